import Foundation
public import KompasStandards

/// Shows diagnostics to other programs: a log in SARIF 2.1.0.
///
/// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020.
public enum DiagnosticSARIF {
  /// A log with one run; files are named relative to where the program was started, or absolutely.
  ///
  /// - Parameters:
  ///   - diagnostics: what was found; `span.file` is a path.
  ///   - language: of the words.
  ///   - version: of the program.
  /// - Returns: JSON with sorted keys.
  public static func render(_ diagnostics: [Diagnostic], language: Language, version: String)
    -> String
  {
    let codes = Array(Set(diagnostics.map(\.code))).sorted { $0.rawValue < $1.rawValue }
    let rules = codes.map { code in
      Rule(
        id: code.rawValue,
        name: "\(code)",
        shortDescription: Message(text: DiagnosticCatalogue.title(code, language: language)),
        help: Message(text: DiagnosticManual.explanation(code, language: language)),
        defaultConfiguration: Configuration(
          level: code.severity.rawValue
        )
      )
    }
    let results = diagnostics.map { diagnostic in
      let words = DiagnosticCatalogue.words(for: diagnostic, language: language)
      let span = diagnostic.span
      return Result(
        ruleId: diagnostic.code.rawValue,
        ruleIndex: codes.firstIndex(of: diagnostic.code) ?? 0,
        level: diagnostic.severity.rawValue,
        message: Message(
          text: words.mend.isEmpty ? words.message : words.message + " " + words.mend
        ),
        locations: [
          Location(
            physicalLocation: PhysicalLocation(
              artifactLocation: ArtifactLocation(uri: uri(span.file)),
              region: Region(
                startLine: span.line,
                startColumn: span.column,
                endColumn: span.column + span.length
              )
            )
          )
        ]
      )
    }
    let tool = Tool(
      driver: Driver(
        name: "kompas",
        semanticVersion: version,
        language: language.code,
        rules: rules
      )
    )
    let log = Log(
      schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [Run(tool: tool, columnKind: "unicodeCodePoints", results: results)]
    )
    return DiagnosticJSON.text(of: log)
  }

  /// A path as a reference: what is not plain is escaped.
  private static func uri(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./") { path.removeFirst(2) }
    let escaped = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    // A colon in the first part would read as a scheme.
    let isSchemed = escaped.prefix { $0 != "/" }.contains(":")
    return path.hasPrefix("/") ? "file://" + escaped : isSchemed ? "./" + escaped : escaped
  }

  private struct Log: Encodable {
    var schema: String
    var version: String
    var runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version
      case runs
    }
  }

  private struct Run: Encodable {
    var tool: Tool
    var columnKind: String
    var results: [Result]
  }

  private struct Tool: Encodable {
    var driver: Driver
  }

  private struct Driver: Encodable {
    var name: String
    var semanticVersion: String
    var language: String
    var rules: [Rule]
  }

  private struct Rule: Encodable {
    var id: String
    var name: String
    var shortDescription: Message
    var help: Message
    var defaultConfiguration: Configuration
  }

  private struct Configuration: Encodable {
    var level: String
  }

  private struct Message: Encodable {
    var text: String
  }

  private struct Result: Encodable {
    var ruleId: String
    var ruleIndex: Int
    var level: String
    var message: Message
    var locations: [Location]
  }

  private struct Location: Encodable {
    var physicalLocation: PhysicalLocation
  }

  private struct PhysicalLocation: Encodable {
    var artifactLocation: ArtifactLocation
    var region: Region
  }

  private struct ArtifactLocation: Encodable {
    var uri: String
  }

  private struct Region: Encodable {
    var startLine: Int
    var startColumn: Int
    var endColumn: Int
  }
}
