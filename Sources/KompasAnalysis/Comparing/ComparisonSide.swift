public import KompasEngine

/// What is compared of a run, in the indices of its own case.
public struct ComparisonSide: Sendable, Equatable {
  /// A choice that still counts.
  public struct Choice: Sendable, Equatable {
    /// The scene.
    public var scene: Int
    /// The option that was chosen.
    public var option: Int
  }

  /// The rules of the case, as they were when the run began.
  public var rules: CompiledCase
  /// The seed of every draw.
  public var seed: UInt64
  /// The choices, in order of play.
  public var choices: [Choice]
  /// For each of them its number, from 1, among all that were made, also those taken back: what looking back counts by.
  public var made: [Int]
  /// The true needles at the start and after each choice, in hundredths; moments × tensions.
  public var needles: [[Int32]]
  /// Which needles exist in this case.
  public var hasNeedle: [Bool]
  /// Weeks passed, at the same moments.
  public var weeks: [Int]
  /// The declared compass, in points out of sixty; empty before.
  public var declared: [Int]
  /// What the choices showed, in points out of sixty; `nil` for a value of which they say too little.
  public var revealed: [Int?]
  /// Between which points the choices place each value, the 90% interval; `nil` as above.
  public var revealedRanges: [ClosedRange<Int>?]
  /// The recalibrated compass, in points out of sixty; empty before.
  public var recalibrated: [Int]
  /// True support at the start, per stakeholder, 0 … 10,000.
  public var supportBefore: [Int32]
  /// True support where the run stands, per stakeholder, 0 … 10,000.
  public var supportAfter: [Int32]
  /// The ending; -1 while there is none.
  public var ending: Int
  /// The scene where the run stands; -1 before the first.
  public var scene: Int
  /// What the council did.
  public var vote: VoteOutcome
  /// Seats in favor and against at the last vote.
  public var seats: [Int32]
  /// What the court did.
  public var court: CourtOutcome
  /// How often a choice was taken back.
  public var undone: Int
  /// The choice that turned the case most: an index into `choices`; `nil` before the end, and if none did.
  public var turning: Int?
  /// The state before each choice and where the run stands, without what does not touch the case itself.
  var states: [RunState]

  /// Reads a run, finished or as far as it goes.
  ///
  /// Cost: a few milliseconds, for the revealed compass and the turning point.
  public init(_ timeline: Timeline) {
    let game = timeline.game
    let state = timeline.state
    let compass = RevealedCompass(
      OpenChoice.all(of: timeline),
      tellings: OpenChoice.tellings(of: timeline),
      rules: game.rules
    )
    let after = timeline.turns.dropFirst().map(\.state) + (timeline.turns.isEmpty ? [] : [state])
    let moments = [game.blank] + after
    rules = game.rules
    seed = state.seed
    choices = state.choices.map { Choice(scene: Int(game.rules.options[$0].scene), option: $0) }
    made = timeline.madeChoices
    needles = moments.map { game.truth($0).needles }
    hasNeedle = game.observe(game.blank, canUndo: false).needles.map(\.exists)
    weeks = moments.map { Int($0.week) }
    declared = state.declared.map(Int.init)
    revealed = compass.values.map(\.points)
    revealedRanges = compass.values.indices.map(compass.values.range)
    recalibrated = state.recalibrated.map(Int.init)
    supportBefore = game.truth(game.blank).support
    supportAfter = game.truth(state).support
    ending = state.ending
    scene = state.scene
    vote = state.vote
    seats = state.seats
    court = state.court
    undone = state.undone
    turning = turningPoint(timeline, compass: compass.mean)?.turn
    states = (timeline.turns.map(\.state) + [state]).map(\.played)
  }
}

extension Timeline {
  /// For each choice that counts its number, from 1, among all that were made.
  fileprivate var madeChoices: [Int] {
    var made = 0
    let numbers = events.map { event in
      if case .chose = event { made += 1 }
      return made
    }
    return turns.map { numbers[$0.position] }
  }
}

extension RunState {
  /// The same without the seed, the compasses, what was taken back, and what is looked at after the end.
  fileprivate var played: RunState {
    var state = self
    if ending >= 0 { state.stage = .ended }
    (state.seed, state.declared, state.recalibrated, state.undone) = (0, [], [], 0)
    return state
  }
}
