import KompasPages

/// Pages to leaf through, such as those of a report; beyond either end it is left.
final class PagesState: SessionState {
  private let pages: [Page]
  private var index = 0

  init(_ pages: [Page]) { self.pages = pages }

  func begin() -> SessionStep { pages.isEmpty ? .leave : .show }

  func page(for seat: Seat) -> Page { pages[index] }

  func handle(_ action: Action, from seat: Seat) -> SessionStep {
    switch action {
    case .stop: return .end
    case .back: index -= 1
    case .proceed: index += 1
    case .chose, .allotted, .explained, .wrote, .command: break
    }
    return pages.indices.contains(index) ? .show : .leave
  }
}
