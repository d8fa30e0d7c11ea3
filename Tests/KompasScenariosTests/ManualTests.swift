import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@Suite struct ManualTests {
  @Test(arguments: [("nl", "diagnostics.nl.md"), ("en", "diagnostics.md")])
  func `the manual is what the catalogue says`(language: String, file: String) throws {
    let url = Place.root.appendingPathComponent("docs/" + file)
    let text = DiagnosticManual.markdown(language: .shipped(language))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: url)
    }
    let written = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    #expect(written == text, "UPDATE_GOLDEN=1 writes docs/\(file) anew")
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code has an example of wrong and of right`(code: DiagnosticCode) {
    let example = DiagnosticCatalogue.example(code)
    #expect(!example.wrong.isEmpty && !example.right.isEmpty)
    #expect(example.wrong != example.right)
    for line in example.wrong + example.right { #expect(line.count <= 90) }
    for language in [Language.dutch, .english] {
      let title = DiagnosticCatalogue.title(code, language: language)
      #expect(!title.contains("{0}") && !title.isEmpty)
      let words = DiagnosticManual.explanation(code, language: language)
      #expect(words.hasPrefix(code.rawValue) && words.contains(title))
    }
  }

  @Test func `an unknown code is answered with the one that was meant`() {
    #expect(DiagnosticCatalogue.suggestion(for: "kmp0201") == .unknownKey)
    #expect(DiagnosticCatalogue.suggestion(for: "201") == .unknownKey)
    #expect(DiagnosticCatalogue.suggestion(for: "KMP201") == .unknownKey)
    #expect(DiagnosticCatalogue.suggestion(for: "KMP0140") == .invalidUTF8)
    #expect(DiagnosticCatalogue.suggestion(for: "") == nil)
    #expect(DiagnosticCatalogue.suggestion(for: "hallo") == nil)
    #expect(DiagnosticCatalogue.suggestion(for: String(repeating: "9", count: 99)) == nil)
  }
}
