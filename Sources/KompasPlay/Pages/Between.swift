import KompasPages
import KompasStandards
import KompasView

/// What comes between scenes, and the stop between phases.
extension WordedView {
  /// What came between, no more than two things on a page.
  var interludePages: [Page] {
    var spreads = spreads.isEmpty ? [[]] : spreads
    if let last = view.lastTurn { spreads[spreads.count - 1] += fallBetween(last) }
    return spreads.map { spread in
      page([.heading(words.meanwhileTitle, level: 1)] + spread, ask: .proceed(label: words.next))
    }
  }

  /// How many things a page tells that have nothing to do with each other.
  private static let mostOnAPage = 2

  /// What came on the way here, as much as a page tells at a time.
  var spreads: [[Block]] {
    let came = cameToPass
    return stride(from: 0, to: came.count, by: Self.mostOnAPage).map { start in
      Array(came[start..<min(start + Self.mostOnAPage, came.count)].joined())
    }
  }

  /// Events, later effects and promises that lost their object on the way here, one by one, each with what it cost.
  private var cameToPass: [[Block]] {
    let starts = arrival.indices.filter { !telling(arrival[$0]).isEmpty }
    return zip(starts, starts.dropFirst() + [arrival.endIndex]).map { start, end in
      telling(arrival[start]) + price(of: Array(arrival[start..<end]))
    }
  }

  /// Something that came, told; nothing for what is told elsewhere.
  private func telling(_ happening: Happening) -> [Block] {
    switch happening {
    case .event(let index):
      [.heading(event(index), level: 2)] + prose(texts.events.at(index)?.text ?? "")
    case .laterOfOption(let index, let option): later(index, of: self.option(option))
    case .laterOfEvent(let index, let event): later(index, of: self.event(event))
    case .promiseReturned: moments([happening])
    case .paid, .promised, .promiseKept, .promiseBroken, .promiseTold, .promiseReleased,
      .termMissed, .voted, .withdrawn, .notAdopted, .appealed, .judged:
      []
    }
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
