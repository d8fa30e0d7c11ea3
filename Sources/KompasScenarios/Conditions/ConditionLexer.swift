/// A piece of a condition and where it stands in the text, in characters from 0.
struct ConditionToken: Equatable {
  enum Kind: Equatable {
    /// Digits; whether they fit is up to the parser, which knows the sign.
    case integer(String)
    case string(String)
    case word(String)
    /// An operator or a bracket, with words for signs already translated (`and` is `&&`).
    case sign(String)
    case end
  }

  var kind: Kind
  /// As the author wrote it.
  var text: String
  var start: Int
}

/// What is wrong in a condition, and where, in characters from 0.
package struct ConditionProblem: Error, Equatable {
  package var code: DiagnosticCode
  package var start: Int
  package var length: Int
  package var arguments: [String] = []
  package var suggestion: String?
}

/// Cuts a condition into tokens.
struct ConditionLexer {
  private let characters: [Character]
  private var at = 0

  /// What people type, or copy from a page, and what they mean by it.
  private static let meant = [
    ("=>", ">="), ("=<", "<="), ("≥", ">="), ("≤", "<="), ("≠", "!="), ("<>", "!="),
    ("&lt;", "<"), ("&gt;", ">"), ("&amp;&amp;", "&&"), ("–", "-"), ("—", "-"), ("−", "-"),
  ]

  /// The quotation marks that a word processor makes of straight ones.
  private static let curly: Set<Character> = ["“", "”", "„", "‘", "’", "‚", "«", "»"]

  /// Longer conditions are refused.
  static let limit = 2_000

  private static let signs: [String] = [
    "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "+", "-", "*", "(", ")", "[", "]", ",", ".",
  ]
  private static let words = ["and": "&&", "or": "||", "not": "!", "in": "in"]

  static func tokens(_ text: String) throws(ConditionProblem) -> [ConditionToken] {
    var lexer = ConditionLexer(characters: Array(text))
    guard lexer.characters.count <= limit else {
      throw ConditionProblem(code: .conditionTooDeep, start: 0, length: 1)
    }
    var tokens: [ConditionToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    tokens.append(ConditionToken(kind: .end, text: "", start: lexer.characters.count))
    return tokens
  }

  private init(characters: [Character]) {
    self.characters = characters
  }

  private mutating func next() throws(ConditionProblem) -> ConditionToken? {
    while at < characters.count, characters[at].isWhitespace || Self.isHidden(characters[at]) {
      at += 1
    }
    guard at < characters.count else { return nil }
    let start = at
    let first = characters[at]
    if first == "'" || first == "\"" { return try string(first) }
    if Self.curly.contains(first) { throw curlyQuotes(from: start) }
    if Self.isDigit(first) { return try number() }
    if Self.isLetter(first) {
      while at < characters.count,
        Self.isLetter(characters[at]) || Self.isDigit(characters[at])
          || Self.isHidden(characters[at])
      {
        at += 1
      }
      let written = characters[start..<at]
      let word = String(written.filter { !Self.isHidden($0) })
      if let sign = Self.words[word] {
        return ConditionToken(kind: .sign(sign), text: String(written), start: start)
      }
      return ConditionToken(kind: .word(word), text: String(written), start: start)
    }
    for (written, meant) in Self.meant where characters[at...].starts(with: written) {
      throw ConditionProblem(
        code: .conditionSyntax,
        start: start,
        length: written.count,
        arguments: [written],
        suggestion: meant
      )
    }
    for sign in Self.signs where characters[at...].starts(with: sign) {
      at += sign.count
      return ConditionToken(kind: .sign(sign), text: sign, start: start)
    }
    if first == "=" { throw ConditionProblem(code: .singleEquals, start: start, length: 1) }
    throw ConditionProblem(
      code: .conditionSyntax,
      start: start,
      length: 1,
      arguments: [String(first)]
    )
  }

  /// A text between curly quotation marks, and how it is written.
  private func curlyQuotes(from start: Int) -> ConditionProblem {
    let inner = characters[(start + 1)...].prefix {
      !Self.curly.contains($0) && $0 != "'" && $0 != "\""
    }
    let end = min(characters.count, inner.endIndex + 1)
    return ConditionProblem(
      code: .conditionSyntax,
      start: start,
      length: end - start,
      arguments: [String(characters[start..<end])],
      suggestion: inner.isEmpty ? "'" : "'\(String(inner))'"
    )
  }

  private mutating func number() throws(ConditionProblem) -> ConditionToken {
    let start = at
    var isHexadecimal = false
    if characters[at] == "0", at + 1 < characters.count, "xX".contains(characters[at + 1]) {
      isHexadecimal = true
      at += 2
    }
    while at < characters.count,
      isHexadecimal ? characters[at].isHexDigit : Self.isDigit(characters[at])
    {
      at += 1
    }
    let digits = String(characters[start..<at])
    // A fraction, an exponent or CEL's unsigned suffix: not in this subset.
    if at < characters.count, characters[at] == "." || Self.isLetter(characters[at]) {
      while at < characters.count,
        characters[at] == "." || Self.isLetter(characters[at]) || Self.isDigit(characters[at])
      {
        at += 1
      }
      let whole = String(characters[start..<at])
      throw ConditionProblem(
        code: .fractionInCondition,
        start: start,
        length: at - start,
        arguments: [whole]
      )
    }
    return ConditionToken(kind: .integer(digits), text: digits, start: start)
  }

  private mutating func string(_ quote: Character) throws(ConditionProblem) -> ConditionToken {
    let start = at
    at += 1
    var value = ""
    while at < characters.count, characters[at] != quote {
      if characters[at] == "\\" {
        at += 1
        guard at < characters.count else { break }
        switch characters[at] {
        case "n": value.append("\n")
        case "t": value.append("\t")
        case "\\", "'", "\"": value.append(characters[at])
        default:
          throw ConditionProblem(
            code: .conditionSyntax,
            start: at - 1,
            length: 2,
            arguments: ["\\" + String(characters[at])]
          )
        }
      } else if !Self.isHidden(characters[at]) {
        value.append(characters[at])
      }
      at += 1
    }
    guard at < characters.count else {
      throw ConditionProblem(code: .conditionQuoteUnclosed, start: start, length: 1)
    }
    at += 1
    return ConditionToken(
      kind: .string(value),
      text: String(characters[start..<at]),
      start: start
    )
  }

  /// What nobody sees is told where the file is read, and means nothing here.
  private static func isHidden(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(SourceText.Hazards.hasNoWidth)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character == "_")
  }
}
