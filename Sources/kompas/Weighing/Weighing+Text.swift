import KompasPages
import KompasScoring
import KompasStandards

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
    let isDutch = language == .nl
    guard let limits = alternative.limits else {
      return isDutch
        ? "hoe u deze belangen ook weegt, een andere keuze is altijd beter."
        : "however you weigh these interests, another choice is always better."
    }
    let size = best(alternative).words(language)
    let start =
      isDutch
      ? "bij \(size) van alle manieren om deze belangen te wegen is dit de beste keuze"
      : "in \(size) of all ways to weigh these interests this is the best choice"
    // Rounded outward: beyond it there is no weighting at all.
    let shares = limits.map(wholePercents)
    let (low, high) = (shares.map(\.lowerBound), shares.map(\.upperBound))
    if let most = high.indices.filter({ high[$0] < 100 }).min(by: { high[$0] < high[$1] }) {
      let name = criteria[most]
      guard high[most] > 0 else {
        return start
          + (isDutch
            ? "; alleen als \(name) helemaal niet meeweegt."
            : "; only if \(name) does not weigh at all.")
      }
      return start
        + (isDutch
          ? "; niet meer zodra \(name) boven \(high[most])% weegt."
          : "; no longer once \(name) weighs over \(high[most])%.")
    }
    if let least = low.indices.filter({ low[$0] > 0 }).max(by: { low[$0] < low[$1] }) {
      return start
        + (isDutch
          ? "; alleen als \(criteria[least]) minstens \(low[least])% weegt."
          : "; only if \(criteria[least]) weighs at least \(low[least])%.")
    }
    return start + "."
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
    switch (sign, language.either) {
    case ("<1%", .nl): "minder dan 1%"
    case ("<1%", .en): "less than 1%"
    case (">99%", .nl): "meer dan 99%"
    case (">99%", .en): "more than 99%"
    case (let sign, _): sign
    }
  }
}
