/// Reads aloud what a page asks and what can be typed.
struct AskSpeech {
  var words: FacePhrases

  /// The question, what there is to choose, and the line that says what can be typed.
  func lines(of page: Page) -> [String] {
    var lines: [String] = []
    switch page.ask {
    case .proceed: break
    case .choose(let prompt, let choices), .pick(let prompt, let choices, _):
      lines = [prompt.sentence] + choices.enumerated().flatMap { spoken($1, number: $0 + 1) }
    case .allot(let allotment):
      lines = [allotment.prompt.sentence]
      for ((index, item), points) in zip(allotment.items.enumerated(), allotment.validStart) {
        var item = item
        item.detail += (item.detail.isEmpty ? "" : "; ") + words.points(points)
        lines += spoken(item, number: index + 1)
      }
    case .write(let prompt, let placeholder):
      lines = [prompt.sentence, placeholder.sentence]
    }
    return lines + [prompt(page)]
  }

  /// A choice on one line: its number, label, detail, why it is closed, and more about it.
  private func spoken(_ choice: Choice, number: Int) -> [String] {
    let head = choice.detail.isEmpty ? choice.label : "\(choice.label); \(choice.detail)"
    let closed = choice.closed.map { "\(words.closed): \($0)".sentence }
    let texts = Paragraph.parse(choice.text).map(\.plain.sentence)
    let parts = ["\(number): \(head)".sentence] + [closed].compactMap(\.self) + texts.prefix(1)
    return [parts.joined(separator: " ")] + texts.dropFirst()
  }

  /// What can be typed here.
  func prompt(_ page: Page) -> String {
    let count = page.ask.choices.count
    var ways: [String] = []
    switch page.ask {
    case .proceed(let label): ways = [words.askEnter(label)]
    case .choose:
      ways = [count == 1 ? words.askOnly : words.askOne(of: count)]
    case .pick(_, _, let isSkippable):
      let numbers = count == 1 ? words.askOnly : words.askSeveral(of: count)
      ways = [isSkippable ? "\(numbers), \(words.noneIsAllowed)" : numbers]
    case .allot(let allotment):
      ways = [
        words.askPoints(count, total: allotment.total)
      ]
    case .write: return words.askLine + ":"
    }
    var keys = page.commands.map { (String($0.key), $0.label) }
    if page.canGoBack { keys.append(("0", words.back)) }
    if page.command(for: "q") == nil { keys.append(("q", words.stop)) }
    ways += keys.map { words.keyFor($0.0, $0.1) }
    guard let last = ways.popLast() else { return ":" }
    return ways.joined(separator: ", ") + (ways.isEmpty ? "" : ", \(words.or) ") + last + ":"
  }
}
