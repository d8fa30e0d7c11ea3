import Foundation
public import KompasJournal

/// Where the archive is: a database, and beside it a folder for reports.
public struct ArchiveLocation: Sendable, Equatable {
  /// The database file.
  public let database: String

  /// The folder the database is in.
  public var folder: String { parent(of: database) }
  /// The folder for reports, beside the database.
  public var reports: String { joined(folder, "reports") }

  /// The archive at a path that somebody gave.
  ///
  /// An existing file, or a path that ends in `.sqlite` or `.db` and is not a folder, is the database itself.
  /// Everything else is a folder, to be created if it is not there.
  public init(path: String) {
    let path = path.isEmpty ? "." : path
    let namesDatabase = path.hasSuffix(".sqlite") || path.hasSuffix(".db")
    switch Kind(of: path) {
    case .file, .other: database = path
    case .folder: database = joined(path, Self.fileName)
    case .absent, .refused: database = namesDatabase ? path : joined(path, Self.fileName)
    }
  }

  /// Where the archive is if nobody says otherwise: in `dataFolder`.
  ///
  /// - Throws: `StoreError.unavailable` with `Obstacle.noHome` if there is none.
  public static func `default`(
    environment: [String: String]
  ) throws(StoreError) -> ArchiveLocation {
    guard let folder = dataFolder(environment) else { throw .unavailable(path: "", .noHome) }
    return ArchiveLocation(path: folder)
  }

  /// Where somebody's own things are: `$XDG_DATA_HOME/kompas` if that is an absolute path, else `$HOME/.local/share/kompas`.
  ///
  /// - Returns: the path; `nil` if `HOME` is no absolute path either.
  /// - Note: Source: XDG Base Directory Specification 0.8.
  public static func dataFolder(_ environment: [String: String]) -> String? {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return joined(data, "kompas")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return joined(home, ".local/share/kompas")
  }

  /// Makes the folder for reports if it is not there; only its owner may enter it.
  ///
  /// - Returns: its path.
  /// - Throws: `StoreError` if it cannot be made.
  public func makeReportsFolder() throws(StoreError) -> String {
    try makeFolder(reports)
    return reports
  }

  private static let fileName = "kompas.sqlite"
}

/// What is at a path.
enum Kind {
  case absent, file, folder, other
  /// Nobody can say, for this reason of the system: a folder that may not be entered, links that lead in a circle, a path that is too long.
  case refused(Int32)

  init(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .absent : .refused(errno)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

/// A file as the system knows it, whatever its name is.
struct FileIdentity: Equatable {
  private let device: UInt64
  private let number: UInt64

  /// `nil` if there is nothing at the path.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }
}

/// Makes a folder and those above it that are missing; only their owner may enter them.
func makeFolder(_ path: String) throws(StoreError) {
  switch Kind(of: path) {
  case .folder: return
  case .file, .other: throw .unavailable(path: path, .notAFolder)
  case .absent: break
  case .refused(let code): throw .refused(path, errno: code)
  }
  let above = parent(of: path)
  if above != path { try makeFolder(above) }
  guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
    throw .refused(path, errno: errno)
  }
}

/// Makes an empty file that only its owner may read, unless there is something already.
///
/// SQLite gives its `-wal` and `-shm` files the mode of the database.
func makeFile(_ path: String) throws(StoreError) {
  let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
  guard file >= 0 else {
    guard errno == EEXIST else { throw .refused(path, errno: errno) }
    return
  }
  close(file)
}

/// Takes from others what they may do with a file or folder of ours that an earlier program, or a copy, left open to them.
///
/// What is not ours stays as it is: who owns it decides.
func keepToOwner(_ path: String) {
  var status = stat()
  guard stat(path, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 != 0 else {
    return
  }
  _ = chmod(path, status.st_mode & 0o700)
}

/// Lets the owner write a file beside the database that was made while the database could only be read: it kept the mode of then.
func letOwnerWrite(_ path: String) {
  var status = stat()
  guard stat(path, &status) == 0, status.st_uid == geteuid(), status.st_mode & S_IWUSR == 0 else {
    return
  }
  _ = chmod(path, status.st_mode & 0o777 | S_IRUSR | S_IWUSR)
}

/// Throws if we may not use a file so.
func expectAccess(_ path: String, _ mode: Int32) throws(StoreError) {
  guard access(path, mode) == 0 else { throw .refused(path, errno: errno) }
}

extension StoreError {
  /// What the operating system refused.
  public static func refused(_ path: String, errno code: Int32) -> StoreError {
    switch code {
    case EACCES, EPERM: .unavailable(path: path, .notAllowed)
    case ENOTDIR: .unavailable(path: path, .notAFolder)
    case ENOENT: .unavailable(path: path, .absent)
    case EROFS: .readOnly(path: path)
    case ENOSPC, EDQUOT: .full(path: path)
    default: .unavailable(path: path, .system(code))
    }
  }
}

private func joined(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

private func parent(of path: String) -> String {
  var trimmed = Substring(path)
  while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
  guard let slash = trimmed.lastIndex(of: "/") else { return "." }
  return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
}
