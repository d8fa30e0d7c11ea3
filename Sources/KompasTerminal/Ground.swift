import CNCurses
internal import Glibc
internal import KompasPages

/// What color a terminal has behind its letters, as it tells when it is asked.
///
/// Source: xterm control sequences, "Operating System Commands", 11; XParseColor(3) for the form of the answer.
enum Ground {
  /// How long an answer is waited for, in milliseconds; what comes later is not taken for keys.
  static let patience: Int32 = 100

  /// Whether a terminal of this name can be asked: not the console of Linux, whose ground is dark, nor what would pass it on or print it.
  static func canBeAsked(of terminal: String) -> Bool {
    !terminal.isEmpty && !["dumb", "linux", "screen", "vt"].contains(where: terminal.hasPrefix)
  }

  /// Asks the terminal that was taken over; `nil` without an answer that can be read.
  static func ask() -> Theme? {
    let longest = 64
    var answer = [CChar](repeating: 0, count: longest)
    guard kompas_ask_ground(patience, &answer, Int32(longest)) else { return nil }
    let bytes = answer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return theme(for: String(decoding: bytes, as: UTF8.self))
  }

  /// The theme that suits an answer, such as "rgb:1e1e/1e1e/2e2e": light where black stands out better than white.
  static func theme(for answer: String) -> Theme? {
    let parts = answer.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "rgb" || parts[0] == "rgba" else { return nil }
    let shares = parts[1].split(separator: "/", omittingEmptySubsequences: false).map(share)
    guard shares.count == (parts[0] == "rgb" ? 3 : 4) else { return nil }
    let known = shares.prefix(3).compactMap(\.self)
    guard known.count == 3 else { return nil }
    let luminance = zip(known, [0.2126, 0.7152, 0.0722]).reduce(0) { $0 + linear($1.0) * $1.1 }
    return luminance > evenly ? .light : .dark
  }

  /// The luminance on which black and white stand out alike (WCAG 2.2, "contrast ratio").
  private static let evenly = 0.179

  /// One to four hexadecimal digits, as a share of the most they can be.
  private static func share(_ digits: Substring) -> Double? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    return Double(value) / Double((1 << (4 * digits.utf8.count)) - 1)
  }

  /// How much light a share of a color of sRGB gives (WCAG 2.2, "relative luminance").
  private static func linear(_ share: Double) -> Double {
    share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
