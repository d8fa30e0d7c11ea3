import Foundation
import KompasEngine

/// Damages the text of a case in one place, as a slip of the hand or a bad disk would.
struct Mutator {
  enum Kind: String, CaseIterable {
    case drop, duplicate, rename, swap, retype, indent, truncate, inject
  }

  struct Mutant: CustomStringConvertible {
    var kind: Kind
    var data: Data
    /// The lines that were touched, numbered as in the damaged text.
    var lines: Set<Int>
    /// The line before the damage.
    var original: String
    var description: String { "\(kind.rawValue) \(lines.sorted()) `\(original)`" }
  }

  private let lines: [String]
  private var number: UInt32 = 0
  private let seed: UInt32

  init(_ text: String, seed: UInt32) {
    lines = text.components(separatedBy: "\n")
    self.seed = seed
  }

  private mutating func random(_ count: Int) -> Int {
    number += 1
    return Int(philox(counter: (number, 0, 0, 3), key: (seed, 0)).0) % max(1, count)
  }

  /// The next mutant; `nil` if the place that was chosen cannot be damaged that way.
  mutating func next() -> Mutant? {
    let kind = Kind.allCases[random(Kind.allCases.count)]
    let at = random(lines.count)
    let line = lines[at]
    let bare = line.drop { $0 == " " }
    guard !bare.isEmpty, !bare.hasPrefix("#") else { return nil }
    var damaged = lines
    var touched: Set<Int> = [at + 1]
    switch kind {
    case .drop: damaged.remove(at: at)
    case .duplicate:
      damaged.insert(line, at: at)
      touched.insert(at + 2)
    case .rename:
      guard let key = bare.firstIndex(of: ":"),
        bare[..<key].allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" || $0 == " " })
      else { return nil }
      damaged[at] = String(line.prefix(line.count - bare.count)) + bare[..<key] + "x" + bare[key...]
    case .swap:
      guard at + 1 < lines.count, lines[at + 1].contains(where: { $0 != " " }) else { return nil }
      damaged.swapAt(at, at + 1)
      touched.insert(at + 2)
    case .retype:
      guard let colon = line.range(of: ": ") else { return nil }
      damaged[at] =
        line[..<colon.upperBound] + ["[[1]]", "{a: 1}", "99999999999999", "\"\"", "~"][random(5)]
    case .indent:
      let shift = random(4) - 2
      damaged[at] =
        shift < 0 ? String(line.dropFirst(-shift)) : String(repeating: " ", count: shift + 1) + line
    case .truncate:
      damaged = Array(damaged[..<at]) + [String(line.prefix(random(line.count)))]
      touched.insert(max(1, at))
    case .inject: break
    }
    var data = Data(damaged.joined(separator: "\n").utf8)
    if kind == .inject {
      let start = Data(lines[..<at].joined(separator: "\n").utf8).count + (at > 0 ? 1 : 0)
      let place = start + random(line.utf8.count)
      let bytes: [[UInt8]] = [
        [0], [0x1B], [0xFF], [0xC3], [0x22], [0x7B], [0x5D], [0x26], [0x2A], [0x21], [0x09], [0x3A],
        [0xE2, 0x80, 0xAE],
      ]
      data.insert(contentsOf: bytes[random(bytes.count)], at: place)
    }
    guard data != Data(lines.joined(separator: "\n").utf8) else { return nil }
    return Mutant(kind: kind, data: data, lines: touched, original: line)
  }
}
