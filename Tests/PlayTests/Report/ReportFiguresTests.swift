import Foundation
import KompasEngine
import KompasJournal
import Testing

/// The figures of a run: complete against the journal.
@Suite final class ReportFiguresTests {
  private let run: ArchivedRun
  private let folder: URL

  init() throws {
    run = try ArchivedRun.windpark.get()
    folder = try Program.temporaryFolder()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func tables(_ number: String, _ more: [String] = []) throws -> [String: ReadTable] {
    let place = folder.appendingPathComponent("tabellen")
    let outcome = try Program.run(
      ["report", number, "--archive", run.archive, "--format", "csv", "--out", place.path] + more
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        let text = try String(contentsOf: place.appendingPathComponent(name), encoding: .utf8)
        return (name, try ReadTable(text))
      }
    )
  }

  @Test(arguments: [("1", []), ("2", ["--reveal"])] as [(String, [String])])
  func `the tables have every decision, and every group and needle at every step`(
    number: String,
    more: [String]
  ) throws {
    let tables = try tables(number, more)
    #expect(
      Set(tables.keys) == [
        "runs.csv", "decisions.csv", "supports.csv", "needles.csv", "compass.csv", "codebook.csv",
      ]
    )
    let id = try #require(Int64(number))
    let (recorded, rules) = (try run.submissions(of: id), try run.rules(of: id))
    let decisions = try #require(tables["decisions.csv"]).rows
    let wanted = recorded.compactMap(\.decision)
    #expect(decisions.count == wanted.count && recorded.count == wanted.count + 1)
    func harmless(_ text: String) -> String {
      text.first.map { "=+-@".contains($0) } ?? false ? "'" + text : text
    }
    for (row, decision) in zip(decisions, wanted) {
      switch decision {
      case .choose(let option):
        let chosen = rules.options[option]
        #expect(row["kind"] == "choose")
        #expect(row["option"] == "\(rules.scenes[Int(chosen.scene)].id).\(chosen.id)")
      case .motivate(let criteria, let text):
        #expect(row["kind"] == "motivate")
        let interests = criteria.map { rules.criteria[$0].id }.joined(separator: " ")
        #expect(row["interests"] == interests)
        #expect(row["text"] == harmless(text))
      case .note(let text): #expect(row["kind"] == "note" && row["text"] == text)
      case .reconsider(_, let again, let text):
        #expect(row["kind"] == "reconsider" && row["again"] == "\(again)")
        #expect(row["text"] == harmless(text))
      case .resolve(let text):
        #expect(row["kind"] == "resolve" && row["text"] == harmless(text))
      case .declare: #expect(row["kind"] == "declare")
      case .recalibrate: #expect(row["kind"] == "recalibrate")
      case .proceed: #expect(row["kind"] == "proceed")
      case .tell: #expect(row["kind"] == "tell")
      case .release: #expect(row["kind"] == "release")
      case .undo: #expect(row["kind"] == "undo")
      case .seat: #expect(row["kind"] == "seat")
      case .count: #expect(row["kind"] == "count")
      }
    }
    // The truth at every step, worked out again from the events.
    var timeline = Timeline(Game(rules))
    var (supports, needles): ([String], [String]) = ([], [])
    for (step, submission) in recorded.enumerated() {
      timeline.append(submission.events)
      let truth = timeline.game.truth(timeline.state)
      for (group, support) in zip(rules.stakeholders, truth.support) {
        supports.append("\(step) \(group.id) \(Double(support) / 100)")
      }
      for (tension, value) in zip(Tension.allCases, truth.needles) {
        needles.append("\(step) \(tension) \(Double(value) / 100)")
      }
    }
    func keys(_ table: String, _ columns: [String]) -> [String] {
      (tables[table]?.rows ?? []).map { row in
        columns.map { row[$0] ?? "?" }.joined(separator: " ")
      }
    }
    #expect(keys("supports.csv", ["step", "group", "support"]) == supports)
    #expect(keys("needles.csv", ["step", "needle", "truth"]) == needles)
    #expect(tables["runs.csv"]?.rows.count == 1 && tables["compass.csv"]?.rows.count == 6)
  }

  @Test func `the codebook tells of every column of every table, and of no other`() throws {
    let tables = try tables("1")
    let told = (tables["codebook.csv"]?.rows ?? []).map { row in
      "\(row["file"] ?? "").\(row["column"] ?? "")"
    }
    var there: [String] = []
    for (name, table) in tables where name != "codebook.csv" {
      there += table.columns.map { "\(name).\($0)" }
    }
    #expect(told.sorted() == there.sorted())
    for row in tables["codebook.csv"]?.rows ?? [] { #expect(!row.values.contains("")) }
  }

  @Test func `programs can read all of it, with the keys in order`() throws {
    let outcome = try Program.run(
      ["report", "1", "--archive", run.archive, "--format", "json"]
    )
    #expect(outcome.status == 0 && outcome.output.hasSuffix("}\n"))
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let document = try #require(object as? [String: Any])
    #expect(
      Set(document.keys).subtracting(["council"]) == [
        "format", "case", "engine", "run", "compass", "decisions", "steps", "turningPoint", "legal",
        "democratic", "contradictions", "frontier", "style", "precedents", "experiments",
        "questions",
      ]
    )
    let keys = outcome.output.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map {
      String($0.split(separator: "\"")[1])
    }
    #expect(keys == keys.sorted() && keys.count == document.count)
    let recorded = try run.submissions(of: 1)
    #expect((document["steps"] as? [Any])?.count == recorded.count)
    let decisions = try #require(document["decisions"] as? [[String: Any]])
    let choices = decisions.filter { $0["kind"] as? String == "choose" }
    #expect(choices.allSatisfy { $0["change"] != nil && $0["cost"] != nil })
    let again = try Program.run(["report", "1", "--archive", run.archive, "--format", "json"])
    #expect(again.output == outcome.output)
  }
}
