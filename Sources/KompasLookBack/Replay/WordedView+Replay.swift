package import KompasEngine
import KompasPages
package import KompasPlay
import KompasStandards

/// A moment of a run as it is looked back at: what the player saw and did, and what the player could not see.
extension WordedView {
  /// Whether there is something here that the player could not see; before the game begins nothing has happened yet.
  var hasHidden: Bool { !seen.stage.isLookingBack && seen.stage != .declaring }

  /// The truth beside a page; flags are left out if the notes do not name them.
  func hidden(
    _ timeline: Timeline,
    _ notes: CaseNotes,
    _ replay: ReplayPhrases
  ) -> [Block] {
    let truth = timeline.game.truth(timeline.state)
    let facts = hiddenFacts(timeline, notes, replay)
    let known = knownFacts(timeline, replay)
    let rows = outline.stakeholders.indices.map { index in
      let range = seen.groups[index].estimate.map {
        $0.low == $0.high ? "\($0.low)" : "\($0.low)-\($0.high)"
      }
      return [
        shortName(ofGroup: index), "\(wholePoints(truth.support[index]))",
        range ?? replay.unheard,
      ]
    }
    let (raad, wijk) = (Int(wholePoints(truth.raad)), Int(wholePoints(truth.wijk)))
    let together = replay.together(raad: raad, wijk: wijk)
    return [
      .heading(replay.hiddenTitle, level: 2),
      .lines(trueNeedles(truth, name: shortMention) + [together]),
      .table(Table(columns: replay.groupColumns, rows: rows, numeric: [1, 2])),
    ] + (facts.isEmpty ? [] : [.lines(facts)])
      + (known.isEmpty ? [] : [.heading(replay.knownTitle, level: 2), .lines(known)])
  }

  /// Where the needles truly stand, a line each.
  ///
  /// - Parameters:
  ///   - truth: of this moment.
  ///   - name: what a group is called.
  /// - Returns: a line for each needle that there is.
  package func trueNeedles(_ truth: Truth, name: (Int) -> String) -> [String] {
    let replay = words.replay
    return Tension.allCases.compactMap { tension -> String? in
      let view = seen.needles[tension.rawValue]
      guard view.exists else { return nil }
      let value = truth.needles[tension.rawValue]
      let points = Int(wholePoints(abs(value)))
      let side =
        view.groups.at(value > 0 ? 0 : 1).map(name) ?? words.side(tension, isLeft: value > 0)
      let leaning = points == 0 ? replay.even : replay.toward(points, side)
      return "\(words.needleName(tension)): \(leaning)"
    }
  }

  private func hiddenFacts(
    _ timeline: Timeline,
    _ notes: CaseNotes,
    _ replay: ReplayPhrases
  ) -> [String] {
    let (rules, state) = (timeline.game.rules, timeline.state)
    let missed = rules.events.indices.filter { state.events[$0] == false }
    var lines = missed.map { replay.didNotHappen(event($0)) }
    lines += rules.defects.indices.filter { state.defects[$0] }.map { replay.defect(defect($0)) }
    lines += state.scheduled.sorted { $0.week < $1.week }.map {
      replay.diary(week: Int($0.week), from: origin(of: rules.laters[$0.later]))
    }
    let flags = state.flags.indices.filter { state.flags[$0] }.compactMap { notes.flags.at($0) }
    return flags.isEmpty ? lines : lines + [replay.flags(flags.joined(separator: ", "))]
  }

  /// What the player did see by then, in the order in which it came: events, and where each promise stands.
  private func knownFacts(_ timeline: Timeline, _ replay: ReplayPhrases) -> [String] {
    timeline.counting.compactMap { position in
      switch timeline.events[position] {
      case .eventDrawn(let index, happened: true): replay.happened(event(index))
      case .promised(let index, _) where timeline.state.promises[index] == .open:
        replay.promise(promise(index), isBroken: nil)
      case .promiseKept(let index): replay.promise(promise(index), isBroken: false)
      case .promiseBroken(let index): replay.promise(promise(index), isBroken: true)
      default: nil
      }
    }
  }

