/// The time that is left of a timer; it only tells, and nothing happens when it is over.
///
/// It knows no clock: whoever shows it passes in the readings of one that never goes back.
public struct Countdown: Sendable, Equatable {
  /// The longest time that can be left, in seconds: an hour.
  public static let longest = 3_600

  private let start: Int
  private var end: Duration?
  private var now: Duration = .zero

  /// Makes a countdown of so many seconds, which begins at the first reading.
  public init(seconds: Int) { start = min(max(0, seconds), Self.longest) }

  /// Takes in a reading of the clock; one that goes back is ignored.
  public mutating func advance(to reading: Duration) {
    guard end != nil else {
      now = reading
      end = reading + .seconds(start)
      return
    }
    now = max(now, reading)
  }

  /// The seconds that are left, rounded up; 0 when it is over.
  public var remaining: Int {
    guard let end else { return start }
    guard end > now else { return 0 }
    let (seconds, rest) = (end - now).components
    return Int(seconds) + (rest > 0 ? 1 : 0)
  }

  /// Whether the time is up.
  public var isOver: Bool { remaining == 0 }

  /// How long it takes until `remaining` is another number; `nil` when it is over.
  public var untilNextChange: Duration? {
    guard let end, !isOver else { return nil }
    return end - now - .seconds(remaining - 1)
  }

  /// Adds a minute to what is left, or begins a new one when it was over.
  public mutating func addMinute() {
    let left = min(Self.longest, remaining + 60)
    guard let end else {
      self = Countdown(seconds: left)
      return
    }
    let part = isOver ? .zero : end - now - .seconds(remaining)
    self.end = now + .seconds(left) + part
  }

  /// What is left, in minutes and seconds: "2:59".
  public var clock: String {
    let (minutes, seconds) = remaining.quotientAndRemainder(dividingBy: 60)
    return "\(minutes):\(seconds < 10 ? "0" : "")\(seconds)"
  }
}
