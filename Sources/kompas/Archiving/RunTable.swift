import Foundation
import KompasJournal
import KompasPages

/// Runs in aligned columns, for people.
struct RunTable {
  let language: Language

  /// A line for each run, and one above them.
  func lines(_ runs: [RunSummary]) -> [String] {
    let head =
      language == .nl
      ? ["nr", "begonnen", "zaak", "label", "afloop"]
      : ["no", "begun", "case", "label", "ending"]
    let rows = [head] + runs.map(row)
    let widths = head.indices.map { column in
      rows.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = zip(row, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func row(_ run: RunSummary) -> [String] {
    [String(run.id), moment(run.header.started), caseName(run), label(run), ending(run)]
      .map { shortened(printable($0)) }
  }

  /// The title of the case in this language, or whatever there is.
  func caseName(_ run: RunSummary) -> String {
    let names = run.names[language.rawValue] ?? run.names[run.header.language]
    let title = names?.title ?? ""
    return title.isEmpty ? run.header.caseID : title
  }

  private func label(_ run: RunSummary) -> String {
    var parts = run.label.map { [$0] } ?? []
    if let branchedAt = run.header.branchedAt {
      let origin = run.parent.map { language == .nl ? " van \($0)" : " of \($0)" } ?? ""
      parts.append((language == .nl ? "zijtak" : "branch") + origin + " @\(branchedAt)")
    }
    return parts.joined(separator: ", ")
  }

  private func ending(_ run: RunSummary) -> String {
    guard let id = run.ending else { return language == .nl ? "nog bezig" : "not finished" }
    let names = run.names[language.rawValue] ?? run.names[run.header.language]
    let title = names?.endings[id] ?? ""
    return title.isEmpty ? id : title
  }

  private func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }

  /// A moment as the clock on the wall shows it: year, month, day, hour and minute.
  func moment(_ moment: String) -> String {
    guard let date = try? Date(moment, strategy: .iso8601) else { return moment }
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day, .hour, .minute], from: date)
    func two(_ number: Int?) -> String { String((number ?? 0) + 100).suffix(2).description }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) "
      + "\(two(parts.hour)):\(two(parts.minute))"
  }
}

/// A run as programs read it.
struct RunRow: Encodable {
  private let run: RunSummary

  init(_ run: RunSummary) { self.run = run }

  private enum Key: String, CodingKey {
    case id, `case`, seed, lang, started, position, ending
    case label, title, parent, branchedAt, redacted, finished, seal
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
    try container.encode(run.header.branchedAt, forKey: .branchedAt)
    try container.encode(run.isRedacted, forKey: .redacted)
    try container.encode(run.isFinished, forKey: .finished)
    try container.encode(run.seal, forKey: .seal)
  }
}
