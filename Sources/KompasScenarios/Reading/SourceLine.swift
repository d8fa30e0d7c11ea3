/// A line as its author sees it.
struct SourceLine {
  /// How many spaces stand in front.
  var lead: Int
  /// How far its key is indented, dashes and all.
  var indent: Int
  /// What stands there, without the dashes.
  var text: Substring
  var hasDash: Bool
  /// The word in front of the colon, if the line is a key with a value.
  var key: Substring?
  /// What stands behind the colon, or behind the dashes.
  var value: Substring

  var isBlank: Bool { text.isEmpty }
  var isComment: Bool { text.utf8.first == UInt8(ascii: "#") }
  /// Whether a text follows on the lines below.
  var opensBlock: Bool {
    guard let first = value.utf8.first, first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
    else { return false }
    return value.utf8.dropFirst().allSatisfy { "+-0123456789 ".utf8.contains($0) }
      || value.contains(" #")
  }
  /// Whether a text begins behind the colon, and may go on below.
  var opensPlain: Bool { value.unicodeScalars.first?.properties.isAlphabetic == true }
  /// Whether it holds words, and is neither a key nor a part of a list.
  var isProse: Bool { !isBlank && !isComment && !hasDash && key == nil }

  init(_ line: Substring) {
    let bytes = line.utf8
    var place = bytes.startIndex
    func skipSpaces() {
      while place < bytes.endIndex, bytes[place] == UInt8(ascii: " ") {
        place = bytes.index(after: place)
      }
    }
    skipSpaces()
    lead = bytes.distance(from: bytes.startIndex, to: place)
    hasDash = false
    while place < bytes.endIndex, bytes[place] == UInt8(ascii: "-") {
      let next = bytes.index(after: place)
      guard next == bytes.endIndex || bytes[next] == UInt8(ascii: " ") else { break }
      hasDash = true
      place = next
      skipSpaces()
    }
    indent = bytes.distance(from: bytes.startIndex, to: place)
    text = line[place...]
    value = text
    let name = text.utf8.prefix {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F
    }
    guard !name.isEmpty, name.endIndex < text.utf8.endIndex,
      text.utf8[name.endIndex] == UInt8(ascii: ":")
    else { return }
    let behind = text.utf8.index(after: name.endIndex)
    guard behind == text.utf8.endIndex || text.utf8[behind] == UInt8(ascii: " ") else { return }
    key = text[..<name.endIndex]
    value = text[behind...].drop { $0 == " " }
  }
}
