import KompasPages

/// A small picture of 200 by 116: the moments from 8 to 168, the scale from 94 up to 14.
struct TrendFigure {
  let panel: Trends.Panel
  let trends: Trends

  init(_ panel: Trends.Panel, of trends: Trends) {
    self.panel = panel
    self.trends = trends
  }

  private typealias Point = (x: Double, y: Double)

  private static let most = 10

  private func x(_ moment: Int) -> Double {
    let last = Double(max(1, trends.moments.count - 1))
    return 8 + Double(moment) / last * 160
  }

  private func y(_ value: Int) -> Double {
    let (low, high) = (Double(trends.scale.lowerBound), Double(trends.scale.upperBound))
    let inside = min(max(Double(value), low), high)
    return 94 - (inside - low) / max(1, high - low) * 80
  }

  var values: [String: Any] {
    let points = panel.values.map { series in
      series.enumerated().compactMap { moment, value -> Point? in
        value.map { (x(moment), y($0)) }
      }
    }
    let end = points.first?.last ?? (168, 54)
    return [
      "title": panel.title, "low": panel.low, "high": panel.high, "said": panel.words,
      "last": panel.last, "lastY": place(min(92, max(18, end.y + 4))),
      "lines": points.enumerated().map { series, points -> [String: Any] in
        [
          "series": series % 4 + 1,
          "points": points.map { "\(place($0.x)),\(place($0.y))" }.joined(separator: " "),
        ]
      },
      "marks": (points.first ?? []).map { point -> [String: Any] in
        ["x": place(point.x), "y": place(point.y)]
      },
      "moments": moments,
    ]
  }

  /// As many as fit below the picture, the first and the last among them.
  private var moments: [[String: Any]] {
    let count = trends.moments.count
    let step = max(1, (count + Self.most - 1) / Self.most)
    return trends.moments.indices.filter { moment in
      moment == count - 1 || (moment % step == 0 && (step == 1 || count - 1 - moment >= step))
    }.map { ["x": place(x($0)), "label": trends.moments[$0]] }
  }
}
