public import KompasEngine

/// Where each option of a case can lead, who sets what flag, and who asks for it.
public struct CaseGraph: Sendable, Equatable {
  /// Where a road leads.
  public enum Target: Sendable, Equatable, Hashable, Comparable {
    /// To this scene.
    case scene(Int)
    /// To the end; which ending follows is decided there.
    case end
  }

  /// A road from an option, or from the beginning.
  public struct Road: Sendable, Equatable {
    /// Where it leads.
    public var target: Target
    /// Whether the author named it with `next:`.
    public var isNamed: Bool
    /// Whether it is gone only if a condition holds, or does not.
    public var isConditional: Bool
    /// In how many runs it was gone; `nil` without figures.
    public var runs: Int?
  }

  /// Something that can set a flag, or ask for one.
  public enum Place: Sendable, Equatable, Hashable {
    /// A scene.
    case scene(Int)
    /// An option.
    case option(Int)
    /// An event.
    case event(Int)
    /// An ending.
    case ending(Int)
  }

  /// What is set or done in one place and asked for in another.
  public struct Bond: Sendable, Equatable {
    /// What sets or clears the flag, was chosen, or happened.
    public var from: Place
    /// What asks.
    public var to: Place
    /// The flag; `nil` where it is asked whether the option itself was chosen, or the event happened.
    public var flag: Int?
    /// Whether the flag is cleared there, and not set.
    public var isClearing = false
  }

  /// The case.
  public let rules: CompiledCase
  /// How often what happened; `nil` without figures.
  public let flow: CaseFlow?
  /// From the beginning.
  public let start: [Road]
  /// Per option.
  public let roads: [[Road]]
  /// Who asks for what somebody else does, in the order of the file of who asks.
  public let bonds: [Bond]

  /// The graph of a case.
  ///
  /// - Parameters:
  ///   - rules: the case.
  ///   - notes: what its author wrote.
  ///   - flow: how often what happened; roads that need a condition and were never gone are then left out.
  public init(_ rules: CompiledCase, _ notes: CaseNotes, flow: CaseFlow?) {
    self.rules = rules
    self.flow = flow
    let end = rules.scenes.count
    start = Self.finished(Self.following(from: 0, in: rules), flow?.first, end)
    roads = rules.options.indices.map { index in
      let option = rules.options[index]
      let following = Self.following(from: Int(option.scene) + 1, in: rules)
      var roads: [Road]
      switch option.next {
      case .end: roads = [Road(target: .end, isNamed: true, isConditional: false)]
      case .following: roads = following
      case .scene(let scene):
        let isOpen = rules.scenes[Int(scene)].when.steps.isEmpty
        roads = [
          Road(target: .scene(Int(scene)), isNamed: true, isConditional: !isOpen)
        ]
        if !isOpen { roads += following.filter { $0.target != .scene(Int(scene)) } }
      }
      return Self.finished(roads, flow?.next[index], end)
    }
    bonds = Self.bonds(rules, notes)
  }

  /// The scenes that can come first from a place on, up to the first that always can.
  private static func following(from first: Int, in rules: CompiledCase) -> [Road] {
    var roads: [Road] = []
    for index in rules.scenes.indices.dropFirst(first) {
      let isOpen = rules.scenes[index].when.steps.isEmpty
      let isConditional = !isOpen || !roads.isEmpty
      roads.append(Road(target: .scene(index), isNamed: false, isConditional: isConditional))
      if isOpen { return roads }
    }
    return roads + [Road(target: .end, isNamed: false, isConditional: !roads.isEmpty)]
  }

  /// With the figures, if there are any: also roads that were gone because nothing was open in a scene before.
  private static func finished(_ roads: [Road], _ runs: [Int]?, _ end: Int) -> [Road] {
    guard let runs else { return roads }
    var roads = roads
    for index in roads.indices {
      switch roads[index].target {
      case .scene(let scene): roads[index].runs = runs[scene]
      case .end: roads[index].runs = runs[end]
      }
    }
    for (index, count) in runs.enumerated() where count > 0 {
      let target: Target = index < end ? .scene(index) : .end
      if roads.contains(where: { $0.target == target }) { continue }
      roads.append(Road(target: target, isNamed: false, isConditional: true, runs: count))
    }
    return roads.filter { $0.runs != 0 || !$0.isConditional || $0.isNamed }
      .sorted { $0.target < $1.target }
  }
}

extension CaseGraph {
  private static func bonds(_ rules: CompiledCase, _ notes: CaseNotes) -> [Bond] {
    let setters = setters(rules)
    var bonds: [Bond] = []
    func add(_ from: Place, _ to: Place, _ flag: Int?, isClearing: Bool = false) {
      let bond = Bond(from: from, to: to, flag: flag, isClearing: isClearing)
      if from != to, !bonds.contains(bond) { bonds.append(bond) }
    }
    func ask(_ conditions: [CaseNotes.Condition], _ asker: Place) {
      for step in conditions.flatMap(\.steps) {
        switch step {
        case .flag(let flag):
          for setter in setters[Int(flag)] {
            add(setter.place, asker, Int(flag), isClearing: setter.isClearing)
          }
        case .chosen(let option): add(.option(Int(option)), asker, nil)
        case .happened(let event): add(.event(Int(event)), asker, nil)
        case .push, .resource, .criterion, .support, .trust, .figure, .promised, .kept, .broken,
          .told, .returned, .defect, .decision, .vote, .court, .binary, .not, .negate, .isIn:
          break
        }
      }
    }
    for (scene, conditions) in notes.scenes.enumerated() {
      ask(conditions, .scene(scene))
      for option in rules.scenes[scene].options { ask(notes.options[option], .option(option)) }
    }
    for (event, conditions) in notes.events.enumerated() { ask(conditions, .event(event)) }
    for (ending, conditions) in notes.endings.enumerated() { ask(conditions, .ending(ending)) }
    return bonds
  }

  /// Per flag: what sets or clears it, at once or later.
  private static func setters(_ rules: CompiledCase) -> [[(place: Place, isClearing: Bool)]] {
    var setters = [[(place: Place, isClearing: Bool)]](repeating: [], count: rules.flagCount)
    func note(_ consequences: Consequences, _ place: Place) {
      let all = [consequences] + consequences.laters.map { rules.laters[$0].consequences }
      for one in all {
        for flag in rules.indices[one.sets] { setters[Int(flag)].append((place, false)) }
        for flag in rules.indices[one.clears] { setters[Int(flag)].append((place, true)) }
      }
    }
    for (index, option) in rules.options.enumerated() { note(option.consequences, .option(index)) }
    for (index, event) in rules.events.enumerated() { note(event.consequences, .event(index)) }
    return setters
  }
}
