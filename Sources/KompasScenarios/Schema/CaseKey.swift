public import KompasStandards

/// A key of a case file: what it is called, what it takes, what it is for, and what becomes of it.
///
/// One table of these is the format: the reader, the JSON Schema, the guide for authors, the keys of a translation and the checks of
/// texts all read it. To add a key is to add it here and to say in `CaseShape` and `CaseWords` what it means.
public struct CaseKey: Sendable {
  /// The key.
  public var name: String
  /// What may stand behind it.
  public var shape: KeyShape
  /// Whether it may not be left out.
  public var isRequired: Bool
  /// The phrase that says what it is for, without its beginning `key.about.`; `nil` if it is the translation of a text.
  public var about: String?
  /// Whether sentences to read stand there, and not a name, a number or an id.
  package var isProse = false
  /// How many columns its place on a screen of 80 by 24 has; `nil` where text is broken into lines.
  package var width: Int?
  /// How many words it may have at most; `nil` if nothing says so.
  package var words: Int?
  /// How it stands in a translation; `nil` if it does not.
  var translation: InTranslation?

  /// How a key stands in a translation.
  struct InTranslation: Sendable {
    /// Where among the keys beside it: the lower the earlier, and of equals as in a case.
    var order = 0
    /// The phrase that says what it is for there, without its beginning `key.about.`; `nil` if that goes without saying.
    var about: String?
    /// Whether a translation may have one where the case has none.
    var isOwn = false
    /// For a key in the items of a list: what the list of its translations is called, where that is not the list itself.
    var listName: String?
    /// For a list of translations: the list of the case, and the key in its items.
    var source: (list: String, key: String?)?
  }

  init(
    _ name: String,
    _ shape: KeyShape,
    required: Bool = false,
    _ about: String?
  ) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.about = about
  }

  /// What it is for.
  public func meaning(_ language: Language) -> String {
    guard let about else { return language.phrase("key.translation", ["name": name]) }
    return language.phrase("key.about.\(about)")
  }

  /// A translation has it too.
  var translated: CaseKey { translated() }

  /// Sentences to read, which a translation has too.
  var prose: CaseKey {
    var key = translation == nil ? translated : self
    key.isProse = true
    return key
  }

  /// A translation has it too, in its own place and with words of its own.
  func translated(order: Int = 0, isOwn: Bool = false, _ about: String? = nil) -> CaseKey {
    var key = self
    key.translation = InTranslation(order: order, about: about, isOwn: isOwn)
    return key
  }

  /// A translation has it too, in a list that stands beside the one whose items have this key; nobody misses it there.
  func listed(as name: String, _ about: String) -> CaseKey {
    var key = translated(about)
    key.translation?.listName = name
    return key
  }

  /// Its place on the screen has so many columns.
  func wide(_ columns: Int) -> CaseKey {
    var key = self
    key.width = columns
    return key
  }
}

extension CaseKey {
  /// It may have so many words.
  func limited(to words: Int) -> CaseKey {
    var key = self
    key.words = words
    return key
  }
}

/// What may stand behind a key.
public indirect enum KeyShape: Sendable {
  /// Text that is not empty.
  case text
  /// Text, or `""` for a text that is still to come.
  case translation
  /// Text on one line of at most so many characters.
  case line(Int)
  /// A day, as `2026-07-01`.
  case day
  /// Small letters, digits and `_`, beginning with a letter.
  case id
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A number with at most two decimals.
  case number(ClosedRange<Int>)
  /// A number greater than zero.
  case positive
  /// A change, with or without a spread: `20 ± 10`.
  case effect
  /// `true` or `false`.
  case boolean
  /// One of these words.
  case words([String])
  /// This number and no other.
  case only(Int)
  /// A list of so many.
  case list(KeyShape, count: ClosedRange<Int>)
  /// Two different numbers.
  case ends
  /// Two or more pairs of a level and its value.
  case knots
  /// Names chosen by the author, each with this; `isFilled` if there must be one, at most `limit`.
  case map(KeyShape, isFilled: Bool, limit: Int, namesAreIds: Bool)
  /// Keys with values.
  case keys([CaseKey])

  /// The keys of the mappings that stand there, in a list or under names, or the only one.
  package var keys: [CaseKey] {
    switch self {
    case .keys(let keys): keys
    case .list(let item, _): item.keys
    case .map(let value, _, _, _): value.keys
    default: []
    }
  }

  /// How many there may be in a list or a map; without end elsewhere.
  var limit: Int {
    switch self {
    case .list(_, let count): count.upperBound
    case .map(_, _, let limit, _): limit
    default: .max
    }
  }

  /// Whether a list or a map may not be empty.
  var isFilled: Bool {
    switch self {
    case .list(_, let count): count.lowerBound > 0
    case .map(_, let isFilled, _, _): isFilled
    default: false
    }
  }
}
