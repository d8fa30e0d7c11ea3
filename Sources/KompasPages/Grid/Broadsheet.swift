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
        content.add(columns(of: column.content(stretch).lines))
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

  /// Lines in columns of about one height.
  private func columns(of lines: [Line]) -> [Line] {
    guard count > 1, lines.count > Self.short else { return lines }
    var rest = lines[...]
    var laid: [Line] = []
    var number = 0
    while !rest.isEmpty {
      // What goes on below begins where the next window begins: each has its last row from the one before.
      let most = max(2, rows - (number == 0 ? 1 : 2))
      let (parts, left) = filled(rest, most)
      if number > 0 { laid.append([]) }
      laid += beside(parts, from: number * count)
      rest = left
      number += 1
      if !rest.isEmpty || number > 1 {
        while laid.count < number * (rows - 1) { laid.append([]) }
      }
    }
    return laid
  }

  /// The least high columns that hold all lines; or columns of the most rows, and what is left.
  private func filled(_ lines: ArraySlice<Line>, _ most: Int) -> ([[Line]], ArraySlice<Line>) {
    let fair = max(1, lines.count / count)
    if fair <= most - kept {
      for height in fair...(most - kept) {
        let (columns, rest) = parted(lines, height)
        if rest.isEmpty { return (columns, rest) }
      }
    }
    return parted(lines, most)
  }

  /// As many columns of so many rows as there are, and what is left.
  private func parted(_ lines: ArraySlice<Line>, _ height: Int) -> ([[Line]], ArraySlice<Line>) {
    var rest = lines
    var columns: [[Line]] = []
    while columns.count < count {
      rest = rest.drop(while: \.isEmpty)
      if rest.isEmpty { break }
      let end = rest.startIndex + height
      let cut = end >= rest.endIndex ? rest.endIndex : place(toPart: rest, before: end)
      columns.append(Array(rest[..<cut]))
      rest = rest[cut...]
    }
    return (columns, rest.drop(while: \.isEmpty))
  }

  /// The last place before which lines may be parted, or the first one after that: between paragraphs or items, never below a heading.
  private func place(toPart lines: ArraySlice<Line>, before end: Int) -> Int {
    let before = stride(from: end, to: lines.startIndex, by: -1)
    let after = stride(from: end + 1, to: lines.endIndex, by: 1)
    return before.first { mayPart(lines, at: $0) } ?? after.first { mayPart(lines, at: $0) }
      ?? lines.endIndex
  }

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

extension Block {
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
