/// What a translation leaves to do, beside the language that has every phrase.
///
/// A table that cannot be read is a `LanguageProblem`; this is about tables that can, and of which a page would say too little.
public enum LanguageRemark: Sendable, Equatable {
  /// It lacks the phrase of this key.
  case missing(String)
  /// No phrase has this key.
  case unknown(String)
  /// The phrase has no place for these values, or for others that it is not given.
  case values(String, lacking: [String], unknown: [String])
  /// The phrase chooses by words that this value never is.
  case words(String, value: String, words: [String])
  /// A `#` stands where no number is counted: it will be on the page as it is.
  case loneCount(String)
  /// The text begins or ends with a space, and the original does not.
  case space(String)
  /// A category of plurals has a rule, and no phrase has a case for it.
  case category(String)
}

extension Language {
  /// What is to be done in a translation, by key.
  ///
  /// - Parameter reference: the language that has every phrase.
  /// - Returns: what is missing last, each kind in the order of the alphabet.
  public func remarks(beside reference: Language) -> [LanguageRemark] {
    var remarks: [LanguageRemark] = []
    for (key, own) in messages.sorted(by: { $0.key < $1.key }) {
      guard let original = reference.messages[key] else {
        remarks.append(.unknown(key))
        continue
      }
      let (names, wanted) = (Set(own.names), Set(original.names))
      if names != wanted {
        let (lacking, unknown) = (wanted.subtracting(names), names.subtracting(wanted))
        remarks.append(.values(key, lacking: lacking.sorted(), unknown: unknown.sorted()))
      }
      let known = original.selectWords
      for (value, words) in own.selectWords.sorted(by: { $0.key < $1.key }) {
        let strange = words.subtracting(known[value] ?? words)
        if !strange.isEmpty { remarks.append(.words(key, value: value, words: strange.sorted())) }
      }
      if own.hasLoneCount, !original.hasLoneCount { remarks.append(.loneCount(key)) }
      if own.isPadded, !original.isPadded { remarks.append(.space(key)) }
    }
    let used = messages.values.reduce(into: Set<String>()) { $0.formUnion($1.pluralCategories) }
    let unused = pluralCategories.subtracting(used).subtracting(["other"])
    // A few phrases without a number say nothing of the plurals of a language.
    if !used.isEmpty { remarks += unused.sorted().map { .category($0) } }
    return remarks
      + reference.messages.keys.filter { messages[$0] == nil }.sorted().map { .missing($0) }
  }
}

extension Message {
  /// All its parts, those within others too.
  private var allParts: [Part] {
    parts.flatMap { part -> [Part] in
      switch part {
      case .text, .value, .number, .count: [part]
      case .plural(_, let exact, let categories):
        [part] + (Array(exact.values) + categories.values).flatMap(\.allParts)
      case .select(_, let cases): [part] + cases.values.flatMap(\.allParts)
      }
    }
  }

  /// The words that a choice goes by, without `other`, by the value that it looks at.
  fileprivate var selectWords: [String: Set<String>] {
    allParts.reduce(into: [:]) { found, part in
      if case .select(let name, let cases) = part {
        found[name, default: []].formUnion(cases.keys.filter { $0 != "other" })
      }
    }
  }

  /// The categories of plurals that it has a case for.
  fileprivate var pluralCategories: Set<String> {
    allParts.reduce(into: []) { found, part in
      if case .plural(_, _, let categories) = part { found.formUnion(categories.keys) }
    }
  }

  /// Whether a `#` stands in a text of it: within a plural it is the number, and no text.
  fileprivate var hasLoneCount: Bool {
    allParts.contains { part in if case .text(let text) = part { text.contains("#") } else { false }
    }
  }

  /// Whether it begins or ends with a space.
  fileprivate var isPadded: Bool {
    func isSpace(_ part: Part?, _ end: (String) -> Character?) -> Bool {
      if case .text(let text)? = part { end(text)?.isWhitespace ?? false } else { false }
    }
    return isSpace(parts.first) { $0.first } || isSpace(parts.last) { $0.last }
  }
}
