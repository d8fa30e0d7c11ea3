/// A day of the calendar, as `2026-07-01`.
public struct CalendarDay: Sendable, Equatable, Comparable {
  /// The year.
  public let year: Int
  /// The month, 1 … 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Reads a day; `nil` if there is no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month)
    else { return nil }
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day >= 1, day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
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

/// Numbers as authors write them.
enum Figures {
  /// Hundredths as a number with as few decimals as it takes.
  static func text(_ hundredths: Int) -> String {
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
      + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
