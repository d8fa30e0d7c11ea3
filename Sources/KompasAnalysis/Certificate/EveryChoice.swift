import KompasEngine

/// Plays every way of choosing through a case with the same throws of the dice.
///
/// Choices that lead to the same state are followed once: states are told apart by all that the rules read, so what was
/// chosen counts only where a condition asks for it. Reasons are always given, as `Playout` does.
struct EveryChoice {
  /// What came of one seed.
  struct Outcome {
    /// Every way to play by its chance, if each open option is equally likely; together one.
    var tally: RunTally
    /// How many different states were met.
    var states: Int
    /// How many choices were tried.
    var tried: Int
    /// How many different ways there are.
    var ways: Double
  }

  private struct Node {
    var scene = -1
    var edges = 0..<0
    var chance = 0.0
    var end: RunEnd?
  }

  /// A state that waits for a choice.
  private struct Place: Equatable {
    var state: RunState
    var node: Int
  }

  private let rules: CompiledCase
  private let isAsked: [Bool]
  private var machine: Playout
  private var nodes: [Node] = []
  private var edges: [(option: Int, node: Int)] = []

  init(_ game: Game) {
    rules = game.rules
    machine = Playout(game)
    var isAsked = rules.options.map { _ in false }
    for case .chosen(let option) in rules.conditionCode { isAsked[Int(option)] = true }
    self.isAsked = isAsked
  }

  /// Plays every way with this seed; `nil` if that takes more than so many choices.
  ///
  /// Complexity: choices × the size of a state.
  mutating func play(seed: UInt64, mostChoices: Int) -> Outcome? {
    (nodes, edges) = ([], [])
    machine.begin(seed: seed)
    var level = [place()]
    nodes[0].chance = 1
    while !level.isEmpty {
      var next: [Place] = []
      var known: [UInt64: [Int]] = [:]
      for place in level {
        machine.begin(at: place.state)
        let (open, scene) = (machine.open, machine.scene)
        let first = edges.count
        guard !open.isEmpty, first + open.count <= mostChoices else {
          return nil
        }
        for option in open {
          machine.begin(at: place.state)
          machine.choose(option)
          let node = arrive(&next, &known)
          nodes[node].chance += nodes[place.node].chance / Double(open.count)
          edges.append((option, node))
        }
        nodes[place.node].scene = scene
        nodes[place.node].edges = first..<edges.count
      }
      level = next.filter { nodes[$0.node].end == nil }
    }
    return outcome()
  }

  /// The node of where the machine stands: one that is known, or a new one.
  private mutating func arrive(
    _ next: inout [Place],
    _ known: inout [UInt64: [Int]]
  ) -> Int {
    let state = essence(machine.state)
    let digest = state.digest
    for index in known[digest] ?? [] {
      if next[index].state == state { return next[index].node }
    }
    known[digest, default: []].append(next.count)
    next.append(place(state))
    return nodes.count - 1
  }

  private mutating func place(_ state: RunState? = nil) -> Place {
    let state = state ?? essence(machine.state)
    let isOver = machine.isOver
    nodes.append(Node(end: isOver ? RunEnd(machine, scenes: state.turn) : nil))
    return Place(state: state, node: nodes.count - 1)
  }

  /// A state without what no rule reads.
  private func essence(_ state: RunState) -> RunState {
    var state = state
    state.choices = state.choices.filter { isAsked[$0] }.sorted()
    // Between two scenes it says where to go next; waiting for a choice, or at the end, nothing asks for it.
    state.option = -1
    return state
  }

  /// Children come after their parents, so from the last back every node knows what lies ahead.
  private func outcome() -> Outcome {
    var tally = RunTally(rules)
    let width = tally.width
    var ahead = [Double](repeating: 0, count: nodes.count * width)
    var ways = nodes.map { $0.end == nil ? 0.0 : 1 }
    for index in nodes.indices.reversed() {
      let (node, start) = (nodes[index], index * width)
      if let end = node.end {
        ahead[start + end.ending] = 1
        for (group, support) in end.support.enumerated() {
          ahead[start + rules.endings.count + group] = Double(support)
        }
        tally.count(end, node.chance)
        continue
      }
      let share = 1 / Double(node.edges.count)
      tally.scenes[node.scene] += node.chance
      for edge in edges[node.edges] {
        let (from, to) = (edge.node * width, edge.option * width)
        ways[index] += ways[edge.node]
        tally.opened[edge.option] += node.chance
        tally.chosen[edge.option] += node.chance * share
        for place in 0..<width {
          ahead[start + place] += share * ahead[from + place]
          tally.after[to + place] += node.chance * share * ahead[from + place]
        }
      }
    }
    return Outcome(tally: tally, states: nodes.count, tried: edges.count, ways: ways.first ?? 0)
  }
}
