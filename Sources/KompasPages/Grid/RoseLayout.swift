/// How a rose of this width and height is drawn: a shape per series, beside each other where they fit, with a table of the figures.
private struct RosePlan {
  /// Which series are drawn, in what order.
  var shown: [Int]
  /// How many rows of cells a shape takes, without the names around it.
  var rows: Int
  /// How many shapes stand beside each other.
  var perRow: Int
  /// What stands at the tips: the names of the axes, or their numbers, which the table tells.
  var tips: [[Line]]
  var isNumbered: Bool

  /// The widest name on the left, with a space.
  var left: Int { max(tips[4].widest, tips[5].widest) + 1 }
  /// The widest name on the right, with a space.
  var right: Int { max(tips[1].widest, tips[2].widest) + 1 }
  /// The width of a shape with its names.
  var width: Int { left + RoseShape.columns(ofRows: rows) + right }
  /// The width of all shapes that stand beside each other.
  var used: Int { perRow * width + (perRow - 1) * Self.between }
  /// The white space between shapes.
  static let between = 3
}

extension BlockLayout {
  /// A rose under so many lines of a window: filled shapes, as large as all of them are in sight, with their figures beside or below
  /// them; bars or the figures alone where there is no room.
  ///
  /// What would fit in a window of its own begins with the next one.
  func drawing(of rose: Rose, under above: Int) -> Content {
    var content = Content()
    var plan = plan(rose, room: height - above)
    if plan == nil, turnsPages, above < height, let next = self.plan(rose, room: height - 1) {
      content.lines = [Line](repeating: [], count: height - above)
      plan = next
    }
    guard let plan else {
      content.add(
        rose.bars.map { lines(of: $0) }
          ?? figures(of: rose, width: width, asFar: true, plan: nil) ?? []
      )
      return content
    }
    let shapes = plan.shown.map { shape(rose, $0, plan) }
    let rows = stride(from: 0, to: shapes.count, by: plan.perRow).map { first in
      beside(Array(shapes[first..<min(shapes.count, first + plan.perRow)]), plan)
    }
    let drawn = Array(rows.joined(separator: [[]]))
    content.pictures = [content.lines.count..<(content.lines.count + drawn.count)]
    content.add(withFigures(drawn, rose, plan))
    return content
  }

  /// What is drawn with its figures beside it, or below it where they do not fit there.
  private func withFigures(_ drawn: [Line], _ rose: Rose, _ plan: RosePlan) -> [Line] {
    let used = drawn.widest
    if let figures = figures(of: rose, width: width - used - Self.between, asFar: false, plan: plan)
    {
      let above = max(0, (drawn.count - figures.count) / 2)
      let right = [Line](repeating: [], count: above) + figures
      return (0..<max(drawn.count, right.count)).map { index in
        let left = index < drawn.count ? drawn[index] : []
        guard index < right.count, !right[index].isEmpty else { return left }
        return left.padded(to: used + Self.between) + right[index]
      }
    }
    let margin = Line(repeating: .blank, count: max(0, (width - used) / 2))
    return drawn.map { $0.isEmpty ? $0 : margin + $0 } + [[]]
      + (figures(of: rose, width: width, asFar: true, plan: plan) ?? [])
  }

  private static let leastRows = 9
  private static let mostRows = 27
  /// The white space before the figures.
  private static let between = RosePlan.between

