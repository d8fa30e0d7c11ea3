/// A language of the program: every phrase that the program can say in it.
///
/// It is read from a folder of tables, see docs/languages.md. Where it lacks a phrase, the reference language is heard.
public struct Language: Sendable {
  /// The code of the language that has every phrase, and that others fall back on.
  public static let reference = "nl"

  /// What is known of a language without reading its phrases.
  public struct Header: Sendable, Equatable {
    /// The code, as in BCP 47: `nl`.
    public let code: String
    /// What the language calls itself: `Nederlands`.
    public let name: String
    /// Whether it only shows how a language is added, and has few phrases.
    public let isSample: Bool
  }

  /// What was read; made once, then shared by all copies.
  private final class Book: Sendable {
    let header: Header
    let rules: PluralRules
    let messages: [String: Message]
    let fallback: @Sendable () -> Language?
    /// What stands between groups of three digits.
    let group: String

    init(
      _ header: Header,
      _ rules: PluralRules,
      _ messages: [String: Message],
      _ fallback: @escaping @Sendable () -> Language?
    ) {
      (self.header, self.rules, self.messages) = (header, rules, messages)
      self.fallback = fallback
      let own = messages["number.group"]?.filled([], rules, group: "")
      group = own ?? fallback()?.book.group ?? ""
    }
  }

  private let book: Book

  init(
    _ header: Header,
    _ rules: PluralRules,
    _ messages: [String: Message],
    fallback: @escaping @Sendable () -> Language?
  ) {
    book = Book(header, rules, messages, fallback)
  }

  /// The code, as in BCP 47: `nl`.
  public var code: String { book.header.code }
  /// What is known of it without its phrases.
  public var header: Header { book.header }
  /// The categories that its plurals have rules for, and `other`.
  var pluralCategories: Set<String> { book.rules.categories }
  /// The messages of its own, by key; without those it falls back on.
  public var messages: [String: Message] { book.messages }

  /// A phrase with its values in their places.
  ///
  /// - Parameters:
  ///   - key: of the phrase; it stands in the code as a literal, so that a test finds it.
  ///   - values: by the names of their places.
  /// - Returns: the phrase; the key itself if not even the reference language has it, which a test rules out.
  public func phrase(
    _ key: String,
    _ values: KeyValuePairs<String, any PhraseValue> = [:]
  ) -> String {
    phrase(ifKnown: key, values) ?? key
  }

  /// A phrase with its values in their places; `nil` if no language has it.
  public func phrase(
    ifKnown key: String,
    _ values: KeyValuePairs<String, any PhraseValue> = [:]
  ) -> String? {
    filled(key, Array(values))
  }

  /// A phrase with values in the places `{0}`, `{1}` and so on; it need not have a place for each.
  public func phrase(_ key: String, numbered values: [String]) -> String {
    filled(key, values.enumerated().map { ("\($0)", $1) }) ?? key
  }

  private func filled(_ key: String, _ values: [(key: String, value: any PhraseValue)]) -> String? {
    if let message = messages[key] { return message.filled(values, book.rules, group: book.group) }
    return book.fallback()?.filled(key, values)
  }

  /// A whole number with its digits in groups.
  public func number(_ number: Int) -> String { grouped(number, by: book.group) }

  /// How the items of a list hang together.
  public enum ListKind: String, Sendable, CaseIterable {
    /// All of them: "a, b and c".
    case and
    /// One of them: "a, b or c".
    case or
    /// Whole clauses: "a; b; c".
    case clauses
  }

  /// Items as a list, by the patterns of CLDR for two, the start, the middle and the end.
  ///
  /// Source: UTS #35, part 2, List Patterns.
  public func list(_ items: [String], _ kind: ListKind = .and) -> String {
    func pair(_ place: String, _ one: String, _ other: String) -> String {
      phrase("list.\(kind.rawValue).\(place)", ["0": one, "1": other])
    }
    guard let last = items.last else { return "" }
    switch items.count {
    case 1: return last
    case 2: return pair("two", items[0], last)
    default:
      var rest = pair("end", items[items.count - 2], last)
      for item in items[1..<(items.count - 2)].reversed() { rest = pair("middle", item, rest) }
      return pair("start", items[0], rest)
    }
  }
}

extension Language: Equatable {
  /// Whether they are the same language.
  public static func == (one: Language, other: Language) -> Bool { one.code == other.code }
}
