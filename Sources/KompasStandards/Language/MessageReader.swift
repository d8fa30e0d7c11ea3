extension Message {
  /// What is wrong with the text of a message.
  public enum Problem: Error, Sendable, Equatable {
    /// A `{` that is never closed.
    case unclosed
    /// A `}` that closes nothing; quoted as `'}'` it is a character.
    case stray
    /// An apostrophe that opens a quotation which never ends.
    case openQuote
    /// This is no name of a value: letters, digits and `_`.
    case name(String)
    /// There is no such kind of place: only `number`, `plural` and `select`.
    case kind(String)
    /// This is no case of a plural in this language.
    case category(String)
    /// A case stands there twice.
    case twice(String)
    /// A case has no `{text}` behind it.
    case bare(String)
    /// There is no case `other`.
    case noOther
    /// Places stand too deep in one another.
    case tooDeep
  }

  /// Reads a message.
  ///
  /// - Parameters:
  ///   - text: as it stands in the language file.
  ///   - categories: the categories of plurals that the language has.
  /// - Throws: the first problem.
  public init(_ text: String, categories: Set<String> = ["one", "other"]) throws(Problem) {
    // Most have neither braces nor apostrophes.
    guard text.utf8.contains(where: { $0 == 123 || $0 == 125 || $0 == 39 }) else {
      parts = [.text(text)]
      return
    }
    var reader = MessageReader(scalars: Array(text.unicodeScalars), categories: categories)
    self = try reader.message(depth: 0, isInPlural: false)
    if !reader.isAtEnd { throw .stray }
  }
}

private struct MessageReader {
  let scalars: [Unicode.Scalar]
  let categories: Set<String>
  private static let deepest = 8
  private var index = 0

  init(scalars: [Unicode.Scalar], categories: Set<String>) {
    (self.scalars, self.categories) = (scalars, categories)
  }

  var isAtEnd: Bool { index == scalars.count }
  private var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

  /// A message up to the end, or to the `}` that closes it.
  mutating func message(depth: Int, isInPlural: Bool) throws(Message.Problem) -> Message {
    if depth > Self.deepest { throw .tooDeep }
    var parts: [Message.Part] = []
    var text = String.UnicodeScalarView()
    func flushed() -> [Message.Part] { text.isEmpty ? [] : [.text(String(text))] }
    while let scalar = next, scalar != "}" {
      switch scalar {
      case "{":
        parts += flushed()
        text = String.UnicodeScalarView()
        parts.append(try place(depth: depth, isInPlural: isInPlural))
      case "#" where isInPlural:
        parts += flushed()
        text = String.UnicodeScalarView()
        parts.append(.count)
        index += 1
      case "'": text.append(contentsOf: try quotation(isInPlural: isInPlural))
      default:
        text.append(scalar)
        index += 1
      }
    }
    return Message(parts: parts + flushed())
  }

  /// An apostrophe, or what stands between two of them.
  private mutating func quotation(
    isInPlural: Bool
  ) throws(Message.Problem) -> String.UnicodeScalarView {
    index += 1
    switch next {
    case "'":
      index += 1
      return String.UnicodeScalarView(["'"])
    case "{", "}": break
    case "#" where isInPlural: break
    default: return String.UnicodeScalarView(["'"])
    }
    var text = String.UnicodeScalarView()
    while let scalar = next {
      index += 1
      if scalar == "'" {
        guard next == "'" else { return text }
        index += 1
      }
      text.append(scalar)
    }
    throw .openQuote
  }

  /// A place for a value, from its `{` to its `}`.
  private mutating func place(
    depth: Int,
    isInPlural: Bool
  ) throws(Message.Problem) -> Message.Part {
    index += 1
    let name = try word()
    guard !name.isEmpty, name.unicodeScalars.allSatisfy(Self.isOfName) else { throw .name(name) }
    if next == "}" {
      index += 1
      return .value(name)
    }
    index += 1
    let kind = try word()
    if kind == "number", next == "}" {
      index += 1
      return .number(name)
    }
    guard ["plural", "select"].contains(kind), next == "," else { throw .kind(kind) }
    index += 1
    let isPlural = kind == "plural"
    let cases = try cases(depth: depth, isInPlural: isPlural || isInPlural)
    if cases["other"] == nil { throw .noOther }
    if !isPlural { return .select(name, cases) }
    var exact: [Int: Message] = [:]
    var named: [String: Message] = [:]
    for (word, message) in cases {
      if word.hasPrefix("="), let number = Int(word.dropFirst()) {
        exact[number] = message
      } else {
        guard categories.contains(word) else { throw .category(word) }
        named[word] = message
      }
    }
    return .plural(name, exact: exact, categories: named)
  }

  /// The cases of a choice, up to the `}` behind them.
  private mutating func cases(
    depth: Int,
    isInPlural: Bool
  ) throws(Message.Problem) -> [String: Message] {
    var cases: [String: Message] = [:]
    while true {
      let name = try word()
      if next == "}", name.isEmpty {
        index += 1
        return cases
      }
      guard next == "{", !name.isEmpty else { throw .bare(name) }
      if cases[name] != nil { throw .twice(name) }
      index += 1
      cases[name] = try message(depth: depth + 1, isInPlural: isInPlural)
      if isAtEnd { throw .unclosed }
      index += 1
    }
  }

  /// What stands before the next brace or comma, without the spaces around it.
  private mutating func word() throws(Message.Problem) -> String {
    let start = index
    while let scalar = next, !["{", "}", ","].contains(scalar) { index += 1 }
    if isAtEnd { throw .unclosed }
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    var word = scalars[start..<index].drop(while: isSpace)
    while word.last.map(isSpace) == true { word.removeLast() }
    return String(String.UnicodeScalarView(word))
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
