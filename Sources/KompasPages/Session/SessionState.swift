/// One thing that a session shows: the menu, a game, a replay, a question.
///
/// A state gives each of its seats a page, and says what follows from what a seat does. It waits for nothing and draws
/// nothing. What must not be lost it stores before it answers: whatever a page shows as done is done. What it throws ends the session.
public protocol SessionState: AnyObject {
  /// Who takes part now.
  var seats: [Seat] { get }

  /// How long the pages stay if nobody acts; `nil` for ever.
  var patience: Duration? { get }

  /// Begins: called once, when it is opened.
  func begin() throws -> SessionStep

  /// What a seat sees now.
  func page(for seat: Seat) throws -> Page

  /// What follows from an action on the page that a seat sees.
  ///
  /// - Parameters:
  ///   - action: what was done; `.stop` also where the input of a seat ended.
  ///   - seat: one of `seats`.
  /// - Returns: what follows.
  /// - Throws: what the session cannot go on after.
  func handle(_ action: Action, from seat: Seat) throws -> SessionStep

  /// Takes over what a seat has in the making on its page, so that it stands there when the page comes again.
  func keep(_ draft: Draft, from seat: Seat)

  /// What follows when nobody acted for as long as `patience`.
  func waited() throws -> SessionStep
}

extension SessionState {
  /// One.
  public var seats: [Seat] { [.only] }
  /// Nothing changes by itself.
  public var patience: Duration? { nil }
  /// Nothing is kept.
  public func keep(_ draft: Draft, from seat: Seat) {}
  /// Shows its pages.
  public func begin() throws -> SessionStep { .show }
  /// Nothing follows.
  public func waited() throws -> SessionStep { .stay }
}

/// What follows from what happened in a state.
public enum SessionStep {
  /// Nothing: what is shown is right.
  case stay
  /// The pages of the state may have changed.
  case show
  /// Faces use these words from now on.
  case speak(FacePhrases)
  /// Another state takes over; when it is left, `then` tells how this one goes on.
  case open(any SessionState, then: () throws -> SessionStep = { .show })
  /// The state that opened this one goes on.
  case leave
  /// The session is over.
  case end
}
