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
    /// What can be clicked on those that stay.
    var buttons: [Button] = []
  }

  /// A key that works, and what it does.
  private struct Hint {
    var key: String
    var label: String
    /// The key that a click stands for; of several keys the one that goes on.
    var press: Key
    /// Where each sign of the key is a key of its own: which.
    var each: [Key] = []

    init(_ key: String, _ label: String, _ press: Key, each: [Key] = []) {
      self.key = key
      self.label = label
      self.press = press
      self.each = each
    }
  }

  private var most: Int { height < 30 ? 3 : 5 }

  /// The title with the context beside it as far as that fits, the rest below; at the end of the first row the time that is left.
  ///
  /// Title and time stay. Where there are too many rows, what is left of the context scrolls with the content.
  func header(_ page: Page, _ cursor: PageCursor) -> Band {
    let context = page.context.map { [Run($0)] }
    let title = type.wrapped(page.title, .title, width: width)
    guard let first = title.first else {
      let lines = packed(context + timeLeft(cursor), width: width)
      return Band(lines: lines.isEmpty ? [[]] : lines)
    }
    let clock = clock(cursor, beside: first)
    guard title.count == 1, first.count + clock.count <= width else {
      let all = title + packed(context + timeLeft(cursor), width: width)
      guard all.count > most else { return Band(lines: all) }
      let head = cut(first, width: width - clock.count)
      return Band(
        lines: [head + clock.alignedRight(in: width - head.count)],
        overflow: type.wrapped(page.title, .title, width: main) + packed(context, width: main)
      )
    }
    var (beside, rest) = (clock, context[...])
    while let next = rest.first.map({ apart($0) }), next.count == 1,
      first.count + beside.count + next[0].count <= width
    {
      beside.insert(contentsOf: next[0], at: beside.count - clock.count)
      rest.removeFirst()
    }
    let head = first + beside.alignedRight(in: width - first.count)
    let kept = (0...rest.count).last { packed(Array(rest.prefix($0)), width: width).count < most }
    let below = Array(rest.prefix(kept ?? 0))
    return Band(
      lines: [head] + packed(below, width: width),
      overflow: packed(Array(rest.dropFirst(below.count)), width: main)
    )
  }

  /// A group of words with white space before it.
  private func apart(_ group: [Run]) -> [Line] {
    let lines = type.wrapped(group, width: width)
    return lines.count == 1 ? [Line(repeating: .blank, count: 3) + lines[0]] : lines
  }

  /// The time that is left with white space before it, in figures only where no more fits beside the title; nothing without a timer.
  private func clock(_ cursor: PageCursor, beside title: Line) -> Line {
    guard let words = timeLeft(cursor).first, let countdown = cursor.countdown else { return [] }
    let long = apart(words).first ?? []
    return title.count + long.count <= width
      ? long : apart([Run(countdown.clock, .strong)]).first ?? []
  }

  private func timeLeft(_ cursor: PageCursor) -> [[Run]] {
    guard let countdown = cursor.countdown else { return [] }
    let text = countdown.isOver ? words.timeUp : words.timeLeft(countdown.clock)
    return [[Run(text, .strong)]]
  }

  /// A remark if there is one, and the keys.
  func footer(_ page: Page, _ cursor: PageCursor) -> Band {
    let remark =
      cursor.remark.map { type.wrapped(text(of: $0, page), .warning, width: width) } ?? []
    let hints = hints(page, cursor)
    let keys = hints.map { [Run($0.key, .accent), Run(" "), Run($0.label)] }
    var places: [Place] = []
    let lines = packed(keys, width: width, places: &places)
    let above = room(for: remark)
    let buttons = zip(hints, zip(places, keys)).flatMap { hint, at -> [Button] in
      guard at.0.row < most else { return [] }
      let row = above.count + at.0.row
      let first = at.0.column
      let count = min(type.wrapped(at.1, width: width).first?.count ?? 0, width - first)
      func button(_ columns: Range<Int>, _ key: Key) -> Button {
        Button(rows: row..<(row + 1), columns: columns, meaning: .key(key))
      }
      var next = first
      let signs = zip(hint.key, hint.each).map { sign, key -> Button in
        let start = next
        next += type.cells(String(sign)).count
        return button(start..<next, key)
      }
      return signs + (next < first + count ? [button(next..<(first + count), hint.press)] : [])
    }
    guard lines.count > most else {
      return Band(lines: above + lines, buttons: buttons)
    }
    let kept = lines.prefix(most - 1) + [cut(lines[most - 1])]
    return Band(lines: above + kept, overflow: packed(keys, width: main), buttons: buttons)
  }

  /// A remark of no more than two lines, marked where it is cut; what it is about stands on the page.
  private func room(for remark: [Line]) -> [Line] {
    remark.count > 2 ? [remark[0], cut(remark[1])] : remark
  }

  /// Groups of words beside each other, each kept together where it can be.
  private func packed(_ groups: [[Run]], width: Int) -> [Line] {
    var places: [Place] = []
    return packed(groups, width: width, places: &places)
  }

  /// The same, with where each group begins.
  private func packed(_ groups: [[Run]], width: Int, places: inout [Place]) -> [Line] {
    let space = Line(repeating: .blank, count: 3)
    var lines: [Line] = []
    for group in groups {
      let wrapped = type.wrapped(group, width: width)
      guard let first = wrapped.first else {
        places.append(Place(row: max(0, lines.count - 1), column: 0))
        continue
      }
      if wrapped.count == 1, let last = lines.last,
        last.count + space.count + first.count <= width
      {
        places.append(Place(row: lines.count - 1, column: last.count + space.count))
        lines[lines.count - 1] += space + first
      } else {
        places.append(Place(row: lines.count, column: 0))
        lines += wrapped
      }
    }
    return lines
  }

  /// A line that ends with a mark that something follows.
  private func cut(_ line: Line) -> Line { cut(line, width: width) }

  private func cut(_ line: Line, width: Int) -> Line {
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
      return words.closedChoice(page.ask.number(of: index), because: reason)
    case .noFocus: return words.noFocus
    case .tooQuick: return words.tooQuick
    case .stopsAll: return words.stopsAll
    case .noPointsLeft: return words.noPointsLeft
    case .lineFull: return words.lineFull
    case .pointsRemain(let left): return words.pointsRemain(left)
    case .untouched: return words.untouched
    }
  }

  /// The keys that work here, each with what it does.
  private func hints(_ page: Page, _ cursor: PageCursor) -> [Hint] {
    var hints: [Hint] = []
    let move = Hint("↑↓", words.move, .down, each: [.up, .down])
    switch page.ask {
    case .proceed where page.hasMore(after: cursor.frame):
      hints += [
        Hint("⏎", words.nextFrame, .enter), Hint(words.spaceBar, words.lastFrame, .character(" ")),
      ]
    case .proceed(let label): hints.append(Hint("⏎", label, .enter))
    case .choose: hints += [move, Hint("⏎", words.decide, .enter)]
    case .allot:
      hints += [
        move, Hint("←→", words.onePoint, .right, each: [.left, .right]),
        Hint(
          "+-",
          words.fivePoints,
          .character("+"),
          each: [.character("+"), .character("-")]
        ),
        Hint("=", words.even, .character("=")), Hint("⏎", words.done, .enter),
      ]
    case .explain(let explanation):
      if cursor.selection == explanation.choices.count {
        return hints + [
          Hint("⏎", words.done, .enter), Hint("↑", words.back, .up),
          Hint("^C", words.stop, .interrupt),
        ]
      }
      hints += [
        move, Hint(words.spaceBar, words.toggle, .character(" ")), Hint("⏎", words.toLine, .enter),
      ]
    case .write:
      hints.append(Hint("⏎", words.done, .enter))
      if page.canGoBack || page.isPopup { hints.append(Hint("Esc", words.back, .escape)) }
      return hints + [Hint("^C", words.stop, .interrupt)]
    }
    if page.timer != nil, page.ask.allowsMoreTime {
      hints.append(Hint("+", words.addMinute, .character("+")))
    }
    hints += page.commands.map { Hint(name(of: $0), $0.label, $0.press ?? .character($0.key)) }
    if page.search?.isEmpty == false {
      return hints + [
        Hint("Esc", words.showAll, .escape), Hint("^C", words.stop, .interrupt),
      ]
    }
    if page.canGoBack, !page.isPopup { hints.append(Hint("Esc", words.back, .escape)) }
    if page.tellsOfStop {
      let label = page.isPopup ? words.back : words.stop
      hints.append(Hint(String(Page.stopKey), label, .character(Page.stopKey)))
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
