/// Writes zip files as nobody should: every field can lie.
///
/// Source: PKWARE's APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
struct HostileZip {
  /// An entry, and what its headers say of it.
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    /// What is stored; the content itself if left out.
    var stored: [UInt8]?
    var method: UInt16 = 0
    var flags: UInt16 = 0
    /// Which system made it: 3 is Unix, 0 DOS.
    var system: UInt8 = 3
    var attributes: UInt32 = 0o100_644 << 16
    var declaredSize: Int?
    var checksum: UInt32?

    init(_ name: String, _ content: [UInt8]) {
      self.name = Array(name.utf8)
      self.content = content
    }
  }

  var entries: [Entry]

  var bytes: [UInt8] {
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let start = result.count
      let common = Self.common(entry)
      result += Self.little(0x0403_4B50, 4) + common + Self.little(entry.name.count, 2) + [0, 0]
      result += entry.name + (entry.stored ?? entry.content)
      directory += Self.little(0x0201_4B50, 4) + [20, entry.system] + common
      directory += Self.little(entry.name.count, 2) + [UInt8](repeating: 0, count: 8)
      directory += Self.little(Int(entry.attributes), 4) + Self.little(start, 4) + entry.name
    }
    let start = result.count
    result += directory
    result += Self.little(0x0605_4B50, 4) + [0, 0, 0, 0]
    result += Self.little(entries.count, 2) + Self.little(entries.count, 2)
    result += Self.little(directory.count, 4) + Self.little(start, 4) + [0, 0]
    return result
  }

  /// What the header of an entry and its line in the directory both say.
  private static func common(_ entry: Entry) -> [UInt8] {
    let stored = entry.stored ?? entry.content
    return little(20, 2) + little(Int(entry.flags), 2) + little(Int(entry.method), 2)
      + [0, 0, 0x21, 0] + little(Int(entry.checksum ?? checksum(entry.content)), 4)
      + little(stored.count, 4) + little(entry.declaredSize ?? entry.content.count, 4)
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  /// The check sum of zip, CRC-32.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }

  /// So many zeros pressed to almost nothing: a zero, and then "258 more of the last" over and over.
  ///
  /// Source: RFC 1951, section 3.2.6.
  static func pressedZeros(_ repeats: Int) -> (stored: [UInt8], count: Int) {
    var bits: [Bool] = [true, true, false]
    func add(_ code: Int, _ length: Int) {
      for place in (0..<length).reversed() { bits.append(code >> place & 1 == 1) }
    }
    add(0b0011_0000, 8)
    for _ in 0..<repeats {
      add(0b1100_0101, 8)
      add(0, 5)
    }
    add(0, 7)
    var bytes = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
    for (place, bit) in bits.enumerated() where bit { bytes[place / 8] |= 1 << (place % 8) }
    return (bytes, 1 + repeats * 258)
  }
}
