import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// Where the player is among the moments that are met again: what is not worth recording.
struct EncounterPlace: Sendable, Equatable {
  /// Whether the page before the first moment was read.
  var isBegun = false
  /// The answer that waits for what is known now.
  var answer: Again?
  /// The choices that were passed over.
  var skipped: Set<Int> = []
}

/// Moments of the run, one question each, before anything else of it is shown.
extension WordedView {
  /// The page of the moment.
  func encounterPage(_ run: LookBack, _ place: EncounterPlace) -> Page {
    if beginsWithTurning(run, place) {
      return page(openingPart(run), ask: .proceed(label: words.next))
    }
    guard let (encounter, number) = next(run, place) else { return answeredPage(run) }
    let heading = Block.heading(
      back.encounterTitle(
        number,
        of: run.debriefing.encounters.count,
        back.reasonName(encounter.reason)
      ),
      level: 1
    )
    if place.answer == nil {
      return page(
        [heading] + told(encounter, run),
        ask: .choose(
          prompt: back.againPrompt(option(run.timeline.state.choices[encounter.turn])),
          Again.allCases.map { Choice(label: back.answer($0)) } + [Choice(label: back.skipAnswer)]
        )
      )
    }
    return page(
      [heading],
      ask: .write(
        prompt: back.question(encounter.reason, after: place.answer),
        placeholder: words.whyPlaceholder
      )
    )
  }

  /// The pages of a moment of a replay, by what the player did there.
  func encounterPages(_ run: LookBack, _ decision: Decision?) -> [Page] {
    var place = EncounterPlace(isBegun: true)
    if decision != nil { place.skipped = Set(run.debriefing.encounters.map(\.turn)) }
    if case .reconsider(let turn, _, _) = decision { place.skipped.remove(turn) }
    let isFirst = run.timeline.answers.isEmpty && beginsWithTurning(run, EncounterPlace())
    return (isFirst ? [page(openingPart(run), ask: .proceed(label: words.next))] : [])
      + [encounterPage(run, place)]
  }

  /// Whether the choice that mattered most is shown first.
  func beginsWithTurning(_ run: LookBack, _ place: EncounterPlace) -> Bool {
    !place.isBegun && !openingPart(run).isEmpty
  }

  /// What comes before the moments: why it did not stand, if the court said so, and the choice that mattered most.
  private func openingPart(_ run: LookBack) -> [Block] {
    groundsPart(run) + turningPart(run.debriefing)
  }

  /// The first moment that was neither answered nor passed over, with its number from 1.
  func next(_ run: LookBack, _ place: EncounterPlace) -> (Debriefing.Encounter, Int)? {
    let answers = run.timeline.answers
    let encounters = run.debriefing.encounters
    return encounters.indices.first {
      answers[encounters[$0].turn] == nil && !place.skipped.contains(encounters[$0].turn)
    }
    .map { (encounters[$0], $0 + 1) }
  }

  /// What happened at a moment, in acts and in the player's own words.
  private func told(_ encounter: Debriefing.Encounter, _ run: LookBack) -> [Block] {
    let now = place(encounter.turn, run)
    let value = words.value(encounter.value).lowered
    let served = encounter.served.map { words.value($0).lowered }
    let atStake = back.atStake(value, isAgainst: encounter.isAgainst, served: served)
    let text =
      switch encounter.reason {
      case .twoWays(let earlier):
        back.twoWays(
          place(earlier, run),
          now,
          value: value,
          isAgainst: encounter.isAgainst,
          served: encounter.isAgainst ? served : nil
        )
      case .bill(let group, let other, let support):
        back.bill(
          now,
          group: mention(group),
          other: option(other),
          points: Int(wholePoints(support))
        ) + " " + atStake
      case .promise(let promise, let earlier):
        back.brokenWord(self.promise(promise), place(earlier, run), now) + " " + atStake
      case .keptPromise(let promise, let earlier):
        back.keptWord(self.promise(promise), place(earlier, run), now) + " " + atStake
      case .withdrew: back.withdrew(now) + " " + atStake
      case .interest(let criterion, let earlier, let text):
        back.ownWords(self.criterion(criterion).lowered, text, place(earlier, run), now) + " "
          + atStake
      case .held(let weeks): back.held(now, value: value, weeks: Int(weeks))
      }
    return [.prose(text)] + wroteThen(encounter, run)
  }

  /// Why the choice of a moment was made, as the player wrote it then; a moment about that sentence has it already.
  private func wroteThen(_ encounter: Debriefing.Encounter, _ run: LookBack) -> [Block] {
    if case .interest = encounter.reason { return [] }
    let timeline = run.timeline
    let end = timeline.turns.at(encounter.turn + 1)?.counting ?? timeline.counting.count
    let texts = timeline.counting[timeline.turns[encounter.turn].counting..<end].compactMap {
      if case .motivated(_, let text) = timeline.events[$0] { text } else { nil }
    }
    return texts.last.flatMap { $0.isEmpty ? nil : [.prose(back.wroteThen($0))] } ?? []
  }

  /// A choice with its week and its scene.
  func place(_ turn: Int, _ run: LookBack) -> String {
    let (state, chosen) = (run.timeline.turns[turn].state, run.timeline.state.choices[turn])
    return back.place(
      week: Int(state.week),
      scene: scene(Int(run.timeline.game.rules.options[chosen].scene)),
      choice: option(chosen)
    )
  }

  /// What the answers do to the compass; the last page of the moments.
  private func answeredPage(_ run: LookBack) -> Page {
    let shifts = shifts(run)
    let isNone = run.debriefing.encounters.isEmpty
    return page(
      [.heading(back.answersTitle, level: 1)]
        + (isNone
          ? [.prose(back.nothingToMeet)]
          : shifts.isEmpty
            ? [.prose(back.answersMoveNothing)] : bullets(shifts) + [.prose(back.answersIntro)]),
      ask: .proceed(label: words.next)
    )
  }

  /// What each answer moves, with its reason.
  func shifts(_ run: LookBack) -> [String] {
    run.debriefing.proposal(seen.declared.map(Int.init), run.timeline.answers).shifts.map {
      back.shifted(
        option(run.timeline.state.choices[$0.turn]),
        $0.again,
        from: words.value($0.from).lowered,
        to: words.value($0.to).lowered,
        points: $0.points
      )
    }
  }
}

extension WordedView {
  /// The moments with what was answered to them, for the card and the report; nothing if none was.
  func answeredMoments(_ run: LookBack) -> [String] {
    let remarks = run.timeline.remarks
    return run.debriefing.encounters.compactMap { encounter in
      remarks[encounter.turn].map {
        back.answered(
          option(run.timeline.state.choices[encounter.turn]),
          back.answer($0.again),
          text: $0.text.trimmed
        )
      }
    }
  }

  /// The moments and Monday as a part of the report; empty if the player said nothing to either.
  func momentsPart(_ run: LookBack) -> [Block] {
    let told = takenHome(run)
    return told.isEmpty ? [] : [.heading(back.momentsTitle, level: 1)] + told
  }

  /// What the player will do otherwise; empty if that was not said.
  func resolution(_ run: LookBack) -> String {
    for position in run.timeline.counting.reversed() {
      if case .resolved(let text) = run.timeline.events[position] { return text }
    }
    return ""
  }
}
