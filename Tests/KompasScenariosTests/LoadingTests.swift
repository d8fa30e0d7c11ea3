import Foundation
import KompasEngine
import KompasScenarios
import Testing

@Suite("Loading a case")
struct LoadingTests {
  @Test("The small case loads without a word")
  func village() throws {
    let reading = Place.reader.load(Place.village.path)
    let text = DiagnosticText(sources: reading.sources, language: "nl")
    #expect(reading.diagnostics.isEmpty, "\(text.render(reading.diagnostics))")
    let loaded = try #require(reading.loaded)
    #expect(loaded.compiled.id == "klein_dorp")
    #expect(loaded.texts["nl"]?.title == "Klein Dorp")
  }

  @Test func trial() throws {
    let path = ProcessInfo.processInfo.environment["TRIAL"] ?? Place.village.path
    let clock = ContinuousClock()
    var reading: CaseReading?
    let time = clock.measure { reading = Place.reader.load(path) }
    guard let reading else { return }
    print(DiagnosticText(sources: reading.sources, language: "nl").render(reading.diagnostics))
    print("loaded \(reading.loaded != nil) in \(time)")
  }
}
