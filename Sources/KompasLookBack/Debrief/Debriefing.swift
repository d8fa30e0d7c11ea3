import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// Looking back, page by page. What is not known is left out, or said to be unknown.
extension WordedView {
  /// What matters most, then a page to go on or to look at more, then the questions to take home.
  func debriefingPages(_ run: LookBack?, read: Set<Int>) -> [Page] {
    let parts = run.map { mainParts($0.debriefing) } ?? []
    let more = run.map(moreParts) ?? []
    let pages =
      parts.map { page($0, ask: .proceed(label: words.next)) }
      + (more.isEmpty ? [] : [morePage(more, read)])
      + [
        page(
          mondayPart,
          ask: .write(prompt: back.mondayPrompt, placeholder: back.mondayPlaceholder)
        )
      ]
    return pages.enumerated().map { index, page in
      var page = page
      page.context.append(words.pageContext(index + 1, of: pages.count))
      return page
    }
  }

  /// A part that can be opened from the page with more.
  func page(ofPart index: Int, _ run: LookBack?) -> Page {
    page(run.map(moreParts)?.at(index) ?? mondayPart, ask: .proceed(label: words.back))
  }

  private func morePage(_ parts: [[Block]], _ read: Set<Int>) -> Page {
    let choices = parts.enumerated().map { index, part in
      Choice(label: title(of: part), detail: read.contains(index) ? back.moreRead : "")
    }
    var page = page(
      [.heading(back.moreTitle, level: 1), .prose(back.moreIntro(isKept: isKept))],
      ask: .choose(
        prompt: back.morePrompt,
        [Choice(label: back.moreOn, text: back.moreOnText)] + choices
      )
    )
    // Nothing is decided here, so going on may have the focus.
    page.focus = 0
    return page
  }

  private func title(of part: [Block]) -> String {
    for case .heading(let text, level: 1) in part { return text }
    return words.next
  }

  /// What looking back says after the compass, with nothing left out: for the report.
  func completeParts(_ run: LookBack) -> [[Block]] {
    let debriefing = run.debriefing
    let parts = [
      contradictionsPart(debriefing, isComplete: true),
      trajectoryPart(debriefing, isComplete: true), supportPart(debriefing),
      groupsPart(debriefing), gainsPart(debriefing, isComplete: true), groundsPart(run),
      turningPart(debriefing),
      accountsPart(run), votesPart(debriefing), frontierPart(debriefing),
      stylePart(debriefing), countriesPart(debriefing), elsewherePart, mondayPart,
    ]
    return parts.filter { !$0.isEmpty }
  }

  private func mainParts(_ debriefing: Debriefing) -> [[Block]] {
    [revealedPart(debriefing), gainsPart(debriefing)].filter { !$0.isEmpty }
  }

  /// What may be read and may be skipped.
  private func moreParts(_ run: LookBack) -> [[Block]] {
    let debriefing = run.debriefing
    return [
      becausePart(debriefing), groupsPart(debriefing), contradictionsPart(debriefing),
      costsPart(debriefing), robustPart(debriefing), trajectoryPart(debriefing),
      allCostsPart(debriefing), allRobustPart(debriefing),
      accountsPart(run), votesPart(debriefing), frontierPart(debriefing),
      stylePart(debriefing), countriesPart(debriefing), elsewherePart,
    ].filter { !$0.isEmpty }
  }

  /// In the report with a picture, and with the numbers that choices have there.
  private func trajectoryPart(_ debriefing: Debriefing, isComplete: Bool = false) -> [Block] {
    guard debriefing.trajectory.count > 1 else { return [] }
    let tensions = Tension.allCases.filter { seen.needles[$0.rawValue].exists }
    guard !tensions.isEmpty else { return [] }
    let rows = debriefing.trajectory.enumerated().map { index, moment in
      [
        (isComplete ? "\(index). " : "")
          + (moment.option < 0 ? back.atStart : option(moment.option)), "\(moment.week)",
      ]
        + tensions.map { tension in
          back.cell(
            lean(tension, moment.needles),
            seen: lean(tension, moment.seen)
          )
        }
    }
    let table = Table(
      columns: [back.choiceColumn, back.weekColumn] + tensions.map(words.needleName),
      rows: rows,
      numeric: [1]
    )
    return [
      .heading(back.overTimeTitle, level: 1), .prose(back.overTimeIntro),
    ] + (isComplete ? [needleTrends(debriefing, tensions)] : []) + [.table(table)]
      + bullets(tensions.map { story($0, debriefing.trajectory) })
  }

  private func lean(_ tension: Tension, _ needles: [Int32]) -> String {
    back.lean(tension, Int(wholePoints(needles.at(tension.rawValue) ?? 0)))
  }

  /// How a needle went from start to end, and after which choice it moved most, in the points that the table shows.
  func story(_ tension: Tension, _ moments: [Debriefing.Moment]) -> String {
    guard let first = moments.first, let last = moments.last else { return "" }
    let title = words.needleTitle(tension)
    let story = back.needleStory(
      title,
      from: lean(tension, first.needles),
      to: lean(tension, last.needles)
    )
    let places = moments.map { points(tension, $0.needles) ?? 0 }
    let jumps = zip(moments.dropFirst(), zip(places, places.dropFirst())).map { moment, step in
      (option: moment.option, by: abs(step.1 - step.0))
    }
    let most = jumps.map(\.by).max() ?? 0
    guard most > 0 else { return story }
    let labels = jumps.filter { $0.by == most }.map { option($0.option) }
    return "\(story) \(back.largestJump(labels, by: most))"
  }

  private var elsewherePart: [Block] {
    var main: [Block] = []
    if !texts.precedents.isEmpty {
      main += [.heading(back.elsewhereTitle, level: 1), .prose(back.elsewhereIntro)]
      main += texts.precedents.flatMap { precedent in
        let place = [precedent.place, precedent.years].filter { !$0.trimmed.isEmpty }
          .joined(separator: ", ")
        let title = place.isEmpty ? precedent.title : "\(precedent.title) (\(place))"
        return [.heading(title, level: 2)] + prose(precedent.lesson) + source(precedent.source)
      }
    }
    if !texts.experiments.isEmpty {
      main.append(.heading(back.experimentsTitle, level: 1))
      main += texts.experiments.flatMap { experiment in
        [.heading(experiment.name, level: 2)] + prose(experiment.text) + prose(experiment.figures)
          + prose(experiment.lesson) + source(experiment.source)
      }
    }
    return main
  }

  private func source(_ source: String) -> [Block] {
    source.trimmed.isEmpty ? [] : [.lines([back.source(source.trimmed)])]
  }

  private var mondayPart: [Block] {
    let questions = texts.questions.filter { !$0.trimmed.isEmpty }
    return [.heading(back.mondayTitle, level: 1), .prose(back.mondayIntro)]
      + bullets(questions.isEmpty ? back.mondayQuestions : questions)
  }
}
