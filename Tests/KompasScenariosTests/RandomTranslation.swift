import KompasTestSupport

/// Translations as nobody writes them: every way to write keys and texts in YAML, with comments wherever they can be.
struct RandomTranslation {
  /// The file.
  private(set) var text = ""
  /// The comments in it.
  private(set) var comments: [String] = []
  private var numbers: SplitMix

  init(seed: UInt64) {
    numbers = SplitMix(seed: seed)
    text = mapping(indent: 0, depth: 0).joined(separator: "\n") + (chance(2) ? "\n" : "")
    if chance(3) { text.replace("\n", with: "\r\n") }
  }

  // MARK: What there is to choose from

  private static let known = [
    "title", "summary", "briefing", "role", "resources", "scenes", "precedents", "sources",
    "kompas",
    "language", "debrief", "promises",
  ]

  private static let keys = [
    "name", "text", "bankje", "briefi' ng", "it's", "a#b", "role.name", "title.x", "1",
    "yes", "'it''s # one'", "\"a # b\"", "\"x\\\"y\"", "\"two\\nlines\"", "\"tab\\there\"",
    "\" a \"",
    "\"#~ a\"", "é", "\"\u{301}\"", "\u{301}z", "🙂", "a:b", "-x", "?x", "\"\\u2028\"", "a:",
    "\"\\\"\"", "!!str key", "? asked", "? \"a\n  # b\"", "? |\n  # key\n",
  ]

  private static let words = [
    "Why not?", "it's", "\"so\"", "a#b", "#no", "# no comment", "x: y", "- z", "[", "}", "\\n",
    "\\",
    "é", "e\u{301}", "\u{301}", "\u{a0}", "🙂", "  two", "end ", "tab\t", "'", "\"", "#~ old",
    "#>   new", "|", ">-",
    "~", "yes", "", "",
  ]

  private static let spice = [
    "", " it's", " \"so", " é", " \u{301}", " #~ x", " '", " | a: b", "\u{301}",
  ]

