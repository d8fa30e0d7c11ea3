internal import Glibc

/// Reads lines from an open file, byte by byte, so that nothing is taken that belongs to another.
struct LineReader {
  /// The longest line that is kept, in bytes.
  static let longest = 4096

  /// A line without its end, and whether it was too long and cut.
  struct Answer: Equatable {
    var text: String
    var isCut: Bool
  }

  var file: Int32

  /// The next line, its UTF-8 repaired, or `nil` at the end of input and when reading fails.
  func next() -> Answer? {
    var bytes: [UInt8] = []
    var isCut = false
    while true {
      var byte: UInt8 = 0
      let count = read(file, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        if bytes.isEmpty { return nil }
        break
      }
      if byte == 0x0A { break }
      if bytes.count < Self.longest { bytes.append(byte) } else { isCut = true }
    }
    if bytes.last == 0x0D { bytes.removeLast() }
    if isCut { dropBrokenEnd(of: &bytes) }
    return Answer(text: String(decoding: bytes, as: UTF8.self), isCut: isCut)
  }

  /// Takes a character away of which the cut left only the beginning.
  private func dropBrokenEnd(of bytes: inout [UInt8]) {
    let tail = bytes.reversed().prefix { $0 & 0xC0 == 0x80 }.count
    guard tail < bytes.count else { return }
    let lead = bytes[bytes.count - 1 - tail]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    if tail + 1 < length { bytes.removeLast(tail + 1) }
  }
}
