import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// The files of the game are read as strictly as cases.
@Suite struct AssetShapeTests {
  /// A copy of the assets in which a text of a file is replaced; what reading everything in it finds.
  private func findings(
    in file: AssetFiles.File,
    _ old: String,
    _ new: String
  ) throws -> [Diagnostic] {
    let folder = try ChangedAssets.folder([file], file, old, new)
    defer { try? FileManager.default.removeItem(at: folder) }
    let findings = Findings()
    let assets = AssetFiles(AssetLibrary(root: folder.path), findings: findings)
    for key in assets.keys(of: file) { _ = assets.entry(key, of: file) }
    return findings.sorted
  }

  @Test(arguments: AssetFiles.File.allCases)
  func `every entry of every file has the shape of its file`(file: AssetFiles.File) throws {
    let findings = Findings()
    let assets = AssetFiles(Place.assets, findings: findings)
    let keys = assets.keys(of: file)
    #expect(!keys.isEmpty && keys.allSatisfy { assets.entry($0, of: file) != nil })
    #expect(findings.all.isEmpty)
  }

  /// A file, what is changed in it, and what is told: where in the entry, and what fits there.
  static let mistakes: [(AssetFiles.File, String, String, path: String, wanted: String)] = [
    (.methods, "bias: loud", "bias: lound", "open_evening.bias", "loud, even, near"),
    (.methods, "level: consult", "level: ask", "open_evening.level", "inform, consult"),
    (.methods, "reach: 10\n", "reach: 101\n", "open_evening.reach", "0 … 100"),
    (.methods, "reach: 10\n", "reach: ten\n", "open_evening.reach", "0 … 100"),
    (.methods, "    reveals: 40\n", "", "open_evening", "reveals: 0 … 100"),
    (.methods, "    reveals:", "    reveal:", "open_evening.reveal", "reveals"),
    (.methods, "{eur: null}", "{eur: cheap}", "open_evening.cost_per_head.eur", "null"),
    (.methods, "methods:\n", "more: 1\nmethods:\n", "more", "methods"),
    (
      .defects, "annulled: 15}", "annuled: 15}", "participatie_verplicht_ontbreekt.chances.annuled",
      "annulled"
    ),
    (.procedures, "decides: raad", "decides: rad", "omgevingsplan_wijziging.decides", "raad"),
    (
      .procedures, "owner: authority", "owner: nobody", "omgevingsplan_wijziging.terms.",
      "applicant"
    ),
    (.procedures, "council_advice: false", "council_advice: no", "council_advice", "true, false"),
    (.experiments, "years: null", "years: ", "", ""),
    (.experiments, "    place: \"Breda\"\n", "", "breda_begroot", "place: "),
    (.countries, "inclusie: 0.891", "inclusie: 1.1", "NLD.inclusie", "0 … 1"),
    (.articles, "    as_of: \"", "    as_of: \"x", ".as_of", "2026-07-01"),
    (.articles, "legal_date: \"", "legal_date: \"x", "legal_date", "2026-07-01"),
    (.countries, "license: \"CC BY-SA 4.0\"", "license: \"\"", "license", "\"…\""),
    (.articles, "  - cite: ", "  - site: ", "articles", "- cite: …"),
    (.methods, "  lottery_panel:", "  open_evening:", "open_evening", "1 × open_evening"),
    (.methods, "reach: 10\n", "reach: \"10\n", "open_evening", "YAML"),
  ]

  @Test(arguments: mistakes.indices)
  func `a key or value that does not belong in a file is told with its place`(index: Int) throws {
    let (file, old, new, path, wanted) = Self.mistakes[index]
    let found = try findings(in: file, old, new)
    guard !path.isEmpty else {
      #expect(found.isEmpty)
      return
    }
    let first = try #require(found.first)
    #expect(found.count == 1 && first.code == .assetWrong, "\(found)")
    let text = try String(
      contentsOf: Place.root.appendingPathComponent("Assets/" + file.rawValue),
      encoding: .utf8
    )
    let before = text.prefix(upTo: try #require(text.range(of: old)).lowerBound)
    let line = before.count { $0 == "\n" } + 1
    #expect(first.arguments[0] == file.rawValue)
    #expect(first.arguments[2].contains(path), "\(first.arguments)")
    #expect(first.arguments[3].contains(wanted), "\(first.arguments)")
    // A key that is missing is told at its entry.
    if !new.isEmpty { #expect(first.arguments[1] == "\(line)", "\(first.arguments)") }
  }

  @Test(arguments: [("14", false), ("15", true), ("16", false)])
  func `the four chances of a defect make a hundred`(annulled: String, isRight: Bool) throws {
    let found = try findings(in: .defects, "annulled: 15}", "annulled: \(annulled)}")
    #expect(found.isEmpty == isRight)
    if let first = found.first {
      #expect(first.arguments[2] == "participatie_verplicht_ontbreekt.chances")
      #expect(first.arguments[3] == "passed_over + repaired + effects_kept + annulled = 100")
    }
  }

  @Test func `what is wrong is told in words, with what was probably meant`() throws {
    let found = try findings(in: .methods, "    reveals:", "    reveal:")
    let words = DiagnosticCatalogue.words(for: try #require(found.first), language: .english)
    #expect(words.message.contains("`Methods/methods.yaml`, line "))
    #expect(words.message.contains("`open_evening.reveal`"))
    #expect(words.mend.hasPrefix("Did you mean `reveals`?"))
  }
}
