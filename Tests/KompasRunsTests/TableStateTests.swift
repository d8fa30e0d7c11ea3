import KompasEngine
import KompasJournal
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasRuns

/// A table that plays a small case in memory: its turns, its seats and its votes.
@Suite struct TableStateTests: TableTesting {
  @Test(arguments: [(2, "chair"), (5, "consent"), (12, "majority")])
  func `a table plays to the end, and lets go who voted what`(seats: Int, rule: String) throws {
    let sitting = try sit(plan(seats, rule: rule))
    #expect(try sitting.play { sitting.isOver })
    let timeline = try timeline(sitting)
    #expect(timeline.state.stage == .finished)
    #expect(!timeline.pollsByTurn.isEmpty)
    for polls in timeline.pollsByTurn {
      #expect(polls.first?.count.question == .options)
      #expect(polls.allSatisfy { $0.count.votes.reduce($0.count.passes, +) == seats })
    }
    #expect(try sitting.store.ballots(of: sitting.lastRun().id) == [])
  }

  @Test func `what is asked when the table sits down need not be known beforehand`() throws {
    let sitting = try sit(TablePlan())
    for wrong in ["1", "13", "drie", ""] {
      try sitting.act(.wrote(wrong))
      #expect(sitting.page.ask.isOfWriting, "\(wrong)")
    }
    try sitting.act(.wrote(" 4 "))
    #expect(sitting.page.offered.map(\.label).first == "Op de laptop")
    try sitting.act(.chose(1))
    try sitting.act(.chose(2))
    try sitting.act(.chose(0))
    #expect(sitting.page.headings == ["Zo gaat het"] && sitting.page.canGoBack)
    // Somebody chose the wrong rule: what was asked is asked again.
    try sitting.act(.back)
    #expect(sitting.page.ask.isOfWriting)
    try sitting.act(.wrote("4"))
    for _ in 0..<3 { try sitting.act(.chose(1)) }
    try sitting.act(.proceed)
    #expect(
      try timeline(sitting).setup
        == TableSetup(
          seats: 4,
          rule: "majority",
          showsCounts: false,
          hasRoles: false,
          way: .numbered
        )
    )
  }

  @Test func `every page for one pair of eyes comes after one that passes the keyboard on`() throws
  {
    let sitting = try sit(plan(3))
    #expect(try sitting.play { sitting.isOver })
    var owners: [Int] = []
    for (before, page) in zip(sitting.shown, sitting.shown.dropFirst()) where page.isPrivate {
      // Only an own card has keys: to keep it.
      let isCard = page.headings.first?.hasPrefix("Uw kaart, stoel") ?? false
      #expect(page.commands.map(\.key) == (isCard ? ["c", "m"] : []))
      let isPassed = before.headings.first?.hasPrefix("Stoel ") ?? false
      // Three values of a compass are asked one after another.
      #expect(isPassed || before.isPrivate)
      if isPassed { owners.append(Int(before.headings[0].dropFirst(6)) ?? 0) }
    }
    #expect(owners.prefix(3) == [1, 2, 3])
    #expect(Set(owners) == [1, 2, 3])
  }

  @Test func `a turn is talk, vote, split, minute, decision, in that order`() throws {
    let sitting = try sit(plan(5))
    try #require(sitting.play { sitting.page.headings.contains("Dit kan") })
    #expect(sitting.page.timer == 210)
    try vote([0, 1, 0, 1, 0], sitting)
    #expect(sitting.page.headings == ["3 tegen 2", "Eén minuut"])
    #expect(sitting.page.timer == 60)
    try sitting.act(.proceed)
    #expect(sitting.page.headings.first == "Het besluit")
    #expect(sitting.page.offered.count == 2, "what the most chose, and to vote again")
    try sitting.act(.chose(0))
    #expect(try timeline(sitting).turns.count == 1)
  }

  @Test func `a wrong pass is undone before the next seat answers, and not after`() throws {
    let sitting = try atBallot(plan(3))
    try sitting.act(.chose(0))
    let key = WordedView.takeBackKey
    #expect(sitting.page.commands.map(\.key) == [key])
    try sitting.act(.command(key))
    #expect(sitting.page.headings == ["Stoel 1"])
    #expect(sitting.page.commands.isEmpty)
    try sitting.act(.proceed)
    try sitting.act(.chose(1))
    try sitting.act(.proceed)
    #expect(sitting.page.isPrivate)
    try sitting.act(.command(key))
    #expect(sitting.page.isPrivate, "seat 2 has the keyboard, and seat 1 is done")
    try sitting.act(.chose(0))
    try sitting.act(.command(key))
    #expect(sitting.page.headings == ["Stoel 2"])
  }

  @Test func `whoever answers once more is dealt anew`() throws {
    var turns = 0
    let deal = { (count: Int) in
      turns += 1
      return (0..<count).map { ($0 + turns) % count }
    }
    let sitting = Sitting(dealing: .by(deal))
    _ = try sit(plan(3), sitting)
    try #require(sitting.play { sitting.isBallot })
    let first = sitting.page.offered.map(\.label)
    try sitting.act(.chose(0))
    try sitting.act(.command(WordedView.takeBackKey))
    try sitting.act(.proceed)
    #expect(sitting.isBallot)
    #expect(sitting.page.offered.map(\.label) != first)
    #expect(Set(sitting.page.offered.map(\.label)) == Set(first))
    #expect(sitting.page.offered.contains { $0.label == "Ik pas" })
  }

  @Test func `to pass has no place of its own, and takes as many keys as to answer`() throws {
    let sitting = Sitting(dealing: .by { Array((0..<$0).reversed()) })
    _ = try sit(plan(3), sitting)
    try #require(sitting.play { sitting.page.headings.first == "Uw kompas, stoel 1" })
    // Seat 1 gives none, seat 2 gives one, seat 3 gives none at the last.
    for (seat, places) in [(1, [0, 1, 1]), (2, [1, 1, 1]), (3, [1, 1, 0])] {
      for (number, place) in places.enumerated() {
        #expect(sitting.page.headings == ["Uw kompas, stoel \(seat)"])
        #expect(sitting.page.offered.first?.label == "Liever geen kompas")
        let isPassed = places.prefix(number).contains(0)
        #expect(sitting.page.said.contains("U geeft geen kompas.") == isPassed)
        try sitting.act(.chose(place))
      }
      try sitting.act(.proceed)
    }
    try #require(sitting.play { sitting.isBallot })
    let marks = try sitting.store.ballots(of: sitting.lastRun().id).map(\.mark)
    #expect(marks.count == 3 && marks[0] == .pass && marks[2] == .pass)
    #expect(marks[1] != .pass)
    #expect(sitting.page.offered.first?.label == "Ik pas")
    try sitting.act(.chose(0))
    for _ in 0..<2 {
      try sitting.act(.proceed)
      try sitting.act(.chose(1))
    }
    try sitting.act(.proceed)
    let poll = try #require(timeline(sitting).polls.first?.count)
    #expect(poll.passes == 1 && poll.votes.reduce(0, +) == 2)
  }

  @Test func `by chance, to pass stands anywhere`() throws {
    let places = try orders().compactMap { $0.firstIndex(of: "Ik pas") }
    #expect(places.count == 12)
    #expect(Set(places).count > 1)
  }

  /// In which order the compasses and the first vote of twelve seats were offered, in a run of one seed.
  private func orders() throws -> [[String]] {
    let sitting = Sitting(dealing: .fresh)
    _ = try sit(plan(12), sitting)
    try #require(sitting.play { sitting.page.headings.contains("Eén minuut") })
    return sitting.shown.filter(\.isPrivate).map { $0.offered.map(\.label) }
  }

  @Test func `in which order choices are offered does not follow from the seed`() throws {
    let (first, second) = (try orders(), try orders())
    #expect(zip(first, second).count { $0 != $1 } > 12)
  }

  @Test func `nobody opens the card of another seat`() throws {
    let sitting = try sit(plan(3))
    try #require(sitting.play { sitting.page.headings.first == "Uw kaart, stoel 1" })
    try sitting.act(.proceed)
    #expect(sitting.page.headings.first == "Uw kaart, stoel 1", "an Enter too many closes no card")
    try sitting.act(.chose(0))
    #expect(sitting.page.headings == ["Stoel 2"])
    #expect(sitting.page.commands.map(\.key) == [WordedView.passOverKey])
    try sitting.act(.command(WordedView.takeBackKey))
    #expect(sitting.page.headings == ["Stoel 2"])
    for _ in 0..<2 {
      try sitting.act(.proceed)
      try sitting.act(.chose(0))
    }
    #expect(sitting.page.headings == ["Iedereen is geweest"])
    #expect(sitting.page.commands.isEmpty)
    try sitting.act(.proceed)
    #expect(sitting.page.offered.first?.label == "Loslaten")
  }

  @Test(
    arguments: [
      ([0, 1, 2], "Iedereen koos iets anders"),
      ([0, 1, 2, nil], "Wie koos, koos iets wat niemand anders koos"),
      ([0, 1, 2, 2], "2, 1 en 1 stemmen"), ([0, 0, 1, 1], "2 tegen 2"),
    ] as [([Int?], String)]
  )
  func `where no choice has more than one vote, that is said`(marks: [Int?], headline: String)
    throws
  {
    let sitting = try atBallot(plan(marks.count))
    try vote(marks, sitting)
    #expect(sitting.page.headings.first == headline)
    let areEven = headline != "2, 1 en 1 stemmen"
    #expect(sitting.page.said.contains("Geen groep is hier de kleinste.") == areEven)
    #expect(sitting.page.said.contains("De kleinste groepen kozen A en B.") == !areEven)
  }

  @Test func `where the table chose words, the minute names no choice`() throws {
    for marks in [[0, 1, 2], [0, 0, 1], [0, 0, 1, 1, 2]] {
      let sitting = try atBallot(plan(marks.count, counts: false))
      try vote(marks, sitting)
      #expect(
        sitting.page.main.count == 3
          && sitting.page.said.contains(
            "Wie heeft een argument dat vandaag nog niet op tafel kwam? Het mag voor elke keuze zijn."
          )
      )
      #expect(sitting.page.said.firstMatch(of: /\b[A-C][.:]/) == nil)
    }
  }

  @Test func `alone is said alike to all and on a card, and of a second vote only where one was`()
    throws
  {
    let sitting = try atBallot(plan(3))
    try vote([0, 1, 2], sitting)
    try #require(sitting.play { sitting.page.headings.first == "Waar deze tafel uiteenging" })
    let said = sitting.page.said
    #expect(said.contains("stond iemand alleen"))
    #expect(!said.contains("na een minuut") && !said.contains("bracht een minuut"))
    try #require(sitting.play { sitting.page.headings.first == "Uw kaart, stoel 1" })
    #expect(sitting.page.said.contains("U stond") && !sitting.page.said.contains("U stond nooit"))
  }

  @Test(arguments: [(2, true, true), (1, true, false), (2, false, false)])
  func `that a seat stood alone most often is told from two times on, and where counts are shown`(
    times: Int,
    counts: Bool,
    isTold: Bool
  ) throws {
    let sitting = try atBallot(plan(3, counts: counts))
    for time in 1...2 {
      try vote(time <= times ? [0, 0, 1] : [0, 0, 0], sitting)
      try #require(sitting.play { sitting.page.headings.contains("Het besluit") })
      try sitting.act(.chose(0))
    }
    try #require(sitting.play { sitting.page.headings.first == "Uw kaart, stoel 3" })
    let alone =
      counts ? "U stond \(times == 1 ? "één" : "2") keer alleen" : "U stond weleens alleen"
    #expect(sitting.page.said.contains(alone))
    #expect(sitting.page.said.contains("keer alleen") == counts)
    #expect(
      sitting.page.said.contains("Dat is vaker dan wie ook") == isTold,
      "\(sitting.page.said)"
    )
  }

  @Test func `where the table chose words, looking back tells no number of people`() throws {
    let sitting = try atBallot(plan(5, counts: false))
    try vote([0, 0, 0, 0, 1], sitting)
    try #require(sitting.play { sitting.page.headings.first == "Waar deze tafel uiteenging" })
    #expect(!sitting.page.said.contains("alleen") && !sitting.page.said.contains("minuut iets"))
    #expect(sitting.page.said.firstMatch(of: /[0-9]/) == nil, "\(sitting.page.said)")
    #expect(sitting.page.said.contains("verdeeld"))
  }

  @Test func `after a second vote it is said whether a minute moved anybody`() throws {
    let sitting = try atBallot(plan(5))
    try vote([0, 1, 0, 1, 0], sitting)
    try sitting.act(.proceed)
    try sitting.act(.chose(1))
    try vote([0, 1, 0, 1, 0], sitting)
    try #require(sitting.play { sitting.page.headings.first == "Waar deze tafel uiteenging" })
    #expect(sitting.page.said.contains("Niemand koos anders na een minuut."))
  }

  @Test func `a question of the game is answered by the chair of its turn`() throws {
    let sitting = try atBallot(plan(3))
    for turn in 0..<2 {
      try #require(sitting.play { sitting.isBallot })
      try vote([0, 0, 1], sitting)
      try #require(sitting.play { try timeline(sitting).turns.count == turn + 1 })
      let line = "Stoel \(turn + 1) is de voorzitter en geeft het antwoord van de tafel."
      if case .proceed = sitting.page.ask {} else { #expect(sitting.page.said.contains(line)) }
    }
  }

  @Test func `where traces may be left, a table hears what a table can do`() throws {
    let sitting = try sit(plan(2))
    try #require(sitting.play { sitting.page.offered.first?.label == "Loslaten" })
    sitting.troubles.add(.notWiped(path: "/kompas.sqlite", .full))
    try sitting.act(.chose(0))
    try sitting.act(.chose(1))
    #expect(
      sitting.page.said.contains("/kompas.sqlite kan er nog sporen van hebben: de schijf is vol.")
    )
    #expect(sitting.page.said.contains("start kompas table later opnieuw"))
    #expect(!sitting.page.said.contains("opdracht"))
  }
}

extension Ask {
  fileprivate var isOfWriting: Bool { if case .write = self { true } else { false } }
}

extension Page {
  /// All that it says.
  fileprivate var said: String { facts.joined(separator: " ") }
}
