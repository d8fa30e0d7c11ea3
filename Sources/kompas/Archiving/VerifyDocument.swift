import KompasEngine
import KompasJournal

/// What `kompas verify` found, as programs read it.
///
/// docs/archive.md describes every key; a key never disappears and never changes its meaning. What is not known is left out.
struct VerifyDocument: Encodable {
  /// Whether everything is what was played.
  var sound: Bool
  /// The file, if it was one.
  var file: String?
  /// Why the file as a whole cannot be trusted; then no run of it was looked at.
  var problem: Problem?
  /// The runs, in order.
  var runs: [Run] = []

  struct Run: Encodable {
    /// Its number in the archive.
    var run: Int64?
    /// The line of the file on which it begins.
    var line: Int?
    var `case`: String?
    var sound: Bool
    var decisions: Int?
    var steps: Int?
    var problem: Problem?
    /// The last link of its chain.
    var seal: String?
    /// The version of the rules by which it was played, and whether these could decide it again.
    var rules: Int?
    var decidedAgain: Bool?
    /// How its case compares with what is installed: `same`, `otherWords`, `otherVersion` or `absent`.
    var installed: String?
    var against: Against?
  }

  /// The first thing that is not right.
  struct Problem: Encodable {
    var kind: String
    var line: Int?
    var position: Int?
    var step: Int?
    var atDecision: Int?
    var afterDecision: Int?
    var found: String?
    var expected: String?
  }

  /// The case as it is now, beside the one that was played.
  struct Against: Encodable {
    var changes: [Change]
    var parting: Parting?

    struct Change: Encodable {
      var fate: String
      var subject: String
      var id: String
    }

    struct Parting: Encodable {
      var step: Int
      var atDecision: Int?
      var afterDecision: Int?
      var position: Int
      var asked: String?
      var then: String?
      var now: String?
    }
  }
}

extension ChoicePlace {
  /// The choice that something stands at, or after: one of the two.
  fileprivate var keys: (at: Int?, after: Int?) {
    switch self {
    case .at(let choice): (choice, nil)
    case .after(let choice): (nil, choice)
    }
  }
}

extension VerifyDocument.Against {
  init(_ changes: [CaseChange], _ parting: KompasJournal.Parting?) {
    self.changes = changes.map {
      Change(fate: $0.fate.rawValue, subject: $0.subject.rawValue, id: $0.id)
    }
    self.parting = parting.map {
      Parting(
        step: $0.step,
        atDecision: $0.place.keys.at,
        afterDecision: $0.place.keys.after,
        position: $0.position,
        asked: $0.asked,
        then: $0.recorded,
        now: $0.now
      )
    }
  }
}

extension VerifyDocument.Problem {
  /// What is wrong with a file.
  init(_ problem: RunFileProblem) {
    self.init(kind: "", line: problem.line)
    kind =
      switch problem.reason {
      case .notARunFile: "notARunFile"
      case .newerFormat: "newerFormat"
      case .newerRules: "newerRules"
      case .tooLarge: "tooLarge"
      case .broken: "broken"
      case .unreadable: "unreadable"
      case .otherCase: "otherCase"
      case .noCase: "noCase"
      case .otherText: "otherText"
      case .cutOff: "cutOff"
      case .otherEnd: "otherEnd"
      case .afterEnd: "afterEnd"
      }
  }

  /// What is wrong with what is kept.
  init(_ corruption: Corruption) {
    switch corruption {
    case .notADatabase, .foreign, .damaged: self.init(kind: "archive")
    case .entry(_, let position, _), .incomplete(_, let position):
      self.init(kind: "unreadable", position: position)
    case .broken: self.init(kind: "broken")
    case .storedCase: self.init(kind: "unreadableCase")
    }
  }

  /// What is wrong with a run.
  init(_ problem: RunProblem, _ run: RecordInFile) {
    switch problem {
    case .unreadable(let corruption):
      self.init(corruption)
      line = position.map(run.line) ?? run.caseLine
    case .otherHeader: self.init(kind: "otherHeader", line: run.line)
    case .unsoundCase: self.init(kind: "unsoundCase", line: run.caseLine)
    case .otherWords: self.init(kind: "otherWords", line: run.caseLine)
    case .differs(let difference): self.init(difference, run)
    }
    // A run in an archive has no lines.
    if run.line == 0 { line = nil }
  }

  private init(_ difference: Difference, _ run: RecordInFile) {
    self.init(
      kind: "",
      line: run.line(at: difference.position),
      position: difference.position,
      step: difference.step,
      atDecision: difference.place.keys.at,
      afterDecision: difference.place.keys.after
    )
    switch difference.kind {
    case .refused: kind = "refused"
    case .unfitting: kind = "unfitting"
    case .state: kind = "state"
    case .event(let recorded, let wanted):
      kind = "event"
      let rules = run.rules
      found = recorded?.notation(in: rules)
      expected = wanted?.notation(in: rules)
    }
  }
}
