/// A page laid out in full for a certain width, before it is known which part of it is in sight.
struct Composition {
  var frame: Frame
  var header: [Line]
  var footer: [Line]
  /// The main or only column: what is said, and below it what is asked, unless that is pinned.
  var content = Content()
  /// What is asked, where it stays in sight below a column that scrolls; empty where all scrolls together.
  var pinned = Content()
  /// The side column; empty where there is none.
  var side = Content()

  /// Lays out a page.
  init(_ unsafe: Page, _ cursor: PageCursor, _ layout: PageLayout, width: Int, height: Int) {
    let page = unsafe.sanitized.answered(cursor.points)
    frame = Frame(width: width, hasSide: !page.side.isEmpty)
    let type = Typesetter(glyphs: layout.glyphs)
    let words = layout.words
    let bands = Bands(
      type: type,
      words: words,
      width: frame.width,
      main: frame.main,
      height: height
    )
    let head = bands.header(page, cursor)
    let foot = bands.footer(page, cursor)
    header = head.lines
    footer = foot.lines
    let rows = max(1, height - head.lines.count - foot.lines.count - 2)
    let blocks = BlockLayout(type: type, words: words, width: frame.main, height: rows)
    let ask = AskLayout(type: type, words: words, width: frame.main, cursor: cursor)
    content.add(head.overflow)
    content.separate()
    content.add(blocks.content(page.main + page.frame(at: cursor)).lines)
    let asked = ask.content(
      page.hasMore(after: cursor.frame) ? .proceed(label: words.nextFrame) : page.ask
    )
    let isLong = content.lines.count + 1 + asked.lines.count > rows
    if case .choose = page.ask, isLong, rows - asked.lines.count - 1 >= Self.leastRead {
      pinned = asked
    } else {
      content.separate()
      content.append(asked)
    }
    if !foot.overflow.isEmpty {
      content.separate()
      content.add(foot.overflow)
    }
    if let sideWidth = frame.side {
      side = BlockLayout(type: type, words: words, width: sideWidth, height: rows)
        .content(page.side)
    } else if !page.side.isEmpty {
      content.separate()
      content.add([type.drawn(layout.glyphs.rule, frame.main, .rule)])
      content.add(blocks.content(page.side).lines)
    }
    content.trim()
  }
}

extension Page {
  /// The same with these points in the roses that draw the answer.
  fileprivate func answered(_ points: [Int]) -> Page {
    func answered(_ block: Block) -> Block {
      if case .rose(let rose) = block { .rose(rose.answered(points)) } else { block }
    }
    var page = self
    page.main = main.map(answered)
    page.side = side.map(answered)
    return page
  }

  /// The frame that is in sight; nothing where there are none.
  fileprivate func frame(at cursor: PageCursor) -> [Block] {
    frames.indices.contains(cursor.frame) ? frames[cursor.frame] : frames.last ?? []
  }
}

extension Composition {
  /// The rows of text that must stay above a choice for it to be pinned.
  static let leastRead = 3
}

extension Content {
  /// Adds other content below, with its focus.
  fileprivate mutating func append(_ other: Content) {
    let start = lines.count
    lines += other.lines
    focus = (other.focus.lowerBound + start)..<(other.focus.upperBound + start)
    cursor = other.cursor.map { Place(row: $0.row + start, column: $0.column) }
  }
}
