import KompasAnalysis
import KompasEngine
import KompasPages

/// The compass again, and the last page.
extension RunView {
  var recalibratingPage: Page {
    let revealed = debriefing?.revealed ?? []
    let items = CompassValue.allCases.map { value in
      let said = seen.declared.at(value.rawValue).map { [words.youSaid(Int($0))] } ?? []
      let range = debriefing?.revealedRange(value)
      let showed =
        revealed.at(value.rawValue)?.points.map { [words.youShowed($0, range ?? $0...$0)] } ?? []
      return Choice(
        label: words.value(value),
        detail: (said + showed).joined(separator: " · "),
        text: words.meaning(value)
      )
    }
    let start = seen.declared.isEmpty ? items.map { _ in 10 } : seen.declared.map(Int.init)
    return page(
      [.heading(words.recalibrateTitle, level: 1), .prose(words.recalibrateIntro)],
      side: revealed.isEmpty ? [] : [.rose(compasses)],
      ask: .allot(
        Allotment(prompt: words.recalibratePrompt, items: items, start: start, total: 60)
      )
    )
  }

  /// What changed in the compass.
  var shifts: [Block] {
    let shifts = CompassValue.allCases.compactMap { value -> String? in
      guard let from = seen.declared.at(value.rawValue),
        let to = seen.recalibrated.at(value.rawValue), from != to
      else { return nil }
      return words.shift(words.value(value), from: Int(from), to: Int(to))
    }
    return shifts.isEmpty ? [.prose(words.noShift)] : bullets(shifts)
  }

  var finishedPage: Page {
    page(
      [
        .heading(words.finishedTitle, level: 1), .rose(compasses),
      ] + shifts + [reportNotice]
        + [.prose(words.thanks)],
      ask: .proceed(label: words.toMenu)
    )
  }

  private var reportNotice: Block {
    switch report {
    case .saved(let path): .notice(.info, words.reportSaved(path))
    case .failed(let reason): .notice(.failure, words.reportFailed(reason.clause))
    case .withheld(let reason): .notice(.info, reason)
    case nil: .notice(.info, words.reportComing)
    }
  }
}
