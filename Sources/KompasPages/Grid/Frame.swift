/// How a grid is divided: margins, the main column, perhaps a side column.
struct Frame: Equatable {
  /// What stands in a side column.
  enum Aside: Equatable {
    /// A part of the page, which goes below the main column where there is no room beside it.
    case part
    /// The same where it is drawn: it takes the room that is left.
    case picture
    /// What helps and stands elsewhere too: it takes the room that is left, and is left out where there is none.
    case spare
  }

  /// The first column that is used.
  var left: Int
  /// How many columns are used, of both columns and the line between them.
  var width: Int
  /// The width of the main column.
  var main: Int
  /// The width of the side column; `nil` if it goes below the main one, or there is none.
  var side: Int?
  /// How many columns of text stand beside each other in the main column.
  var count = 1
  /// The width of one of them.
  var column: Int

  /// The space between the columns, with a line in its middle.
  static let gutter = 3
  /// The longest line that reads well.
  static let measure = 76
  /// The least columns of a grid for `Aside.spare`.
  static let leastForSpare = 100
  /// The width of one column of several beside each other in a side column.
  static let sideColumn = 52

  /// Divides a grid of at least 60 columns into a column for text, and one for what stands aside.
  init(width total: Int, aside: Aside? = nil) {
    let inner = total - 2
    if let side = Self.side(aside, inner, total) {
      self.side = side
      main = min(total >= 120 ? Self.measure : inner, inner - Self.gutter - side)
      width = main + Self.gutter + side
    } else {
      side = nil
      main = total >= Self.leastForSpare ? Self.measure : inner
      width = main
    }
    column = main
    left = (total - width) / 2
  }

  /// Divides a wide grid into so many columns of text, none wider than reads well; `nil` if they would be too narrow.
  init?(width total: Int, count: Int) {
    let inner = total - 2
    column = min(Self.measure, (inner - (count - 1) * Self.gutter) / count)
    guard column >= Broadsheet.leastColumn else { return nil }
    self.count = count
    width = column * count + (count - 1) * Self.gutter
    main = width
    left = (total - width) / 2
  }

  /// A wide grid as one, for what is drawn over all of it; its text in columns.
  init(whole total: Int) {
    left = 1
    width = total - 2
    main = width
    count = max(1, (width + Self.gutter) / (Self.wideColumn + Self.gutter))
    column = min(Self.measure, (width - (count - 1) * Self.gutter) / count)
  }

  /// The width of a column of text below something wide.
  private static let wideColumn = 60

  private static func side(_ aside: Aside?, _ inner: Int, _ total: Int) -> Int? {
    let share = (inner - gutter) * 2 / 5
    let rest = inner - gutter - measure
    switch aside {
    case nil: return nil
    case .picture where total < leastForSpare: return nil
    case .picture where total >= 120: return max(min(56, share), rest)
    case .picture: return side(.part, inner, total)
    case .part where total < 80: return nil
    case .part where total < 120: return min(34, max(30, share))
    case .part: return max(min(56, share), min(measure, rest))
    case .spare where total < leastForSpare: return nil
    case .spare: return max(min(56, share), rest)
    }
  }

  /// The columns of the grid that are used.
  var columns: Range<Int> { left..<(left + width) }

  /// The columns of the grid that the main column fills.
  var mainColumns: Range<Int> { left..<(left + main) }

  /// The columns of the grid that the side column fills.
  var sideColumns: Range<Int>? {
    side.map { (left + width - $0)..<(left + width) }
  }
}
