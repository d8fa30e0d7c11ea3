/// Whether `KOMPAS_PLAIN` in the environment asks for plain lines.
enum PlainVariable {
  /// Its name.
  static let name = "KOMPAS_PLAIN"
  private static let yes = ["1", "true", "yes", "ja"]
  private static let no = ["0", "false", "no", "nee"]

  /// The words that it can be, as they are told.
  static var allowed: String { (yes + no).joined(separator: ", ") }

  /// What a word asks for, in any case; `nil` if it is none of those.
  static func read(_ word: String) -> Bool? {
    let word = word.lowercased()
    if yes.contains(word) { return true }
    return no.contains(word) ? false : nil
  }
}
