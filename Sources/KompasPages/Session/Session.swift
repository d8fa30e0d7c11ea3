/// What happens to a session from outside.
public enum SessionEvent: Sendable, Equatable {
  /// A seat acted on its page.
  case acted(Action, Seat)
  /// A seat needs its page again: its window changed, or it was away.
  case returned(Seat)
  /// Nobody acted for as long as `Session.patience`.
  case waited
}

/// What a session wants of the faces.
public enum SessionOutput: Sendable, Equatable {
  /// Show this page to this seat.
  case show(Page, to: Seat)
  /// Use these words from the next page on.
  case speak(FacePhrases)
  /// It is over; nothing more is handled.
  case ended
}

/// What is going on at any number of seats: states, of which the last one opened is shown.
///
/// It waits for nothing. Whoever has the faces feeds it what happens, and shows what comes out.
public struct Session {
  private typealias Opened = (state: any SessionState, then: () throws -> SessionStep)

  private let first: any SessionState
  private var opened: [Opened] = []
  /// What each seat sees, until it acts.
  private var shown: [Seat: Page] = [:]

  /// A session that begins in this state, and ends when it is left.
  public init(_ first: any SessionState) { self.first = first }

  /// How long to wait for an action before `SessionEvent.waited`; `nil` for ever.
  public var patience: Duration? { opened.last?.state.patience }

  /// Begins: the first page of each seat.
  ///
  /// - Throws: what the first state cannot go on after.
  public mutating func start() throws -> [SessionOutput] { try follow(.open(first)) }

  /// What comes of an event.
  ///
  /// A seat that acted is shown a page whatever it is; another one only if its page changed.
  ///
  /// - Throws: what a state cannot go on after.
  public mutating func handle(_ event: SessionEvent) throws -> [SessionOutput] {
    guard let state = opened.last?.state else { return [] }
    switch event {
    case .acted(let action, let seat):
      guard state.seats.contains(seat) else { return [] }
      shown[seat] = nil
      return try follow(state.handle(action, from: seat))
    case .returned(let seat):
      shown[seat] = nil
      return try pages(of: state)
    case .waited: return try follow(state.waited())
    }
  }

  /// Takes over what a seat has in the making on its page, before it leaves it or as long as it stays.
  public func keep(_ draft: Draft, from seat: Seat) { opened.last?.state.keep(draft, from: seat) }

  private mutating func follow(_ step: SessionStep) throws -> [SessionOutput] {
    var step = step
    var outputs: [SessionOutput] = []
    while true {
      switch step {
      case .stay: return outputs
      case .show:
        guard let state = opened.last?.state else { return outputs }
        return outputs + (try pages(of: state))
      case .speak(let words):
        outputs.append(.speak(words))
        step = .show
      case .open(let state, let then):
        opened.append((state, then))
        step = try state.begin()
      case .leave:
        let left = opened.removeLast()
        step = opened.isEmpty ? .end : try left.then()
      case .end:
        opened = []
        return outputs + [.ended]
      }
    }
  }

  /// The pages that their seats do not see yet.
  private mutating func pages(of state: any SessionState) throws -> [SessionOutput] {
    let seats = state.seats
    shown = shown.filter { seats.contains($0.key) }
    var outputs: [SessionOutput] = []
    for seat in seats {
      let page = try state.page(for: seat)
      guard shown[seat] != page else { continue }
      shown[seat] = page
      outputs.append(.show(page, to: seat))
    }
    return outputs
  }
}
