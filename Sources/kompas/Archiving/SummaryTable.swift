import Foundation
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasRuns
import KompasStandards

/// Runs in aligned columns, for people.
struct SummaryTable {
  let language: Language

  /// What stands in one place of the table, and how many characters that are.
  private struct Cell {
    var text: String
    var width: Int

    init(_ text: String) {
      self.text = text
      width = text.count
    }
  }

  /// A line for each run, and one above them.
  func lines(_ runs: [RunSummary]) -> [String] {
    let head = ["number", "begun", "case", "label", "ending"].map {
      language.phrase("archive.column.\($0)")
    }
    // The same titles and endings come back in many rows.
    var shown: [String: Cell] = [:]
    func cell(_ text: String) -> Cell {
      if let known = shown[text] { return known }
      let cell = Cell(shortened(printable(text)))
      shown[text] = cell
      return cell
    }
    let rows = [head.map(Cell.init)] + runs.map { row($0).map(cell) }
    let widths = head.indices.map { column in rows.map { $0[column].width }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell.text + String(repeating: " ", count: width - cell.width)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func row(_ run: RunSummary) -> [String] {
    [
      String(run.id), wallClock(run.header.started), run.caseTitle(language.code), label(run),
      run.endingTitle(language.code) ?? language.phrase("archive.unfinished"),
    ]
  }

  private func label(_ run: RunSummary) -> String {
    [branch(run), run.label].compactMap { $0 }.joined(separator: ", ")
  }

  /// Where a branch left which run.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - isNamed: whether its parent is called a run; not where all are runs.
  /// - Returns: the words; `nil` if it is no branch.
  func branch(_ run: RunSummary, isNamed: Bool = false) -> String? {
    guard let leaving = run.leaving else { return nil }
    let place = language.place(leaving)
    guard let parent = run.parent else {
      return language.phrase("archive.branch", ["place": place])
    }
    return language.phrase(
      "archive.branchOf",
      ["isNamed": isNamed, "parent": parent, "place": place]
    )
  }

  private func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }
}

/// A run as programs read it.
struct SummaryDocument: Encodable {
  private let run: RunSummary

  init(_ run: RunSummary) { self.run = run }

  private enum Key: String, CodingKey {
    case id, `case`, seed, lang, started, position, ending
    case label, title, parent, branchedAtStep, branchedAtDecision, redacted, finished, seal, rules
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(run.id, forKey: .id)
    try container.encode(run.header.caseID, forKey: .case)
    try container.encode(run.header.seed, forKey: .seed)
    try container.encode(run.header.language, forKey: .lang)
    try container.encode(run.header.started, forKey: .started)
    try container.encode(run.position, forKey: .position)
    // What a run does not have, it says: the keys are always there.
    try container.encode(run.ending, forKey: .ending)
    try container.encode(run.label, forKey: .label)
    try container.encode(run.header.title, forKey: .title)
    try container.encode(run.parent, forKey: .parent)
    try container.encode(run.header.branchedAt, forKey: .branchedAtStep)
    try container.encode(run.leaving?.choice, forKey: .branchedAtDecision)
    try container.encode(run.isRedacted, forKey: .redacted)
    try container.encode(run.isOver, forKey: .finished)
    try container.encode(run.seal, forKey: .seal)
    try container.encode(run.header.rules, forKey: .rules)
  }
}

extension RunSummary {
  /// Whether it came to its end: a branch is not looked back at by whoever plays it, so its ending is its end.
  var isOver: Bool { isFinished || (header.branchedAt != nil && ending != nil) }
}
