/// Where a player is on a page: the focus, how far it is scrolled, and an answer in the making.
public struct PageCursor: Sendable, Equatable {
  /// Why an answer was not accepted; shown until the next key.
  enum Remark: Sendable, Equatable {
    case noFocus
    case tooQuick
    case stopsAll
    case closed(Int)
    case noPointsLeft
    case lineFull
    case pointsRemain(Int)
    case untouched
  }

  /// The choice or item that has the focus, from 0; `nil` if none has.
  public internal(set) var selection: Int?
  /// Which of the page's frames is in sight, from 0.
  public internal(set) var frame = 0
  /// The first line of the main column in sight, as far as it goes.
  public internal(set) var scroll = 0
  /// The first line of the side column in sight, as far as it goes.
  public internal(set) var sideScroll = 0
  /// Whether the main column scrolls to the focus; not until a player moves it.
  public internal(set) var follows = false
  /// What is picked of the choices of an explanation, per choice.
  public internal(set) var picked: [Bool]
  /// The points per item of an allotment.
  public internal(set) var points: [Int]
  /// The line in the making.
  public internal(set) var text = ""
  /// Where in the line letters arrive, in characters.
  public internal(set) var caret = 0
  /// What is left of the page's timer, if it has one.
  public internal(set) var countdown: Countdown?
  /// Whether points were moved, or made even.
  var isMoved = false
  var remark: Remark?
  var typedNumber = 0

  /// Starts on a page, with nothing answered: where one is chosen no choice has the focus, unless the page gives it to one.
  public init(on page: Page) {
    let choices = page.ask.choices
    selection = page.focus.flatMap { choices.indices.contains($0) ? $0 : nil }
    if case .choose = page.ask {
    } else {
      selection = selection ?? choices.firstIndex { $0.closed == nil } ?? 0
    }
    picked = choices.map { _ in false }
    points = []
    if case .allot(let allotment) = page.ask { points = allotment.validStart }
    countdown = page.timer.map(Countdown.init(seconds:))
    if page.ask.takesWriting {
      text = page.draft.text.sanitized()
      caret = text.count
      for index in page.draft.picked where picked.indices.contains(index) { picked[index] = true }
    }
  }

  /// Starts on a page that takes the place of another: with the answer in the making, if the same kind of answer is asked.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - before: Where the player was.
  ///   - old: On which page.
  public init(on page: Page, after before: PageCursor, on old: Page) {
    self.init(on: page)
    let isAlike =
      switch (page.ask, old.ask) {
      case (.choose, .choose), (.explain, .explain), (.allot, .allot):
        page.ask.choices.map(\.label) == old.ask.choices.map(\.label)
      case (.write(let prompt, _), .write(let other, _)): prompt == other
      case (.proceed, _), (.choose, _), (.allot, _), (.explain, _), (.write, _): false
      }
    guard isAlike else { return }
    selection = before.selection ?? selection
    picked = before.picked
    if points.reduce(0, +) == before.points.reduce(0, +) { points = before.points }
    isMoved = before.isMoved
    text = before.text
    caret = before.caret
  }

  /// What is written and ticked so far.
  package var draft: Draft { Draft(picked: picked.indices.filter { picked[$0] }, text: text) }

  /// Forgets the digits that were typed: after a rest another number begins.
  package mutating func forgetNumber() { typedNumber = 0 }

  /// Takes in a reading of a clock that never goes back, for the page's timer.
  public mutating func advance(to reading: Duration) { countdown?.advance(to: reading) }

  /// Lets the page's timer stand still from a reading of that clock until the next one.
  public mutating func pause(at reading: Duration) { countdown?.pause(at: reading) }

  /// Takes over what a view could really show, after it is drawn.
  public mutating func settle(in view: PageView) {
    guard !view.isTooSmall else { return }
    scroll = view.main.first
    sideScroll = view.side?.first ?? 0
  }
}

extension Ask {
  /// What can have the focus, in order; empty for other asks.
  package var choices: [Choice] {
    switch self {
    case .proceed, .write: return []
    case .choose(_, let choices): return choices
    case .allot(let allotment): return allotment.items
    case .explain(let explanation): return explanation.choices
    }
  }

  /// The number by which the choice at a place is known.
  func number(of index: Int) -> Int {
    let numbers = choices.numbers
    return numbers.indices.contains(index) ? numbers[index] : index + 1
  }

  /// Whether `+` adds a minute to a timer here, and means nothing else.
  var allowsMoreTime: Bool {
    switch self {
    case .proceed, .choose: return true
    case .allot, .explain, .write: return false
    }
  }

  /// Whether something is decided or said here: all but going on.
  public var isAnswered: Bool {
    if case .proceed = self { false } else { true }
  }

  /// Whether letters are text here, wherever the focus is.
  var isWriting: Bool {
    switch self {
    case .write: return true
    case .proceed, .choose, .allot, .explain: return false
    }
  }
}

extension Allotment {
  /// Where the points stand at first; evenly if `start` does not fit the items and the total.
  var validStart: [Int] {
    let fits =
      start.count == items.count && start.allSatisfy { $0 >= 0 } && start.reduce(0, +) == total
    return fits ? start : apportioned(max(0, total), by: items.map { _ in 1 })
  }
}
