import KompasEngine
import KompasPages
import KompasScoring
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasPlay

/// What a table reads of a vote is true of its count and its rule, whatever they are.
@Suite struct TableSentenceTests {
  /// At the first scene, with three choices that are open.
  private static let timeline: Timeline = {
    let game = Village.game
    var timeline = Timeline(game, events: game.opening(seed: 7))
    for decision in [Decision.declare([10, 10, 10, 10, 10, 10]), .proceed] {
      if let events = try? timeline.decide(decision) { timeline.append(events) }
    }
    return timeline
  }()
  private static let open = timeline.game.openOptions(in: timeline.state)
  private static let chair = 2

  /// A vote, and the proposals that followed it.
  private struct Vote {
    var rule: VotingRule
    var tally: VoteTally
    var asked: [Proposal] = []
    var isWhole = true
    var showsCounts = true

    var verdict: Verdict {
      (isWhole ? rule : .chair).verdict(tally, asked: asked)
    }

    var table: SeenTable {
      let setup = TableSetup(
        seats: tally.ballots,
        rule: rule.rawValue,
        showsCounts: showsCounts,
        hasRoles: false
      )
      let first = PollCount(question: .options, votes: tally.votes, passes: tally.passes)
      let open = TableSentenceTests.open
      let proposals = asked.map { asked in
        let rest = tally.ballots - asked.objections
        return PollCount(
          question: .consent(option: open[asked.choice]),
          votes: (rule == .oneNo ? [rest] : [rest, 0]) + [asked.objections],
          passes: 0
        )
      }
      let outcome: SeenTable.Outcome =
        switch verdict {
        case .taken(let choice): .taken(open[choice])
        case .chair(let among): .chair(among: among.map { open[$0] })
        case .proposed(let among): .proposed(among: among.map { open[$0] })
        case .lot(let among): .lot(among: among.map { open[$0] })
        }
      return SeenTable(
        setup: setup,
        chair: TableSentenceTests.chair,
        reader: 1,
        isWhole: isWhole,
        polls: [first] + proposals,
        outcome: outcome
      )
    }

    func page(_ language: Language = .dutch, split: Bool = false) -> Page {
      var view = TableSentenceTests.timeline.view(for: .player)
      view.table = table
      let run = WordedView(
        view,
        of: CaseOutline(TableSentenceTests.timeline.game.rules),
        texts: Village.texts,
        words: language
      )
      return split
        ? run.splitPage(table, isTold: showsCounts) : run.decidePage(table, canVoteAgain: false)
    }
  }

  /// Every count of two to five seats, and with each rule every road of proposals from it.
  private static let votes: [Vote] = {
    var votes: [Vote] = []
    for first in 0...3 {
      for second in 0...3 {
        for third in 0...3 {
          for passes in 0...3 {
            let tally = VoteTally(votes: [first, second, third], passes: passes)
            guard (2...5).contains(tally.ballots) else { continue }
            for rule in VotingRule.allCases { votes += roads(Vote(rule: rule, tally: tally)) }
          }
        }
      }
    }
    return votes
  }()

  private static func roads(_ vote: Vote) -> [Vote] {
    guard case .proposed(let among) = vote.verdict else { return [vote] }
    return [vote]
      + among.flatMap { choice in
        [0, 1].flatMap { objections in
          var next = vote
          next.asked.append(Proposal(choice: choice, objections: objections))
          return roads(next)
        }
      }
  }

