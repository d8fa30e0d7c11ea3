import KompasScenarios
import KompasStandards

/// What the argument parser says, in the language that is told: it has English only.
///
/// It knows sentences by their form. One that it does not know stays as it is.
struct ParserWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// A usage error with all that stands below it, in other words.
  func error(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var list: [String] = []
    if let first = lines.first, first.hasPrefix(Self.errorHead) {
      let sentence = first.dropFirst(Self.errorHead.count)
      // A list of more than five values has a line for each.
      if sentence.hasSuffix(Self.listHead) {
        list = lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
        lines.removeSubrange(1...list.count)
      }
      lines[0] = phrase("parser.error", numbered: [said(String(sentence), list)])
    }
    // Which shells there are stands in the sentence itself.
    if let place = lines.firstIndex(where: { $0.hasPrefix("Please use --generate-") }) {
      lines.removeSubrange(place..<min(place + 2, lines.count))
    }
    return lines.map(below).joined(separator: "\n")
  }

  /// A page of help, in other words.
  func help(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { heading(String($0)) }.joined(separator: "\n")
      // That it opens without a command is said behind it.
      .replacing("menu (default)", with: "menu          ")
      .replacing("(values:", with: "(\(phrase("parser.values")):")
      .replacing(/([\(\s])default(:| as flag:|\))/) { match in
        match.output.1 + phrase("parser.default") + (match.output.2 == ")" ? ")" : ":")
      }
      .replacing("Show the version.", with: phrase("parser.version"))
      .replacing("Show help information.", with: phrase("parser.help"))
      .replacing("Show subcommand help information.", with: phrase("parser.helpOf"))
  }

  /// That a command is none, with the one that was probably meant.
  func unknownCommand(_ word: String, among commands: [String]) -> String {
    let meant =
      guess(word, phrase("parser.guesses")).map { "kompas " + $0 }
      ?? Suggestion.nearest(to: word, in: commands).map { "kompas " + $0 }
    let sentence = phrase("parser.unknownCommand", numbered: [word]) + language.hint(meant)
    return phrase("parser.error", numbered: [sentence]) + "\n"
      + phrase("parser.more", numbered: ["kompas --help"])
  }

  /// What somebody means who types a word of daily life: the phrase pairs each with a command, or with an option.
  private func guess(_ word: String, _ list: String) -> String? {
    let pairs = list.split(separator: " ").map { $0.split(separator: "=") }
    return pairs.first { $0.first.map(String.init) == word.lowercased() }?.last.map(String.init)
  }

  private static let errorHead = "Error: "
  private static let listHead = ". Please provide one of the following:"

  private func phrase(_ key: String, numbered values: [String] = []) -> String {
    language.phrase(key, numbered: values)
  }

  // MARK: - What is wrong

  private func said(_ sentence: String, _ list: [String]) -> String {
    if let found = sentence.wholeMatch(of: /Unknown option '(.*?)'(?:\. Did you mean '(.*)'\?)?/) {
      let meant =
        guess(String(found.output.1), phrase("parser.optionGuesses"))
        ?? found.output.2.map(String.init)
      return phrase("parser.unknownOption", numbered: [String(found.output.1)])
        + language.hint(meant)
    }
    if let found = sentence.wholeMatch(of: /Missing value for '(.*)'/) {
      return phrase("parser.valueMissing", numbered: [String(found.output.1)])
    }
    if let found = sentence.wholeMatch(
      of: /The option '(.*?)' does not take any value, but '(.*)' was specified\./
    ) {
      return phrase("parser.noValue", numbered: [String(found.output.1), String(found.output.2)])
    }
    if let found = sentence.wholeMatch(
      of: /(?:Unexpected argument|[0-9]+ unexpected arguments:) '(.*)'/
    ) {
      return phrase(
        "parser.tooMany",
        numbered: [String(found.output.1).replacing("', '", with: " ")]
      )
    }
    if let found = sentence.wholeMatch(of: /Missing (?:expected argument|one of:) '(.*)'/) {
      return phrase(
        "parser.argumentMissing",
        numbered: [String(found.output.1).replacing("', '", with: ", ")]
      )
    }
    if let found = sentence.wholeMatch(
      of: /The value '(.*?)' is invalid for '(.*?)'(?:\. Please provide one of (.*)\.?)?/
    ) {
      let (value, name) = (String(found.output.1), String(found.output.2))
      let few = found.output.3.map { $0.matches(of: /'(.*?)'/).map { String($0.output.1) } } ?? []
      let allowed = few + list
      guard !allowed.isEmpty else { return phrase("parser.wrongValue", numbered: [value, name]) }
      return phrase(
        "parser.wrongValueOf",
        numbered: [value, name, allowed.joined(separator: ", ")]
      )
    }
    if let found = sentence.wholeMatch(
      of: /Value to be set with flag '(.*?)' had already been set with flag '(.*)'/
    ) {
      return phrase("parser.flagTwice", numbered: [String(found.output.1), String(found.output.2)])
    }
    if let found = sentence.wholeMatch(of: /Can't generate completion scripts for '(.*)'\./) {
      return phrase("parser.shell", numbered: [String(found.output.1)])
    }
    return sentence == "Missing required subcommand."
      ? phrase("parser.subcommandMissing") : sentence
  }

  /// A line below what is wrong.
  private func below(_ line: String) -> String {
    if line.hasPrefix("Help:  ") {
      return phrase("parser.about", numbered: [String(line.dropFirst(7))])
    }
    if line.hasPrefix("Usage: ") {
      return phrase("parser.usage", numbered: [named(line.dropFirst(7))])
    }
    if let found = line.wholeMatch(of: /\s\sSee '(.*)' for more information\./) {
      return phrase("parser.more", numbered: [String(found.output.1)])
    }
    return line
  }

  // MARK: - Help

  /// How a command is used, with the words for what may follow it.
  private func named(_ usage: Substring) -> String {
    String(usage).replacing("<subcommand>", with: phrase("parser.subcommand"))
      .replacing("[<options>]", with: phrase("parser.anyOptions"))
  }

  private func heading(_ line: String) -> String {
    if line.hasPrefix("OVERVIEW: ") { return String(line.dropFirst("OVERVIEW: ".count)) }
    if line.hasPrefix("USAGE: ") {
      return phrase("parser.usageHead") + " "
        + named(line.dropFirst("USAGE: ".count))
    }
    if let found = line.wholeMatch(of: /\s\sSee '(.*)' for detailed help\./) {
      return phrase(
        "parser.more",
        numbered: [
          String(found.output.1).replacing("<subcommand>", with: phrase("parser.subcommand"))
        ]
      )
    }
    return switch line {
    case "ARGUMENTS:": phrase("parser.arguments")
    case "OPTIONS:": phrase("parser.options")
    case "SUBCOMMANDS:": phrase("parser.subcommands")
    default: line.hasSuffix(" SUBCOMMANDS:") ? line.dropLast(" SUBCOMMANDS:".count) + ":" : line
    }
  }
}
