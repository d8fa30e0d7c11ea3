public import KompasPages

extension TableState {
  /// Keeps what is being written on a page of the game, as where one plays alone.
  public func keep(_ draft: Draft, from seat: Seat) {
    if game.isOverlaid || ownPage == nil { game.keep(draft, from: seat) }
  }
}
