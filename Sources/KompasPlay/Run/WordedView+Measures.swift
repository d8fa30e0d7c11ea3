package import KompasPages
import KompasStandards
package import KompasView

/// Resources, terms, and support of many taken together.
extension WordedView {
  /// An amount of a resource: "4 weken", "10 k€".
  package func amount(_ amount: Int, of resource: Int) -> String {
    guard resource > 0 else { return words.weeks(amount) }
    let measure = texts.resources.at(resource)
    let unit = (measure?.unit ?? "").orElse(measure?.name ?? outline.resources[resource])
    return "\(words.count(amount)) \(unit)"
  }

  /// What something costs of each resource: "4 weken · 10 k€".
  package func cost(_ sums: [Int]) -> String {
    let parts = sums.indices.filter { sums[$0] != 0 }.map {
      sums[$0] > 0 ? amount(sums[$0], of: $0) : words.brings(amount(-sums[$0], of: $0))
    }
    return parts.isEmpty ? words.free : parts.joined(separator: " · ")
  }

  package var resourceLines: [String] {
    seen.resources.enumerated().map { index, left in
      let name = (texts.resources.at(index)?.name ?? "").orElse(outline.resources[index])
      return left < 0
        ? words.overrun(name, amount(-left, of: index))
        : words.left(name, amount(left, of: index))
    }
  }

  package var termLines: [String] {
    seen.terms.map { words.term(term($0.term), lasted: $0.lasted, min: $0.min, max: $0.max) }
  }

  package var openPromises: [String] {
    seen.promises.indices.filter { seen.promises[$0] == .open }.map {
      words.openPromise(promise($0))
    }
  }

  /// The parties in the council.
  package var factions: [Int] {
    outline.stakeholders.indices.filter { outline.stakeholders[$0].seats > 0 }
  }

  /// Everyone but the factions.
  package var people: [Int] {
    outline.stakeholders.indices.filter { outline.stakeholders[$0].kind != .faction }
  }

  /// What a group thinks in a word, unless it could be anything.
  package func mood(_ known: Estimate) -> String {
    known.low < 40 && known.high > 60 ? words.unclear : words.mood(known.mood)
  }

  package func meter(_ group: Observation.GroupView) -> Meter {
    let known = group.estimate
    let isVoiceless = group.hearing == .voiceless
    var meter = Meter(
      label: shortName(ofGroup: group.stakeholder),
      interval: known.map { min($0.low, $0.high)...max($0.low, $0.high) },
      words: known.map(mood) ?? (isVoiceless ? words.voiceless : words.unheard)
    )
    meter.who = people.firstIndex(of: group.stakeholder)
    meter.tag = tags[group.stakeholder] ?? ""
    meter.leaning = known.flatMap(leaning)
    return meter
  }

  /// Which way a group leans; `nil` if it could be any.
  private func leaning(_ known: Estimate) -> Meter.Leaning? {
    if mood(known) == words.unclear { return nil }
    return switch known.mood {
    case .against: .against
    case .torn: .torn
    case .inFavor: .inFavor
    }
  }

  /// The council in one line, and the odds if they are known.
  package var councilMeter: [Block] { councilLine + odds.map { .lines([$0]) } + evenings }

  /// The council in one line; how it would vote stands above every page.
  var councilLine: [Block] {
    guard let council = seen.council else { return [] }
    let known = council.estimate
    return [
      .meter(
        Meter(
          label: words.council,
          interval: known.map { $0.low...max($0.low, $0.high) },
          words: known.map { words.mood($0.mood) } ?? words.unheard
        )
      )
    ]
  }
}
