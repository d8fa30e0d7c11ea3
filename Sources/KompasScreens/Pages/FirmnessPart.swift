import KompasAnalysis
import KompasEngine
import KompasPages

/// How firmly choices stood under every way of weighing the groups.
extension RunView {
  /// The three choices that tell most.
  func robustPart(_ debriefing: Debriefing) -> [Block] {
    let stands = debriefing.robustness.compactMap(stand)
    guard !stands.isEmpty else { return [] }
    let head: [Block] = [.heading(words.robustTitle, level: 1), .prose(words.robustIntro)]
    if stands.count <= 3 { return head + bullets(stands.map(\.sentence)) }
    var open = Array(stands.indices)
    let telling = FirmPlace.allCases.map { place -> String in
      let told = open.min { rank(stands[$0], place) < rank(stands[$1], place) } ?? 0
      open.removeAll { $0 == told }
      return "**\(words.robustLead(place))**: \(stands[told].sentence)"
    }
    return head + bullets(telling)
  }

  /// Every choice in a table.
  func allRobustPart(_ debriefing: Debriefing) -> [Block] {
    let stands = debriefing.robustness.compactMap(stand)
    guard stands.count > 3 else { return [] }
    return [
      .heading(words.allRobustTitle, level: 1), .prose(words.allRobustIntro),
      .table(
        Table(
          columns: [words.choiceColumn, words.shareColumn, words.limitColumn],
          rows: stands.map { [$0.label, "\($0.percent)%", $0.limits] },
          numeric: [1]
        )
      ),
    ]
  }

  /// Every choice in a sentence, for the report.
  func completeRobustPart(_ debriefing: Debriefing) -> [Block] {
    let stands = debriefing.robustness.compactMap(stand)
    guard !stands.isEmpty else { return [] }
    return [.heading(words.robustTitle, level: 1), .prose(words.robustIntro)]
      + bullets(stands.map(\.sentence))
  }

  /// How firmly the last choice stands: during play in wide words, and only from what the player could know.
  var firmness: [Block] {
    let turn = timeline.turns.count - 1
    let heading = Block.heading(words.firmTitle, level: 2)
    if let debriefing,
      let stand = debriefing.robustness.last(where: { $0.turn == turn }).flatMap(stand)
    {
      return [heading, .prose(stand.sentence)]
    }
    guard let choice = seenRobustness(of: turn, in: timeline),
      let percent = choice.firstRank.at(choice.chosen), let label = choice.options.at(choice.chosen)
    else { return [heading, .prose(words.firmUnknown)] }
    let firmness = firmness(percent, isPossible: choice.limits != nil || percent > 0)
    return [
      heading,
      .prose(words.firm(firmness, option(label)) + condition(firmness, choice)),
      .prose(words.firmBasis),
    ]
  }

  private func firmness(_ percent: Int, isPossible: Bool) -> Firmness {
    switch percent {
    case 100...: .always
    case 66...: .mostly
    case 34...: .depends
    case _: isPossible ? .seldom : .never
    }
  }

  /// The group on whose weight it hangs most, if there is one.
  private func condition(_ firmness: Firmness, _ choice: Debriefing.Robustness) -> String {
    let limits = limits(choice)
    return switch firmness {
    case .always, .never: ""
    case .mostly, .depends: limits.most.first.map { " " + words.firmUnless($0.name) } ?? ""
    case .seldom: limits.least.map { " " + words.firmIf($0.name) } ?? ""
    }
  }

  /// How a choice stood: its percentage, by how much it leads on the next, and that in words.
  private struct Stand {
    var label: String
    var percent: Int
    var lead: Int
    var sentence: String
    var limits: String
  }

  private func stand(_ choice: Debriefing.Robustness) -> Stand? {
    guard choice.options.count > 1, let percent = choice.firstRank.at(choice.chosen),
      let chosen = choice.options.at(choice.chosen)
    else { return nil }
    let others = choice.firstRank.indices.filter { $0 != choice.chosen }
    let best = others.max { choice.firstRank[$0] < choice.firstRank[$1] }
    let isNever = choice.groups.isEmpty ? percent == 0 : choice.limits == nil
    let limits = isNever ? Limits() : limits(choice)
    var sentence = "\(scene(choice.scene)). "
    if isNever {
      sentence += words.robustNever(option(chosen))
    } else if percent == 100, limits.isEmpty {
      sentence += words.robustAlways(option(chosen))
    } else {
      sentence += words.robust(option(chosen), percent: percent, limits: limits.clauses(words))
    }
    if let best, let other = choice.options.at(best), choice.firstRank[best] > 0 {
      sentence += " " + words.robustOther(option(other), percent: choice.firstRank[best])
    }
    return Stand(
      label: option(chosen),
      percent: percent,
      lead: percent - (best.map { choice.firstRank[$0] } ?? 0),
      sentence: sentence,
      limits: isNever ? words.otherAlwaysBetter : limits.cells(words).joined(separator: "; ")
    )
  }

  /// Between which shares of the weight a choice can be the best.
  private struct Limits {
    /// The groups that may not weigh more: at most two, the tightest first.
    var most: [(name: String, percent: Int)] = []
    /// The group that must weigh at least so much.
    var least: (name: String, percent: Int)?

    var isEmpty: Bool { most.isEmpty && least == nil }

    func clauses(_ words: any Wording) -> [String] {
      (least.map { [words.onlyFrom($0.name, percent: $0.percent)] } ?? [])
        + (most.isEmpty ? [] : [words.onlyBelow(most)])
    }

    func cells(_ words: any Wording) -> [String] {
      (least.map { [words.below($0.name, percent: $0.percent)] } ?? [])
        + most.map { words.above($0.name, percent: $0.percent) }
    }
  }

  private func limits(_ choice: Debriefing.Robustness) -> Limits {
    let ranges = choice.limits ?? []
    let named = zip(choice.groups, ranges).map { group, range in
      (group: group, low: percent(range.lowerBound), high: percent(range.upperBound))
    }
    var limits = Limits()
    limits.most = named.filter { $0.high < 95 }
      .sorted { $0.high != $1.high ? $0.high < $1.high : $0.group < $1.group }
      .prefix(2).map { (mention($0.group), max(1, $0.high)) }
    let needed = named.filter { $0.low > 5 }
      .max { $0.low != $1.low ? $0.low < $1.low : $0.group > $1.group }
    limits.least = needed.map { (mention($0.group), $0.low) }
    return limits
  }

  /// A share in whole percent.
  func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// The smaller, the better a choice fits its place.
  private func rank(_ stand: Stand, _ place: FirmPlace) -> Int {
    switch place {
    case .firmest: -stand.lead
    case .closest: abs(stand.lead)
    case .loosest: stand.lead
    }
  }
}
