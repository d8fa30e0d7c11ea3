extension PageCursor {
  /// Says why a key did not count that came too soon after the page, or after the same key.
  package mutating func refuse(_ key: Key, on page: Page) {
    guard key == .enter else {
      remark = .stopsAll
      return
    }
    if case .choose = page.ask, selection == nil { remark = .noFocus } else { remark = .tooQuick }
  }

  /// A key among choices of which one is chosen.
  mutating func choose(_ key: Key, among choices: [Choice]) -> Action? {
    if moveFocus(key, count: choices.count, numbers: choices.numbers) || seek(key, among: choices) {
      return nil
    }
    guard key == .enter else { return nil }
    guard let selection, choices.indices.contains(selection) else {
      remark = .noFocus
      return nil
    }
    guard choices[selection].closed == nil else {
      remark = .closed(selection)
      return nil
    }
    return .chose(selection)
  }

  /// The letter of a choice gives it the focus, as its number does; returns whether the key is used up.
  private mutating func seek(_ key: Key, among choices: [Choice]) -> Bool {
    guard case .character(let character) = key,
      let place = choices.firstIndex(where: {
        $0.letter.map { String($0) == character.uppercased() } ?? false
      })
    else { return false }
    selection = place
    follows = true
    return true
  }

  /// Whether the line of an explanation has the focus: it comes after its choices.
  package func isInLine(of page: Page) -> Bool {
    if case .explain(let explanation) = page.ask {
      selection == explanation.choices.count
    } else {
      false
    }
  }

  /// Goes from the line of an explanation back to its choices.
  mutating func leaveLine(of page: Page) -> Action? {
    selection = max(0, page.ask.choices.count - 1)
    follows = true
    return nil
  }

  /// A key where reasons are given: among the choices the space bar or a digit picks, and Enter goes on to the line; there Enter is done.
  mutating func explain(_ key: Key, _ explanation: Explanation) -> Action? {
    let line = explanation.choices.count
    guard selection == line else {
      if key == .enter {
        selection = line
        follows = true
      } else if key == .character(" ") {
        toggle(among: explanation.choices)
      } else if moveFocus(key, count: line + 1), case .character = key, line <= 9 {
        toggle(among: explanation.choices)
      }
      return nil
    }
    switch key {
    case .enter: return .explained(picked.indices.filter { picked[$0] }, text.sanitized())
    case .up, .backTab: selection = max(0, line - 1)
    case .backspace where text.isEmpty: selection = max(0, line - 1)
    default: _ = write(key)
    }
    return nil
  }

  private mutating func toggle(among choices: [Choice]) {
    guard let selection, choices.indices.contains(selection),
      picked.indices.contains(selection)
    else { return }
    guard choices[selection].closed == nil else {
      remark = .closed(selection)
      return
    }
    picked[selection].toggle()
  }

  /// A key in an allotment: left takes a point back, right gives one, plus and minus five.
  ///
  /// A point that is given when none is left comes from the largest other item.
  mutating func allot(_ key: Key, _ allotment: Allotment) -> Action? {
    switch key {
    case .left: give(-1, allotment)
    case .right: give(1, allotment)
    case .shiftLeft, .character("-"): give(-5, allotment)
    case .shiftRight, .character("+"): give(5, allotment)
    case .character("="):
      isMoved = true
      points = apportioned(allotment.total, by: points.map { _ in 1 })
    case .enter:
      let left = pointsLeft(allotment)
      guard left == 0 else {
        remark = .pointsRemain(left)
        return nil
      }
      guard isMoved || allotment.isStartAnswer else {
        remark = .untouched
        return nil
      }
      return .allotted(points)
    case .character, .up, .down, .home, .end, .pageUp, .pageDown, .escape, .tab, .backTab,
      .backspace, .delete, .interrupt:
      _ = moveFocus(key, count: allotment.items.count)
    }
    return nil
  }

  /// The points that are not given yet.
  func pointsLeft(_ allotment: Allotment) -> Int { allotment.total - points.reduce(0, +) }

  private mutating func give(_ count: Int, _ allotment: Allotment) {
    guard let selection, points.indices.contains(selection) else { return }
    follows = true
    isMoved = true
    if count < 0, -count > points[selection] { return points[selection] = 0 }
    while pointsLeft(allotment) < count {
      guard takeFromLargest(but: selection) else {
        remark = .noPointsLeft
        break
      }
    }
    points[selection] += min(count, pointsLeft(allotment))
  }

  /// Frees a point of the item that has the most, the first of equals, but for one; false if no other has any.
  private mutating func takeFromLargest(but selection: Int) -> Bool {
    let others = points.indices.filter { $0 != selection && points[$0] > 0 }
    guard let largest = others.max(by: { (points[$0], $1) < (points[$1], $0) }) else {
      return false
    }
    points[largest] -= 1
    return true
  }

  /// A key while a line is written.
  mutating func write(_ key: Key) -> Action? {
    follows = true
    switch key {
    case .enter: return .wrote(text.sanitized())
    case .left, .shiftLeft: caret = max(0, caret - 1)
    case .right, .shiftRight: caret = min(text.count, caret + 1)
    case .home, .up: caret = 0
    case .end, .down: caret = text.count
    case .backspace:
      if text.isEmpty { return .back }
      guard caret > 0 else { return nil }
      caret -= 1
      removeAtCaret()
    case .delete: if caret < text.count { removeAtCaret() }
    case .character, .pageUp, .pageDown, .escape, .tab, .backTab, .interrupt: break
    }
    return nil
  }

  private mutating func removeAtCaret() {
    text.remove(at: text.index(text.startIndex, offsetBy: caret))
  }

  /// Types a character at the caret; a combining mark joins the letter before it.
  mutating func insert(_ character: Character) {
    follows = true
    let safe = String(character).sanitized()
    guard text.utf8.count + safe.utf8.count <= Self.longestLine else {
      remark = .lineFull
      return
    }
    let place = text.index(text.startIndex, offsetBy: caret)
    let head = text[..<place] + (isMark(character) ? String(character) : safe)
    text = head + String(text[place...])
    caret = head.count
  }

  private func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .nonspacingMark }
  }

  /// The longest line that can be written, in bytes of UTF-8.
  static let longestLine = 4096
}
