/// Why a store could not do what was asked.
///
/// Nothing was changed.
public enum StoreError: Error, Sendable, Equatable {
  /// The archive at this path cannot be reached.
  case unavailable(path: String, Obstacle)
  /// The archive can be read and not written.
  case readOnly(path: String)
  /// There is no room left on the disk.
  case full(path: String)
  /// Another process kept the archive to itself for longer than we wait.
  case locked(path: String)
  /// The archive was written by a later version of the program.
  case newer(path: String, found: Int, known: Int)
  /// What is there cannot be right.
  case corrupt(Corruption)
  /// The run has gone on elsewhere: it has `actual` events where `expected` were thought to be.
  case conflict(run: Int64, expected: Int, actual: Int)
  /// There is no such run.
  case notFound(run: Int64)
  /// The run has fewer steps than that.
  case noStep(run: Int64, number: Int)
  /// The archive was written by an earlier version of the program, and may not be brought up to date by looking.
  case older(path: String)
  /// What was asked is done, but traces of what was removed may still be in the file.
  case notWiped(path: String, Wiping)
}

/// Why traces of what was removed may still be there.
public enum Wiping: Sendable, Equatable {
  /// Another process was using the archive.
  case busy
  /// There was no room on the disk to write the file anew.
  case full
  /// SQLite's extended result code.
  case database(Int32)
}

/// What stands between the program and its archive.
public enum Obstacle: Sendable, Equatable {
  /// Neither `XDG_DATA_HOME` nor `HOME` names a folder.
  case noHome
  /// There is nothing at the path.
  case absent
  /// Something on the way is not a folder.
  case notAFolder
  /// It is a folder, or something else that cannot hold a database.
  case notAFile
  /// We may not.
  case notAllowed
  /// What we opened is no longer at the path: it was removed, moved or replaced meanwhile.
  case gone
  /// The operating system's error number.
  case system(Int32)
  /// SQLite's extended result code.
  case database(Int32)
}

/// What is wrong with what was stored.
public enum Corruption: Sendable, Equatable {
  /// The file is not a database.
  case notADatabase(path: String)
  /// The file is a database of another program.
  case foreign(path: String)
  /// The database is damaged.
  case damaged(path: String)
  /// An entry of a run cannot be read.
  case entry(run: Int64, position: Int, CodecError)
  /// The entries of a run do not follow each other, from this position on.
  case incomplete(run: Int64, position: Int)
  /// The entries of a run are not those that its seal was made of.
  case broken(run: Int64)
  /// The case kept with a run cannot be read.
  case storedCase(run: Int64, CodecError)
}

/// Why something cannot be written as, or read from, what is recorded.
public enum CodecError: Error, Sendable, Equatable {
  /// It was written in a later format than this program knows.
  case newerFormat(Int)
  /// It is not what was written: no JSON, not of this shape, or of another checksum.
  case unreadable
  /// It cannot be written.
  case unwritable
}