  /// What a later effect came from.
  package func origin(of later: Later) -> String {
    switch later.origin {
    case .option(let option): self.option(Int(option))
    case .event(let event): self.event(Int(event))
    }
  }

  /// A page of this moment with what the player answered there; no decision means that the run stopped here.
  func answered(
    _ page: Page,
    _ decision: Decision?,
    isLast: Bool,
    isBranch: Bool,
    _ replay: ReplayPhrases
  ) -> Page {
    var page = page
    page.timer = nil
    switch page.ask {
    case .proceed: break
    case .choose(let prompt, var choices):
      let chosen: Int? =
        switch decision {
        case .choose(let option): seen.options.firstIndex { $0.option == option }
        case .reconsider(_, let again, _): Again.allCases.firstIndex(of: again)
        default: nil
        }
      guard let index = chosen, choices.indices.contains(index) else { break }
      choices[index].detail =
        replay.chosenHere + (choices[index].detail.isEmpty ? "" : " · " + choices[index].detail)
      page.ask = .choose(prompt: prompt, choices)
      page.focus = index
    case .explain(let asked):
      guard case .motivate(let criteria, let text) = decision else { break }
      let lines = asked.choices.indices.map {
        (criteria.contains($0) ? "[x] " : "[ ] ") + asked.choices[$0].label
      }
      let written = text.trimmed
      page.main += [
        .prose(asked.prompt), .lines(lines), .prose(asked.linePrompt),
        .lines([written.isEmpty ? replay.wroteNothing : words.quoted(written)]),
      ]
      page.ask = .proceed(label: replay.next)
    case .write(let prompt, _):
      var written = ""
      switch decision {
      case .motivate(_, let text), .resolve(let text): written = text.trimmed
      default: break
      }
      page.main += [
        .prose(prompt), .lines([written.isEmpty ? replay.wroteNothing : words.quoted(written)]),
      ]
      page.ask = .proceed(label: replay.next)
    case .allot(let allotment):
      var points: [UInt8] = []
      switch decision {
      case .declare(let given), .recalibrate(let given): points = given
      default: break
      }
      page.main.append(.prose(allotment.prompt))
      page.main += answered(allotment, points)
      page.ask = .proceed(label: replay.next)
    }
    if isLast { page.main += told(decision, isBranch: isBranch, replay) }
    return page
  }

  private func answered(_ allotment: Allotment, _ points: [UInt8]) -> [Block] {
    let rows = allotment.items.enumerated().map { index, item in
      Bars.Row(label: item.label, values: [points.at(index).map(Int.init)], note: item.detail)
    }
    return [
      .bars(
        Bars(
          series: [words.declaredSeries],
          rows: rows,
          scale: allotment.total,
          unknownWord: words.unknown
        )
      )
    ]
  }

  /// What the player did here besides what the page asks.
  private func told(
    _ decision: Decision?,
    isBranch: Bool,
    _ replay: ReplayPhrases
  ) -> [Block] {
    switch decision {
    case .undo: [.notice(.info, replay.tookBack)]
    case .note(let text): [.notice(.info, replay.noted(text))]
    case .reconsider(_, _, let text): text.isEmpty ? [] : [.notice(.info, replay.noted(text))]
    case .motivate(_, let text) where seen.canSayWhy: [.notice(.info, replay.saidWhy(text))]
    case .seat(let setup):
      [
        .notice(
          .info,
          seen.stage == .declaring
            ? replay.satDown(setup.seats) : replay.satOtherwise(setup.present.count)
        )
      ]
    case .count: [.notice(.info, replay.voted)]
    case .tell: [.notice(.info, words.tellGo)]
    case .release(let promise): [.notice(.info, words.releaseAsk(self.promise(promise)))]
    case .proceed, .choose, .motivate, .declare, .recalibrate, .resolve: []
    case nil:
      seen.stage == .finished
        ? []
        : [.notice(.info, isBranch && seen.ending != nil ? replay.branchEnds : replay.stoppedHere)]
    }
  }
}
