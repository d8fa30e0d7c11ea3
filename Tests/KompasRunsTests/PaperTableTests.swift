import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasRuns

/// A table that answers on paper, that changes, or that has a rule of its own.
@Suite struct PaperTableTests {
  private func sit(
    _ seats: Int,
    _ way: BallotWay,
    rule: String = "majority",
    short: Bool = false,
    _ sitting: Sitting = Sitting()
  ) throws -> Sitting {
    let plan = TablePlan(
      seats: seats,
      rule: rule,
      showsCounts: true,
      hasRoles: false,
      ways: [way],
      isShort: short
    )
    try sitting.begin(aTable: plan)
    return sitting
  }

  private func timeline(_ sitting: Sitting) throws -> Timeline {
    try RecordedRun(sitting.lastRun().id, in: sitting.store).timeline
  }

  private func ballots(_ sitting: Sitting) throws -> [Ballot] {
    try sitting.store.ballots(of: sitting.lastRun().id)
  }

  /// Plays to the page of a scene.
  private func atTalk(_ sitting: Sitting) throws {
    try #require(sitting.play { sitting.page.headings.contains("Dit kan") })
  }

  /// Keys in piles; the last one is of blank cards.
  private func key(_ piles: [Int], _ sitting: Sitting) throws {
    try sitting.act(.proceed)
    for pile in piles { try sitting.act(.wrote("\(pile)")) }
  }

  @Test func `cards with a number are keyed in one after another, and the one before once more`()
    throws
  {
    let sitting = try sit(3, .numbered)
    try atTalk(sitting)
    #expect(try ballots(sitting).filter { $0.mark.choice == nil }.map(\.seat) == [1, 2, 3])
    try sitting.act(.proceed)
    #expect(sitting.page.headings == ["De kaart van stoel 1"])
    #expect(sitting.page.isPrivate && sitting.page.commands.isEmpty)
    let labels = sitting.page.offered.map(\.label)
    #expect(labels.first?.hasPrefix("A. ") ?? false)
    #expect(labels.last == "Leeg, of geen kaart")
    try sitting.act(.chose(1))
    #expect(sitting.page.headings == ["De kaart van stoel 2"])
    try sitting.act(.command(WordedView.takeBackKey))
    #expect(sitting.page.headings == ["De kaart van stoel 1"])
    for choice in [0, labels.count - 1, 1] { try sitting.act(.chose(choice)) }
    #expect(sitting.page.headings == ["Alle kaarten zijn ingetikt"])
    try sitting.act(.proceed)
    let poll = try #require(try timeline(sitting).polls.first?.count)
    #expect(poll.votes.prefix(2) == [1, 1] && poll.passes == 1)
    #expect(try ballots(sitting).suffix(3).map(\.mark) == [.choice(0), .pass, .choice(1)])
  }

