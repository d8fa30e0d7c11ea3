public import KompasEngine
import KompasStandards

/// A case as it was when a run of it began, kept with the run.
///
/// A run goes on with it, also after the author edited the case or its folder was removed.
public struct StoredCase: Sendable, Equatable, Codable {
  /// The rules.
  public var compiled: CompiledCase
  /// The words, by language: "nl", "en".
  public var texts: [String: CaseTexts]

  /// Makes a case to be stored.
  public init(compiled: CompiledCase, texts: [String: CaseTexts]) {
    self.compiled = compiled
    self.texts = texts
  }

  /// The words in a language, or else in another, or else in the reference language, or else those there are.
  public func texts(_ language: String, else other: String) -> CaseTexts {
    texts[language] ?? texts[other] ?? texts[Language.reference] ?? texts.min { $0.key < $1.key }?
      .value
      ?? CaseTexts(language: language)
  }
}
