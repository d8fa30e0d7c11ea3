/// What a player wants.
///
/// The engine answers with events, or refuses with a `Rejection`.
public enum Decision: Sendable, Equatable, Codable {
  /// Sixty points over the six values, in the order of `CompassValue`.
  case declare([UInt8])
  /// On to what comes next.
  case proceed
  /// This option of the present scene, an index into `CaseOutline.options`.
  case choose(option: Int)
  /// Which interests weighed (indices into `CaseOutline.criteria`, ascending; may be empty), and why.
  case motivate(criteria: [Int], text: String)
  /// Go and tell those whom a promise was broken to, before they read it.
  case tell
  /// Ask to be let off an open promise that a choice of the present scene would break.
  case release(promise: Int)
  /// Take back the last choice.
  case undo
  /// A note of the player's own.
  case note(String)
  /// Sixty points again, after looking back.
  case recalibrate([UInt8])
  /// Whether the player would make this choice (an index into the choices that count) again, and what is known now; may be empty.
  case reconsider(turn: Int, again: Again, text: String)
  /// What the player will do otherwise after the game; the end of looking back.
  case resolve(String)
  /// A table sits down to play together, before anything else.
  case seat(TableSetup)
  /// The table voted on the options of the present scene.
  case count(PollCount)
}

/// Whether a choice would be made again.
public enum Again: UInt8, Sendable, Equatable, Codable, CaseIterable, BitwiseCopyable, WireNamed {
  case yes
  case no
  case unsure
}

/// Why an option is closed.
public enum ClosedReason: Sendable, Equatable, Codable {
  /// Its condition does not hold.
  case condition
  /// It costs more of this resource than is left.
  case costs(resource: Int, needed: Int, left: Int)
}
