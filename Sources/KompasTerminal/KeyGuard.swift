package import KompasPages

/// Which keys count, so that nothing is decided by accident.
///
/// A paste lands as text in a line that is written, and nowhere else. A key that is held down sends Enter many times a second: where
/// something is decided, Enter counts after another key, or after a moment of rest.
package struct KeyGuard {
  /// How long no key may have come before Enter counts by itself: longer than any keyboard waits before it repeats a key.
  package static let rest = Duration.seconds(1)

  /// Two clicks on about one place within this time are one.
  package static let doubleClick = Duration.milliseconds(400)

  /// Whether what comes is a paste.
  package private(set) var isPasting = false
  /// When something was clicked last, and where.
  private var lastClick: (time: ContinuousClock.Instant, place: Place)?
  /// Whether another key than Enter came on this page.
  private var isAwake = false
  /// The key that counted last, and the one that led to this page.
  private var (lastKey, leadingKey): (Key?, Key?) = (nil, nil)
  /// Whether no key came for a moment before the last one.
  package private(set) var hasRested = false
  /// When the last key came, or the page.
  private var last: ContinuousClock.Instant

  /// Begins at this moment.
  package init(now: ContinuousClock.Instant) { last = now }

  /// Another page is shown.
  package mutating func turn(now: ContinuousClock.Instant) {
    isAwake = false
    leadingKey = lastKey
    last = now
  }

  /// A paste begins, or ends.
  package mutating func paste(_ isBeginning: Bool, now: ContinuousClock.Instant) {
    isPasting = isBeginning
    last = now
  }

  /// Something was clicked, which nobody does by holding a key down; whether it may confirm what has the focus.
  ///
  /// Who clicks twice by habit, on one place or a hand's tremble beside it, has only given the focus.
  package mutating func click(at place: Place, now: ContinuousClock.Instant) -> Bool {
    let isSecond =
      lastClick.map { last in
        last.place.row == place.row && abs(last.place.column - place.column) <= 2
          && now - last.time < Self.doubleClick
      } ?? false
    isAwake = true
    last = now
    lastClick = (now, place)
    return !isSecond
  }

  /// The key that counts of one that came; `nil` if it does not.
  package mutating func admit(_ key: Key, on page: Page, now: ContinuousClock.Instant) -> Key? {
    hasRested = now - last >= Self.rest
    last = now
    // A paste of which the end got lost is over when nothing more comes.
    if isPasting, hasRested { isPasting = false }
    if isPasting { return key == .interrupt ? key : pasted(key, on: page) }
    let isHasty = !isAwake && !hasRested
    if isHasty, isSecondStop(key, on: page) { return nil }
    lastKey = key
    guard key == .enter, page.ask.isAnswered else {
      isAwake = true
      return key
    }
    let counts = !isHasty
    // Among reasons Enter goes on to the line: the next one is another answer, on the same page.
    if counts, case .explain = page.ask { isAwake = false }
    return counts ? key : nil
  }

  /// Whether it would stop all that is played, right after it closed what lay over it.
  private func isSecondStop(_ key: Key, on page: Page) -> Bool {
    guard case .character(let letter) = key, Page.isStop(letter), key == leadingKey else {
      return false
    }
    if case .write = page.ask { return false }
    return !page.isPopup
  }

  /// A key of a paste: a letter, or a space for what would end a line; nothing where no line is written.
  private func pasted(_ key: Key, on page: Page) -> Key? {
    guard case .write = page.ask else { return nil }
    return switch key {
    case .character: key
    case .enter, .tab: .character(" ")
    default: nil
    }
  }
}
