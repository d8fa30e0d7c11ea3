/// What somebody asks of plain lines themselves, on whatever page: it answers nothing.
public enum LinearRequest: Sendable, Equatable, CaseIterable {
  /// To hear the page again.
  case again
  /// To hear the choices only.
  case options
  /// To hear where they are, and what they have left.
  case place
  /// To hear less about choices from now on.
  case short
  /// To hear everything again.
  case long

  /// Understands a line; `nil` if it asks for none of that.
  ///
  /// The letters and words of the page go first, and while a line is written all is text.
  public init?(_ line: String, on page: Page, words: FacePhrases) {
    let text = line.sanitized().collapsed.lowercased()
    let isCommand =
      page.commands.contains {
        String($0.key).lowercased() == text || $0.label.lowercased() == text
      }
    guard !page.ask.isWriting, !isCommand,
      let request = Self.allCases.first(where: { words.typed(for: $0).contains(text) })
    else { return nil }
    self = request
  }
}

extension LinearTranscript {
  /// The lines that answer a request; the last one says what can be typed.
  public func lines(for request: LinearRequest, on page: Page) -> [String] {
    let page = page.sanitized
    let asked = AskSpeech(words: words, isShort: isShort)
    let question = asked.again(page)
    switch request {
    case .again: return lines(of: page)
    case .options: return finished((page.ask.choices.isEmpty ? [words.noChoices] : []) + question)
    case .place: return finished(place(on: page) + [question.last ?? ""])
    case .short: return finished([words.nowShort] + question)
    case .long: return finished([words.nowLong] + question)
    }
  }

  /// Where the player is, and what is left.
  private func place(on page: Page) -> [String] {
    let speech = BlockSpeech(words: words)
    let left = (page.told + page.side).filter { block in
      switch block {
      case .heading(let text, let level): level == 1 && text != page.title
      case .gauges: true
      default: false
      }
    }
    return [([page.title] + page.context).spoken] + left.flatMap { speech.lines(of: $0) }
  }
}
