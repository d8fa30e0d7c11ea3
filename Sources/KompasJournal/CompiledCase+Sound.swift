import KompasEngine
import KompasScoring

/// Whether the engine can play a case without running outside its tables or its numbers.
///
/// The engine trusts what the compiler made. A case from a file may have been made by anyone.
extension CompiledCase {
  /// Whether everything points inside its table, every number is in its range, and no sum can overflow.
  var isSound: Bool {
    areRowsSound && areScenesSound && areSumsSmall
      && conditions.allSatisfy { isSound($0) }
  }

  private var areRowsSound: Bool {
    let groups = stakeholders.indices
    let percent = Int32(0)...100
    let cells = stakeholders.count * criteria.count
    return resources.first?.start != nil && weights.count == cells && isMirrored.count == cells
      && weights.allSatisfy { (0...10_000).contains($0) }
      && (0...10_000).contains(flagCount)
      && criteria.allSatisfy(\.isSound)
      && stakeholders.allSatisfy {
        (0...50_000_000).contains($0.people) && (0...1_000).contains($0.seats)
          && percent.contains($0.voice) && percent.contains($0.procedure)
          && RuleNumbers.scale.contains($0.trust)
          && ($0.nearIf ?? []).allSatisfy { (0..<flagCount).contains(Int($0)) }
      }
      && promises.allSatisfy { promise in
        (promise.to + (promise.witnesses ?? [])).allSatisfy { groups.contains(Int($0)) }
          && (promise.release ?? []).allSatisfy {
            resources.indices.contains(Int($0.resource)) && $0.amount >= 0
          }
      }
      && (poles.map { $0.groups + $0.loud + $0.silent } ?? [])
        .allSatisfy { groups.contains(Int($0)) }
      && effects.allSatisfy {
        criteria.indices.contains(Int($0.criterion)) && (0...bound).contains($0.spread)
          && (-bound...bound).contains($0.change)
      }
      && groupChanges.allSatisfy { groups.contains(Int($0.stakeholder)) }
      && costs.allSatisfy { resources.indices.contains(Int($0.resource)) }
      && involvements.allSatisfy {
        groups.contains(Int($0.stakeholder)) && percent.contains($0.reveals)
      }
      && defects.allSatisfy { $0.chances.allSatisfy(percent.contains) }
      && procedure.terms.allSatisfy {
        (-1...bound).contains($0.min) && (-1...bound).contains($0.max)
          && (0...bound).contains($0.extensionWeeks)
          && $0.defect < defects.count
      }
  }

  private var areScenesSound: Bool {
    !endings.isEmpty
      && endings.allSatisfy { $0.keeps.allSatisfy { promises.indices.contains(Int($0)) } }
      && endings.allSatisfy { $0.undoes.allSatisfy { criteria.indices.contains(Int($0)) } }
      && scenes.allSatisfy { $0.options.isIn(options.count) }
      && options.allSatisfy { option in
        let leads =
          switch option.next {
          case .scene(let next): scenes.indices.contains(Int(next)) && next > option.scene
          case .following, .end: true
          }
        return leads && scenes.indices.contains(Int(option.scene))
          && isSound(option.consequences) && option.involves.isIn(involvements.count)
          && points(option.leavesOut, into: stakeholders.count)
          && points(option.refuses, into: stakeholders.count)
          && [option.promises, option.keeps, option.breaks, option.waits]
            .allSatisfy { points($0, into: promises.count) }
          && option.compass.count == CompassValue.allCases.count
      }
      && scenes.indices.allSatisfy { scene in
        scenes[scene].options.allSatisfy { options[$0].scene == scene }
      }
      && events.allSatisfy { isSound($0.consequences) && (0...100).contains($0.chance) }
      && laters.allSatisfy { later in
        let comes =
          switch later.origin {
          case .option(let option): options.indices.contains(Int(option))
          case .event(let event): events.indices.contains(Int(event))
          }
        return comes && isSound(later.consequences) && (0...bound).contains(later.after)
          && later.consequences.laters.isEmpty
      }
  }

