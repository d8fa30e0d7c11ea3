import KompasPages
import KompasTestSupport
import Testing

/// The loop of every session, without a terminal and without a game.
@Suite struct SessionTests {
  private func page(_ title: String) -> Page {
    Page(title: title, main: [], ask: .proceed(label: "verder"))
  }

  @Test func `each seat begins with its own page`() throws {
    var session = Session(Ballot([Seat(1), Seat(2)]))
    #expect(
      try session.start() == [
        .show(page("stoel 1 stemt"), to: Seat(1)), .show(page("stoel 2 stemt"), to: Seat(2)),
      ]
    )
  }

  @Test func `what one seat does shows at another only where its page changed`() throws {
    var session = Session(Ballot([Seat(1), Seat(2), Seat(3)]))
    _ = try session.start()
    #expect(
      try session.handle(.acted(.chose(1), Seat(2))) == [
        .show(page("stoel 2 wacht"), to: Seat(2))
      ],
      "who has not voted sees nothing of it"
    )
    #expect(
      try session.handle(.acted(.chose(0), Seat(1))) == [
        .show(page("stoel 1 wacht"), to: Seat(1))
      ]
    )
    #expect(
      try session.handle(.acted(.chose(1), Seat(3))) == [
        .show(page("1 tegen 2"), to: Seat(1)), .show(page("1 tegen 2"), to: Seat(2)),
        .show(page("1 tegen 2"), to: Seat(3)),
      ],
      "the last vote opens the count for all"
    )
  }

  @Test func `a seat that acted is shown its page again, also where nothing changed`() throws {
    var session = Session(Ballot([Seat(1), Seat(2)]))
    _ = try session.start()
    #expect(
      try session.handle(.acted(.back, Seat(1))) == [.show(page("stoel 1 stemt"), to: Seat(1))]
    )
  }

  @Test func `the input of one seat ends, and the others go on`() throws {
    var session = Session(Ballot([Seat(1), Seat(2), Seat(3)]))
    _ = try session.start()
    _ = try session.handle(.acted(.chose(0), Seat(1)))
    _ = try session.handle(.acted(.chose(0), Seat(2)))
    #expect(
      try session.handle(.acted(.stop, Seat(3))) == [
        .show(page("2 tegen 0"), to: Seat(1)), .show(page("2 tegen 0"), to: Seat(2)),
      ]
    )
    #expect(try session.handle(.acted(.proceed, Seat(3))) == [], "it takes part no more")
  }

  @Test func `a window of another size needs its page again, and only that one`() throws {
    var session = Session(Ballot([Seat(1), Seat(2)]))
    _ = try session.start()
    #expect(
      try session.handle(.returned(Seat(2))) == [.show(page("stoel 2 stemt"), to: Seat(2))]
    )
    #expect(try session.handle(.returned(Seat(7))) == [])
  }

  @Test func `time that goes by shows only what it changes`() throws {
    let clock = Clock()
    var session = Session(clock)
    #expect(session.patience == nil)
    _ = try session.start()
    #expect(session.patience == .seconds(1))
    #expect(try session.handle(.waited) == [], "nothing changed")
    clock.isRunning = true
    #expect(try session.handle(.waited) == [.show(page("1"), to: .only)])
    #expect(try session.handle(.waited) == [.show(page("2"), to: .only)])
  }

  @Test func `a state that is left gives way to the one that opened it`() throws {
    let menu = Menu()
    var session = Session(menu)
    _ = try session.start()
    #expect(try session.handle(.acted(.chose(0), .only)) == [.show(page("0"), to: .only)])
    #expect(session.patience == .seconds(1), "that of the state that is shown")
    #expect(try session.handle(.acted(.back, .only)) == [.show(page("menu, 1 keer"), to: .only)])
    #expect(session.patience == nil)
    #expect(
      try session.handle(.acted(.command("e"), .only)) == [
        .speak(.english), .show(page("menu, 1 keer"), to: .only),
      ]
    )
    #expect(try session.handle(.acted(.back, .only)) == [.ended], "the first state was left")
    #expect(try session.handle(.acted(.proceed, .only)) == [], "it is over")
    #expect(try session.handle(.waited) == [])
  }

  @Test func `a state that begins by opening another is shown when that one is left`() throws {
    let menu = Menu()
    menu.opensAtOnce = true
    var session = Session(menu)
    #expect(try session.start() == [.show(page("0"), to: .only)])
    #expect(try session.handle(.acted(.back, .only)) == [.show(page("menu, 1 keer"), to: .only)])
  }

  @Test func `the end of input ends everything, however deep`() throws {
    var session = Session(Menu())
    _ = try session.start()
    _ = try session.handle(.acted(.chose(0), .only))
    #expect(try session.handle(.acted(.stop, .only)) == [.ended])
  }

  @Test func `a face is shown every page, and its time and actions come in`() throws {
    let face = ScriptedFace([.command("e"), .chose(0), nil, .back, .stop])
    var session = Session(Menu())
    try session.run(on: face)
    #expect(face.titles == ["menu, 0 keer", "menu, 0 keer", "0", "menu, 1 keer"])
    #expect(face.words == [.english])
    #expect(face.patience == [nil, nil, .seconds(1), .seconds(1), nil])
  }
}

