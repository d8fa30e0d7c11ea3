import Foundation
import KompasEngine
import KompasScenarios
import KompasTestSupport
import Testing

/// The article of the documentation, line by line: what it says comes out.
struct ArticleTests {
  @Test func `the article reads a case and gives it to the engine`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let assets = root.appendingPathComponent("Assets").path
    let folder = root.appendingPathComponent("Scenarios/sportveld_overlinde").path
    let reader = CaseReader(assets: AssetLibrary(root: assets))
    let reading = reader.load(folder)
    #expect(reading.diagnostics.isEmpty)
    let text = DiagnosticText(sources: reading.sources, language: "en")
    print(text.render(reading.diagnostics))
    let review = reader.review(folder, runs: 200)
    #expect(review.loaded == reading.loaded)
    let loaded = try #require(reading.loaded)
    let game = Game(loaded.compiled)
    let words = loaded.words(in: "en")
    #expect(words.language == "en")
    #expect(words.scenes.count == game.rules.scenes.count)
  }

  @Test func `a folder that is not there is a finding, as the article says`() {
    let reading = CaseReader(assets: AssetLibrary(root: "/nowhere")).load("/nowhere/case")
    #expect(reading.loaded == nil)
    #expect(reading.diagnostics.map(\.severity) == [.error])
  }

  @Test func `every line of code in the article stands in the test above`() throws {
    let (count, untested) = try untestedLines(
      of: "Sources/KompasScenarios/KompasScenarios.docc/FromAFolderToACase.md",
      in: #filePath
    )
    #expect(count == 8)
    #expect(untested == [])
  }
}
