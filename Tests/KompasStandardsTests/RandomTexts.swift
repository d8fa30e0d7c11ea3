/// Short texts of what is hard on a table: quotation marks, separators, line breaks, formulas, accents, any scalar at all.
///
/// Source of the numbers: xorshift64, Marsaglia 2003, DOI 10.18637/jss.v008.i14.
struct RandomTexts {
  private var state: UInt64
  private static let hard = Array(
    "\",;\r\n\t='+-@ a\u{301}\u{FF1D}\u{FEFF}\u{200B}\u{2028}\u{85}\u{B}\u{0}\u{1F1F3}é'\"\r\n"
      .unicodeScalars
  )

  init(seed: UInt64) { state = seed }

  mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  mutating func next() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<number(below: 9) {
      if number(below: 8) == 0 {
        if let scalar = Unicode.Scalar(UInt32(number(below: 0x110000))) { text.append(scalar) }
      } else {
        text.append(Self.hard[number(below: Self.hard.count)])
      }
    }
    return String(text)
  }
}
