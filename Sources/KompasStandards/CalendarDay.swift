/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Equatable, Comparable {
  /// The year, 0 … 9999.
  public let year: Int
  /// The month, 1 … 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Reads a day as ISO 8601 writes it, such as `2026-07-01`; `nil` if it is written otherwise or there is no such day.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 48) } }
    guard (1...12).contains(numbers[1]) else { return nil }
    let isLeap = (numbers[0] % 4 == 0 && numbers[0] % 100 != 0) || numbers[0] % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[numbers[1] - 1]).contains(numbers[2]) else { return nil }
    (year, month, day) = (numbers[0], numbers[1], numbers[2])
  }

  /// Whether `other` is more than a year after this day.
  public func isOverAYear(before other: CalendarDay) -> Bool {
    (year + 1, month, day) < (other.year, other.month, other.day)
  }

  /// Whether one day comes before another.
  public static func < (one: CalendarDay, other: CalendarDay) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}
