/// The lines above and below the content: where the player is, and which keys work.
struct Bands {
  var type: Typesetter
  var words: FaceWords
  var width: Int
  /// The rows of the whole grid.
  var height: Int

  /// Some lines that stay, and those that must scroll with the content because there are too many.
  struct Band {
    var lines: [Line]
    var overflow: [Line] = []
  }

  private var most: Int { height < 30 ? 3 : 5 }

  /// The title with the context beside it, or below it where that does not fit.
  func header(_ page: Page) -> Band {
    let title = type.wrapped(page.title, .title, width: width)
    let context = packed(page.context.map { [Run($0, .dim)] }, space: 3)
    if title.count == 1, context.count == 1, title[0].count + context[0].count + 3 <= width {
      return Band(lines: [title[0] + context[0].alignedRight(in: width - title[0].count)])
    }
    let lines = title + context
    guard lines.count > most else { return Band(lines: lines.isEmpty ? [[]] : lines) }
    return Band(lines: [cut(lines[0])], overflow: lines)
  }

  /// A remark if there is one, and the keys.
  func footer(_ page: Page, _ cursor: PageCursor) -> Band {
    let remark = cursor.remark.map { type.wrapped(text(of: $0, page), .warning, width: width) } ?? []
    let hints = packed(hints(page).map { [Run($0.0, .accent), Run(" "), Run($0.1)] }, space: 3)
    guard hints.count > most else { return Band(lines: remark + hints) }
    let kept = hints.prefix(most - 1) + [cut(hints[most - 1])]
    return Band(lines: remark + kept, overflow: hints)
  }

  /// Groups of words beside each other, each kept together where it can be.
  private func packed(_ groups: [[Run]], space: Int) -> [Line] {
    var lines: [Line] = []
    for group in groups {
      let wrapped = type.wrapped(group, width: width)
      guard let first = wrapped.first else { continue }
      if wrapped.count == 1, let last = lines.last, last.count + space + first.count <= width {
        lines[lines.count - 1] += Line(repeating: .blank, count: space) + first
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
      return words.fill(words.closedChoice, ["n": "\(index + 1)", "reason": reason])
    case .nothingPicked: return words.nothingPicked
    case .pointsRemain(1): return words.onePointRemains
    case .pointsRemain(let left): return words.fill(words.pointsRemain, ["n": "\(left)"])
    }
  }

  /// The keys that work here, each with what it does.
  private func hints(_ page: Page) -> [(String, String)] {
    var hints: [(String, String)] = []
    switch page.ask {
    case .proceed(let label): hints.append(("⏎", label))
    case .choose: hints += [("↑↓", words.move), ("⏎", words.decide)]
    case .pick: hints += [("↑↓", words.move), (words.spaceBar, words.toggle), ("⏎", words.done)]
    case .allot:
      hints += [
        ("↑↓", words.move), ("←→", words.onePoint), ("+-", words.fivePoints), ("=", words.even),
        ("⏎", words.done),
      ]
    case .write: return [("⏎", words.done), ("Esc", words.back), ("^C", words.stop)]
    }
    hints += page.commands.map { (String($0.key), $0.label) }
    hints.append(("Esc", words.back))
    if page.command(for: "q") == nil { hints.append(("q", words.stop)) }
    return hints
  }
}
