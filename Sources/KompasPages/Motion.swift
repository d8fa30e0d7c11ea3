/// What moves when a page opens, for a moment: a needle travels, seats fill, a rose opens. No text moves.
extension Page {
  /// How long all of it takes at most, in milliseconds.
  public static let motionLasts = 240
  /// In how many steps.
  public static let motionSteps = 6

  /// Whether anything on it moves.
  public var moves: Bool { moving(0) != self }

  /// The page while it moves, 0 … 100 of the way.
  public func moving(_ share: Int) -> Page {
    let share = min(100, max(0, share))
    var page = self
    page.main = main.map { $0.moving(share) }
    page.side = side.map { $0.moving(share) }
    // What stands beside every page does not open anew on each of them.
    page.beside = beside.map { if case .rose = $0 { $0 } else { $0.moving(share) } }
    return page
  }
}

extension Block {
  fileprivate func moving(_ share: Int) -> Block {
    switch self {
    case .needle(var needle):
      guard let position = needle.position, let previous = needle.previous else { return self }
      needle.position = previous + (position - previous) * share / 100
      return .needle(needle)
    case .seats(var seats):
      for index in seats.parties.indices where seats.parties[index].isFor != nil {
        let party = seats.parties[index]
        let cast = min(party.count, party.cast ?? party.count)
        if share < 100 { seats.parties[index].cast = cast * share / 100 }
      }
      return .seats(seats)
    case .rose(var rose):
      if !rose.isAsked { rose.opened = share }
      return .rose(rose)
    default: return self
    }
  }
}
