import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards

/// What the player does not see: for authors who try a case.
extension WordedView {
  func hiddenPage(
    _ timeline: Timeline,
    _ notes: CaseNotes,
    _ trial: TrialPhrases
  ) -> Page {
    let truth = timeline.game.truth(timeline.state)
    var main: [Block] = [.heading(trial.hiddenTitle, level: 1), .prose(trial.hiddenIntro)]
    main += closedOptions(timeline, notes, trial)
    main += [.heading(trial.needles, level: 2)] + bullets(trueNeedles(truth, trial))
    main += [.heading(trial.groups, level: 2), .table(trueGroups(truth, timeline.state, trial))]
    main += [.heading(trial.facts, level: 2)] + bullets(facts(timeline, notes, trial))
    main += [.heading(trial.criteria, level: 2), .table(standings(timeline.state, trial))]
    var page = page(main, ask: .proceed(label: words.back), isOverlay: true)
    page.canGoBack = false
    return page
  }

  private func trueNeedles(_ truth: Truth, _ trial: TrialPhrases) -> [String] {
    let (raad, wijk) = (Int(wholePoints(truth.raad)), Int(wholePoints(truth.wijk)))
    return trueNeedles(truth, name: shortName(ofGroup:)) + [trial.together(raad: raad, wijk: wijk)]
  }

  private func trueGroups(
    _ truth: Truth,
    _ state: RunState,
    _ trial: TrialPhrases
  ) -> Table {
    let rows = outline.stakeholders.indices.map { index in
      let known = seen.groups[index].estimate
      return [
        shortName(ofGroup: index), "\(wholePoints(truth.support[index]))",
        known.map { "\($0.low)-\($0.high)" } ?? "-",
        "\(wholePoints(state.trust[index]))", "\(wholePoints(state.process[index]))",
      ]
    }
    return Table(columns: trial.groupColumns, rows: rows, numeric: [1, 2, 3, 4])
  }

  private func standings(_ state: RunState, _ trial: TrialPhrases) -> Table {
    let rows = outline.criteria.indices.map { index in
      [
        criterion(index), hundredths(state.criteria[index], trial),
        (texts.criteria.at(index)?.unit ?? "").trimmed,
      ]
    }
    return Table(columns: trial.criterionColumns, rows: rows, numeric: [1])
  }

  /// Hundredths as a number with as many decimals as it needs.
  private func hundredths(_ value: Int32, _ trial: TrialPhrases) -> String {
    let (whole, rest) = (abs(value) / 100, abs(value) % 100)
    let sign = value < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole)\(trial.phrase("number.decimal"))\(decimals)"
  }

  private func facts(
    _ timeline: Timeline,
    _ notes: CaseNotes,
    _ trial: TrialPhrases
  ) -> [String] {
    let (rules, state) = (timeline.game.rules, timeline.state)
    func ids(_ all: [String], where isSo: (Int) -> Bool) -> String {
      all.indices.filter(isSo).map { all[$0] }.joined(separator: ", ")
    }
    let events = rules.events.map(\.id)
    let rows: [(String, (String) -> String)] = [
      (ids(notes.flags) { state.flags[$0] }, { trial.flags($0, areSet: true) }),
      (ids(notes.flags) { !state.flags[$0] }, { trial.flags($0, areSet: false) }),
      (ids(events) { state.events[$0] == true }, trial.happened),
      (ids(events) { state.events[$0] == false }, trial.notHappened),
      (ids(rules.defects.map(\.id)) { state.defects[$0] }, trial.defects),
    ]
    var lines = rows.filter { !$0.0.isEmpty }.map { $0.1($0.0) }
    for index in rules.promises.indices where state.promises[index] != .unmade {
      lines.append(trial.promise(rules.promises[index].id, state.promises[index]))
    }
    if state.vote != .none {
      let word = state.vote == .adopted ? "for" : "against"
      lines.append(trial.vote(word, yes: Int(state.seats[0]), no: Int(state.seats[1])))
    }
    if state.court != .none {
      let word = state.court == .effectsKept ? "effects_kept" : "\(state.court)"
      lines.append(trial.court(word))
    }
    for entry in state.scheduled.sorted(by: { $0.week < $1.week }) {
      lines.append(trial.diary(week: Int(entry.week), from: origin(of: rules.laters[entry.later])))
    }
    return lines.isEmpty ? [trial.nothing] : lines
  }

  private func closedOptions(
    _ timeline: Timeline,
    _ notes: CaseNotes,
    _ trial: TrialPhrases
  ) -> [Block] {
    let lines = seen.options.compactMap { view -> String? in
      guard let closed = view.closed else { return nil }
      let why =
        switch closed {
        case .costs(let resource, let needed, let left):
          trial.costs(amount(needed, of: resource), left: amount(left, of: resource))
        case .condition:
          trial.doesNotHold(
            (notes.options.at(view.option) ?? []).filter {
              !timeline.game.holds($0, in: timeline.state)
            }
            .map(\.text).joined(separator: "; ")
          )
        }
      return "\(option(view.option)): \(why)"
    }
    return lines.isEmpty ? [] : [.heading(trial.closed, level: 2)] + bullets(lines)
  }
}
