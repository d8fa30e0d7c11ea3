import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// Who was heard, who became better and worse off, the turning point, law and support apart.
extension WordedView {
  func groupsPart(_ debriefing: Debriefing) -> [Block] {
    var main: [Block] = [.heading(back.whoTitleBack, level: 1)]
    main.append(
      .prose(
        debriefing.neverHeard.isEmpty
          ? back.everyoneHeard : back.neverHeard(debriefing.neverHeard.map(mention))
      )
    )
    let silent = seen.groups.filter { $0.hearing == .voiceless }.map { mention($0.stakeholder) }
    if !silent.isEmpty { main.append(.prose(back.noSpokesman(silent))) }
    return main + estimates(debriefing)
  }

  /// Between which bounds the player saw the support of each group that was heard, and what it was.
  private func estimates(_ debriefing: Debriefing) -> [Block] {
    let told = zip(seen.groups, debriefing.supportAfter).compactMap { view, support in
      view.estimate.map {
        (group: view.stakeholder, low: $0.low, high: $0.high, was: whole(support))
      }
    }
    guard !told.isEmpty else { return [] }
    let outside = told.filter { !($0.low...$0.high).contains($0.was) }.map { mention($0.group) }
    return [
      .table(
        Table(
          columns: [back.groupColumn, back.seenColumn, back.wasColumn],
          rows: told.map { row in
            [
              group(row.group), row.low == row.high ? "\(row.low)" : "\(row.low)–\(row.high)",
              "\(row.was)",
            ]
          },
          numeric: [1, 2]
        )
      ),
      .prose(outside.isEmpty ? back.estimatesHeld : back.estimatesOff(outside)),
    ]
  }

  /// Who became better and worse off: first how it is divided, then group by group; factions, and all in order, only where nothing
  /// is left out.
  func gainsPart(_ debriefing: Debriefing, isComplete: Bool = false) -> [Block] {
    let table = gainsAndLosses(debriefing, of: isComplete ? people + factions : people)
    return table.isEmpty
      ? []
      : [.heading(back.gainsTitle, level: 1)]
        + distribution(debriefing, isComplete: isComplete) + table
  }

  private func whole(_ hundredths: Int32) -> Int { Int(wholePoints(hundredths)) }

  private func gainsAndLosses(_ debriefing: Debriefing, of groups: [Int]) -> [Block] {
    let changes = groups.compactMap {
      index -> (group: Int, before: Int, after: Int)? in
      guard let before = debriefing.supportBefore.at(index).map(whole),
        let after = debriefing.supportAfter.at(index).map(whole)
      else { return nil }
      return (index, before, after)
    }
    guard !changes.isEmpty else { return [] }
    let rows = changes.map { change in
      let by = change.after - change.before
      return [
        group(change.group), "\(change.before)", "\(change.after)", by > 0 ? "+\(by)" : "\(by)",
      ]
    }
    let isStill = changes.allSatisfy { abs($0.after - $0.before) < 3 }
    return [
      .table(
        Table(
          columns: [
            back.groupColumn, back.beforeColumn, back.afterColumn, back.changeColumn,
          ],
          rows: rows,
          numeric: [1, 2, 3]
        )
      )
    ] + (isStill ? [.prose(back.nobodyMoved)] : [])
  }

  private func distribution(_ debriefing: Debriefing, isComplete: Bool) -> [Block] {
    let truth = debriefing.truth
    guard truth.worst >= 0, let support = truth.support.at(truth.worst) else { return [] }
    let spread: Spread =
      truth.gini < 0.05 ? .even : truth.gini < 0.15 ? .uneven : .veryUneven
    let residents = truth.leximin.compactMap { truth.support.at($0).map(whole) }
    // All whose whole points are the fewest, in the order of the case.
    let least = truth.leximin.filter { truth.support.at($0).map(whole) == whole(support) }.sorted()
    let apart = (residents.last ?? 0) - (residents.first ?? 0)
    let order = truth.leximin.compactMap { group in
      truth.support.at(group).map { "\(mention(group)) (\(whole($0)))" }
    }
    let others = evenWorseOff { (truth.support.at($0).map(whole) ?? .max) < whole(support) }
    return [
      .lines(
        [back.worstOffNow(groups(least), support: whole(support))]
          + (others.isEmpty ? [] : [words.evenWorseOff(others.map(mention))]) + [
            "\(back.spread(spread)) \(back.spreadOverGroups(by: apart))"
          ]
          + (isComplete && order.count > 2 ? [back.leximin(order)] : [])
      )
    ]
  }

  func turningPart(_ debriefing: Debriefing) -> [Block] {
    guard let point = debriefing.turningPoint, !point.alternatives.isEmpty else { return [] }
    let ended = seen.ending ?? -1
    let played = back.playedOn(option(point.option), ending: ending(point.played.ending))
    // Where another ending lay open, that is what it turned on.
    let elsewhere = point.alternatives.filter { $0.ending != point.played.ending }
    let roads = (elsewhere.isEmpty ? point.alternatives : elsewhere).map { other in
      back.alternative(
        option(other.option),
        ending: ending(other.ending),
        isSame: other.ending == point.played.ending
      ) + " " + difference(other, point.played)
    }
    return [
      .heading(back.turningTitle, level: 1),
      .prose(back.turning(scene(point.scene), option(point.option))),
      .prose(back.turningIntro),
    ]
      + (point.played.ending == ended
        ? [] : [.prose(back.turningElsewhere(ending(ended)))])
      + bullets([played] + roads)
  }

