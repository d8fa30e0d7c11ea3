import KompasEngine
import KompasPages

/// What followed: first in words, then the needles with their causes, and somebody speaks.
extension RunView {
  var consequencesPages: [Page] {
    var pages = [page(happened, ask: .proceed(label: words.toNeedles))]
    if let move = timeline.lastMove, let turn = timeline.turns.last {
      let before = timeline.game.observe(turn.state, canUndo: false)
      pages.append(
        page(
          [.heading(words.needlesMoveTitle, level: 1), .prose(words.needlesMoveIntro)]
            + needles(move, since: before) + speaker(since: before),
          ask: .proceed(label: words.next)
        )
      )
    }
    return pages
  }

  private var happened: [Block] {
    let outcome = prose(texts.options.at(seen.option)?.outcome ?? "")
    var main: [Block] = [.heading(words.happenedTitle, level: 1)]
    main += outcome.isEmpty ? [.prose(words.nothingTold)] : outcome
    let facts = account(of: timeline.lastTurn)
    if !facts.isEmpty { main.append(.lines(facts)) }
    if timeline.lastTurn.contains(.decided(.withdrawn)) {
      main.append(.notice(.info, words.withoutDecision(.withdrawn)))
    }
    return main + missedTerms
  }

  /// What it cost and brought in, and what became of promises.
  private func account(of events: [Event]) -> [String] {
    var sums = [Int](repeating: 0, count: rules.resources.count)
    var promises: [String] = []
    for event in events {
      switch event {
      case .paid(let resource, let amount, _): sums[resource] += Int(amount)
      case .promised(let index, _): promises.append(words.promiseMade(promise(index)))
      case .promiseKept(let index): promises.append(words.promiseKept(promise(index)))
      case .promiseBroken(let index): promises.append(words.promiseBroken(promise(index)))
      case .started, .stageEntered, .declared, .sceneEntered, .scenePassedOver, .phaseEntered,
        .chose, .criterionMoved, .processMoved, .trustMoved, .visibilityMoved, .flagChanged,
        .defectArose, .defectMended, .scheduled, .laterCame, .eventDrawn, .termMissed,
        .motivated, .voted, .decided, .appealed, .defectJudged, .ruled, .ended, .recalibrated,
        .undone,
        .noted:
        break
      }
    }
    let costs = sums.indices.filter { sums[$0] > 0 }.map { amount(sums[$0], of: $0) }
    let gains = sums.indices.filter { sums[$0] < 0 }.map { amount(-sums[$0], of: $0) }
    return (costs.isEmpty ? [] : [words.paid(costs)])
      + (gains.isEmpty ? [] : [words.gained(gains)]) + promises
  }

  /// The heard group whose support moved most, as far as is known, says what it thinks.
  private func speaker(since before: Observation) -> [Block] {
    let moved = seen.groups.filter { $0.hearing == .heard }.map {
      (group: $0, by: abs($0.estimate - before.groups[$0.stakeholder].estimate))
    }
    let ranked = moved.filter { $0.by >= 50 }.sorted {
      $0.by != $1.by ? $0.by > $1.by : $0.group.stakeholder < $1.group.stakeholder
    }
    for candidate in ranked {
      let index = candidate.group.stakeholder
      if let text = says(index, candidate.group.mood) {
        return [.quote(speaker: group(index), text: text)]
      }
    }
    return []
  }

  /// What a group says in a mood; `nil` if the author gave it no words.
  func says(_ index: Int, _ mood: Mood) -> String? {
    guard let texts = texts.stakeholders.at(index) else { return nil }
    let text =
      switch mood {
      case .against: texts.against
      case .torn: texts.torn
      case .inFavor: texts.inFavor
      }
    return text.trimmed.isEmpty ? nil : text.trimmed
  }
}
