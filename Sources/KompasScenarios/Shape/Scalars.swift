/// Reads single values, strictly: what YAML would guess, the author must say.
package enum Scalars {
  private static let booleanWords: Set<String> = ["true", "false", "yes", "no", "on", "off"]

  /// Text; a plain `no` or `true` is refused, since YAML tools do not agree on what it is.
  ///
  /// `key` is where its key stands, if it has one: what stands on the lines below that may be a text that lacks a `|`.
  package static func text(
    _ value: YAMLValue,
    name: String,
    key: Span? = nil,
    _ findings: Findings
  ) -> Text? {
    guard let scalar = value.scalar else {
      if let key, value.span.line > key.line, value.isProse {
        findings.report(.barMissing, at: key, name)
        return nil
      }
      // `- Let op: wind` is a key with a value to YAML, and no key of ours has a space or a capital.
      if let entry = value.mapping?.first, value.mapping?.count == 1, !isId(entry.key.value),
        !entry.value.isEmpty
      {
        if let first = entry.key.value.first, "“”„«".contains(first) {
          findings.report(.curlyForStraight, at: entry.key.span)
        } else {
          findings.report(
            .colonInText,
            at: entry.key.span,
            "",
            "\(max(1, entry.key.span.line - 1))"
          )
        }
      } else {
        findings.report(.expectedText, at: value.span, name)
      }
      return nil
    }
    if scalar.style == .plain, booleanWords.contains(scalar.text.lowercased()) {
      findings.report(.booleanAsText, at: value.span, scalar.text)
      return nil
    }
    if scalar.text.isInvisible {
      // Under a key there is something, so this is an item of a list.
      findings.report(value.isEmpty ? .itemMissing : .emptyText, at: value.span, name)
      return nil
    }
    return Text(scalar.text, at: value.span)
  }

  package static func integer(
    _ value: YAMLValue,
    name: String,
    in range: ClosedRange<Int>,
    _ findings: Findings
  ) -> Located<Int>? {
    guard let scalar = value.scalar, scalar.style == .plain, isInteger(scalar.text) else {
      // That a comma is no point does not help where neither may stand.
      findings.retract(.decimalComma, at: value.span)
      reportNumber(value, .expectedInteger, name, findings)
      return nil
    }
    guard let number = Int(scalar.text), range.contains(number) else {
      findings.report(
        .outOfRange,
        at: value.span,
        name,
        scalar.text,
        "\(range.lowerBound)",
        "\(range.upperBound)"
      )
      return nil
    }
    return Located(number, at: value.span)
  }

  /// A number with at most two decimals, in hundredths; the range is in whole ones.
  package static func hundredths(
    _ value: YAMLValue,
    name: String,
    in range: ClosedRange<Int> = CaseKeys.numbers,
    _ findings: Findings
  ) -> Located<Int>? {
    guard let scalar = value.scalar, scalar.style == .plain, isNumber(scalar.text) else {
      reportNumber(value, .expectedNumber, name, findings)
      return nil
    }
    let number = hundredths(scalar.text)
    guard let number, (range.lowerBound * 100...range.upperBound * 100).contains(number) else {
      let (low, high) = ("\(range.lowerBound)", "\(range.upperBound)")
      findings.report(
        .outOfRange,
        at: value.span,
        name,
        number.map(Hundredths.text) ?? scalar.text,
        low,
        high
      )
      return nil
    }
    return Located(number, at: value.span)
  }

  package static func boolean(_ value: YAMLValue, name: String, _ findings: Findings)
    -> Located<Bool>?
  {
    guard let scalar = value.scalar, scalar.style == .plain, let truth = Bool(scalar.text) else {
      findings.report(.expectedBoolean, at: value.span, name)
      return nil
    }
    return Located(truth, at: value.span)
  }

  /// One of these, by the word for it.
  package static func choice<Choice>(
    _ value: YAMLValue,
    name: String,
    from choices: [Choice],
    _ findings: Findings
  ) -> Located<Choice>? {
    guard let scalar = value.scalar else {
      findings.report(.expectedText, at: value.span, name)
      return nil
    }
    let words = choices.map { "\($0)" }
    guard let place = words.firstIndex(of: scalar.text) else {
      findings.report(
        .notOneOf,
        at: value.span,
        scalar.text,
        words.joined(separator: ", "),
        suggestion: Suggestion.nearest(to: scalar.text, in: words)
      )
      return nil
    }
    return Located(choices[place], at: value.span)
  }

  /// A number for something named: a whole one, or hundredths of one, and how far it may be off.
  package static func amount(
    _ value: YAMLValue,
    _ shape: KeyShape,
    name: Text,
    _ findings: Findings
  ) -> (amount: Located<Int>, spread: Int)? {
    switch shape {
    case .effect: return effect(value, of: name.value, findings)
    case .integer(let range):
      return integer(value, name: name.value, in: range, findings).map { ($0, 0) }
    case .number(let range):
      return hundredths(value, name: name.value, in: range, findings).map { ($0, 0) }
    case .positive:
      guard let found = hundredths(value, name: name.value, findings) else { return nil }
      guard found.value > 0 else {
        findings.report(.interestNotPositive, at: found.span, name.value)
        return nil
      }
      return (found, 0)
    default: return nil
    }
  }

  /// An effect: `20`, `-3`, `2.5`, `20 ± 10` or `20 +- 10`; in hundredths.
  private static func effect(_ value: YAMLValue, of target: String, _ findings: Findings)
    -> (amount: Located<Int>, spread: Int)?
  {
    guard let scalar = value.scalar, scalar.style != .block else {
      findings.report(.effectMalformed, at: value.span, target)
      return nil
    }
    var parts = scalar.text.split(separator: "±", omittingEmptySubsequences: false)
    if parts.count == 1 {
      parts = scalar.text.split(separator: "+-", omittingEmptySubsequences: false)
    }
    let numbers = parts.map { part in
      hundredths(String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    }
    guard (1...2).contains(numbers.count), let change = numbers[0] else {
      reportNumber(value, .effectMalformed, scalar.text, findings)
      return nil
    }
    guard numbers.count == 2 else { return (Located(change, at: value.span), 0) }
    guard let spread = numbers[1], spread >= 0 else {
      reportNumber(value, .effectMalformed, scalar.text, findings)
      return nil
    }
    return (Located(change, at: value.span), spread)
  }

  /// Reports what is no number: with a decimal comma or a long dash, as the Dutch and a word processor write it, what to write.
  private static func reportNumber(
    _ value: YAMLValue,
    _ code: DiagnosticCode,
    _ name: String,
    _ findings: Findings
  ) {
    let written = value.scalar?.text ?? ""
    let plain = written.replacing(/[–—−‒]/, with: "-")
    let meant = plain.replacing(",", with: ".")
    let parts = meant.replacing("±", with: "+-").split(separator: "+-").map {
      $0.filter { $0 != " " }
    }
    func report() {
      guard code == .expectedInteger else {
        findings.report(code, at: value.span, name)
        return
      }
      findings.report(code, at: value.span, name, whole(written) ?? "none")
    }
    if code == .expectedInteger, plain == written, parts.count < 2 { return report() }
    guard (1...2).contains(parts.count), parts.allSatisfy(isNumber) else {
      report()
      return
    }
    if parts.count == 2, code != .effectMalformed {
      findings.report(.spreadRefused, at: value.span, name, parts[0])
    } else if plain != written {
      findings.report(.dashForMinus, at: value.span, written, meant)
    } else if meant != written {
      findings.report(.decimalComma, at: value.span, written, meant)
    } else {
      report()
    }
  }

  /// The whole number that was meant by digits with points or commas, which part thousands or decimals; `nil` if that is not to be told.
  private static func whole(_ written: String) -> String? {
    if written.wholeMatch(of: /-?[0-9]{1,3}([.,' ][0-9]{3})+/) != nil {
      return written.filter { $0 == "-" || $0.isNumber }
    }
    guard written.wholeMatch(of: /-?[0-9]{1,9}([.,][0-9]{1,9})?/) != nil,
      let number = Double(written.replacing(",", with: "."))
    else { return nil }
    return String(Int(number.rounded()))
  }

  /// How long an id is at most.
  static let idLength = 80

  package static func isId(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else {
      return false
    }
    return text.utf8.count <= idLength
      && text.utf8.allSatisfy { byte in
        (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
          || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "_")
      }
  }

  package static func checkId(_ id: Text, _ findings: Findings) {
    if !isId(id.value) { findings.report(.idMalformed, at: id.span, id.value) }
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    return text.utf8.count - digits.count <= 1 && !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  private static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, isInteger(String(parts[0])) else { return false }
    return parts.count == 1
      || ((1...2).contains(parts[1].utf8.count) && parts[1].utf8.allSatisfy(isDigit))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Hundredths of a number as written; `nil` if it is none, or outside `CaseKeys.numbers`.
  static func hundredths(_ text: String) -> Int? {
    guard isNumber(text) else { return nil }
    let parts = text.split(separator: ".")
    guard let whole = Int(parts[0]), CaseKeys.numbers.contains(whole) else { return nil }
    var fraction = 0
    if parts.count == 2 {
      fraction = (Int(parts[1]) ?? 0) * (parts[1].utf8.count == 1 ? 10 : 1)
    }
    return whole * 100 + (text.hasPrefix("-") ? -fraction : fraction)
  }
}

extension StringProtocol {
  /// Whether nothing of it would be seen: white space, and signs that only say how others are set, such as the space of no width.
  ///
  /// Source: Unicode 16, section 5.21, `Default_Ignorable_Code_Point`; U+2800 is the empty pattern of Braille.
  package var isInvisible: Bool {
    unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint || $0 == "\u{2800}"
        || $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
    }
  }
}
