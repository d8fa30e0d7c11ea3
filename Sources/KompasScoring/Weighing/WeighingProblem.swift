/// Why a table of values cannot be weighed.
///
/// Rows are alternatives, columns are criteria; both are counted from zero.
public enum WeighingProblem: Error, Sendable, Equatable {
  /// There is no alternative.
  case noAlternatives
  /// There is no criterion.
  case noCriteria
  /// A row has another number of values than the first one.
  case ragged(row: Int, count: Int, expected: Int)
  /// A value is not a number from 0 to 1.
  case value(row: Int, column: Int)
  /// There are more alternatives or criteria than can be weighed.
  case tooMany(limit: Int)
  /// Less than one sample was asked for.
  case noSamples
  /// There is no such alternative.
  case unknownAlternative(Int)
  /// An order names a criterion that is not there; `order` is its place in the list.
  case unknownCriterion(order: Int, criterion: Int)
  /// These criteria would each have to weigh at least as much as the next, and the last as much as the first.
  case cycle([Int])
  /// The orders over these criteria leave too many possibilities to draw from evenly.
  case tooManyOrders([Int])
}
