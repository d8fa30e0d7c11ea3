import KompasAnalysis
import KompasEngine
import KompasPages

/// The compass as a rose: what was said, what was chosen, what is wanted now; and what shows it.
extension RunView {
  /// Declared beside revealed, and beside the recalibrated compass once there is one.
  var compasses: Rose {
    var series = [declared(words.declaredSeries), chosen]
    if !seen.recalibrated.isEmpty {
      series.append(outline(words.wantedSeries, seen.recalibrated.map(Int.init)))
    }
    return rose(series)
  }

  func declared(_ name: String) -> Rose.Series { outline(name, seen.declared.map(Int.init)) }

  private var chosen: Rose.Series {
    outline(
      words.chosenSeries,
      CompassValue.allCases.map { debriefing?.revealed.at($0.rawValue)?.points },
      unknown: words.tooLittle
    )
  }

  /// A compass in points out of sixty; what is missing counts as unknown.
  func outline(_ name: String, _ points: [Int?], unknown: String? = nil) -> Rose.Series {
    Rose.Series(
      name: name,
      values: CompassValue.allCases.map { points.at($0.rawValue) ?? nil },
      scale: 60,
      unknownWord: unknown ?? words.unknown
    )
  }

  /// Compasses over each other, with one rim that fits the largest value.
  func rose(_ series: [Rose.Series]) -> Rose {
    let most = series.flatMap(\.values).compactMap(\.self).max() ?? 0
    let rim = min(60, max(20, (most + 9) / 10 * 10))
    return Rose(
      axes: CompassValue.allCases.map(words.value),
      series: series.map { series in
        var series = series
        series.rim = rim
        return series
      }
    )
  }

  func revealedPart(_ debriefing: Debriefing) -> [Block] {
    let rose = compasses
    let rim = rose.series.first.map { " " + words.roseRim($0.rim) } ?? ""
    return [
      .heading(words.saidAndChoseTitle, level: 1), .prose(words.saidAndChoseIntro + rim),
      .rose(rose),
    ] + (isAnythingRevealed(debriefing) ? [] : [.prose(words.nothingRevealed)])
  }

  private var said: ReportWords { .of(words.language) }

  /// The compasses, with between which points the choices could also lie.
  var compassesWithRanges: Rose {
    var rose = compasses
    guard let debriefing, rose.series.count > 1 else { return rose }
    rose.series[1].ranges = CompassValue.allCases.map(debriefing.revealedRange)
    let most = rose.series[1].ranges.compactMap { $0?.upperBound }.max() ?? 0
    let rim = max(rose.series[1].rim, min(60, (most + 9) / 10 * 10))
    for index in rose.series.indices { rose.series[index].rim = rim }
    rose.caption = said.roseCaption(rim)
    return rose
  }

  private func isAnythingRevealed(_ debriefing: Debriefing) -> Bool {
    debriefing.revealed.contains { $0.points != nil }
  }

  func becausePart(_ debriefing: Debriefing) -> [Block] {
    guard isAnythingRevealed(debriefing) else { return [] }
    return [.heading(words.becauseTitle, level: 1)] + revealedSentences(debriefing, quoting: 2)
  }

  /// Per value whether the choices showed more or less of it than was said, how certain that is, and which choices.
  func revealedSentences(
    _ debriefing: Debriefing,
    quoting most: Int = 3,
    withRange: Bool = false
  ) -> [Block] {
    let margins = Set(debriefing.revealed.filter { $0.points != nil }.map(margin))
    var unknown: [CompassValue] = []
    let sentences = CompassValue.allCases.compactMap { value -> String? in
      guard let revealed = debriefing.revealed.at(value.rawValue), let points = revealed.points
      else {
        unknown.append(value)
        return nil
      }
      let difference = points - Int(seen.declared.at(value.rawValue) ?? 0)
      let sentence = words.revealed(
        words.value(value),
        difference > 3 ? .more : difference < -3 ? .less : .alike,
        evidence: revealed.evidence.prefix(most).compactMap(choice).map(words.quoted)
      )
      let range = withRange ? debriefing.revealedRange(value).map(said.range) : nil
      let margin = margins.count < 2 ? nil : words.margin(margin(revealed))
      return [sentence, margin, range].compactMap { $0 }.joined(separator: " ")
    }
    guard !sentences.isEmpty else { return [.prose(words.nothingRevealed)] }
    let silence =
      unknown.isEmpty ? [] : [words.tooLittleAbout(unknown.map { words.value($0).lowered })]
    let intro = margins.count == 1 ? margins.first.map(words.marginEverywhere) : nil
    return [.prose(intro ?? words.becauseIntro)] + bullets(sentences + silence)
  }

  /// Small where the 90% interval is at most half as wide as before any choice: 3.29 standard deviations.
  private func margin(_ revealed: Debriefing.RevealedValue) -> Margin {
    revealed.high - revealed.low <= 3.29 / 2 ? .small : .wide
  }

  /// The label of the option chosen at a turn.
  func choice(atTurn turn: Int) -> String? { state.choices.at(turn).map(option) }

  /// Choices that pull a value both ways: three of them, or all.
  func contradictionsPart(_ debriefing: Debriefing, isComplete: Bool = false) -> [Block] {
    let all = debriefing.contradictions.compactMap { pair -> String? in
      guard let toward = choice(atTurn: pair.toward), let away = choice(atTurn: pair.away)
      else { return nil }
      return words.contradiction(
        words.value(pair.value),
        toward: toward,
        away: away,
        isTowardFirst: pair.toward < pair.away
      )
    }
    guard !all.isEmpty else { return [] }
    let told = isComplete ? all : Array(all.prefix(3))
    return [.heading(words.contradictionsTitle, level: 1), .prose(words.contradictionsIntro)]
      + bullets(told) + [.prose(words.contradictionsQuestion)]
      + (told.count < all.count ? [.prose(words.contradictionsMore(isKept: isKept))] : [])
  }
}
