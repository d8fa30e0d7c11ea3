extension BlockLayout {
  /// A rose: the drawing with its figures beside or below it; bars or the figures alone where there is no room.
  func lines(of rose: Rose) -> [Line] {
    guard let rows = rowsOfDrawing(rose) else {
      return rose.bars.map { lines(of: $0) }
        ?? figures(of: rose, width: width, asFar: true, hasShared: false) ?? []
    }
    let drawing = drawing(of: rose, rows: rows)
    let hasShared = drawing.hasShared
    let drawn = labeled(drawing, rose)
    let used = drawn.map(\.count).max() ?? 0
    if height < 40,
      let figures = figures(
        of: rose,
        width: width - used - 3,
        asFar: false,
        hasShared: hasShared
      )
    {
      let above = max(0, (drawn.count - figures.count) / 2)
      let beside = [Line](repeating: [], count: above) + figures
      return (0..<max(drawn.count, beside.count)).map { index in
        let left = index < drawn.count ? drawn[index] : []
        guard index < beside.count, !beside[index].isEmpty else { return left }
        return left.padded(to: used + 3) + beside[index]
      }
    }
    let margin = Line(repeating: .blank, count: max(0, (width - used) / 2))
    return drawn.map { $0.isEmpty ? $0 : margin + $0 } + [[]]
      + (figures(of: rose, width: width, asFar: true, hasShared: hasShared) ?? [])
  }

  private static let leastRows = 9

  /// How many rows the drawing takes; `nil` if there is no room for one.
  private func rowsOfDrawing(_ rose: Rose) -> Int? {
    guard rose.axes.count == RoseDrawing.directions.count, !rose.series.isEmpty,
      rose.series.allSatisfy({ $0.rim > 0 })
    else { return nil }
    let tips = tips(of: rose)
    let labels = tips.flatMap(\.self).map(\.count).max() ?? 0
    let caps = tips[0].count + tips[3].count
    var rows = min(27, height - 7 - caps)
    if height < 40 { rows = min(rows, 12) }
    while rows >= Self.leastRows,
      RoseDrawing.columns(ofRows: rows) + 2 * (labels + 1) > width
    {
      rows -= 1
    }
    return rows >= Self.leastRows ? rows : nil
  }

  /// The names at the tips, wrapped.
  private func tips(of rose: Rose) -> [[Line]] {
    rose.axes.map { type.wrapped([Run($0, .strong)], width: 15, flow: Cell.ornament) }
  }

  private func drawing(of rose: Rose, rows: Int) -> RoseDrawing {
    var drawing = RoseDrawing(glyphs: type.glyphs, rows: rows)
    drawing.drawFrame()
    for (index, series) in rose.series.enumerated().reversed() {
      let shares = rose.axes.indices.map { axis in
        rose.value(series, on: axis).map {
          Double(min(max(0, $0), series.rim)) / Double(series.rim)
        }
      }
      drawing.draw(shares, series: index)
    }
    return drawing
  }

  /// The drawing with the names of the axes at its tips.
  private func labeled(_ drawing: RoseDrawing, _ rose: Rose) -> [Line] {
    let tips = tips(of: rose)
    let left = max(widest(tips[4]), widest(tips[5])) + 1
    let right = max(widest(tips[1]), widest(tips[2])) + 1
    var lines = drawing.lines.map { Line(repeating: .blank, count: left) + $0 }
    for axis in [1, 2] {
      label(&lines, tips[axis], row: drawing.row(ofTip: axis)) { [.blank] + $0 }
    }
    for axis in [4, 5] {
      for (offset, text) in tips[axis].enumerated() {
        let row = drawing.row(ofTip: axis) + offset
        guard lines.indices.contains(row) else { continue }
        lines[row].replaceSubrange(
          0..<left,
          with: text.alignedRight(in: left - 1) + [.blank]
        )
      }
    }
    let middle = left + drawing.columns / 2
    let full = left + drawing.columns + right
    return tips[0].map { centered($0, at: middle) } + lines.map { $0.padded(to: full) }
      + tips[3].map { centered($0, at: middle) }
  }

  private func label(
    _ lines: inout [Line],
    _ text: [Line],
    row: Int,
    _ shape: (Line) -> Line
  ) {
    for (offset, line) in text.enumerated() where lines.indices.contains(row + offset) {
      lines[row + offset] += shape(line)
    }
  }

  private func widest(_ lines: [Line]) -> Int { lines.map(\.count).max() ?? 0 }

  private func centered(_ line: Line, at column: Int) -> Line {
    Line(repeating: .blank, count: max(0, column - line.count / 2)) + line
  }

  /// The names of the series with their marks, and the figures in a table; `nil` where it does not fit and need not
  /// (`asFar`) be shown as far as it goes.
  private func figures(
    of rose: Rose,
    width: Int,
    asFar: Bool,
    hasShared: Bool
  ) -> [Line]? {
    let marks = rose.series.indices.map { String(type.glyphs.mark($0)) }
    let none = String(type.glyphs.dash)
    let rows = rose.axes.indices.map { axis in
      [Run(rose.axes[axis])]
        + rose.series.map { series in
          rose.figure(series, on: axis).map { Run($0) } ?? Run(none, .dim)
        }
    }
    let columns = ColumnsLayout(
      type: type,
      width: width,
      space: asFar ? 2 : 1,
      numeric: Set(marks.indices.map { $0 + 1 })
    )
    let head = [Run("")] + marks.map { Run($0, .strong) }
    guard width >= 20, let widths = columns.widths(of: [head] + rows) else {
      return asFar ? plain(rose, width: width) : nil
    }
    var lines: [Line] = []
    for (mark, series) in zip(marks, rose.series) {
      lines += legend(mark, series.name, width: width)
    }
    if hasShared {
      let text = type.wrapped(words.shared, width: width - 2, flow: Cell.ornament)
      let sign = type.cells("\(type.glyphs.shared) ", .strong, flow: Cell.ornament)
      lines += text.enumerated().map {
        ($0.offset == 0 ? sign : [.blank, .blank]) + $0.element
      }
    }
    lines.append([])
    lines += columns.lines(of: head, widths: widths).map(ornament)
    for row in rows { lines += columns.lines(of: row, widths: widths) }
    for word in rose.unknownWords { lines += legend(none, word, width: width) }
    return lines
  }

  private func legend(_ mark: String, _ name: String, width: Int) -> [Line] {
    type.hanging(type.cells(mark + " ", .strong, flow: Cell.ornament), [Run(name)], width: width)
  }

  private func ornament(_ line: Line) -> Line {
    line.map { Cell($0.character, width: $0.width, role: $0.role, flow: Cell.ornament) }
  }

  /// The figures axis by axis, for where no table fits.
  private func plain(_ rose: Rose, width: Int) -> [Line] {
    rose.axes.indices.flatMap { axis in
      type.wrapped([Run(rose.axes[axis], .strong)], width: width)
        + rose.series.flatMap { series in
          let value = rose.figure(series, on: axis) ?? series.unknownWord
          return type.wrapped("\(series.name): \(value)", width: width)
        }
    }
  }
}
