import KompasEngine

/// Scenes, options, events, later effects and endings.
extension RandomCase {
  mutating func addScenes() {
    let scenes = number(1...7)
    let sizes = (0..<scenes).map { _ in number(1...5) }
    let events = happens(10) ? 70 : number(0...8)
    let options = sizes.reduce(0, +)
    // Conditions name options and events before they are made.
    rules.options = (0..<options).map { Option(id: "keuze\($0)", scene: 0, when: .always) }
    rules.events = (0..<events).map {
      CaseEvent(id: "\($0)", when: .always, chance: 0, consequences: Consequences())
    }
    let hasVotes = happens(50)
    let hasCourt = happens(50)
    let phases = (0..<scenes).map { _ in one(of: Phase.allCases) }
    let ordered = happens(80) ? phases.sorted { $0.rawValue < $1.rawValue } : phases
    var start = 0
    for index in 0..<scenes {
      let range = start..<(start + sizes[index])
      rules.scenes.append(
        Scene(
          id: "scene\(index)",
          phase: ordered[index],
          when: happens(70) ? .always : condition(),
          options: range,
          hasCouncilVote: hasVotes && happens(40),
          hasCourt: hasCourt && happens(30)
        )
      )
      for option in range { rules.options[option] = self.option(option, scene: index, of: scenes) }
      start = range.upperBound
    }
    for index in rules.events.indices { rules.events[index] = event(index) }
    for index in 0..<number(0...3) {
      rules.endings.append(Ending(id: "einde\(index)", when: condition()))
    }
    rules.endings.append(Ending(id: "slot", when: .always))
  }

  private mutating func option(_ index: Int, scene: Int, of scenes: Int) -> Option {
    var option = Option(id: "keuze\(index)", scene: Int32(scene), when: .always)
    if happens(35) { option.when = condition() }
    option.consequences = consequences(laterFrom: .option(Int32(index)))
    if happens(70) {
      let start = rules.involvements.count
      rules.involvements += groups(4).shuffled(using: &numbers).map {
        Involvement(
          stakeholder: $0,
          level: one(of: ParticipationLevel.allCases),
          reveals: number32(0...60)
        )
      }
      option.involves = start..<rules.involvements.count
    }
    option.leavesOut = put(groups(2))
    option.promises = some(rules.promises.count, 50)
    option.keeps = some(rules.promises.count, 40)
    option.breaks = some(rules.promises.count, 40)
    option.compass = CompassValue.allCases.map { _ in Int8(number(-3...3)) }
    option.withdraws = happens(8)
    let isLast = scene == scenes - 1
    if happens(10) {
      option.next = .end
    } else if comesBack, happens(30) {
      option.next = .scene(number32(0...(scenes - 1)))
    } else if !isLast, happens(25) {
      option.next = .scene(number32((scene + 1)...(scenes - 1)))
    }
    return option
  }

  private mutating func event(_ index: Int) -> CaseEvent {
    CaseEvent(
      id: "gebeurtenis\(index)",
      when: happens(20) ? .always : condition(),
      chance: happens(30) ? 100 : number32(0...100),
      consequences: consequences(laterFrom: .event(Int32(index)))
    )
  }

  private mutating func consequences(laterFrom origin: Later.Origin?) -> Consequences {
    var result = Consequences()
    if !rules.criteria.isEmpty {
      let start = rules.effects.count
      for _ in 0..<number(0...3) {
        rules.effects.append(
          Effect(
            criterion: number32(0...(rules.criteria.count - 1)),
            change: number32(-9_000...9_000),
            spread: happens(60) ? number32(1...5_000) : 0
          )
        )
      }
      result.effects = start..<rules.effects.count
    }
    let trust = rules.groupChanges.count
    rules.groupChanges += groups(4).map {
      GroupChange(
        stakeholder: $0,
        GroupFigure.allCases[Int($0) % 2],
        change: number32(-4_000...4_000)
      )
    }
    result.groups = trust..<rules.groupChanges.count
    let costs = rules.costs.count
    for _ in 0..<number(0...3) {
      let resource = number32(0...(rules.resources.count - 1))
      rules.costs.append(
        Cost(resource: resource, amount: number32(resource == 0 ? -1...9 : -3...9))
      )
    }
    result.costs = costs..<rules.costs.count
    result.sets = some(rules.flagCount, 50)
    result.clears = some(rules.flagCount, 20)
    result.defects = some(rules.defects.count, 30)
    result.repairs = some(rules.defects.count, 20)
    guard let origin, happens(40) else { return result }
    let later = (0..<number(1...2)).map { _ in
      Later(origin: origin, after: number32(0...12), consequences: consequences(laterFrom: nil))
    }
    result.laters = rules.laters.count..<(rules.laters.count + later.count)
    rules.laters += later
    return result
  }

  /// A few different indices below a count.
  private mutating func some(_ count: Int, _ percent: Int) -> Range<Int> {
    guard count > 0, happens(percent) else { return 0..<0 }
    return put((0..<number(1...2)).map { _ in number32(0...(count - 1)) })
  }

  private mutating func put(_ new: [Int32]) -> Range<Int> {
    let start = rules.indices.count
    rules.indices += new
    return start..<rules.indices.count
  }
}
