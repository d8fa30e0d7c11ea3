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
