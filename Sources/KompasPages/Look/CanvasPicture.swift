/// A grid as a drawing (SVG 1.1), in the colors of a theme: what a terminal with 256 colors shows, for a page that explains it.
///
/// Every stretch of one role has its own place and width, so that columns stand under each other in whatever font.
public struct CanvasPicture {
  private static let cell = (width: 8, height: 17)
  private static let margin = 8

  private let theme: Theme

  /// Draws in the colors of a theme; black on white in the one without.
  public init(theme: Theme) { self.theme = theme }

  /// The drawing, with what it shows in words; ends in a line break.
  public func svg(_ canvas: Canvas, title: String) -> String {
    let width = canvas.width * Self.cell.width + 2 * Self.margin
    let height = canvas.height * Self.cell.height + 2 * Self.margin
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" role="img">
      <title>\(escaped(title))</title>
      <style>text{font:14px "DejaVu Sans Mono",Menlo,Consolas,monospace;white-space:pre}.b{font-weight:bold}.u{text-decoration:underline}</style>
      <rect width="\(width)" height="\(height)" fill="\(ground.paper)"/>

      """
    for (row, cells) in canvas.rows.enumerated() {
      for stretch in stretches(of: cells) { text += drawn(stretch, row) }
    }
    return text + "</svg>\n"
  }

  private struct Stretch {
    var start: Int
    var end: Int
    var role: CellRole
    var text: String
  }

  /// The parts of a row that show something: of one role, and without the spaces around them where those show nothing.
  private func stretches(of cells: [Cell]) -> [Stretch] {
    var found: [Stretch] = []
    var start = 0
    while start < cells.count {
      let role = cells[start].role
      let end = cells[start...].firstIndex { $0.role != role } ?? cells.count
      let isPlain = !colors(role).isFilled && !theme.look(role).isUnderlined
      var part = cells[start..<end]
      if isPlain {
        part = part.drop { $0.character == " " }
        while part.last?.character == " " { part.removeLast() }
      }
      if !part.isEmpty {
        found.append(
          Stretch(start: part.startIndex, end: part.endIndex, role: role, text: part.plainText)
        )
      }
      start = end
    }
    return found
  }

  private func drawn(_ stretch: Stretch, _ row: Int) -> String {
    let left = Self.margin + stretch.start * Self.cell.width
    let top = Self.margin + row * Self.cell.height
    let width = (stretch.end - stretch.start) * Self.cell.width
    let (look, colors) = (theme.look(stretch.role), colors(stretch.role))
    let filled =
      colors.isFilled
      ? "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(width)\" height=\"\(Self.cell.height)\" fill=\"\(colors.paper)\"/>\n"
      : ""
    guard stretch.text.contains(where: { $0 != " " }) else { return filled }
    let classes = (look.isBold ? ["b"] : []) + (look.isUnderlined ? ["u"] : [])
    let style = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    return filled
      + "<text x=\"\(left)\" y=\"\(top + 13)\" textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\""
      + " fill=\"\(colors.ink)\"\(style)>\(escaped(stretch.text))</text>\n"
  }

  private var ground: (ink: String, paper: String) {
    let look = theme.look(.text)
    return (look.ink?.hex ?? "#000000", look.paper?.hex ?? "#ffffff")
  }

  /// The colors of a role, and whether the one behind it is not that of the ground.
  private func colors(_ role: CellRole) -> (ink: String, paper: String, isFilled: Bool) {
    let look = theme.look(role)
    let (ink, paper) = (look.ink?.hex ?? ground.ink, look.paper?.hex ?? ground.paper)
    return look.isReversed ? (paper, ink, true) : (ink, paper, paper != ground.paper)
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
