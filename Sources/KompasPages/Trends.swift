/// How values went from moment to moment: a small picture for each, all on one scale, with a drawing in characters of the same.
///
/// The grid shows the drawing, a page of HTML draws the figures, and the linear face speaks the description. The figures stand in a
/// table or in words beside it.
public struct Trends: Sendable, Equatable {
  /// One small picture.
  public struct Panel: Sendable, Equatable {
    /// What it is about: "bewoners van het dorp".
    public var title: String
    /// What stands at the top of the scale.
    public var high: String
    /// What stands at the bottom of the scale.
    public var low: String
    /// Per series a value for each moment; `nil` where there is none.
    public var values: [[Int?]]
    /// Where the first series ends, as it is written: "47", "raad 6".
    public var last: String
    /// The picture in words, complete by itself: "van 42 naar 47".
    public var words: String

    /// Makes a small picture.
    public init(
      title: String,
      high: String,
      low: String,
      values: [[Int?]],
      last: String,
      words: String
    ) {
      self.title = title
      self.high = high
      self.low = low
      self.values = values
      self.last = last
      self.words = words
    }
  }

  /// The drawing in characters.
  public var lines: [String]
  /// What the pictures show, in words.
  public var description: String
  /// The names of the series, one or two.
  public var series: [String]
  /// The moments, as they are written below the pictures: "0", "1", "2".
  public var moments: [String]
  /// The scale of all pictures; a line is drawn in the middle.
  public var scale: ClosedRange<Int>
  /// The pictures.
  public var panels: [Panel]

  /// Makes pictures of how values went.
  public init(
    lines: [String],
    description: String,
    series: [String],
    moments: [String],
    scale: ClosedRange<Int>,
    panels: [Panel]
  ) {
    self.lines = lines
    self.description = description
    self.series = series
    self.moments = moments
    self.scale = scale
    self.panels = panels
  }
}

extension Trends {
  /// These pictures with every text made safe to show.
  var sanitized: Trends {
    var trends = self
    trends.lines = lines.map { $0.sanitized() }
    trends.description = description.sanitized()
    trends.series = series.map { $0.sanitized() }
    trends.moments = moments.map { $0.sanitized() }
    trends.panels = panels.map { panel in
      Panel(
        title: panel.title.sanitized(),
        high: panel.high.sanitized(),
        low: panel.low.sanitized(),
        values: panel.values,
        last: panel.last.sanitized(),
        words: panel.words.sanitized()
      )
    }
    return trends
  }
}
