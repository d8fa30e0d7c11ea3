public import KompasEngine

/// Numbers that are the same every time.
///
/// Source: SplitMix64, Steele, Lea & Flood 2014,
/// DOI 10.1145/2660193.2660195.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// A player who does anything that is allowed, declares any compass, takes back a choice now and then, and writes notes.
public struct RandomPlayer {
  private var numbers: SplitMix

  /// A player of this seed.
  public init(seed: UInt64) { numbers = SplitMix(seed: seed) }

  /// What the player does now; `nil` when nothing more can be decided.
  public mutating func decide(_ timeline: Timeline) -> Decision? {
    let whim = Int.random(in: 0..<10, using: &numbers)
    if timeline.canUndo, whim == 0 { return .undo }
    if whim == 1 { return .note(Self.notes.randomElement(using: &numbers) ?? "") }
    switch timeline.state.stage {
    case .motivating where whim < 5:
      return .motivate(
        criteria: [1],
        text: Self.notes.randomElement(using: &numbers) ?? ""
      )
    case .declaring: return .declare(.randomCompass(using: &numbers))
    case .recalibrating: return .recalibrate(.randomCompass(using: &numbers))
    case .reconsidering where whim < 7:
      return .reconsider(
        turn: timeline.turns.indices.randomElement(using: &numbers) ?? 0,
        again: Again.allCases.randomElement(using: &numbers) ?? .unsure,
        text: Self.notes.randomElement(using: &numbers) ?? ""
      )
    case .debriefing where whim < 5:
      return .resolve(Self.notes.randomElement(using: &numbers) ?? "")
    default: break
    }
    return timeline.game.legalDecisions(in: timeline.state).randomElement(using: &numbers)
  }

  private static let notes = [
    "", "De buren zijn boos.", "“Wie betaalt?” — 💶 / \\ \"'", "regel één\nregel twee\ttab",
    "nul \u{0} en bel \u{7}", "e\u{301} is niet é",
  ]
}

extension [UInt8] {
  /// Sixty points over six values, every division of them equally likely.
  public static func randomCompass(using numbers: inout some RandomNumberGenerator) -> [UInt8] {
    // Five bars between sixty stars: the stars between two bars are the points of a value.
    let places = (0..<65).shuffled(using: &numbers).prefix(5).sorted()
    let bars = [-1] + places + [65]
    return zip(bars, bars.dropFirst()).map { UInt8($1 - $0 - 1) }
  }

  /// The compass that belongs to a seed.
  public static func compass(seed: UInt64) -> [UInt8] {
    var numbers = SplitMix(seed: seed)
    return randomCompass(using: &numbers)
  }
}
