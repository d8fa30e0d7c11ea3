public import KompasPages

/// Writes what a grid shows as what a terminal understands: the same stretches and styles as `GridFace`, without a terminal.
///
/// Only rows that changed are written again. Source: ECMA-48, 5th edition, 1991 (CUP, EL, SGR).
public struct CanvasPainter {
  private let theme: Theme
  private var shown: Canvas?

  /// Makes a painter for a terminal of which nothing is known yet but that it has 256 colors.
  public init(theme: Theme = .dark) { self.theme = theme }

  /// What turns the screen into this canvas.
  public mutating func paint(_ canvas: Canvas) -> String {
    let isSame = shown?.width == canvas.width && shown?.height == canvas.height
    var text = isSame ? "" : "\u{1B}[?25l\(sgr(.text))\u{1B}[2J"
    for (row, cells) in canvas.rows.enumerated() {
      if isSame, shown?.rows[row] == cells { continue }
      text += "\(sgr(.text))\u{1B}[\(row + 1);1H\u{1B}[2K"
      for stretch in stretches(of: cells) {
        text += "\u{1B}[\(row + 1);\(stretch.start + 1)H" + sgr(stretch.role)
        text += stretch.text
      }
      text += "\u{1B}[0m"
    }
    shown = canvas
    return text
  }

  private func sgr(_ role: CellRole) -> String { "\u{1B}[0\(theme.look(role).codes)m" }
}

/// Cells beside each other that look alike.
struct Stretch {
  var start: Int
  var role: CellRole
  var text: String
}

/// The parts of a row that have something to show, each of one role; none longer than 250 cells.
func stretches(of cells: [Cell]) -> [Stretch] {
  var stretches: [Stretch] = []
  var start = 0
  while start < cells.count {
    let role = cells[start].role
    var end = start
    var text = ""
    while end < cells.count, cells[end].role == role, end - start < 250 {
      if cells[end].width > 0 { text.append(cells[end].character) }
      end += 1
    }
    if role != .text || text.contains(where: { $0 != " " }) {
      stretches.append(Stretch(start: start, role: role, text: text))
    }
    start = end
  }
  return stretches
}
