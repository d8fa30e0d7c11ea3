package import KompasPages

/// Which keys count, so that nothing is decided by accident.
///
/// A paste lands as text in a line that is written, and nowhere else. A key that is held down sends Enter many times a second: where
/// something is decided, Enter counts after another key, or after a moment of rest.
package struct KeyGuard {
  /// How long no key may have come before Enter counts by itself: longer than any keyboard waits before it repeats a key.
  package static let rest = Duration.seconds(1)

  /// A click within this time of another does not confirm: slow hands click twice within it, and no desktop calls more than that a double click.
  package static let doubleClick = Duration.milliseconds(700)

  /// What a click counts for.
  package struct Click: Equatable {
    /// Whether it may confirm what has the focus.
    package var mayConfirm: Bool
    /// Whether it is the second of a double click, on about the place of the first.
    package var isSecond: Bool
    /// Whether it was meant for the page before, where something stood at that place as well.
    package var isLeftOver: Bool

    /// A click that counts for this.
    package init(mayConfirm: Bool, isSecond: Bool, isLeftOver: Bool) {
      (self.mayConfirm, self.isSecond, self.isLeftOver) = (mayConfirm, isSecond, isLeftOver)
    }
  }

  /// Whether what comes is a paste.
  package private(set) var isPasting = false
  /// When something was clicked last, and where.
  private var lastClick: (time: ContinuousClock.Instant, place: Place, isOnPage: Bool)?
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
    lastClick?.isOnPage = false
    last = now
  }

  /// A paste begins, or ends.
  package mutating func paste(_ isBeginning: Bool, now: ContinuousClock.Instant) {
    isPasting = isBeginning
    last = now
  }

  /// Something was clicked, which nobody does by holding a key down; what that counts for.
  ///
  /// Who clicks twice by habit has only given the focus, and who goes on clicking at one spot, or a hand's tremble beside it, does
  /// nothing on the page that came.
  package mutating func click(at place: Place, now: ContinuousClock.Instant) -> Click {
    var click = Click(mayConfirm: true, isSecond: false, isLeftOver: false)
    if let before = lastClick {
      let isThere =
        before.place.row == place.row && abs(before.place.column - place.column) <= 2
      let pause = now - before.time
      click.mayConfirm = pause >= Self.doubleClick
      click.isSecond = isThere && pause < Self.doubleClick
      click.isLeftOver = isThere && !before.isOnPage && pause < Self.rest
    }
    isAwake = true
    last = now
    // Until there was a pause, what comes there is meant for the page before.
    lastClick = (now, place, !click.isLeftOver)
    return click
  }

  /// The key that counts of one that came; `nil` if it does not.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - page: the page that it came on.
  ///   - isInLine: whether the line below reasons has the focus.
  ///   - now: when it came.
  /// - Returns: what it counts for.
  package mutating func admit(
    _ key: Key,
    on page: Page,
    isInLine: Bool = false,
    now: ContinuousClock.Instant
  ) -> Key? {
    hasRested = now - last >= Self.rest
    last = now
    // A paste of which the end got lost is over when nothing more comes.
    if isPasting, hasRested { isPasting = false }
    if isPasting { return key == .interrupt ? key : pasted(key, on: page, isInLine) }
    let isHasty = !isAwake && !hasRested
    if isHasty, isSecondStop(key, on: page) { return nil }
    lastKey = key
    guard key == .enter, page.ask.isAnswered || page.isHandover else {
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
  private func pasted(_ key: Key, on page: Page, _ isInLine: Bool) -> Key? {
    let isWriting = if case .write = page.ask { true } else { isInLine }
    guard isWriting else { return nil }
    return switch key {
    case .character: key
    case .enter, .tab: .character(" ")
    default: nil
    }
  }
}
