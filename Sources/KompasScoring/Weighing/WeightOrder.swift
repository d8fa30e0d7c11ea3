/// What is known about two weights: the one is at least the other.
public struct WeightOrder: Sendable, Equatable {
  /// The criterion that weighs at least as much: a column.
  public var heavier: Int
  /// The criterion that weighs no more: a column.
  public var lighter: Int

  /// An order between two criteria.
  public init(heavier: Int, lighter: Int) {
    self.heavier = heavier
    self.lighter = lighter
  }
}
