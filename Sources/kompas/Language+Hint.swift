import KompasStandards

extension Language {
  /// A sentence to stand behind another, with a space in front: whether another word was meant.
  ///
  /// - Parameters:
  ///   - meant: the nearest word; `nil` if none is near.
  ///   - other: the sentence that is said if none is near.
  /// - Returns: the sentence; nothing if there is none.
  func hint(_ meant: String?, else other: String = "") -> String {
    let sentence = meant.map { phrase("command.hint", ["meant": $0]) } ?? other
    return sentence.isEmpty ? "" : " " + sentence
  }
}
