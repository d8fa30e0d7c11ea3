/// A page laid out in full for a certain width, before it is known which part of it is in sight.
struct Composition {
  var frame: Frame
  var header: [Line]
  var footer: [Line]
  /// What can be clicked in the footer, in its own lines and columns.
  var keys: [Button]
  /// The main or only column: what is said, and below it what is asked, unless that is pinned.
  var content = Content()
  /// What is asked, where it stays in sight below a column that scrolls; empty where all scrolls together.
  var pinned = Content()
  /// Whether that stands below both columns.
  var isPinnedAcross = false
  /// What closes a page that lies over another one, and the key for it.
  var close: (label: String, key: Key)?
  /// The side column; empty where there is none.
  var side = Content()

  /// Whether nothing of it has to scroll.
  private var isWhole = false

  /// Lays out a page: in the first of the frames that suit it in which it is whole, or else in the last.
  init(_ unsafe: Page, _ cursor: PageCursor, _ layout: PageLayout, width: Int, height: Int) {
    let page = unsafe.sanitized.answered(cursor.points)
    let isLarge = layout.isPresented && width >= BigLetters.leastColumns
    let frames = page.frames(width: width, Typesetter(glyphs: layout.glyphs), isLarge: isLarge)
    self.init(page, cursor, layout, frames[0], width: width, height: height)
    // Where nothing fits beside the text, it has the width.
    if frame.side != nil, side.lines.isEmpty, page.side.isEmpty {
      self.init(page, cursor, layout, Frame(width: width), width: width, height: height)
    }
    for frame in frames.dropFirst() {
      if isWhole, !leavesMuch(of: width) { return }
      self.init(page, cursor, layout, frame, width: width, height: height)
    }
  }

  /// Whether a long text stands in one column on a wide grid with nothing beside it.
  private func leavesMuch(of width: Int) -> Bool {
    frame.side == nil && frame.count == 1 && width >= Self.wide && content.lines.count > Self.long
      && content.pictures.isEmpty
  }

  private init(
    _ page: Page,
    _ cursor: PageCursor,
    _ layout: PageLayout,
    _ frame: Frame,
    width: Int,
    height: Int
  ) {
    self.frame = frame
    let isSpare = page.side.isEmpty && !page.beside.isEmpty
    let type = Typesetter(glyphs: layout.glyphs)
    let words = layout.words
    let bands = Bands(
      type: type,
      words: words,
      width: frame.width,
      main: frame.column,
      height: height
    )
    let head = bands.header(page, cursor)
    let foot = bands.footer(page, cursor)
    if page.isPopup {
      close =
        page.ask.isWriting
        ? ("Esc \(words.back)", .escape)
        : ("\(Page.stopKey) \(words.back)", .character(Page.stopKey))
    }
    header = head.lines
    let isLarge = layout.isPresented && width >= BigLetters.leastColumns
    let room = frame.side == nil ? width - frame.left - 1 : frame.main
    var main = page.main
    if isLarge, case .heading(let text, level: 1)? = main.first,
      let title = type.large(
        text,
        .title,
        width: frame.width,
        lines: height >= Self.tall ? 2 : 1
      )
    {
      header += (height >= Self.tall ? [[]] : []) + title
      main.removeFirst()
    }
    let isCover = page.isCover && width >= Frame.leastForSpare
    if isCover, let title = type.large(page.title, .title, width: frame.width) {
      header = title + head.lines.dropFirst()
    }
    footer = foot.lines
    keys = foot.buttons
    let rows = max(1, height - header.count - foot.lines.count - 2)
    var blocks = BlockLayout(type: type, words: words, width: frame.column, height: rows)
    content.add(head.overflow)
    content.separate()
    blocks.turnsPages = true
    blocks.isWide = width >= Frame.leastForSpare
    blocks.isPresented = isLarge
    var ask = AskLayout(type: type, words: words, width: frame.column, cursor: cursor)
    ask.large = isLarge ? room : nil
    ask.isListed = isCover && !isLarge
    let question = page.hasMore(after: cursor.frame) ? .proceed(label: words.nextFrame) : page.ask
    let asked = ask.content(question).lines.count + 1
    blocks.above = content.lines.count
    blocks.below = asked + page.linesBelowSeats(main, blocks)
    // What is chosen from stays in sight below the text.
    if case .choose = question, rows - asked >= Self.leastRead { blocks.height = rows - asked }
    let sheet = Broadsheet(
      column: blocks,
      count: frame.count,
      width: frame.main,
      rows: rows,
      kept: asked
    )
    content.add(sheet.content(main + page.frame(at: cursor)))
    if case .proceed = page.ask, !page.hasMore(after: cursor.frame) {
      blocks.above = content.lines.count + 1
      blocks.below = asked
      let drawn = blocks.content(page.below)
      if !drawn.pictures.isEmpty {
        content.separate()
        content.add(drawn)
      }
    }
    place(question, by: ask, rows: rows)
    if isPinnedAcross {
      let below = blocks.content(page.below).lines
      if content.lines.count + 1 + below.count <= rows - pinned.lines.count - 1 {
        content.separate()
        content.add(below)
      }
    }
    if !foot.overflow.isEmpty {
      content.separate()
      content.add(foot.overflow)
    }
    if let sideWidth = frame.side {
      let inSight = isPinnedAcross ? rows - pinned.lines.count - 1 : rows
      let beside = BlockLayout(type: type, words: words, width: sideWidth, height: inSight)
      // A picture that does not fit helps nobody; of what is a part of the page it is told what it shows.
      let spare = page.beside.filter { $0.fits(sideWidth, type) }
      side = beside.aside(isSpare ? spare : page.side, isSpare: isSpare)
    } else {
      // The question says the figures of what it asks, where there is no room to draw them.
      let told = page.side.filter { !$0.isAsked }
      if !told.isEmpty {
        content.separate()
        content.add([type.drawn(layout.glyphs.rule, frame.main, .rule)])
        blocks.above = content.lines.count
        content.add(blocks.content(told))
      }
    }
    content.trim()
    isWhole = content.lines.count <= rows - (pinned.lines.isEmpty ? 0 : pinned.lines.count + 1)
  }

