/// A fixed set of points that fills the unit cube evenly, in at most sixteen dimensions.
///
/// The first 2ᵐ points of Sobol's sequence, each coordinate flipped by a fixed pattern of bits, so that no point
/// sits in the corner. In every dimension each of 2ᵐ equal cells holds one point. Source: Sobol 1967,
/// DOI 10.1016/0041-5553(67)90144-9; direction numbers of Joe & Kuo 2008, DOI 10.1137/070709359.
struct SobolPoints {
  /// m: there are 2ᵐ points.
  let bits: Int
  /// Per dimension, m direction numbers, each m bits wide.
  private let directions: [[UInt32]]
  /// The cell of the present point, per dimension.
  private(set) var cells: [Int]
  private var index: UInt32 = 0

  /// Starts at the first point; `isFlipped` is false only to compare with other implementations.
  init(dimension: Int, bits: Int, isFlipped: Bool = true) {
    self.bits = bits
    directions = (0..<dimension).map { Self.directions(Self.table[$0], bits: bits) }
    cells = (0..<dimension).map { dimension in
      let pattern = (UInt64(dimension) + 1) &* 0x9e37_79b9_7f4a_7c15
      return isFlipped ? Int(pattern >> UInt64(64 - bits)) : 0
    }
  }

  /// Goes to the next point, in the order of Gray's code.
  mutating func advance() {
    let bit = (~index).trailingZeroBitCount
    index += 1
    guard bit < bits else { return }
    for dimension in cells.indices { cells[dimension] ^= Int(directions[dimension][bit]) }
  }

  private static func directions(_ row: Row, bits: Int) -> [UInt32] {
    let degree = row.first.count
    var result = row.first.prefix(bits).enumerated().map { $1 << UInt32(bits - 1 - $0) }
    guard degree > 0 else { return (0..<bits).map { 1 << UInt32(bits - 1 - $0) } }
    for place in min(degree, bits)..<bits {
      var number = result[place - degree] ^ (result[place - degree] >> UInt32(degree))
      for power in 1..<max(degree, 1) where row.polynomial >> UInt32(degree - 1 - power) & 1 == 1 {
        number ^= result[place - power]
      }
      result.append(number)
    }
    return result
  }

  /// The inner coefficients of a primitive polynomial, and the first direction numbers.
  private typealias Row = (polynomial: UInt32, first: [UInt32])

  private static let table: [Row] = [
    (0, []), (0, [1]), (1, [1, 3]), (1, [1, 3, 1]), (2, [1, 1, 1]), (1, [1, 1, 3, 3]),
    (4, [1, 3, 5, 13]), (2, [1, 1, 5, 5, 17]), (4, [1, 1, 5, 5, 5]), (7, [1, 1, 7, 11, 19]),
    (11, [1, 1, 5, 1, 1]), (13, [1, 1, 1, 3, 11]), (14, [1, 3, 5, 5, 31]),
    (1, [1, 3, 3, 9, 7, 49]), (13, [1, 1, 1, 15, 21, 21]), (16, [1, 3, 1, 13, 27, 49]),
  ]
}
