/// The phrases of one feature, in a language: a type of its own where names would clash with those of other features.
public protocol Phrases: Sendable {
  /// The language that they are in.
  var language: Language { get }
}

extension Phrases {
  /// A phrase with its values in their places; see `Language.phrase`.
  public func phrase(
    _ key: String,
    _ values: KeyValuePairs<String, any PhraseValue> = [:]
  ) -> String {
    language.phrase(key, values)
  }
}
