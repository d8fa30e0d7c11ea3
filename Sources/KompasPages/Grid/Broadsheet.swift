/// The text of a page that has a wide grid to itself, in columns beside each other as in a newspaper: down the first, then down the next.
///
/// What is drawn wide stands across all of them. Where more columns are needed than there are, they go on below, a window further.
struct Broadsheet {
  /// Lays out what stands in one column.
  var column: BlockLayout
  /// How many columns stand beside each other.
  var count: Int
  /// The whole width.
  var width: Int
  /// The rows that are in sight at once.
  var rows: Int
  /// The rows that are kept free below the last column, for what is asked.
  var kept: Int

  /// The narrowest column.
  static let leastColumn = 47
  /// The longest text that is not parted, where there is room for more columns: parted in less it is hard to follow.
  private static let short = 10

  /// All blocks; those that are drawn wide have the whole width.
  func content(_ blocks: [Block]) -> Content {
    guard count > 1 || width > column.width else { return column.content(blocks) }
    var whole = column
    whole.width = width
    var content = Content()
    for stretch in stretches(of: blocks) {
      content.separate()
      if stretch.contains(where: { $0.isWide(column.type, in: column.width) }) {
        whole.above = column.above + content.lines.count
        content.add(whole.content(stretch))
      } else {
        content.add(columns(of: text(of: stretch), under: column.above + content.lines.count))
      }
    }
    return content
  }

  /// The blocks, parted where what is drawn wide begins or ends; a heading of it goes along.
  private func stretches(of blocks: [Block]) -> [[Block]] {
    var stretches: [[Block]] = [[]]
    for block in blocks {
      if block.isWide(column.type, in: column.width) {
        let heading = stretches[stretches.count - 1].last
        if case .heading(_, level: 2)? = heading {
          stretches[stretches.count - 1].removeLast()
          stretches.append([heading, block].compactMap(\.self))
        } else {
          stretches.append([block])
        }
        stretches.append([])
      } else {
        stretches[stretches.count - 1].append(block)
      }
    }
    return stretches.filter { !$0.isEmpty }
  }

  /// Lines that stand in columns, and where they may be parted: before which of them.
  private struct Text {
    var lines: [Line] = []
    var seams: Set<Int> = []
  }

  /// The lines of some blocks; what is said of one person, or of one needle, is not parted.
  private func text(of blocks: [Block]) -> Text {
    var text = Text()
    var column = column
    // In one of several columns a council is a list, for what is drawn may not be parted.
    column.isWide = false
    for kin in blocks.kin {
      if let last = text.lines.last, !last.isEmpty { text.lines.append([]) }
      let start = text.lines.count
      let lines = column.content(kin).lines
      text.lines += lines
      text.seams.insert(start)
      // What is longer than a column is parted like other text.
      guard !kin.contains(where: \.beginsKin) || lines.count > rows - 2 else { continue }
      text.seams.formUnion(
        lines.indices.filter { mayPart(lines[...], at: $0) }.map { $0 + start }
      )
    }
    return text
  }

  /// Lines in columns of about one height, the first of them under so many others.
  private func columns(of text: Text, under above: Int) -> [Line] {
    guard count > 1, text.lines.count > Self.short else { return text.lines }
    var rest = text.lines[...]
    var laid: [Line] = []
    var number = 0
    var window = above / max(1, rows - 1)
    var first = max(above, lines(inWindow: window).lowerBound)
    let left = lines(inWindow: window).upperBound - first
    if left < Self.short, !parted(rest, max(0, left - kept), text.seams, isStrict: true).1.isEmpty {
      window += 1
      first = lines(inWindow: window).lowerBound
    }
    while !rest.isEmpty {
      while above + laid.count < first { laid.append([]) }
      let places = lines(inWindow: window)
      let isFull = first == places.lowerBound
      let (parts, left) = filled(
        rest,
        max(2, places.upperBound - first),
        text.seams,
        isStrict: !isFull
      )
      laid += beside(parts, from: number * count)
      (rest, number, window) = (left, number + 1, window + 1)
      first = lines(inWindow: window).lowerBound
      // A page down shows what goes on, and nothing else.
      if number > 1 || !rest.isEmpty {
        while above + laid.count < places.upperBound { laid.append([]) }
      }
    }
    return laid
  }

  /// The lines that a window shows and the one before it did not; each has its first row from that one, and leaves its last row free.
  private func lines(inWindow number: Int) -> Range<Int> {
    let step = max(1, rows - 1)
    let start = number * step + (number == 0 ? 0 : 1)
    return start..<max(start + 1, (number + 1) * step)
  }

  /// The least high columns that hold all lines; or columns of the most rows, and what is left.
  private func filled(
    _ lines: ArraySlice<Line>,
    _ most: Int,
    _ seams: Set<Int>,
    isStrict: Bool
  ) -> ([[Line]], ArraySlice<Line>) {
    let fair = max(1, lines.count / count)
    if fair <= most - kept {
      for height in fair...(most - kept) {
        let (columns, rest) = parted(lines, height, seams, isStrict: true)
        if rest.isEmpty { return (columns, rest) }
      }
    }
    return parted(lines, most, seams, isStrict: isStrict)
  }

