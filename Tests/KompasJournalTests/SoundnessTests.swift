import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasJournal

/// A case from a file points nowhere outside its tables and holds no number that could overflow: on both sides of each edge.
@Suite struct SoundnessTests {
  private func isSound(_ change: (inout CompiledCase) -> Void) -> Bool {
    var rules = SmallCase.compiled
    change(&rules)
    return rules.isSound
  }

  @Test func `the small case is sound`() { #expect(SmallCase.compiled.isSound) }

  /// An index, into groups or criteria, and whether there is one.
  @Test(arguments: [(-1, false), (0, true), (1, true), (4, false)] as [(Int32, Bool)])
  func `who stands at a needle or sees a promise, and what is undone, is in the case`(
    index: Int32,
    isThere: Bool
  ) {
    #expect(isSound { $0.promises[0].witnesses = [index] } == isThere)
    #expect(isSound { $0.poles = Poles(groups: [index, 0], loud: [], silent: []) } == isThere)
    #expect(isSound { $0.poles = Poles(groups: [], loud: [index], silent: [0]) } == isThere)
    #expect(isSound { $0.poles = Poles(groups: [], loud: [0], silent: [index]) } == isThere)
    #expect(isSound { $0.endings[0].undoes = [index] } == isThere)
    #expect(
      isSound {
        $0.options[0].consequences.undoes = $0.indices.count..<$0.indices.count + 1
        $0.indices.append(index)
      } == isThere
    )
    #expect(!isSound { $0.options[0].consequences.undoes = 0..<$0.indices.count + 1 })
  }

  /// Where a criterion is without the plan lies within its range, as its start does.
  @Test func `without the plan a criterion is within its range`() {
    let criterion = SmallCase.compiled.criteria[0]
    for (place, isThere) in [
      (criterion.low - 1, false), (criterion.low, true), (criterion.high, true),
      (criterion.high + 1, false),
    ] {
      #expect(isSound { $0.criteria[0].without = place } == isThere)
    }
  }

  /// It takes weeks and an ending; flags there are none to ten thousand.
  @Test(arguments: [(-1, false), (0, true), (10_000, true), (10_001, false)])
  func `the smallest case that is sound has weeks and an ending`(flags: Int, isSound: Bool) {
    var rules = CompiledCase(id: "leeg", version: "1", digest: "0")
    rules.resources = [Resource(id: "weken", start: 0)]
    rules.endings = [Ending(id: "einde", when: .always)]
    rules.flagCount = flags
    #expect(rules.isSound == isSound)
    var without = rules
    without.resources = []
    #expect(!without.isSound)
    without = rules
    without.endings = []
    #expect(!without.isSound)
  }

  /// The small case has one flag.
  @Test(arguments: [(-1, false), (0, true), (1, false)] as [(Int32, Bool)])
  func `a flag that makes neighbors exists`(flag: Int32, isKnown: Bool) {
    #expect(isSound { $0.stakeholders[1].nearIf = [flag] } == isKnown)
  }

  /// A number of the case, and the least and the most that it may be.
  private static let ranges:
    [(
      name: String, place: any WritableKeyPath<CompiledCase, Int32> & Sendable,
      range: ClosedRange<Int32>
    )] = [
      ("people", \.stakeholders[0].people, 0...50_000_000),
      ("seats", \.stakeholders[2].seats, 0...1_000),
      ("voice", \.stakeholders[0].voice, 0...100),
      ("procedure", \.stakeholders[0].procedure, 0...100),
      ("trust", \.stakeholders[0].trust, 0...10_000),
      ("weight", \.weights[0], 0...10_000),
      ("spread", \.effects[0].spread, 0...500_000_000),
      ("change", \.effects[0].change, -500_000_000...500_000_000),
      ("effect", \.effects[0].criterion, 0...1),
      ("trusting", \.groupChanges[0].stakeholder, 0...3),
      ("resource", \.costs[0].resource, 0...1),
      ("reveals", \.involvements[0].reveals, 0...100),
      ("involved", \.involvements[0].stakeholder, 0...3),
      ("named", \.promises[0].to[0], 0...3),
      ("chance of a defect", \.defects[0].chances[1], 0...100),
      ("chance of an event", \.events[0].chance, 0...100),
      ("shortest", \.procedure.terms[0].min, -1...500_000_000),
      ("longest", \.procedure.terms[0].max, -1...500_000_000),
      ("extension", \.procedure.terms[0].extensionWeeks, 0...500_000_000),
      ("later", \.laters[0].after, 0...500_000_000),
      ("value of a knot", \.criteria[0].knots[0].value, 0...10_000),
      ("place of a knot", \.criteria[0].knots[0].at, -500_000_000...9_999),
      ("place of the last knot", \.criteria[0].knots[1].at, 1...500_000_000),
      ("low", \.criteria[0].low, -500_000_000...4_000),
      ("high", \.criteria[0].high, 4_000...500_000_000),
      ("start", \.criteria[0].start, 0...10_000),
      ("scene of an option", \.options[0].scene, 0...0),
    ]

