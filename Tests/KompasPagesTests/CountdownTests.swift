import KompasPages
import KompasTestSupport
import Testing

@Suite struct CountdownTests {
  private let pause = Page(
    title: "Windpark",
    context: ["verkenning"],
    main: [.prose("Neem drie minuten.")],
    ask: .proceed(label: "verder"),
    timer: 180
  )

  private func drawn(_ page: Page, _ cursor: PageCursor, words: FacePhrases = .dutch) -> String {
    PageLayout(words: words).view(of: page, cursor: cursor, width: 80, height: 24)
      .canvas.plainText
  }

  @Test func `it begins at the first reading and counts whole seconds, rounded up`() {
    var countdown = Countdown(seconds: 180)
    #expect(countdown.clock == "3:00")
    #expect(countdown.untilNextChange == nil, "it has not begun")
    countdown.advance(to: .seconds(1_000))
    #expect(countdown.clock == "3:00")
    #expect(countdown.untilNextChange == .seconds(1))
    countdown.advance(to: .milliseconds(1_000_001))
    #expect(countdown.clock == "3:00")
    #expect(countdown.untilNextChange == .milliseconds(999))
    countdown.advance(to: .milliseconds(1_001_000))
    #expect(countdown.clock == "2:59")
    countdown.advance(to: .seconds(1_120))
    #expect(countdown.clock == "1:00")
    countdown.advance(to: .milliseconds(1_179_999))
    #expect(countdown.clock == "0:01")
    #expect(!countdown.isOver)
    countdown.advance(to: .seconds(1_180))
    #expect(countdown.clock == "0:00")
    #expect(countdown.isOver)
    #expect(countdown.untilNextChange == nil)
    countdown.advance(to: .seconds(9_999))
    #expect(countdown.clock == "0:00")
  }

  @Test func `every wait ends where the number changes`() {
    var countdown = Countdown(seconds: 90)
    var now = Duration.milliseconds(123_456)
    countdown.advance(to: now)
    for left in (0..<90).reversed() {
      guard let wait = countdown.untilNextChange else { break }
      #expect(wait > .zero && wait <= .seconds(1))
      now += wait
      countdown.advance(to: now)
      #expect(countdown.remaining == left)
    }
    #expect(countdown.isOver)
  }

  @Test func `a minute more, also when it was over, and never beyond an hour`() {
    var countdown = Countdown(seconds: 180)
    countdown.addMinute()
    #expect(countdown.clock == "4:00")
    countdown.advance(to: .zero)
    countdown.advance(to: .milliseconds(500))
    countdown.addMinute()
    #expect(countdown.clock == "5:00")
    #expect(countdown.untilNextChange == .milliseconds(500))
    countdown.advance(to: .seconds(400))
    #expect(countdown.isOver)
    countdown.addMinute()
    #expect(countdown.clock == "1:00")
    for _ in 0..<100 { countdown.addMinute() }
    #expect(countdown.clock == "60:00")
    countdown.advance(to: .seconds(401))
    #expect(countdown.clock == "59:59")
    #expect(Countdown(seconds: -5).isOver)
  }

  @Test func `it stands still from one reading to the next, however long that takes`() {
    var countdown = Countdown(seconds: 180)
    countdown.pause(at: .seconds(5))
    #expect(countdown.clock == "3:00", "it had not begun")
    countdown.advance(to: .seconds(10))
    countdown.advance(to: .seconds(40))
    countdown.pause(at: .milliseconds(50_500))
    #expect(countdown.clock == "2:20" && countdown.untilNextChange == nil)
    countdown.advance(to: .seconds(900))
    #expect(countdown.clock == "2:20" && countdown.untilNextChange == .milliseconds(500))
    countdown.advance(to: .milliseconds(900_500))
    #expect(countdown.clock == "2:19")
    countdown.addMinute()
    countdown.pause(at: .seconds(2_000))
    #expect(countdown.isOver)
    countdown.advance(to: .seconds(3_000))
    #expect(countdown.isOver && countdown.clock == "0:00")
  }

  @Test func `a clock that goes back changes nothing`() {
    var countdown = Countdown(seconds: 60)
    countdown.advance(to: .seconds(10))
    countdown.advance(to: .seconds(20))
    countdown.advance(to: .seconds(5))
    #expect(countdown.clock == "0:50")
  }

