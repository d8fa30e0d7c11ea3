/// Points or columns on two scales, with a drawing in characters of the same.
///
/// The grid shows the drawing, a page of HTML draws the figures, and the linear face speaks the description. The figures that matter
/// stand in a table or in words beside it.
public struct Plot: Sendable, Equatable {
  /// How a point is drawn.
  public enum Marks: Sendable, Equatable {
    /// As a mark where it lies.
    case points
    /// As a column from the bottom.
    case columns
    /// As a mark where it lies, joined to the next of its kind by a line.
    case paths
  }

  /// Where a point lies on both scales.
  public struct Point: Sendable, Equatable {
    /// On the scale from left to right.
    public var x: Int
    /// On the scale from bottom to top.
    public var y: Int

    /// Makes a point.
    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// Points of one kind.
  public struct Series: Sendable, Equatable {
    /// What they are.
    public var name: String
    /// Where they lie.
    public var points: [Point]

    /// Makes points of one kind.
    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// A scale, and what stands at its ends.
  public struct Axis: Sendable, Equatable {
    /// From the lowest to the highest.
    public var range: ClosedRange<Int>
    /// What stands at the lowest.
    public var low: String
    /// What stands at the highest.
    public var high: String

    /// Makes a scale.
    public init(range: ClosedRange<Int>, low: String, high: String) {
      self.range = range
      self.low = low
      self.high = high
    }
  }

  /// The drawing in characters.
  public var lines: [String]
  /// What the picture shows, in words.
  public var description: String
  /// How to read the drawing, for where it is a picture of its own; may be empty.
  public var caption = ""
  /// How points are drawn.
  public var marks: Marks
  /// From left to right.
  public var x: Axis
  /// From bottom to top.
  public var y: Axis
  /// One to four kinds of points.
  public var series: [Series]
  /// Where a line stands from bottom to top, with what it is; `nil` for none.
  public var threshold: Threshold?
  /// What the four quarters of the field are called, around a cross in its middle; `nil` for a field without.
  public var quarters: Quarters?

  /// The names of the four quarters of a field.
  public struct Quarters: Sendable, Equatable {
    /// Above, on the left.
    public var topLeft: String
    /// Above, on the right.
    public var topRight: String
    /// Below, on the left.
    public var bottomLeft: String
    /// Below, on the right.
    public var bottomRight: String

    /// Names quarters.
    public init(topLeft: String, topRight: String, bottomLeft: String, bottomRight: String) {
      self.topLeft = topLeft
      self.topRight = topRight
      self.bottomLeft = bottomLeft
      self.bottomRight = bottomRight
    }
  }

  /// A line from bottom to top.
  public struct Threshold: Sendable, Equatable {
    /// Where on the scale from left to right.
    public var x: Int
    /// What it is.
    public var label: String

    /// Makes a line.
    public init(x: Int, label: String) {
      self.x = x
      self.label = label
    }
  }

  /// Makes a plot.
  public init(
    lines: [String],
    description: String,
    marks: Marks = .points,
    x: Axis,
    y: Axis,
    series: [Series],
    threshold: Threshold? = nil,
    quarters: Quarters? = nil
  ) {
    self.lines = lines
    self.description = description
    self.marks = marks
    self.x = x
    self.y = y
    self.series = series
    self.threshold = threshold
    self.quarters = quarters
  }
}

extension Plot {
  /// This plot with every text made safe to show.
  var sanitized: Plot {
    var plot = self
    plot.lines = lines.map { $0.sanitized() }
    plot.description = description.sanitized()
    plot.caption = caption.sanitized()
    for axis: WritableKeyPath<Plot, Axis> in [\.x, \.y] {
      plot[keyPath: axis].low = self[keyPath: axis].low.sanitized()
      plot[keyPath: axis].high = self[keyPath: axis].high.sanitized()
    }
    plot.series = series.map { Series(name: $0.name.sanitized(), points: $0.points) }
    plot.threshold = threshold.map { Threshold(x: $0.x, label: $0.label.sanitized()) }
    plot.quarters = quarters.map {
      Quarters(
        topLeft: $0.topLeft.sanitized(),
        topRight: $0.topRight.sanitized(),
        bottomLeft: $0.bottomLeft.sanitized(),
        bottomRight: $0.bottomRight.sanitized()
      )
    }
    return plot
  }
}
