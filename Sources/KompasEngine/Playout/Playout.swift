internal import CPlayoutKernels
import KompasScoring

/// Plays a case without a player, over and over, and counts what it met.
///
/// One machine serves one thread. Set it to a beginning with `begin`, then `finish`; the same seeds give the same
/// run, the run that `Game` gives for the same choices. Reasons are always given after a choice (the first criterion of the case), and the compass is
/// declared evenly. After `init` no memory is asked for while it plays.
public struct Playout: Sendable {
  /// The case.
  public let game: Game
  private let tables: PlayoutTables
  private var memory: PlayoutMemory
  /// What a run carries along that no rule reads: the compass and how often a choice was taken back.
  private var carried: RunState
  private var isCarrying = false

  /// A machine for this case.
  public init(_ game: Game) {
    self.init(game, instructions: kompas_playout_instructions())
  }

  /// A machine that uses only what every processor knows: it gives the same, and tests see to that.
  package init(plainly game: Game) { self.init(game, instructions: 0) }

  private init(_ game: Game, instructions: Int32) {
    self.game = game
    tables = PlayoutTables(game.rules, instructions: instructions)
    memory = PlayoutMemory(tables)
    carried = game.blank
    carried.declared = Self.evenly
    var state = carried
    state.stage = .briefing
    run { machine, tables in
      machine.load(state, tables)
      machine.goOn()
      machine.keepOpening()
    }
  }

  private static let evenly: [UInt8] = [10, 10, 10, 10, 10, 10]

  /// Goes to the first choice of a run with this seed.
  public mutating func begin(seed: UInt64) {
    carryNothing()
    run { machine, _ in machine.open(seed) }
  }

  /// Plays a whole run: `begin` and `finish` in one.
  ///
  /// - Parameters:
  ///   - seed: of the dice of the case.
  ///   - policy: how to choose.
  ///   - choices: the seed of the choices.
  public mutating func play(seed: UInt64, _ policy: Policy, choosing choices: UInt64) {
    carryNothing()
    let way = PlayoutMachine.Way(policy)
    let isDone = run { machine, _ in
      machine.open(seed)
      machine.prepare(policy, choosing: choices)
      return machine.finish(way)
    }
    guard !isDone else { return }
    makeRoom()
    finish(policy, choosing: choices)
  }

  private mutating func carryNothing() {
    guard isCarrying else { return }
    carried = game.blank
    carried.declared = Self.evenly
    isCarrying = false
  }

  /// Goes to the next choice after a state.
  public mutating func begin(at state: RunState) {
    carried = state
    isCarrying = true
    var state = state
    if state.stage == .declaring {
      carried.declared = Self.evenly
      state.stage = .briefing
    }
    memory.makeRoom(
      choices: state.choices.count + 1,
      diary: state.scheduled.count + tables.constants.mostLaters
    )
    run { machine, tables in
      machine.load(state, tables)
      machine.goOn()
    }
  }

  /// Makes this choice and goes on to the next one, or to the end; a closed option is a programming error.
  public mutating func choose(_ option: Int) {
    while !run({ machine, _ in machine.choose(Int32(option)) }) { makeRoom() }
  }

  /// Plays to the end, or to a scene where nothing is open.
  ///
  /// - Parameters:
  ///   - policy: how to choose.
  ///   - seed: of the choices; the dice of the case have the run's own.
  public mutating func finish(_ policy: Policy, choosing seed: UInt64) {
    let way = PlayoutMachine.Way(policy)
    while !run({ machine, _ in
      machine.prepare(policy, choosing: seed)
      return machine.finish(way)
    }) {
      makeRoom()
    }
  }

  /// For a case that comes back to its scenes, which no sound case does.
  private mutating func makeRoom() {
    memory.makeRoom(
      choices: Int(head.made) + 1,
      diary: Int(head.waiting) + tables.constants.mostLaters
    )
  }

