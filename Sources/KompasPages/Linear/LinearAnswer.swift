/// Why a typed line is no answer, in a sentence that helps.
public struct AnswerProblem: Error, Sendable, Equatable {
  /// The sentence.
  public var sentence: String

  /// Makes a problem.
  public init(sentence: String) {
    self.sentence = sentence
  }
}

/// Understands what is typed in answer to a page.
public enum LinearAnswer {
  /// Reduces a line to an action.
  ///
  /// A number chooses, and so does the letter of a choice, numbers pick or give points, the letter or the word of a command runs it, an empty line
  /// takes the default where there is one, and never chooses. On a page with a search, whatever is no number there is looked for, and an
  /// empty line for nothing. `q` stops, or closes a page that lies over another; `0` and the
  /// words for it go back. While a line is
  /// written, all is text except a lone `q` or `0`; a backslash in front makes those text too.
  /// - Parameters:
  ///   - line: What was typed, without its line end.
  ///   - page: The page that asked.
  ///   - words: The words of the interface.
  /// - Returns: The action, or why there is none.
  public static func parse(
    _ line: String,
    on page: Page,
    words: FacePhrases
  ) -> Result<Action, AnswerProblem> {
    let text = line.sanitized().collapsed
    let quit: Action = page.isPopup ? .back : .stop
    if case .write = page.ask { return .success(written(line.sanitized(), text, page, quit)) }
    let answer = Answer(text: text, words: words)
    // A capital letter is a choice, a small one too where it is no key.
    if let choice = answer.lettered(among: page.ask.choices, isCapital: true) { return choice }
    if text.count == 1, let key = text.first, let command = page.command(for: key) {
      return .success(.command(command))
    }
    if let choice = answer.lettered(among: page.ask.choices) { return choice }
    let lowered = text.lowercased()
    if !lowered.isEmpty,
      let command = page.commands.first(where: { $0.label.lowercased() == lowered })
    {
      return .success(.command(command.key))
    }
    if lowered == String(Page.stopKey) { return .success(quit) }
    if lowered == "0" || words.backWords.contains(lowered) { return .success(.back) }
    do throws(AnswerProblem) {
      switch page.ask {
      case .proceed: return .success(try answer.proceed())
      case .choose(_, let choices):
        if page.search != nil, !answer.isNumber(of: choices) { return .success(.wrote(text)) }
        return .success(try answer.choice(among: choices))
      case .allot(let allotment): return .success(try answer.points(for: allotment))
      case .explain(let explanation):
        if text.isEmpty {
          return .success(.explained(page.draft.picked, page.draft.text.sanitized()))
        }
        return .success(try answer.reasons(among: explanation.choices))
      case .write: return .success(written(line.sanitized(), text, page, quit))
      }
    } catch {
      return .failure(error)
    }
  }

  private static func written(_ line: String, _ text: String, _ page: Page, _ quit: Action)
    -> Action
  {
    if text.lowercased() == String(Page.stopKey) { return quit }
    // Where there is no way back, it is a number like any other.
    if text == "0", page.canGoBack || page.isPopup { return .back }
    let kept = line.trimmedAtEnd
    if kept.isEmpty { return .wrote(page.draft.text.sanitized()) }
    return .wrote(kept.hasPrefix("\\") ? String(kept.dropFirst()) : kept)
  }
}

/// A typed line that is neither a command nor a way out.
private struct Answer {
  var text: String
  var words: FacePhrases

  private var notUnderstood: String {
    words.notUnderstood(String(text.prefix(40)))
  }

  /// The choice that is called by this letter; `nil` if none is.
  func lettered(among choices: [Choice], isCapital: Bool = false) -> Result<
    Action, AnswerProblem
  >? {
    guard let letter = parts.first, parts.count == 1, letter.count == 1,
      let place = choices.firstIndex(where: { choice in
        choice.letter.map { isCapital ? letter == String($0) : letter.uppercased() == String($0) }
          ?? false
      })
    else { return nil }
    return isClosed(place + 1, among: choices).map { .failure($0) } ?? .success(.chose(place))
  }

