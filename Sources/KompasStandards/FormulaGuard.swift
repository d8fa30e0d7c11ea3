/// Keeps a spreadsheet from running a text of a table as a formula.
///
/// A guarded text has an apostrophe in front. `opened(guarded(text))` is `text` for every text.
/// Source: OWASP, CSV Injection; full-width and small forms as in the Unicode block FE50–FF60.
public enum FormulaGuard {
  /// The text with `'` in front if a spreadsheet could run it, or if it could be taken for a guarded text.
  public static func guarded(_ text: String) -> String {
    isGuardable(text.unicodeScalars[...]) ? "'" + text : text
  }

  /// The text without the `'` that `guarded` put in front.
  public static func opened(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", isGuardable(scalars.dropFirst()) else { return text }
    return String(scalars.dropFirst())
  }

  private static func isGuardable(_ text: Substring.UnicodeScalarView) -> Bool {
    isFormula(text.drop { $0 == "'" })
  }

  /// Whether it opens as a formula: at once, or behind spaces and characters that cannot be seen.
  ///
  /// Scalars are compared, for `=` with an accent on it is one `Character`, and still opens a formula.
  private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    guard let first = text.first else { return false }
    if "\t\r\n".unicodeScalars.contains(first) { return true }
    return text.first { !isPassedOver($0) }.map(openings.contains) ?? false
  }

  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
      || scalar.properties.generalCategory == .control
  }

  /// Equals, plus, minus and at: plain, full-width and small.
  private static let openings = Set(
    "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{FE66}\u{FE62}\u{FE63}\u{FE6B}".unicodeScalars
  )
}
