extension PageCursor {
  /// Takes in a key; returns what the player did, if that key did it.
  ///
  /// Arrows, Tab, j and k move the focus, a digit puts it on that number, Enter confirms what has it. Enter and arrows
  /// act only on what is in sight: if the focus is not, they bring it there first. Letters are the
  /// page's commands, in either case, except while a line is written. `q` stops, or closes a page that lies over another;
  /// control-C stops, Escape goes back. Plus adds a minute to the timer of a page that has one.
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - page: The page it was pressed on.
  ///   - view: How that page is shown now; without it everything counts as in sight.
  /// - Returns: The action, or `nil` if only the cursor changed.
  public mutating func handle(_ key: Key, on page: Page, in view: PageView? = nil) -> Action? {
    remark = nil
    if !key.isDigit { typedNumber = 0 }
    if key == .interrupt { return .stop }
    if view?.isTooSmall == true {
      guard case .character(let character) = key, Page.isStop(character) else { return nil }
      return !isWriting(on: page) && page.command(for: Page.stopKey) == nil ? .stop : nil
    }
    if let action = seek(key, on: page) { return action }
    if !isWriting(on: page), let command = page.commands.first(where: { $0.press == key }) {
      return .command(command.key)
    }
    if key == .escape {
      if isInLine(of: page) { return leaveLine(of: page) }
      return .back
    }
    if case .character(let character) = key {
      if isWriting(on: page) {
        insert(character)
        return nil
      }
      if let command = page.command(for: character) { return .command(command) }
      if Page.isStop(character) { return page.isPopup ? .back : .stop }
      if character == "+", countdown != nil, page.ask.allowsMoreTime {
        countdown?.addMinute()
        return nil
      }
    }
    if showFrame(key, on: page) { return nil }
    let key = arrow(for: key, on: page)
    if handleScrolling(key, on: page, in: view) { return nil }
    switch page.ask {
    case .proceed: return key == .enter ? .proceed : nil
    case .choose(_, let choices): return choose(key, among: choices)
    case .allot(let allotment): return allot(key, allotment)
    case .explain(let explanation): return explain(key, explanation)
    case .write: return write(key)
    }
  }

  /// What is looked for after a key, where something can be.
  ///
  /// A letter begins it, unless it means something else; then every character adds to it. Backspace takes one off, Escape all of them.
  private func seek(_ key: Key, on page: Page) -> Action? {
    guard let search = page.search else { return nil }
    switch key {
    case .escape where !search.isEmpty: return .wrote("")
    case .backspace where !search.isEmpty: return .wrote(String(search.dropLast()))
    case .character(let character):
      let isBegun = !search.isEmpty
      guard isBegun || character.isLetter, isBegun || !page.means(character),
        search.count < Self.longestSearch
      else { return nil }
      return .wrote((search + String(character)).sanitized())
    default: return nil
    }
  }

  /// The longest search, in characters: longer than whatever it is looked for in needs.
  private static let longestSearch = 80

  /// Whether letters are text where the player is.
  private func isWriting(on page: Page) -> Bool { page.ask.isWriting || isInLine(of: page) }

  /// Enter shows the next frame, the space bar the last one; returns whether the key is used up.
  private mutating func showFrame(_ key: Key, on page: Page) -> Bool {
    guard page.hasMore(after: frame), key == .enter || key == .character(" ") else { return false }
    frame = key == .enter ? frame + 1 : page.frames.count - 1
    scroll = 0
    return true
  }

  /// What was pressed, with j and k as arrows where neither is a command.
  private func arrow(for key: Key, on page: Page) -> Key {
    // Choices may stand beside each other.
    if case .choose = page.ask, key == .left || key == .right { return key == .left ? .up : .down }
    guard !isWriting(on: page), page.search == nil, page.command(for: "j") == nil,
      page.command(for: "k") == nil
    else { return key }
    return key == .character("j") ? .down : key == .character("k") ? .up : key
  }

