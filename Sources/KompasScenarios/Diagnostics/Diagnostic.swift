/// How bad it is.
public enum Severity: String, Sendable, Equatable, Codable, CaseIterable {
  /// The case cannot be played until it is mended.
  case error
  /// The case can be played, but is probably not what the author meant.
  case warning
}

/// Something that is wrong in a case: a code, a place and values.
///
/// `DiagnosticCatalogue` gives the words.
public struct Diagnostic: Sendable, Equatable {
  /// What is wrong.
  public var code: DiagnosticCode
  /// Where.
  public var span: Span
  /// The values that the words mention, in the order of the placeholders.
  public var arguments: [String]
  /// What the author probably meant.
  public var suggestion: String?

  /// Makes a diagnostic.
  public init(
    _ code: DiagnosticCode,
    at span: Span,
    _ arguments: [String] = [],
    suggestion: String? = nil
  ) {
    self.code = code
    self.span = span
    self.arguments = arguments
    self.suggestion = suggestion
  }

  /// How bad it is.
  public var severity: Severity { code.severity }
}

/// Collects what is wrong, so that everything is reported at once.
package final class Findings {
  /// At most this many: what an author can use, and a bound on what a hostile file can cost.
  package static let limit = 500

  package private(set) var all: [Diagnostic] = []
  /// Whether the case cannot be played.
  package private(set) var hasErrors = false

  package init() {}

  package func report(
    _ code: DiagnosticCode,
    at span: Span,
    _ arguments: String...,
    suggestion: @autoclosure () -> String? = nil
  ) {
    guard !isFull || !hasErrors else { return }
    add(Diagnostic(code, at: span, arguments, suggestion: isFull ? nil : suggestion()))
  }

  /// Whether nothing more is kept.
  package var isFull: Bool { all.count >= Self.limit }

  package func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    if !isFull { all.append(diagnostic) }
  }

  /// Takes back what another finding at the same place says better.
  package func retract(_ code: DiagnosticCode, at span: Span) {
    all.removeAll { $0.code == code && $0.span == span }
  }

  /// Everything, in the order of the files (`case.yaml` first), without repeats.
  package var sorted: [Diagnostic] {
    func key(_ file: String) -> String { file == CaseFolder.main ? "" : file }
    let ordered = all.enumerated().sorted { one, other in
      let (a, b) = (one.element.span, other.element.span)
      if a.file != b.file { return key(a.file) < key(b.file) }
      if a.line != b.line { return a.line < b.line }
      if a.column != b.column { return a.column < b.column }
      return one.offset < other.offset
    }
    var result: [Diagnostic] = []
    for (_, diagnostic) in ordered where result.last != diagnostic {
      result.append(diagnostic)
    }
    return result
  }
}
