/// A color of the 256 that terminals share.
///
/// Source: xterm control sequences, "ISO-8613-6": 16 of the terminal's own, a cube of 6 × 6 × 6, and a ramp of 24 grays.
public struct PaletteColor: Sendable, Hashable {
  /// Its number.
  public let number: UInt8

  /// The color with a number.
  public init(_ number: UInt8) { self.number = number }

  /// Red, green and blue, 0 … 255; of the first 16, which everybody may change, as xterm has them.
  public var rgb: (red: UInt8, green: UInt8, blue: UInt8) {
    let index = Int(number)
    if index < 16 { return Self.own[index] }
    if index >= 232 {
      let gray = UInt8(8 + 10 * (index - 232))
      return (gray, gray, gray)
    }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let place = index - 16
    return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }

  private static let own: [(red: UInt8, green: UInt8, blue: UInt8)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// As pages of HTML and drawings write it: "#ffaf5f".
  public var hex: String {
    let (red, green, blue) = rgb
    let digits = [red, green, blue].map { value in
      (value < 16 ? "0" : "") + String(value, radix: 16)
    }
    return "#" + digits.joined()
  }
}
