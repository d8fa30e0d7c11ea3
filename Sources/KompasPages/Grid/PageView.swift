/// A page as a grid of a certain size shows it.
public struct PageView: Sendable, Equatable {
  /// The part of a column that is in sight.
  public struct Window: Sendable, Equatable {
    /// The columns of the grid it fills.
    public var columns: Range<Int>
    /// The rows of the grid it fills.
    public var rows: Range<Int>
    /// The first line of the content in sight.
    public var first: Int
    /// How many lines the content has.
    public var total: Int

    /// How many rows there are.
    public var height: Int { rows.count }
    /// Whether there is content above.
    public var hasMoreAbove: Bool { first > 0 }
    /// Whether there is content below.
    public var hasMoreBelow: Bool { first + rows.count < total }
  }

  /// The cells.
  public internal(set) var canvas: Canvas
  /// The main or only column.
  public internal(set) var main: Window
  /// The choices below the main column, where they stay in sight while it scrolls.
  public internal(set) var pinned: Window?
  /// The side column, where there are two.
  public internal(set) var side: Window?
  /// Where the terminal's cursor stands: on the focus; `nil` if that is not in sight.
  public internal(set) var cursor: Place?
  /// The lines of the main content that have the focus.
  var focus: Range<Int>
  /// What can be clicked.
  public internal(set) var buttons: [Button] = []
  /// Whether the grid is too small to show the page at all.
  public internal(set) var isTooSmall = false

  /// Whether the first line of the focus is in sight.
  public var isFocusInSight: Bool {
    focus.isEmpty || (main.first..<(main.first + main.height)).contains(focus.lowerBound)
  }

  /// Whether the focus is below what is in sight.
  var isFocusBelow: Bool { focus.lowerBound >= main.first + main.height }

  /// How many lines the focus ends below what is in sight.
  var focusDistance: Int { focus.upperBound - (main.first + main.height) }
}

extension PageView {
  /// What stands in the columns, a line a row: all but what stands above and below them on every page.
  package var content: String {
    [main, side, pinned].compactMap(\.self).map { window in
      window.rows.map { canvas.rows[$0][window.columns].plainText }.joined(separator: "\n")
    }
    .joined(separator: "\n")
  }
}
