internal import KompasEngine

/// A condition as a tree.
indirect enum ParsedCondition: Equatable {
  case integer(Int64)
  case boolean(Bool)
  case string(String)
  /// A name, perhaps with a member: `weeks`, `criteria.rust`.
  case name(String, member: String?)
  case call(String, [ConditionNode])
  case not(ConditionNode)
  case negate(ConditionNode)
  case binary(ConditionOperator, ConditionNode, ConditionNode)
  case isIn(ConditionNode, [ConditionNode])
}

/// A tree and where it stands in the text, in characters from 0; `sign` is its operator as written.
struct ConditionNode: Equatable {
  var tree: ParsedCondition
  var start: Int
  var end: Int
  var sign = ""
  var signStart = 0

  var length: Int { max(1, end - start) }
}

/// Parses conditions with CEL's precedence: unary, `*`, `+ -`, relations and `in`, `&&`, `||`.
///
/// Source: the grammar in CEL's language definition (github.com/google/cel-spec, doc/langdef.md).
struct ConditionParser {
  private let tokens: [ConditionToken]
  private var at = 0
  private var depth = 0

  /// Nesting deeper than this is refused; a pair of brackets counts for two.
  static let depthLimit = 100

  static func parse(_ text: String) throws(ConditionProblem) -> ConditionNode {
    var parser = ConditionParser(tokens: try ConditionLexer.tokens(text))
    let node = try parser.either()
    guard parser.tokens[parser.at].kind == .end else { throw parser.unexpected() }
    return node
  }

  private init(tokens: [ConditionToken]) {
    self.tokens = tokens
  }

  private func unexpected() -> ConditionProblem {
    let token = tokens[at]
    guard token.kind != .end else {
      return ConditionProblem(code: .conditionIncomplete, start: token.start, length: 1)
    }
    if token.kind == .sign(","), let number = decimal { return number }
    // The word may be the one in front, which was taken for a name: `niet gedaan`.
    for word in [token, tokens[max(0, at - 1)]] {
      guard case .word(let name) = word.kind, let meant = Self.sign(meantBy: name) else { continue }
      return ConditionProblem(
        code: .conditionSyntax,
        start: word.start,
        length: word.text.count,
        arguments: [word.text],
        suggestion: meant
      )
    }
    return ConditionProblem(
      code: .conditionSyntax,
      start: token.start,
      length: token.text.count,
      arguments: [token.text]
    )
  }

  /// `AND` and `EN` are `and`; a name in small letters may be that of a flag.
  private static func sign(meantBy word: String) -> String? {
    let signs = ["and", "or", "not", "in"]
    let small = word.lowercased()
    return signs.contains(small) ? small : AuthorWords.meant(by: small, in: signs)
  }

  /// A number with a decimal comma.
  private var decimal: ConditionProblem? {
    guard at > 0, at + 1 < tokens.count, case .integer(let whole) = tokens[at - 1].kind,
      case .integer(let rest) = tokens[at + 1].kind
    else { return nil }
    let start = tokens[at - 1].start
    return ConditionProblem(
      code: .fractionInCondition,
      start: start,
      length: tokens[at + 1].start + rest.count - start,
      arguments: ["\(whole),\(rest)"]
    )
  }

  /// Takes one of these signs if it comes next.
  private mutating func take(_ signs: String...) -> ConditionToken? {
    guard case .sign(let sign) = tokens[at].kind, signs.contains(sign) else { return nil }
    at += 1
    return tokens[at - 1]
  }

  private mutating func expect(_ sign: String) throws(ConditionProblem) -> ConditionToken {
    guard let token = take(sign) else { throw unexpected() }
    return token
  }

  private func join(_ left: ConditionNode, _ token: ConditionToken, _ right: ConditionNode)
    -> ConditionNode
  {
    guard case .sign(let sign) = token.kind, let found = Self.operators[sign] else { return left }
    return ConditionNode(
      tree: .binary(found, left, right),
      start: left.start,
      end: right.end,
      sign: token.text,
      signStart: token.start
    )
  }

  private static let operators: [String: ConditionOperator] = [
    "&&": .and, "||": .or, "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessOrEqual,
    ">": .greater, ">=": .greaterOrEqual, "+": .add, "-": .subtract, "*": .multiply,
  ]

