import GRDB
public import KompasJournal

/// Figures of finished runs, kept so that they need not be worked out again.
extension SQLiteRunStore {
  /// The ids of the cases of which there are finished runs that are no branches, in the order of the alphabet.
  public func finishedCases() throws(StoreError) -> [String] {
    try archive.read { db in
      try String.fetchAll(db, sql: Database.finishedCases)
    }
  }

  /// The finished runs that are asked for, by number, with the figures that were kept of them.
  public func figures(_ filter: RunFilter, form: Int) throws(StoreError) -> [KeptFigures] {
    let (sql, arguments) = Database.figures(filter, form: form)
    return try archive.read { db in
      let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
      var kept: [KeptFigures] = []
      while let row = try rows.next() {
        kept.append(
          KeptFigures(
            run: try row.decode(atIndex: 0),
            storedCase: try row.decode(atIndex: 1),
            started: try row.decode(atIndex: 3),
            rules: try row.decode(atIndex: 4),
            figures: try row.decode(atIndex: 2)
          )
        )
      }
      return kept
    }
  }

  /// How SQLite would look for figures, for tests.
  package func planForFigures(_ filter: RunFilter, form: Int) throws(StoreError) -> [String] {
    let (sql, arguments) = Database.figures(filter, form: form)
    return try archive.read { try $0.plan(sql, arguments) }
  }

  /// Keeps figures of runs, all of them or none; a run that is gone or not finished is passed over.
  public func keep(
    figures: [(run: Int64, figures: String)],
    form: Int
  ) throws(StoreError) {
    try archive.write { db in
      let statement = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO figures (run, form, body)
            SELECT id, ?, ? FROM runs WHERE id = ? AND finished = 1
          """
      )
      for (run, figures) in figures { try statement.execute(arguments: [form, figures, run]) }
    }
  }
}

extension Database {
  fileprivate static let finishedCases = """
    SELECT DISTINCT case_id FROM runs WHERE finished = 1 AND branched_at IS NULL ORDER BY case_id
    """

  fileprivate static func figures(
    _ filter: RunFilter,
    form: Int
  ) -> (String, StatementArguments) {
    var conditions = ["finished = 1", "branched_at IS NULL"]
    var arguments: StatementArguments = [form]
    for (condition, value) in [
      ("case_id = ?", filter.caseID), ("started >= ?", filter.since), ("started < ?", filter.until),
    ] {
      guard let value else { continue }
      conditions.append(condition)
      arguments += [value]
    }
    let sql = """
      SELECT runs.id, stored_case, body, started, rules FROM runs
        LEFT JOIN figures ON figures.run = runs.id AND figures.form = ?
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY runs.id
      """
    return (sql, arguments)
  }
}
