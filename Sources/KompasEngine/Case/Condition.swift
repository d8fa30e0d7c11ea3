/// A condition compiled to steps of a stack machine, as a range of `CompiledCase.conditionCode`.
///
/// An empty range always holds. The language is a typed subset of the Common Expression Language.
public struct Condition: Sendable, Equatable, Codable {
  /// The steps, into `CompiledCase.conditionCode`.
  public var steps: Range<Int>

  /// Makes a condition of these steps.
  public init(_ steps: Range<Int>) {
    self.steps = steps
  }

  /// The condition that always holds.
  public static let always = Condition(0..<0)
}

/// One step of a condition, in postfix order.
///
/// Values on the stack are integers (Booleans 0 and 1, strings as indices that the compiler gave
/// them) or an error.
///
/// Results are CEL's: an overflow is an error; `false && error` and `error && false` are false,
/// `true || error` and `error || true` are true; an error that reaches the end means: does not hold.
public enum ConditionStep: Sendable, Equatable, Codable {
  /// Pushes a literal.
  case push(Int64)
  /// Pushes what is left of a resource.
  case resource(Int32)
  /// Pushes where a criterion stands, in whole units.
  case criterion(Int32)
  /// Pushes a stakeholder's support, 0 … 100.
  case support(Int32)
  /// Pushes a stakeholder's trust, 0 … 100.
  case trust(Int32)
  /// Pushes a figure of the whole, 0 … 100 (seats for the seats).
  case figure(ConditionFigure)
  /// Pushes whether a flag is set.
  case flag(Int32)
  /// Pushes whether an option was chosen.
  case chosen(Int32)
  /// Pushes whether an event happened.
  case happened(Int32)
  /// Pushes whether a promise was made (also when it was kept or broken since).
  case promised(Int32)
  /// Pushes whether a promise was kept.
  case kept(Int32)
  /// Pushes whether a promise was broken.
  case broken(Int32)
  /// Pushes whether the player came to tell that a promise was broken.
  case told(Int32)
  /// Pushes whether a promise was returned: neither kept nor broken.
  case returned(Int32)
  /// Pushes whether the run has a defect.
  case defect(Int32)
  /// Pushes the raw value of `DecisionOutcome`.
  case decision
  /// Pushes the raw value of `VoteOutcome`.
  case vote
  /// Pushes the raw value of `CourtOutcome`.
  case court
  /// Pops two, pushes one.
  case binary(ConditionOperator)
  /// Pops one, pushes its logical complement.
  case not
  /// Pops one, pushes its negative.
  case negate
  /// Pops this many elements and the value before them; pushes whether the value is one of them.
  case isIn(Int32)
}

/// Operators with two operands.
public enum ConditionOperator: UInt8, Sendable, Equatable, Codable, CaseIterable, BitwiseCopyable {
  /// `&&`
  case and
  /// `||`
  case or
  /// `==`
  case equal
  /// `!=`
  case notEqual
  /// `<`
  case less
  /// `<=`
  case lessOrEqual
  /// `>`
  case greater
  /// `>=`
  case greaterOrEqual
  /// `+`
  case add
  /// `-`
  case subtract
  /// `*`
  case multiply
}

/// Figures about everyone together.
public enum ConditionFigure: UInt8, Sendable, Equatable, Codable, CaseIterable {
  /// Seat-weighted support in the council.
  case raad
  /// Head-count support of those near.
  case wijk
  /// Audible support.
  case loud
  /// Head-count support.
  case silent
  /// Support of the worst-off group of residents.
  case worst
  /// Seats in favor at the last vote.
  case yesSeats
  /// Seats against at the last vote.
  case noSeats
}
