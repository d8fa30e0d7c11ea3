/// Reads aloud what a page asks and what can be typed.
struct AskSpeech {
  var words: FacePhrases
  /// Whether nothing is said of a choice but what it is and what it costs.
  var isShort = false

  /// The question, what there is to choose, and shortly what can be typed.
  func again(_ page: Page) -> [String] {
    var said = LinearTranscript.Said()
    _ = lines(of: page, after: &said)
    return lines(of: page, after: &said)
  }

  /// The question, what there is to choose, and the line that says what can be typed.
  func lines(of page: Page, after said: inout LinearTranscript.Said) -> [String] {
    var lines: [String] = []
    switch page.ask {
    case .proceed: break
    case .choose(let prompt, let choices):
      lines = [prompt.sentence] + zip(choices, choices.numbers).flatMap { spoken($0, number: $1) }
    case .explain(let explanation):
      lines =
        [explanation.prompt.sentence]
        + explanation.choices.enumerated().flatMap { spoken($1, number: $0 + 1) }
        + [explanation.linePrompt.sentence, hint(page, explanation.placeholder)]
    case .allot(let allotment):
      lines = [allotment.prompt.sentence]
      for ((index, item), points) in zip(allotment.items.enumerated(), allotment.validStart) {
        var item = item
        item.detail += (item.detail.isEmpty ? "" : "; ") + words.points(points)
        lines += spoken(item, number: index + 1)
      }
    case .write(let prompt, let placeholder):
      lines = [prompt.sentence, hint(page, placeholder)]
    }
    return lines + [prompt(page, after: &said)]
  }

  /// What is said of an empty line: what it leaves as it is, if something stands there.
  private func hint(_ page: Page, _ placeholder: String) -> String {
    guard !page.draft.isEmpty else { return placeholder.sentence }
    let picked = page.draft.picked.map { String(page.ask.number(of: $0)) }
    return words.draft((picked + [page.draft.text]).filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// A choice on one line: its number, label, detail, why it is closed, and more about it.
  private func spoken(_ choice: Choice, number: Int) -> [String] {
    let head = choice.detail.isEmpty ? choice.label : "\(choice.label); \(choice.detail)"
    let closed = choice.closed.map { words.closed(because: $0).sentence }
    let texts = isShort ? [] : Paragraph.parse(choice.text).map(\.plain.sentence)
    let parts = ["\(number): \(head)".sentence] + [closed].compactMap(\.self) + texts.prefix(1)
    return [parts.joined(separator: " ")] + texts.dropFirst()
  }

  /// What can be typed here: how to answer, shorter where that was said before, and the keys that were not told yet.
  private func prompt(_ page: Page, after said: inout LinearTranscript.Said) -> String {
    let (full, short) = answer(to: page)
    // What was told to one seat was not told to the next.
    if page.isPrivate { said.ways = [] }
    let isKnown = said.ways.contains(full)
    said.ways.insert(full)
    if case .write = page.ask { return (isKnown ? short : full) + ":" }
    var keys = page.commands.map { (String($0.key), $0.label) }
    if page.canGoBack, !page.isPopup { keys.append(("0", words.back)) }
    if page.tellsOfStop {
      keys.append((String(Page.stopKey), page.isPopup ? words.back : words.stop))
    }
    let new = keys.map { words.keyFor($0.0, $0.1) }.filter { said.ways.insert($0).inserted }
    var ways = [isKnown ? short : full] + new
    guard let last = ways.popLast() else { return ":" }
    return ways.joined(separator: ", ") + (ways.isEmpty ? "" : ", \(words.or) ") + last + ":"
  }

  /// How a page is answered, in full and in short.
  private func answer(to page: Page) -> (full: String, short: String) {
    let count = page.ask.choices.count
    switch page.ask {
    case .proceed(let label):
      return (words.askEnter(label), words.askEnter(label))
    case .choose where page.search != nil: return (words.askSearch, words.askSearchAgain)
    case .choose:
      let isLettered = page.ask.choices.contains { $0.letter != nil }
      let numbers = count == 1 ? words.askOnly : words.askOne(of: count, isLettered: isLettered)
      return (numbers, numbers)
    case .allot(let allotment):
      return (
        words.askPoints(count, total: allotment.total), words.askPointsAgain(count)
      )
    case .explain: return (words.askReasons(of: count), words.askReasonsAgain(of: count))
    case .write:
      return (words.askLine(isPopup: page.isPopup, canGoBack: page.canGoBack), words.askLineAgain)
    }
  }
}
