import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasScoring
import KompasStandards

/// The compass again, and the last page.
extension WordedView {
  func recalibratingPage(_ run: LookBack?) -> Page {
    let debriefing = run?.debriefing
    let revealed = debriefing?.revealed ?? []
    let items = CompassValue.allCases.map { value in
      let said = seen.declared.at(value.rawValue).map { [back.youSaid(Int($0))] } ?? []
      let range = debriefing?.revealedRange(value)
      let showed =
        revealed.at(value.rawValue)?.points.map { [back.youShowed($0, range ?? $0...$0)] } ?? []
      return Choice(
        label: words.value(value),
        detail: (said + showed).joined(separator: " · "),
        text: words.meaning(value)
      )
    }
    let declared = seen.declared.map(Int.init)
    let proposal = run.map { $0.debriefing.proposal(declared, $0.timeline.answers).points }
    let even = items.map { _ in RuleNumbers.evenPoints }
    let start = seen.declared.isEmpty ? even : proposal ?? declared
    return page(
      [.heading(back.recalibrateTitle, level: 1), .prose(back.recalibrateIntro)],
      side: revealed.isEmpty ? [] : [.rose(compasses(debriefing, giving: start))],
      ask: .allot(
        Allotment(
          prompt: back.recalibratePrompt,
          items: items,
          start: start,
          total: RuleNumbers.compassPoints
        )
      )
    )
  }

  /// What changed in the compass.
  var shifts: [Block] {
    let shifts = CompassValue.allCases.compactMap { value -> String? in
      guard let from = seen.declared.at(value.rawValue),
        let to = seen.recalibrated.at(value.rawValue), from != to
      else { return nil }
      return back.shift(words.value(value), from: Int(from), to: Int(to))
    }
    return shifts.isEmpty ? [.prose(back.noShift)] : bullets(shifts)
  }

  func finishedPage(
    _ run: LookBack?,
    _ report: RunScreens.Report?,
    _ card: Card?,
    _ votes: RunScreens.HeldVotes = .none
  ) -> Page {
    var page = page(
      [.heading(back.finishedTitle, level: 1), .rose(compasses(run?.debriefing))] + shifts
        + (run.map(takenHome) ?? []) + (card.map(told) ?? []) + notices(report)
        + [.prose(back.thanks(votes))],
      ask: .proceed(label: back.toMenu)
    )
    if let card { page.commands = commands(for: card) + page.commands }
    return page
  }

  /// What the player takes home beside the compass: the moments with their answers, and what comes on Monday.
  func takenHome(_ run: LookBack) -> [Block] {
    let moments = answeredMoments(run)
    let monday = resolution(run)
    return (moments.isEmpty ? [] : [.heading(back.cardMoments, level: 2)] + bullets(moments))
      + (monday.isEmpty ? [] : [.heading(back.cardMonday, level: 2), .prose(monday)])
  }

  private func notices(_ report: RunScreens.Report?) -> [Block] {
    switch report {
    case .saved(let path): [.notice(.info, back.reportSaved), .path(path)]
    case .failed(let reason): [.notice(.failure, back.reportFailed(reason.clause))]
    case .withheld(let reason): [.notice(.info, reason)]
    case nil: [.notice(.info, back.reportComing)]
    }
  }
}
