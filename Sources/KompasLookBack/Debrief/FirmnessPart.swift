import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasScoring
import KompasStandards

/// How firmly choices stood under every way of weighing the groups.
extension WordedView {
  /// The three choices that tell most.
  func robustPart(_ debriefing: Debriefing) -> [Block] {
    let stands = debriefing.robustness.compactMap { stand($0, naming: 1) }
    guard !stands.isEmpty else { return [] }
    let head: [Block] = [.heading(back.robustTitle, level: 1), .prose(back.robustIntro)]
    if stands.count <= 3 { return head + bullets(stands.map(\.sentence)) }
    var told: [FirmPlace: Int] = [:]
    // The ends first: what is told as the least firm must be that of all.
    for place in [FirmPlace.firmest, .loosest, .closest] {
      told[place] = stands.indices
        .filter { !told.values.contains($0) && fits(stands[$0], place) }
        .min { rank(stands[$0], place) < rank(stands[$1], place) }
    }
    let telling = FirmPlace.allCases.compactMap { place in
      told[place].map { "**\(back.robustLead(place))**: \(stands[$0].sentence)" }
    }
    return head + bullets(telling)
  }

  /// Every choice in a table.
  func allRobustPart(_ debriefing: Debriefing) -> [Block] {
    let stands = debriefing.robustness.compactMap { stand($0) }
    guard stands.count > 3 else { return [] }
    return [
      .heading(back.allRobustTitle, level: 1), .prose(back.allRobustIntro),
      .table(
        Table(
          columns: [back.choiceColumn, back.shareColumn, back.limitColumn],
          rows: stands.map { [$0.label, $0.share, $0.limits] },
          numeric: [1]
        )
      ),
    ]
  }

  /// How firmly the choice at a turn stood, in words; `nil` if there was nothing to choose.
  func verdict(_ debriefing: Debriefing, atTurn turn: Int) -> String? {
    debriefing.robustness.first { $0.turn == turn }.flatMap { stand($0) }?.verdict
  }

  /// How firmly the last choice stood, with the truth; `nil` if nothing is known of it.
  func firmness(_ debriefing: Debriefing) -> [Block]? {
    firmSentence(debriefing, atTurn: view.choices.count - 1)
      .map { [.heading(words.firmTitle, level: 2), .prose($0)] }
  }

  /// The scene of the choice at a turn, and how firmly it stood; `nil` if nothing is known of it.
  func firmSentence(_ debriefing: Debriefing, atTurn turn: Int) -> String? {
    debriefing.robustness.last { $0.turn == turn }.flatMap { stand($0) }?.sentence
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
  private func stand(_ choice: Robustness, naming most: Int = 2) -> Stand? {
    guard choice.options.count > 1, let percent = choice.firstRank.at(choice.chosen),
      let chosen = choice.options.at(choice.chosen)
    else { return nil }
    let others = choice.firstRank.indices.filter { $0 != choice.chosen }
    let best = others.max { choice.firstRank[$0] < choice.firstRank[$1] }
    let rival = best.flatMap { choice.firstRank[$0] > 0 ? choice.options.at($0) : nil }
    let limits = choice.limits(naming: most)
    var sentences: [String] = []
    if choice.isNeverFirst {
      sentences.append(back.robustNever(option(chosen)))
    } else if choice.isAlwaysFirst {
      // No other yielded more; one that was first too yielded as much.
      sentences.append(
        rival.map { back.robustTied(option(chosen), other: option($0)) }
          ?? back.robustAlways(option(chosen))
      )
    } else {
      sentences += [back.robust(option(chosen), percent: percent)] + reasons(limits)
    }
    if let best, let rival, !choice.isAlwaysFirst {
      sentences.append(back.robustOther(option(rival), percent: choice.firstRank[best]))
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
        ? back.otherAlwaysBetter : cells(limits).joined(separator: "; ")
    )
  }

  private func reasons(_ limits: Robustness.Limits) -> [String] {
    let most = limits.most.map { (name: mention($0.group), percent: $0.percent) }
    return
      (limits.least.map { [back.onlyFrom(mention($0.group), percent: $0.percent)] } ?? [])
      + (most.isEmpty ? [] : [back.onlyBelow(most)])
  }

  private func cells(_ limits: Robustness.Limits) -> [String] {
    let cells =
      (limits.least.map { [back.below(shortMention($0.group), percent: $0.percent)] }
        ?? [])
      + limits.most.map { back.above(shortMention($0.group), percent: $0.percent) }
    return cells.isEmpty ? [back.noLimit] : cells
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
