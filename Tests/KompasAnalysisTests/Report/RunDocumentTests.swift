import Foundation
import KompasAnalysis
import KompasEngine
import KompasTestSupport
import Testing

@Suite struct RunDocumentTests {
  /// A run with a choice that was taken back, a note, and a reason.
  private func recorded(saying text: String) throws -> (Game, [RunDocument.Submitted]) {
    let game = try SampleRuns.small.game
    var timeline = Timeline(game, events: game.opening(seed: 3))
    var recorded = [RunDocument.Submitted(nil, game.opening(seed: 3))]
    func submit(_ decision: Decision) throws {
      let events = try timeline.decide(decision)
      timeline.append(events)
      recorded.append(RunDocument.Submitted(decision, events))
    }
    var isUndone = false
    while let next = game.legalDecisions(in: timeline.state).first {
      try submit(timeline.state.stage == .motivating ? .motivate(criteria: [0], text: text) : next)
      if timeline.canUndo, !isUndone, timeline.turns.count == 1 {
        isUndone = true
        try submit(.note(text))
        try submit(.undo)
      }
    }
    return (game, recorded)
  }

  private func document(saying text: String) throws -> RunDocument {
    let (game, recorded) = try recorded(saying: text)
    let origin = RunDocument.Origin(id: 5, language: "nl", started: "2026-01-01", engine: "1")
    return RunDocument(
      origin,
      of: game,
      submitted: recorded,
      texts: try #require(SmallCase.texts["nl"]),
      engine: "2"
    )
  }

  private func table(_ name: String, of document: RunDocument) throws -> String {
    try #require(document.tables().first { $0.name == name }?.text)
  }

  @Test func `what was taken back is there, and is said not to count`() throws {
    let lines = try table("decisions.csv", of: document(saying: "omdat")).split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let kinds = lines.map { $0[3] }
    let undo = try #require(kinds.firstIndex(of: "undo"))
    let first = try #require(kinds.firstIndex(of: "choose"))
    #expect(first < undo && kinds[undo...].contains("choose"))
    for (index, line) in lines.enumerated().dropFirst() {
      #expect(line[4] == ((first...undo).contains(index) ? "0" : "1"), "\(line)")
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+31", "'+31"), ("-1", "'-1"), ("@x", "'@x"), ("\t=1", "'\t=1"),
    ("\u{0}=1", "'=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("omdat = het", "omdat = het"),
    ("een, \"twee\"", "\"een, \"\"twee\"\"\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
    ("=\"a\u{301},\"", "\"'=\"\"a\u{301},\"\"\""), ("\u{1B}[31m", "[31m"), ("", ""),
  ])
  func `what somebody wrote is one cell, and never a formula`(text: String, cell: String) throws {
    let written = try table("decisions.csv", of: document(saying: text))
    #expect(written.unicodeScalars.contains("\u{0}") == false)
    #expect(Array(written.utf8).ranges(of: Array(",\(cell)\r\n".utf8)).count >= 2)
  }

  @Test func `the same run gives the same bytes`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let bytes = try (0..<2).map { _ in try encoder.encode(document(saying: "omdat")) }
    #expect(bytes[0] == bytes[1])
    #expect(
      try document(saying: "x").tables().map(\.text)
        == (try document(saying: "x").tables().map(\.text))
    )
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a value lies within its range, and the range within sixty points`(seed: UInt64) throws {
    let found = debrief(try SampleRuns.windFarm.run(seed: seed), playouts: 0)
    for value in CompassValue.allCases {
      let points = found.revealed[value.rawValue].points
      let range = found.revealedRange(value)
      #expect((points == nil) == (range == nil))
      guard let points, let range else { continue }
      #expect(range.contains(points) && range.lowerBound >= 0 && range.upperBound <= 60)
    }
  }
}
