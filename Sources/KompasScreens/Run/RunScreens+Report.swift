import KompasAnalysis
public import KompasEngine
public import KompasPages

/// What the report says: the same as the screens, in the order of reading.
extension RunScreens {
  private var said: ReportWords { .of(words.language) }

  /// The report's title.
  public var reportTitle: String { said.title(texts.title) }

  /// Short lines below the title: the place, the day, the law, the seed.
  ///
  /// - Parameters:
  ///   - timeline: the run.
  ///   - started: when it began, as it is to be shown.
  /// - Returns: the lines, none of them empty.
  public func reportFacts(_ timeline: Timeline, started: String) -> [String] {
    [texts.municipality, texts.roleName, said.played(started), said.law(texts.legalDate)]
      .filter { !$0.isEmpty }
      + [said.seed(timeline.state.seed)] + (texts.isFictional ? [said.fictional] : [])
  }

  /// The pages of the report.
  public func reportPages(_ timeline: Timeline) -> [Page] {
    let view = RunView(
      timeline,
      texts: texts,
      words: words,
      debriefing: debriefing ?? debrief(timeline),
      report: nil
    )
    return [view.page(ended(view) + choices(view), ask: .proceed(label: ""))]
      + view.debriefingPages
      + [view.page(compass(view), ask: .proceed(label: ""))]
  }

  private func ended(_ view: RunView) -> [Block] {
    guard let ending = texts.endings.at(view.seen.ending ?? -1) else { return [] }
    let later = view.prose(ending.more)
    return [.heading(said.howItEnded, level: 1), .heading(ending.title, level: 2)]
      + view.prose(ending.text)
      + (later.isEmpty ? [] : [.heading(words.yearsOn, level: 2)] + later)
  }

  private func choices(_ view: RunView) -> [Block] {
    var blocks: [Block] = [.heading(said.choices, level: 1)]
    var notes: [String] = []
    for position in view.timeline.counting {
      switch view.timeline.events[position] {
      case .chose(let scene, let option):
        blocks.append(.heading(view.scene(scene), level: 2))
        blocks.append(.lines([said.chose(view.option(option))]))
      case .motivated(let criteria, let text):
        let weighed =
          criteria.isEmpty ? [] : [said.weighed(words.list(criteria.map(view.criterion)))]
        let because = text.isEmpty ? [] : [said.because(text)]
        if !(weighed + because).isEmpty { blocks.append(.lines(weighed + because)) }
      case .noted(let text): notes.append(text)
      case .started, .stageEntered, .declared, .sceneEntered, .scenePassedOver, .phaseEntered,
        .paid, .criterionMoved, .processMoved, .trustMoved, .visibilityMoved, .promised,
        .promiseKept, .promiseBroken, .flagChanged, .defectArose, .defectMended, .scheduled,
        .laterCame, .eventDrawn, .termMissed, .voted, .appealed, .defectJudged, .ruled, .ended,
        .recalibrated, .undone:
        break
      }
    }
    return notes.isEmpty ? blocks : blocks + [.heading(said.notes, level: 1), .lines(notes)]
  }

  private func compass(_ view: RunView) -> [Block] {
    guard !view.seen.recalibrated.isEmpty else { return [] }
    return [
      .heading(said.compass, level: 1),
      .bars(
        view.bars([
          (words.firstSeries, view.seen.declared), (words.nowSeries, view.seen.recalibrated),
        ])
      ),
    ]
  }
}
