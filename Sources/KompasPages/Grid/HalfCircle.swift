/// A council as its seats stand in a hall: in half circles around a middle, those of a party together, from left to right.
struct HalfCircle {
  /// How a seat is drawn: so many columns wide and rows high, and how far apart.
  struct Size {
    var columns: Int
    var rows: Int
    /// From one seat to the next along a half circle, in columns; a row is two of them high.
    var step: Double
    /// From one half circle to the next.
    var ring: Double
    /// The smallest half circle.
    var least: Double

    /// A seat for the back of a room.
    static let large = Size(columns: 4, rows: 2, step: 6, ring: 8, least: 16)
    /// A seat of one sign.
    static let small = Size(columns: 1, rows: 1, step: 3, ring: 4, least: 8)
  }

  /// A seat: its upper left cell, whose it is, and which of theirs.
  struct Seat: Equatable {
    var row: Int
    var column: Int
    var party: Int
    var number: Int
  }

  let size: Size
  /// How many columns it takes.
  let width: Int
  /// How many rows it takes, with the letters of the parties.
  let rows: Int
  /// The seats, from left to right, and in the order of their parties.
  let seats: [Seat]
  /// Where the letters of each party stand; `nil` where there is no room for them.
  let tags: [Place?]
  /// How many columns are free in the middle, to both sides of `width / 2`.
  let free: Int

  /// The width of the letters of a party, with white space before them.
  private static let tag = 3

  /// The largest one in so much room; `nil` if it does not fit.
  init?(parties: [Int], size: Size, width most: Int, rows: Int) {
    let total = parties.reduce(0, +)
    let aside = Double(most - size.columns - 2 * (Self.tag + 2)) / 2
    let radius = min(aside, Double(2 * (rows - size.rows - 1)), Self.widest * size.step)
    guard total > 0, radius >= size.least else { return nil }
    guard let rings = Self.rings(of: total, radius, size) else { return nil }
    self.size = size
    let middle = Int(radius) + size.columns / 2 + Self.tag + 1
    width = 2 * middle + 1
    let base = Int((radius / 2).rounded(.up)) + 1
    self.rows = base + size.rows
    let places = rings.enumerated().flatMap { ring, count in
      (0..<count).map { seat in
        let share = count == 1 ? 0.5 : Double(seat) / Double(count - 1)
        return (share: share, ring: ring)
      }
    }
    .sorted { ($0.share, $0.ring) < ($1.share, $1.ring) }
    var seats: [Seat] = []
    var (party, number) = (0, 0)
    var shares = [[Double]](repeating: [], count: parties.count)
    for place in places {
      while number == parties[party] { (party, number) = (party + 1, 0) }
      let reach = radius - Double(place.ring) * size.ring
      let way = Self.direction(1 - place.share)
      seats.append(
        Seat(
          row: base - Int((way.y * reach / 2).rounded()),
          column: middle + Int((way.x * reach).rounded()) - size.columns / 2,
          party: party,
          number: number
        )
      )
      shares[party].append(place.share)
      number += 1
    }
    guard Self.areApart(seats, size) else { return nil }
    self.seats = seats
    let inner = radius - Double(rings.count - 1) * size.ring
    free = Int(inner) - size.columns / 2 - 2
    var taken: [Place] = []
    tags = shares.map { shares in
      guard !shares.isEmpty else { return nil }
      let way = Self.direction(1 - shares.reduce(0, +) / Double(shares.count))
      let row = base - Int((way.y * (radius / 2 + 1)).rounded())
      let reach = radius + Double(size.columns / 2 + 2)
      let column = middle + Int((way.x * reach).rounded()) - (way.x < -0.3 ? 1 : 0)
      let places = [0, -1, 1, -2, 2].map { Place(row: row, column: column + $0) }
      let place = places.first { place in
        place.column >= 0
          && !taken.contains { $0.row == place.row && abs($0.column - place.column) < Self.tag }
          && !seats.contains { seat in
            (seat.row..<seat.row + size.rows).contains(place.row)
              && place.column + 2 > seat.column - 1 && place.column < seat.column + size.columns + 1
          }
      }
      if let place { taken.append(place) }
      return place
    }
  }

  /// The largest radius, in seats beside each other: a larger half circle falls apart.
  private static let widest = 8.0

  /// How many seats each half circle has, the outermost first: as few of them as hold all, each as full as the others.
  private static func rings(of total: Int, _ radius: Double, _ size: Size) -> [Int]? {
    var most: [Int] = []
    var reach = radius
    while reach >= size.least, most.reduce(0, +) < total {
      most.append(Int(reach * 3.14159 / size.step) + 1)
      reach -= size.ring
    }
    guard most.reduce(0, +) >= total else { return nil }
    var counts = [Int](repeating: 0, count: most.count)
    for _ in 0..<total {
      let next = counts.indices.filter { counts[$0] < most[$0] }
        .min {
          Double(counts[$0] + 1) / Double(most[$0]) < Double(counts[$1] + 1) / Double(most[$1])
        }
      if let next { counts[next] += 1 }
    }
    return counts
  }

  /// Where so large a part of a half circle leads, from the right over the top to the left: halved again and again.
  static func direction(_ share: Double) -> (x: Double, y: Double) {
    guard share < 1 else { return (-1, 0) }
    var (x, y) = (1.0, 0.0)
    var (cosine, part, rest) = (-1.0, 0.5, share)
    for _ in 0..<20 {
      let sine = ((1 - cosine) / 2).squareRoot()
      cosine = ((1 + cosine) / 2).squareRoot()
      if rest >= part {
        (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
        rest -= part
      }
      part /= 2
    }
    return (x, y)
  }

  private static func areApart(_ seats: [Seat], _ size: Size) -> Bool {
    for (index, one) in seats.enumerated() {
      for other in seats.dropFirst(index + 1) {
        if abs(one.row - other.row) < size.rows, abs(one.column - other.column) <= size.columns {
          return false
        }
      }
    }
    return true
  }
}
