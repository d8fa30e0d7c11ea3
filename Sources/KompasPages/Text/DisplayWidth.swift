/// Ranges of East Asian wide and full-width characters that are not emoji, ascending.
///
/// Source: Unicode Standard Annex 11, EastAsianWidth, classes W and F, joined over unassigned gaps.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
  0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
  0x20000...0x3FFFD,
]

/// How many terminal columns a scalar takes: 0, 1 or 2.
func displayWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  if (0x1160...0x11FF).contains(value) { return 0 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if (0x1F1E6...0x1F1FF).contains(value) { return 1 }
  if wideRanges.contains(where: { $0.contains(value) }) { return 2 }
  return scalar.properties.isEmojiPresentation ? 2 : 1
}

/// How many terminal columns a grapheme cluster takes; a mark without a letter takes one.
public func displayWidth(of character: Character) -> Int {
  max(1, character.unicodeScalars.reduce(0) { $0 + displayWidth(of: $1) })
}

/// How many terminal columns a text takes on one line.
public func displayWidth(of text: String) -> Int {
  text.reduce(0) { $0 + displayWidth(of: $1) }
}
