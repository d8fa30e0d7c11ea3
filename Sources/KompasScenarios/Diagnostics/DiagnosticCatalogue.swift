public import KompasStandards

/// The words for every code, in a language.
public enum DiagnosticCatalogue {
  /// What is said of a diagnostic.
  public struct Words: Sendable, Equatable {
    /// What is wrong.
    public var message: String
    /// How to mend it.
    public var mend: String
  }

  /// The words for a diagnostic, with its values in their places.
  public static func words(for diagnostic: Diagnostic, language: Language) -> Words {
    var words = words(diagnostic.code, diagnostic.arguments, language)
    if let meant = diagnostic.suggestion {
      words.mend = language.phrase("diagnostic.meant", ["meant": meant]) + " " + words.mend
    }
    return words
  }

  /// What a code is about, in one line: its message, with "…" for the values.
  public static func title(_ code: DiagnosticCode, language: Language) -> String {
    words(code, blanks, language).message
  }

  /// How to mend what a code says, with "…" for the values.
  public static func mend(_ code: DiagnosticCode, language: Language) -> String {
    words(code, blanks, language).mend
  }

  private static let blanks = Array(repeating: "…", count: 10)

  private static func words(
    _ code: DiagnosticCode,
    _ values: [String],
    _ language: Language
  ) -> Words {
    Words(
      message: language.phrase("diagnostic.\(code.rawValue).message", numbered: values),
      mend: language.phrase("diagnostic.\(code.rawValue).mend", numbered: values)
    )
  }
}