/// A vote unseen: who voted waits, and all see the count when the last one did.
private final class Ballot: SessionState {
  private(set) var seats: [Seat]
  private var votes: [Seat: Int] = [:]

  init(_ seats: [Seat]) { self.seats = seats }

  func page(for seat: Seat) -> Page {
    let no = votes.values.reduce(0, +)
    let title =
      votes.count == seats.count
      ? "\(votes.count - no) tegen \(no)"
      : "stoel \(seat.number) \(votes[seat] == nil ? "stemt" : "wacht")"
    return Page(title: title, main: [], ask: .proceed(label: "verder"))
  }

  func handle(_ action: Action, from seat: Seat) -> SessionStep {
    if case .chose(let vote) = action { votes[seat] = vote }
    if action == .stop { seats.removeAll { $0 == seat } }
    return .show
  }
}

/// A count that goes up by itself.
private final class Clock: SessionState {
  var isRunning = false
  private var count = 0

  var patience: Duration? { .seconds(1) }

  func page(for seat: Seat) -> Page {
    Page(title: "\(count)", main: [], ask: .proceed(label: "verder"))
  }

  func waited() -> SessionStep {
    guard isRunning else { return .stay }
    count += 1
    return .show
  }

  func handle(_ action: Action, from seat: Seat) -> SessionStep { action == .stop ? .end : .leave }
}

/// A page that opens a clock, and counts how often.
private final class Menu: SessionState {
  var opensAtOnce = false
  private var times = 0

  func begin() -> SessionStep { opensAtOnce ? clock : .show }

  func page(for seat: Seat) -> Page {
    Page(title: "menu, \(times) keer", main: [], ask: .proceed(label: "verder"))
  }

  func handle(_ action: Action, from seat: Seat) -> SessionStep {
    switch action {
    case .stop: .end
    case .back: .leave
    case .command: .speak(.english)
    case .proceed, .chose, .allotted, .explained, .wrote: clock
    }
  }

  private var clock: SessionStep {
    .open(Clock()) {
      self.times += 1
      return .show
    }
  }
}

/// A face that does what was written down, `nil` where time is up, and remembers what it was asked.
private final class ScriptedFace: Face {
  let isSpoken = false
  private var script: [Action?]
  private(set) var titles: [String] = []
  private(set) var words: [FacePhrases] = []
  private(set) var patience: [Duration?] = []

  init(_ script: [Action?]) { self.script = script }

  func show(_ page: Page) { titles.append(page.title) }

  func next(within patience: Duration?) -> Action? {
    self.patience.append(patience)
    return script.isEmpty ? .stop : script.removeFirst()
  }

  func speak(_ words: FacePhrases) { self.words.append(words) }

  func close() {}
}
