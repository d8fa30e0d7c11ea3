import KompasScoring
import KompasTestSupport
import Testing

/// Counting ballots, and what a rule makes of a count.
@Suite struct VotingTests {
  @Test func `a count counts each choice, and what is no choice passes`() {
    let tally = VoteTally([0, 2, 2, nil, 3, -1], choices: 3)
    #expect(tally.votes == [1, 0, 2])
    #expect(tally.passes == 3)
    #expect(tally.cast == 3)
    #expect(tally.ballots == 6)
    #expect(tally.chosen == [0, 2])
    #expect(tally.leaders == [2])
    #expect(tally.smallest == [0])
  }

  @Test(
    arguments: [
      ([0, 0], .silent), ([2, 0], .together), ([1, 0], .together), ([1, 1], .divided),
      ([2, 1], .divided), ([2, 2], .divided), ([3, 2], .divided), ([1, 1, 1], .divided),
      ([11, 1], .divided), ([10, 1, 1], .divided), ([12, 0], .together),
    ] as [([Int], VoteTally.Unity)]
  )
  func `together is where all who chose agree, and one who does not divides`(
    votes: [Int],
    unity: VoteTally.Unity
  ) {
    #expect(VoteTally(votes: votes, passes: 0).unity == unity)
    #expect(VoteTally(votes: votes, passes: 3).unity == unity, "who passes is on no side")
  }

  @Test func `the smallest groups are those with the fewest votes, and none where all agree`() {
    #expect(VoteTally(votes: [3, 1, 1], passes: 0).smallest == [1, 2])
    #expect(VoteTally(votes: [3, 2, 0], passes: 0).smallest == [1])
    #expect(VoteTally(votes: [2, 2], passes: 0).smallest == [0, 1])
    #expect(VoteTally(votes: [4, 0], passes: 1).smallest == [])
    #expect(VoteTally(votes: [0, 0], passes: 4).smallest == [])
  }

  @Test func `alone is who chose what nobody else chose, where at least two chose`() {
    #expect(VoteTally(votes: [2, 1], passes: 0).isAlone(1))
    #expect(!VoteTally(votes: [2, 1], passes: 0).isAlone(0))
    #expect(VoteTally(votes: [1, 1], passes: 0).isAlone(0), "two that differ are both alone")
    #expect(!VoteTally(votes: [1, 0], passes: 4).isAlone(0), "nobody else chose")
    let scattered = VoteTally(votes: [1, 1, 1], passes: 0)
    #expect(scattered.hasLoner && [0, 1, 2].allSatisfy(scattered.isAlone))
    #expect(VoteTally(votes: [2, 1, 1], passes: 0).hasLoner)
    #expect(!VoteTally(votes: [2, 2], passes: 1).hasLoner)
    #expect(!VoteTally(votes: [2, 1], passes: 0).isAlone(2))
  }

  @Test func `scattered is where no two of at least two chose the same`() {
    #expect(VoteTally(votes: [1, 1], passes: 0).isScattered)
    #expect(VoteTally(votes: [1, 0, 1, 1], passes: 2).isScattered)
    #expect(!VoteTally(votes: [2, 1, 1], passes: 0).isScattered)
    #expect(!VoteTally(votes: [1, 0], passes: 4).isScattered)
    #expect(!VoteTally(votes: [0, 0], passes: 4).isScattered)
  }

  @Test func `by majority the most votes win, and the chair breaks a tie between those`() {
    let rule = VotingRule.majority
    #expect(rule.verdict(VoteTally(votes: [3, 2], passes: 0)) == .taken(0))
    #expect(rule.verdict(VoteTally(votes: [2, 3], passes: 0)) == .taken(1))
    #expect(rule.verdict(VoteTally(votes: [2, 2, 1], passes: 0)) == .chair(among: [0, 1]))
    #expect(rule.verdict(VoteTally(votes: [1, 2, 2], passes: 0)) == .chair(among: [1, 2]))
    // Not more than half: the most.
    #expect(rule.verdict(VoteTally(votes: [2, 1, 1], passes: 8)) == .taken(0))
    #expect(rule.verdict(VoteTally(votes: [0, 0, 0], passes: 5)) == .chair(among: [0, 1, 2]))
  }

