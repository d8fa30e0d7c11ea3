import KompasPages
import KompasScoring
import KompasStandards

/// The outcome of weighing, for people.
extension Weighing {
  /// A table of ranks in whole percents, and a sentence about each alternative.
  func text(_ language: Language) -> String {
    var lines: [String] = []
    if let moment {
      let title = language.phrase(
        "weigh.title",
        ["title": moment.title, "scene": moment.scene, "seed": "\(moment.seed)"]
      )
      lines += [title, ""]
    }
    let names = alternatives.map(\.name)
    let width = min(40, names.map { displayWidth(of: $0) }.max() ?? 0)
    let head = alternatives.indices.map { pad("#\($0 + 1)", 6) }.joined()
    lines.append(String(repeating: " ", count: width) + head)
    for alternative in alternatives {
      let shares = [best(alternative)] + alternative.acceptability.dropFirst().map { Percent($0) }
      let cells = shares.map { pad($0.sign, 6) }.joined()
      lines.append(fit(alternative.name, width) + cells)
    }
    lines.append("")
    lines += alternatives.map { "\($0.name): \(sentence($0, language))" }
    return lines.map { printable($0) + "\n" }.joined()
  }

  /// What the debrief would say of an alternative.
  private func sentence(_ alternative: Alternative, _ language: Language) -> String {
    guard let limits = alternative.limits else { return language.phrase("weigh.never") }
    let share = best(alternative).words(language)
    // Rounded outward: beyond it there is no weighting at all.
    let shares = limits.map(wholePercents)
    let (low, high) = (shares.map(\.lowerBound), shares.map(\.upperBound))
    if let most = high.indices.filter({ high[$0] < 100 }).min(by: { high[$0] < high[$1] }) {
      return language.phrase(
        "weigh.atMost",
        ["share": share, "name": criteria[most], "percent": high[most]]
      )
    }
    if let least = low.indices.filter({ low[$0] > 0 }).max(by: { low[$0] < low[$1] }) {
      return language.phrase(
        "weigh.atLeast",
        ["share": share, "name": criteria[least], "percent": low[least]]
      )
    }
    return language.phrase("weigh.best", ["share": share])
  }

  /// How often an alternative is the best: 0% only where it never can be, 100% only where it always is.
  private func best(_ alternative: Alternative) -> Percent {
    let share = alternative.acceptability.first ?? 0
    // Orders bound every weight, so then the limits do not tell, and the sample does.
    let isAlways =
      isOrdered ? share == 1 : alternative.limits?.allSatisfy { $0.upperBound > 1 - 1e-9 } == true
    return Percent(
      share,
      isNever: alternative.limits == nil,
      isAlways: isAlways
    )
  }

  private func pad(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func fit(_ text: String, _ width: Int) -> String {
    let clean = text.sanitized()
    if displayWidth(of: clean) <= width {
      return clean + String(repeating: " ", count: width - displayWidth(of: clean))
    }
    var short = ""
    for letter in clean where displayWidth(of: short + String(letter)) < width {
      short.append(letter)
    }
    return short + "…" + String(repeating: " ", count: max(0, width - displayWidth(of: short) - 1))
  }
}

/// A share as it is written everywhere: in whole percents, where only never is 0% and only always is 100%.
private struct Percent {
  /// For a table.
  let sign: String

  init(_ share: Double, isNever: Bool? = nil, isAlways: Bool? = nil) {
    sign =
      switch wholePercent(share) {
      case 0 where !(isNever ?? (share == 0)): "<1%"
      case 100 where !(isAlways ?? (share == 1)): ">99%"
      case let percent: "\(percent)%"
      }
  }

  /// For a sentence.
  func words(_ language: Language) -> String {
    switch sign {
    case "<1%": language.phrase("weigh.share.under")
    case ">99%": language.phrase("weigh.share.over")
    case let sign: sign
    }
  }
}
