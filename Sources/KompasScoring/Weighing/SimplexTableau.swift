/// The numbers that are not negative, add up to one, and keep linear forms from being negative: a corner of that body, and
/// ways to walk from corner to corner.
///
/// The simplex method on a dense tableau. It enters the column that promises most; after a step that leads nowhere it
/// follows Bland's rule until it moves again, so it cannot go round in circles. Source: Bland 1977,
/// DOI 10.1287/moor.2.2.103.
struct SimplexTableau {
  private static let tolerance = 1e-9

  private let columns: Int
  private let variables: Int
  /// Rows of coefficients, each ending in its right-hand side; the last row is the sum.
  private var cells: [Double]
  /// Per row the variable that it gives.
  private var basis: [Int]

  /// A first corner; `nil` if there is none.
  ///
  /// - Parameters:
  ///   - rows: linear forms, each with as many coefficients as variables.
  ///   - variables: how many.
  init?(notNegative rows: [[Double]], variables: Int) {
    self.variables = variables
    columns = variables + rows.count + 1
    cells = []
    // Variable number `columns - 1`, that stands for the sum at first, has no column: it never comes back.
    basis = Array(variables..<columns)
    for (index, row) in rows.enumerated() {
      let size = row.reduce(0) { max($0, abs($1)) }
      cells += row.map { -$0 / size }
      cells += (0...rows.count).map { $0 == index ? 1 : 0 }
    }
    cells += Array(repeating: 1, count: variables) + Array(repeating: 0, count: rows.count) + [1]
    var costs = [Double](repeating: 0, count: columns)
    for variable in 0..<variables { costs[variable] = 1 }
    guard climb(&costs) > 0.5 else { return nil }
    guard let row = basis.firstIndex(of: columns - 1) else { return }
    // The stand-in is zero, but still there: exchange it for anything.
    guard let column = (0..<columns - 1).first(where: { abs(self[row, $0]) > Self.tolerance })
    else { return nil }
    pivot(row, column, &costs)
  }

  /// The greatest value of a variable, times a sign.
  func greatest(of variable: Int, times sign: Double) -> Double {
    var walk = self
    var costs = [Double](repeating: 0, count: columns)
    costs[variable] = sign
    for row in basis.indices where basis[row] == variable {
      for column in 0..<columns { costs[column] -= sign * self[row, column] }
    }
    return walk.climb(&costs)
  }

  private subscript(row: Int, column: Int) -> Double { cells[row * columns + column] }

  /// Walks to the corner where the costs are greatest.
  ///
  /// - Parameter costs: what a unit of each variable outside the basis adds; in the last place minus what the corner has.
  /// - Returns: the greatest value.
  private mutating func climb(_ costs: inout [Double]) -> Double {
    var isStuck = false
    // Rounding could lead round in circles after all; far more steps than any table needs.
    for _ in 0..<100 * (basis.count + columns) {
      guard let column = entering(costs, isStuck: isStuck), let row = leaving(column) else { break }
      isStuck = self[row, columns - 1] <= Self.tolerance * self[row, column]
      pivot(row, column, &costs)
    }
    return -costs[columns - 1]
  }

  private func entering(_ costs: [Double], isStuck: Bool) -> Int? {
    var best: Int?
    for column in 0..<columns - 1 where costs[column] > Self.tolerance {
      if isStuck { return column }
      if let known = best, costs[known] >= costs[column] { continue }
      best = column
    }
    return best
  }

  /// The row that reaches zero first; of equals the one with the lowest variable.
  private func leaving(_ column: Int) -> Int? {
    var best: (row: Int, ratio: Double)?
    for row in basis.indices where self[row, column] > Self.tolerance {
      let ratio = max(0, self[row, columns - 1]) / self[row, column]
      if let known = best {
        let difference = ratio - known.ratio
        if difference > 1e-12 { continue }
        if difference > -1e-12, basis[row] > basis[known.row] { continue }
      }
      best = (row, ratio)
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ column: Int, _ costs: inout [Double]) {
    let width = columns
    let divisor = self[row, column]
    let start = row * width
    for index in start..<start + width { cells[index] /= divisor }
    cells[start + column] = 1
    let pivotRow = Array(cells[start..<start + width])
    // In place and without checks, so that several numbers go at once: all of the time is spent here.
    unsafe cells.withUnsafeMutableBufferPointer { cells in
      for other in basis.indices where other != row {
        let factor = unsafe cells[other * width + column]
        guard factor != 0 else { continue }
        let target = unsafe cells.baseAddress.unsafelyUnwrapped + other * width
        for index in 0..<width { unsafe target[index] -= factor * pivotRow[index] }
        unsafe target[column] = 0
      }
    }
    let factor = costs[column]
    for index in 0..<width { costs[index] -= factor * pivotRow[index] }
    costs[column] = 0
    basis[row] = column
  }
}