  /// Scrolls, or brings the focus in sight; returns whether the key is used up.
  private mutating func handleScrolling(_ key: Key, on page: Page, in view: PageView?) -> Bool {
    let step = max(1, (view?.main.height ?? 10) - 1)
    switch key {
    case .pageDown: scrollBy(step)
    case .pageUp: scrollBy(-step)
    case .character(" "):
      if case .explain = page.ask { return bringInSight(view, by: step) }
      scrollBy(step)
    case .enter:
      // While a line is written its end is in sight; its beginning need not be.
      if isWriting(on: page), follows { return false }
      // Where nothing has the focus, there may be more to read first.
      if case .choose = page.ask, selection == nil, view?.main.hasMoreBelow == true {
        scrollBy(step)
        return true
      }
      return bringInSight(view, by: step)
    case .up: return scrollOrSeek(-1, on: page, in: view, by: step)
    case .down: return scrollOrSeek(1, on: page, in: view, by: step)
    case .home: return scrollOrSeek(-100_000, on: page, in: view, by: step)
    case .end: return scrollOrSeek(100_000, on: page, in: view, by: step)
    case .character, .left, .right, .shiftLeft, .shiftRight, .escape, .tab, .backTab, .backspace,
      .delete, .interrupt:
      return false
    }
    return true
  }

  /// An arrow: scrolls where nothing has a focus to move, else brings the focus in sight.
  private mutating func scrollOrSeek(
    _ lines: Int,
    on page: Page,
    in view: PageView?,
    by step: Int
  ) -> Bool {
    if case .proceed = page.ask {
      scrollBy(lines)
      return true
    }
    return !isWriting(on: page) && bringInSight(view, by: step)
  }

  private mutating func scrollBy(_ lines: Int) {
    follows = false
    scroll = max(0, scroll + lines)
    sideScroll = max(0, sideScroll + lines)
  }

  /// Goes a page towards a focus that is out of sight; returns whether it was.
  private mutating func bringInSight(_ view: PageView?, by step: Int) -> Bool {
    guard let view, !view.isFocusInSight else { return false }
    if view.isFocusBelow {
      scroll += step
      follows = false
      if view.focusDistance <= step { follows = true }
    } else {
      follows = true
    }
    return true
  }

  /// Moves the focus, and scrolls the text at either end; returns whether the key is used up.
  mutating func moveFocus(_ key: Key, count: Int, numbers: [Int]? = nil) -> Bool {
    let last = max(0, count - 1)
    let before = selection
    switch key {
    case .up, .backTab: selection = selection.map { max(0, $0 - 1) } ?? last
    case .down, .tab: selection = selection.map { min(last, $0 + 1) } ?? 0
    case .home: selection = 0
    case .end: selection = last
    case .character(let character):
      guard let index = place(after: character, among: numbers ?? Array(1...max(1, count))),
        index < count
      else { return false }
      selection = index
      follows = true
      return true
    case .left, .right, .shiftLeft, .shiftRight, .pageUp, .pageDown, .enter, .escape, .backspace,
      .delete, .interrupt:
      return false
    }
    follows = true
    if selection == before, key == .up || key == .down {
      follows = false
      scroll = max(0, scroll + (key == .up ? -2 : 2))
    }
    return true
  }

  /// The place of the number that a digit makes, behind those that were typed before it if there is a number that begins so.
  private mutating func place(after character: Character, among numbers: [Int]) -> Int? {
    guard let digit = character.asciiDigit else { return nil }
    let begun = [typedNumber * 10 + digit, digit].first { begun in
      begun > 0 && numbers.contains { String($0).hasPrefix(String(begun)) }
    }
    typedNumber = begun ?? 0
    return begun.flatMap { numbers.firstIndex(of: $0) }
  }
}

extension Page {
  /// The key that stops, or closes a page that lies over another, in either case.
  static let stopKey: Character = "q"

  package static func isStop(_ character: Character) -> Bool {
    character.lowercased() == String(stopKey)
  }

  /// Whether a letter means something here, apart from being part of what is written or looked for.
  func means(_ character: Character) -> Bool {
    Self.isStop(character) || command(for: character) != nil
  }

  /// Whether that key is told of: not where a command has it, nor where going on closes the page as well.
  var tellsOfStop: Bool { command(for: Self.stopKey) == nil && (!isPopup || ask.isAnswered) }

  /// Whether there is a frame after this one.
  func hasMore(after frame: Int) -> Bool { frame + 1 < frames.count }

  /// The command of this page that a letter means; none while a line is written.
  func command(for character: Character) -> Character? {
    guard !ask.isWriting else { return nil }
    let exact = commands.first { $0.key == character }
    let found = exact ?? commands.first { $0.key.lowercased() == character.lowercased() }
    return found?.key
  }
}

extension Key {
  fileprivate var isDigit: Bool {
    if case .character(let character) = self { return character.asciiDigit != nil }
    return false
  }
}

extension Character {
  /// The digit this is, 0 to 9 of ASCII.
  var asciiDigit: Int? {
    guard let value = asciiValue, (48...57).contains(value) else { return nil }
    return Int(value) - 48
  }
}
