public import KompasEngine

/// What a cohort needs of a finished run: a few dozen whole numbers, no texts, no names.
///
/// An archive can keep them beside the run, so that looking at thousands of runs does not mean replaying them.
public struct RunFigures: Sendable, Equatable {
  /// The form of `text`, to be raised when what it says, or how it is worked out, changes.
  public static let form = 3

  /// The options chosen, in order of play.
  public var choices: [Int]
  /// The declared compass, in points out of sixty; empty if it was not declared.
  public var declared: [Int]
  /// The recalibrated compass; empty if it was not recalibrated.
  public var recalibrated: [Int]
  /// What the choices showed, in points out of sixty; `nil` for a value of which they say too little.
  public var revealed: [Int?]
  /// Between which points the choices place each value, the 90% interval; `nil` as above.
  public var revealedRanges: [ClosedRange<Int>?]
  /// The true needles at the end, in hundredths.
  public var needles: [Int]
  /// True support at the end, per stakeholder, 0 … 10,000.
  public var support: [Int]
  /// The ending; -1 if there is none.
  public var ending: Int
  /// What the council did: the raw value of `VoteOutcome`.
  public var vote: Int
  /// What the court did: the raw value of `CourtOutcome`.
  public var court: Int
  /// The scene of the choice that turned the case most; -1 if none did.
  public var turning: Int

  /// Reads them from a run.
  ///
  /// Cost: a few milliseconds.
  public init(_ timeline: Timeline) {
    let run = ComparisonSide(timeline)
    choices = run.choices.map(\.option)
    declared = run.declared
    recalibrated = run.recalibrated
    revealed = run.revealed
    revealedRanges = run.revealedRanges
    needles = (run.needles.last ?? []).map(Int.init)
    support = run.supportAfter.map(Int.init)
    ending = run.ending
    vote = Int(run.vote.rawValue)
    court = Int(run.court.rawValue)
    turning = run.turning.map { run.choices[$0].scene } ?? -1
  }

  /// All of it in one line: whole numbers with commas between them, and semicolons between the parts.
  public var text: String {
    let parts = [
      choices, declared, recalibrated, revealed.map { $0 ?? -1 },
      revealedRanges.map { $0?.lowerBound ?? -1 }, revealedRanges.map { $0?.upperBound ?? -1 },
      needles, support, [ending, vote, court, turning],
    ]
    return parts.map { $0.map { "\($0)" }.joined(separator: ",") }.joined(separator: ";")
  }

  /// Reads what `text` wrote; `nil` if it is anything else, or does not fit the case.
  public init?(_ text: String, rules: CompiledCase) {
    guard let parts = Self.parts(text), parts.count == 9, parts[8].count == 4 else { return nil }
    let values = CompassValue.allCases.count
    let compasses = [parts[1], parts[2]]
    guard parts[0].allSatisfy(rules.options.indices.contains),
      compasses.allSatisfy({ $0.isEmpty || $0.count == values }),
      parts[3...5].allSatisfy({ $0.count == values }),
      parts[6].count == Tension.allCases.count, parts[7].count == rules.stakeholders.count,
      (-1..<rules.endings.count).contains(parts[8][0]),
      VoteOutcome.allCases.indices.contains(parts[8][1]),
      CourtOutcome.allCases.indices.contains(parts[8][2]),
      (-1..<rules.scenes.count).contains(parts[8][3]),
      let ranges = Self.ranges(points: parts[3], low: parts[4], high: parts[5])
    else { return nil }
    (choices, declared, recalibrated) = (parts[0], parts[1], parts[2])
    revealed = parts[3].map { $0 < 0 ? nil : $0 }
    revealedRanges = ranges
    (needles, support) = (parts[6], parts[7])
    (ending, vote, court, turning) = (parts[8][0], parts[8][1], parts[8][2], parts[8][3])
  }

  /// A range around each point; `nil` if one does not hold its point, or is there without one.
  private static func ranges(points: [Int], low: [Int], high: [Int]) -> [ClosedRange<Int>?]? {
    var ranges: [ClosedRange<Int>?] = []
    for (point, (low, high)) in zip(points, zip(low, high)) {
      if point < 0, low < 0, high < 0 {
        ranges.append(nil)
      } else {
        guard low >= 0, low <= point, point <= high else { return nil }
        ranges.append(low...high)
      }
    }
    return ranges
  }

  /// The numbers of each part; `nil` if there is anything else.
  private static func parts(_ text: String) -> [[Int]]? {
    var parts: [[Int]] = [[]]
    var number: Int?
    var isNegative = false
    // Whether a digit must come.
    var isDue = false
    func add() {
      if let number { parts[parts.count - 1].append(isNegative ? -number : number) }
      (number, isNegative) = (nil, false)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let next = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard next < 1_000_000_000 else { return nil }
        (number, isDue) = (next, false)
      case UInt8(ascii: "-"):
        guard number == nil, !isNegative else { return nil }
        (isNegative, isDue) = (true, true)
      case UInt8(ascii: ","):
        guard number != nil else { return nil }
        add()
        isDue = true
      case UInt8(ascii: ";"):
        guard !isDue else { return nil }
        add()
        parts.append([])
      default: return nil
      }
    }
    guard !isDue else { return nil }
    add()
    return parts
  }
}

/// Where the parts of one version of a case stand in another: by their ids.
public struct CasePlaces: Sendable {
  private let options: [Int]
  private let scenes: [Int]
  private let endings: [Int]
  private let isSame: Bool

  /// Compares two versions.
  public init(from old: CompiledCase, to new: CompiledCase) {
    let optionNames = Self.places(Self.optionNames(new))
    options = Self.optionNames(old).map { optionNames[$0] ?? -1 }
    let sceneNames = Self.places(new.scenes.map(\.id))
    scenes = old.scenes.map { sceneNames[$0.id] ?? -1 }
    let endingNames = Self.places(new.endings.map(\.id))
    endings = old.endings.map { endingNames[$0.id] ?? -1 }
    isSame = old.digest == new.digest
  }

  private static func optionNames(_ rules: CompiledCase) -> [String] {
    rules.options.map { "\(rules.scenes[Int($0.scene)].id).\($0.id)" }
  }

  private static func places(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// Figures of the old version in the indices of the new; what is no longer there is -1.
  public func moved(_ figures: RunFigures) -> RunFigures {
    guard !isSame else { return figures }
    var figures = figures
    figures.choices = figures.choices.map { options[$0] }
    figures.ending = figures.ending < 0 ? -1 : endings[figures.ending]
    figures.turning = figures.turning < 0 ? -1 : scenes[figures.turning]
    return figures
  }
}
