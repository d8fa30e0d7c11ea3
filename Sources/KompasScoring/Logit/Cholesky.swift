/// A symmetric positive definite matrix as the product of a lower triangle and its mirror image.
struct Cholesky {
  /// How many rows.
  let count: Int
  /// The lower triangle, count × count, row-major; zeros above.
  private(set) var lower: [Double]

  /// Takes a matrix apart; `nil` if it is not positive definite.
  ///
  /// - Parameters:
  ///   - matrix: count × count, row-major; only the lower half is read.
  ///   - count: how many rows.
  init?(_ matrix: [Double], count: Int) {
    self.count = count
    lower = matrix.map { _ in 0 }
    for row in 0..<count {
      for column in 0...row {
        var sum = matrix[row * count + column]
        for inner in 0..<column {
          sum -= lower[row * count + inner] * lower[column * count + inner]
        }
        if column < row {
          lower[row * count + column] = sum / lower[column * count + column]
        } else {
          guard sum > 0, sum.isFinite else { return nil }
          lower[row * count + row] = sum.squareRoot()
        }
      }
    }
  }

  /// Solves matrix · x = right.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<count {
      for column in 0..<row { x[row] -= lower[row * count + column] * x[column] }
      x[row] /= lower[row * count + row]
    }
    for row in stride(from: count - 1, through: 0, by: -1) {
      for below in (row + 1)..<max(count, row + 1) {
        x[row] -= lower[below * count + row] * x[below]
      }
      x[row] /= lower[row * count + row]
    }
    return x
  }

  /// The inverse of the matrix: count × count, row-major.
  var inverse: [Double] {
    var result = lower
    for column in 0..<count {
      var unit = [Double](repeating: 0, count: count)
      unit[column] = 1
      for (row, value) in solve(unit).enumerated() { result[row * count + column] = value }
    }
    return result
  }
}
