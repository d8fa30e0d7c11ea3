import KompasPages

/// A rose as a picture of 360 by 300: the first axis at the top, the others clockwise.
struct RoseFigure {
  let rose: Rose

  init(_ rose: Rose) { self.rose = rose }

  private static let radius = 100.0
  private static let center = (x: 180.0, y: 150.0)

  private typealias Point = (x: Double, y: Double)

  /// Where an axis points, from the middle.
  private func direction(_ axis: Int) -> Point {
    let turn = Double(axis) / Double(max(1, rose.axes.count))
    return (sine(turn), -sine(turn + 0.25))
  }

  /// The sine of so many turns: Bhaskara's, exact at every twelfth that a rose of six needs, and within a five-hundredth elsewhere.
  private func sine(_ turns: Double) -> Double {
    let turn = turns - turns.rounded(.down)
    let half = turn < 0.5 ? turn : turn - 0.5
    let product = half * (0.5 - half) * 4
    let size = 16 * product / (5 - 4 * product)
    return turn < 0.5 ? size : -size
  }

  private func point(_ axis: Int, _ share: Double) -> Point {
    let direction = direction(axis)
    let reach = Self.radius * share
    return (Self.center.x + direction.x * reach, Self.center.y + direction.y * reach)
  }

  private func written(_ points: [Point]) -> String {
    points.map { "\(place($0.x)),\(place($0.y))" }.joined(separator: " ")
  }

  var values: [String: Any] {
    let axes = Array(rose.axes.indices)
    return [
      "hasCaption": !rose.caption.isEmpty, "caption": rose.caption,
      "rings": [0.25, 0.5, 0.75, 1].map { share in written(axes.map { point($0, share) }) },
      "axes": axes.map(axis),
      "series": rose.series.enumerated().map(series),
      "legend": rose.series.enumerated().map { index, series -> [String: Any] in
        ["series": index % 4 + 1, "name": series.name]
      },
    ]
  }

  /// An axis with its name: above or below its tip, and at the sides against the edge, where there is most room.
  private func axis(_ index: Int) -> [String: Any] {
    let tip = point(index, 1)
    let (side, isAbove) = (tip.x - Self.center.x, tip.y <= Self.center.y)
    let isMiddle = abs(side) < 10
    return [
      "x": place(tip.x), "y": place(tip.y),
      "textX": isMiddle ? place(tip.x) : side > 0 ? "356" : "4",
      "textY": place(tip.y + (isAbove ? -10 : 20)),
      "anchor": isMiddle ? "middle" : side > 0 ? "end" : "start",
      "label": cut(rose.axes[index], isMiddle ? 46 : 22),
    ]
  }

  /// What fits; the whole of it stands in the table.
  private func cut(_ text: String, _ most: Int) -> String {
    text.count <= most ? text : text.prefix(most - 1) + "…"
  }

  /// An outline through what is known; where a value is not known, it is open.
  private func series(_ index: Int, _ series: Rose.Series) -> [String: Any] {
    let points = rose.axes.indices.map { axis -> Point? in
      guard axis < series.values.count, let value = series.values[axis] else { return nil }
      return point(axis, min(1, max(0, Double(value) / Double(max(1, series.rim)))))
    }
    let known = points.compactMap(\.self)
    let isWhole = known.count == points.count && known.count > 2
    let lines = points.indices.compactMap { axis -> [String: Any]? in
      guard !isWhole, let from = points[axis], let to = points[(axis + 1) % points.count] else {
        return nil
      }
      return ["points": written([from, to])]
    }
    return [
      "series": index % 4 + 1, "isWhole": isWhole, "outline": written(known), "lines": lines,
      "marks": known.map { PlotFigure.mark(at: $0, index) },
      "ranges": rose.axes.indices.compactMap { axis -> [String: Any]? in
        guard axis < series.ranges.count, let range = series.ranges[axis] else { return nil }
        let ends = [range.lowerBound, range.upperBound].map { value in
          point(axis, min(1, max(0, Double(value) / Double(max(1, series.rim)))))
        }
        return ["points": written(ends)]
      },
    ]
  }
}
