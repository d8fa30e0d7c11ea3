/// A key, as a player presses it; what a terminal sends is decoded elsewhere.
public enum Key: Sendable, Equatable {
  /// A letter, digit or sign.
  case character(Character)
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Arrow left with shift.
  case shiftLeft
  /// Arrow right with shift.
  case shiftRight
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// Enter.
  case enter
  /// Escape.
  case escape
  /// Tab.
  case tab
  /// Tab with shift.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Control-C.
  case interrupt
}
