/// Lays cells out in columns, or below each other where they do not fit.
struct ColumnsLayout {
  var type: Typesetter
  var width: Int
  /// The white space between columns.
  var space = 2
  /// Columns that stand to the right.
  var numeric: Set<Int> = []

  /// The widths of columns that fit, wide ones narrowed first; `nil` if they cannot.
  func widths(of rows: [[Run]]) -> [Int]? {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return nil }
    var widths = [Int](repeating: 1, count: count)
    var least = widths
    for row in rows {
      for (column, run) in row.enumerated() {
        let cells = type.cells(run.text)
        let longest =
          run.text.split(whereSeparator: \.isWhitespace)
          .map { type.cells(String($0)).count }.max() ?? 0
        widths[column] = max(widths[column], cells.count)
        least[column] = max(least[column], min(longest, 16), min(cells.count, 4))
      }
    }
    var excess = widths.reduce(0, +) + space * (count - 1) - width
    while excess > 0 {
      let open = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// The width of a table of which no cell wraps.
  func natural(_ table: Table) -> Int {
    let rows = [table.columns] + table.rows
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? type.cells($0[column]).count : 0 }.max() ?? 0
    }
    return widths.reduce(0, +) + space * max(0, count - 1)
  }

  /// One row in columns of these widths; cells wrap within their column.
  func lines(of row: [Run], widths: [Int]) -> [Line] {
    let cells = row.enumerated().map { column, run in
      type.wrapped([run], width: widths[column], flow: UInt16(min(column + 1, 200)))
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line: Line = []
      for (column, lines) in cells.enumerated() {
        if column > 0 { line += Line(repeating: .blank, count: space) }
        let cell = index < lines.count ? lines[index] : []
        line +=
          numeric.contains(column)
          ? cell.alignedRight(in: widths[column]) : cell.padded(to: widths[column])
      }
      return line
    }
  }
}

extension BlockLayout {
  /// A table: in columns, or a "title: cell" line per cell where it is too narrow.
  func lines(of table: Table) -> [Line] {
    let rows = table.rows.map { $0.map { Run($0) } }
    let head = table.columns.map { Run($0, .strong) }
    let hasHead = head.contains { !$0.text.isEmpty }
    let columns = ColumnsLayout(type: type, width: width, numeric: table.numeric)
    var lines: [Line] = []
    if let widths = columns.widths(of: [head] + rows) {
      if hasHead { lines += columns.lines(of: head, widths: widths) }
      for row in rows { lines += columns.lines(of: row, widths: widths) }
    } else {
      if rows.isEmpty { lines += type.wrapped(table.columns.joined(separator: " "), width: width) }
      for (number, row) in rows.enumerated() {
        if number > 0 { lines.append([]) }
        lines += records(row, titles: table.columns)
      }
    }
    if rows.isEmpty { lines += type.wrapped(words.noRows, .muted, width: width) }
    return lines
  }

  func records(_ row: [Run], titles: [String]) -> [Line] {
    var lines: [Line] = []
    for (column, cell) in row.enumerated() where !cell.text.isEmpty {
      let title = column < titles.count ? titles[column] : ""
      let runs = title.isEmpty ? [cell] : [Run(title + ": ", .muted), cell]
      let head = column == 0 ? [] : Line(repeating: .blank, count: 2)
      lines += type.wrapped(runs, width: width - head.count).map { head + $0 }
    }
    return lines
  }
}
