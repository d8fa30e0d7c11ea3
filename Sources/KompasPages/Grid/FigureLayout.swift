extension BlockLayout {
  /// A needle: its name, its gauge between the poles, and what it says in words (few, if it has a caption).
  ///
  /// In a narrow column with a caption the poles say what the needle is, and the name is left out.
  func lines(of needle: Needle) -> [Line] {
    let isCompact = width < 40 && !needle.caption.isEmpty && needle.position != nil
    var lines = isCompact ? [] : type.wrapped(needle.name, .strong, width: width)
    if needle.position != nil { lines += gauge(needle) }
    let said = needle.caption.isEmpty ? needle.words : needle.caption
    let words = type.wrapped(said, .muted, width: width - 1)
    return lines + words.map { [.blank] + $0 }
  }

  private func gauge(_ needle: Needle) -> [Line] {
    let left = type.cells(needle.left, .text, flow: Cell.ornament)
    let right = type.cells(needle.right, .text, flow: Cell.ornament)
    let room = width - left.count - right.count - 3
    if room >= 11 { return [[.blank] + left + [.blank] + scale(needle, room) + [.blank] + right] }
    var lines = [[.blank] + scale(needle, width - 1)]
    if left.count + right.count + 3 <= width {
      lines.append([.blank] + left + right.alignedRight(in: width - 1 - left.count))
    } else {
      lines += type.wrapped(needle.left, width: width - 1, flow: Cell.ornament).map {
        [.blank] + $0
      }
      lines += type.wrapped(needle.right, width: width - 1, flow: Cell.ornament)
        .map { $0.alignedRight(in: width) }
    }
    return lines
  }

  /// The line of a gauge: an odd number of cells, so that it has a middle.
  private func scale(_ needle: Needle, _ room: Int) -> Line {
    let count = room.isMultiple(of: 2) ? room - 1 : room
    let glyphs = type.glyphs
    var line = type.drawn(glyphs.rule, room, .rule)
    line[count / 2].character = glyphs.center
    let last = count - 1
    func cell(_ value: Int) -> Int { (min(100, max(-100, value)) + 100) * last / 200 }
    guard let position = needle.position else { return line }
    if needle.band > 0 {
      let band = min(200, needle.band)
      for index in cell(position - band)...cell(position + band) {
        line[index] = Cell(glyphs.band, role: .band, flow: Cell.ornament)
      }
    }
    if let previous = needle.previous, cell(previous) != cell(position) {
      line[cell(previous)] = Cell(glyphs.previous, role: .muted, flow: Cell.ornament)
    }
    line[cell(position)] = Cell(glyphs.needle, role: .needle, flow: Cell.ornament)
    return line
  }

  /// Gauges beside each other, each kept together; one that is nearly empty stands out.
  func lines(of gauges: [Gauge]) -> [Line] {
    var lines: [Line] = []
    for gauge in gauges {
      let group = head(of: gauge) + type.cells(gauge.words)
      if let last = lines.last, last.count + 3 + group.count <= width {
        lines[lines.count - 1] += Line(repeating: .blank, count: 3) + group
      } else if group.count <= width {
        lines.append(group)
      } else {
        let head = gauge.percent == nil ? head(of: gauge) : []
        lines += type.hanging(head, [Run(gauge.words)], width: width)
      }
    }
    return lines
  }

  /// The bar of a gauge, or the sign in front of what has none.
  private func head(of gauge: Gauge) -> Line {
    guard let percent = gauge.percent.map({ min(100, max(0, $0)) }) else {
      return gauge.kind.sign(type.glyphs).map {
        type.cells("\($0) ", gauge.kind.role, flow: Cell.ornament)
      } ?? []
    }
    let role: CellRole = percent <= Self.nearlyEmpty ? .warning : gauge.kind.role
    let filled = percent == 0 ? 0 : max(1, percent * Self.gaugeCells / 100)
    return type.drawn(type.glyphs.full, filled, role)
      + type.drawn(type.glyphs.track, Self.gaugeCells - filled, .rule) + [.blank]
  }

  /// The cells of a whole gauge.
  private static let gaugeCells = 8
  /// A gauge with no more left than this, in percent, stands out.
  private static let nearlyEmpty = 25

  /// Bars: a legend, then per row its label and below each other a bar for each series.
  func lines(of bars: Bars) -> [Line] {
    var lines: [Line] = []
    for (index, name) in bars.series.enumerated() {
      let head = type.drawn(type.glyphs.series(index), 2, .bar) + [.blank]
      lines += type.hanging(head, [Run(name, .muted)], width: width)
    }
    let longest = bars.rows.map { type.cells($0.label).count }.max() ?? 0
    let label = min(longest, max(8, width * 2 / 5))
    let isStacked = width - label < 18
    for row in bars.rows {
      if isStacked {
        lines += type.wrapped(row.label, width: width)
        lines += values(of: row, bars, width: width - 1).map { [.blank] + $0 }
      } else {
        lines += beside(
          type.wrapped(row.label, width: label),
          values(of: row, bars, width: width - label - 1),
          at: label
        )
      }
    }
    return lines
  }

  private func beside(_ left: [Line], _ right: [Line], at column: Int) -> [Line] {
    (0..<max(left.count, right.count)).map { index in
      let head = index < left.count ? left[index] : []
      guard index < right.count else { return head }
      return head.padded(to: column) + [.blank] + right[index]
    }
  }

  /// The bars of a row, and behind or below them its note.
  private func values(of row: Bars.Row, _ bars: Bars, width: Int) -> [Line] {
    let figures = row.values.map { value in value.map { "\($0)" } ?? bars.unknownWord }
    let digits = max(2, "\(bars.scale)".count)
    let room = min(30, width - digits - 1)
    var lines: [Line] = []
    for (index, value) in row.values.enumerated() {
      guard let value else {
        lines += type.wrapped(figures[index], .muted, width: width, flow: 1)
        continue
      }
      let filled = bars.scale > 0 ? min(room, max(0, value) * room / bars.scale) : 0
      lines.append(
        type.drawn(type.glyphs.series(index), filled, .bar)
          + type.drawn(type.glyphs.track, room - filled, .muted)
          + [.blank] + type.cells(figures[index], flow: 1).alignedRight(in: digits)
      )
    }
    return lines + type.wrapped(row.note, .muted, width: width, flow: 1)
  }
}

extension Gauge.Kind {
  /// The role of what is drawn of it.
  fileprivate var role: CellRole {
    switch self {
    case .time: .time
    case .money: .money
    case .open: .open
    case .kept: .kept
    case .broken: .broken
    case .other: .bar
    }
  }

  /// The sign in front of what has no bar.
  fileprivate func sign(_ glyphs: Glyphs) -> Character? {
    switch self {
    case .time, .money, .other: nil
    case .open: glyphs.open
    case .kept: glyphs.kept
    case .broken: glyphs.broken
    }
  }
}
