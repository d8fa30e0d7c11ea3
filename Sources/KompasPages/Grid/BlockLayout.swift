/// Lays blocks out below each other in a column of a certain width.
struct BlockLayout {
  var type: Typesetter
  var words: FacePhrases
  var width: Int
  /// How many rows are in sight at once: what is drawn should not be higher.
  var height = 20
  /// How many of them are taken by what stands above.
  var above = 0
  /// The most rows of a picture that grows with the room: 0 for none.
  var mostDrawn = Int.max
  /// Whether what is drawn may begin where the next window does.
  var turnsPages = false
  /// How many rows are kept free for what stands below.
  var below = 0
  /// Whether the grid has room beside text, so that a council is drawn as it sits.
  var isWide = false
  /// Whether figures stand in large letters where there is room, for the back of a room.
  var isPresented = false

  /// The lines of some blocks, with white space between those that differ in kind.
  func content(_ blocks: [Block]) -> Content {
    var content = Content()
    var before: Block?
    var meters: [Meter] = []
    func flush() {
      if !meters.isEmpty { content.add(lines(of: meters)) }
      meters = []
    }
    for block in blocks {
      if case .meter = block {} else { flush() }
      if let before, isApart(before, block) { content.separate() }
      if case .meter(let meter) = block { meters.append(meter) } else { add(block, to: &content) }
      before = block
    }
    flush()
    content.trim()
    return content
  }

  private func isApart(_ before: Block, _ block: Block) -> Bool {
    if case .heading(_, let level) = before { return level <= 1 }
    if case .notice = before, case .path = block { return false }
    if case .art(let lines, _) = before, lines.count == 1, case .prose = block { return false }
    return before.tightKind == nil || before.tightKind != block.tightKind
  }

  private func add(_ block: Block, to content: inout Content) {
    switch block {
    case .heading(let text, let level):
      content.add(type.wrapped(text, level <= 1 ? .title : .strong, width: width))
    case .prose(let text): content.add(lines(of: Paragraph.parse(text)))
    case .quote(let speaker, let text): content.add(quote(speaker, text))
    case .lines(let texts):
      for text in texts { content.add(hung(text)) }
    case .art(let lines, let description): content.add(art(lines, description))
    case .plot(let plot): content.add(art(plot.lines, plot.description))
    case .trends(let trends): content.add(art(trends.lines, trends.description))
    case .needle(let needle): content.add(lines(of: needle))
    case .meter(let meter): content.add(lines(of: [meter]))
    case .gauges(let gauges): content.add(lines(of: gauges))
    case .table(let table): content.add(lines(of: table))
    case .seats(let seats):
      content.add(drawing(of: seats, under: above + content.lines.count))
    case .bars(let bars): content.add(lines(of: bars))
    case .rose(let rose): content.add(drawing(of: rose, under: above + content.lines.count))
    case .notice(let kind, let text): content.add(notice(kind, text))
    case .path(let path): content.add(type.unbroken(path, width: width))
    case .keys(let drawn, _): content.add(lines(of: Paragraph.parse(drawn)))
    case .gap: content.separate()
    }
  }

  /// Paragraphs with white space between them; list items stay together.
  func lines(of paragraphs: [Paragraph]) -> [Line] {
    var content = Content()
    var wasItem = false
    for paragraph in paragraphs {
      if !(wasItem && paragraph.isItem) { content.separate() }
      let head = paragraph.isItem ? type.drawn(type.glyphs.bullet, 1, .muted) + [.blank] : []
      content.add(type.hanging(head, paragraph.runs, width: width))
      wasItem = paragraph.isItem
    }
    return content.lines
  }

  /// A line of which the continuation is indented.
  private func hung(_ text: String) -> [Line] {
    let whole = type.wrapped(text, width: width)
    guard whole.count > 1, let first = whole.first else { return whole.isEmpty ? [[]] : whole }
    let rest = text.wordsFrom(line: first, type: type)
    return [first] + type.hanging([.blank, .blank], [Run(rest)], width: width)
  }

  private func quote(_ speaker: String, _ text: String) -> [Line] {
    let gutter = type.drawn(type.glyphs.bar, 1, .rule) + [.blank]
    let inner = BlockLayout(type: type, words: words, width: width - gutter.count)
    var lines = speaker.isEmpty ? [] : type.wrapped(speaker, .strong, width: inner.width)
    lines += inner.lines(of: Paragraph.parse(text))
    return lines.map { gutter + $0 }
  }

  private func art(_ lines: [String], _ description: String) -> [Line] {
    let drawn = lines.map {
      lines.count > 3 ? type.picture($0) : type.cells($0, flow: Cell.ornament)
    }
    if drawn.allSatisfy({ $0.count <= width }) { return drawn }
    return type.wrapped(description, .muted, width: width)
  }

  private func notice(_ kind: NoticeKind, _ text: String) -> [Line] {
    let role: CellRole
    switch kind {
    case .info: role = .accent
    case .warning: role = .warning
    case .failure: role = .danger
    }
    let word = words.notice(kind)
    var paragraphs = Paragraph.parse(text)
    if !word.isEmpty {
      if paragraphs.isEmpty { paragraphs = [Paragraph(isItem: false, runs: [])] }
      paragraphs[0].runs.insert(Run(word + ": ", role), at: 0)
    }
    let gutter = type.drawn(kind == .info ? "i" : "!", 1, role) + [.blank]
    let inner = BlockLayout(type: type, words: words, width: width - gutter.count)
    return inner.lines(of: paragraphs).enumerated().map {
      ($0.offset == 0 ? gutter : [.blank, .blank]) + $0.element
    }
  }
}

extension Block {
  /// Blocks of the same tight kind stand below each other without white space.
  fileprivate var tightKind: Int? {
    switch self {
    case .needle: return 0
    case .meter: return 1
    case .lines: return 2
    case .notice: return 3
    case .heading, .prose, .quote, .art, .plot, .trends, .gauges, .table, .seats, .bars, .rose,
      .path, .keys, .gap:
      return nil
    }
  }
}

extension String {
  /// What is left of this text when the words of a first line are taken off.
  fileprivate func wordsFrom(line: Line, type: Typesetter) -> String {
    let text = type.glyphs.plain(self)
    var taken = line.plainText.filter { !$0.isWhitespace }.count
    var index = text.startIndex
    while index < text.endIndex, taken > 0 {
      if !text[index].isWhitespace { taken -= 1 }
      index = text.index(after: index)
    }
    return String(text[index...])
  }
}
