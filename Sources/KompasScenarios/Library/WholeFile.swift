public import Foundation

/// Why the system would not read or write.
public struct FileProblem: Error, Equatable, Sendable {
  /// What it was about.
  public var path: String
  /// The number of the error, as in `errno.h`.
  public var code: Int32

  /// What stands in for `code` where the file is a database, or a log of one: nothing of ours takes the place of that.
  public static let database: Int32 = -1

  /// The error that the system gave last.
  public init(_ path: String, code: Int32 = errno) {
    self.path = path
    self.code = code
  }
}

/// Files that are there whole or not at all.
///
/// Every file that Kompas writes for somebody is written here; only the archive has its own ways.
public enum WholeFile {
  /// Writes a file: first beside its place, then in it, so that nobody ever sees half of it.
  ///
  /// ^C waits until then. Behind a link, the file is replaced and the link stays. What is no file, such as a pipe or a device, is written to as it
  /// is.
  ///
  /// - Parameters:
  ///   - bytes: all of it.
  ///   - path: where; its folder must be there.
  ///   - mode: the permissions; those of the file that was there if `nil`, or the usual ones.
  /// - Throws: `FileProblem`; then all is as it was.
  public static func write(
    _ bytes: [UInt8],
    to path: String,
    mode: mode_t? = nil
  ) throws(FileProblem) {
    try write([(path, bytes)], mode: mode)
  }

  /// Writes several files: all of them beside their places first, then there.
  ///
  /// - Throws: `FileProblem`; then all is as it was, unless the disk itself gave way halfway.
  public static func write(
    _ files: [(path: String, bytes: [UInt8])],
    mode: mode_t? = nil
  ) throws(FileProblem) {
    var places: [FilePlace] = []
    for file in files { places.append(try FilePlace(file.path, mode: mode)) }
    for (place, file) in zip(places, files) where !place.isRegular {
      try pour(file.bytes, into: place.path)
    }
    try holdingSignals { () throws(FileProblem) in
      do throws(FileProblem) {
        for (place, file) in zip(places, files) where place.isRegular {
          try place.prepare(file.bytes)
        }
        for place in places where place.isRegular {
          guard rename(place.scratch, place.path) == 0 else { throw FileProblem(place.path) }
        }
      } catch {
        for place in places where place.isRegular { unlink(place.scratch) }
        throw error
      }
    }
  }

  /// Writes a file that is not there yet, down to the disk.
  ///
  /// - Throws: `FileProblem`; part of it may be there.
  public static func create(_ path: String, _ bytes: [UInt8], mode: mode_t? = nil)
    throws(FileProblem)
  {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode.map { $0 & 0o700 } ?? 0o666)
    guard file >= 0 else { throw FileProblem(path) }
    defer { close(file) }
    if let mode { fchmod(file, mode) }
    try fill(file, bytes, path)
    // Some places, such as a share on the network, do not know how to wait for the disk.
    guard fsync(file) == 0 || errno == EINVAL else { throw FileProblem(path) }
  }

  /// The bytes of a regular file of at most so many.
  ///
  /// - Throws: `FileProblem`, with `EFBIG` if it is larger and `EINVAL` if it is not a regular file.
  public static func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    do throws(CaseFolder.Problem) {
      return try CaseFolder.bytes(at: path, limit: limit)
    } catch {
      switch error {
      case .missing: throw FileProblem(path, code: ENOENT)
      case .irregular, .outside: throw FileProblem(path, code: EINVAL)
      case .tooLarge: throw FileProblem(path, code: EFBIG)
      case .unreadable: throw FileProblem(path, code: errno == 0 ? EIO : errno)
      }
    }
  }

  /// Writes into what is there, without taking its place.
  private static func pour(_ bytes: [UInt8], into path: String) throws(FileProblem) {
    let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard file >= 0 else { throw FileProblem(path) }
    defer { close(file) }
    try fill(file, bytes, path)
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8], _ path: String) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileProblem(path) }
      written += count
    }
  }
}

/// Where a file comes.
private struct FilePlace {
  /// The file itself, never a link.
  var path: String
  /// The permissions that it gets; `nil` for the usual ones.
  var mode: mode_t?
  /// Whether it is, or will be, a file that can be replaced.
  var isRegular = true

  var folder: String { PathName(path).folder }

  /// Where it is written first: beside it, hidden.
  var scratch: String {
    folder + "/" + Leftovers.name(rest)
  }

  /// What the name of the hidden file ends in.
  private var rest: String { String(PathName(path).name.suffix(50)) }

  init(_ path: String, mode: mode_t?) throws(FileProblem) {
    self.path = path
    self.mode = mode
    var status = stat()
    let isThere = stat(path, &status) == 0
    // What the system keeps there is not a file, whatever it looks like.
    let isSystems = ["/dev/", "/proc/"].contains(where: path.hasPrefix)
    if isSystems, !path.hasPrefix("/dev/shm/") {
      isRegular = false
      return
    }
    guard !Self.isOfDatabase(path) else { throw FileProblem(path, code: FileProblem.database) }
    guard isThere else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileProblem(path, code: EISDIR)
    default:
      isRegular = false
      return
    }
    if let found = realpath(path, nil) {
      self.path = String(cString: found)
      free(found)
    }
    // A file that may not be written to is not replaced either.
    guard access(self.path, W_OK) == 0 else { throw FileProblem(self.path) }
    // Behind a link too.
    guard !Self.isOfDatabase(self.path) else {
      throw FileProblem(path, code: FileProblem.database)
    }
    self.mode = mode ?? status.st_mode & 0o777
  }

  /// Whether a file is an SQLite database, or stands beside one as its log: an archive is in it, of us or of others.
  ///
  /// Source: sqlite.org/fileformat.html, 1.3, the header string.
  private static func isOfDatabase(_ path: String) -> Bool {
    let logs = ["-wal", "-shm", "-journal"]
    let main = logs.first(where: path.hasSuffix).map { String(path.dropLast($0.count)) } ?? path
    let header = Array("SQLite format 3\0".utf8)
    let file = open(main, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var found = [UInt8](repeating: 0, count: header.count)
    return Foundation.read(file, &found, found.count) == found.count && found == header
  }

  /// Writes it beside its place.
  func prepare(_ bytes: [UInt8]) throws(FileProblem) {
    Leftovers.sweep(folder, meantFor: rest)
    do throws(FileProblem) { try WholeFile.create(scratch, bytes, mode: mode) } catch {
      // The file beside it is nobody's business: what is wrong is its place.
      throw FileProblem(error.code == ENOENT ? folder : path, code: error.code)
    }
  }
}

/// Does something while ^C and the like wait; afterwards they do what they did.
///
/// - Throws: what the work throws.
public func holdingSignals<Value, Problem: Error>(
  _ work: () throws(Problem) -> Value
) throws(Problem) -> Value {
  var (signals, before) = (sigset_t(), sigset_t())
  sigemptyset(&signals)
  for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
  pthread_sigmask(SIG_BLOCK, &signals, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  return try work()
}
