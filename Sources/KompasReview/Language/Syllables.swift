/// Counts syllables as they are spoken, by the rules of spelling.
///
/// Not a dictionary: a word of foreign spelling may be one off. Good enough to weigh whole texts.
package enum Syllables {
  /// The number of syllables of a word, at least 1; `language` is "nl", or else English is assumed.
  package static func count(_ word: some StringProtocol, language: String) -> Int {
    let letters = Array(word.lowercased())
    let count = language == "nl" ? dutch(letters) : english(letters)
    return max(1, count)
  }

  // MARK: Dutch

  /// What Dutch writes for one vowel, longest first.
  private static let nuclei: [[Character]] = [
    "eeuw", "ieuw", "eau", "aai", "ooi", "oei", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui",
    "ei",
    "ij", "au", "ou", "ai", "oi",
  ].map(Array.init)

  /// Every vowel starts a syllable, save those written together; a diaeresis keeps them apart.
  private static func dutch(_ letters: [Character]) -> Int {
    var count = 0
    var index = 0
    while index < letters.count {
      let rest = letters[index...]
      guard isVowel(letters[index], at: index, in: letters) || rest.starts(with: ["i", "j"]) else {
        index += 1
        continue
      }
      count += 1
      // "stations": one sound; "museum": two.
      if rest.starts(with: ["i", "o", "n"]), index > 0, "ts".contains(letters[index - 1]),
        index > 1
      {
        index += 2
      } else if rest.starts(with: ["e", "u", "m"]), rest.count == 3 {
        index += 1
      } else if let nucleus = nuclei.first(where: { rest.starts(with: $0) }) {
        index += nucleus.count
      } else {
        index += 1
      }
    }
    return count
  }

  private static let plain = Set("aeiou")
  private static let marked = Set("àáâãäèéêëìíîïòóôõöùúûüýÿ")

  private static func isVowel(_ letter: Character, at index: Int, in letters: [Character]) -> Bool {
    if plain.contains(letter) {
      // The u of "qu" is no vowel.
      return !(letter == "u" && index > 0 && letters[index - 1] == "q" && index + 1 < letters.count)
    }
    if marked.contains(letter) { return true }
    // "baby", "type", but "yoghurt".
    guard letter == "y" else { return false }
    let next = index + 1 < letters.count ? letters[index + 1] : " "
    let before = index > 0 ? letters[index - 1] : " "
    return !plain.contains(next) && !plain.contains(before)
  }

  // MARK: English

  private static func english(_ all: [Character]) -> Int {
    let letters = all.filter { $0 != "'" && $0 != "’" }
    var count = 0
    var wasVowel = false
    for (index, letter) in letters.enumerated() {
      let isVowel = isEnglishVowel(letter, at: index, in: letters)
      if isVowel, !wasVowel || parts(letters, index) { count += 1 }
      wasVowel = isVowel
    }
    return count - silent(letters)
  }

  private static func isEnglishVowel(_ letter: Character, at index: Int, in letters: [Character])
    -> Bool
  {
    if letter == "y" { return index > 0 }
    if letter == "u", index > 0, letters[index - 1] == "q" { return false }
    return plain.contains(letter) || marked.contains(letter)
  }

  /// Whether a vowel that follows another is a syllable of its own: "radio", "science", "create", "going".
  private static func parts(_ letters: [Character], _ index: Int) -> Bool {
    let pair = String(letters[index - 1...index])
    let before: Character = index > 1 ? letters[index - 2] : " "
    let after = String(letters[(index + 1)...].prefix(3))
    switch pair {
    case "io": return !"tscgx".contains(before)
    case "ia": return !"tc".contains(before)
    case "iu", "uo", "eo": return !(pair == "eo" && (after.hasPrefix("p") || before == "g"))
    case "ie": return after.hasPrefix("n") && !"rt".contains(before) || after.hasPrefix("t")
    case "ua": return !"gq".contains(before)
    case "ea": return after.hasPrefix("te") || after.hasPrefix("ti")
    case "ui", "oi", "yi", "ei", "ai": return after == "ng"
    default: return false
    }
  }

  /// How many written vowels at the end are not spoken: "take", "worked", "houses" has none.
  private static func silent(_ letters: [Character]) -> Int {
    let count = letters.count
    guard count > 2 else { return 0 }
    func at(_ fromEnd: Int) -> Character { count > fromEnd ? letters[count - 1 - fromEnd] : " " }
    func isVowel(_ letter: Character) -> Bool { plain.contains(letter) || letter == "y" }
    let hasOther = letters.dropLast(at(0) == "e" ? 1 : 2).contains(where: isVowel)
    guard hasOther else { return 0 }
    if at(0) == "e", !isVowel(at(1)) {
      // "table", but "while".
      return at(1) == "l" && !isVowel(at(2)) ? 0 : 1
    }
    if at(0) == "d", at(1) == "e", !isVowel(at(2)) {
      return "td".contains(at(2)) || (at(2) == "l" && !isVowel(at(3))) ? 0 : 1
    }
    if at(0) == "s", at(1) == "e", !isVowel(at(2)) {
      if "sxzcg".contains(at(2)) || (at(2) == "h" && "cs".contains(at(3))) { return 0 }
      return at(2) == "l" && !isVowel(at(3)) ? 0 : 1
    }
    return 0
  }
}
