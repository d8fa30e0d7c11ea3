/// A run as it unfolds: its events, its state, and the way back.
///
/// Feeding the same events to a new timeline gives the same state: that is what a replay is.
public struct Timeline: Sendable {
  /// The game being played.
  public let game: Game
  /// Every event, in order, as it was recorded; also those that were taken back.
  public private(set) var events: [Event] = []
  /// The present state.
  public private(set) var state: RunState
  /// The positions (indices into `events`) of the events that still count.
  public private(set) var counting: [Int] = []
  /// The moments just before each choice that still counts.
  public private(set) var turns: [Turn] = []
  /// Where the present stretch between scenes began: an index into `counting`.
  private var interludeStart = 0

  /// The moment before a choice.
  public struct Turn: Sendable, Equatable {
    /// How many events there were.
    public var position: Int
    /// How many of them counted.
    public var counting: Int
    /// The state then.
    public var state: RunState
  }

  /// An empty timeline.
  public init(_ game: Game) {
    self.game = game
    state = game.blank
  }

  /// A timeline that has seen these events.
  public init(_ game: Game, events: [Event]) {
    self.init(game)
    append(events)
  }

  /// What follows from a decision now, also from those that need to know what went before.
  ///
  /// Nothing changes until `append`.
  ///
  /// - Throws: `Rejection` if the decision does not fit.
  public func decide(_ decision: Decision) throws(Rejection) -> [Event] {
    switch decision {
    case .undo:
      guard canUndo, let turn = turns.last else { throw .cannotUndo }
      return [.undone(to: turn.position)]
    case .seat(let setup): return try seat(setup)
    case .count(let poll): return try count(poll)
    default: return try game.decide(decision, in: state)
    }
  }

  /// Adds what happened.
  public mutating func append(_ new: [Event]) {
    for event in new {
      if case .undone(let position) = event {
        rewind(to: position)
        events.append(event)
        continue
      }
      if case .chose = event {
        turns.append(Turn(position: events.count, counting: counting.count, state: state))
        interludeStart = counting.count
      }
      counting.append(events.count)
      events.append(event)
      game.apply(event, to: &state)
      switch event {
      case .stageEntered(.consequences), .motivated: interludeStart = counting.count
      default: break
      }
    }
  }

  private mutating func rewind(to position: Int) {
    while let turn = turns.last, turn.position >= position {
      let undone = state.undone
      state = turn.state
      state.undone = undone
      counting.removeLast(counting.count - turn.counting)
      turns.removeLast()
    }
    state.undone += 1
    interludeStart = counting.count
  }

  /// Whether the last choice can be taken back: the case allows it, and neither the council nor the court
  /// has spoken since, nor has the case ended.
  public var canUndo: Bool {
    guard game.rules.allowsUndo, state.stage.allowsUndo, let turn = turns.last else {
      return false
    }
    return turn.state.voteScene == state.voteScene && turn.state.isCourtDone == state.isCourtDone
  }

  /// What the player may know now.
  public var observation: Observation { game.observe(state, canUndo: canUndo) }

  /// The events from a choice to the next one.
  ///
  /// - Parameter turn: an index into `turns`.
  /// - Returns: those that count.
  public func events(ofTurn turn: Int) -> [Event] {
    let end = turn + 1 < turns.count ? turns[turn + 1].counting : counting.count
    return counting[turns[turn].counting..<end].map { events[$0] }
  }

  /// The events since the last choice that still counts, that choice included.
  public var lastTurn: [Event] {
    guard let turn = turns.last else { return [] }
    return counting[turn.counting...].map { events[$0] }
  }

  /// The events since the consequences of the last choice were shown: what came between scenes.
  public var sinceConsequences: [Event] {
    counting[min(interludeStart, counting.count)...].map { events[$0] }
  }

  /// How the needles moved since just before the last choice; `nil` before the first.
  public var lastMove: Move? {
    turns.last.map { game.explain(lastTurn, from: $0.state) }
  }

  /// How the needles moved between scenes, after the consequences of the last choice; `nil` before the first.
  public var interludeMove: Move? {
    guard let turn = turns.last else { return nil }
    var before = turn.state
    for index in counting[turn.counting..<min(interludeStart, counting.count)] {
      game.apply(events[index], to: &before)
    }
    return game.explain(sinceConsequences, from: before)
  }
}
