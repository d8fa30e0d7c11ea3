import Foundation
import KompasEngine
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test(arguments: DiagnosticCode.allCases)
  func `a code is told in sentences, and otherwise in each language`(code: DiagnosticCode) {
    let titles = [Language.dutch, .english].map { language in
      let title = DiagnosticCatalogue.title(code, language: language)
      #expect(title.hasSuffix(".") && title != ".")
      #expect(DiagnosticCatalogue.mend(code, language: language).hasSuffix("."))
      return title
    }
    #expect(titles[0] != titles[1])
  }

  @Test func `only what can be played is a warning`() {
    let warnings = DiagnosticCode.allCases.filter { $0.severity == .warning }
    #expect(warnings.count == 55)
    #expect(DiagnosticCode.neverHolds.severity == .warning)
    #expect(DiagnosticCode.sceneUnreachable.severity == .warning)
    #expect(DiagnosticCode.caseFileMissing.severity == .error)
  }

  @Test(
    "Suggests what was meant",
    arguments: [
      ("oosterbrik", "oosterbrink"), ("osoterbrink", "oosterbrink"), ("rusd", "rust"),
      ("zzz", nil), ("", nil), ("Rust", "rust"),
    ] as [(String, String?)]
  )
  func suggestions(word: String, expected: String?) {
    let known = ["oosterbrink", "rust", "landschap"]
    #expect(Suggestion.nearest(to: word, in: known) == expected)
  }

  @Test(
    arguments: [
      ("kosten", ["cost", "council"], "cost"), ("Effecten", ["effects"], "effects"),
      ("keuzes", ["options"], "options"), ("bewoners", ["residents", "faction"], "residents"),
      ("groepen", ["groups", "loud"], "groups"), ("groepen", ["stakeholders"], "stakeholders"),
      ("einde", ["slot", "end"], "end"), ("geld", ["weeks", "budget"], "budget"),
      ("kosten", ["label", "text"], nil),
    ] as [(String, [String], String?)]
  )
  func `a Dutch word suggests what it is called in a case`(
    word: String,
    known: [String],
    expected: String?
  ) {
    #expect(Suggestion.nearest(to: word, in: known) == expected)
  }

  @Test("Shows the place, the reason and the way to mend it")
  func text() {
    let source = "kompas: 1\nstakeholders:\n  dorp: {interests: {rusd: 6}}\n"
    let span = Span(file: "case.yaml", line: 3, column: 22, length: 4)
    let diagnostic = Diagnostic(.unknownCriterion, at: span, ["rusd"], suggestion: "rust")
    let writer = DiagnosticText(sources: ["case.yaml": source], folder: "klein", language: .dutch)
    #expect(
      writer.render([diagnostic]) == """
        klein/case.yaml:3:22: fout KMP0301: Er is geen criterium `rusd`.
          3 |   dorp: {interests: {rusd: 6}}
            |                      ^~~~
          Bedoelde u `rust`? De criteria staan onder `criteria:`.

        """
    )
  }

  @Test("Neither names nor lines can send anything to a terminal")
  func hostile() {
    let span = Span(file: "c\u{1B}[31m.yaml", line: 1, column: 900, length: 9_999)
    let diagnostic = Diagnostic(.unknownKey, at: span, ["\u{1B}]0;x\u{7}", "\u{202E}\u{9B}"])
    let line = String(repeating: "x\u{1B}\u{85}\r", count: 400)
    let writer = DiagnosticText(sources: [span.file: line], folder: "\u{8}", language: .english)
    let text = writer.render([diagnostic])
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && scalar != "\u{202E}")
    }
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test func `columns count characters, also behind an accent that joins a bracket`() throws {
    let source = SourceText(file: "case.yaml", text: "a: [\u{301}b, {c: 1}, é, 🇳🇱, d]\n")
    let value = try #require(YAMLReader.read(source, findings: Findings()))
    #expect(value["a"]?.list?.map(\.span.column) == [4, 8, 16, 19, 22])
  }

  @Test("JSON has what a program needs, always in the same order")
  func json() {
    let span = Span(file: "case.yaml", line: 3, column: 22, length: 4)
    let diagnostic = Diagnostic(.effectBeyondRange, at: span, ["80", "rust", "60"])
    #expect(
      DiagnosticJSON.render([diagnostic], language: .english) == """
        {
          "findings" : [
            {
              "code" : "KMP0318",
              "column" : 22,
              "file" : "case.yaml",
              "length" : 4,
              "line" : 3,
              "mend" : "Make the effect smaller, or the range wider.",
              "message" : "This effect (80) is larger than the whole range of `rust` (60).",
              "severity" : "warning"
            }
          ],
          "format" : 1
        }

        """
    )
  }

  @Test func `whatever was found can be written for programs`() throws {
    let odd = "\u{0}\u{1B}\u{2028}\"\\/🇳🇱"
    let span = Span(file: odd, line: .max, column: 0, length: -1)
    let diagnostic = Diagnostic(.unknownKey, at: span, [odd, odd])
    let json = try #require(
      JSONSerialization.jsonObject(
        with: Data(DiagnosticJSON.render([diagnostic], language: .english).utf8)
      ) as? [String: Any]
    )
    let found = try #require(json["findings"] as? [[String: Any]])
    #expect(found.count == 1 && found[0]["file"] as? String == odd)
    let sarif = DiagnosticSARIF.render([diagnostic], language: .english, version: "1")
    let log = try JSONSerialization.jsonObject(with: Data(sarif.utf8)) as? [String: Any]
    #expect(((log?["runs"] as? [[String: Any]])?[0]["results"] as? [Any])?.count == 1)
  }

  /// Known answers from NIST's example values for FIPS 180-4 (and its million times "a").
  @Test(
    "SHA-256 gives the published answers",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ]
  )
  func digests(piece: String, times: Int, expected: String) {
    var whole = SHA256()
    whole.update(Array(String(repeating: piece, count: times).utf8))
    #expect(whole.hexadecimal == expected)
    var parts = SHA256()
    for byte in String(repeating: piece, count: min(times, 200)).utf8 { parts.update([byte]) }
    var once = SHA256()
    once.update(Array(String(repeating: piece, count: min(times, 200)).utf8))
    #expect(parts.hexadecimal == once.hexadecimal)
  }
}