  func proceed() throws(AnswerProblem) -> Action {
    guard text.isEmpty else { throw AnswerProblem(sentence: notUnderstood) }
    return .proceed
  }

  func choice(among choices: [Choice]) throws(AnswerProblem) -> Action {
    let numbers = try numbers(among: choices)
    guard let number = numbers.first else {
      throw choices.isEmpty
        ? invalid(0) : AnswerProblem(sentence: words.typeANumber(of: choices.count))
    }
    guard numbers.count == 1 else { throw AnswerProblem(sentence: words.onlyOne) }
    return .chose(number)
  }

  /// Whether the line is the number of one of these.
  func isNumber(of choices: [Choice]) -> Bool {
    Int(text).map(choices.numbers.contains) ?? false
  }

  /// The numbers in front are what counted, the rest is the line.
  func reasons(among choices: [Choice]) throws(AnswerProblem) -> Action {
    var rest = text.split(separator: " ")[...]
    var picked: Set<Int> = []
    while let word = rest.first, let number = Int(word.filter { !",;.:)".contains($0) }),
      choices.indices.contains(number - 1)
    {
      if let problem = isClosed(number, among: choices) { throw problem }
      picked.insert(number - 1)
      rest.removeFirst()
    }
    // A line of nothing but numbers and what people put between them is a slip if one of them does not fit.
    let isAllNumbers = text.allSatisfy { $0.asciiDigit != nil || " ,;.:)-".contains($0) }
    if isAllNumbers, !rest.isEmpty { throw invalid(choices.count) }
    return .explained(picked.sorted(), rest.joined(separator: " "))
  }

  func points(for allotment: Allotment) throws(AnswerProblem) -> Action {
    let parts = parts
    if parts.isEmpty { return .allotted(allotment.validStart) }
    var weights: [Int] = []
    for part in parts {
      guard let value = Int(part) else { throw AnswerProblem(sentence: wrongPart(part)) }
      guard (0...9999).contains(value) else { throw AnswerProblem(sentence: words.wrongNumber) }
      weights.append(value)
    }
    guard weights.count == allotment.items.count else {
      throw AnswerProblem(
        sentence: words.wrongCount(weights.count, of: allotment.items.count)
      )
    }
    return .allotted(apportioned(max(0, allotment.total), by: weights))
  }

  /// What stands between spaces, commas and the signs people put behind numbers.
  private var parts: [String] {
    text.split { $0.isWhitespace || ",;.:)".contains($0) }.map(String.init)
  }

  private func wrongPart(_ part: String) -> String {
    let isNumber = part.allSatisfy { $0.asciiDigit != nil || $0 == "-" || $0 == "+" }
    return isNumber ? words.wrongNumber : notUnderstood
  }

  private func isClosed(_ number: Int, among choices: [Choice]) -> AnswerProblem? {
    choices[number - 1].closed.map { reason in
      let because = reason.sanitized().sentence
      return AnswerProblem(
        sentence: words.closedChoice(choices.numbers[number - 1], because: because)
      )
    }
  }

  private func invalid(_ count: Int) -> AnswerProblem {
    AnswerProblem(sentence: words.invalidChoice(of: count))
  }

  /// The choices that are meant, from 0; each must exist and be open.
  private func numbers(among choices: [Choice]) throws(AnswerProblem) -> [Int] {
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ $0.asciiDigit != nil }) else {
        let invalid = invalid(choices.count).sentence
        throw AnswerProblem(sentence: "\(notUnderstood) \(invalid)")
      }
      guard let number = Int(part), let index = choices.numbers.firstIndex(of: number)
      else { throw invalid(choices.count) }
      if let problem = isClosed(index + 1, among: choices) { throw problem }
      numbers.append(index)
    }
    return numbers
  }
}
