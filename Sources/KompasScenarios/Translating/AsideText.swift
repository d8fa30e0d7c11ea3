/// A text that the case no longer has, as it stands in the comments at the end of a translation.
///
/// Mostly as it is: `#~ scenes.oud.text`, and under it `#~   ` with each line of the text. What a comment cannot hold (a space at
/// the end of a line, a character that is not seen, a name of two words) stands between quotation marks:
/// `#~ "two words":`, and under it `#~   "a line "`.
struct AsideText {
  /// What the lines begin with.
  private static let mark = "#~"
  private static let indent = "   "

  /// What the text was called.
  private(set) var name: String
  private var parts: [String] = []
  private var isQuoted: Bool

  /// The text itself.
  var text: String { CaseWords.clean(parts.joined(separator: "\n")) }

  /// Begins with the comment that has the name; `nil` if this is another comment.
  init?(_ comment: String) {
    guard let rest = Self.rest(of: comment, behind: Self.mark + " ") else { return nil }
    if rest.last == ":", let name = YAMLScalar.unquoted(String(rest.dropLast())) {
      (self.name, isQuoted) = (name, true)
    } else if !rest.isEmpty, !rest.unicodeScalars.contains(" ") {
      (name, isQuoted) = (rest, false)
    } else {
      return nil
    }
  }

  /// Adds what a comment below has of the text; whether it has any.
  mutating func add(_ comment: String) -> Bool {
    guard comment != Self.mark else {
      parts.append("")
      return true
    }
    guard let rest = Self.rest(of: comment, behind: Self.mark + Self.indent) else { return false }
    parts.append((isQuoted ? YAMLScalar.unquoted(rest) : nil) ?? rest)
    return true
  }

  /// The comments for a text and its name.
  static func lines(_ name: String, _ text: String) -> [String] {
    let parts = YAMLScalar.split(text)
    guard isWord(name), parts.allSatisfy(isBare) else {
      return ["\(mark) \(YAMLScalar.quoted(name)):"]
        + parts.map { mark + indent + YAMLScalar.quoted($0) }
    }
    return ["\(mark) \(name)"] + parts.map { $0.isEmpty ? mark : mark + indent + $0 }
  }

  private static func isWord(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.first != "\""
      && !name.unicodeScalars.contains { $0.properties.isWhitespace || YAMLScalar.isHidden($0) }
  }

  private static func isBare(_ line: String) -> Bool {
    let last = line.unicodeScalars.last
    return last != " " && last != "\t" && !line.unicodeScalars.contains(where: YAMLScalar.isHidden)
  }

  /// By scalars: what comes behind may join the last character of the prefix.
  private static func rest(of comment: String, behind prefix: String) -> String? {
    guard comment.unicodeScalars.starts(with: prefix.unicodeScalars) else { return nil }
    return String(comment.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
  }
}
