/// Solves `matrix · x = right` by Gaussian elimination with partial pivoting; the matrix is positive definite.
func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
  var rows = matrix
  var result = right
  let count = right.count
  for column in 0..<count {
    var pivot = column
    for row in column..<count where abs(rows[row][column]) > abs(rows[pivot][column]) {
      pivot = row
    }
    rows.swapAt(column, pivot)
    result.swapAt(column, pivot)
    for row in (column + 1)..<max(count, column + 1) {
      let factor = rows[row][column] / rows[column][column]
      for other in column..<count { rows[row][other] -= factor * rows[column][other] }
      result[row] -= factor * result[column]
    }
  }
  for row in stride(from: count - 1, through: 0, by: -1) {
    for other in (row + 1)..<max(count, row + 1) { result[row] -= rows[row][other] * result[other] }
    result[row] /= rows[row][row]
  }
  return result
}

/// e to the power x, by halving the argument and a Taylor series: the same on every machine, which a C
/// library's is not.
func exponential(_ x: Double) -> Double {
  let clamped = min(max(x, -700), 700)
  var halvings = 0
  var small = clamped
  while abs(small) > 0.25 {
    small /= 2
    halvings += 1
  }
  var term = 1.0
  var sum = 1.0
  for power in 1...14 {
    term *= small / Double(power)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}
