/// What a player wants.
///
/// The engine answers with events, or refuses with a `Rejection`.
public enum Decision: Sendable, Equatable, Codable {
  /// Sixty points over the six values, in the order of `CompassValue`.
  case declare([UInt8])
  /// On to what comes next.
  case proceed
  /// This option of the present scene, an index into `CompiledCase.options`.
  case choose(option: Int)
  /// Which interests weighed (indices into `CompiledCase.criteria`, ascending; may be empty), and why.
  case motivate(criteria: [Int], text: String)
  /// Take back the last choice.
  case undo
  /// A note of the player's own.
  case note(String)
  /// Sixty points again, after looking back.
  case recalibrate([UInt8])
}

/// Why the engine refused a decision.
///
/// Nothing changed.
public enum Rejection: Error, Sendable, Equatable {
  /// This decision does not fit the stage the run is in.
  case notNow(Stage)
  /// The option is not one of the present scene's.
  case notInScene(option: Int)
  /// The option is closed.
  case closed(ClosedReason)
  /// The points are not six numbers that add up to sixty.
  case unevenPoints
  /// An index that does not exist.
  case unknownCriterion(Int)
  /// The choice can no longer be taken back.
  case cannotUndo
}

/// Why an option is closed.
public enum ClosedReason: Sendable, Equatable, Codable {
  /// Its condition does not hold.
  case condition
  /// It costs more of this resource than is left.
  case costs(resource: Int, needed: Int, left: Int)
}
