import Foundation
import KompasScenarios
import KompasTestSupport
import Testing

/// The files of the game by themselves: every entry, and what the entries name.
@Suite struct AssetReviewTests {
  private func review(
    _ file: AssetFiles.File,
    _ old: String,
    _ new: String
  ) throws -> [Diagnostic] {
    let folder = try ChangedAssets.folder(AssetFiles.File.allCases, file, old, new)
    defer { try? FileManager.default.removeItem(at: folder) }
    return AssetLibrary(root: folder.path).review().diagnostics
  }

  @Test func `the files as they ship are right, and all of them are read`() {
    let found = Place.assets.review()
    #expect(found.diagnostics.isEmpty, "\(found.diagnostics)")
    #expect(Set(found.sources.keys) == Set(AssetFiles.File.allCases.map(\.rawValue)))
  }

  /// A file, what is changed in it, the end of the path that is told, and what fits there.
  static let mistakes: [(AssetFiles.File, String, String, path: String, wanted: String)] = [
    (
      .defects, "[\"Ow 16.55 lid 7\"", "[\"Ow 16.55 lid 77\"", "ontbreekt.articles.1",
      "articles: … (Law/articles.yaml)"
    ),
    (
      .defects, "procedures: [bopa_regular", "procedures: [bopa_regulier", ".procedures.1",
      "procedures: …"
    ),
    (.articles, "    law: Ow\n", "    law: Oww\n", "Ow 1.3.law", "laws: …"),
    (.articles, ", bwb: BWBR0037885}", "}", "laws.Ow", "bwb: "),
    (.articles, "kompas_law: 1", "kompas_law: 2", "kompas_law", "1 … 1"),
    (.countries, "measures: {inclusie: ", "measures: {inclusion: ", "measures.inclusion", "checks"),
    (
      .procedures, "articles: [\"Ow 4.14\"]", "articles: [\"Ow 4.41\"]", "other_terms.1.articles.1",
      "articles: …"
    ),
    (
      .procedures, "phases: [exploration, participation", "phases: [exploration, participatie",
      "phases.2", "exploration"
    ),
  ]

  @Test(arguments: mistakes.indices)
  func `a name that nothing has is told at its line, also where no case uses it`(index: Int) throws
  {
    let (file, old, new, path, wanted) = Self.mistakes[index]
    let found = try review(file, old, new)
    let first = try #require(found.first { $0.span.file == file.rawValue })
    #expect(first.code == .assetWrong)
    #expect(first.arguments[2].hasSuffix(path), "\(first.arguments)")
    #expect(first.arguments[3].contains(wanted), "\(first.arguments)")
    let text = try ChangedAssets.text(of: file)
    let start = try #require(text.range(of: old)).lowerBound
    let line = text.prefix(upTo: start).count { $0 == "\n" } + 1
    #expect(first.span.line == line && first.arguments[1] == "\(line)")
  }

  @Test(arguments: [(77, true), (78, true), (79, false)])
  func `a term is no longer at least than at most`(least: Int, isRight: Bool) throws {
    let found = try review(
      .procedures,
      "        min: null\n        max: 78\n",
      "        min: \(least)\n        max: 78\n"
    )
    #expect(found.isEmpty == isRight, "\(found)")
    if let first = found.first {
      #expect(first.arguments[2] == "omgevingsplan_wijziging.other_terms.1.max")
      #expect(first.arguments[3] == "min ≤ max")
    }
  }

  @Test func `what was probably meant is told, and a file that is gone too`() throws {
    let found = try review(.articles, "    law: Awb\n", "    law: Abw\n")
    #expect(found.first?.suggestion == "Awb")
    let folder = try ChangedAssets.folder([.methods], .methods, "open_evening", "open_evening")
    defer { try? FileManager.default.removeItem(at: folder) }
    let gone = AssetLibrary(root: folder.path).review().diagnostics.filter {
      $0.code == .assetMissing
    }
    #expect(Set(gone.map(\.span.file)).count == AssetFiles.File.allCases.count - 1)
  }
}
