import KompasPages
import KompasStandards
import KompasView

/// What comes between scenes, and the stop between phases.
extension WordedView {
  var interludePage: Page {
    page(
      [.heading(words.meanwhileTitle, level: 1)] + cameToPass + priceOfArrival,
      ask: .proceed(label: words.next)
    )
  }

  /// Events and later effects on the way here, told.
  var cameToPass: [Block] {
    arrival.flatMap { happening -> [Block] in
      switch happening {
      case .event(let index):
        [.heading(event(index), level: 2)] + prose(texts.events.at(index)?.text ?? "")
      case .laterOfOption(let index, let option): later(index, of: self.option(option))
      case .laterOfEvent(let index, let event): later(index, of: self.event(event))
      case .promiseReturned: moments([happening])
      case .paid, .promised, .promiseKept, .promiseBroken, .promiseTold, .promiseReleased,
        .termMissed, .voted,
        .withdrawn,
        .notAdopted, .appealed, .judged:
        []
      }
    }
  }

  /// What it cost and brought in on the way here.
  private var priceOfArrival: [Block] {
    let lines = account(of: arrival.filter { if case .paid = $0 { true } else { false } })
    return lines.isEmpty ? [] : [.lines(lines)]
  }

  private func later(_ index: Int, of origin: String) -> [Block] {
    prose(texts.laters.at(index)?.orElse(words.laterOf(origin)) ?? "")
  }

  var pausePage: Page {
    let left = view.lastTurn?.phase
    var main: [Block] = []
    if let left {
      main.append(.heading(words.pauseTitle(left, afterDecision: objectionsComeLate), level: 1))
    }
    main += missedTerms
    main.append(.prose("**\(question(after: left))**"))
    main.append(.prose(words.pauseIntro))
    if let phase = seen.phase {
      main.append(.lines([words.pauseNext(phase, afterDecision: objectionsComeLate)]))
    }
    var page = page(main, ask: .proceed(label: words.next))
    page.timer = Self.pauseSeconds
    return page
  }

  /// How long a stop between phases is meant to take; the phrase `turn.pauseIntro` says so in words.
  private static let pauseSeconds = 180

  /// The question of the last played scene of a phase that has one.
  private func question(after phase: Phase?) -> String {
    for scene in view.choices.reversed().map(\.scene) where outline.scenes[scene].phase == phase {
      let question = (texts.scenes.at(scene)?.question ?? "").trimmed
      if !question.isEmpty { return question }
    }
    return words.pauseQuestion
  }
}