  private mutating func either() throws(ConditionProblem) -> ConditionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ConditionProblem(code: .conditionTooDeep, start: tokens[at].start, length: 1)
    }
    var node = try both()
    while let token = take("||") { node = join(node, token, try both()) }
    return node
  }

  private mutating func both() throws(ConditionProblem) -> ConditionNode {
    var node = try relation()
    while let token = take("&&") { node = join(node, token, try relation()) }
    return node
  }

  private mutating func relation() throws(ConditionProblem) -> ConditionNode {
    var node = try sum()
    while true {
      if let token = take("==", "!=", "<", "<=", ">", ">=") {
        node = join(node, token, try sum())
      } else if let token = take("in") {
        let (items, end) = try list()
        node = ConditionNode(
          tree: .isIn(node, items),
          start: node.start,
          end: end,
          sign: token.text,
          signStart: token.start
        )
      } else {
        return node
      }
    }
  }

  private mutating func list() throws(ConditionProblem) -> ([ConditionNode], end: Int) {
    _ = try expect("[")
    var items: [ConditionNode] = []
    if let close = take("]") { return ([], close.start + 1) }
    repeat { items.append(try either()) } while take(",") != nil
    let close = try expect("]")
    return (items, close.start + 1)
  }

  private mutating func sum() throws(ConditionProblem) -> ConditionNode {
    var node = try product()
    while let token = take("+", "-") { node = join(node, token, try product()) }
    return node
  }

  private mutating func product() throws(ConditionProblem) -> ConditionNode {
    var node = try unary()
    while let token = take("*") { node = join(node, token, try unary()) }
    return node
  }

  private mutating func unary() throws(ConditionProblem) -> ConditionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else {
      throw ConditionProblem(code: .conditionTooDeep, start: tokens[at].start, length: 1)
    }
    guard let token = take("!", "-") else { return try primary() }
    // The most negative number has no positive twin, so the sign belongs to the digits.
    if token.kind == .sign("-"), case .integer(let digits) = tokens[at].kind {
      at += 1
      return try integer("-" + digits, from: token, to: tokens[at - 1])
    }
    let inner = try unary()
    return ConditionNode(
      tree: token.kind == .sign("!") ? .not(inner) : .negate(inner),
      start: token.start,
      end: inner.end,
      sign: token.text,
      signStart: token.start
    )
  }

  private func integer(_ digits: String, from first: ConditionToken, to last: ConditionToken)
    throws(ConditionProblem) -> ConditionNode
  {
    let end = last.start + last.text.count
    let isHexadecimal = last.text.hasPrefix("0x") || last.text.hasPrefix("0X")
    let plain = isHexadecimal ? (digits.hasPrefix("-") ? "-" : "") + last.text.dropFirst(2) : digits
    guard let value = Int64(plain, radix: isHexadecimal ? 16 : 10) else {
      throw ConditionProblem(
        code: .integerTooLarge,
        start: first.start,
        length: end - first.start,
        arguments: [digits]
      )
    }
    return ConditionNode(tree: .integer(value), start: first.start, end: end)
  }

  private mutating func primary() throws(ConditionProblem) -> ConditionNode {
    let token = tokens[at]
    let end = token.start + token.text.count
    switch token.kind {
    case .integer(let digits):
      at += 1
      return try integer(digits, from: token, to: token)
    case .string(let text):
      at += 1
      return ConditionNode(tree: .string(text), start: token.start, end: end)
    case .word("true"), .word("false"):
      at += 1
      return ConditionNode(tree: .boolean(token.text == "true"), start: token.start, end: end)
    case .word(let word):
      at += 1
      return try name(word, token)
    case .sign("("):
      at += 1
      var node = try either()
      node.end = try expect(")").start + 1
      node.start = token.start
      return node
    case .sign, .end:
      throw unexpected()
    }
  }

  private mutating func name(_ word: String, _ token: ConditionToken) throws(ConditionProblem)
    -> ConditionNode
  {
    let end = token.start + token.text.count
    if take("(") != nil {
      var arguments: [ConditionNode] = []
      if let close = take(")") {
        return ConditionNode(tree: .call(word, []), start: token.start, end: close.start + 1)
      }
      repeat { arguments.append(try either()) } while take(",") != nil
      let close = try expect(")")
      return ConditionNode(tree: .call(word, arguments), start: token.start, end: close.start + 1)
    }
    guard take(".") != nil else {
      return ConditionNode(tree: .name(word, member: nil), start: token.start, end: end)
    }
    guard case .word(let member) = tokens[at].kind else { throw unexpected() }
    at += 1
    return ConditionNode(
      tree: .name(word, member: member),
      start: token.start,
      end: tokens[at - 1].start + member.count
    )
  }
}
