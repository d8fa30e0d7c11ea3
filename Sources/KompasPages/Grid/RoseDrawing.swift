/// The drawing of a rose: its outlines on a raster of dots, eight to a cell, and its marks.
///
/// A cell is about twice as high as wide, and holds two by four dots: so the dots lie about as far apart both ways, and the rose is
/// round. In ASCII a cell shows one sign for what runs through it.
struct RoseDrawing {
  /// What runs through a cell.
  private struct Spot {
    /// The dots, as the bits of a braille pattern.
    var dots: UInt8 = 0
    /// Whose: a series, or -1 for the lines behind.
    var owner = -1
    /// The series whose marks stand here.
    var marks: [Int] = []
  }

  /// A point in dots from the middle; down and right are positive.
  struct Point {
    var x: Double
    var y: Double
  }

  let glyphs: Glyphs
  /// How many rows of cells it takes.
  let rows: Int
  /// How many columns of cells it takes; odd.
  let columns: Int
  private var spots: [Spot]

  /// The axes, from the top clockwise: half the root of three to the side.
  static let directions = [
    Point(x: 0, y: -1), Point(x: 0.866, y: -0.5), Point(x: 0.866, y: 0.5), Point(x: 0, y: 1),
    Point(x: -0.866, y: 0.5), Point(x: -0.866, y: -0.5),
  ]

  /// From the middle to a tip, in dots.
  private var radius: Double { Double(2 * rows - 1) }

  /// An empty drawing of so many rows.
  init(glyphs: Glyphs, rows: Int) {
    self.glyphs = glyphs
    self.rows = rows
    columns = Self.columns(ofRows: rows)
    spots = [Spot](repeating: Spot(), count: rows * columns)
  }

  /// How many columns a drawing of so many rows takes.
  static func columns(ofRows rows: Int) -> Int {
    2 * Int((Double(2 * rows - 1) * 0.866 / 2).rounded(.up)) + 1
  }

  /// The row of cells where the tip of an axis is.
  func row(ofTip axis: Int) -> Int { cell(at: point(axis, 1)).row }

  private func point(_ axis: Int, _ share: Double) -> Point {
    let direction = Self.directions[axis]
    return Point(x: direction.x * radius * share, y: direction.y * radius * share)
  }

  private func dot(at point: Point) -> (x: Int, y: Int) {
    let x = Int((Double(columns) + point.x - 0.5).rounded())
    let y = Int((Double(2 * rows) + point.y - 0.5).rounded())
    return (min(max(0, x), 2 * columns - 1), min(max(0, y), 4 * rows - 1))
  }

  private func cell(at point: Point) -> (row: Int, column: Int) {
    let dot = dot(at: point)
    return (dot.y / 4, dot.x / 2)
  }

  /// A line of dots: `on` dots drawn, then `off` left out, and so on.
  private mutating func line(from: Point, to: Point, owner: Int, on: Int, off: Int) {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let steps = max(1, Int(max(abs(dx), abs(dy)).rounded(.up)))
    for step in 0...steps where step % (on + off) < on {
      let share = Double(step) / Double(steps)
      put(dot(at: Point(x: from.x + dx * share, y: from.y + dy * share)), owner: owner)
    }
  }

  /// Sets a dot; the lines behind give way to a series, and a series to one that came before it.
  private mutating func put(_ dot: (x: Int, y: Int), owner: Int) {
    let index = dot.y / 4 * columns + dot.x / 2
    if spots[index].owner == -1, owner >= 0 {
      spots[index].dots = 0
      spots[index].owner = owner
    }
    guard spots[index].owner == owner || !glyphs.isASCII || spots[index].dots == 0 else { return }
    if owner == -1, spots[index].owner >= 0 { return }
    let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    spots[index].dots |= bits[dot.y % 4][dot.x % 2]
  }

  /// The axes and the rim, faintly.
  mutating func drawFrame() {
    let axes = Self.directions.indices
    for axis in axes {
      line(from: Point(x: 0, y: 0), to: point(axis, 1), owner: -1, on: 1, off: 5)
      let next = point((axis + 1) % axes.count, 1)
      line(from: point(axis, 1), to: next, owner: -1, on: 1, off: glyphs.isASCII ? 5 : 2)
    }
  }

  /// An outline through what is known, 0 … 1 of the way to each tip; where a value is not known, it is open.
  mutating func draw(_ shares: [Double?], series: Int) {
    let (on, off) = [(1, 0), (3, 3), (1, 3), (1, 6)][series % 4]
    for axis in shares.indices {
      guard let share = shares[axis] else { continue }
      let here = point(axis, share)
      let next = (axis + 1) % shares.count
      if let far = shares[next] {
        line(from: here, to: point(next, far), owner: series, on: on, off: off)
      }
      let cell = cell(at: here)
      spots[cell.row * columns + cell.column].marks.append(series)
    }
  }

  /// Whether marks of several series fell on one place.
  var hasShared: Bool { spots.contains { Set($0.marks).count > 1 } }

  /// The cells, row by row.
  var lines: [Line] {
    (0..<rows).map { row in
      (0..<columns).map { column in cell(of: spots[row * columns + column]) }
    }
  }

  private func cell(of spot: Spot) -> Cell {
    if let mark = spot.marks.first {
      let isShared = spot.marks.contains { $0 != mark }
      return Cell(
        isShared ? glyphs.shared : glyphs.mark(mark),
        role: .strong,
        flow: Cell.ornament
      )
    }
    guard spot.dots != 0 else { return Cell(" ", role: .text, flow: Cell.ornament) }
    let role: CellRole = spot.owner < 0 ? .rule : spot.owner == 0 ? .bar : .accent
    return Cell(glyphs.stroke(spot.dots, of: spot.owner), role: role, flow: Cell.ornament)
  }
}

extension Glyphs {
  /// The mark of a series where its value lies on an axis.
  func mark(_ series: Int) -> Character {
    let marks: [Character] = isASCII ? ["O", "x", "#", "+"] : ["●", "○", "◆", "△"]
    return marks[series % 4]
  }

  /// The mark where several series lie in one place.
  var shared: Character { isASCII ? "@" : "✱" }

  /// The sign of a cell through which a line runs.
  fileprivate func stroke(_ dots: UInt8, of series: Int) -> Character {
    guard isASCII else { return Unicode.Scalar(0x2800 + UInt32(dots)).map(Character.init) ?? " " }
    switch series {
    case ..<0: return "."
    case 0: return "*"
    case 1: return ":"
    case _: return "'"
    }
  }
}