  /// The largest plan that fits in so many rows, all shapes beside each other and with names at the tips where that is possible; `nil` if none does.
  ///
  /// Where not all shapes fit, what is being given is drawn alone.
  private func plan(_ rose: Rose, room: Int) -> RosePlan? {
    guard rose.axes.count == RoseShape.axes, !rose.series.isEmpty,
      rose.series.allSatisfy({ $0.rim > 0 })
    else { return nil }
    let names = rose.axes.map { type.wrapped([Run($0, .strong)], width: 15, flow: Cell.ornament) }
    let numbers = rose.axes.indices.map {
      [type.cells("\($0 + 1)", .strong, flow: Cell.ornament)]
    }
    let most = min(mostDrawn, Self.mostRows, height < 40 ? min(12, height - 8) : height - 10)
    let answer = rose.series.indices.filter { rose.series[$0].isAnswer }
    func isInSight(_ plan: RosePlan) -> Bool { showsFigures(plan, rose, room: room) }
    func plans(_ shown: [Int]) -> [RosePlan] {
      var plans: [RosePlan] = []
      for perRow in stride(from: shown.count, to: 0, by: -1) {
        for isNumbered in [false, true] {
          let tips = isNumbered ? numbers : names
          // What is being given is in sight first, where not all stand beside each other.
          let order = perRow == shown.count ? shown : answer + shown.filter { !answer.contains($0) }
          let fitting = stride(from: most, through: Self.leastRows, by: -1).map { rows in
            RosePlan(shown: order, rows: rows, perRow: perRow, tips: tips, isNumbered: isNumbered)
          }
          .filter { $0.used <= width && taken(by: $0, rose) <= room }
          if let plan = fitting.first(where: isInSight) ?? fitting.first { plans.append(plan) }
        }
      }
      return plans
    }
    // Of what nothing is known there is no shape: with the marks of another in it, it would show that one for it.
    let known = rose.series.indices.filter { index in
      let series = rose.series[index]
      return index == 0 || series.isAnswer || series.values.contains { $0 != nil }
    }
    let (all, given) = (plans(known), answer.count < known.count ? plans(answer) : [])
    return all.first(where: isInSight) ?? given.first(where: isInSight) ?? all.first ?? given.first
  }

  /// The rows that the shapes of a plan take, with their names and those of the axes.
  private func taken(by plan: RosePlan, _ rose: Rose) -> Int {
    let rows = stride(from: 0, to: plan.shown.count, by: plan.perRow).map { first in
      let names = plan.shown[first..<min(plan.shown.count, first + plan.perRow)].map { index in
        type.wrapped(rose.series[index].name, width: plan.width - 2).count
      }
      return (names.max() ?? 0) + plan.tips[0].count + plan.rows + plan.tips[3].count
    }
    return rows.reduce(0, +) + rows.count - 1
  }

  /// Whether the figures stand beside the shapes, or below them, within so many rows.
  private func showsFigures(_ plan: RosePlan, _ rose: Rose, room: Int) -> Bool {
    let rest = width - plan.used - Self.between
    if figures(of: rose, width: rest, asFar: false, plan: plan) != nil { return true }
    let below = figures(of: rose, width: width, asFar: true, plan: plan)?.count ?? 0
    return taken(by: plan, rose) + 1 + below <= room
  }

  /// Shapes beside each other, at the same height.
  private func beside(_ shapes: [(caption: [Line], lines: [Line])], _ plan: RosePlan) -> [Line] {
    let captions = shapes.map(\.caption.count).max() ?? 0
    let blocks = shapes.map { shape in
      [Line](repeating: [], count: captions - shape.caption.count) + shape.caption + shape.lines
    }
    return (0..<(blocks.map(\.count).max() ?? 0)).map { row in
      blocks.enumerated().reduce(into: Line()) { line, block in
        line = line.padded(to: block.offset * (plan.width + Self.between))
        if row < block.element.count { line += block.element[row] }
      }
    }
  }