  @Test func `the grid shows it beside the title, and says when the time is up`() throws {
    var cursor = PageCursor(on: pause)
    cursor.advance(to: .seconds(7))
    cursor.advance(to: .seconds(9))
    let first = try #require(drawn(pause, cursor).split(separator: "\n").first)
    #expect(first.contains("Windpark") && first.hasSuffix("verkenning   nog 2:58"))
    #expect(drawn(pause, cursor).contains("+ minuut erbij"))
    #expect(drawn(pause, cursor, words: .english).contains("2:58 left"))
    cursor.advance(to: .seconds(1_000))
    #expect(drawn(pause, cursor).contains("de tijd is om"))
    #expect(cursor.handle(.enter, on: pause) == .proceed)
  }

  /// The head of a page at a table, as it becomes once the council says how it would vote.
  private func head(_ context: [String], _ width: Int, _ height: Int = 24) -> [String] {
    var page = pause
    page.title = "Windpark Oosterbrink · Waterrijk"
    page.context = context
    page.main = (0..<60).map { .prose("alinea \($0)") }
    page.timer = 180
    let view = PageLayout(words: .dutch).view(
      of: page,
      cursor: PageCursor(on: page),
      width: width,
      height: height
    )
    let lines = view.canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix { !$0.contains("──────────") }.map(String.init)
  }

  @Test(arguments: [(60, 18), (80, 24), (100, 30), (200, 60)])
  func `the name of the case and the time stay in the first row, each once`(
    width: Int,
    height: Int
  ) {
    let council = "raad: 5 lijken voor · 13 twijfelen nog · 11 lijken tegen · 15 nodig"
    for context in [
      [], ["verkenning", "week 41 van 78"], ["verkenning", "week 41 van 78", council],
      ["verkenning", "week 41 van 78", council + " · 6 niet gevraagd"],
    ] {
      let head = head(context, width, height)
      #expect(head.first?.contains("Windpark Oosterbrink · Waterrijk") == true, "\(head)")
      #expect(head.first?.hasSuffix("nog 3:00") == true, "\(head)")
      #expect(head.count <= (height < 30 ? 3 : 5))
      for text in ["Windpark", "3:00", "week 41", "raad:"] {
        #expect(head.joined(separator: "\n").ranges(of: text).count <= 1, "\(text) in \(head)")
      }
    }
    // Everything is in the head where it fits.
    if width >= 80 {
      let head = head(["verkenning", "week 41 van 78", council], width, height)
      #expect(head.count == (width < 200 ? 2 : 1) && head.last?.contains("15 nodig") == true)
    }
  }

  @Test func `where the title leaves little room the time is told in figures`() {
    var page = pause
    page.timer = 180
    for (spare, text) in [(8, "   3:00"), (11, "   nog 3:00"), (10, "   3:00")] {
      page.title = String(repeating: "a", count: 78 - spare)
      let first = drawn(page, PageCursor(on: page)).split(separator: "\n").first ?? ""
      #expect(first.hasSuffix(text), "\(first)")
    }
  }

  @Test func `plus adds a minute and nothing else; Enter goes on at any time`() {
    var cursor = PageCursor(on: pause)
    cursor.advance(to: .zero)
    #expect(cursor.handle(.character("+"), on: pause) == nil)
    #expect(drawn(pause, cursor).contains("nog 4:00"))
    #expect(cursor.handle(.enter, on: pause) == .proceed)
  }

  @Test func `where plus means something else, it keeps its meaning`() {
    for (page, text) in [(Samples.line, "nog 0:10"), (Samples.points, "nog 0:10")] {
      var page = page
      page.timer = 10
      var cursor = PageCursor(on: page)
      cursor.advance(to: .zero)
      _ = cursor.handle(.character("+"), on: page)
      #expect(drawn(page, cursor).contains(text))
      #expect(!drawn(page, cursor).contains("minuut erbij"))
    }
    var plain = pause
    plain.timer = nil
    #expect(!drawn(plain, PageCursor(on: plain)).contains("minuut erbij"))
  }

  @Test func `a timer is no fact, and is not spoken`() {
    var plain = pause
    plain.timer = nil
    let face = LinearTranscript(words: .dutch)
    #expect(face.lines(of: pause) == face.lines(of: plain))
    #expect(pause.facts == plain.facts)
  }
}
