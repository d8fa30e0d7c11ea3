/// The words of a command line, in the order and the form that the argument parser wants.
struct CommandLineWords {
  /// Its words, without the name of the program.
  let words: [String]
  /// The first word that names no command though it stands where one should; `nil` if there is none.
  let unknownCommand: String?

  /// - Parameters:
  ///   - words: as they were typed.
  ///   - commands: the names of the commands.
  init(_ words: [String], commands: [String]) {
    let words = Self.joiningNumbers(words)
    // The language may stand in front, as it does where it is set once for all.
    let lead = Self.leadingLanguage(words)
    let rest = Array(words.dropFirst(lead.count))
    // Help and the version are of no command; in which language is known already.
    if let first = rest.first, ["--help", "-h", "--version"].contains(first) {
      (self.words, unknownCommand) = (rest, nil)
      return
    }
    if rest.first == "help" {
      let asked = Self.withoutLanguage(Array(rest.dropFirst()))
      self.words = ["help"] + asked
      unknownCommand = asked.first.flatMap { commands.contains($0) || $0.hasPrefix("-") ? nil : $0 }
      return
    }
    guard let first = rest.first, !first.hasPrefix("-") else {
      (self.words, unknownCommand) = (words, nil)
      return
    }
    guard commands.contains(first) else {
      (self.words, unknownCommand) = (words, first)
      return
    }
    // Some commands have commands of their own.
    let isNested = first == "settings"
    self.words = isNested ? rest + lead : [first] + lead + rest.dropFirst()
    unknownCommand = nil
  }

  /// `--lang en` or `--lang=en` at the beginning.
  private static func leadingLanguage(_ words: [String]) -> [String] {
    guard let first = words.first else { return [] }
    let name = first.prefix { $0 != "=" }
    guard name == "--lang" || name == "--language" else { return [] }
    return Array(words.prefix(name == first ? 2 : 1))
  }

  /// Words without the language that they ask for.
  private static func withoutLanguage(_ words: [String]) -> [String] {
    guard let place = words.firstIndex(where: { leadingLanguage([$0]).count == 1 }) else {
      return words
    }
    let count = words[place].contains("=") ? 1 : 2
    return Array(words[..<place] + words[place...].dropFirst(count))
  }

  /// `--seed -5` as `--seed=-5`: the parser would take a number below zero for an option, and say that there is none.
  private static func joiningNumbers(_ words: [String]) -> [String] {
    var joined: [String] = []
    var isOver = false
    for word in words {
      isOver = isOver || word == "--"
      if !isOver, let last = joined.last, last.wholeMatch(of: /--[a-z][a-z-]*/) != nil,
        word.prefixMatch(of: /-[0-9.]/) != nil
      {
        joined[joined.count - 1] = last + "=" + word
      } else {
        joined.append(word)
      }
    }
    return joined
  }
}
