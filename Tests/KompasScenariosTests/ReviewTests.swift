import Foundation
import KompasAnalysis
import KompasEngine
import KompasReview
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// A case that can be played and leaves something to be desired; written as a broken case is.
extension BrokenCase {
  static let doubtful: [BrokenCase] = cases(in: "doubtful")
}

@Suite("Doubtful cases") struct ReviewTests {
  private static let small = Place.fixtures.appendingPathComponent("klein").path

  @Test func `the case that the others are made from leaves nothing to be desired`() {
    let reading = Place.reader.review(Self.small)
    let text = DiagnosticText(sources: reading.sources, language: .dutch)
    #expect(reading.diagnostics.isEmpty, "\(text.render(reading.diagnostics))")
    #expect(reading.loaded != nil)
  }

  @Test(arguments: BrokenCase.doubtful)
  func `says what is doubtful and where, and the case can be played`(doubtful: BrokenCase) throws {
    var files = [doubtful.file: doubtful.data]
    if doubtful.file != "case.yaml" {
      files["case.yaml"] = try Data(contentsOf: URL(fileURLWithPath: Self.small + "/case.yaml"))
    }
    let folder = try TemporaryFolder(named: "klein", files)
    let reading = Place.reader.review(folder.url.path, runs: 250)
    let found = reading.diagnostics.map { "\($0.code.rawValue) \($0.span.line):\($0.span.column)" }
    let text = DiagnosticText(sources: reading.sources, language: .dutch)
    #expect(!found.isEmpty && found == doubtful.expected, "\(text.render(reading.diagnostics))")
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(reading.loaded != nil)
    #expect(Place.reader.load(folder.url.path).loaded == reading.loaded)
  }

  @Test func `every doubt has a case that shows it`() {
    let shown = Set((BrokenCase.doubtful + BrokenCase.all).flatMap(\.expected).map { $0.prefix(7) })
    let doubts = DiagnosticCode.allCases.map(\.rawValue).filter {
      $0 >= "KMP0500" || ["KMP0335", "KMP0336"].contains($0)
    }
    let missing = doubts.filter { !shown.contains($0.prefix(7)) }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func `two readings say the same`() throws {
    let doubtful = try #require(BrokenCase.doubtful.first { $0.name == "ending_unseen" })
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": doubtful.data])
    let one = Place.reader.review(folder.url.path, runs: 500)
    #expect(one.diagnostics == Place.reader.review(folder.url.path, runs: 500).diagnostics)
    #expect(one.diagnostics.first?.arguments == ["goed", "522"])
    let none = Place.reader.review(folder.url.path, runs: 0)
    #expect(none.diagnostics.isEmpty, "Without trial runs nothing is said of them")
  }

  @Test func `a case with errors is mended first`() throws {
    let broken = try #require(BrokenCase.all.first { $0.name == "unknown_criterion" })
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": broken.data])
    let reading = Place.reader.review(folder.url.path)
    #expect(reading.diagnostics == Place.reader.load(folder.url.path).diagnostics)
  }

  @Test func `the wind farm leaves nothing to be desired`() {
    let path = Place.root.appendingPathComponent("Scenarios/windpark_oosterbrink").path
    let reading = Place.reader.review(path)
    let text = DiagnosticText(sources: reading.sources, language: .dutch)
    #expect(reading.diagnostics.isEmpty, "\(text.render(reading.diagnostics))")
  }

  @Test func `what is proven impossible never comes up in play`() throws {
    for doubtful in BrokenCase.doubtful where doubtful.file == "case.yaml" {
      let folder = try TemporaryFolder(named: "klein", ["case.yaml": doubtful.data])
      let rules = try #require(Place.reader.load(folder.url.path).loaded).compiled
      let proven = Reachability(rules).reached
      let met = TrialRuns(Game(rules), runs: 60, expecting: proven).reached
      #expect(proven.covers(met), "\(doubtful.name)")
    }
  }
}
