import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@Suite struct SARIFTests {
  private static let found: [Diagnostic] = {
    var all: [Diagnostic] = []
    for broken in BrokenCase.all {
      for diagnostic in (try? broken.read())?.diagnostics ?? [] {
        var placed = diagnostic
        placed.span.file = "Zaken/één zaak/\(broken.name)/\(diagnostic.span.file)"
        all.append(placed)
      }
    }
    return all
  }()

  private static func log(_ diagnostics: [Diagnostic], _ language: Language = .dutch) throws
    -> [String: Any]
  {
    let text = DiagnosticSARIF.render(diagnostics, language: language, version: "0.1.0")
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a log names its version, its tool and every rule once`() throws {
    let log = try Self.log(Self.found)
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let tool = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(tool["name"] as? String == "kompas" && tool["language"] as? String == "nl")
    let rules = try #require(tool["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(rules == Array(Set(Self.found.map(\.code.rawValue))).sorted())
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == Self.found.count)
    for (result, diagnostic) in zip(results, Self.found) {
      #expect(result["ruleId"] as? String == diagnostic.code.rawValue)
      #expect(rules[try #require(result["ruleIndex"] as? Int)] == diagnostic.code.rawValue)
      #expect(result["level"] as? String == diagnostic.severity.rawValue)
    }
  }

  @Test func `a place has a line, a column and an end, and its file is a reference`() throws {
    let diagnostic = Diagnostic(
      .unknownKey,
      at: Span(file: "./mijn zaak/case.yaml", line: 3, column: 5, length: 4),
      ["naam", "id"]
    )
    let run = try #require(
      (try Self.log([diagnostic], .english)["runs"] as? [[String: Any]])?.first
    )
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let place = try #require((result["locations"] as? [[String: Any]])?.first)
    let physical = try #require(place["physicalLocation"] as? [String: Any])
    let file = physical["artifactLocation"] as? [String: String]
    #expect(file == ["uri": "mijn%20zaak/case.yaml"])
    let region = physical["region"] as? [String: Int]
    #expect(region == ["startLine": 3, "startColumn": 5, "endColumn": 9])
    let message = try #require((result["message"] as? [String: String])?["text"])
    #expect(message.hasPrefix("`naam` is not a known key here."))
  }

  @Test func `without findings the log has an empty list of results`() throws {
    let run = try #require((try Self.log([])["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test(.enabled(if: Validators.areThere, "Run `make validators` for this test"))
  func `the published schema accepts the logs`() throws {
    let schema = try #require(Validators.sarif)
    let folder = try TemporaryFolder(named: "sarif")
    var files: [URL] = []
    for (name, found) in [("full", Self.found), ("empty", [])] {
      for language in [Language.dutch, .english] {
        let file = folder.url.appendingPathComponent("\(name).\(language.code).json")
        let text = DiagnosticSARIF.render(found, language: language, version: "0.1.0")
        try Data(text.utf8).write(to: file)
        files.append(file)
      }
    }
    #expect(try Validators.failures(of: files, schema: schema).isEmpty)
    // And it is no rubber stamp.
    let wrong = folder.url.appendingPathComponent("wrong.json")
    try Data(#"{"version": "2.1.0", "runs": [{"results": 5}]}"#.utf8).write(to: wrong)
    #expect(try Validators.failures(of: [wrong], schema: schema).count == 1)
  }
}
