import KompasPages
import KompasTerminal
import Testing

/// Which keys count, with a clock that is told.
@Suite struct KeyGuardTests {
  private let start = ContinuousClock.now
  private let scene = Page(
    title: "",
    main: [],
    ask: .choose(prompt: "", [Choice(label: "a"), Choice(label: "b")])
  )
  private let story = Page(title: "", main: [], ask: .proceed(label: "verder"))
  private let line = Page(title: "", main: [], ask: .write(prompt: "", placeholder: ""))

  /// The keys that count, each pressed so many milliseconds after the start.
  private func admitted(_ keys: [(Key, Int)], on page: Page) -> [Key] {
    var guarding = KeyGuard(now: start)
    guarding.turn(now: start)
    return keys.compactMap { guarding.admit($0.0, on: page, now: start + .milliseconds($0.1)) }
  }

  @Test func `Enter decides after another key, or after a second of rest`() {
    #expect(admitted([(.enter, 100)], on: scene).isEmpty)
    #expect(admitted([(.enter, 999)], on: scene).isEmpty)
    #expect(admitted([(.enter, 1_000)], on: scene) == [.enter])
    #expect(
      admitted([(.character("2"), 10), (.enter, 20)], on: scene) == [.character("2"), .enter]
    )
  }

  @Test func `Enter that is held down does not pass the keyboard on`() {
    var pass = story
    pass.isHandover = true
    #expect(admitted([(.enter, 33), (.enter, 66), (.enter, 999)], on: pass).isEmpty)
    #expect(admitted([(.enter, 1_000)], on: pass) == [.enter])
    #expect(admitted([(.enter, 33), (.enter, 66)], on: story).count == 2)
  }

  /// Enter goes from the reasons on to the line; held down, it must not finish the line too.
  @Test func `one Enter among reasons needs another key, or a rest, before the next`() {
    let why = Page(
      title: "",
      main: [],
      ask: .explain(
        Explanation(prompt: "", choices: [Choice(label: "a")], linePrompt: "", placeholder: "")
      )
    )
    let tick = (Key.character("1"), 10)
    #expect(admitted([tick, (.enter, 20), (.enter, 50), (.enter, 90)], on: why).count == 2)
    #expect(
      admitted([tick, (.enter, 20), (.character("x"), 30), (.enter, 40)], on: why).count == 4
    )
    #expect(admitted([tick, (.enter, 20), (.enter, 1_020)], on: why).count == 3)
  }

  @Test func `a rest before a key is told`() {
    for (pause, rests) in [(999, false), (1_000, true)] {
      var guarding = KeyGuard(now: start)
      _ = guarding.admit(.up, on: scene, now: start + .milliseconds(pause))
      #expect(guarding.hasRested == rests)
    }
  }

  @Test func `a second q in haste closes what lay over a page, and does not stop the game too`() {
    let stop = Key.character("q")
    for (rest, page, counts) in [
      (999, scene, false), (1_000, scene, true), (999, story, false), (10, line, true),
    ] {
      var guarding = KeyGuard(now: start)
      #expect(guarding.admit(stop, on: story, now: start) == stop)
      guarding.turn(now: start)
      let key = guarding.admit(stop, on: page, now: start + .milliseconds(rest))
      #expect((key == stop) == counts)
    }
    var guarding = KeyGuard(now: start)
    #expect(guarding.admit(stop, on: story, now: start) == stop)
    guarding.turn(now: start)
    #expect(guarding.admit(.up, on: scene, now: start) == .up)
    #expect(guarding.admit(stop, on: scene, now: start) == stop, "another key came between")
    #expect(admitted([(stop, 10)], on: scene) == [stop], "another key led here")
  }

  @Test func `Enter that is held down never rests`() {
    #expect(admitted((1...300).map { (.enter, $0 * 33) }, on: scene).isEmpty)
    #expect(admitted((1...300).map { (.enter, $0 * 33) }, on: story).count == 300)
  }

  @Test func `a paste is text in a line, and nothing elsewhere`() {
    for (page, expected) in [
      (line, [Key.character("1"), .character(" "), .character("q")]), (scene, []), (story, []),
    ] {
      var guarding = KeyGuard(now: start)
      guarding.paste(true, now: start)
      let keys = [Key.character("1"), .enter, .up, .escape, .character("q")]
      #expect(keys.compactMap { guarding.admit($0, on: page, now: start) } == expected)
      #expect(guarding.admit(.interrupt, on: page, now: start) == .interrupt)
      guarding.paste(false, now: start)
      #expect(guarding.admit(.up, on: page, now: start) == .up)
    }
  }

  @Test(arguments: [true, false])
  func `below reasons a paste is text in the line, and picks nothing above it`(isInLine: Bool) {
    var page = scene
    page.ask = .explain(
      Explanation(
        prompt: "Waarom?",
        choices: [Choice(label: "een")],
        linePrompt: "Zin?",
        placeholder: ""
      )
    )
    var guarding = KeyGuard(now: start)
    guarding.paste(true, now: start)
    let keys = [Key.character("1"), .enter, .character(" ")].map {
      guarding.admit($0, on: page, isInLine: isInLine, now: start)
    }
    #expect(
      keys == (isInLine ? [.character("1"), .character(" "), .character(" ")] : [nil, nil, nil])
    )
  }

  @Test func `a paste after a long look at the page is a paste too`() {
    var guarding = KeyGuard(now: start)
    let later = start + .seconds(60)
    guarding.paste(true, now: later)
    for key in [Key.character("1"), .enter, .character("2"), .enter] {
      #expect(guarding.admit(key, on: scene, now: later + .milliseconds(1)) == nil)
    }
  }

  @Test func `a paste of which the end got lost is over after a second`() {
    var guarding = KeyGuard(now: start)
    guarding.paste(true, now: start)
    #expect(guarding.admit(.up, on: story, now: start + .milliseconds(999)) == nil)
    #expect(guarding.admit(.up, on: story, now: start + .milliseconds(1_999)) == .up)
  }

  private func clicks(
    _ milliseconds: Int,
    rows: Int = 0,
    columns: Int = 0,
    isTurned: Bool = false
  ) -> KeyGuard.Click {
    var guarding = KeyGuard(now: start)
    let first = guarding.click(at: Place(row: 5, column: 9), now: start)
    #expect(first == KeyGuard.Click(mayConfirm: true, isSecond: false, isLeftOver: false))
    if isTurned { guarding.turn(now: start) }
    return guarding.click(
      at: Place(row: 5 + rows, column: 9 - columns),
      now: start + .milliseconds(milliseconds)
    )
  }

  @Test(arguments: [(699, false), (700, true)])
  func `a click confirms after a pause, wherever on the option it comes`(
    milliseconds: Int,
    confirms: Bool
  ) {
    for (rows, columns) in [(0, 0), (1, 0), (0, 3)] {
      #expect(clicks(milliseconds, rows: rows, columns: columns).mayConfirm == confirms)
    }
  }

  @Test(arguments: [
    (699, 0, 0, true), (700, 0, 0, false), (699, 0, 2, true), (699, 0, 3, false),
    (699, 1, 0, false),
  ])
  func `a double click on about one place ticks once`(
    milliseconds: Int,
    rows: Int,
    columns: Int,
    isSecond: Bool
  ) {
    #expect(clicks(milliseconds, rows: rows, columns: columns).isSecond == isSecond)
  }

  @Test func `a click at the spot of the page before counts after a second without clicks there`() {
    for (milliseconds, columns, isLeftOver) in [
      (999, 2, true), (1_000, 2, false), (999, 3, false),
    ] {
      #expect(clicks(milliseconds, columns: columns, isTurned: true).isLeftOver == isLeftOver)
      #expect(!clicks(milliseconds, columns: columns).isLeftOver, "on the same page")
    }
  }

  @Test(arguments: [400, 500, 600, 699, 750, 999])
  func `whoever goes on clicking at one spot answers one question at most`(pause: Int) {
    var guarding = KeyGuard(now: start)
    var (answered, hasFocus) = (0, false)
    for number in 0..<12 {
      let click = guarding.click(
        at: Place(row: 5, column: 9),
        now: start + .milliseconds(number * pause)
      )
      if click.isLeftOver { continue }
      if hasFocus && click.mayConfirm {
        answered += 1
        hasFocus = false
        guarding.turn(now: start + .milliseconds(number * pause))
      } else {
        hasFocus = true
      }
    }
    #expect(answered == (pause < 700 ? 0 : 1))
  }
}
