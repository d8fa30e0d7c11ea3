import Yams

/// Turns libyaml's marks (lines and Unicode scalars, from 1) into places as a reader counts them.
///
/// Marks mostly come in reading order, so it remembers where it was: linear in all, also on one long line.
struct Places {
  private let source: SourceText
  private var line = 0
  private var scalars = 0
  private var index: String.Index
  /// How many characters end there or before, and where the last of them ends.
  private var characters = 0
  private var boundary: String.Index

  init(_ source: SourceText) {
    self.source = source
    index = source.text.startIndex
    boundary = index
  }

  mutating func span(_ mark: Mark, length: Int = 1) -> Span {
    span(line: mark.line, column: mark.column, length: length)
  }

  mutating func span(line marked: Int = 1, column: Int = 1, length: Int = 1) -> Span {
    let number = min(max(1, marked), source.lines.count)
    let text = source.line(number)
    if number != line || column - 1 < scalars {
      line = number
      scalars = 0
      characters = 0
      index = text.startIndex
      boundary = index
    }
    let target =
      text.unicodeScalars.index(
        index,
        offsetBy: column - 1 - scalars,
        limitedBy: text.endIndex
      ) ?? text.endIndex
    // A mark within a character, as in front of an accent that joined a space, is at that character.
    while boundary < target {
      let end = text.index(after: boundary)
      guard end <= target else { break }
      boundary = end
      characters += 1
    }
    scalars = column - 1
    index = target
    return Span(file: source.file, line: number, column: characters + 1, length: length)
  }

  /// Replaces the first letter of the key at a mark by another, returning what stood there.
  ///
  /// `nil` if the key is not a plain or quoted word.
  func letter(at mark: Mark, in text: inout String, replace: Character) -> Character? {
    // Lines keep their number, also in a text where letters were replaced before.
    let lines = SourceText(file: "", text: text)
    let line = lines.line(mark.line)
    let scalars = line.unicodeScalars
    guard
      var place = scalars.index(
        scalars.startIndex,
        offsetBy: mark.column - 1,
        limitedBy: scalars.endIndex
      ),
      place < scalars.endIndex
    else { return nil }
    if scalars[place] == "\"" || scalars[place] == "'" {
      place = scalars.index(after: place)
    }
    guard place < scalars.endIndex else { return nil }
    let letter = Character(scalars[place])
    guard letter.isLetter || letter.isNumber || letter == "_" else { return nil }
    let end = scalars.index(after: place)
    text.unicodeScalars.replaceSubrange(place..<end, with: replace.unicodeScalars)
    return letter
  }
}

/// Looks for anchors (`&name`) and aliases (`*name`) as libyaml would spell them.
enum Markers {
  /// An anchor or an alias.
  struct Marker {
    var name: String
    var line: Int
    var start: String.Index

    func span(in source: SourceText) -> Span {
      let column = source.line(line)[..<start].count + 1
      return Span(file: source.file, line: line, column: column, length: name.count + 1)
    }
  }

  /// The names, with the number of the line and where in it they begin.
  static func find(_ sign: Unicode.Scalar, in source: SourceText) -> [Marker] {
    guard source.text.utf8.contains(UInt8(ascii: sign)) else { return [] }
    var found: [Marker] = []
    for (index, line) in source.lines.enumerated() where line.utf8.contains(UInt8(ascii: sign)) {
      var before: UInt8 = 0x20
      var place = line.utf8.startIndex
      while place < line.utf8.endIndex {
        let byte = line.utf8[place]
        let next = line.utf8.index(after: place)
        if byte == UInt8(ascii: sign), !isName(before) {
          let name = line.utf8[next...].prefix(while: isName)
          if !name.isEmpty {
            found.append(
              Marker(name: String(Substring(name)), line: index + 1, start: place)
            )
          }
        }
        before = byte
        place = next
      }
    }
    return found
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
