import KompasPages

/// A plot as a picture of 340 by 240, its field from 10 to 330 and from 24 to 214; with quarters 20 higher, for the names of both axes
/// stand in the middle of their sides.
struct PlotFigure {
  let plot: Plot

  init(_ plot: Plot) { self.plot = plot }

  private static let field = (left: 10.0, right: 330.0, top: 24.0, bottom: 214.0)

  private func share(_ value: Int, _ range: ClosedRange<Int>) -> Double {
    let length = Double(range.upperBound) - Double(range.lowerBound)
    let inside = min(max(value, range.lowerBound), range.upperBound)
    return length > 0 ? (Double(inside) - Double(range.lowerBound)) / length : 0.5
  }

  private func x(_ value: Int) -> Double {
    let inset = plot.marks == .columns ? columnWidth / 2 + 2 : 8
    // A path begins right of the word at the bottom.
    let indent = plot.marks == .paths ? 52 : inset
    let width = Self.field.right - Self.field.left - indent - inset
    return Self.field.left + indent + share(value, plot.x.range) * width
  }

  private func y(_ value: Int) -> Double {
    let inset = plot.marks == .columns ? 0.0 : 8
    let height = Self.field.bottom - Self.field.top - 2 * inset
    return Self.field.bottom - inset - share(value, plot.y.range) * height
  }

  private var columnWidth: Double {
    let count = Double(plot.x.range.upperBound) - Double(plot.x.range.lowerBound) + 1
    return max(1, min(40, (Self.field.right - Self.field.left) / count - 2))
  }

  var values: [String: Any] {
    var values: [String: Any] = [
      "low": plot.x.low, "high": plot.x.high, "bottom": plot.y.low, "top": plot.y.high,
      "hasThreshold": false,
      // Under the first mark, where a path begins further on.
      "lowX": place(plot.marks == .paths ? x(plot.x.range.lowerBound) - 4 : Self.field.left),
      "said": [plot.caption, plot.description].filter { !$0.isEmpty }.joined(separator: " "),
      "marks": plot.series.enumerated().flatMap { index, series in
        series.points.map { mark($0, index) }
      },
      "legend": plot.series.enumerated().map { index, series -> [String: Any] in
        Self.mark(at: (14, 7), index) + ["name": series.name]
      },
      "hasLegend": plot.series.contains { !$0.name.isEmpty },
      "paths": plot.marks == .paths ? plot.series.enumerated().map { path($1, $0) } : [],
      "hasMiddle": plot.marks == .paths && middle != nil, "middleY": place(y(middle ?? 0)),
    ]
    values["hasQuarters"] = plot.quarters != nil
    if let quarters = plot.quarters {
      values["corners"] = [
        (quarters.topLeft, "18", "44", "start"), (quarters.topRight, "322", "44", "end"),
        (quarters.bottomLeft, "18", "204", "start"), (quarters.bottomRight, "322", "204", "end"),
      ].map { name, x, y, anchor in ["text": name, "x": x, "y": y, "anchor": anchor] }
    }
    if let threshold = plot.threshold {
      values["hasThreshold"] = true
      values["thresholdX"] = place(x(threshold.x) - (columnWidth + 2) / 2)
      values["thresholdLabel"] = threshold.label
    }
    return values
  }

  /// The middle of a scale that leans both ways.
  private var middle: Int? {
    plot.y.range.lowerBound < 0 && plot.y.range.upperBound > 0 ? 0 : nil
  }

  /// The line through the points of a series.
  private func path(_ series: Plot.Series, _ index: Int) -> [String: Any] {
    let points = series.points.map { "\(place(x($0.x))),\(place(y($0.y)))" }
    return ["series": index % 4 + 1, "points": points.joined(separator: " ")]
  }

  private func mark(_ point: Plot.Point, _ series: Int) -> [String: Any] {
    let (x, y) = (x(point.x), y(point.y))
    guard plot.marks == .columns else { return Self.mark(at: (x, y), series) }
    let height = Self.field.bottom - y
    return [
      "series": series % 4 + 1, "isColumn": true, "x": place(x - columnWidth / 2), "y": place(y),
      "width": place(columnWidth), "height": place(height), "isRound": false, "isShape": false,
    ]
  }

  /// A circle, a square, a diamond or a triangle around a place: told apart without colors.
  static func mark(at point: (x: Double, y: Double), _ series: Int) -> [String: Any] {
    let corners: [(x: Double, y: Double)] =
      switch series % 4 {
      case 1: [(-4, -4), (4, -4), (4, 4), (-4, 4)]
      case 2: [(0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)]
      case _: [(0, -5), (5, 4), (-5, 4)]
      }
    let shape = corners.map { "\(place(point.x + $0.x)),\(place(point.y + $0.y))" }
    return [
      "series": series % 4 + 1, "isColumn": false, "isRound": series % 4 == 0,
      "isShape": series % 4 != 0, "x": place(point.x), "y": place(point.y),
      "shape": shape.joined(separator: " "),
    ]
  }
}
