/// One cell of the grid.
public struct Cell: Sendable, Equatable {
  /// What stands here: one grapheme cluster.
  public var character: Character
  /// How many cells the character fills; 0 for the cells behind a wide one.
  public var width: Int
  /// What it is for.
  public var role: CellRole
  /// Which stream of text this belongs to, so that wrapped table cells and columns can be read again.
  var flow: UInt16

  /// Makes a cell.
  init(_ character: Character, width: Int = 1, role: CellRole, flow: UInt16 = 0) {
    self.character = character
    self.width = width
    self.role = role
    self.flow = flow
  }

  /// The flow of gauges, gutters and other drawings that are not text.
  static let ornament: UInt16 = .max
  /// White space.
  static let blank = Cell(" ", role: .text)
}

/// A row of cells; its count is its display width.
typealias Line = [Cell]

/// A place in the grid.
public struct Place: Sendable, Equatable {
  /// The row, from 0 at the top.
  public var row: Int
  /// The column, from 0 at the left.
  public var column: Int

  /// Makes a place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A grid of styled cells: what a terminal of this size shows.
public struct Canvas: Sendable, Equatable {
  /// How many columns there are.
  public let width: Int
  /// How many rows there are.
  public let height: Int
  /// The rows, from the top; each has `width` cells.
  public private(set) var rows: [[Cell]]

  /// Makes an empty canvas; sizes below 1 become 1.
  public init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    let row = [Cell](repeating: .blank, count: self.width)
    rows = [[Cell]](repeating: row, count: self.height)
  }

  /// Puts a line down; what falls outside is left out, and a wide character is never halved.
  mutating func put(_ line: Line, row: Int, column: Int) {
    guard rows.indices.contains(row) else { return }
    for (offset, cell) in line.enumerated() {
      let place = column + offset
      guard place >= 0, place + max(cell.width, 1) <= width else { continue }
      rows[row][place] = cell
    }
  }

  /// The text of the grid, a line a row, without trailing spaces and without styles.
  public var plainText: String {
    rows.map { $0.plainText.trimmedAtEnd }.joined(separator: "\n")
  }
}

extension Sequence<Cell> {
  /// The characters of the cells.
  var plainText: String {
    var text = ""
    for cell in self where cell.width > 0 { text.append(cell.character) }
    return text
  }
}
