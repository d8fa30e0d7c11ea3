/// A stretch of text with one role.
package struct Run: Equatable {
  package var text: String
  package var role: CellRole

  init(_ text: String, _ role: CellRole = .text) {
    self.text = text
    self.role = role
  }
}

/// A paragraph or a list item of prose.
package struct Paragraph: Equatable {
  package var isItem: Bool
  package var runs: [Run]

  /// The words without their marks, white space single.
  var plain: String { runs.map(\.text).joined().collapsed }

  /// Reads prose: blank lines part paragraphs, "- " starts an item, *stress* and **weight**.
  package static func parse(_ prose: String, role: CellRole = .text) -> [Paragraph] {
    var paragraphs: [(isItem: Bool, text: String)] = []
    var isOpen = false
    for line in prose.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = String(line).collapsed
      if text.isEmpty {
        isOpen = false
      } else if text.hasPrefix("- ") {
        paragraphs.append((true, String(text.dropFirst(2))))
        isOpen = true
      } else if isOpen, let last = paragraphs.indices.last {
        paragraphs[last].text += " " + text
      } else {
        paragraphs.append((false, text))
        isOpen = true
      }
    }
    return paragraphs.map { Paragraph(isItem: $0.isItem, runs: marked($0.text, role: role)) }
  }

  /// Takes *stress* and **weight** out of a line; marks that do not close stay as they are.
  private static func marked(_ text: String, role: CellRole) -> [Run] {
    let characters = Array(text)
    var runs: [Run] = []
    var plain = ""
    var index = 0
    while index < characters.count {
      guard characters[index] == "*", let mark = mark(at: index, in: characters) else {
        plain.append(characters[index])
        index += 1
        continue
      }
      if !plain.isEmpty { runs.append(Run(plain, role)) }
      plain = ""
      runs.append(
        Run(String(characters[mark.inside]), mark.length == 2 ? .strong : .emphasis)
      )
      index = mark.inside.upperBound + mark.length
    }
    if !plain.isEmpty { runs.append(Run(plain, role)) }
    return runs
  }

  /// The marked stretch that opens here, if it closes.
  private static func mark(
    at start: Int,
    in characters: [Character]
  ) -> (inside: Range<Int>, length: Int)? {
    let isDouble = start + 1 < characters.count && characters[start + 1] == "*"
    let length = isDouble ? 2 : 1
    let first = start + length
    guard first < characters.count, !characters[first].isWhitespace, characters[first] != "*",
      start == 0 || !characters[start - 1].isWordPart
    else { return nil }
    var end = first + 1
    while end + length <= characters.count {
      let closes =
        characters[end] == "*" && (!isDouble || characters[end + 1] == "*")
        && !characters[end - 1].isWhitespace
      let after = end + length
      if closes, after == characters.count || !characters[after].isWordPart {
        return (first..<end, length)
      }
      end += 1
    }
    return nil
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "*" }
}

extension String {
  /// This text with every run of white space made one space, and none at the ends.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// This text without white space at its end.
  var trimmedAtEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Whether it begins as a sentence does, with a capital letter.
  package var isSentence: Bool { first?.isUppercase == true }

  /// This text as a spoken sentence: with a full stop if it has no end of its own.
  var sentence: String {
    guard let last = last(where: { !"’”'\")".contains($0) }), !".!?:;…".contains(last) else {
      return self
    }
    return self + "."
  }
}
