/// How a grid is divided: margins, the main column, perhaps a side column.
struct Frame: Equatable {
  /// The first column that is used.
  var left: Int
  /// How many columns are used, of both columns and the line between them.
  var width: Int
  /// The width of the main column.
  var main: Int
  /// The width of the side column; `nil` if it goes below the main one, or there is none.
  var side: Int?

  /// The space between the columns, with a line in its middle.
  static let gutter = 3
  /// The longest line that reads well.
  static let measure = 76

  /// Divides a grid of at least 60 columns.
  init(width total: Int, hasSide: Bool) {
    let inner = total - 2
    if hasSide, total >= 80 {
      let share = (inner - Self.gutter) * 2 / 5
      let side = total >= 120 ? min(56, share) : min(34, max(30, share))
      self.side = side
      main = min(total >= 120 ? Self.measure : inner, inner - Self.gutter - side)
      width = main + Self.gutter + side
    } else {
      side = nil
      main = total >= 120 ? Self.measure : inner
      width = main
    }
    left = (total - width) / 2
  }

  /// The columns of the grid that the main column fills.
  var mainColumns: Range<Int> { left..<(left + main) }

  /// The columns of the grid that the side column fills.
  var sideColumns: Range<Int>? {
    side.map { (left + width - $0)..<(left + width) }
  }
}
