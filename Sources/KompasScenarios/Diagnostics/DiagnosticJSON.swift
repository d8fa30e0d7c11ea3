import Foundation
public import KompasStandards

/// Shows diagnostics to a program: an object with a list of them.
public enum DiagnosticJSON {
  private struct Item: Encodable {
    var code: String
    var severity: Severity
    var file: String
    var line: Int
    var column: Int
    var length: Int
    var message: String
    var mend: String
    var suggestion: String?
  }

  private struct List: Encodable {
    /// The version of this form: it goes up when a key goes away or comes to mean something else.
    var format = 1
    var findings: [Item]
  }

  /// JSON with sorted keys; `message` and `mend` are in the language.
  public static func render(_ diagnostics: [Diagnostic], language: Language) -> String {
    let items = diagnostics.map { diagnostic in
      let words = DiagnosticCatalogue.words(for: diagnostic, language: language)
      return Item(
        code: diagnostic.code.rawValue,
        severity: diagnostic.severity,
        file: diagnostic.span.file,
        line: diagnostic.span.line,
        column: diagnostic.span.column,
        length: diagnostic.span.length,
        message: words.message,
        mend: words.mend,
        suggestion: diagnostic.suggestion
      )
    }
    return text(of: List(findings: items))
  }

  /// What was found as JSON with sorted keys, and a line end.
  ///
  /// Words and whole numbers can always be written; to go on without them would read as if nothing was found.
  static func text(of found: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do { return String(decoding: try encoder.encode(found), as: UTF8.self) + "\n" } catch {
      preconditionFailure("what was found cannot be written: \(error)")
    }
  }
}