  @Test(arguments: ranges.indices)
  func `every number lies in its range`(index: Int) {
    let (name, place, range) = Self.ranges[index]
    #expect(isSound { $0[keyPath: place] = range.lowerBound }, "\(name)")
    #expect(isSound { $0[keyPath: place] = range.upperBound }, "\(name)")
    #expect(!isSound { $0[keyPath: place] = range.lowerBound - 1 }, "\(name)")
    #expect(!isSound { $0[keyPath: place] = range.upperBound + 1 }, "\(name)")
  }

  /// A range of rows, and how many rows its table has.
  private static let rows:
    [(name: String, place: any WritableKeyPath<CompiledCase, Range<Int>> & Sendable, count: Int)] =
      [
        ("effects", \.options[0].consequences.effects, 4),
        ("trust", \.options[0].consequences.groups, 2),
        ("costs", \.options[0].consequences.costs, 2),
        ("laters", \.options[0].consequences.laters, 1), ("involves", \.options[0].involves, 2),
        ("event", \.events[0].consequences.effects, 4),
        ("later", \.laters[0].consequences.effects, 4),
      ]

  @Test(arguments: rows.indices)
  func `every row that is pointed at exists`(index: Int) {
    let (name, place, count) = Self.rows[index]
    #expect(isSound { $0[keyPath: place] = 0..<count }, "\(name)")
    #expect(!isSound { $0[keyPath: place] = 0..<count + 1 }, "\(name)")
    #expect(!isSound { $0[keyPath: place] = -1..<count }, "\(name)")
  }

  /// A range of small numbers, and how many things they may name.
  private static let named:
    [(name: String, place: any WritableKeyPath<CompiledCase, Range<Int>> & Sendable, count: Int32)] =
      [
        ("sets", \.options[2].consequences.sets, 1),
        ("clears", \.options[2].consequences.clears, 1),
        ("defects", \.options[2].consequences.defects, 1),
        ("repairs", \.options[2].consequences.repairs, 1),
        ("leaves out", \.options[2].leavesOut, 4),
        ("promises", \.options[2].promises, 1), ("keeps", \.options[2].keeps, 1),
        ("breaks", \.options[2].breaks, 1), ("waits", \.options[2].waits, 1),
      ]

  @Test(arguments: named.indices)
  func `every number that names something names what exists`(index: Int) {
    let (name, place, count) = Self.named[index]
    func isSound(naming number: Int32) -> Bool {
      self.isSound {
        $0.indices.append(number)
        $0[keyPath: place] = $0.indices.count - 1..<$0.indices.count
      }
    }
    #expect(isSound(naming: 0) && isSound(naming: count - 1), "\(name)")
    #expect(!isSound(naming: -1) && !isSound(naming: count), "\(name)")
    #expect(!self.isSound { $0[keyPath: place] = 0..<$0.indices.count + 1 }, "\(name)")
  }

  @Test func `tables have the sizes that belong together`() {
    #expect(!isSound { $0.resources = [] })
    #expect(!isSound { $0.weights.removeLast() })
    #expect(!isSound { $0.isMirrored.append(false) })
    #expect(!isSound { $0.endings = [] })
    #expect(!isSound { $0.options[0].compass.removeLast() })
    #expect(!isSound { $0.criteria[0].knots[1].at = 0 })
    #expect(isSound { $0.flagCount = 10_000 } && !isSound { $0.flagCount = 10_001 })
    #expect(!isSound { $0.flagCount = 0 })
    #expect(isSound { $0.procedure.terms[0].defect = -1 })
    #expect(!isSound { $0.procedure.terms[0].defect = 1 })
    #expect(!isSound { $0.scenes[0].options = 0..<8 })
    #expect(!isSound { $0.scenes[2].options = 5..<8 })
    #expect(!isSound { $0.scenes[0].options = 0..<4 })
    #expect(!isSound { $0.laters[0].consequences.laters = 0..<1 })
  }

