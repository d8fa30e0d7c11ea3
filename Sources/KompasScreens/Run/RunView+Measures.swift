import KompasEngine
import KompasPages

/// Resources, terms, and support of many taken together.
extension RunView {
  /// An amount of a resource: "4 weken", "10 k€".
  func amount(_ amount: Int, of resource: Int) -> String {
    guard resource > 0 else { return words.weeks(amount) }
    let measure = texts.resources.at(resource)
    let unit = (measure?.unit ?? "").orElse(measure?.name ?? rules.resources[resource].id)
    return "\(words.count(amount)) \(unit)"
  }

  /// What an option costs: "4 weken · 10 k€".
  func cost(ofOption index: Int) -> String {
    var sums = [Int](repeating: 0, count: rules.resources.count)
    for cost in rules.costs[rules.options[index].consequences.costs] {
      sums[Int(cost.resource)] += Int(cost.amount)
    }
    let parts = sums.indices.filter { sums[$0] != 0 }.map {
      sums[$0] > 0 ? amount(sums[$0], of: $0) : words.brings(amount(-sums[$0], of: $0))
    }
    return parts.isEmpty ? words.free : parts.joined(separator: " · ")
  }

  var resourceLines: [String] {
    seen.resources.enumerated().map { index, left in
      let name = (texts.resources.at(index)?.name ?? "").orElse(rules.resources[index].id)
      return left < 0
        ? words.overrun(name, amount(-left, of: index))
        : words.left(name, amount(left, of: index))
    }
  }

  var termLines: [String] {
    seen.terms.map { words.term(term($0.term), lasted: $0.lasted, min: $0.min, max: $0.max) }
  }

  var openPromises: [String] {
    seen.promises.indices.filter { seen.promises[$0] == .open }.map {
      words.openPromise(promise($0))
    }
  }

  /// What is known of several groups together, weighed; `nil` if they weigh nothing.
  func together(_ weight: (Stakeholder) -> Int32) -> Together? {
    let weights = rules.stakeholders.map { Int(weight($0)) }
    let total = weights.reduce(0, +)
    guard total > 0 else { return nil }
    func mean(_ value: (Observation.GroupView) -> Int) -> Int {
      (zip(seen.groups, weights).reduce(0) { $0 + value($1.0) * $1.1 } * 2 + total) / (2 * total)
    }
    return Together(
      low: mean(\.low),
      high: mean(\.high),
      estimate: Int32(mean { Int($0.estimate) }),
      isHeard: zip(seen.groups, weights).contains { $0.hearing == .heard && $1 > 0 }
    )
  }

  var council: Together? { together(\.seats) }
  var neighborhood: Together? { together { $0.isNear ? $0.people : 0 } }

  var factions: [Int] { rules.stakeholders.indices.filter { rules.stakeholders[$0].seats > 0 } }

  /// Everyone but the factions.
  var people: [Int] {
    rules.stakeholders.indices.filter { rules.stakeholders[$0].kind != .faction }
  }

  /// The mood of a group in a word, unless it could be anything.
  func mood(_ group: Observation.GroupView) -> String {
    group.low < 40 && group.high > 60 ? words.unclear : words.mood(group.mood)
  }

  func meter(_ group: Observation.GroupView) -> Meter {
    let label = shortName(ofGroup: group.stakeholder)
    return switch group.hearing {
    case .voiceless: Meter(label: label, interval: nil, words: words.voiceless)
    case .unheard: Meter(label: label, interval: nil, words: words.unheard)
    case .heard:
      Meter(
        label: label,
        interval: min(group.low, group.high)...max(group.low, group.high),
        words: mood(group)
      )
    }
  }

  /// The council in one line, and the chance of a majority if it is known.
  var councilMeter: [Block] {
    guard let council else { return [] }
    let mood = council.isHeard ? words.mood(Mood(support: council.estimate)) : words.unheard
    let chance = seen.councilChance.map { [Block.lines([words.councilChance($0)])] } ?? []
    return [
      .meter(
        Meter(
          label: words.council,
          interval: council.isHeard ? council.low...max(council.low, council.high) : nil,
          words: mood
        )
      )
    ] + chance
  }
}

/// What is known of several groups together.
struct Together {
  var low: Int
  var high: Int
  var estimate: Int32
  var isHeard: Bool
}