  /// Why the court annulled the decision, each reason with the choice from which it came; empty if it did not.
  func groundsPart(_ run: LookBack) -> [Block] {
    let grounds = run.debriefing.grounds
    guard !grounds.isEmpty else { return [] }
    return [
      .heading(back.groundsTitle, level: 1), .prose(legalOutcome),
      .prose(back.groundsIntro(grounds.count)),
    ]
      + bullets(grounds.map { ground($0, run) }) + repairable(run.debriefing)
  }

  /// A reason of the court, with the choice from which it came, and that it would not have been enough alone where others were graver.
  private func ground(_ ground: Debriefing.Ground, _ run: LookBack) -> String {
    let told = back.ground(defect(ground.defect), ground.turn.map { place($0, run) })
    let isMilder = ground.leavesEffects && seen.court == .annulled
    return isMilder ? told + " " + back.leavesEffects : told
  }

  /// What could have been repaired, had there been nothing graver; apart from the reasons.
  private func repairable(_ debriefing: Debriefing) -> [Block] {
    let names = debriefing.repairable.map { defect($0).lowered }
    return names.isEmpty ? [] : [.prose(back.repairable(words.list(names)))]
  }

  /// Why the court annulled the decision, in one sentence; empty if it did not.
  func groundsInShort(_ debriefing: Debriefing) -> [Block] {
    let names = debriefing.grounds.map { defect($0.defect).lowered }
    return names.isEmpty
      ? [] : [.prose(back.groundsInShort(words.list(names), count: names.count))]
  }

  /// Who would have been better and worse off: the two largest differences either way.
  private func difference(
    _ other: Debriefing.Alternative,
    _ played: Debriefing.Alternative
  ) -> String {
    let changes = outline.stakeholders.indices.compactMap { index -> (group: Int, by: Int)? in
      guard let there = other.support.at(index).map(whole),
        let here = played.support.at(index).map(whole)
      else { return nil }
      return (index, there - here)
    }
    let (better, worse) = outstanding(changes.filter { abs($0.by) >= 3 })
    return better.isEmpty && worse.isEmpty
      ? back.sameSupport : back.gainsAndLosses(better: better, worse: worse)
  }

  func accountsPart(_ run: LookBack) -> [Block] {
    let (debriefing, state) = (run.debriefing, run.timeline.state)
    let procedure = run.timeline.game.rules.procedure
    let defects = state.defects.indices.filter { state.defects[$0] }.map(defect)
    let missed = state.missedTerms.indices.filter { state.missedTerms[$0] }
    var legal = [legalOutcome]
    if seen.decision == .taken {
      legal.append(defects.isEmpty ? back.hadNoDefects : back.hadDefects(defects))
    }
    if procedure.terms.contains(where: \.isOwn) {
      legal +=
        !missed.isEmpty
        ? missedTermLines(run.timeline)
        : [
          hasTermEnded(state, procedure)
            ? back.termsKept : back.termsNotApplicable
        ]
    }
    if seen.vote != .none {
      let (yes, no) = (Int(state.seats.at(0) ?? 0), Int(state.seats.at(1) ?? 0))
      legal.append(back.voteResult(seen.vote == .adopted, yes: yes, no: no))
    }
    var democratic: [String] = []
    if seen.council != nil {
      democratic.append(
        back.trueSupport(words.side(.council, isLeft: true), whole(debriefing.truth.raad))
      )
    }
    if seen.neighborhood != nil {
      democratic.append(back.trueSupport(words.neighborhood, whole(debriefing.truth.wijk)))
    }
    let promises = seen.promises.indices.compactMap { index -> String? in
      switch seen.promises[index] {
      case .unmade: nil
      case .open:
        seen.ending == nil
          ? back.promisesLeft(promise(index)) : back.promiseUnsettled(promise(index))
      case .kept: words.promiseKept(promise(index))
      case .broken: words.promiseBroken(promise(index))
      case .returned: words.promiseReturned(promise(index))
      }
    }
    democratic += promises
    if debriefing.undone > 0 { democratic.append(back.undone(debriefing.undone)) }
    return [
      .heading(back.accountsTitle, level: 1), .heading(words.legalTitle, level: 2),
      .prose(legal.joined(separator: " ")), .heading(words.democraticTitle, level: 2),
    ] + (democratic.isEmpty ? [] : [.lines(democratic)])
  }

  /// Whether a term that the authority had to keep came to its end.
  private func hasTermEnded(_ state: RunState, _ procedure: Procedure) -> Bool {
    procedure.terms.contains { term in
      term.isBinding && state.phaseWeeks[Int(term.until.rawValue)] >= 0
    }
  }

  private func missedTermLines(_ timeline: Timeline) -> [String] {
    timeline.counting.compactMap { position in
      guard case .termMissed(let term, let lasted) = timeline.events[position] else { return nil }
      return told(missed: term, lasted: Int(lasted))
    }
  }
}
