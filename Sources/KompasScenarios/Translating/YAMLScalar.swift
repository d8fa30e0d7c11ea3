/// Writes texts and keys as YAML.
enum YAMLScalar {
  /// A text on as many lines as it takes, the first of which comes behind the key; the others are to be indented.
  static func lines(of text: String) -> [String] {
    if isPlain(text) { return [text] }
    let parts = split(text)
    let isBlock =
      parts.count > 1 && parts[0].first?.isWhitespace == false
      && !parts.contains { $0.contains("\t") || (!$0.isEmpty && $0.allSatisfy(\.isWhitespace)) }
      && !text.unicodeScalars.contains(where: isHidden)
    return isBlock ? ["|"] + parts : [quoted(text)]
  }

  /// A key as it stands in front of its colon.
  static func key(_ name: String) -> String {
    let isWord = name.unicodeScalars.enumerated().allSatisfy { place, scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "_": true
      case "-", ".": place > 0
      default: false
      }
    }
    return isWord && !name.isEmpty ? name : quoted(name)
  }

  /// The text between double quotes, on one line: every text can be written so, and it reads the same as JSON.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where isHidden(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The text that `quoted` made this of; `nil` if it did not.
  static func unquoted(_ quoted: String) -> String? {
    var rest = Array(quoted.unicodeScalars)[...]
    guard rest.count >= 2, rest.popFirst() == "\"", rest.popLast() == "\"" else { return nil }
    var result = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        guard scalar != "\"" else { return nil }
        result.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\"": result.append("\"")
      case "\\": result.append("\\")
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "u":
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        rest = rest.dropFirst(4)
        guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
          return nil
        }
        result.append(scalar)
      default: return nil
      }
    }
    return String(result)
  }

  /// The lines of a text; a line end may hide in a character of two, so it is looked for by itself.
  static func split(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// Whether this cannot stand in a file as it is.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && SourceText.Hazards.isHazard(scalar)
  }

  /// Whether a text reads as itself without quotation marks, for every reader of YAML.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      text.unicodeScalars.last != " "
    else { return false }
    let words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    guard !words.contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " ,.()-'’?!".unicodeScalars.contains(scalar)
    }
  }
}
