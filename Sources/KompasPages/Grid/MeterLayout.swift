/// Meters: whose, by a swatch and two letters; how wide what is known is; in figures and words.
extension BlockLayout {
  /// Meters below each other in columns; words without an interval take the place of both.
  func lines(of meters: [Meter]) -> [Line] {
    let scale = width >= 50 ? 20 : 0
    let badge = meters.contains { $0.who != nil } ? 4 : 0
    let drawn = badge + (scale > 0 ? scale + 2 : 0)
    let columns = ColumnsLayout(type: type, width: width - drawn, numeric: [1])
    let rows = meters.map(row)
    let widths = columns.widths(of: rows.map { $0.count == 3 ? $0 : [$0[0]] }) ?? [width]
    let rest = columns.width - widths[0] - columns.space
    guard rest >= 12 else { return rows.flatMap { records($0, titles: []) } }
    let unknown = ColumnsLayout(type: type, width: columns.width)
    return zip(meters, rows).flatMap { meter, row in
      let lines =
        row.count == 3
        ? columns.lines(of: row, widths: widths)
        : unknown.lines(of: row, widths: [widths[0], rest])
      guard drawn > 0 else { return lines }
      return lines.enumerated().map { number, line in
        let head = number > 0 ? [] : (badge > 0 ? self.badge(meter) : []) + bar(meter, scale)
        return head.padded(to: drawn) + line
      }
    }
  }

  private func row(_ meter: Meter) -> [Run] {
    let label = Run(meter.label)
    let words = Run(meter.words, meter.leaning?.role ?? .muted)
    return meter.interval == nil ? [label, words] : [label, Run(interval(meter), .strong), words]
  }

  private func interval(_ meter: Meter) -> String {
    guard let interval = meter.interval else { return "" }
    if interval.lowerBound == interval.upperBound { return "\(interval.lowerBound)" }
    return "\(interval.lowerBound)\(type.glyphs.dash)\(interval.upperBound)"
  }

  /// A swatch in the color of whose it is, and its two letters.
  private func badge(_ meter: Meter) -> Line {
    guard let who = meter.who else { return Line(repeating: .blank, count: 4) }
    let letters = type.cells(meter.tag, .strong, flow: Cell.ornament).prefix(2)
    return type.drawn(type.glyphs.swatch(who), 1, .who(who)) + Line(letters).padded(to: 3)
  }

  /// What is known on a scale of 0 to 100, with its middle marked; what is not known is no empty scale.
  private func bar(_ meter: Meter, _ count: Int) -> Line {
    guard count > 0 else { return [] }
    guard let interval = meter.interval else {
      return (0..<count).map { place in
        place.isMultiple(of: 2)
          ? Cell(type.glyphs.track, role: .rule, flow: Cell.ornament)
          : Cell(" ", role: .text, flow: Cell.ornament)
      }
    }
    var line = type.drawn(type.glyphs.track, count, .rule)
    let last = count - 1
    let from = min(last, max(0, interval.lowerBound) * count / 100)
    let to = min(last, max(interval.lowerBound, interval.upperBound - 1) * count / 100)
    for index in from...max(from, to) {
      line[index] = Cell(
        type.glyphs.range(meter.who),
        role: meter.who.map(CellRole.who) ?? .bar,
        flow: Cell.ornament
      )
    }
    return line
  }
}

extension Meter.Leaning {
  /// The role of the words that say it.
  fileprivate var role: CellRole {
    switch self {
    case .against: .against
    case .torn: .torn
    case .inFavor: .inFavor
    }
  }
}
