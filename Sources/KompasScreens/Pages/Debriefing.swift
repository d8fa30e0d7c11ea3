import KompasAnalysis
import KompasEngine
import KompasPages

/// Looking back, page by page. What is not known is left out, or said to be unknown.
extension RunView {
  var debriefingPages: [Page] {
    let parts = debriefing.map(parts) ?? []
    let all = parts.isEmpty ? [mondayPart] : parts + [mondayPart]
    return all.enumerated().map { index, main in
      var page = page(main, ask: .proceed(label: words.next))
      page.context.append(words.pageContext(index + 1, of: all.count))
      return page
    }
  }

  /// What looking back says after the compass, with nothing left out: for the report.
  var completeParts: [[Block]] {
    guard let debriefing else { return [mondayPart] }
    let parts = [
      trajectoryPart(debriefing), groupsPart(debriefing), turningPart(debriefing),
      robustPart(debriefing, isComplete: true), accountsPart(debriefing), elsewherePart, mondayPart,
    ]
    return parts.filter { !$0.isEmpty }
  }

  private func parts(_ debriefing: Debriefing) -> [[Block]] {
    [
      revealedPart(debriefing), trajectoryPart(debriefing), groupsPart(debriefing),
      turningPart(debriefing), robustPart(debriefing), accountsPart(debriefing), countriesPart,
      elsewherePart,
    ].filter { !$0.isEmpty }
  }

  /// Declared beside revealed.
  var saidAndChosen: Bars {
    var bars = bars([(words.declaredSeries, seen.declared)])
    bars.series.append(words.chosenSeries)
    for value in CompassValue.allCases {
      let points = debriefing?.revealed.at(value.rawValue)?.points
      bars.rows[value.rawValue].values.append(points)
      if points == nil { bars.rows[value.rawValue].note = words.tooLittle }
    }
    return bars
  }

  private func revealedPart(_ debriefing: Debriefing) -> [Block] {
    [
      .heading(words.saidAndChoseTitle, level: 1), .prose(words.saidAndChoseIntro),
      .bars(saidAndChosen),
    ] + revealedSentences(debriefing)
  }

  /// Per value whether the choices showed more or less of it than was said, and which choices.
  func revealedSentences(_ debriefing: Debriefing) -> [Block] {
    let sentences = CompassValue.allCases.compactMap { value -> String? in
      guard let revealed = debriefing.revealed.at(value.rawValue), let points = revealed.points
      else { return nil }
      let difference = points - Int(seen.declared.at(value.rawValue) ?? 0)
      return words.revealed(
        words.value(value),
        difference > 3 ? .more : difference < -3 ? .less : .alike,
        evidence: revealed.evidence.compactMap(choice).map(words.quoted)
      )
    }
    return sentences.isEmpty ? [.prose(words.nothingRevealed)] : bullets(sentences)
  }

  /// The label of the option chosen at a turn.
  func choice(atTurn turn: Int) -> String? { state.choices.at(turn).map(option) }

  private func trajectoryPart(_ debriefing: Debriefing) -> [Block] {
    guard debriefing.trajectory.count > 1 else { return [] }
    let tensions = Tension.allCases.filter { seen.needles[$0.rawValue].exists }
    guard !tensions.isEmpty else { return [] }
    let rows = debriefing.trajectory.map { moment in
      [moment.option < 0 ? words.atStart : option(moment.option), "\(moment.week)"]
        + tensions.map { tension in
          words.cell(
            lean(tension, moment.needles),
            seen: lean(tension, moment.seen)
          )
        }
    }
    let table = Table(
      columns: [words.choiceColumn, words.weekColumn] + tensions.map(words.needleName),
      rows: rows,
      numeric: [1]
    )
    return [
      .heading(words.overTimeTitle, level: 1), .prose(words.overTimeIntro), .table(table),
    ] + bullets(tensions.map { story($0, debriefing.trajectory) })
  }

  private func lean(_ tension: Tension, _ needles: [Int32]) -> String {
    words.lean(tension, Int(wholePoints(needles.at(tension.rawValue) ?? 0)))
  }

  /// How a needle went from start to end, and after which choice it moved most.
  private func story(_ tension: Tension, _ moments: [Debriefing.Moment]) -> String {
    guard let first = moments.first, let last = moments.last else { return "" }
    let title = words.needleTitle(tension)
    let story = words.needleStory(
      title,
      from: lean(tension, first.needles),
      to: lean(tension, last.needles)
    )
    let jumps = zip(moments, moments.dropFirst()).map { before, after in
      let index = tension.rawValue
      let by = abs((after.needles.at(index) ?? 0) - (before.needles.at(index) ?? 0))
      return (option: after.option, by: by)
    }
    guard let largest = jumps.max(by: { $0.by < $1.by }), largest.by >= 100 else { return story }
    return "\(story) \(words.largestJump(option(largest.option)))"
  }

  private var elsewherePart: [Block] {
    var main: [Block] = []
    if !texts.precedents.isEmpty {
      main += [.heading(words.elsewhereTitle, level: 1), .prose(words.elsewhereIntro)]
      main += texts.precedents.flatMap { precedent in
        let place = [precedent.place, precedent.years].filter { !$0.trimmed.isEmpty }
          .joined(separator: ", ")
        let title = place.isEmpty ? precedent.title : "\(precedent.title) (\(place))"
        return [.heading(title, level: 2)] + prose(precedent.lesson) + source(precedent.source)
      }
    }
    if !texts.experiments.isEmpty {
      main.append(.heading(words.experimentsTitle, level: 1))
      main += texts.experiments.flatMap { experiment in
        [.heading(experiment.name, level: 2)] + prose(experiment.text) + prose(experiment.figures)
          + prose(experiment.lesson) + source(experiment.source)
      }
    }
    return main
  }

  private func source(_ source: String) -> [Block] {
    source.trimmed.isEmpty ? [] : [.lines([words.source(source.trimmed)])]
  }

  private var mondayPart: [Block] {
    let questions = texts.questions.filter { !$0.trimmed.isEmpty }
    return [.heading(words.mondayTitle, level: 1), .prose(words.mondayIntro)]
      + bullets(questions.isEmpty ? words.mondayQuestions : questions)
  }
}
