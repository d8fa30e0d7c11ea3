/// A place to take part from: a person with a screen of their own, or all who share one.
public struct Seat: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int

  /// The seat with a number.
  public init(_ number: Int) { self.number = number }

  /// The seat of a session that has one.
  public static let only = Seat(1)
}
