import Foundation
import GRDB
import KompasEngine
import KompasJournal

/// Listing runs.
extension Database {
  /// The runs for which a condition holds, the newest first.
  ///
  /// The condition is ours, never a user's.
  func summaries(
    where condition: String,
    _ arguments: StatementArguments
  ) throws -> [RunSummary] {
    let names = try caseNames()
    let rows = try Row.fetchCursor(
      self,
      sql: Self.summaries(where: condition),
      arguments: arguments
    )
    var summaries: [RunSummary] = []
    while let row = try rows.next() {
      let id = try row.decode(Int64.self, atIndex: 0)
      guard let seed = UInt64(try row.decode(String.self, atIndex: 5)) else {
        throw StoreError.corrupt(.incomplete(run: id, position: 0))
      }
      let title = try row.decode(String?.self, atIndex: 4)
      let header = RunHeader(
        caseID: try row.decode(atIndex: 1),
        caseVersion: try row.decode(atIndex: 2),
        caseDigest: try row.decode(atIndex: 3),
        title: title == "" ? "" : try words(row, at: 12),
        seed: seed,
        language: try row.decode(atIndex: 6),
        started: try row.decode(atIndex: 7),
        engineVersion: try row.decode(atIndex: 8),
        branchedAt: try row.decode(atIndex: 13),
        rules: try row.decode(atIndex: 19)
      )
      var summary = RunSummary(
        id: id,
        header: header,
        position: try row.decode(atIndex: 9),
        ending: try row.decode(atIndex: 10),
        isFinished: try row.decode(atIndex: 11),
        seal: try row.decode(atIndex: 14),
        names: names[try row.decode(atIndex: 15)] ?? [:]
      )
      summary.label = try row.decode(atIndex: 16)
      summary.parent = try row.decode(atIndex: 17)
      summary.isRedacted = try row.decode(atIndex: 18)
      summary.leaving = try header.branchedAt.map { try place(of: $0, in: id) }
      summaries.append(summary)
    }
    return summaries
  }

  /// Where a step of a run stands among its choices.
  private func place(of step: Int, in run: Int64) throws -> ChoicePlace {
    // As `JournalCodec` writes a choice.
    let statement = try cachedStatement(
      sql: """
        SELECT body GLOB '{"body":{"choose":*' FROM entries WHERE run = ? AND kind = 0
          ORDER BY position LIMIT ?
        """
    )
    return ChoicePlace(
      step: step,
      isChoice: try Bool.fetchAll(statement, arguments: [run, step])
    )
  }

  static func summaries(where condition: String) -> String {
    // The plus makes SQLite look for runs by what is asked of them, and sort what it found, instead of walking
    // through all of them in order.
    """
    SELECT runs.id, case_id, case_version, case_digest, title, seed, language, started, engine,
      position, ending, finished, texts.text, branched_at, seal, stored_case, label, parent, redacted,
      rules
      FROM runs LEFT JOIN texts ON texts.run = runs.id AND texts.commitment = runs.title
      WHERE \(condition) ORDER BY +started DESC, +runs.id DESC
    """
  }

  /// What cases and their endings are called, by the row of the case.
  private func caseNames() throws -> [Int64: [String: CaseNames]] {
    let decoder = JSONDecoder()
    var all: [Int64: [String: CaseNames]] = [:]
    let rows = try Row.fetchCursor(self, sql: "SELECT id, names FROM cases")
    while let row = try rows.next() {
      let names = Data(try row.decode(String.self, atIndex: 1).utf8)
      all[try row.decode(atIndex: 0)] = try? decoder.decode([String: CaseNames].self, from: names)
    }
    return all
  }

  /// How SQLite would carry out a statement.
  func plan(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
    let rows = try Row.fetchAll(self, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
    return rows.map { $0["detail"] }
  }

  /// The labels that are what is asked for, or have it as parts.
  func labels(matching asked: String) throws -> [String] {
    try String.fetchAll(self, sql: "SELECT DISTINCT label FROM runs WHERE label IS NOT NULL")
      .filter { RunLabel.matches($0, asked) }
  }

  /// The condition of a filter, and what it compares with.
  ///
  /// - Parameters:
  ///   - filter: the filter.
  ///   - labels: the labels that its label means.
  /// - Returns: both.
  static func condition(_ filter: RunFilter, labels: [String]) -> (String, StatementArguments) {
    var conditions = filter.includesBranches ? ["1"] : ["branched_at IS NULL"]
    var arguments = StatementArguments()
    for (condition, value) in [
      ("case_id = ?", filter.caseID), ("started >= ?", filter.since),
      ("started < ?", filter.until), ("ending = ?", filter.ending),
    ] {
      guard let value else { continue }
      conditions.append(condition)
      arguments += [value]
    }
    if filter.label != nil {
      conditions.append("label IN (\(databaseQuestionMarks(count: labels.count)))")
      arguments += StatementArguments(labels)
    }
    if let hasEnded = filter.hasEnded {
      conditions.append(hasEnded ? "ending IS NOT NULL" : "ending IS NULL")
    }
    return (conditions.joined(separator: " AND "), arguments)
  }
}