  // MARK: Chance

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &numbers) == 0
  }

  private mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &numbers)
  }

  private mutating func one<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &numbers)]
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  // MARK: Comments

  private mutating func comment() -> String {
    let comment = one(["# ", "#", "#! ", "##"]) + "c\(comments.count)" + one(Self.spice)
    comments.append(comment)
    return comment + (chance(4) ? "  " : "")
  }

  private mutating func alone(_ indent: Int) -> [String] {
    chance(3) ? [spaces(count(0...indent)) + comment()] : []
  }

  private mutating func beside(_ line: String) -> String {
    chance(4) ? line + one([" ", "   "]) + comment() : line
  }

  // MARK: Keys and values

  private mutating func mapping(indent: Int, depth: Int) -> [String] {
    var lines: [String] = []
    var free = depth == 0 ? Self.known + Self.keys : Self.keys
    for _ in 0..<count(1...5) {
      let key = free.remove(at: count(0...(free.count - 1)))
      lines += alone(indent)
      let value = value(indent: indent, depth: depth + 1)
      let isAsked = key.hasPrefix("? ")
      lines += key.split(separator: "\n").enumerated().map { index, line in
        (index == 0 ? spaces(indent) : spaces(indent + 2)) + line
      }
      let colon = isAsked ? "\n" + spaces(indent) + ":" : ":"
      lines[lines.count - 1] += colon + (value[0].isEmpty ? "" : " ") + value[0]
      lines += value.dropFirst()
    }
    return lines + alone(indent)
  }

  /// The first line comes behind the colon.
  private mutating func value(indent: Int, depth: Int) -> [String] {
    switch count(0...(depth > 3 ? 7 : 10)) {
    case 0: return [beside("")]
    case 1, 2: return plain(indent)
    case 3, 4: return quoted(indent)
    case 5, 6: return block(indent)
    case 7: return flow(indent)
    case 8: return [beside("")] + list(indent: indent, depth: depth)
    default: return [beside("")] + mapping(indent: indent + count(1...3), depth: depth)
    }
  }

  private mutating func plain(_ indent: Int) -> [String] {
    let tag = one(["", "", "", "!!str "])
    let first =
      tag + one(["Plain", "it's \"so\"", "a#b", "~", "5", "é\u{301}", "\u{301}x", "a, [b] {c}"])
    let more = (0..<count(0...2)).map { _ in
      spaces(indent + count(1...3)) + one(["and on", "a#b", ""])
    }
    let lines = [first] + more
    return lines.dropLast() + [beside(lines.last ?? "")]
  }

  private mutating func quoted(_ indent: Int) -> [String] {
    let parts = (0..<count(1...3)).map { _ in one(Self.words) + " " + one(Self.words) }
    var lines: [String]
    if chance(2) {
      lines = parts.map { $0.replacing("'", with: "''") }
      lines[0] = "'" + lines[0]
      lines[lines.count - 1] += "'"
    } else {
      let escapes = [
        "", "", "\\r\\n", "\\x07", "\\N", "\\0", "\\uFEFF", "\\U0001F642", "\\t", "\\ ",
      ]
      lines = parts.map {
        $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + one(escapes)
      }
      lines[0] = "\"" + lines[0]
      for index in lines.indices.dropLast() where chance(2) { lines[index] += "\\" }
      lines[lines.count - 1] += "\""
    }
    for index in lines.indices.dropFirst() {
      lines[index] = spaces(indent + count(1...3)) + lines[index]
    }
    lines[lines.count - 1] =
      chance(6) ? lines[lines.count - 1] + comment() : beside(lines[lines.count - 1])
    return [one(["", "", "!!str "]) + lines[0]] + lines.dropFirst()
  }

  private mutating func block(_ indent: Int) -> [String] {
    let step = count(1...3)
    let texts = (0..<count(0...4)).map { _ in
      let text = one(Self.words) + one(["", " ", "   "])
      return text.allSatisfy { $0 == " " } && chance(2) ? "" : spaces(indent + step) + text
    }
    // Where the first line does not tell how deep the text stands, the head must.
    let first = texts.first?.unicodeScalars.dropFirst(indent + step).first ?? " "
    let told = first == " " || chance(3) ? "\(step)" : ""
    let head = one(["", "", "!!str "]) + one(["|", ">"]) + told + one(["", "-", "+"])
    return [beside(head)] + texts
  }

  private mutating func list(indent: Int, depth: Int) -> [String] {
    let inner = indent + count(0...2)
    return (0..<count(1...3)).flatMap { _ in
      let comments = alone(indent)
      if chance(3) {
        var lines = mapping(indent: inner + 2, depth: depth + 1)
        guard let first = lines.firstIndex(where: { !$0.allSatisfy { $0 == " " } }),
          !lines[first].contains("#")
        else { return comments + [spaces(inner) + "-"] + lines }
        lines[first] = spaces(inner) + "- " + lines[first].drop { $0 == " " }
        return comments + lines
      }
      let value = value(indent: inner, depth: depth + 4)
      return comments + [spaces(inner) + "- " + value[0]] + value.dropFirst()
    }
  }

  private mutating func flow(_ indent: Int) -> [String] {
    let isMap = chance(2)
    let items = (0..<count(1...4)).map { index in
      let text = one([
        "plain", "it's", "a#b", "\"a # b\"", "'#'", "\"\u{301}\"", "\u{301}x", "\"x\n y\"",
        "!!str t", "",
      ])
      return isMap
        ? one(["k\(index): ", "\"k\(index)\": ", "\"k\(index)\":"]) + text
        : text.isEmpty ? "x" : text
    }
    var lines = [isMap ? "{" : "["]
    for item in items {
      let parts = item.split(separator: "\n")
      lines[lines.count - 1] += parts[0]
      lines += parts.dropFirst().map { spaces(indent + 1) + $0 }
      lines[lines.count - 1] += ","
      if chance(3) {
        lines[lines.count - 1] += one(["", " "]) + comment()
        lines.append(spaces(indent + 1))
      }
    }
    lines[lines.count - 1] = beside(lines[lines.count - 1] + (isMap ? "}" : "]"))
    return lines
  }
}
