import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasScoring
import KompasStandards

/// The compass as a rose: what was said, what was chosen, what is wanted now; and what shows it.
extension WordedView {
  /// Declared beside revealed with its ranges, and beside the recalibrated compass once there is one.
  ///
  /// While points are given, these are the points to begin with; the page draws them as they are given.
  func compasses(_ debriefing: Debriefing?, giving points: [Int]? = nil) -> Rose {
    let rim = rim(debriefing, giving: points)
    var series = [declared(words.declaredSeries, rim), chosen(debriefing, rim)]
    if let wanted = points ?? (seen.recalibrated.isEmpty ? nil : seen.recalibrated.map(Int.init)) {
      var answer = compass(back.wantedSeries, wanted, rim)
      answer.isAnswer = points != nil
      series.append(answer)
    }
    var rose = rose(series)
    rose.caption = words.report.roseCaption(rim)
    return rose
  }

  func declared(_ name: String, _ rim: Int) -> Rose.Series {
    compass(name, seen.declared.map(Int.init), rim)
  }

  private func chosen(_ debriefing: Debriefing?, _ rim: Int) -> Rose.Series {
    var series = compass(
      back.chosenSeries,
      CompassValue.allCases.map { debriefing?.revealed.at($0.rawValue)?.points },
      rim,
      unknown: back.tooLittle
    )
    series.ranges = CompassValue.allCases.map { debriefing?.revealedRange($0) }
    return series
  }

  /// A compass in points out of sixty; what is missing counts as unknown.
  func compass(
    _ name: String,
    _ points: [Int?],
    _ rim: Int,
    unknown: String? = nil
  ) -> Rose.Series {
    Rose.Series(
      name: name,
      values: CompassValue.allCases.map { points.at($0.rawValue) ?? nil },
      scale: RuleNumbers.compassPoints,
      rim: rim,
      unknownWord: unknown ?? words.unknown
    )
  }

  /// The rim of every rose of this run: that of each compass, with its ranges.
  func rim(_ debriefing: Debriefing?, giving given: [Int]? = nil) -> Int {
    let ranges = CompassValue.allCases.compactMap { debriefing?.revealedRange($0)?.upperBound }
    let points = (seen.declared + seen.recalibrated).map(Int.init) + (given ?? [])
    return Rose.rim(of: (ranges + points).max())
  }

  /// Compasses over each other.
  func rose(_ series: [Rose.Series]) -> Rose {
    Rose(axes: CompassValue.allCases.map(words.value), series: series)
  }

  func revealedPart(_ debriefing: Debriefing) -> [Block] {
    let isAnything = isAnythingRevealed(debriefing)
    let intro = [
      back.saidAndChoseIntro, isAnything ? back.rangeMeaning : "", back.roseRim(rim(debriefing)),
    ]
    return [
      .heading(back.saidAndChoseTitle, level: 1), .prose(compassInShort(debriefing)),
      .prose(intro.filter { !$0.isEmpty }.joined(separator: " ")), .rose(compasses(debriefing)),
    ]
  }

  func isAnythingRevealed(_ debriefing: Debriefing) -> Bool {
    debriefing.revealed.contains { $0.points != nil }
  }

  func becausePart(_ debriefing: Debriefing) -> [Block] {
    guard isAnythingRevealed(debriefing) else { return [] }
    return [.heading(back.becauseTitle, level: 1)] + revealedSentences(debriefing, quoting: 2)
  }

  /// Per value what was said, what the choices showed and how exactly, and which choices showed it.
  func revealedSentences(_ debriefing: Debriefing, quoting most: Int = 3) -> [Block] {
    let sentences = CompassValue.allCases.compactMap { sentence(on: $0, debriefing, quoting: most) }
    guard !sentences.isEmpty else { return [.prose(back.nothingRevealed)] }
    let unknown = CompassValue.allCases.filter { debriefing.revealedRange($0) == nil }
    let silence =
      unknown.isEmpty ? [] : [back.tooLittleAbout(unknown.map { words.value($0).lowered })]
    return [.prose(back.becauseIntro)] + bullets(sentences + silence)
  }

  /// What the choices showed of a value; `nil` if they say too little.
  ///
  /// More or less than was said only where the range leaves out what was said, and then with the choices that pulled that way. Else it
  /// can be equal, and the choices are told with the way they pulled.
  private func sentence(
    on value: CompassValue,
    _ debriefing: Debriefing,
    quoting most: Int
  ) -> String? {
    guard let revealed = debriefing.revealed.at(value.rawValue), let points = revealed.points,
      let range = debriefing.revealedRange(value)
    else { return nil }
    let said = seen.declared.at(value.rawValue).map(Int.init)
    func quoted(_ isToward: Bool) -> [String] {
      zip(revealed.evidence, revealed.isToward).filter { $0.1 == isToward }.prefix(most)
        .compactMap { choice(atTurn: $0.0) }.map(words.quoted)
    }
    let figures = back.revealed(words.value(value), said: said, chose: points, range)
    let (toward, away) = (quoted(true), quoted(false))
    guard let said, !range.contains(said) else {
      return [
        figures, said == nil ? "" : back.canBeEqual, back.pulls(toward: toward, away: away),
      ]
      .filter { !$0.isEmpty }.joined(separator: " ")
    }
    let isMore = said < range.lowerBound
    return [figures, back.differs(isMore: isMore), back.shownBy(isMore ? toward : away)]
      .joined(separator: " ")
  }

  /// The label of the option chosen at a turn.
  func choice(atTurn turn: Int) -> String? { view.choices.at(turn).map { option($0.option) } }

  /// Choices that pull a value both ways: three of them, or all.
  func contradictionsPart(_ debriefing: Debriefing, isComplete: Bool = false) -> [Block] {
    let all = debriefing.contradictions.compactMap { pair -> String? in
      guard let toward = choice(atTurn: pair.toward), let away = choice(atTurn: pair.away)
      else { return nil }
      return back.contradiction(
        words.value(pair.value),
        toward: toward,
        away: away,
        isTowardFirst: pair.toward < pair.away
      )
    }
    guard !all.isEmpty else { return [] }
    let told = isComplete ? all : Array(all.prefix(3))
    return [.heading(back.contradictionsTitle, level: 1), .prose(back.contradictionsIntro)]
      + bullets(told) + [.prose(back.contradictionsQuestion)]
      + (told.count < all.count ? [.prose(back.contradictionsMore(isKept: isKept))] : [])
  }
}
