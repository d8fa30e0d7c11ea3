/// A phrase with places for values, in a subset of ICU MessageFormat.
///
/// It knows `{name}`, `{name, number}`, `{name, plural, one {…} other {…}}` with `#` and `=5`, `{name, select, a {…} other {…}}`,
/// one within another, and quoting with apostrophes.
/// Source: ICU User Guide, Formatting Messages.
public struct Message: Sendable, Equatable {
  /// A piece of a message.
  indirect enum Part: Sendable, Equatable {
    /// These characters.
    case text(String)
    /// A value as it is.
    case value(String)
    /// A whole number, its digits in groups.
    case number(String)
    /// What goes with a number: with this very number, or else with its category; `other` is always there.
    case plural(String, exact: [Int: Message], categories: [String: Message])
    /// What goes with a word; `other` is always there.
    case select(String, [String: Message])
    /// The number of the plural around it, its digits in groups.
    case count
  }

  let parts: [Part]

  /// The names of the values that it has a place for, each once, in the order of the alphabet.
  public var names: [String] { Set(parts.flatMap(\.names)).sorted() }
}

extension Message.Part {
  fileprivate var names: [String] {
    switch self {
    case .text, .count: []
    case .value(let name), .number(let name): [name]
    case .plural(let name, let exact, let categories):
      [name] + (Array(exact.values) + categories.values).flatMap(\.names)
    case .select(let name, let cases): [name] + cases.values.flatMap(\.names)
    }
  }
}

/// Something that can be put into a phrase: a text, a whole number, or whether something is so.
public protocol PhraseValue: Sendable {
  /// The value as a phrase takes it.
  var phraseValue: MessageValue { get }
}

/// A value of a message.
public enum MessageValue: Sendable, Equatable {
  /// A text; a choice between words goes by it.
  case text(String)
  /// A whole number.
  case number(Int)
}

extension String: PhraseValue {
  /// The text itself.
  public var phraseValue: MessageValue { .text(self) }
}

extension Int: PhraseValue {
  /// The number itself.
  public var phraseValue: MessageValue { .number(self) }
}

extension Int32: PhraseValue {
  /// The number itself.
  public var phraseValue: MessageValue { .number(Int(self)) }
}

extension Int64: PhraseValue {
  /// The number itself.
  public var phraseValue: MessageValue { .number(Int(self)) }
}

extension Bool: PhraseValue {
  /// The word `true` or `false`.
  public var phraseValue: MessageValue { .text(self ? "true" : "false") }
}

extension Message {
  /// The message with its values in their places; a place without a value stays as `{name}`.
  ///
  /// - Parameters:
  ///   - values: by name.
  ///   - rules: the plurals of the language that the message is in.
  ///   - group: what stands between groups of three digits.
  /// - Returns: what is said.
  func filled(
    _ values: [(key: String, value: any PhraseValue)],
    _ rules: PluralRules,
    group: String
  ) -> String {
    if parts.count == 1, case .text(let text) = parts[0] { return text }
    var writer = MessageWriter(values: values, rules: rules, group: group)
    writer.write(self, count: 0)
    return writer.text
  }
}

private struct MessageWriter {
  let values: [(key: String, value: any PhraseValue)]
  let rules: PluralRules
  let group: String
  var text = ""

  private func value(_ name: String) -> MessageValue? {
    values.first { $0.key == name }?.value.phraseValue
  }

  mutating func write(_ message: Message, count: Int) {
    for part in message.parts {
      switch (part, part.name.map(value)) {
      case (.text(let characters), _): text += characters
      case (.count, _): text += grouped(count, by: group)
      case (.number, .number(let number)): text += grouped(number, by: group)
      case (.value, .number(let number)): text += "\(number)"
      case (.value, .text(let characters)), (.number, .text(let characters)): text += characters
      case (.plural(_, let exact, let categories), .number(let number)):
        let chosen = exact[number] ?? categories[rules.category(of: number)]
        if let chosen = chosen ?? categories["other"] { write(chosen, count: number) }
      case (.select(_, let cases), .text(let word)):
        if let chosen = cases[word] ?? cases["other"] { write(chosen, count: count) }
      case (.select(_, let cases), .number(let number)):
        if let chosen = cases["\(number)"] ?? cases["other"] { write(chosen, count: count) }
      case (_, _): text += "{\(part.name ?? "")}"
      }
    }
  }
}

extension Message.Part {
  fileprivate var name: String? {
    switch self {
    case .text, .count: nil
    case .value(let name), .number(let name), .plural(let name, _, _), .select(let name, _): name
    }
  }
}

/// A whole number with its digits in groups of three.
func grouped(_ number: Int, by separator: String) -> String {
  let digits = Array(String(number.magnitude))
  var result = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result += separator }
    result.append(digit)
  }
  return result
}