  /// Lends tables and memory to a machine.
  @inline(__always)
  private mutating func run<Result>(_ body: (PlayoutMachine, PlayoutTables) -> Result) -> Result {
    let (tables, lists) = (tables, memory.lists)
    return unsafe tables.slab.withTables { rows in
      unsafe memory.slab.withMemory { room in
        body(unsafe PlayoutMachine(tables, at: rows, lists, at: room), tables)
      }
    }
  }
}

/// What can be asked of the present state, all of it without asking for memory but `state` and the lists.
extension Playout {
  private var head: PlayoutMemory.Head { memory.slab[tables.room.head, 0] }
  private var figures: kompas_figures { memory.slab[tables.room.figures, 0] }

  /// Whether the case has ended.
  public var isOver: Bool { head.stage != .choosing }
  /// The present or last scene; -1 before the first.
  public var scene: Int { Int(head.scene) }
  /// Weeks passed since the start.
  public var week: Int32 { head.week }
  /// The ending; -1 while there is none.
  public var ending: Int { Int(head.ending) }
  /// Whether there is a decision.
  public var decision: DecisionOutcome { head.decision }
  /// What the council did.
  public var vote: VoteOutcome { head.vote }
  /// What the court did.
  public var court: CourtOutcome { head.court }
  /// Which options were chosen in this run, in order.
  public var choices: [Int] {
    (0..<Int(head.made)).map { Int(memory.slab[memory.lists.choices, $0]) }
  }
  /// Whether an event happened in this run.
  public func hasHappened(_ event: Int) -> Bool {
    precondition(game.rules.events.indices.contains(event))
    return memory.slab[tables.room.happened, event / 64] >> UInt64(event % 64) & 1 != 0
  }
  /// What is left of a resource now, in whole units; below zero if more was used than there was.
  public func left(of resource: Int) -> Int32 {
    precondition(game.rules.resources.indices.contains(resource))
    return memory.slab[tables.room.resources, resource]
  }
  /// A group's support now, 0 … 10,000.
  public func support(of group: Int) -> Int32 {
    precondition(group >= 0 && group < tables.constants.groups)
    return Int32(memory.slab[tables.room.support, group])
  }
  /// Seat-weighted support in the council now, 0 … 10,000; 5,000 without a council.
  public var raad: Int32 { Int32(figures.raad) }
  /// Head-count support of those near now, 0 … 10,000; 5,000 if nobody is.
  public var wijk: Int32 { Int32(figures.wijk) }
  /// Support of the worst-off group of residents now, or with fewer than two of those of the worst-off group; 0 … 10,000.
  public var worstSupport: Int32 { Int32(figures.worst_support) }
  /// The true needles now, -10,000 … 10,000, in the order of `Tension`.
  public var needles: (groups: Int32, council: Int32, audible: Int32) {
    let needles = figures.needles
    return (Int32(needles.0), Int32(needles.1), Int32(needles.2))
  }
  /// The open options of the present scene; none when the case has ended.
  public var open: [Int] {
    let (head, count) = (head, Int(head.openCount))
    if head.firstOpen >= 0 { return Array(Int(head.firstOpen)..<(Int(head.firstOpen) + count)) }
    return (0..<count).map { Int(memory.slab[tables.room.open, $0]) }
  }
  /// How many choices were made, since the machine was made.
  public var decisions: Int { memory.slab[tables.room.decisions, 0] }
  /// Per option: in how many choices it was open, since the machine was made.
  public var opened: [Int] {
    game.rules.options.indices.map { option in
      memory.slab[tables.room.opened, option]
        + memory.slab[tables.room.openedAll, Int(game.rules.options[option].scene)]
    }
  }
  /// Per option: how often it was chosen, since the machine was made.
  public var chosen: [Int] {
    game.rules.options.indices.map { memory.slab[tables.room.chosen, $0] }
  }
  /// The present state of the run.
  public var state: RunState {
    var copy = self
    let carried = carried
    return copy.run { machine, tables in machine.snapshot(tables, like: carried) }
  }
}
