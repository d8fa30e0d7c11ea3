import Foundation
import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/report.md: the tables of a run, and what is left out of its JSON.
@Suite struct ReportTableTests {
  private let game = Game(SmallCase.compiled)

  private func document(_ recorded: [RunDocument.Submitted]) -> RunDocument {
    .wordless(of: game, recorded)
  }

  /// A whole run in which every reason is this.
  private func run(saying text: String) throws -> [RunDocument.Submitted] {
    let opening = game.opening(seed: 3)
    var timeline = Timeline(game, events: opening)
    var recorded = [RunDocument.Submitted(nil, opening)]
    while let next = game.legalDecisions(in: timeline.state).first {
      let decision =
        timeline.state.stage == .motivating ? Decision.motivate(criteria: [0], text: text) : next
      let events = try timeline.decide(decision)
      timeline.append(events)
      recorded.append(RunDocument.Submitted(decision, events))
    }
    return recorded
  }

  private func rows(_ text: String) -> [[Substring]] {
    text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  @Test func `every column of every file is in the codebook, and every row has all of them`() throws
  {
    let recorded = try run(saying: "omdat")
    let tables = document(recorded).tables()
    #expect(
      tables.map(\.name) == [
        "runs.csv", "decisions.csv", "supports.csv", "needles.csv", "compass.csv", "codebook.csv",
      ]
    )
    var columns: [[Substring]] = []
    for (name, text) in tables.dropLast() {
      let rows = rows(text)
      let header = try #require(rows.first)
      #expect(rows.allSatisfy { $0.count == header.count }, "\(name)")
      #expect(Set(header).count == header.count && header[0] == "run")
      columns += header.map { [Substring(name), $0] }
      // The run, its decisions, four groups and three needles at each step, six values.
      let steps = recorded.count
      let counts = [
        "runs.csv": 1, "decisions.csv": steps - 1, "supports.csv": 4 * steps,
        "needles.csv": 3 * steps, "compass.csv": 6,
      ]
      #expect(rows.count - 1 == counts[name], "\(name)")
    }
    let codebook = rows(try #require(tables.last?.text))
    #expect(codebook[0] == ["file", "column", "type", "meaning_nl", "meaning_en"])
    #expect(codebook.dropFirst().map { Array($0.prefix(2)) } == columns)
    #expect(codebook.allSatisfy { row in row.allSatisfy { !$0.isEmpty } })
  }

  @Test func `what happened step by step is joined by run, step and what counted then`() throws {
    let tables = document(try run(saying: "omdat")).tables()
    let step: [Substring] = ["run", "step", "position", "counts", "turn", "week"]
    let own: [String: [Substring]] = [
      "supports.csv": ["group", "kind", "support", "hearing", "low", "high", "estimate"],
      "needles.csv": ["needle", "exists", "truth", "seen", "band"],
    ]
    for (name, columns) in own {
      let rows = rows(try #require(tables.first { $0.name == name }?.text))
      #expect(rows[0] == step + columns)
      // The opening: step 0, from the first event, which counts; no choice yet, week 0.
      #expect(rows[1].prefix(6) == ["5", "0", "0", "1", "0", "0"])
    }
  }

  @Test func `a reason is in the JSON as it was, also where a table makes it harmless`() throws {
    let document = document(try run(saying: "=1+1"))
    let said = document.decisions.filter { $0.kind == "motivate" }.map(\.text)
    #expect(!said.isEmpty && said.allSatisfy { $0 == "=1+1" })
    #expect(document.tables()[1].text.contains(",'=1+1\r\n"))
  }

  @Test func `of a run that only began, what is not known is left out`() throws {
    let document = document([RunDocument.Submitted(nil, game.opening(seed: 3))])
    let text = String(decoding: try JSONEncoder().encode(document), as: UTF8.self)
    for key in [
      "ending", "turningPoint", "frontier", "style", "declared", "revealed", "recalibrated",
    ] { #expect(!text.contains("\"\(key)\""), "\(key)") }
    #expect(document.decisions.isEmpty && document.steps.map(\.step) == [0])
    #expect(!document.run.finished && document.run.choices == 0)
    #expect(document.legal.decision == "none" && document.legal.seatsAgainst == 0)
  }

  @Test(arguments: [(.inform, [0, 1]), (.consult, [0])] as [(ParticipationLevel, [Int])])
  func `never heard are groups with people that no choice asked anything`(
    level: ParticipationLevel,
    neverHeard: [Int]
  ) throws {
    // The last stakeholder of this case has no people. A group that speaks loudly by itself is still not asked.
    var rules = TinyCase().compiled
    rules.involvements = [Involvement(stakeholder: 1, level: level, reveals: 0)]
    rules.options[0].involves = 0..<1
    let game = Game(rules)
    var timeline = Timeline(game, events: game.opening(seed: 1))
    #expect(debrief(timeline, playouts: 0).neverHeard == [0, 1])
    while timeline.state.choices.isEmpty, let next = game.legalDecisions(in: timeline.state).first {
      timeline.append(try timeline.decide(next))
    }
    #expect(timeline.state.choices == [0])
    #expect(debrief(timeline, playouts: 0).neverHeard == neverHeard)
  }
}
