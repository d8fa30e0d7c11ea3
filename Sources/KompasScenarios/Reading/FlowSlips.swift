/// What goes wrong between braces and brackets, where a comma, a colon and a semicolon mean something else than people mean.
///
/// What was meant is read on, so that nothing else is said about it.
struct FlowSlips {
  private let source: SourceText
  private let findings: Findings

  init(_ source: SourceText, _ findings: Findings) {
    self.source = source
    self.findings = findings
  }

  /// Whether a list or a mapping stands between brackets or braces; Yams does not say so rightly.
  func isFlow(_ span: Span) -> Bool {
    let first = source.line(span.line).dropFirst(span.column - 1).first
    return first == "{" || first == "["
  }

  // MARK: - A decimal comma

  /// Whether a key without a value is the rest of the number in front of it: `{rust: 2,5}`.
  func isRest(_ key: YAMLValue, _ value: YAMLValue, behind last: YAMLValue.Entry?) -> Bool {
    guard let text = key.scalar?.text, key.scalar?.style == .plain, value.isEmpty,
      text.prefixMatch(of: /\d+(\s*(±|\+-)\s*\d+)?$/) != nil,
      let number = last?.value.scalar, number.style == .plain, number.text.last?.isNumber == true
    else { return false }
    return isTight(before: key.span)
  }

  /// The number in front with its rest.
  func joined(_ number: YAMLValue, _ rest: String) -> YAMLValue {
    var result = number
    let written = (number.scalar?.text ?? "") + "," + rest
    result.content = .scalar(.init(text: written, style: .plain))
    result.span.length = written.count
    return result
  }

  /// Reports the numbers with decimal commas among these values, which are read with points.
  func reportCommas(_ value: YAMLValue) -> YAMLValue {
    guard let written = value.scalar?.text, value.scalar?.style == .plain else { return value }
    var result = value
    let meant = written.replacing(",", with: ".")
    findings.report(.decimalComma, at: value.span, written, meant)
    result.content = .scalar(.init(text: meant, style: .plain))
    return result
  }

  /// A list of numbers, of which some commas have a space behind them and others have none: `[0, 6,5]`.
  func withoutCommas(_ list: [YAMLValue]) -> [YAMLValue] {
    let areNumbers = list.allSatisfy {
      $0.scalar?.style == .plain && $0.scalar?.text.wholeMatch(of: /[-+]?\d+/) != nil
    }
    guard list.count > 2, areNumbers else { return list }
    let tight = list.dropFirst().map { isTight(before: $0.span) }
    guard tight.contains(true), tight.contains(false) else { return list }
    var result: [YAMLValue] = []
    var commas: Set<Int> = []
    for (place, item) in list.enumerated() {
      if place > 0, tight[place - 1], let last = result.popLast() {
        commas.insert(result.count)
        result.append(joined(last, item.scalar?.text ?? ""))
      } else {
        result.append(item)
      }
    }
    return result.enumerated().map { commas.contains($0) ? reportCommas($1) : $1 }
  }

  /// Whether a digit and a comma stand right before a place.
  private func isTight(before span: Span) -> Bool {
    let before = source.line(span.line).prefix(span.column - 1)
    return before.last == "," && before.dropLast().last?.isNumber == true
  }

  // MARK: - A colon without a space, and a semicolon

  /// A key that has its value without a space: `{weeks:2}`; `nil` if it has not.
  func spaced(_ key: YAMLValue, _ value: YAMLValue) -> YAMLValue.Entry? {
    guard let text = key.scalar?.text, key.scalar?.style == .plain, value.isEmpty,
      let found = text.wholeMatch(of: /([A-Za-z_][A-Za-z0-9_]*):([^\s\/].*)/)
    else { return nil }
    let name = String(found.output.1)
    var (before, behind) = (key.span, key.span)
    before.length = name.count
    behind.column += name.count + 1
    behind.length = found.output.2.count
    findings.report(.spaceMissing, at: behind, name)
    return YAMLValue.Entry(
      key: Located(name, at: before),
      value: YAMLValue(
        content: .scalar(.init(text: String(found.output.2), style: .plain)),
        span: behind
      )
    )
  }

  /// A list of ids with semicolons between them: `[buurt; vrienden]`.
  func withoutSemicolons(_ list: [YAMLValue]) -> [YAMLValue] {
    list.flatMap { item -> [YAMLValue] in
      guard let text = item.scalar?.text, item.scalar?.style == .plain, text.contains(";") else {
        return [item]
      }
      let parts = text.split(separator: ";").map { String($0.drop { $0 == " " }) }.map {
        String($0.reversed().drop { $0 == " " }.reversed())
      }
      guard parts.count > 1, parts.allSatisfy(Scalars.isId) else { return [item] }
      findings.report(.semicolonInList, at: item.span, "[\(parts.joined(separator: ", "))]")
      return parts.map {
        YAMLValue(content: .scalar(.init(text: $0, style: .plain)), span: item.span)
      }
    }
  }
}