  @Test func `what is said of the decision is true of the count, the rule and what was asked`() {
    let labels = Self.open.map { Village.texts.options[$0].label }
    #expect(Self.votes.count > 1_000)
    for vote in Self.votes {
      let page = vote.page()
      let said = page.sentences
      let (tally, asked) = (vote.tally, vote.asked)
      func expect(_ sentence: String, _ holds: Bool) {
        #expect(said.contains(sentence) == holds, "\(vote): \(said)")
      }
      let left = tally.chosen.filter { choice in !asked.contains { $0.choice == choice } }
      let most = left.map { tally.votes[$0] }.max() ?? 0
      let best = left.filter { tally.votes[$0] == most }
      var (taken, chairs, proposed, lots) = (Int?.none, [Int]?.none, [Int]?.none, [Int]?.none)
      switch vote.verdict {
      case .taken(let choice): taken = choice
      case .chair(let among): chairs = among
      case .proposed(let among): proposed = among
      case .lot(let among): lots = among
      }
      expect("De meeste stemmen:", proposed != nil && asked.isEmpty && tally.leaders.count == 1)
      expect("Van wat overblijft", proposed != nil && !asked.isEmpty && best.count == 1)
      expect("Evenveel stemmen:", proposed != nil && best.count > 1)
      expect("Dit wordt het:", taken != nil)
      expect("Gelijk:", (chairs != nil && vote.rule == .majority || lots != nil) && tally.cast > 0)
      expect("Niemand koos.", tally.cast == 0 && vote.rule != .chair)
      expect(
        "Tegen elk voorstel dat er lag, was een zwaar bezwaar.",
        chairs != nil && vote.rule == .consent && tally.cast > 0
      )
      expect(
        "Alles is een keer tegengehouden.",
        vote.rule == .oneNo && asked.count == 3 && chairs != nil
      )
      expect(
        "wat nog niet is tegengehouden",
        vote.rule == .oneNo && chairs != nil && (1...2).contains(asked.count)
      )
      expect("of er een zwaar bezwaar is", vote.rule == .consent && proposed != nil)
      expect("door mag", vote.rule == .oneNo && proposed != nil)
      expect("De jongste van u", lots != nil)
      expect("Stoel \(Self.chair) is de voorzitter", chairs != nil || (proposed?.count ?? 0) > 1)
      // What was refused is told of as such only where it was.
      if said.contains("Tegen elk voorstel") {
        #expect(!asked.isEmpty && asked.allSatisfy { $0.objections > 0 })
      }
      // The choices that it names are those that the rule leaves, and all of them have as many votes.
      let named = labels.indices.filter { said.contains(labels[$0]) }
      if let only = taken.map({ [$0] }) ?? proposed ?? lots {
        #expect(named == only, "\(vote): \(said)")
      }
      if said.contains("Gelijk:") { #expect(named == tally.leaders && named.count > 1) }
      if said.contains("Evenveel") { #expect(Set(named.map { tally.votes[$0] }).count == 1) }
    }
  }

  @Test func `what is said of the split is true of the count`() {
    for vote in Self.votes where vote.asked.isEmpty {
      let page = vote.page(split: true)
      let tally = vote.tally
      let headline = page.headlines[0]
      let said = page.sentences
      #expect(
        (headline == "Samen") == (tally.chosen.count == 1 && tally.cast > 1 && tally.passes == 0)
      )
      #expect((headline == "Eén van u koos") == (tally.cast == 1))
      #expect((headline == "Niemand koos") == (tally.cast == 0))
      if said.contains("Iedereen koos") || headline.hasPrefix("Iedereen koos") {
        #expect(tally.passes == 0)
      }
      if headline.contains(" tegen ") {
        #expect(tally.votes.filter { $0 > 0 }.count == 2)
        #expect(headline.split(separator: " ").first == "\(tally.votes.max() ?? 0)")
      }
    }
  }

  @Test func `where the table chose words, two votes that agree alike read alike`() {
    var pages: [VoteTally.Unity: Set<String>] = [:]
    for var vote in Self.votes where vote.asked.isEmpty && vote.tally.ballots > 2 {
      vote.showsCounts = false
      let page = vote.page(split: true)
      pages[vote.tally.unity, default: []].insert(page.sentences)
      #expect(!page.main.contains { if case .bars = $0 { true } else { false } })
    }
    #expect(pages.count == 3 && pages.values.allSatisfy { $0.count == 1 }, "\(pages)")
  }

  @Test func `in a short turn the page of the chair tells nothing of the vote`() {
    let pages = Self.votes.filter { $0.asked.isEmpty }.map { vote in
      var short = vote
      short.isWhole = false
      return short.page()
    }
    #expect(pages.allSatisfy { $0 == pages[0] })
  }

  @Test func `a seat is asked about a proposal, and not told that it has the most votes`() {
    for language in [Language.dutch, .english] {
      var view = Self.timeline.view(for: .player)
      view.table = Self.votes[0].table
      let run = WordedView(
        view,
        of: CaseOutline(Self.timeline.game.rules),
        texts: Village.texts,
        words: language
      )
      for answers in [run.noAnswers, run.consentAnswers] {
        let page = run.consentPage(1, to: Self.open[0], answers, order: Array(0...answers.count))
        #expect(!page.sentences.lowercased().contains(language.code == "nl" ? "meeste" : "most"))
        #expect(page.sentences.contains(language.code == "nl" ? "Het voorstel:" : "The proposal:"))
      }
    }
  }
}

extension Page {
  /// All that it says in prose.
  fileprivate var sentences: String {
    main.compactMap { if case .prose(let text) = $0 { text } else { nil } }.joined(separator: " ")
  }

  fileprivate var headlines: [String] {
    main.compactMap { if case .heading(let text, _) = $0 { text } else { nil } }
  }
}
