/// The words of the interface itself, in one language.
///
/// `{name}` marks the place of a value. To make a language, copy `english` and replace every property.
public struct FaceWords: Sendable, Equatable {
  // MARK: The grid
  /// There is more below.
  public var more: String
  /// There is more below, and Enter shows it.
  public var readOn: String
  /// There is more above.
  public var moreAbove: String
  /// The key that shows more below.
  public var pageDown: String
  /// The key that shows more above.
  public var pageUp: String
  /// What the arrow keys do among choices.
  public var move: String
  /// What Enter does on a choice.
  public var decide: String
  /// What Enter does on an answer that is complete.
  public var done: String
  /// The name of the space bar.
  public var spaceBar: String
  /// What the space bar does on one of several choices.
  public var toggle: String
  /// What left and right do in an allotment.
  public var onePoint: String
  /// What plus and minus do in an allotment.
  public var fivePoints: String
  /// What the equals sign does in an allotment.
  public var even: String
  /// Going back to the page before.
  public var back: String
  /// Stopping.
  public var stop: String
  /// The window is too small: `{columns}`, `{rows}` needed; `{width}`, `{height}` now.
  public var tooSmall: String
  /// Points not given yet: `{n}` of `{total}`.
  public var pointsLeft: String
  /// The sign in a rose where several outlines lie in one place.
  public var shared: String
  /// The time left on a timer: `{time}`, as "2:59".
  public var timeLeft: String
  /// The timer is at zero; nothing else happens.
  public var timeUp: String
  /// What plus does where a timer runs.
  public var addMinute: String

  // MARK: Both faces
  /// Before a reason why something cannot be chosen.
  public var closed: String
  /// Before something good to know; may be empty.
  public var info: String
  /// Before something that needs attention.
  public var warning: String
  /// Before something that went wrong.
  public var failure: String
  /// Seats in a council: `{n}`, not one.
  public var seats: String
  /// One seat.
  public var oneSeat: String
  /// A table without rows.
  public var noRows: String

  // MARK: Documents
  /// Above the list of parts.
  public var contents: String
  /// What a picture says of itself if a table below it has its figures.
  public var figuresBelow: String

  // MARK: What cannot be
  /// The choice is closed: `{n}`, `{reason}`.
  public var closedChoice: String
  /// No such number: from 1 to `{n}`.
  public var invalidChoice: String
  /// Nothing was picked, and something must be.
  public var nothingPicked: String
  /// Points are left to give: `{n}`.
  public var pointsRemain: String
  /// One point is left to give.
  public var onePointRemains: String
  /// All points are given, so none can be added.
  public var noPointsLeft: String
  /// One number is wanted, not more.
  public var onlyOne: String
  /// As many numbers as items are wanted: `{n}`; `{given}` were given.
  public var wrongCount: String
  /// A number is below zero or far too large.
  public var wrongNumber: String
  /// The line could not be understood: `{line}`.
  public var notUnderstood: String
  /// The line was too long and was cut.
  public var lineCut: String
  /// What is asked changed meanwhile, so the line does not count.
  public var outdated: String

  // MARK: Speech
  /// An interval: `{from}`, `{to}`.
  public var between: String
  /// A point on the scale of 0 to 100: `{n}`.
  public var exactly: String
  /// Between which values another could also lie: `{from}`, `{to}`.
  public var range: String
  /// A scale: `{n}`.
  public var ofScale: String
  /// Points now: `{n}`.
  public var points: String
  /// One point now.
  public var point: String
  /// Asks for Enter: `{label}`.
  public var askEnter: String
  /// Asks for one number: to `{n}`.
  public var askOne: String
  /// Asks for the only number there is.
  public var askOnly: String
  /// Asks for numbers: to `{n}`.
  public var askSeveral: String
  /// Says that an empty line means none.
  public var noneIsAllowed: String
  /// Asks for points: `{n}` numbers, scaled to `{total}`.
  public var askPoints: String
  /// Asks for a line.
  public var askLine: String
  /// What can be typed instead: `{key}`, `{label}`.
  public var keyFor: String
  /// Between the last two of several possibilities.
  public var or: String
  /// Words that mean going back, besides 0.
  public var backWords: [String]
  /// Something went wrong in the program itself; said after the terminal is restored.
  public var crashed: String
  /// The terminal is not known: `{terminal}`; the plain face is used.
  public var unknownTerminal: String

  /// A phrase with its values in their places.
  package func fill(_ phrase: String, _ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = phrase[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = String(rest[rest.index(after: open)..<close])
      result += values.first { $0.key == name }?.value ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// That a terminal is not known.
  public func unknownTerminal(_ name: String) -> String {
    fill(unknownTerminal, ["terminal": name])
  }

  /// A text behind the word for its kind.
  package func notice(_ kind: NoticeKind) -> String {
    switch kind {
    case .info: return info
    case .warning: return warning
    case .failure: return failure
    }
  }

  /// A number of seats in words.
  package func seats(_ count: Int) -> String {
    count == 1 ? oneSeat : fill(seats, ["n": "\(count)"])
  }

  /// A number of points in words.
  func points(_ count: Int) -> String { count == 1 ? point : fill(points, ["n": "\(count)"]) }
}
