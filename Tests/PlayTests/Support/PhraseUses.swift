import Foundation

/// The phrases that the code asks for: it goes through the sources and finds every `phrase("key", ["name": …])`.
struct PhraseUses {
  /// A place in the code that asks for a phrase.
  struct Use {
    /// The key as it stands there; `*` for a part that is made.
    let key: String
    /// The names of the values that are given; `nil` if they are numbered.
    let names: Set<String>?
    /// The file and the line.
    let place: String
  }

  let all: [Use]

  init(sources: URL) throws {
    var found: [Use] = []
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      let text = Array(try String(contentsOf: file, encoding: .utf8))
      var line = 1
      for index in text.indices {
        if text[index] == "\n" { line += 1 }
        guard let start = Self.afterCall(text, index) else { continue }
        var reader = Reader(text: text, index: start)
        guard let key = reader.literal() else { continue }
        let use = Use(
          key: key,
          names: reader.names(),
          place: "\(file.lastPathComponent):\(line)"
        )
        found.append(use)
      }
    }
    all = found
  }

  /// Where the arguments of a call of `phrase` begin, if one begins here.
  private static func afterCall(_ text: [Character], _ index: Int) -> Int? {
    guard text[index] == "p", index == 0 || !(text[index - 1].isLetter || text[index - 1] == "_")
    else { return nil }
    let call = Array("phrase(")
    guard index + call.count < text.count, Array(text[index..<(index + call.count)]) == call
    else { return nil }
    return index + call.count
  }

  private struct Reader {
    let text: [Character]
    var index: Int

    private mutating func skipSpace() {
      while index < text.count, text[index].isWhitespace { index += 1 }
    }

    /// A literal, perhaps behind the label `ifKnown`; interpolations become `*`.
    mutating func literal() -> String? {
      skipSpace()
      let label = Array("ifKnown:")
      if index + label.count < text.count, Array(text[index..<(index + label.count)]) == label {
        index += label.count
      }
      skipSpace()
      guard index < text.count, text[index] == "\"" else { return nil }
      index += 1
      var key = ""
      while index < text.count, text[index] != "\"" {
        if text[index] == "\\", index + 1 < text.count, text[index + 1] == "(" {
          index += 1
          skipParentheses()
          key += "*"
        } else {
          key.append(text[index])
          index += 1
        }
      }
      index += 1
      return key
    }

    private mutating func skipParentheses() {
      var depth = 0
      repeat {
        if text[index] == "(" { depth += 1 }
        if text[index] == ")" { depth -= 1 }
        index += 1
      } while depth > 0 && index < text.count
    }

    /// The names in the literal of values that follows, if there is one; `nil` if a list of numbered values follows.
    mutating func names() -> Set<String>? {
      skipSpace()
      guard index < text.count, text[index] == "," else { return [] }
      index += 1
      skipSpace()
      if text[index...].starts(with: Array("numbered:")) { return nil }
      guard index < text.count, text[index] == "[" else { return [] }
      index += 1
      var names: Set<String> = []
      var isName = true
      while index < text.count, text[index] != "]" {
        skipSpace()
        switch text[index] {
        case "\"":
          let word = literal() ?? ""
          if isName { names.insert(word) }
          isName = false
        case ",":
          isName = true
          index += 1
        case "(": skipParentheses()
        case "[": skipBrackets()
        case "]": break
        default: index += 1
        }
      }
      return names
    }

    private mutating func skipBrackets() {
      var depth = 0
      repeat {
        if text[index] == "[" { depth += 1 }
        if text[index] == "]" { depth -= 1 }
        index += 1
      } while depth > 0 && index < text.count
    }
  }
}
