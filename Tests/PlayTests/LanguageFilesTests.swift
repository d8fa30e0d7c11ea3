import Foundation
import KompasJournal
import KompasScenarios
import KompasScoring
import KompasPlay
import KompasStandards
import KompasTestSupport
import KompasView
import Testing

/// The language files hold what the code asks for, and nothing else.
@Suite struct LanguageFilesTests {
  /// What stands for the `*` of keys that the code makes: every value there is.
  private static let made: [String: [String]] = [
    "list.*.*": Language.ListKind.allCases.flatMap { kind in
      ["two", "start", "middle", "end"].map { "\(kind).\($0)" }
    },
    "archive.change.*": ["added", "removed", "changed"],
    "archive.column.*": ["number", "begun", "case", "label", "ending"],
    "archive.installed.*": ["same", "otherWords", "otherVersion", "unreadable", "absent"],
    "play.askedAgain.*": ["round"],
    "play.draft.*": ["note", "motive", "page"],
    "archive.subject.*": CaseChange.Subject.allCases.map { "\($0)" },
    "authoring.question.*": CaseQuestion.allCases.map(\.rawValue),
    "certificate.claim.*": CaseClaim.allCases.map { "\($0)" },
    "certificate.failure.*": claims(but: [
      .sound, .scenesReached, .eventsReached, .endingsReached,
    ]),
    "certificate.mend.*": claims(but: [
      .scenesReached, .eventsReached, .endingsReached, .optionsReached,
    ]),
    "certificate.player.*": policies,
    "common.authority.*": ["college", "raad", "waterschap", "provincie", "rijk"],
    "common.level.*": ParticipationLevel.allCases.map { "\($0)" },
    "common.meaning.*": CompassValue.allCases.map { "\($0)" },
    "common.month.*": (1...12).map { "\($0)" },
    "common.mood.*": Mood.allCases.map { "\($0)" },
    "common.phase.*": Phase.allCases.map { "\($0)" },
    "common.value.*": CompassValue.allCases.map { "\($0)" },
    "needle.zone.*": ["council", "audible"],
    "encounter.answer.*": Again.allCases.map { "\($0)" },
    "encounter.name.*": [
      "twoWays", "bill", "promise", "keptPromise", "withdrew", "interest", "held",
    ],
    "encounter.question.*": [
      "twoWays", "bill", "promise", "keptPromise", "withdrew", "interest", "held",
    ],
    "diagnostic.*.mend": DiagnosticCode.allCases.map(\.rawValue),
    "diagnostic.*.message": DiagnosticCode.allCases.map(\.rawValue),
    "diagnostic.series.*": DiagnosticCode.allCases.map(\.series),
    "diagnostic.severity.*": Severity.allCases.map { "\($0)" },
    "key.about.*": Array(Set(abouts(CaseKeys.top + TextKeys.top))),
    "lookBack.robustLead.*": ["firmest", "closest", "loosest"],
    "lookBack.spread.*": ["even", "uneven", "veryUneven"],
    "lookBack.styleEnd.*": ["direct", "representative", "aggregative", "integrative"],
    "migrate.step.*": MigrationStep.all.map { "\($0.from)" },
    "needle.name.*": Tension.allCases.map { "\($0)" },
    "needle.pole.*": Tension.allCases.map { "\($0)" },
    "needle.side.*": Tension.allCases.map { "\($0)" },
    "needle.title.*": Tension.allCases.map { "\($0)" },
    "outcome.judged.*": CourtOutcome.allCases.filter { $0 != .none }.map { "\($0)" },
    "outcome.ruling.*": CourtOutcome.allCases.filter { $0 != .none }.map { "\($0)" },
    "outcome.shortRuling.*": CourtOutcome.allCases.map { "\($0)" },
    "overlay.firm.*": Firmness.allCases.map { "\($0)" },
    "overlay.helpStage.*": Stage.allCases.map { "\($0)" },
    "settings.meaning.*": ["language", "face", "theme", "motion", "mouse", "width"],
    "simulation.decision.*": DecisionOutcome.allCases.map { "\($0)" },
    "simulation.played.*": policies,
    "simulation.vote.*": VoteOutcome.allCases.map { "\($0)" },
    "table.ruleName.*": rules,
    "table.ruleSentence.*": rules,
    "table.counting.*": PileCounter.allCases.map { "\($0)" },
    "table.countingText.*": PileCounter.allCases.map { "\($0)" },
    "table.toldKept.*": BallotWay.allCases.map(\.rawValue),
    "table.toldTurn.*": BallotWay.allCases.map(\.rawValue),
    "table.unity.*": VoteTally.Unity.allCases.map(\.rawValue),
    "table.wayName.*": BallotWay.allCases.map(\.rawValue),
    "table.wayText.*": BallotWay.allCases.map(\.rawValue),
    "translation.mark.*": ["new", "stale"],
    "translation.state.*": Translation.State.allCases.map { "\($0)" },
    "trial.promise.*": PromiseState.allCases.map { "\($0)" },
    "turn.phase.*": Phase.allCases.map { "\($0)" },
  ]
  private static let rules = VotingRule.allCases.map { $0.rawValue.replacing("-", with: "_") }
  private static let policies = [
    "random", "declared", "greedyCouncil", "greedyNeighborhood", "worstFirst",
  ]

