import KompasEngine
import KompasPages

/// What comes between scenes, and the stop between phases.
extension RunView {
  var interludePage: Page {
    var main: [Block] = [.heading(words.meanwhileTitle, level: 1)] + cameToPass
    if let move = timeline.interludeMove, let turn = timeline.turns.last {
      var state = turn.state
      let shown = timeline.lastTurn.count - timeline.sinceConsequences.count
      for event in timeline.lastTurn.prefix(max(0, shown)) {
        timeline.game.apply(event, to: &state)
      }
      main.append(.heading(words.needlesTitle, level: 2))
      main += needles(move, since: timeline.game.observe(state, canUndo: false))
    }
    return page(main, ask: .proceed(label: words.next))
  }

  /// Events and later effects on the way here, told.
  var cameToPass: [Block] {
    arrival.flatMap { event -> [Block] in
      switch event {
      case .eventDrawn(let index, let happened):
        return happened
          ? [.heading(self.event(index), level: 2)] + prose(texts.events.at(index)?.text ?? "") : []
      case .laterCame(let index):
        return prose(texts.laters.at(index)?.orElse(words.laterOf(origin(ofLater: index))) ?? "")
      case .started, .stageEntered, .declared, .sceneEntered, .scenePassedOver, .phaseEntered,
        .chose, .paid, .criterionMoved, .processMoved, .trustMoved, .visibilityMoved, .promised,
        .promiseKept, .promiseBroken, .flagChanged, .defectArose, .defectMended, .scheduled,
        .termMissed, .motivated, .voted, .decided, .appealed, .defectJudged, .ruled, .ended,
        .recalibrated,
        .undone, .noted:
        return []
      }
    }
  }

  var pausePage: Page {
    let left = timeline.turns.last?.state.phase
    var main: [Block] = []
    if let left { main.append(.heading(words.pauseTitle(name(of: left)), level: 1)) }
    main += missedTerms
    main.append(.prose("**\(question(after: left))**"))
    main.append(.prose(words.pauseIntro))
    if let phase = seen.phase { main.append(.lines([words.pauseNext(name(of: phase))])) }
    var page = page(main, ask: .proceed(label: words.next))
    page.timer = Self.pauseSeconds
    return page
  }

  /// How long a stop between phases is meant to take; `Wording.pauseIntro` says so in words.
  private static let pauseSeconds = 180

  /// The question of the last played scene of a phase that has one; otherwise of any scene of it.
  private func question(after phase: Phase?) -> String {
    let played = timeline.turns.reversed().map(\.state.scene)
    let scenes = played + rules.scenes.indices.reversed()
    for scene in scenes where rules.scenes[scene].phase == phase {
      let question = (texts.scenes.at(scene)?.question ?? "").trimmed
      if !question.isEmpty { return question }
    }
    return words.pauseQuestion
  }
}
