import Foundation
import GRDB
import KompasJournal

/// An open archive: one connection to its database.
///
/// Write-ahead log, `synchronous = FULL`: what was committed outlives a power cut. Writing begins with
/// `BEGIN IMMEDIATE`, so that two processes wait for each other instead of failing halfway.
struct Archive: Sendable {
  let path: String
  private let queue: DatabaseQueue
  /// The file that was opened, by what the system knows it.
  private let identity: FileIdentity?

  init(_ location: ArchiveLocation, access: Access, tuning: SQLiteRunStore.Tuning)
    throws(StoreError)
  {
    path = location.database
    switch (Kind(of: path), access) {
    case (.folder, _), (.other, _): throw .unavailable(path: path, .notAFile)
    case (.refused(let code), _): throw .refused(path, errno: code)
    case (.absent, .readOnly): throw .unavailable(path: path, .absent)
    case (.absent, .readWrite):
      try makeFolder(location.folder)
      try makeFile(path)
    case (.file, .readOnly): try expectAccess(path, R_OK)
    case (.file, .readWrite):
      try expectAccess(path, R_OK)
      do throws(StoreError) { try expectAccess(path, W_OK) } catch { throw .readOnly(path: path) }
      for beside in [path + "-wal", path + "-shm"] { letOwnerWrite(beside) }
    }
    do {
      queue = try DatabaseQueue(
        path: Self.place(of: path, access),
        configuration: Self.configuration(access, tuning)
      )
    } catch {
      throw StoreError(error, path: path)
    }
    identity = FileIdentity(of: path)
    switch access {
    case .readOnly:
      switch try check() {
      case .empty: throw .unavailable(path: path, .absent)
      case .older: throw .older(path: path)
      case .current, .newer, .foreign: break
      }
    case .readWrite:
      try prepare()
      // Not before it is sure that it is ours.
      for ours in [path, path + "-wal", path + "-shm", location.reports] { keepToOwner(ours) }
    }
  }

  /// How SQLite is told where the database is.
  ///
  /// To read a database with a write-ahead log, SQLite writes beside it. Where we may not, and no log waits, it is told that nobody
  /// changes the file.
  ///
  /// Source: sqlite.org/uri.html#uriimmutable.
  private static func place(of path: String, _ access: Access) -> String {
    var log = stat()
    let folder = ArchiveLocation(path: path).folder
    guard access == .readOnly, Foundation.access(folder, W_OK) != 0, !path.hasPrefix("//"),
      stat(path + "-wal", &log) != 0 || log.st_size == 0,
      let name = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    else { return path }
    return "file:" + name + "?immutable=1"
  }

  private static func configuration(
    _ access: Access,
    _ tuning: SQLiteRunStore.Tuning
  ) -> Configuration {
    var configuration = Configuration()
    configuration.label = "kompas.archive"
    configuration.readonly = access == .readOnly
    configuration.busyMode = .timeout(tuning.patience)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      if let pages = tuning.pages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // What is removed is overwritten with zeros at once.
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  /// Throws unless the database is ours and of a version that we know.
  ///
  /// Changes nothing.
  private func check() throws(StoreError) -> Schema.Standing {
    let standing = try read { try Schema.standing($0) }
    switch standing {
    case .foreign: throw .corrupt(.foreign(path: path))
    case .newer(let found):
      throw .newer(path: path, found: found, known: Schema.migrator.migrations.count)
    case .empty, .older, .current: return standing
    }
  }

  private func prepare() throws(StoreError) {
    guard try check() != .current else {
      // What cannot be wiped now is left for whoever opens it next.
      if try isWipeDue() { try? wipe() }
      return
    }
    do {
      try queue.writeWithoutTransaction { db in
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      }
      let isOlder = try queue.read { try Schema.standing($0) == .older }
      try Schema.migrator.migrate(queue)
      // What the older form held in the open must not stay behind in free pages.
      if isOlder { try? wipe() }
    } catch {
      // Another process may have done the same at the same moment.
      guard try check() == .current else { throw StoreError(error, path: path) }
    }
  }

  /// Reads from one unchanging moment of the database.
  func read<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try queue.read(work) } catch { throw StoreError(error, path: path) }
  }

  /// Writes everything or nothing.
  ///
  /// When it returns, it is on the disk.
  /// - Throws: `StoreError`; `Obstacle.gone` where the file was removed or replaced since it was opened: what is written there nobody finds.
  func write<Value>(_ work: (Database) throws -> Value) throws(StoreError) -> Value {
    guard FileIdentity(of: path) == identity else { throw .unavailable(path: path, .gone) }
    do {
      return try queue.writeWithoutTransaction { db in
        var result: Value?
        try db.inTransaction(.immediate) {
          result = try work(db)
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return result
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Removes something for good, and every trace of it in the file and in its log.
  ///
  /// Along with it goes a mark that traces are left. If the program ends before they are wiped, whoever opens the
  /// archive to write next wipes them first.
  ///
  /// - Throws: `StoreError.notWiped` if it was removed and traces may be left; then another try may do it.
  func remove(_ work: (Database) throws -> Void) throws(StoreError) {
    try write { db in
      try work(db)
      try db.execute(sql: "PRAGMA user_version = 1")
    }
    try wipe()
  }

  /// Whether traces are left of what was removed.
  private func isWipeDue() throws(StoreError) -> Bool {
    try read { try Int.fetchOne($0, sql: "PRAGMA user_version") } != 0
  }

  /// Writes the file anew without anything that was removed, and empties the log.
  ///
  /// - Throws: `StoreError.notWiped` if it cannot; then another try may.
  private func wipe() throws(StoreError) {
    do {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        guard try row?.decode(Int.self, atIndex: 0) == 0 else {
          throw DatabaseError(resultCode: .SQLITE_BUSY)
        }
        // If the mark stays, it is only done once more.
        try? db.execute(sql: "PRAGMA user_version = 0")
      }
    } catch {
      guard let error = error as? DatabaseError else { throw StoreError(error, path: path) }
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .notWiped(path: path, .busy)
      case .SQLITE_FULL, .SQLITE_IOERR: throw .notWiped(path: path, .full)
      default: throw .notWiped(path: path, .database(error.extendedResultCode.rawValue))
      }
    }
  }

  func close() throws(StoreError) {
    do { try queue.close() } catch { throw StoreError(error, path: path) }
  }
}

/// Whether an archive is opened to be written.
public enum Access: Sendable, Equatable {
  /// It is created if it is not there.
  case readWrite
  /// It must be there, and nothing in it changes.
  case readOnly
}
