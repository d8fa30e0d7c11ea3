import KompasAnalysis
import KompasEngine
import KompasPages
import KompasScoring

/// How firmly choices stood under every way of weighing the groups.
extension RunView {
  /// The three choices that tell most.
  func robustPart(_ debriefing: Debriefing) -> [Block] {
    let stands = debriefing.robustness.compactMap { stand($0, naming: 1) }
    guard !stands.isEmpty else { return [] }
    let head: [Block] = [.heading(words.robustTitle, level: 1), .prose(words.robustIntro)]
    if stands.count <= 3 { return head + bullets(stands.map(\.sentence)) }
    var told: [FirmPlace: Int] = [:]
    // The ends first: what is told as the least firm must be that of all.
    for place in [FirmPlace.firmest, .loosest, .closest] {
      told[place] = stands.indices
        .filter { !told.values.contains($0) && fits(stands[$0], place) }
        .min { rank(stands[$0], place) < rank(stands[$1], place) }
    }
    let telling = FirmPlace.allCases.compactMap { place in
      told[place].map { "**\(words.robustLead(place))**: \(stands[$0].sentence)" }
    }
    return head + bullets(telling)
  }

  /// Every choice in a table.
  func allRobustPart(_ debriefing: Debriefing) -> [Block] {
    let stands = debriefing.robustness.compactMap { stand($0) }
    guard stands.count > 3 else { return [] }
    return [
      .heading(words.allRobustTitle, level: 1), .prose(words.allRobustIntro),
      .table(
        Table(
          columns: [words.choiceColumn, words.shareColumn, words.limitColumn],
          rows: stands.map { [$0.label, $0.share, $0.limits] },
          numeric: [1]
        )
      ),
    ]
  }

  /// How firmly the choice at a turn stood, in words; `nil` if there was nothing to choose.
  func verdict(atTurn turn: Int) -> String? {
    debriefing?.robustness.first { $0.turn == turn }.flatMap { stand($0) }?.verdict
  }

  /// How firmly the last choice stands: during play in wide words, and only from what the player could know.
  var firmness: [Block] {
    let turn = timeline.turns.count - 1
    let heading = Block.heading(words.firmTitle, level: 2)
    if let debriefing,
      let stand = debriefing.robustness.last(where: { $0.turn == turn }).flatMap({ self.stand($0) })
    {
      return [heading, .prose(stand.sentence)]
    }
    guard let choice = seenRobustness(of: turn, in: timeline),
      let percent = choice.firstRank.at(choice.chosen), let label = choice.options.at(choice.chosen)
    else { return [heading, .prose(words.firmUnknown)] }
    let firmness = firmness(choice, percent)
    return [
      heading,
      .prose(words.firm(firmness, option(label)) + condition(firmness, choice)),
      .prose(words.firmBasis),
    ]
  }

  private func firmness(_ choice: Debriefing.Robustness, _ percent: Int) -> Firmness {
    if choice.isAlwaysFirst { return .always }
    return switch percent {
    case 66...: .mostly
    case 34...: .depends
    case _: choice.isNeverFirst ? .never : .seldom
    }
  }

  /// The group on whose weight it hangs most, if there is one.
  private func condition(_ firmness: Firmness, _ choice: Debriefing.Robustness) -> String {
    let limits = limits(choice)
    return switch firmness {
    case .always, .never: ""
    case .mostly, .depends:
      limits.most.first.map { " " + words.firmUnless(mention($0.group)) } ?? ""
    case .seldom: limits.least.map { " " + words.firmIf(mention($0.group)) } ?? ""
    }
  }

  /// How a choice stood: its percentage, by how much it leads on the next, and that in words.
  private struct Stand {
    var label: String
    var percent: Int
    /// The same as it is written: only never is 0%, and only always is 100%.
    var share: String
    var lead: Int
    /// How it stood.
    var verdict: String
    /// The scene, and how it stood.
    var sentence: String
    var limits: String
  }

