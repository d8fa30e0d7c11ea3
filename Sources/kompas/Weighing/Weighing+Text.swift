import KompasPages
import KompasScoring

/// The outcome of weighing, for people.
extension Weighing {
  /// A table of ranks in whole percents, and a sentence about each alternative.
  func text(_ language: Language) -> String {
    var lines: [String] = []
    if let moment {
      let seed = language == .nl ? "worp" : "seed"
      lines += ["\(moment.title) (\(moment.scene)), \(seed) \(moment.seed)", ""]
    }
    let names = alternatives.map(\.name)
    let width = min(40, names.map { displayWidth(of: $0) }.max() ?? 0)
    let head = alternatives.indices.map { pad("#\($0 + 1)", 6) }.joined()
    lines.append(String(repeating: " ", count: width) + head)
    for alternative in alternatives {
      let parts = alternative.acceptability.map { Int(($0 * 1_000_000_000).rounded()) }
      let cells = apportion(parts, total: 100).map { pad("\($0)%", 6) }.joined()
      lines.append(fit(alternative.name, width) + cells)
    }
    lines.append("")
    lines += alternatives.map { "\($0.name): \(sentence($0, language))" }
    return lines.map { printable($0) + "\n" }.joined()
  }

  /// What the debrief would say of an alternative.
  private func sentence(_ alternative: Alternative, _ language: Language) -> String {
    let share = alternative.acceptability.first ?? 0
    let isDutch = language == .nl
    guard let limits = alternative.limits else {
      return isDutch
        ? "hoe u deze belangen ook weegt, een andere keuze is altijd beter."
        : "however you weigh these interests, another choice is always better."
    }
    let percent = Int((share * 100).rounded())
    let size =
      switch (percent, share) {
      case (0, _): isDutch ? "minder dan 1%" : "less than 1%"
      case (100, ..<1): isDutch ? "meer dan 99%" : "more than 99%"
      case _: "\(percent)%"
      }
    let start =
      isDutch
      ? "bij \(size) van alle manieren om deze belangen te wegen is dit de beste keuze"
      : "in \(size) of all ways to weigh these interests this is the best choice"
    // Rounded outward: beyond it there is no weighting at all.
    let high = limits.map { Int(($0.upperBound * 100 - 1e-7).rounded(.up)) }
    let low = limits.map { Int(($0.lowerBound * 100 + 1e-7).rounded(.down)) }
    if let most = high.indices.filter({ high[$0] < 100 }).min(by: { high[$0] < high[$1] }) {
      return start
        + (isDutch
          ? "; niet meer zodra \(criteria[most]) boven \(high[most])% weegt."
          : "; no longer once \(criteria[most]) weighs over \(high[most])%.")
    }
    if let least = low.indices.filter({ low[$0] > 0 }).max(by: { low[$0] < low[$1] }) {
      return start
        + (isDutch
          ? "; alleen als \(criteria[least]) minstens \(low[least])% weegt."
          : "; only if \(criteria[least]) weighs at least \(low[least])%.")
    }
    return start + "."
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
