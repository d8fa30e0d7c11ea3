import KompasPages

/// A council as a picture, 320 wide: a dot a seat in rows of twenty, those in favor first; filled in favor, hollow against.
struct SeatsFigure {
  let seats: Seats

  init(_ seats: Seats) { self.seats = seats }

  private static let perRow = 20

  var values: [String: Any] {
    func dots(_ isFor: Bool?) -> [Bool?] {
      Array(
        repeating: isFor,
        count: seats.parties.filter { $0.isFor == isFor }.reduce(0) { $0 + max(0, $1.count) }
      )
    }
    let all = (dots(true) + dots(nil) + dots(false)).prefix(1_000)
    return [
      "height": max(1, (all.count + Self.perRow - 1) / Self.perRow) * 16,
      "dots": all.enumerated().map { index, isFor -> [String: Any] in
        [
          "x": 8 + index % Self.perRow * 16, "y": 8 + index / Self.perRow * 16,
          "kind": isFor.map { $0 ? "for" : "against" } ?? "open",
        ]
      },
      "said": seats.words,
    ]
  }
}