  @Test func `piles are counted twice, and leave no ballot, no card and nothing to let go`() throws
  {
    let sitting = try sit(5, .piles)
    try atTalk(sitting)
    #expect(try ballots(sitting) == [], "compasses without a number are nobody's")
    let open = try timeline(sitting)
    let rest = [Int](
      repeating: 0,
      count: open.game.openOptions(in: open.state).count - 2
    )
    try sitting.act(.proceed)
    #expect(sitting.page.headings == ["De stapels"])
    try key([3, 3], sitting)
    #expect(sitting.page.said.contains("Bij ‘B. "))
    #expect(sitting.page.said.contains("zijn het samen 6 kaarten, en er zitten 5 mensen."))
    try sitting.act(.wrote("terug"))
    for pile in [3, 1] + rest + [0] { try sitting.act(.wrote("\(pile)")) }
    #expect(sitting.page.said.contains("Bij ‘leeg of geen kaart’"))
    #expect(sitting.page.said.contains("zijn het samen 4 kaarten"))
    try sitting.act(.wrote("1"))
    #expect(sitting.page.headings == ["Een ander telt na"])
    #expect(!sitting.page.said.contains("3"), "the second does not see what the first counted")
    try key([2, 2] + rest + [1], sitting)
    #expect(sitting.page.said.contains("Niet gelijk: A. "))
    #expect(try timeline(sitting).polls.isEmpty)
    try key([3, 1] + rest + [1], sitting)
    try key([3, 1] + rest + [1], sitting)
    let poll = try #require(try timeline(sitting).polls.first?.count)
    #expect(poll.votes == [3, 1] + rest && poll.passes == 1)
    #expect(sitting.page.headings.first == "3 tegen 1")
    try sitting.act(.proceed)
    try sitting.act(.chose(0))
    var isAsked = false
    #expect(
      try sitting.playPiles {
        isAsked = isAsked || sitting.page.offered.first?.label == "Loslaten"
        return sitting.isOver
      }
    )
    #expect(!isAsked)
    #expect(!sitting.shown.contains { $0.headings.first?.hasPrefix("Uw kaart") ?? false })
    #expect(try ballots(sitting) == [])
  }

  @Test func `where a large table sits down, paper is offered first and the evening is short`()
    throws
  {
    for (seats, first, isShort) in [
      (6, "Op de laptop", false), (7, "Op kaarten met een nummer", true),
    ] {
      let sitting = Sitting()
      try sitting.begin(
        aTable: TablePlan(seats: seats, rule: "chair", showsCounts: true, hasRoles: false)
      )
      #expect(sitting.page.offered.first?.label == first)
      try sitting.act(.chose(0))
      #expect(sitting.page.said.contains("Alleen de grote keuzes") == isShort)
      try sitting.act(.command(WordedView.lengthKey))
      #expect(sitting.page.said.contains("Alleen de grote keuzes") == !isShort)
      try sitting.act(.proceed)
      #expect(try timeline(sitting).setup?.isShort == !isShort)
    }
  }

  @Test func `who comes later gives a compass and votes from then on, and who leaves is not asked`()
    throws
  {
    let sitting = try sit(3, .keyboard)
    try atTalk(sitting)
    try sitting.act(.command(WordedView.peopleKey))
    #expect(sitting.page.offered.first?.label == "Er komt iemand bij: stoel 4")
    try sitting.act(.chose(0))
    try sitting.act(.back)
    #expect(sitting.page.headings.contains("Dit kan"), "nobody came")
    try sitting.act(.command(WordedView.peopleKey))
    try sitting.act(.chose(0))
    #expect(sitting.page.headings.first == "Welkom, stoel 4")
    try sitting.act(.proceed)
    #expect(sitting.page.headings == ["Stoel 4"])
    try sitting.act(.proceed)
    for _ in 0..<3 { try sitting.act(.chose(0)) }
    #expect(sitting.page.headings.contains("Dit kan"), "there is no role to be shown")
    #expect(try timeline(sitting).setup?.present == [1, 2, 3, 4])
    #expect(try ballots(sitting).last?.seat == 4)

    try sitting.act(.command(WordedView.peopleKey))
    try sitting.act(.chose(2))
    #expect(sitting.page.headings == ["Gaat stoel 2 weg?"] && sitting.page.focus == 0)
    try sitting.act(.chose(0))
    #expect(try timeline(sitting).setup?.left == [])
    try sitting.act(.command(WordedView.peopleKey))
    try sitting.act(.chose(2))
    try sitting.act(.chose(1))
    #expect(sitting.page.headings == ["Stoel 2"], "its own card goes to it first")
    try sitting.act(.proceed)
    #expect(sitting.page.headings.first == "Uw kaart, stoel 2")
    try sitting.act(.chose(0))
    try sitting.act(.proceed)
    #expect(try timeline(sitting).setup?.present == [1, 3, 4])
    #expect(sitting.page.headings.contains("Dit kan"))

    try sitting.act(.proceed)
    for seat in [1, 3, 4] {
      #expect(sitting.page.headings == ["Stoel \(seat)"])
      try sitting.act(.proceed)
      try sitting.act(.chose(0))
    }
    try sitting.act(.proceed)
    let question = try #require(try timeline(sitting).polls.first?.position)
    #expect(try ballots(sitting).filter { $0.question == question }.map(\.seat) == [1, 3, 4])
    #expect(try sitting.play { sitting.page.headings.first?.hasPrefix("Uw kaart") ?? false })
    var owners: Set<String> = []
    _ = try sitting.play {
      if let heading = sitting.page.headings.first, heading.hasPrefix("Uw kaart") {
        owners.insert(heading)
      }
      return sitting.page.offered.first?.label == "Loslaten"
    }
    #expect(owners == ["Uw kaart, stoel 1", "Uw kaart, stoel 3", "Uw kaart, stoel 4"])
  }

  @Test(arguments: BallotWay.allCases)
  func `who comes later reads what the others were told, and what was chosen so far`(
    way: BallotWay
  ) throws {
    let sitting = try sit(4, way, rule: "consent")
    try atTalk(sitting)
    let told = try #require(sitting.shown.first { $0.headings.first == "Zo gaat het" })
    try sitting.act(.command(WordedView.peopleKey))
    try sitting.act(.chose(0))
    #expect(sitting.page.headings.first == "Welkom, stoel 5")
    #expect(!sitting.page.said.contains("Dit koos de tafel"), "nothing was chosen yet")
    // All but the length, and how much four people can hide: with five it is less to guess.
    let texts = told.main.compactMap { if case .prose(let text) = $0 { text } else { nil } }
      .filter { !$0.hasPrefix("Dit duurt") }
    #expect(texts.count == 4)
    for text in texts { #expect(sitting.page.main.contains(.prose(text)), "\(text)") }
    #expect(sitting.page.said.contains("op één na iedereen"))
    #expect(told.said.contains("met zo weinig mensen"))
    try sitting.act(.back)
    #expect(
      try sitting.playPiles { try timeline(sitting).turns.count == 1 }
    )
    #expect(try sitting.playPiles { sitting.page.headings.contains("Dit kan") })
    try sitting.act(.command(WordedView.peopleKey))
    try sitting.act(.chose(0))
    #expect(sitting.page.headings[1] == "Dit koos de tafel tot nu toe")
    let made = try #require(timeline(sitting).state.choices.first)
    #expect(sitting.page.said.contains(StoredCase.small.compiled.options[Int(made)].id))
  }

  @Test func `who came or left before the program was killed is there or away after it`() throws {
    let sitting = try sit(3, .numbered)
    try atTalk(sitting)
    try sitting.act(.command(WordedView.peopleKey))
    try sitting.act(.chose(0))
    try sitting.act(.proceed)
    try sitting.act(.chose(0))
    // Killed before its compass is whole: it did not come.
    #expect(try timeline(sitting).setup?.seats == 3)
    for _ in 0..<2 { try sitting.act(.chose(0)) }
    try sitting.act(.proceed)
    let next = Sitting(sitting.store)
    let playthrough = try Playthrough.resume(
      run: sitting.lastRun().id,
      store: next.host.archive()
    )
    try next.begin(TableState(playthrough, TablePlan(), next.host, .dutch))
    try next.act(.proceed)
    for seat in 1...4 {
      #expect(next.page.headings == ["De kaart van stoel \(seat)"])
      try next.act(.chose(0))
    }
  }

  @Test func `by one no a seat holds a choice back once, and its name is not said`() throws {
    let sitting = try sit(3, .numbered, rule: "one-no")
    try atTalk(sitting)
    try sitting.act(.proceed)
    for choice in [0, 0, 1] { try sitting.act(.chose(choice)) }
    try sitting.act(.proceed)
    _ = try sitting.play { sitting.page.headings.first == "Het voorstel" }
    try sitting.act(.chose(0))
    for choice in [0, 1, 0] { try sitting.act(.chose(choice)) }
    try sitting.act(.proceed)
    #expect(sitting.page.headings == ["Tegengehouden"])
    #expect(sitting.page.said.firstMatch(of: /[Ss]toel [0-9]/) == nil)
    try sitting.act(.proceed)
    // The next choice: seat 2 has no more no, seat 1 has.
    try sitting.act(.chose(0))
    #expect(sitting.page.offered[1].closed == nil)
    try sitting.act(.chose(0))
    #expect(sitting.page.headings == ["De kaart van stoel 2"])
    #expect(sitting.page.offered[1].closed == "U hield al een keer iets tegen.")
    try sitting.act(.chose(1))
    #expect(sitting.page.headings == ["De kaart van stoel 2"], "a second no is none")
    for _ in 0..<2 { try sitting.act(.chose(0)) }
    try sitting.act(.proceed)
    #expect(sitting.page.headings == ["Niemand houdt dit tegen"])
    try sitting.act(.proceed)
    let next = try timeline(sitting)
    let open = next.game.openOptions(in: next.state)
    #expect(next.table?.outcome == .taken(open[1]))
  }

  @Test func `by lot a tie is drawn at the table or by the program, which always draws the same`()
    throws
  {
    let sitting = try sit(4, .numbered, rule: "lot")
    try atTalk(sitting)
    try sitting.act(.proceed)
    for choice in [0, 0, 1, 1] { try sitting.act(.chose(choice)) }
    try sitting.act(.proceed)
    try sitting.act(.proceed)
    #expect(sitting.page.said.contains("De jongste van u trekt er één"))
    #expect(sitting.page.offered.count == 4, "two choices, the draw, and to vote again")
    let next = try timeline(sitting)
    let open = Array(next.game.openOptions(in: next.state).prefix(2))
    let drawn = try #require(next.drawn(among: open))
    #expect(open.contains(drawn) && next.drawn(among: open) == drawn)
    try sitting.act(.chose(2))
    #expect(sitting.page.headings == ["Het lot"])
    try sitting.act(.proceed)
    let chosen = try #require(try timeline(sitting).state.choices.last)
    #expect(Int(chosen) == drawn)
  }

  @Test func `a seat saves its own card, with its sentence, and the next one sees nothing of it`()
    throws
  {
    let cards = Cards()
    let sitting = Sitting(seatCard: { card, _ in
      cards.written.append(card)
      return Card(path: "/r/stoel\(card.seat)-kaart.html", outlets: [.stick])
    })
    _ = try sit(3, .keyboard, sitting)
    try #require(sitting.play { sitting.page.headings.first == "Uw kaart, stoel 1" })
    #expect(sitting.page.commands.map(\.key) == ["c", "m"])
    try sitting.act(.command("m"))
    #expect(sitting.page.isPrivate)
    #expect(sitting.page.draft.isEmpty)
    try sitting.act(.wrote("Ik bel eerst."))
    #expect(cards.written.isEmpty, "nothing is saved that nobody asked for")
    try sitting.act(.command("c"))
    #expect(sitting.page.said.contains("/r/stoel1-kaart.html"))
    #expect(sitting.page.commands.map(\.key) == ["s", "m"])
    try sitting.act(.command("s"))
    let card = try #require(cards.written.first)
    #expect(card.seat == 1)
    #expect(card.page.said.contains("Ik bel eerst."))
    #expect(card.page.said.firstMatch(of: /stoel [23]/) == nil)
    try sitting.act(.command("m"))
    #expect(sitting.page.draft.text == "Ik bel eerst.")
    try sitting.act(.back)
    #expect(sitting.page.said.contains("Ik bel eerst."), "going back keeps it")
    try sitting.act(.command("m"))
    try sitting.act(.wrote("Ik bel later."))
    #expect(cards.written.last?.page.said.contains("Ik bel later.") ?? false)
    try sitting.act(.chose(0))
    try sitting.act(.proceed)
    #expect(sitting.page.headings.first == "Uw kaart, stoel 2")
    #expect(!sitting.page.said.contains("Ik bel"))
    try sitting.act(.command("m"))
    #expect(sitting.page.draft.isEmpty)
    try sitting.act(.back)
    #expect(sitting.page.commands.map(\.key) == ["c", "m"])
    let events = try timeline(sitting).events
    #expect(!"\(events)".contains("Ik bel"))
  }

  @Test func `a card that cannot be saved says why, and can be tried again`() throws {
    let sitting = Sitting(seatCard: { (_, _) throws(StoreError) in throw .full(path: "/r") })
    _ = try sit(2, .keyboard, sitting)
    try #require(sitting.play { sitting.page.headings.first == "Uw kaart, stoel 1" })
    try sitting.act(.command("c"))
    #expect(
      sitting.page.main.contains { if case .notice(.failure, _) = $0 { true } else { false } }
    )
    #expect(sitting.page.commands.map(\.key) == ["c", "m"])
  }
}

/// The cards that were written.
private final class Cards {
  var written: [SessionHost.SeatCard] = []
}

extension Sitting {
  /// As `play`, where cards are counted in piles: all on the first pile.
  fileprivate func playPiles(until isThere: () throws -> Bool) throws -> Bool {
    for _ in 0..<400 where !isOver {
      if try isThere() { return true }
      if case .write(_, let placeholder) = page.ask, placeholder.hasPrefix("een getal") {
        try act(.wrote(String(placeholder.dropFirst(20))))
      } else {
        try act(page.usualAnswer)
      }
    }
    return try isThere()
  }
}

extension Page {
  /// All that it says.
  fileprivate var said: String { facts.joined(separator: " ") }
}
