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
    let label = shortName(ofGroup: group.stakeholder)
    guard let known = group.estimate else {
      let isVoiceless = group.hearing == .voiceless
      return Meter(
        label: label,
        interval: nil,
        words: isVoiceless ? words.voiceless : words.unheard
      )
    }
    return Meter(
      label: label,
      interval: min(known.low, known.high)...max(known.low, known.high),
      words: mood(known)
    )
  }

  /// The council in one line, and the odds if they are known.
  package var councilMeter: [Block] {
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
    ] + odds.map { .lines([$0]) } + evenings
  }
}