  @Test func `a run only goes forward`() {
    #expect(isSound { $0.options[0].next = .scene(2) })
    #expect(!isSound { $0.options[0].next = .scene(3) })
    #expect(!isSound { $0.options[0].next = .scene(0) })
    #expect(!isSound { $0.options[3].next = .scene(1) })
    #expect(
      isSound { $0.laters[0].origin = .option(6) } && !isSound { $0.laters[0].origin = .option(7) }
    )
    #expect(!isSound { $0.laters[0].origin = .option(-1) })
    #expect(
      isSound { $0.laters[0].origin = .event(0) } && !isSound { $0.laters[0].origin = .event(1) }
    )
  }

  /// All that a run can pay, together with what there is, is less than half of what 32 bits hold.
  @Test(
    arguments: [
      \.options[1].consequences.costs, \.events[0].consequences.costs,
      \.laters[0].consequences.costs,
    ] as [any WritableKeyPath<CompiledCase, Range<Int>> & Sendable]
  )
  func `the sum of all costs stays within the numbers`(
    place: any WritableKeyPath<CompiledCase, Range<Int>> & Sendable
  ) {
    let half = UInt64(Int32.max) / 2
    for sign in [1, -1] as [Int32] {
      func isSound(spending sum: UInt64) -> Bool {
        self.isSound {
          $0.resources = [Resource(id: "weken", start: 0), Resource(id: "geld", start: sign * 10)]
          $0.costs = [Cost(resource: 1, amount: sign * Int32(sum - 10))]
          for option in $0.options.indices { $0.options[option].consequences.costs = 0..<0 }
          $0[keyPath: place] = 0..<1
        }
      }
      #expect(isSound(spending: half - 1))
      #expect(!isSound(spending: half))
    }
  }

  /// Steps of a condition, and whether it is sound.
  @Test(
    arguments: [
      ([.flag(0)], true), ([.flag(1)], false), ([.flag(-1)], false), ([.resource(1)], true),
      ([.resource(2)], false), ([.criterion(1)], true), ([.criterion(2)], false),
      ([.support(3)], true), ([.support(4)], false), ([.trust(3)], true), ([.trust(4)], false),
      ([.happened(0)], true), ([.happened(1)], false), ([.promised(0)], true),
      ([.promised(1)], false), ([.kept(1)], false), ([.broken(1)], false), ([.told(1)], false),
      ([.returned(1)], false),
      ([.told(0)], true), ([.returned(0)], true), ([.defect(0)], true),
      ([.defect(1)], false), ([.vote], true), ([.court, .not], true), ([.not], false),
      ([.push(1), .binary(.add)], false), ([.push(1), .push(1), .binary(.add)], true),
      ([.push(1), .push(1)], false), ([.push(1), .isIn(0)], true), ([.push(1), .isIn(1)], false),
      ([.push(1), .push(2), .isIn(1)], true), ([.push(1), .push(2), .isIn(-1)], false),
      ([.push(1 << 61)], true), ([.push(1 << 62)], false), ([.push(-(1 << 62))], false),
      ([.push(1 << 61), .push(1 << 61), .binary(.add)], false),
      ([.push(1 << 61), .push(1 << 60), .binary(.subtract)], true),
      ([.push(1 << 31), .push(1 << 30), .binary(.multiply)], true),
      ([.push(1 << 31), .push(1 << 31), .binary(.multiply)], false),
      ([.figure(.raad), .push(1 << 31), .binary(.multiply)], true),
      ([.figure(.raad), .push((1 << 31) + 2), .binary(.multiply)], false),
    ] as [([ConditionStep], Bool)]
  )
  func `a condition leaves one value, and cannot overflow`(steps: [ConditionStep], isFine: Bool) {
    for place: WritableKeyPath<CompiledCase, Condition> in [
      \.scenes[1].when, \.options[2].when, \.events[0].when, \.endings[0].when,
    ] {
      let found = isSound {
        let start = $0.conditionCode.count
        $0.conditionCode += steps
        $0[keyPath: place] = Condition(start..<start + steps.count)
      }
      #expect(found == isFine)
    }
    #expect(!isSound { $0.scenes[0].when = Condition(0..<$0.conditionCode.count + 1) })
  }
}