  @Test func `with a chair, the chair decides between all whatever the count`() {
    for votes in [[5, 0], [0, 0], [2, 3]] {
      #expect(
        VotingRule.chair.verdict(VoteTally(votes: votes, passes: 0)) == .chair(among: [0, 1])
      )
    }
  }

  @Test
  func
    `by consent the most wanted choice is asked about first, and goes through without an objection`()
  {
    let tally = VoteTally(votes: [2, 3, 1, 0], passes: 0)
    func verdict(_ asked: (Int, Int)...) -> Verdict {
      VotingRule.consent.verdict(
        tally,
        asked: asked.map { Proposal(choice: $0.0, objections: $0.1) }
      )
    }
    #expect(verdict() == .proposed(among: [1]))
    #expect(verdict((1, 0)) == .taken(1))
    #expect(verdict((1, 1)) == .proposed(among: [0]))
    #expect(verdict((1, 1), (0, 0)) == .taken(0))
    #expect(verdict((1, 1), (0, 2)) == .proposed(among: [2]))
    #expect(verdict((1, 1), (0, 2), (2, 0)) == .taken(2))
    #expect(verdict((1, 1), (0, 2), (2, 1)) == .chair(among: [0, 1, 2, 3]))
  }

  @Test func `by consent no choice is asked about that nobody chose, nor a fourth`() {
    let rule = VotingRule.consent
    #expect(rule.verdict(VoteTally(votes: [0, 0], passes: 4)) == .chair(among: [0, 1]))
    let alone = VoteTally(votes: [4, 0], passes: 0)
    #expect(
      rule.verdict(alone, asked: [Proposal(choice: 0, objections: 1)]) == .chair(among: [0, 1])
    )
    let even = VoteTally(votes: [1, 1, 1, 1], passes: 0)
    #expect(rule.verdict(even) == .proposed(among: [0, 1, 2, 3]))
    let asked = (0..<3).map { Proposal(choice: $0, objections: 1) }
    #expect(rule.verdict(even, asked: Array(asked.prefix(2))) == .proposed(among: [2, 3]))
    #expect(rule.verdict(even, asked: asked) == .chair(among: [0, 1, 2, 3]))
  }

  @Test func `by lot the most votes win, and a lot decides between those that have as many`() {
    let rule = VotingRule.lot
    #expect(rule.verdict(VoteTally(votes: [3, 2], passes: 0)) == .taken(0))
    #expect(rule.verdict(VoteTally(votes: [2, 2, 1], passes: 0)) == .lot(among: [0, 1]))
    #expect(rule.verdict(VoteTally(votes: [1, 2, 2], passes: 7)) == .lot(among: [1, 2]))
    #expect(rule.verdict(VoteTally(votes: [0, 0], passes: 5)) == .lot(among: [0, 1]))
  }

  @Test func `by one no the most wanted choice goes through, unless somebody holds it back`() {
    let tally = VoteTally(votes: [2, 3, 0, 0], passes: 0)
    func verdict(_ asked: (Int, Int)...) -> Verdict {
      VotingRule.oneNo.verdict(
        tally,
        asked: asked.map { Proposal(choice: $0.0, objections: $0.1) }
      )
    }
    #expect(verdict() == .proposed(among: [1]))
    #expect(verdict((1, 0)) == .taken(1))
    #expect(verdict((1, 1)) == .proposed(among: [0]))
    #expect(verdict((1, 1), (0, 0)) == .taken(0))
    #expect(verdict((1, 1), (0, 2)) == .chair(among: [2, 3]), "what was held back stays out")
  }

  @Test func `by one no the chair decides between all, where all were held back or none chosen`() {
    let rule = VotingRule.oneNo
    #expect(rule.verdict(VoteTally(votes: [0, 0], passes: 3)) == .chair(among: [0, 1]))
    let even = VoteTally(votes: [1, 1, 1, 1], passes: 0)
    let asked = (0..<4).map { Proposal(choice: $0, objections: 1) }
    #expect(rule.verdict(even, asked: Array(asked.prefix(3))) == .proposed(among: [3]))
    #expect(rule.verdict(even, asked: asked) == .chair(among: [0, 1, 2, 3]))
  }

  @Test func `by one no there are two answers, by consent three`() {
    #expect(VotingRule.allCases.filter(\.holdsBack) == [.oneNo])
    #expect(VotingRule.oneNo.answers == 2)
    #expect(VotingRule.consent.answers == 3)
  }

  @Test func `whoever voted what, a rule decides by the count, and never against all`() {
    var numbers = SplitMix(seed: 5)
    for _ in 0..<3_000 {
      let choices = Int.random(in: 1...6, using: &numbers)
      let seats = Int.random(in: 2...12, using: &numbers)
      var answers = (0..<seats).map { _ -> Int? in
        Int.random(in: 0...choices, using: &numbers)
      }.map { $0 == choices ? nil : $0 }
      let tally = VoteTally(answers, choices: choices)
      #expect(tally.ballots == seats)
      answers.shuffle(using: &numbers)
      #expect(VoteTally(answers, choices: choices) == tally, "the order of seats does not matter")
      for rule in VotingRule.allCases {
        switch rule.verdict(tally) {
        case .taken(let choice):
          #expect(tally.leaders.contains(choice))
        case .chair(let among), .lot(let among):
          #expect(!among.isEmpty && among == among.sorted())
          #expect(among.allSatisfy(tally.votes.indices.contains))
        case .proposed(let among): #expect(among == tally.leaders)
        }
      }
      // Another vote for what is taken does not take it away.
      if case .taken(let choice) = VotingRule.majority.verdict(tally) {
        var more = tally.votes
        more[choice] += 1
        #expect(
          VotingRule.majority.verdict(VoteTally(votes: more, passes: tally.passes))
            == .taken(choice)
        )
      }
    }
  }
}
