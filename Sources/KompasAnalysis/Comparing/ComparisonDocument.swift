import KompasEngine

/// A comparison as programs read it: the shape of its JSON, with ids instead of titles.
///
/// docs/compare.md describes every key; a key never disappears and never changes its meaning. Needles and support are in whole points.
public struct ComparisonDocument: Sendable, Encodable {
  struct Parting: Encodable {
    var choice: Int
    var kind: String
  }

  struct Choice: Encodable {
    /// Its number among all that were made, from 1.
    var decision: Int
    var scene: String
    var option: String
  }

  struct Compass: Encodable {
    var declared: [String: Int]?
    var revealed: [String: Int?]
    /// Between which points each lies with a chance of 90%: the least and the most.
    var revealedRange: [String: [Int]?]
    var recalibrated: [String: Int]?
  }

  struct Moment: Encodable {
    var choice: Int
    var week: Int
    var needles: [String: Int]
  }

  struct Support: Encodable {
    var group: String
    var before: Int
    var after: Int
  }

  struct Council: Encodable {
    var outcome: String
    var inFavor: Int
    var against: Int
  }

  struct Run: Encodable {
    var run: Int64
    var seed: UInt64
    var version: String
    var digest: String
    var choices: [Choice]
    var undone: Int
    var turningPoint: Int?
    var needles: [Moment]
    var compass: Compass
    var support: [Support]
    var ending: String?
    var council: Council
    var court: String
  }

  var `case`: String
  var sameCase: Bool
  var sameSeed: Bool
  var parting: Parting?
  var otherwise: Int?
  var runs: [Run]

  /// Writes down a comparison.
  ///
  /// - Parameters:
  ///   - comparison: the comparison.
  ///   - numbers: the number of each run in its archive.
  public init(_ comparison: RunComparison, numbers: [Int64]) {
    `case` = comparison.runs.first?.rules.id ?? ""
    sameCase = comparison.isSameCase
    sameSeed = comparison.isSameSeed
    parting = comparison.parting.map { Parting(choice: $0.choice + 1, kind: "\($0.kind)") }
    otherwise = comparison.otherwise.map { $0 + 1 }
    runs = zip(numbers, comparison.runs).map(Run.init)
  }
}

extension ComparisonDocument.Run {
  init(_ number: Int64, _ run: ComparisonSide) {
    let rules = run.rules
    self.run = number
    seed = run.seed
    version = rules.version
    digest = rules.digest
    choices = zip(run.choices, run.made).map { choice, made in
      ComparisonDocument.Choice(
        decision: made,
        scene: rules.scenes[choice.scene].id,
        option: rules.options[choice.option].id
      )
    }
    undone = run.undone
    turningPoint = run.turning.map { $0 + 1 }
    needles = run.needles.enumerated().map { index, values in
      var named: [String: Int] = [:]
      for tension in Tension.allCases where run.hasNeedle[tension.rawValue] {
        let points = Int(wholePoints(values[tension.rawValue]))
        // Of groups it matters how far apart they stand, whichever is better served.
        named["\(tension)"] = tension == .groups ? abs(points) : points
      }
      return ComparisonDocument.Moment(choice: index, week: run.weeks[index], needles: named)
    }
    compass = ComparisonDocument.Compass(
      declared: named(run.declared),
      revealed: named(run.revealed) ?? [:],
      revealedRange: named(run.revealedRanges.map { $0.map { [$0.lowerBound, $0.upperBound] } })
        ?? [:],
      recalibrated: named(run.recalibrated)
    )
    support = rules.stakeholders.indices.map { group in
      ComparisonDocument.Support(
        group: rules.stakeholders[group].id,
        before: Int(wholePoints(run.supportBefore[group])),
        after: Int(wholePoints(run.supportAfter[group]))
      )
    }
    ending = run.ending >= 0 ? rules.endings[run.ending].id : nil
    council = ComparisonDocument.Council(
      outcome: "\(run.vote)",
      inFavor: Int(run.seats.first ?? 0),
      against: Int(run.seats.dropFirst().first ?? 0)
    )
    court = "\(run.court)"
  }
}

/// Something per value of the compass, by the name of the value; `nil` if there is none.
func named<Value>(_ points: [Value]) -> [String: Value]? {
  guard points.count == CompassValue.allCases.count else { return nil }
  return Dictionary(
    uniqueKeysWithValues: CompassValue.allCases.map { ("\($0)", points[$0.rawValue]) }
  )
}
