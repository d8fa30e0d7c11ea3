/// The drawing of one series of a rose: a filled shape on a raster of half cells, two to a cell, which are about square.
///
/// What is certain is solid; what a value could also be, up to the end of its range, is a shade. A sector between two axes is filled
/// where both values are known, and a value alone is a line.
struct RoseShape {
  /// What fills a half cell.
  private enum Fill { case none, shade, solid }

  /// A point in half cells from the middle; down and right are positive.
  private struct Point {
    var x: Double
    var y: Double

    /// Positive where `other` lies clockwise from here.
    func cross(_ other: Point) -> Double { x * other.y - y * other.x }
  }

  let glyphs: Glyphs
  /// How many rows of cells it takes.
  let rows: Int
  /// How many columns of cells it takes; odd.
  let columns: Int
  /// The half cells, row by row.
  private var fills: [Fill]
  /// The cells that are no part of the shape: the rim, the axes and the marks.
  private var drawn: [Int: Cell] = [:]

  /// The axes, from the top clockwise: half the root of three to the side.
  private static let directions = [
    Point(x: 0, y: -1), Point(x: 0.866, y: -0.5), Point(x: 0.866, y: 0.5), Point(x: 0, y: 1),
    Point(x: -0.866, y: 0.5), Point(x: -0.866, y: -0.5),
  ]
  /// How many axes can be drawn.
  static let axes = 6

  /// An empty drawing of so many rows, with the axes and the rim.
  init(glyphs: Glyphs, rows: Int) {
    self.glyphs = glyphs
    self.rows = rows
    columns = Self.columns(ofRows: rows)
    fills = [Fill](repeating: .none, count: 2 * rows * columns)
    drawFrame()
  }

  /// How many columns a drawing of so many rows takes.
  static func columns(ofRows rows: Int) -> Int { 2 * Int((radius(rows) * 0.866).rounded(.up)) + 1 }

  /// From the middle to a tip, in half cells.
  private static func radius(_ rows: Int) -> Double { Double(rows) - 0.5 }

  /// The row of cells where the tip of an axis is.
  func row(ofTip axis: Int) -> Int { cell(at: point(axis, 1)) / columns }

  private func point(_ axis: Int, _ share: Double) -> Point {
    let direction = Self.directions[axis % Self.axes]
    let reach = Self.radius(rows) * share
    return Point(x: direction.x * reach, y: direction.y * reach)
  }

  private func cell(at point: Point) -> Int {
    let column = Int((point.x + Double(columns - 1) / 2).rounded())
    let half = Int((point.y + Double(rows) - 0.5).rounded())
    return min(max(0, half / 2), rows - 1) * columns + min(max(0, column), columns - 1)
  }

  private mutating func drawFrame() {
    for axis in 0..<Self.axes {
      dots(from: Point(x: 0, y: 0), to: point(axis, 1), every: 4)
      dots(from: point(axis, 1), to: point(axis + 1, 1), every: 2)
    }
  }

  private mutating func dots(from: Point, to: Point, every: Int) {
    // A whole number of dots, so that both ends have one.
    let longest = max(abs(to.x - from.x), abs(to.y - from.y)) / Double(every)
    let steps = max(1, Int(longest.rounded())) * every
    for step in stride(from: 0, through: steps, by: every) {
      let share = Double(step) / Double(steps)
      let place = Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
      drawn[cell(at: place)] = Cell(glyphs.track, role: .rule, flow: Cell.ornament)
    }
  }

  /// Fills the shape: solid up to the first ends, and a shade from there to the second; 0 … 1 of the way to each tip.
  mutating func fill(_ ends: [ClosedRange<Double>?]) {
    for index in fills.indices {
      let half = Point(
        x: Double(index % columns) - Double(columns - 1) / 2,
        y: Double(index / columns) + 0.5 - Double(rows)
      )
      for axis in 0..<Self.axes {
        guard let here = ends[axis], let parts = parts(of: half, axis) else { continue }
        guard let next = ends[(axis + 1) % Self.axes] else {
          if parts.1 * Self.radius(rows) < 0.6 { fill(index, parts.0, here) }
          continue
        }
        if isInside(parts, here.lowerBound, next.lowerBound) {
          fills[index] = .solid
        } else if fills[index] == .none, isInside(parts, here.upperBound, next.upperBound) {
          fills[index] = .shade
        }
      }
    }
  }

  /// Fills a half cell on an axis, so much of the way to its tip.
  private mutating func fill(_ index: Int, _ share: Double, _ ends: ClosedRange<Double>) {
    if share <= ends.lowerBound {
      fills[index] = .solid
    } else if fills[index] == .none, share <= ends.upperBound {
      fills[index] = .shade
    }
  }

  /// How far a point lies along an axis and along the next one, as shares of the way to their tips; `nil` if it is not between them.
  private func parts(of half: Point, _ axis: Int) -> (Double, Double)? {
    let (here, next) = (point(axis, 1), point(axis + 1, 1))
    let (along, across) = (half.cross(next) / here.cross(next), here.cross(half) / here.cross(next))
    return along >= -0.001 && across >= -0.001 ? (max(0, along), max(0, across)) : nil
  }

  private func isInside(_ parts: (Double, Double), _ here: Double, _ next: Double) -> Bool {
    func share(_ part: Double, of end: Double) -> Double {
      end > 0 ? part / end : part > 0.001 ? .infinity : 0
    }
    return share(parts.0, of: here) + share(parts.1, of: next) <= 1
  }

  /// Puts a mark on an axis, so much of the way to its tip.
  mutating func mark(_ share: Double, axis: Int, _ sign: Character) {
    drawn[cell(at: point(axis, share))] = Cell(sign, role: .strong, flow: Cell.ornament)
  }

  /// The cells, row by row.
  func lines(role: CellRole) -> [Line] {
    (0..<rows).map { row in
      (0..<columns).map { column in
        let top = fills[2 * row * columns + column]
        let bottom = fills[(2 * row + 1) * columns + column]
        let placed = drawn[row * columns + column]
        if let placed, placed.role == .strong { return placed }
        if top == .solid || bottom == .solid {
          let sign = glyphs.block(top: top == .solid, bottom: bottom == .solid)
          return Cell(sign, role: role, flow: Cell.ornament)
        }
        if top == .shade || bottom == .shade {
          return Cell(glyphs.shade, role: .band, flow: Cell.ornament)
        }
        return placed ?? Cell(" ", role: .text, flow: Cell.ornament)
      }
    }
  }
}
