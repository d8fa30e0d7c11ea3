import Foundation
import GRDB
public import KompasEngine
public import KompasJournal

extension SQLiteRunStore: RunArchive {
  /// The runs that are asked for, the newest first.
  public func runs(_ filter: RunFilter) throws(StoreError) -> [RunSummary] {
    try archive.read { db in
      let labels = try filter.label.map(db.labels) ?? []
      let (condition, arguments) = Database.condition(filter, labels: labels)
      return try db.summaries(where: condition, arguments)
    }
  }

  /// How SQLite would look for runs, for tests.
  package func plan(_ filter: RunFilter) throws(StoreError) -> [String] {
    let (condition, arguments) = Database.condition(
      filter,
      labels: [filter.label].compactMap(\.self)
    )
    return try archive.read {
      try $0.plan(Database.summaries(where: condition), arguments)
    }
  }

  /// Gives a run a label, or takes it away.
  public func label(_ run: Int64, _ label: String?) throws(StoreError) {
    try archive.write { db in
      _ = try db.standing(of: run)
      try db.execute(sql: "UPDATE runs SET label = ? WHERE id = ?", arguments: [label, run])
    }
  }

  /// Begins a branch, in one transaction.
  public func branch(
    of run: Int64,
    at step: Int,
    started: String,
    engineVersion: String
  ) throws(StoreError) -> Int64 {
    try archive.write { db in
      let record = try db.record(of: run).branch(
        of: run,
        at: step,
        started: started,
        engineVersion: engineVersion
      )
      return try db.insert(record, try record.opened(run: run, codec: codec), parent: run)
    }
  }

  /// The branches of a run, the newest first.
  public func branches(of run: Int64) throws(StoreError) -> [RunSummary] {
    try archive.read { try $0.summaries(where: "parent = ?", [run]) }
  }

  /// Writes a remark beside a run.
  public func annotate(
    _ run: Int64,
    at position: Int,
    text: String,
    written: String
  ) throws(StoreError) -> Int64 {
    try archive.write { db in
      _ = try db.standing(of: run)
      try db.execute(
        sql: "INSERT INTO annotations (run, position, text, written) VALUES (?, ?, ?, ?)",
        arguments: [run, position, text, written]
      )
      return db.lastInsertedRowID
    }
  }

  /// The remarks beside a run.
  public func annotations(of run: Int64) throws(StoreError) -> [Annotation] {
    try archive.read { try $0.annotations(of: run) }
  }

  /// Takes a remark away, and every trace of it in the file and in its log.
  ///
  /// - Throws: as `redact`.
  public func removeAnnotation(_ id: Int64, of run: Int64) throws(StoreError) {
    try archive.remove { db in
      try db.execute(
        sql: "DELETE FROM annotations WHERE id = ? AND run = ?",
        arguments: [id, run]
      )
    }
  }

  /// A run as it is kept; its chain is checked.
  public func record(of run: Int64) throws(StoreError) -> RunRecord {
    try archive.read { try $0.record(of: run) }
  }

  /// Adds runs that were kept elsewhere, in one transaction.
  public func add(_ records: [RunRecord]) throws(StoreError) -> [Addition] {
    var ready: [(record: RunRecord, opened: RecordContents)] = []
    for record in records {
      let record = try record.known(codec: codec)
      ready.append((record, try record.opened(codec: codec)))
    }
    return try archive.write { db in
      let additions: [Addition] = try ready.map { record, opened in
        let (run, kinship) = try db.kin(of: record, codec: codec) ?? (0, .parted)
        switch kinship {
        case .same: return .present(run)
        case .behind: return .behind(run)
        case .further:
          try db.goOn(run, with: record, opened)
          return .continued(run)
        case .parted:
          let new = try db.insert(record, opened, parent: nil)
          return run == 0 ? .added(new) : .parted(new, from: run)
        }
      }
      try db.tieBranches()
      return additions
    }
  }

  /// The runs that are the same game as these.
  public func known(_ records: [RunRecord]) throws(StoreError) -> [Int64?] {
    try archive.read { db in
      try records.map { record in
        try db.kin(of: record, codec: codec).flatMap { $0.kinship == .parted ? nil : $0.run }
      }
    }
  }

  /// What people wrote in a run, and in its branches.
  public func personal(in run: Int64) throws(StoreError) -> PersonalContents {
    try archive.read { db in
      var found = PersonalContents()
      found.runs = try db.family([run])
      for id in found.runs { try db.addPersonal(of: id, to: &found) }
      return found
    }
  }

  /// Who answered what, unseen.
  public func ballots(of run: Int64) throws(StoreError) -> [Ballot] {
    try archive.read { try $0.ballots(of: run, codec: codec) }
  }

  /// Lets go who answered what, and every trace of it in the file and in its log.
  ///
  /// - Throws: as `redact`.
  public func letGoBallots(of run: Int64) throws(StoreError) {
    try archive.remove { db in
      _ = try db.standing(of: run)
      try db.execute(sql: "DELETE FROM ballots WHERE run = ?", arguments: [run])
    }
  }

  /// What was being written in a run.
  public func drafts(of run: Int64) throws(StoreError) -> [KeptDraft] {
    try archive.read { db in
      _ = try db.standing(of: run)
      return try db.drafts(of: run)
    }
  }

  /// Keeps what is being written at a place of a run.
  public func keep(_ draft: KeptDraft, of run: Int64) throws(StoreError) {
    try archive.write { db in
      _ = try db.standing(of: run)
      try db.keep(draft, of: run)
    }
  }

  /// Removes for good what people wrote, and every trace of it in the file and in its log.
  ///
  /// - Throws: `StoreError.notWiped` if traces may be left because another process uses the archive or the disk is
  ///   full; then do it again.
  public func redact(_ runs: [Int64]) throws(StoreError) {
    try archive.remove { db in
      let family = try db.family(runs)
      try db.keepOnlyKnown(family, codec: codec)
      for run in family {
        try db.execute(
          sql: """
            DELETE FROM texts WHERE run = :run;
            DELETE FROM annotations WHERE run = :run;
            DELETE FROM ballots WHERE run = :run;
            DELETE FROM drafts WHERE run = :run;
            UPDATE entries SET text = NULL WHERE run = :run AND text IS NOT NULL;
            UPDATE runs SET label = NULL, redacted = 1 WHERE id = :run;
            """,
          arguments: ["run": run]
        )
      }
    }
  }

  /// Removes runs for good, and cases that no run needs any more.
  ///
  /// - Throws: as `redact`.
  public func forget(_ runs: [Int64]) throws(StoreError) {
    try archive.remove { db in
      for run in try db.family(runs).reversed() {
        try db.execute(sql: "DELETE FROM runs WHERE id = ?", arguments: [run])
      }
      try db.dropCasesWithoutRuns()
    }
  }

  /// The states that a run went through, as they were recorded: 16 hex digits each.
  public func digests(of run: Int64) throws(StoreError) -> Set<String> {
    try archive.read { db in
      try String.fetchSet(
        db,
        sql: "SELECT DISTINCT digest FROM entries WHERE run = ?",
        arguments: [run]
      )
    }
  }
}
