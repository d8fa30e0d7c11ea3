public import KompasEngine

/// Cases that nobody would write: every kind of consequence, condition, promise, term and jump, at random.
///
/// They keep the contract of `CompiledCase` (indices in range, weights that add up, later effects without later
/// effects of their own) and nothing more.
public struct RandomCase {
  /// Whether options may lead back to a scene that was played.
  public var comesBack = false
  var rules = CompiledCase(id: "toeval", version: "1", digest: "")
  var numbers: SplitMix

  /// The case of this seed; some have more people than a country, to reach the edges of the arithmetic.
  public static func compiled(seed: UInt64, comesBack: Bool = false) -> CompiledCase {
    var random = RandomCase(seed: seed)
    random.comesBack = comesBack
    random.fill()
    return random.rules
  }

  private init(seed: UInt64) { numbers = SplitMix(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  mutating func number32(_ range: ClosedRange<Int>) -> Int32 { Int32(number(range)) }
  mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(0...(elements.count - 1))]
  }

  private mutating func fill() {
    let resources = number(1...4)
    rules.resources = (0..<resources).map {
      Resource(id: "middel\($0)", start: number32($0 == 0 ? 4...50 : 0...25))
    }
    let criteria = number(0...5)
    rules.criteria = (0..<criteria).map { criterion($0) }
    addGroups()
    let promises = number(0...4)
    rules.promises = (0..<promises).map {
      Promise(id: "belofte\($0)", to: happens(50) ? [] : groups(3))
    }
    rules.flagCount = happens(20) ? 90 : number(0...12)
    addProcedure()
    addScenes()
    addNeighbors()
  }

  /// Groups that are near as long as a flag is set.
  private mutating func addNeighbors() {
    guard rules.flagCount > 0 else { return }
    for group in rules.stakeholders.indices where happens(25) {
      let flags = (0..<number(1...2)).map { _ in number32(0...rules.flagCount - 1) }
      rules.stakeholders[group].nearIf = Set(flags).sorted()
    }
  }

  private mutating func criterion(_ index: Int) -> Criterion {
    let low = number32(-9_000...0)
    let high = low + number32(1...30_000)
    let inner = (0..<number(0...3)).map { _ in number32(Int(low)...Int(high)) }
    let places = happens(10) ? [low, high] : Set([low, high] + inner).sorted()
    return Criterion(
      id: "belang\(index)",
      low: low,
      high: high,
      start: number32(Int(low)...Int(high)),
      isHigherBetter: happens(50),
      knots: places.map { Criterion.Knot(at: $0, value: number32(0...10_000)) }
    )
  }

  private mutating func addGroups() {
    let isCrowded = happens(10)
    let count = number(1...11)
    rules.stakeholders = (0..<count).map { index in
      let kind = one(of: StakeholderKind.allCases + [.residents, .residents, .faction])
      var people = happens(10) ? 0 : number32(1...3_000)
      if isCrowded { people = number32(0...20_000_000) }
      var group = Stakeholder(
        id: "groep\(index)",
        kind: kind,
        people: kind == .faction ? 0 : people,
        seats: kind == .faction ? number32(1...9) : 0,
        isCoalition: happens(50),
        isNear: kind != .faction && happens(40),
        voice: number32(0...100),
        expects: happens(70) ? one(of: ParticipationLevel.allCases) : nil,
        procedure: number32(0...100),
        trust: number32(0...10_000)
      )
      if happens(30) { group.isInterested = happens(50) }
      return group
    }
    for _ in 0..<count {
      var row = rules.criteria.map { _ in Int32(0) }
      var left: Int32 = 10_000
      for index in row.indices {
        row[index] = index == row.count - 1 ? left : number32(0...Int(left))
        left -= row[index]
      }
      rules.weights += row
      rules.isMirrored += row.map { _ in happens(30) }
    }
  }

  private mutating func addProcedure() {
    let defects = number(0...5)
    rules.defects = (0..<defects).map { index in
      var left = 100
      let chances: [Int32] = (0..<3).map { _ in
        let chance = number(0...left)
        left -= chance
        return Int32(chance)
      }
      return Defect(
        id: index == 0 && happens(80) ? "motivering_ontbreekt" : "gebrek\(index)",
        chances: chances + [Int32(left)]
      )
    }
    var phases = Phase.allCases.filter { _ in happens(80) }
    if happens(20) { phases.shuffle(using: &numbers) }
    let terms = number(0...4)
    rules.procedure = Procedure(
      key: "toeval",
      phases: phases,
      hasCouncilAdvice: happens(50),
      terms: (0..<terms).map { index in
        Procedure.Term(
          id: "termijn\(index)",
          from: one(of: Phase.allCases),
          until: one(of: Phase.allCases),
          min: happens(50) ? number32(0...8) : -1,
          max: happens(50) ? number32(0...12) : -1,
          extensionWeeks: number32(0...4),
          defect: defects > 0 && happens(80) ? number32(0...(defects - 1)) : -1,
          owner: happens(60) ? .authority : one(of: TermOwner.allCases)
        )
      }
    )
    rules.procedure.isDecidedByCouncil = happens(50)
  }

  /// Different groups, ascending.
  mutating func groups(_ most: Int) -> [Int32] {
    let all = rules.stakeholders.indices.shuffled(using: &numbers)
    return all.prefix(number(0...most)).map { Int32($0) }.sorted()
  }
}
