import KompasPlay

/// A small drawing of characters that every face can show, also in ASCII.
struct Picture {
  private var rows: [[Character]]

  /// An empty drawing.
  init(width: Int, height: Int) {
    rows = [[Character]](repeating: [Character](repeating: " ", count: width), count: height)
  }

  var width: Int { rows.first?.count ?? 0 }
  var height: Int { rows.count }

  /// The lines, without blanks at their ends.
  var lines: [String] {
    rows.map { row in
      var row = row[...]
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

  /// Puts a sign down; what falls outside is left out.
  mutating func put(_ sign: Character, row: Int, column: Int) {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return }
    rows[row][column] = sign
  }

  /// Writes a text; what falls outside is left out.
  mutating func write(_ text: String, row: Int, column: Int) {
    for (offset, sign) in text.enumerated() { put(sign, row: row, column: column + offset) }
  }

  /// A frame around everything.
  mutating func frame() {
    for column in 0..<width {
      put("─", row: 0, column: column)
      put("─", row: height - 1, column: column)
    }
    for row in 0..<height {
      put("│", row: row, column: 0)
      put("│", row: row, column: width - 1)
    }
    for (row, column, sign) in [
      (0, 0, "┌" as Character), (0, width - 1, "┐"), (height - 1, 0, "└"),
      (height - 1, width - 1, "┘"),
    ] {
      put(sign, row: row, column: column)
    }
  }
}
