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
  /// A choice that was not made.
  case unknownChoice(Int)
  /// It does not fit the table: its seats, its rule, or the votes that were held.
  case notAtTable
  /// The choice can no longer be taken back.
  case cannotUndo
}
