/// Values on axes around a center, a filled shape per series: a compass, or several beside each other.
///
/// The grid draws it where there is room and there are six axes, with the figures in a table beside or below it; elsewhere it shows
/// bars, or the table alone. The linear face speaks the figures.
public struct Rose: Sendable, Equatable {
  /// One shape.
  public struct Series: Sendable, Equatable {
    /// Its name: "wat u zei".
    public var name: String
    /// One value per axis, 0 … `scale`; `nil` if not known.
    public var values: [Int?]
    /// What the values are out of.
    public var scale: Int
    /// The value that is drawn at the tips; larger ones are drawn there too.
    public var rim: Int
    /// The word for a value that is not known: "te weinig gegevens".
    public var unknownWord: String
    /// Between which values each could also lie, or `nil`: drawn as a shade, and behind the figure everywhere.
    public var ranges: [ClosedRange<Int>?] = []
    /// Whether these are the points that the page asks for: then it is drawn as they are given.
    public var isAnswer = false

    /// Makes a series; without a rim, the scale is at the tips.
    public init(
      name: String,
      values: [Int?],
      scale: Int,
      rim: Int? = nil,
      unknownWord: String
    ) {
      self.name = name
      self.values = values
      self.scale = scale
      self.rim = rim ?? scale
      self.unknownWord = unknownWord
    }
  }

  /// The names of the axes: the first at the top, the others clockwise.
  public var axes: [String]
  /// The shapes, one to four.
  public var series: [Series]
  /// How to read the drawing, for where it is a picture of its own; may be empty.
  public var caption = ""
  /// How far its shapes are opened, 0 … 100; the figures beside them are whole from the start.
  var opened = 100

  /// Makes a rose.
  public init(axes: [String], series: [Series]) {
    self.axes = axes
    self.series = series
  }
}

extension Rose {
  /// The figures: a row per axis, a column per series.
  public var table: Table {
    Table(
      columns: [""] + series.map(\.name),
      rows: axes.indices.map { axis in
        [axes[axis]] + series.map { figure($0, on: axis) ?? $0.unknownWord }
      },
      numeric: Set(1...max(1, series.count))
    )
  }

  /// The value of a series on an axis with its range behind it: "14 (8–20)"; `nil` if it is not known.
  func figure(_ series: Series, on axis: Int) -> String? {
    value(series, on: axis).map { value in
      range(series, on: axis).map { "\(value) (\($0.lowerBound)–\($0.upperBound))" } ?? "\(value)"
    }
  }

  /// Between which values a value could also lie; `nil` if that is not said.
  func range(_ series: Series, on axis: Int) -> ClosedRange<Int>? {
    axis < series.ranges.count ? series.ranges[axis] : nil
  }

  /// The value of a series on an axis; `nil` if it is not known.
  func value(_ series: Series, on axis: Int) -> Int? {
    axis < series.values.count ? series.values[axis] : nil
  }

  /// Whether any value has a range.
  var hasRanges: Bool { series.contains { $0.ranges.contains { $0 != nil } } }

  /// The same with these points as the answer, if there are any.
  func answered(_ points: [Int]) -> Rose {
    var rose = self
    for index in series.indices where series[index].isAnswer && !points.isEmpty {
      rose.series[index].values = points
    }
    return rose
  }

  /// Whether it draws what the page asks for: then the question says the figures, and by ear they are not said twice.
  var isAsked: Bool { series.contains(where: \.isAnswer) }

  /// The words for what is not known, those that are needed, each once.
  var unknownWords: [String] {
    var words: [String] = []
    for series in series where axes.indices.contains(where: { value(series, on: $0) == nil }) {
      if !series.unknownWord.isEmpty, !words.contains(series.unknownWord) {
        words.append(series.unknownWord)
      }
    }
    return words
  }

  /// The same as bars; `nil` if the series are not on one scale, or have ranges, which bars cannot show.
  var bars: Bars? {
    guard let first = series.first,
      series.allSatisfy({ $0.scale == first.scale && $0.rim == first.rim && $0.ranges.isEmpty }),
      unknownWords.count < 2
    else { return nil }
    return Bars(
      series: series.map(\.name),
      rows: axes.indices.map { axis in
        Bars.Row(label: axes[axis], values: series.map { value($0, on: axis) })
      },
      scale: first.rim,
      unknownWord: unknownWords.first ?? ""
    )
  }
}
