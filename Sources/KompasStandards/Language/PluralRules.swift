/// How a language divides whole numbers over the categories of its plurals: `one`, `few`, `other` and so on.
///
/// A rule is written as CLDR writes it, such as `i = 1 and v = 0` or `n % 10 = 2..4 and n % 100 != 12..14`. What belongs to
/// no rule is `other`. Source: UTS #35, part 3, Language Plural Rules.
struct PluralRules: Sendable, Equatable {
  /// The categories that a language can have, besides `other`, in the order in which they are tried.
  static let names = ["zero", "one", "two", "few", "many"]

  /// One comparison, such as `n % 100 != 11..14`.
  private struct Relation: Equatable {
    /// Whether it looks at the number; decimals, of which a whole number has none, are always 0.
    var isOfNumber: Bool
    var modulus: Int?
    var isEqual: Bool
    var ranges: [ClosedRange<Int>]

    func holds(_ number: Int) -> Bool {
      let operand = isOfNumber ? number : 0
      let value = modulus.map { operand % $0 } ?? operand
      return ranges.contains { $0.contains(value) } == isEqual
    }
  }

  /// The categories with what must hold: all of one of the lists.
  private var rules: [(name: String, condition: [[Relation]])] = []

  /// The categories that the language has; `other` is always one.
  var categories: Set<String> { Set(rules.map(\.name) + ["other"]) }

  /// Takes rules by the names of their categories.
  ///
  /// `nil` for a name that is none of `names`, or a rule that cannot be read.
  /// Everything is `other`.
  init() {}

  init?(_ texts: [String: String]) {
    guard texts.keys.allSatisfy(Self.names.contains) else { return nil }
    for name in Self.names {
      guard let text = texts[name] else { continue }
      guard let condition = Self.condition(text) else { return nil }
      rules.append((name, condition))
    }
  }

  /// The category of a number, without its sign.
  func category(of number: Int) -> String {
    let size = Int(clamping: number.magnitude)
    let rule = rules.first { rule in
      rule.condition.contains { $0.allSatisfy { $0.holds(size) } }
    }
    return rule?.name ?? "other"
  }

  static func == (one: PluralRules, other: PluralRules) -> Bool {
    one.rules.map(\.name) == other.rules.map(\.name)
      && one.rules.map(\.condition) == other.rules.map(\.condition)
  }

  /// Alternatives, each a list of what must hold together.
  private static func condition(_ text: String) -> [[Relation]]? {
    let rule = text.split(separator: "@", omittingEmptySubsequences: false)[0]
    var alternatives: [[Relation]] = []
    for part in words(rule, apartBy: "or") {
      let relations = words(part[...], apartBy: "and").map { relation($0) }
      guard relations.allSatisfy({ $0 != nil }) else { return nil }
      alternatives.append(relations.compactMap { $0 })
    }
    return alternatives
  }

  /// The parts of a text between the words that part them.
  private static func words(_ text: Substring, apartBy word: Substring) -> [Substring] {
    let words = text.split(separator: " ")
    return words.split(separator: word, omittingEmptySubsequences: false).map {
      $0.joined(separator: " ")[...]
    }
  }

  private static func relation(_ text: Substring) -> Relation? {
    let words = text.split(separator: " ")
    guard let operand = words.first, ["n", "i", "v", "w", "f", "t", "c", "e"].contains(operand)
    else { return nil }
    var rest = words.dropFirst()
    var modulus: Int?
    if rest.first == "%" {
      guard let number = rest.dropFirst().first.flatMap({ Int($0) }), number > 0 else { return nil }
      modulus = number
      rest = rest.dropFirst(2)
    }
    guard rest.count == 2, let sign = rest.first, let list = rest.last, ["=", "!="].contains(sign)
    else { return nil }
    let ranges = list.split(separator: ",", omittingEmptySubsequences: false).map { range($0) }
    guard ranges.allSatisfy({ $0 != nil }) else { return nil }
    return Relation(
      isOfNumber: operand == "n" || operand == "i",
      modulus: modulus,
      isEqual: sign == "=",
      ranges: ranges.compactMap { $0 }
    )
  }

  private static func range(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    switch ends.count {
    case 1: return ends[0].map { $0...$0 }
    case 3 where ends[1] == nil:
      guard let low = ends[0], let high = ends[2], low <= high else { return nil }
      return low...high
    default: return nil
    }
  }
}
