public import Foundation

/// Why the system would not read or write.
public struct FileProblem: Error, Equatable, Sendable {
  /// What it was about.
  public var path: String
  /// The number of the error, as in `errno.h`.
  public var code: Int32

  /// The error that the system gave last.
  public init(_ path: String, code: Int32 = errno) {
    self.path = path
    self.code = code
  }
}

/// Files that are there whole or not at all.
public enum WholeFile {
  /// Writes a file: first beside its place, then in it, so that nobody ever sees half of it.
  ///
  /// A file that was there keeps its permissions; behind a link, the file is replaced and the link stays.
  ///
  /// - Throws: `FileProblem`; then all is as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    let target = resolved(path) ?? path
    let folder = (target as NSString).deletingLastPathComponent
    let name = ".kompas-\(getpid())-\((target as NSString).lastPathComponent.suffix(100))"
    let temporary = folder.isEmpty ? name : folder + "/" + name
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 : nil
    if mode != nil, status.st_mode & S_IFMT == S_IFDIR {
      throw FileProblem(target, code: EISDIR)
    }
    // A file that may not be written to is not replaced either.
    if mode != nil, access(target, W_OK) != 0 { throw FileProblem(target) }
    do throws(FileProblem) {
      try create(temporary, bytes, mode: mode)
      guard rename(temporary, target) == 0 else { throw FileProblem(target) }
    } catch {
      unlink(temporary)
      throw FileProblem(error.code == ENOENT ? folder : target, code: error.code)
    }
  }

  /// Writes a file that is not there yet, down to the disk.
  ///
  /// - Throws: `FileProblem`; part of it may be there.
  public static func create(_ path: String, _ bytes: [UInt8], mode: mode_t? = nil)
    throws(FileProblem)
  {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileProblem(path) }
    defer { close(descriptor) }
    if let mode { fchmod(descriptor, mode) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileProblem(path) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw FileProblem(path) }
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

  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
