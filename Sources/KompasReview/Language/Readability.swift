/// How easily a text reads, by the length of its sentences and words.
package struct Readability: Sendable, Equatable {
  /// The words, sentences and syllables that were counted.
  package var words = 0
  package var sentences = 0
  package var syllables = 0
  /// The sentence that weighs most, and where it begins in the text, in characters.
  package var hardest = ""
  package var hardestStart = 0

  /// What a text must score to be read at B1 without trouble: "normal" and up, both in the table of
  /// Douma (1960) and in that of Flesch (1948), 60 – 70.
  package static let plain = 60.0
  /// Shorter texts are not judged: the formulas were made for samples of a hundred words, and say little of ten.
  package static let leastWords = 25

  /// Counts a text; `language` is "nl", or else English is assumed.
  package init(_ text: String, language: String) {
    var known: [String: Int] = [:]
    self.init(text, language: language, known: &known)
  }

  /// Counts a text, with the syllables of words that were counted before.
  package init(_ text: String, language: String, known: inout [String: Int]) {
    var most = 0.0
    for sentence in Self.sentences(of: text) {
      let syllables = sentence.words.map { word in
        if let count = known[word] { return count }
        let count = Syllables.count(word, language: language)
        known[word] = count
        return count
      }
      guard !syllables.isEmpty else { continue }
      let total = syllables.reduce(0, +)
      words += syllables.count
      sentences += 1
      self.syllables += total
      let weight = Self.weight(
        words: Double(syllables.count),
        syllables: Double(total),
        sentences: 1,
        language
      )
      // A cry of three words is never what makes a text hard.
      if weight > most, syllables.count > 5 {
        (most, hardest, hardestStart) = (weight, sentence.text, sentence.start)
      }
    }
    self.language = language
  }

  private let language: String

  /// Reading ease, from about 0 (very hard) to 100 (very easy); 100 for no text.
  ///
  /// Dutch: 206.8 − 0.93 × words per sentence − 77 × syllables per word (Douma, De leesbaarheid van
  /// landbouwbladen, 1960). English: 206.835 − 1.015 × … − 84.6 × … (Flesch 1948, DOI 10.1037/h0057532).
  package var ease: Double {
    guard words > 0 else { return 100 }
    return (language == "nl" ? 206.8 : 206.835)
      - Self.weight(
        words: Double(words),
        syllables: Double(syllables),
        sentences: Double(sentences),
        language
      )
  }

  private static func weight(
    words: Double,
    syllables: Double,
    sentences: Double,
    _ language: String
  ) -> Double {
    let (perSentence, perWord) = language == "nl" ? (0.93, 77) : (1.015, 84.6)
    return perSentence * words / sentences + perWord * syllables / words
  }

  /// A sentence with its words and where it begins.
  private struct Sentence {
    var text: String
    var start: Int
    var words: [String]
  }

  /// Splits at full stops, question and exclamation marks, colons, line breaks between paragraphs and list marks.
  private static func sentences(of text: String) -> [Sentence] {
    var result: [Sentence] = []
    var current: [Character] = []
    var start = 0
    func isEnd(_ index: Int, _ all: [Character]) -> Bool {
      switch all[index] {
      case "!", "?", "…", ";", ":":
        return index + 1 >= all.count || !all[index + 1].isNumber
      case ".":
        let next = index + 1 < all.count ? all[index + 1] : " "
        return !next.isNumber && !next.isLetter
      case "\n":
        let next = index + 1 < all.count ? all[index + 1] : "\n"
        return next == "\n" || next == "-"
      default: return false
      }
    }
    let all = Array(text)
    for index in all.indices {
      if current.isEmpty {
        guard !all[index].isWhitespace, !"*-’”'\")".contains(all[index]) else { continue }
        start = index
      }
      current.append(all[index])
      if isEnd(index, all) || index == all.count - 1 {
        let sentence = String(current)
        current = []
        result.append(Sentence(text: tidy(sentence), start: start, words: words(of: sentence)))
      }
    }
    return result
  }

  private static func tidy(_ sentence: String) -> String {
    sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .filter { $0 != "*" }
  }

  /// Runs of letters, with the apostrophes and hyphens inside; a compound with hyphens is as many words.
  private static func words(of sentence: String) -> [String] {
    sentence.split { !($0.isLetter || $0 == "'" || $0 == "’" || $0.isNumber) }
      .map(String.init).filter { $0.contains(where: \.isLetter) }
  }
}