  /// The shape of a series, with its name above it and the names of the axes at its tips.
  ///
  /// Where the values of the first series lie, it has their mark; where its own lie within ranges, its own.
  private func shape(
    _ rose: Rose,
    _ index: Int,
    _ plan: RosePlan
  ) -> (caption: [Line], lines: [Line]) {
    let series = rose.series[index]
    func share(_ value: Int, _ series: Rose.Series) -> Double {
      Double(min(max(0, value), series.rim)) / Double(series.rim) * Double(rose.opened) / 100
    }
    var shape = RoseShape(glyphs: type.glyphs, rows: plan.rows)
    shape.fill(
      rose.axes.indices.map { axis in
        rose.value(series, on: axis).map { value in
          let range = rose.range(series, on: axis) ?? value...value
          return share(range.lowerBound, series)...share(range.upperBound, series)
        }
      }
    )
    // Where a value could also be another, its shape alone does not say where it lies.
    if index > 0 {
      for axis in rose.axes.indices where rose.range(series, on: axis) != nil {
        guard let value = rose.value(series, on: axis) else { continue }
        shape.mark(share(value, series), axis: axis, type.glyphs.mark(index))
      }
    }
    if index > 0, let first = rose.series.first, first.scale == series.scale {
      for axis in rose.axes.indices {
        guard let value = rose.value(first, on: axis) else { continue }
        shape.mark(share(value, first), axis: axis, type.glyphs.mark(0))
      }
    }
    let middle = plan.left + shape.columns / 2
    // A flow of its own for each name, behind those of the columns of a table.
    let name = type.wrapped(series.name, width: plan.width - 2, flow: UInt16(201 + index % 4))
    let mark = type.cells("\(type.glyphs.mark(index)) ", .strong, flow: Cell.ornament)
    let caption = name.enumerated().map {
      centered($0.offset == 0 ? mark + $0.element : $0.element, at: plan.width / 2)
    }
    return (caption, labeled(shape, plan, middle: middle, role: index == 0 ? .bar : .accent))
  }

  /// The drawing with what stands at its tips.
  private func labeled(
    _ shape: RoseShape,
    _ plan: RosePlan,
    middle: Int,
    role: CellRole
  ) -> [Line] {
    var lines = shape.lines(role: role).map { Line(repeating: .blank, count: plan.left) + $0 }
    for axis in [1, 2, 4, 5] {
      for (offset, text) in plan.tips[axis].enumerated() {
        let row = shape.row(ofTip: axis) + offset
        guard lines.indices.contains(row) else { continue }
        if axis < 3 {
          lines[row] += [.blank] + text
        } else {
          let label = text.alignedRight(in: plan.left - 1) + [.blank]
          lines[row].replaceSubrange(0..<plan.left, with: label)
        }
      }
    }
    return plan.tips[0].map { centered($0, at: middle) } + lines
      + plan.tips[3].map { centered($0, at: middle) }
  }

  private func centered(_ line: Line, at column: Int) -> Line {
    Line(repeating: .blank, count: max(0, column - line.count / 2)) + line
  }

  /// The figures in a table under the marks of the series; `nil` where it does not fit and need not (`asFar`) be shown as far as it goes.
  private func figures(of rose: Rose, width: Int, asFar: Bool, plan: RosePlan?) -> [Line]? {
    // Of a compass in the making of which nothing is given yet there are no figures.
    if rose.isAsked, rose.series.allSatisfy({ $0.values.allSatisfy { $0 == nil } }) { return [] }
    let marks = rose.series.indices.map { String(type.glyphs.mark($0)) }
    let none = String(type.glyphs.dash)
    let rows = rose.axes.indices.map { axis in
      [Run(plan?.isNumbered == true ? "\(axis + 1) \(rose.axes[axis])" : rose.axes[axis])]
        + rose.series.map { series in
          rose.figure(series, on: axis).map { Run($0) } ?? Run(none, .muted)
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
    if plan == nil {
      for (mark, series) in zip(marks, rose.series) {
        lines += legend(mark, series.name, width: width)
      }
      lines.append([])
    }
    lines += columns.lines(of: head, widths: widths).map(ornament)
    for row in rows { lines += columns.lines(of: row, widths: widths) }
    for word in rose.unknownWords { lines += legend(none, word, width: width) }
    // Where the first series lies is marked in the shapes of the others, and what is not drawn has its name nowhere else.
    if let plan, rose.series.count > 1 {
      for index in rose.series.indices where index == 0 || !plan.shown.contains(index) {
        lines += legend(marks[index], rose.series[index].name, width: width)
      }
    }
    if plan != nil, rose.hasRanges {
      lines += legend(String(type.glyphs.shade), words.margin, width: width)
    }
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

extension [Line] {
  /// The width of the longest line.
  fileprivate var widest: Int { map(\.count).max() ?? 0 }
}