  /// The claims that have a phrase of their own.
  private static func claims(but shared: [CaseClaim]) -> [String] {
    CaseClaim.allCases.filter { !shared.contains($0) }.map { "\($0)" }
  }

  /// What is said of keys of a case, and of those below them.
  private static func abouts(_ keys: [CaseKey]) -> [String] {
    keys.flatMap { key in
      var shape = key.shape
      while true {
        switch shape {
        case .list(let item, _), .map(let item, _, _, _): shape = item
        case .keys(let below): return [key.about].compactMap { $0 } + abouts(below)
        default: return [key.about].compactMap { $0 }
        }
      }
    }
  }

  /// Keys that the mechanism itself reads.
  private static let own: Set<String> = ["number.group"]

  private static let uses = Result {
    try PhraseUses(
      sources: URL(fileURLWithPath: AssetLibrary.checkout.root).deletingLastPathComponent()
        .appendingPathComponent("Sources")
    )
  }

  /// What the code asks for: by key, the names of the values that it gives, and where.
  private func asked() throws -> [String: [PhraseUses.Use]] {
    var asked: [String: [PhraseUses.Use]] = [:]
    for use in try Self.uses.get().all {
      for key in Self.keys(use.key) { asked[key, default: []].append(use) }
    }
    return asked
  }

  private static func keys(_ key: String) -> [String] {
    guard key.contains("*") else { return [key] }
    guard let words = made[key] else {
      Issue.record("\(key): say in `made` what the values are")
      return []
    }
    guard let star = key.firstIndex(of: "*"), let last = key.lastIndex(of: "*") else { return [] }
    return words.map { key[..<star] + $0 + key[key.index(after: last)...] }
  }

  @Test func `every key that is made is used`() throws {
    let keys = Set(try Self.uses.get().all.map(\.key))
    #expect(Set(Self.made.keys).subtracting(keys).sorted() == [])
  }

  @Test func `the reference language has every phrase, and no language has another`() throws {
    let asked = try asked()
    let reference = Language.dutch.messages
    for (key, uses) in asked where reference[key] == nil {
      Issue.record("\(key): asked for at \(uses[0].place), and not in the language files")
    }
    for header in try AssetLibrary.checkout.languages().headers {
      let unused = Language.shipped(header.code).messages.keys
        .filter { asked[$0] == nil && !Self.own.contains($0) }
      #expect(unused.sorted() == [], "\(header.code)")
    }
  }

  @Test func `a language that is no sample has every phrase`() throws {
    for header in try AssetLibrary.checkout.languages().headers where !header.isSample {
      let messages = Language.shipped(header.code).messages
      let missing = Language.dutch.messages.keys.filter { messages[$0] == nil }
      #expect(missing.sorted() == [], "\(header.code)")
    }
  }

  @Test func `a phrase has the same values in every language, and the code gives them`() throws {
    let asked = try asked()
    for header in try AssetLibrary.checkout.languages().headers {
      for (key, message) in Language.shipped(header.code).messages {
        let names = message.names
        #expect(names == Language.dutch.messages[key]?.names, "\(header.code): \(key)")
        for use in asked[key] ?? [] {
          let isGiven =
            use.names.map { $0.sorted() == names } ?? names.allSatisfy { Int($0) != nil }
          #expect(isGiven, "\(header.code): \(key), at \(use.place)")
        }
      }
    }
  }
}
