extension String {
  /// This text with a word for each sign before a figure: a voice passes over the one in "(-34)".
  func signsSaid(_ words: FacePhrases) -> String {
    guard contains(where: \.isSign) else { return self }
    let parts = partedAtSigns
    return parts.dropFirst().reduce(parts.first?.text ?? "") { said, part in
      said + (part.isLess ? words.minus : words.plus) + " " + part.text
    }
  }

  /// What stands between signs before figures; of each part, whether the sign before it takes away.
  private var partedAtSigns: [(isLess: Bool, text: String)] {
    var parts: [(isLess: Bool, text: String)] = [(false, "")]
    var before: Character?
    var rest = self[...]
    while let character = rest.popFirst() {
      if character.isSign, before.map({ !$0.isLetter && !$0.isNumber && !$0.isSign }) ?? true,
        rest.first?.asciiDigit != nil
      {
        parts.append((character != "+", ""))
      } else {
        parts[parts.count - 1].text.append(character)
      }
      before = character
    }
    return parts
  }

  /// The parts of this text without the signs before figures.
  var withoutSigns: [String] { partedAtSigns.map(\.text) }
}

extension Character {
  fileprivate var isSign: Bool { self == "+" || self == "-" || self == "\u{2212}" }
}
