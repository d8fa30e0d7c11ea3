import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasRuns

/// A table that plays a small case in memory: what is kept of it, shown, and let go.
@Suite struct TableKeepingTests: TableTesting {
  @Test
  func `a vote that was broken off is held again from its first seat, and nothing of it is kept`()
    throws
  {
    let sitting = try atBallot(plan(3))
    let kept = try sitting.store.ballots(of: sitting.lastRun().id)
    try sitting.act(.chose(0))
    try sitting.act(.proceed)
    try sitting.act(.chose(1))
    try sitting.act(.stop)
    #expect(sitting.host.farewell.askedAgain == .round, "who stops hears that it begins anew")
    let next = try again(sitting)
    #expect(next.page.headings.contains("Dit kan"))
    #expect(next.host.farewell.askedAgain == nil)
    #expect(try next.store.ballots(of: next.lastRun().id) == kept)
    try vote([0, 0, 1], next)
    let timeline = try timeline(next)
    #expect(timeline.table?.polls.count == 1)
    #expect(try next.store.ballots(of: next.lastRun().id).count == kept.count + 3)
  }

  @Test func `after a vote was stored, it is not asked again`() throws {
    let sitting = try atBallot(plan(5))
    try vote([0, 1, 0, 1, 0], sitting)
    let next = try again(sitting)
    #expect(next.page.headings == ["3 tegen 2", "Eén minuut"])
  }