  /// Every option, event and later effect comes at most once in a run, so the sum of all of them is a bound.
  private var areSumsSmall: Bool {
    let ranges = consequences.map(\.costs)
    var spent = resources.map { Int64($0.start).magnitude }
    for range in ranges {
      for cost in costs[range] { spent[Int(cost.resource)] += UInt64(cost.amount.magnitude) }
    }
    for cost in promises.flatMap({ $0.release ?? [] }) {
      spent[Int(cost.resource)] += UInt64(cost.amount.magnitude)
    }
    return spent.allSatisfy { $0 < UInt64(Int32.max) / 2 } && ranges.count <= 100_000
  }

  private var consequences: [Consequences] {
    options.map(\.consequences) + events.map(\.consequences) + laters.map(\.consequences)
  }

  private var conditions: [Condition] {
    let played = scenes.map(\.when) + options.map(\.when) + events.map(\.when)
    return played + endings.map(\.when) + lines.map(\.when)
  }

  private var bound: Int32 { 500_000_000 }

  private func isSound(_ outcome: Consequences) -> Bool {
    NamedEffect.allCases.allSatisfy { points(outcome[$0], into: count(of: $0.kind)) }
      && outcome.effects.isIn(effects.count) && outcome.groups.isIn(groupChanges.count)
      && outcome.costs.isIn(costs.count) && outcome.laters.isIn(laters.count)
  }

  private func count(of kind: NamedEffect.Kind) -> Int {
    switch kind {
    case .criterion: criteria.count
    case .flag: flagCount
    case .defect: defects.count
    }
  }

  private func points(_ range: Range<Int>, into count: Int) -> Bool {
    range.isIn(indices.count) && indices[range].allSatisfy { (0..<count).contains(Int($0)) }
  }

  /// Whether a condition leaves one value, and no step of it can overflow: bounds of the values are followed.
  private func isSound(_ condition: Condition) -> Bool {
    guard condition.steps.isIn(conditionCode.count) else { return false }
    var sizes: [Double] = []
    for step in conditionCode[condition.steps] {
      switch step {
      case .push(let value): sizes.append(Double(value.magnitude))
      case .resource(let index):
        guard resources.indices.contains(Int(index)) else { return false }
        sizes.append(Double(Int32.max))
      case .criterion(let index):
        guard criteria.indices.contains(Int(index)) else { return false }
        sizes.append(Double(Int32.max))
      case .support(let index), .trust(let index):
        guard stakeholders.indices.contains(Int(index)) else { return false }
        sizes.append(100)
      case .flag(let index):
        guard (0..<flagCount).contains(Int(index)) else { return false }
        sizes.append(1)
      case .happened(let index):
        guard events.indices.contains(Int(index)) else { return false }
        sizes.append(1)
      case .promised(let index), .kept(let index), .broken(let index), .told(let index),
        .returned(let index):
        guard promises.indices.contains(Int(index)) else { return false }
        sizes.append(1)
      case .defect(let index):
        guard defects.indices.contains(Int(index)) else { return false }
        sizes.append(1)
      case .chosen: sizes.append(1)
      case .figure: sizes.append(Double(Int32.max))
      case .decision, .vote, .court: sizes.append(Double(UInt8.max))
      case .binary(let operation):
        guard sizes.count >= 2 else { return false }
        let (right, left) = (sizes.removeLast(), sizes.removeLast())
        sizes.append(operation == .multiply ? left * right : left + right + 1)
      case .not, .negate:
        guard let size = sizes.popLast() else { return false }
        sizes.append(size + 1)
      case .isIn(let count):
        guard count >= 0, sizes.count > Int(count) else { return false }
        sizes.removeLast(Int(count) + 1)
        sizes.append(1)
      }
      guard (sizes.last ?? 0) < 0x1p62 else { return false }
    }
    return sizes.count <= 1
  }
}

extension Criterion {
  fileprivate var isSound: Bool {
    let size: ClosedRange<Int32> = -500_000_000...500_000_000
    return low <= high && size.contains(low) && size.contains(high) && (low...high).contains(start)
      && (low...high).contains(without ?? start)
      && knots.allSatisfy { size.contains($0.at) && RuleNumbers.scale.contains($0.value) }
      && zip(knots, knots.dropFirst()).allSatisfy { $0.at < $1.at }
  }
}

extension Range<Int> {
  fileprivate func isIn(_ count: Int) -> Bool { lowerBound >= 0 && upperBound <= count }
}
