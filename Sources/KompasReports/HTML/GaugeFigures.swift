import KompasPages

/// A length in a picture: at most one decimal, the same on every machine.
func place(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  return abs(tenths) % 10 == 0
    ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
}

/// A needle as a picture of 320 by 32: from 10 to 310 is from -100 to 100.
struct NeedleFigure {
  let needle: Needle

  init(_ needle: Needle) { self.needle = needle }

  private func x(_ value: Int) -> Double { 160 + Double(min(100, max(-100, value))) * 1.5 }

  var values: [String: Any] {
    var values: [String: Any] = [
      "title": needle.name, "left": needle.left, "right": needle.right, "said": needle.words,
      "exists": needle.position != nil, "hasBand": false, "hasPrevious": false,
    ]
    guard let position = needle.position else { return values }
    values["x"] = place(x(position))
    let (from, to) = (x(position - needle.band), x(position + needle.band))
    if needle.band > 0 {
      values["hasBand"] = true
      values["bandX"] = place(from)
      values["bandWidth"] = place(to - from)
    }
    if let previous = needle.previous, previous != position {
      values["hasPrevious"] = true
      values["previousX"] = place(x(previous))
    }
    return values
  }
}

/// A meter as a picture of 320 by 20: from 10 to 310 is from 0 to 100.
struct MeterFigure {
  let meter: Meter

  init(_ meter: Meter) { self.meter = meter }

  var values: [String: Any] {
    guard let interval = meter.interval else { return ["isKnown": false] }
    func x(_ value: Int) -> Double { 10 + Double(min(100, max(0, value))) * 3 }
    let (from, to) = (x(interval.lowerBound), x(interval.upperBound))
    return [
      "isKnown": true, "isPoint": interval.count == 1, "x": place((from + to) / 2),
      "from": place(from), "width": place(to - from),
    ]
  }
}

/// Bars as a picture, 340 wide: per row its label, and below it a bar for each series.
struct BarsFigure {
  let bars: Bars

  init(_ bars: Bars) { self.bars = bars }

  private static let full = 280.0
  private static let longest = 46

  var values: [String: Any] {
    var top = 0
    let rows = bars.rows.map { row -> [String: Any] in
      let start = top
      let drawn = row.values.enumerated().map { series, value -> [String: Any] in
        let y = start + 22 + series * 16
        let share = Double(max(0, value ?? 0)) / Double(max(1, bars.scale))
        let width = min(1, share) * Self.full
        return [
          "y": y, "textY": y + 11, "width": place(width), "series": series % 4 + 1,
          "textX": place(width + 6), "value": value.map(String.init) ?? bars.unknownWord,
        ]
      }
      top += 22 + row.values.count * 16 + 8
      return ["y": start + 15, "label": cut(row.label), "bars": drawn]
    }
    return [
      "height": max(1, top), "rows": rows, "hasLegend": bars.series.count > 1,
      "legend": bars.series.enumerated().map { series, name -> [String: Any] in
        ["series": series % 4 + 1, "name": name]
      },
    ]
  }

  /// What fits; the whole of it stands in the table.
  private func cut(_ text: String) -> String {
    text.count <= Self.longest ? text : text.prefix(Self.longest - 1) + "…"
  }
}