  /// Names so many of the groups on whose weight it hangs.
  private func stand(_ choice: Debriefing.Robustness, naming most: Int = 2) -> Stand? {
    guard choice.options.count > 1, let percent = choice.firstRank.at(choice.chosen),
      let chosen = choice.options.at(choice.chosen)
    else { return nil }
    let others = choice.firstRank.indices.filter { $0 != choice.chosen }
    let best = others.max { choice.firstRank[$0] < choice.firstRank[$1] }
    let limits = limits(choice, naming: most)
    var sentences: [String] = []
    if choice.isNeverFirst {
      sentences.append(words.robustNever(option(chosen)))
    } else if choice.isAlwaysFirst {
      sentences.append(words.robustAlways(option(chosen)))
    } else {
      sentences += [words.robust(option(chosen), percent: percent)] + limits.sentences(self)
    }
    if let best, let other = choice.options.at(best), choice.firstRank[best] > 0 {
      sentences.append(words.robustOther(option(other), percent: choice.firstRank[best]))
    }
    let verdict = sentences.joined(separator: " ")
    return Stand(
      label: option(chosen),
      percent: percent,
      share: choice.isNeverFirst
        ? "0%"
        : choice.isAlwaysFirst
          ? "100%" : percent < 1 ? "<1%" : percent > 99 ? ">99%" : "\(percent)%",
      lead: percent - (best.map { choice.firstRank[$0] } ?? 0),
      verdict: verdict,
      sentence: "\(scene(choice.scene)). \(verdict)",
      limits: choice.isNeverFirst
        ? words.otherAlwaysBetter : limits.cells(self).joined(separator: "; ")
    )
  }

  /// Between which shares of the weight a choice can be the best.
  private struct Limits {
    /// The groups that may not weigh more: at most two, the tightest first.
    var most: [(group: Int, percent: Int)] = []
    /// The group that must weigh at least so much.
    var least: (group: Int, percent: Int)?

    var isEmpty: Bool { most.isEmpty && least == nil }

    func sentences(_ view: RunView) -> [String] {
      let (words, mention) = (view.words, view.mention)
      return (least.map { [words.onlyFrom(mention($0.group), percent: $0.percent)] } ?? [])
        + (most.isEmpty ? [] : [words.onlyBelow(most.map { (mention($0.group), $0.percent) })])
    }

    func cells(_ view: RunView) -> [String] {
      if isEmpty { return [view.words.noLimit] }
      let (words, name) = (view.words, view.shortMention)
      return (least.map { [words.below(name($0.group), percent: $0.percent)] } ?? [])
        + most.map { words.above(name($0.group), percent: $0.percent) }
    }
  }

  private func limits(_ choice: Debriefing.Robustness, naming count: Int = 1) -> Limits {
    let ranges = choice.limits ?? []
    let named = zip(choice.groups, ranges).map { (group: $0, share: wholePercents($1)) }
    var limits = Limits()
    limits.most = named.filter { $0.share.upperBound < 100 }
      .sorted { ($0.share.upperBound, $0.group) < ($1.share.upperBound, $1.group) }
      .prefix(count).map { ($0.group, $0.share.upperBound) }
    limits.least = named.filter { $0.share.lowerBound > 0 }
      .max { ($0.share.lowerBound, $1.group) < ($1.share.lowerBound, $0.group) }
      .map { ($0.group, $0.share.lowerBound) }
    return limits
  }

  /// A share in whole percent.
  func percent(_ share: Double) -> Int { wholePercent(share) }

  /// Whether a choice can be told in a place: that it depends can only be said of what was best in a fair part of all weightings, and not
  /// in nearly all.
  private func fits(_ stand: Stand, _ place: FirmPlace) -> Bool {
    place != .closest || (20...80).contains(stand.percent)
  }

  /// The smaller, the better a choice fits its place.
  private func rank(_ stand: Stand, _ place: FirmPlace) -> Int {
    switch place {
    case .firmest: -stand.percent
    case .closest: abs(stand.lead)
    case .loosest: stand.percent
    }
  }
}
