import Foundation
import GRDB
import KompasJournal

extension StoreError {
  /// What SQLite's complaint means for a store.
  ///
  /// Source: sqlite.org/rescode.html.
  package init(_ error: any Error, path: String) {
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
    case .SQLITE_IOERR where error.extendedResultCode.isForWantOfRoom || !hasRoom(at: path):
      self = .full(path: path)
    case .SQLITE_CANTOPEN where !hasRoom(at: path): self = .full(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_CORRUPT, .SQLITE_MISMATCH: self = .corrupt(.damaged(path: path))
    case .SQLITE_NOTADB: self = .corrupt(.notADatabase(path: path))
    case .SQLITE_PERM, .SQLITE_AUTH: self = .unavailable(path: path, .notAllowed)
    default: self = .unavailable(path: path, .database(error.extendedResultCode.rawValue))
    }
  }
}

extension ResultCode {
  /// Whether a file could not be made longer: there is no room for it, or not for this user.
  fileprivate var isForWantOfRoom: Bool {
    [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE].contains(self)
  }
}

/// Whether the disk of a file has a block and a file to spare; yes if it does not say.
private func hasRoom(at path: String) -> Bool {
  var disk = statvfs()
  guard statvfs(ArchiveLocation(path: path).folder, &disk) == 0 else { return true }
  return disk.f_bavail > 0 && (disk.f_files == 0 || disk.f_favail > 0)
}
