internal import Glibc

/// Why the system would not take what was written.
public struct OutputProblem: Error, Equatable {
  /// The number of the error, as in `errno.h`.
  public var code: Int32

  /// Makes one from the number of an error.
  public init(code: Int32) { self.code = code }

  /// Whether it is only that whoever read has left.
  public var isUnread: Bool { code == EPIPE }
}

/// Whether a file is a terminal that was hung up: a device, where a disk that fails is none.
private func isHungUp(_ file: Int32) -> Bool {
  var status = stat()
  return fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
}

/// Writes all of a text to an open file, as UTF-8.
///
/// - Throws: as for bytes.
public func writeAll(_ text: String, to file: Int32) throws(OutputProblem) {
  try writeAll(Array(text.utf8), to: file)
}

/// Writes bytes to an open file, all of them.
///
/// It waits where the file takes no more for now.
///
/// - Throws: `OutputProblem`; part of it may have been written.
public func writeAll(_ bytes: [UInt8], to file: Int32) throws(OutputProblem) {
  var bytes = bytes[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if count > 0 {
      bytes = bytes.dropFirst(count)
      continue
    }
    switch errno {
    case EINTR: continue
    case EAGAIN:
      var waited = pollfd(fd: file, events: Int16(POLLOUT), revents: 0)
      poll(&waited, 1, -1)
    case EIO where isHungUp(file): throw OutputProblem(code: EPIPE)
    case let code: throw OutputProblem(code: count == 0 ? ENOSPC : code)
    }
  }
}
