import GRDB
import KompasJournal

extension StoreError {
  /// What SQLite's complaint means for a store.
  ///
  /// Source: sqlite.org/rescode.html.
  init(_ error: any Error, path: String) {
    if let known = error as? StoreError {
      self = known
      return
    }
    guard let error = error as? DatabaseError else {
      // A row that is not of the shape that was written.
      self = .corrupt(.damaged(path: path))
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_CORRUPT, .SQLITE_MISMATCH: self = .corrupt(.damaged(path: path))
    case .SQLITE_NOTADB: self = .corrupt(.notADatabase(path: path))
    case .SQLITE_PERM, .SQLITE_AUTH: self = .unavailable(path: path, .notAllowed)
    default: self = .unavailable(path: path, .database(error.extendedResultCode.rawValue))
    }
  }
}