  @Test(
    arguments: [
      ([0, 0, 0], "Samen"), ([0, 0, nil], "Wie koos, koos hetzelfde"),
      ([nil, 0, nil], "Eén van u koos"),
      ([0, 0, 1], "2 tegen 1"), ([0, 1, nil], "Wie koos, koos iets wat niemand anders koos"),
      ([nil, nil, nil], "Niemand koos"),
    ] as [([Int?], String)]
  )
  func `of no vote anything is asked that of others is not, so that a question tells nothing`(
    marks: [Int?],
    headline: String
  ) throws {
    let sitting = try atBallot(plan(3))
    try vote(marks, sitting)
    #expect(sitting.page.headings.first == headline)
    #expect(sitting.page.ask == .proceed(label: "naar het besluit"))
    #expect(sitting.page.hasBars)
    if marks.contains(nil) { #expect(!sitting.page.said.contains("Iedereen koos")) }
    try sitting.act(.proceed)
    #expect(sitting.page.headings.first == "Het besluit")
  }

  @Test func `where the table chose words, a vote shows whether it agrees and nothing else`() throws
  {
    var pages: [String: Set<String>] = [:]
    for marks in [[0, 0, 0, 0], [1, 1, 1, nil], [0, 0, 0, 1], [0, 0, 1, 1], [0, 1, 2, nil]] {
      let sitting = try atBallot(plan(4, counts: false))
      try vote(marks, sitting)
      pages[sitting.page.headings[0], default: []].insert(sitting.page.said)
    }
    #expect(Set(pages.keys) == ["Samen", "Verdeeld"])
    #expect(pages.values.allSatisfy { $0.count == 1 }, "all but one agree is a way to be divided")
  }

  @Test(
    arguments: [
      (2, "Met z’n tweeën is er geen geheim"), (3, "Maar met zo weinig mensen"),
      (4, "Maar met zo weinig mensen"), (5, "of op één na iedereen"),
      (12, "of op één na iedereen"),
    ]
  )
  func `before it chooses what is shown, a table hears what no screen can hide`(
    seats: Int,
    told: String
  ) throws {
    var open = plan(seats)
    open.showsCounts = nil
    let sitting = try sit(open)
    #expect(sitting.page.headings == ["Wat toont het scherm?"])
    #expect(sitting.page.said.contains(told))
    try sitting.act(.chose(0))
    #expect(sitting.page.headings == ["Zo gaat het"])
    #expect(sitting.page.said.contains(told))
  }

  @Test func `the place and what it is about come before the roles`() throws {
    let sitting = try sit(plan(3))
    try #require(sitting.play { sitting.page.headings.contains("Dit kan") })
    let opening = try #require(
      sitting.shown.firstIndex { $0.ask == .proceed(label: "naar uw eigen kompas") }
    )
    let compass = sitting.shown.firstIndex { $0.headings.first == "Uw kompas, stoel 1" }
    let place = try #require(
      sitting.shown.lastIndex { $0.ask == .proceed(label: "beginnen") }
    )
    #expect(opening < compass ?? 0 && compass ?? 0 < place)
    #expect(sitting.shown[place].commands.contains { $0.key == "w" || $0.key == "?" })
  }

  @Test func `a seat that gave no compass and whose votes say nothing gets no picture of itself`()
    throws
  {
    let sitting = try sit(plan(3))
    for _ in 0..<400 where sitting.page.headings.first != "Uw kaart, stoel 2" {
      let passes = [
        "Uw kompas, stoel 2": "Liever geen kompas", "Uw stem, stoel 2": "Ik pas",
      ]
      let label = passes[sitting.page.headings.first ?? ""]
      let place = sitting.page.offered.firstIndex { $0.label == label }
      try sitting.act(place.map { .chose($0) } ?? sitting.page.usualAnswer)
    }
    #expect(sitting.page.headings.first == "Uw kaart, stoel 2")
    #expect(sitting.page.said.contains("U koos nooit iets in een eerste stemming."))
    #expect(sitting.page.said.contains("Van uw kompas weet Kompas dus niets."))
    #expect(!sitting.page.said.contains("naast uw kompas te leggen"))
    #expect(!sitting.page.main.contains { if case .rose = $0 { true } else { false } })
  }

  @Test func `after the table let go no start of the program shows a card, before that it does`()
    throws
  {
    let sitting = try sit(plan(3))
    try #require(sitting.play { sitting.page.headings.first == "Uw kaart, stoel 2" })
    let before = try again(sitting)
    #expect(try before.play { before.page.headings.first == "Uw kaart, stoel 1" })
    try #require(sitting.play { sitting.page.offered.first?.label == "Loslaten" })
    try sitting.act(.chose(0))
    try sitting.act(.chose(1))
    let after = try again(sitting)
    #expect(try after.play { after.isOver })
    #expect(after.shown.contains { $0.headings.first == "Waar deze tafel uiteenging" })
    for page in sitting.shown.suffix(1) + after.shown {
      #expect(!page.isPrivate && !(page.headings.first?.hasPrefix("Uw kaart") ?? false))
    }
  }

  @Test func `where the table chose words, no count is shown`() throws {
    let sitting = try atBallot(plan(5, counts: false))
    try vote([0, 1, 0, 1, 0], sitting)
    #expect(sitting.page.headings.first == "Verdeeld")
    #expect(!sitting.page.hasBars)
    #expect(sitting.page.said.firstMatch(of: /[0-9] (tegen|van u)/) == nil)
  }

  @Test func `a tie is decided by the chair of the turn, between those`() throws {
    let sitting = try atBallot(plan(4))
    try vote([0, 1, 1, 0], sitting)
    try sitting.act(.proceed)
    #expect(sitting.page.offered.count == 3)
    #expect(sitting.page.said.contains("Stoel 1 is de voorzitter"))
  }

  @Test
  func
    `by consent an objection is told without who or how many, and the next choice is asked about`()
    throws
  {
    let sitting = try atBallot(plan(4, rule: "consent"))
    try vote([0, 0, 0, 1], sitting)
    try sitting.act(.proceed)
    #expect(sitting.page.offered.count == 2, "what is proposed, and to vote again")
    try sitting.act(.chose(0))
    for seat in 1...4 {
      try #require(sitting.play { sitting.page.isPrivate })
      let answer = seat == 3 ? "Ik heb een zwaar bezwaar" : "Ik kan ermee leven"
      let place = sitting.page.offered.firstIndex { $0.label == answer }
      try sitting.act(.chose(try #require(place)))
    }
    try sitting.act(.proceed)
    #expect(sitting.page.headings == ["Er is een zwaar bezwaar"])
    #expect(!sitting.page.hasBars)
    #expect(sitting.page.offered.count == 2, "whether it was explained")
    try sitting.act(.chose(0))
    let next = try timeline(sitting)
    let open = next.game.openOptions(in: next.state)
    #expect(next.table?.outcome == .proposed(among: [open[1]]))
    #expect(sitting.page.offered.count == 1)
    // Looking back it is named.
    try #require(sitting.play { sitting.page.headings.first == "Waar deze tafel uiteenging" })
    #expect(sitting.page.said.contains("van tafel na een zwaar bezwaar: ‘"))
    #expect(!sitting.page.said.contains("opnieuw"), "nothing was voted on again")
  }

  @Test func `by consent an objection that nobody explains counts as a concern`() throws {
    let sitting = try atBallot(plan(4, rule: "consent"))
    try vote([0, 0, 0, 1], sitting)
    try sitting.act(.proceed)
    try sitting.act(.chose(0))
    for seat in 1...4 {
      try #require(sitting.play { sitting.page.isPrivate })
      let answer = seat == 3 ? "Ik heb een zwaar bezwaar" : "Ik kan ermee leven"
      try sitting.act(
        .chose(try #require(sitting.page.offered.firstIndex { $0.label == answer }))
      )
    }
    try sitting.act(.proceed)
    // Stopped here, it is asked again.
    let next = try again(sitting)
    try #require(next.page.headings == ["Er is een zwaar bezwaar"])
    try next.act(.proceed)
    #expect(next.page.headings == ["Er is een zwaar bezwaar"], "it is not passed by")
    try next.act(.chose(1))
    #expect(next.page.headings == ["Geen zwaar bezwaar"])
    let after = try timeline(next)
    #expect(after.polls.map(\.count.votes).suffix(2) == [[3, 0, 1], [3, 1, 0]])
    let open = after.game.openOptions(in: after.state)
    #expect(after.table?.outcome == .taken(open[0]) && after.table?.unexplained == nil)
    try #require(next.play { next.page.headings.first == "Waar deze tafel uiteenging" })
    #expect(!next.page.said.contains("Bij ‘gesprek’"), "it went through")
  }

  @Test func `a second vote counts who moved, and comes once`() throws {
    let sitting = try atBallot(plan(5))
    try vote([0, 1, 0, 1, 0], sitting)
    try sitting.act(.proceed)
    try sitting.act(.chose(1))
    try vote([1, 1, 1, 1, 0], sitting)
    #expect(sitting.page.said.contains("2 van u kozen nu anders"))
    try sitting.act(.proceed)
    #expect(sitting.page.offered.count == 1)
    let polls = try timeline(sitting).polls
    #expect(polls.map(\.count.moved) == [nil, 2])
  }

  @Test func `also after the program was killed in between, it is known who moved`() throws {
    let sitting = try atBallot(plan(5))
    try vote([0, 1, 0, 1, 0], sitting)
    let next = try again(sitting)
    try next.act(.proceed)
    try next.act(.chose(1))
    try vote([0, 1, 0, 1, 1], next)
    #expect(try timeline(next).polls.last?.count.moved == 1)
  }

  @Test func `where it cannot be let go, the table is told and asked again`() throws {
    let sitting = try sit(plan(2))
    try #require(sitting.play { sitting.page.offered.first?.label == "Loslaten" })
    sitting.troubles.add(.full(path: "/"))
    try sitting.act(.chose(0))
    try sitting.act(.chose(1))
    #expect(try !sitting.store.ballots(of: sitting.lastRun().id).isEmpty)
    try sitting.act(.proceed)
    #expect(sitting.page.offered.first?.label == "Loslaten")
    try sitting.act(.chose(0))
    try sitting.act(.chose(1))
    #expect(try sitting.store.ballots(of: sitting.lastRun().id) == [])
  }

  @Test func `letting go is asked once more, and the answer that does nothing has the focus`()
    throws
  {
    let sitting = try sit(plan(2))
    try #require(sitting.play { sitting.page.offered.first?.label == "Loslaten" })
    let run = try sitting.lastRun().id
    try sitting.act(.chose(0))
    #expect(sitting.page.focus == 0 && sitting.page.offered.last?.label == "Loslaten")
    for action in [Action.chose(0), .back] {
      try sitting.act(action)
      #expect(sitting.page.offered.first?.label == "Loslaten")
      #expect(try !sitting.store.ballots(of: run).isEmpty)
      try sitting.act(.chose(0))
    }
    try sitting.act(.chose(1))
    #expect(try sitting.store.ballots(of: run) == [])
  }

  @Test func `what a seat wrote for its card is gone when it is passed over`() throws {
    let sitting = try sit(plan(2))
    try #require(sitting.play { sitting.page.headings.first == "Uw kaart, stoel 1" })
    try sitting.act(.command(WordedView.mondayKey))
    try sitting.act(.wrote("Mijn geheim."))
    try sitting.act(.command(WordedView.saveKey))
    try sitting.act(.back)
    try sitting.act(.command(WordedView.passOverKey))
    try sitting.act(.proceed)
    #expect(sitting.page.headings.first == "Uw kaart, stoel 2")
    #expect(!sitting.page.facts.joined().contains("Mijn geheim."))
    #expect(!sitting.page.main.contains { if case .path = $0 { true } else { false } })
  }

  @Test func `who does not let go yet is asked once more at the end`() throws {
    let sitting = try sit(plan(2))
    try #require(sitting.play { sitting.page.offered.first?.label == "Loslaten" })
    try sitting.act(.chose(1))
    #expect(sitting.page.offered.first?.label != "Loslaten")
    #expect(try sitting.host.farewell.heldRun == sitting.lastRun().id, "whoever leaves now is told")
    try #require(sitting.play { sitting.page.offered.first?.label == "Loslaten" })
    #expect(try sitting.state().stage == .finished)
    for answer in [0, 1] { try sitting.act(.chose(answer)) }
    #expect(sitting.host.farewell.heldRun == nil)
  }

  @Test(arguments: [true, false])
  func `the last page says what became of who voted what`(isLetGo: Bool) throws {
    let sitting = try sit(plan(2))
    try #require(sitting.play { sitting.page.offered.first?.label == "Loslaten" })
    if isLetGo {
      for answer in [0, 1] { try sitting.act(.chose(answer)) }
      #expect(sitting.page.said.contains("Kaarten die iemand als bestand bewaarde, staan er ook"))
      try #require(sitting.play { sitting.page.said.contains("Dank u wel") })
    } else {
      try sitting.act(.chose(1))
      try #require(sitting.play { sitting.page.offered.first?.label == "Loslaten" })
      try sitting.act(.chose(1))
    }
    #expect(sitting.page.said.contains("Wie wat stemde, is losgelaten.") == isLetGo)
    #expect(sitting.page.said.contains("Alles is bewaard, ook wie wat stemde.") != isLetGo)
  }

  /// Where words are shown, that some choices came out even is a count too.
  @Test(arguments: [true, false])
  func `a tie is told as one only where counts are shown`(counts: Bool) throws {
    let sitting = try atBallot(plan(4, counts: counts))
    try vote([0, 1, 1, 0], sitting)
    try sitting.act(.proceed)
    #expect(sitting.page.said.contains("Gelijk:") == counts)
    #expect(sitting.page.said.contains("Stoel 1 is de voorzitter"))
  }

  @Test func `a vote that cannot be stored is not lost while the table tries again`() throws {
    let sitting = try atBallot(plan(2))
    sitting.troubles.add(.full(path: "/"))
    try vote([0, 1], sitting)
    #expect(try timeline(sitting).polls.isEmpty)
    try sitting.act(.chose(0))
    #expect(try timeline(sitting).polls.map(\.count.votes.count).count == 1)
    #expect(sitting.page.headings.contains("Eén minuut"))
  }

  @Test func `a run that a table plays is opened as one from the menu`() throws {
    let sitting = try atBallot(plan(3))
    let next = Sitting(sitting.store)
    let small = SessionHost.PlayableCase(.small, language: "nl")
    try next.begin(MenuState(next.host, .dutch, playing: small, seed: 7))
    try next.act(.chose(0))
    #expect(next.page.headings.contains("Dit kan"))
  }
}

extension Page {
  fileprivate var hasBars: Bool { main.contains { if case .bars = $0 { true } else { false } } }

  /// All that it says.
  fileprivate var said: String { facts.joined(separator: " ") }
}
