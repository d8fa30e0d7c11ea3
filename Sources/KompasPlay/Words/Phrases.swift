/// What the interface says, in one language.
///
/// Every phrase is a member of `Wording`; a language that misses one does not compile.
public struct Phrases: Sendable {
  package let words: any Wording

  /// Dutch.
  public static let dutch = Phrases(words: Dutch())
  /// English.
  public static let english = Phrases(words: English())
  /// The languages there are, by their codes.
  public static let languages = ["nl", "en"]

  /// The phrases of a language; Dutch if it is not known.
  ///
  /// - Parameter language: a code: "nl", "en", also with a region behind it ("en_GB").
  public init(language: String) {
    self = language.lowercased().hasPrefix("en") ? .english : .dutch
  }

  /// The code of the language.
  public var language: String { words.language }

  private init(words: any Wording) { self.words = words }
}

/// Groups the digits of a number by three.
package func grouped(_ number: Int, by separator: String) -> String {
  let digits = Array(String(abs(number)))
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { result += separator }
    result.append(digit)
  }
  return number < 0 ? "-" + result : result
}

/// Items separated by commas, the last by a word.
package func joined(_ items: [String], last: String) -> String {
  guard let end = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + last + end
}
