/// The lines of a column, with the place of the focus among them.
struct Content {
  var lines: [Line] = []
  /// The lines that have the focus.
  var focus: Range<Int> = 0..<0
  /// Where the cursor stands among the lines.
  var cursor: Place?
  /// What can be clicked, in lines from the first and columns from the left of the column.
  var buttons: [Button] = []
  /// The lines of each picture: whoever sees one sees all of it.
  var pictures: [Range<Int>] = []

  /// Adds lines.
  mutating func add(_ more: [Line]) { lines += more }

  /// Adds what another column says and draws.
  mutating func add(_ more: Content) {
    let start = lines.count
    pictures += more.pictures.map { ($0.lowerBound + start)..<($0.upperBound + start) }
    lines += more.lines
  }

  /// Adds a blank line, but never two in a row and never one at the top.
  mutating func separate() {
    if let last = lines.last, !last.isEmpty { lines.append([]) }
  }

  /// Adds lines that have the focus, with the cursor somewhere on them.
  mutating func addFocused(_ more: [Line], cursor place: Place) {
    focus = lines.count..<(lines.count + more.count)
    cursor = Place(row: lines.count + place.row, column: place.column)
    lines += more
  }

  /// Leaves out blank lines at the end.
  mutating func trim() {
    while let last = lines.last, last.isEmpty { lines.removeLast() }
  }
}
