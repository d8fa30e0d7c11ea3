public import KompasStandards

/// A key of a case file: what it is called, what it takes, and what it is for.
///
/// One table of these describes the format; the JSON Schema and the guide for authors are made from it, and a test
/// proves that the reader knows the same keys and asks the same of them.
public struct CaseKey: Sendable {
  /// The key.
  public var name: String
  /// What may stand behind it.
  public var shape: KeyShape
  /// Whether it may not be left out.
  public var isRequired: Bool
  /// The phrase that says what it is for, without its beginning `key.about.`; `nil` if it is the translation of a text.
  public var about: String?

  init(
    _ name: String,
    _ shape: KeyShape,
    required: Bool = false,
    _ about: String?
  ) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.about = about
  }

  /// What it is for.
  public func meaning(_ language: Language) -> String {
    guard let about else { return language.phrase("key.translation", ["name": name]) }
    return language.phrase("key.about.\(about)")
  }
}

/// What may stand behind a key.
public indirect enum KeyShape: Sendable {
  /// Text that is not empty.
  case text
  /// Text, or `""` for a text that is still to come.
  case translation
  /// Text on one line of at most so many characters.
  case line(Int)
  /// A day, as `2026-07-01`.
  case day
  /// Small letters, digits and `_`, beginning with a letter.
  case id
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A number with at most two decimals.
  case number(ClosedRange<Int>)
  /// A number greater than zero.
  case positive
  /// A change, with or without a spread: `20 ± 10`.
  case effect
  /// `true` or `false`.
  case boolean
  /// One of these words.
  case words([String])
  /// This number and no other.
  case only(Int)
  /// A list of so many.
  case list(KeyShape, count: ClosedRange<Int>)
  /// Two different numbers.
  case ends
  /// Two or more pairs of a level and its value.
  case knots
  /// Names chosen by the author, each with this; `isFilled` if there must be one, at most `limit`.
  case map(KeyShape, isFilled: Bool, limit: Int, namesAreIds: Bool)
  /// Keys with values.
  case keys([CaseKey])
}
