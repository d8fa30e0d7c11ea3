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
