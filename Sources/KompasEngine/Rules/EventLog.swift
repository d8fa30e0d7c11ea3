/// Where the events of a transition go: kept for a run that is played, or thrown away where a case is played over and over.
protocol EventLog: Sendable {
  /// Whether anyone will ask for them.
  static var isKept: Bool { get }
  /// Takes the next event.
  mutating func append(_ event: Event)
}

/// Keeps every event, in order.
struct KeptEvents: EventLog {
  static var isKept: Bool { true }
  private(set) var events: [Event] = []

  mutating func append(_ event: Event) { events.append(event) }
}

/// Keeps nothing.
struct NoEvents: EventLog {
  static var isKept: Bool { false }

  @inline(__always)
  mutating func append(_ event: Event) {}
}
