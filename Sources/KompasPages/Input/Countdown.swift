/// The time that is left of a timer; it only tells, and nothing happens when it is over.
///
/// It knows no clock: whoever shows it passes in the readings of one that never goes back.
public struct Countdown: Sendable, Equatable {
  /// The longest time that can be left, in seconds: an hour.
  public static let longest = 3_600

  /// What is left while it stands still.
  private var rest: Duration
  private var end: Duration?
  private var now: Duration = .zero

  /// Makes a countdown of so many seconds, which begins at the first reading.
  public init(seconds: Int) { rest = .seconds(min(max(0, seconds), Self.longest)) }

  /// Takes in a reading of the clock; one that goes back is ignored.
  ///
  /// What stood still goes on.
  public mutating func advance(to reading: Duration) {
    guard end != nil else {
      now = max(now, reading)
      end = now + rest
      return
    }
    now = max(now, reading)
  }

  /// Stands still from a reading of the clock until the next one.
  public mutating func pause(at reading: Duration) {
    guard let end else { return }
    now = max(now, reading)
    rest = max(.zero, end - now)
    self.end = nil
  }

  /// The seconds that are left, rounded up; 0 when it is over.
  public var remaining: Int {
    let left = end.map { $0 - now } ?? rest
    guard left > .zero else { return 0 }
    let (seconds, rest) = left.components
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