  /// As many columns of so many rows as there are, and what is left; a part that does not fit is left too, unless it fits nowhere.
  private func parted(
    _ lines: ArraySlice<Line>,
    _ height: Int,
    _ seams: Set<Int>,
    isStrict: Bool
  ) -> ([[Line]], ArraySlice<Line>) {
    var rest = lines
    var columns: [[Line]] = []
    while columns.count < count {
      rest = rest.drop(while: \.isEmpty)
      if rest.isEmpty { break }
      let end = rest.startIndex + height
      let cut = end >= rest.endIndex ? rest.endIndex : place(toPart: rest, before: end, seams)
      if cut > end, isStrict { break }
      columns.append(Array(rest[..<cut]))
      rest = rest[cut...]
    }
    return (columns, rest.drop(while: \.isEmpty))
  }

  /// The last place before which lines may be parted, or the first one after that.
  private func place(toPart lines: ArraySlice<Line>, before end: Int, _ seams: Set<Int>) -> Int {
    let before = stride(from: end, to: lines.startIndex, by: -1)
    let after = stride(from: end + 1, to: lines.endIndex, by: 1)
    return before.first(where: seams.contains) ?? after.first(where: seams.contains)
      ?? lines.endIndex
  }

  /// Whether lines may be parted at a place: between paragraphs or items, never below a heading.
  private func mayPart(_ lines: ArraySlice<Line>, at place: Int) -> Bool {
    guard lines[place].isEmpty || isItem(lines[place]) else { return false }
    return lines[..<place].last { !$0.isEmpty }.map { !$0.isHeading } ?? false
  }

  private func isItem(_ line: Line) -> Bool {
    line.first.map { $0.character == column.type.glyphs.bullet && $0.flow == Cell.ornament }
      ?? false
  }

  /// Columns beside each other with lines between them, each a flow of text of its own.
  private func beside(_ columns: [[Line]], from first: Int) -> [Line] {
    let step = column.width + Frame.gutter
    let bar = column.type.drawn(column.type.glyphs.bar, 1, .rule)
    return (0..<(columns.map(\.count).max() ?? 0)).map { row in
      columns.enumerated().reduce(into: Line()) { line, part in
        if part.offset > 0 { line = line.padded(to: part.offset * step - 2) + bar }
        guard row < part.element.count, !part.element[row].isEmpty else { return }
        line = line.padded(to: part.offset * step)
        line += part.element[row].further(by: first + part.offset)
      }
    }
  }
}

extension [Block] {
  /// These blocks in groups that belong together: a card of somebody or a needle with what follows, and everything else.
  fileprivate var kin: [[Block]] {
    reduce(into: []) { kin, block in
      let isNew = (block.beginsKin || block.isHeading) && kin.last?.last?.isHeading != true
      if isNew || kin.isEmpty { kin.append([]) }
      kin[kin.count - 1].append(block)
    }
  }
}

extension Block {
  /// Whether what follows it belongs to it: the name of somebody, or a needle.
  fileprivate var beginsKin: Bool {
    switch self {
    case .art(let lines, _): lines.count == 1
    case .needle: true
    default: false
    }
  }

  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

  /// Whether it is drawn over the whole width of a wide grid with columns of this width.
  func isWide(_ type: Typesetter, in column: Int) -> Bool {
    switch self {
    case .rose: true
    case .art, .plot, .trends: leastWidth(type) > column
    // Where a table is narrower than a long line, its cells wrap in a column.
    case .table: leastWidth(type) > Frame.measure
    default: false
    }
  }

  /// Whether it can be drawn in a column of this width.
  func fits(_ width: Int, _ type: Typesetter) -> Bool {
    if case .art = self { leastWidth(type) <= width } else { true }
  }

  /// The width below which what is drawn is left out or told otherwise; 0 for what fits anywhere.
  func leastWidth(_ type: Typesetter) -> Int {
    switch self {
    case .art(let lines, _): lines.map { type.cells($0).count }.max() ?? 0
    case .plot(let plot): plot.lines.map { type.cells($0).count }.max() ?? 0
    case .trends(let trends): trends.lines.map { type.cells($0).count }.max() ?? 0
    case .table(let table): ColumnsLayout(type: type, width: 0).natural(table)
    default: 0
    }
  }
}

extension Line {
  /// Whether all of it is heavy: a heading, or the head of a table, which belongs to what follows.
  fileprivate var isHeading: Bool {
    allSatisfy { $0.character == " " || $0.role == .title || $0.role == .strong }
  }

  /// The same as a part of another stream of text, so many columns further.
  fileprivate func further(by columns: Int) -> Line {
    map { cell in
      var cell = cell
      if cell.flow != Cell.ornament { cell.flow += UInt16(Swift.min(columns, 254)) * 256 }
      return cell
    }
  }
}
