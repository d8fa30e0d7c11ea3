/// The lines above and below the content: where the player is, and which keys work.
struct Bands {
  var type: Typesetter
  var words: FacePhrases
  var width: Int
  /// The width of the main column, for what must scroll there.
  var main: Int
  /// The rows of the whole grid.
  var height: Int

  /// Some lines that stay, and those that must scroll with the content because there are too many.
  struct Band {
    var lines: [Line]
    var overflow: [Line] = []
  }

  private var most: Int { height < 30 ? 3 : 5 }

  /// The title with the context beside it, or below it where that does not fit; behind that the time that is left.
  func header(_ page: Page, _ cursor: PageCursor) -> Band {
    func lines(_ width: Int) -> [Line] {
      type.wrapped(page.title, .title, width: width)
        + packed(page.context.map { [Run($0, .dim)] } + timeLeft(cursor), width: width)
    }
    let all = lines(width)
    if all.count == 2, let title = all.first, let context = all.last, !page.title.isEmpty,
      title.count + context.count + 3 <= width
    {
      return Band(lines: [title + context.alignedRight(in: width - title.count)])
    }
    guard all.count > most else { return Band(lines: all.isEmpty ? [[]] : all) }
    return Band(lines: [cut(all[0])], overflow: lines(main))
  }

  private func timeLeft(_ cursor: PageCursor) -> [[Run]] {
    guard let countdown = cursor.countdown else { return [] }
    return [
      [
        Run(
          countdown.isOver
            ? words.timeUp : words.timeLeft(countdown.clock),
          .strong
        )
      ]
    ]
  }

  /// A remark if there is one, and the keys.
  func footer(_ page: Page, _ cursor: PageCursor) -> Band {
    let remark =
      cursor.remark.map { type.wrapped(text(of: $0, page), .warning, width: width) } ?? []
    let keys = hints(page, cursor).map { [Run($0.0, .accent), Run(" "), Run($0.1)] }
    let lines = packed(keys, width: width)
    guard lines.count > most else { return Band(lines: room(for: remark) + lines) }
    let kept = lines.prefix(most - 1) + [cut(lines[most - 1])]
    return Band(lines: room(for: remark) + kept, overflow: packed(keys, width: main))
  }

  /// A remark of no more than two lines, marked where it is cut; what it is about stands on the page.
  private func room(for remark: [Line]) -> [Line] {
    remark.count > 2 ? [remark[0], cut(remark[1])] : remark
  }

  /// Groups of words beside each other, each kept together where it can be.
  private func packed(_ groups: [[Run]], width: Int) -> [Line] {
    let space = Line(repeating: .blank, count: 3)
    var lines: [Line] = []
    for group in groups {
      let wrapped = type.wrapped(group, width: width)
      guard let first = wrapped.first else { continue }
      if wrapped.count == 1, let last = lines.last,
        last.count + space.count + first.count <= width
      {
        lines[lines.count - 1] += space + first
      } else {
        lines += wrapped
      }
    }
    return lines
  }

  /// A line that ends with a mark that something follows.
  private func cut(_ line: Line) -> Line {
    let mark = type.cells(" " + type.glyphs.ellipsis, .accent, flow: Cell.ornament)
    var kept = line.prefix(width - mark.count)
    while let next = line.dropFirst(kept.count).first, next.width == 0, !kept.isEmpty {
      kept.removeLast()
    }
    return kept + mark
  }

  private func text(of remark: PageCursor.Remark, _ page: Page) -> String {
    switch remark {
    case .closed(let index):
      let choices = page.ask.choices
      let reason = choices.indices.contains(index) ? choices[index].closed ?? "" : ""
      return words.closedChoice(index + 1, because: reason)
    case .noFocus: return words.noFocus
    case .noPointsLeft: return words.noPointsLeft
    case .lineFull: return words.lineFull
    case .pointsRemain(let left): return words.pointsRemain(left)
    }
  }

  /// The keys that work here, each with what it does.
  private func hints(_ page: Page, _ cursor: PageCursor) -> [(String, String)] {
    var hints: [(String, String)] = []
    switch page.ask {
    case .proceed where page.hasMore(after: cursor.frame):
      hints += [("⏎", words.nextFrame), (words.spaceBar, words.lastFrame)]
    case .proceed(let label): hints.append(("⏎", label))
    case .choose: hints += [("↑↓", words.move), ("⏎", words.decide)]
    case .allot:
      hints += [
        ("↑↓", words.move), ("←→", words.onePoint), ("+-", words.fivePoints), ("=", words.even),
        ("⏎", words.done),
      ]
    case .explain(let explanation):
      if cursor.selection == explanation.choices.count {
        return hints + [("⏎", words.done), ("↑", words.back), ("^C", words.stop)]
      }
      hints += [("↑↓", words.move), (words.spaceBar, words.toggle), ("⏎", words.toLine)]
    case .write:
      hints.append(("⏎", words.done))
      if page.canGoBack || page.isPopup { hints.append(("Esc", words.back)) }
      return hints + [("^C", words.stop)]
    }
    if page.timer != nil, page.ask.allowsMoreTime { hints.append(("+", words.addMinute)) }
    hints += page.commands.map { (name(of: $0), $0.label) }
    if page.canGoBack, !page.isPopup { hints.append(("Esc", words.back)) }
    if page.tellsOfStop {
      hints.append((String(Page.stopKey), page.isPopup ? words.back : words.stop))
    }
    return hints
  }

  /// The key that a command is shown with.
  private func name(of command: Command) -> String {
    switch command.press {
    case nil: String(command.key)
    case .left: "←"
    case .right: "→"
    case .up: "↑"
    case .down: "↓"
    case .home: "Home"
    case .end: "End"
    case .pageUp: words.pageUp
    case .pageDown: words.pageDown
    case .enter: "⏎"
    case .escape: "Esc"
    case .tab: "Tab"
    case .character(" "): words.spaceBar
    case .character(let character): String(character)
    case .shiftLeft, .shiftRight, .backTab, .backspace, .delete, .interrupt: String(command.key)
    }
  }
}
