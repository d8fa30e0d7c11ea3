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

  /// The next line; `nil` at the end of input, and when reading fails. Broken UTF-8 is repaired.
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
    if isCut {
      while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
      if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }
    return Answer(text: String(decoding: bytes, as: UTF8.self), isCut: isCut)
  }
}
