import KompasPages

/// One page that asks something, for another state to go on with.
final class QuestionState: SessionState {
  private let page: Page
  private let isBackAnswer: Bool
  /// What was answered.
  private(set) var answer = Action.stop

  /// Asks.
  ///
  /// - Parameters:
  ///   - page: what is asked.
  ///   - isBackAnswer: whether going back is an answer; otherwise it is asked again.
  init(_ page: Page, isBackAnswer: Bool = true) {
    self.page = page
    self.isBackAnswer = isBackAnswer
  }

  func page(for seat: Seat) -> Page { page }

  func handle(_ action: Action, from seat: Seat) -> SessionStep {
    if action == .back, !isBackAnswer { return .show }
    answer = action
    return .leave
  }
}