  /// Puts what is asked below the text, or where it stays in sight: across both columns if there is room for that, with all it means.
  private mutating func place(_ question: Ask, by ask: AskLayout, rows: Int) {
    var across = ask
    across.width = frame.width
    if let presented = across.presented(question, rows: rows - Self.leastReadPresented - 1) {
      pinned = presented
      isPinnedAcross = true
      return
    }
    if frame.side != nil, let cards = across.cards(question),
      rows - cards.lines.count - 1 >= Self.leastReadAcross
    {
      pinned = cards
      isPinnedAcross = true
      return
    }
    let asked = ask.content(question)
    let isLong = content.lines.count + 1 + asked.lines.count > rows
    if case .choose = question, isLong, rows - asked.lines.count - 1 >= Self.leastRead {
      pinned = asked
    } else {
      let left = rows - content.lines.count
      if case .proceed = question, left >= 0, left < asked.lines.count {
        // Where only the button would be cut off, the keys say what it does.
        return
      }
      if content.lines.count + asked.lines.count != rows { content.separate() }
      content.append(asked)
    }
  }
}

extension Page {
  /// The ways to divide a grid of this width for this page, the best first.
  ///
  /// What is drawn wide has all of it; what helps to decide stands beside the text, unless that is long and lies over another page; other
  /// text stands in one column, or in more where that is not enough.
  fileprivate func frames(width: Int, _ type: Typesetter, isLarge: Bool) -> [Frame] {
    guard side.isEmpty else {
      let isDrawn = side.contains(where: \.isRose)
      return [Frame(width: width, aside: isDrawn ? .picture : .part)]
    }
    let blocks = told
    let spare = Frame(width: width, aside: .spare)
    let hasSpare = beside.contains { block in spare.side.map { block.fits($0, type) } ?? false }
    let one = hasSpare ? spare : Frame(width: width)
    guard width >= Frame.leastForSpare else { return [one] }
    if blocks.contains(where: { $0.isWide(type, in: Frame.measure) }) {
      return [Frame(whole: width)]
    }
    if hasSpare, !isPopup { return [one] }
    if isLarge, case .choose = ask { return [Frame(whole: width)] }
    return [one] + (2...4).compactMap { Frame(width: width, count: $0) }
  }

  /// The rows that what is told below a council takes at most, so that its seats stay where they are from frame to frame.
  fileprivate func linesBelowSeats(_ main: [Block], _ layout: BlockLayout) -> Int {
    guard layout.isWide else { return 0 }
    let told = (frames.isEmpty ? [main] : frames).compactMap { blocks in
      blocks.firstIndex { if case .seats = $0 { true } else { false } }
        .map { layout.content(Array(blocks[($0 + 1)...])).lines.count + 1 }
    }
    return told.max() ?? 0
  }

  /// The same with these points in the roses that draw the answer.
  fileprivate func answered(_ points: [Int]) -> Page {
    func answered(_ block: Block) -> Block {
      if case .rose(let rose) = block { .rose(rose.answered(points)) } else { block }
    }
    var page = self
    page.main = main.map(answered)
    page.side = side.map(answered)
    page.beside = beside.map(answered)
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
  /// The rows that must be left above choices across both columns.
  static let leastReadAcross = 16
  /// From so many rows on a title may take two lines of large letters, with white space above.
  private static let tall = 45
  /// The rows of text that must stay above choices in large letters.
  static let leastReadPresented = 5
  /// From this width on a text of more lines than these does not stay in one column.
  private static let wide = 160
  private static let long = 24
}

extension Content {
  /// Adds other content below, with its focus.
  fileprivate mutating func append(_ other: Content) {
    let start = lines.count
    add(other)
    buttons += other.buttons.map { $0.moved(down: start, right: 0) }
    focus = (other.focus.lowerBound + start)..<(other.focus.upperBound + start)
    cursor = other.cursor.map { Place(row: $0.row + start, column: $0.column) }
  }
}
