import CNCurses
public import KompasPages

/// Shows pages on a grid of cells, through ncurses.
public final class GridFace: Face {
  private var layout: PageLayout
  private let glyphs: Glyphs
  private let columns: Int
  private let clock = ContinuousClock()
  private let opened: ContinuousClock.Instant
  /// Pages left by a command, to find the cursor where it was on return.
  private var visited: [(page: Page, cursor: PageCursor)] = []
  /// A page that went out of date, to go on where the player was on the one that takes its place.
  private var outdated: (page: Page, cursor: PageCursor)?

  /// Takes the terminal over; fails if it is not known, or taken by another face.
  /// - Parameters:
  ///   - words: The words of the interface.
  ///   - glyphs: The signs the terminal can show.
  ///   - hasColors: Whether colors may be used besides bold, underline and reverse.
  ///   - columns: How many columns of the terminal it takes at most; all if `nil`.
  public init?(words: FacePhrases, glyphs: Glyphs, hasColors: Bool, columns: Int? = nil) {
    layout = PageLayout(words: words, glyphs: glyphs)
    self.glyphs = glyphs
    self.columns = columns ?? .max
    opened = clock.now
    kompas_prepare_crash(glyphs.plain(words.crashed) + "\n")
    guard kompas_screen_open(hasColors) else { return nil }
  }

  /// Speaks these words from the next page on.
  public func speak(_ words: FacePhrases) {
    layout = PageLayout(words: words, glyphs: glyphs)
  }

  deinit { kompas_screen_close() }

  /// Gives the terminal back; harmless when repeated.
  public func close() { kompas_screen_close() }

  /// Shows a page, and returns when the player has acted, or when the page is out of date.
  public func ask(_ page: Page, unless isOutdated: (() -> Bool)?) throws -> Action? {
    var cursor = visited.last { $0.page == page }?.cursor ?? PageCursor(on: page)
    if let outdated { cursor = PageCursor(on: page, after: outdated.cursor, on: outdated.page) }
    outdated = nil
    var view = draw(page, &cursor)
    while true {
      var isStale = false
      while let key = nextKey() {
        // A paste is not drawn letter by letter; but what is not a letter acts on what is in sight.
        if isStale, !isLetter(key, on: page) { view = draw(page, &cursor) }
        switch key {
        case .redraw: kompas_screen_forget()
        case .suspend: suspend()
        case .key(let key):
          if let action = cursor.handle(key, on: page, in: view) {
            remember(page, cursor, after: action)
            return action
          }
        }
        isStale = isLetter(key, on: page)
        if !isStale { view = draw(page, &cursor) }
      }
      if isStale { view = draw(page, &cursor) }
      let events = kompas_wait(isOutdated == nil ? patience(cursor) : look(cursor))
      if has(events, KOMPAS_EVENT_STOP) || has(events, KOMPAS_EVENT_HANGUP) { return .stop }
      if has(events, KOMPAS_EVENT_SUSPEND) { suspend() }
      if has(events, KOMPAS_EVENT_CONTINUE) { kompas_screen_return() }
      if let isOutdated, isOutdated() {
        outdated = (page, cursor)
        return nil
      }
      if events != Int32(bitPattern: KOMPAS_EVENT_INPUT.rawValue) { view = draw(page, &cursor) }
    }
  }

  /// Whether a stroke is a letter or a digit, or any character of a line that is written.
  private func isLetter(_ stroke: Stroke, on page: Page) -> Bool {
    guard case .key(.character(let character)) = stroke else { return false }
    if case .write = page.ask { return true }
    return character != " "
  }

  /// How long nothing changes by itself, in milliseconds: until a timer shows another second; below 0 for ever.
  private func patience(_ cursor: PageCursor) -> Int32 {
    guard let wait = cursor.countdown?.untilNextChange else { return -1 }
    return Int32(wait / .milliseconds(1)) + 1
  }

  /// As `patience`, but half a second at most, to look whether the page is out of date.
  private func look(_ cursor: PageCursor) -> Int32 {
    let patience = patience(cursor)
    return patience < 0 ? 500 : min(patience, 500)
  }

  private func has(_ events: Int32, _ event: kompas_event) -> Bool {
    events & Int32(bitPattern: event.rawValue) != 0
  }

  private func remember(_ page: Page, _ cursor: PageCursor, after action: Action) {
    visited.removeAll { $0.page == page }
    switch action {
    case .command: break
    // Nobody gets a new timer by going back and coming again.
    case .back: if cursor.countdown == nil { return }
    case .proceed, .chose, .picked, .allotted, .wrote, .stop: return
    }
    visited.append((page, cursor))
    if visited.count > 8 { visited.removeFirst() }
  }

  /// Gives the terminal back until the job is continued.
  private func suspend() {
    kompas_screen_leave()
    kompas_stop_self()
    kompas_screen_return()
  }

  private func draw(_ page: Page, _ cursor: inout PageCursor) -> PageView {
    cursor.advance(to: opened.duration(to: clock.now))
    var width: Int32 = 0
    var height: Int32 = 0
    kompas_screen_size(&width, &height)
    let view = layout.view(
      of: page,
      cursor: cursor,
      width: min(Int(width), columns),
      height: Int(height)
    )
    cursor.settle(in: view)
    kompas_erase()
    for (row, cells) in view.canvas.rows.enumerated() { put(cells, row: row) }
    if let place = view.cursor {
      kompas_cursor(Int32(place.row), Int32(place.column))
    } else {
      kompas_cursor(-1, 0)
    }
    kompas_refresh()
    return view
  }

  /// Writes a row, a stretch of one role at a time.
  private func put(_ cells: [Cell], row: Int) {
    for stretch in stretches(of: cells) {
      let style = stretch.role.style
      kompas_put(
        Int32(row),
        Int32(stretch.start),
        stretch.text,
        style.attributes,
        Int32(bitPattern: style.color.rawValue)
      )
    }
  }
}

/// A key, or something a terminal face settles by itself.
private enum Stroke {
  case key(Key)
  case redraw
  case suspend
}

/// The next stroke that means something; `nil` if none is waiting.
private func nextKey() -> Stroke? {
  while true {
    let next = kompas_next_key()
    switch next.kind {
    case KOMPAS_NOTHING: return nil
    case KOMPAS_CHARACTER:
      if let scalar = Unicode.Scalar(next.scalar) { return .key(.character(Character(scalar))) }
    case KOMPAS_REDRAW: return .redraw
    case KOMPAS_SUSPEND: return .suspend
    case KOMPAS_UNKNOWN: break
    default: if let key = keys.first(where: { $0.0 == next.kind })?.1 { return .key(key) }
    }
  }
}

private let keys: [(kompas_key_kind, Key)] = [
  (KOMPAS_UP, .up), (KOMPAS_DOWN, .down), (KOMPAS_LEFT, .left), (KOMPAS_RIGHT, .right),
  (KOMPAS_SHIFT_LEFT, .shiftLeft), (KOMPAS_SHIFT_RIGHT, .shiftRight), (KOMPAS_HOME, .home),
  (KOMPAS_END, .end), (KOMPAS_PAGE_UP, .pageUp), (KOMPAS_PAGE_DOWN, .pageDown),
  (KOMPAS_ENTER, .enter), (KOMPAS_ESCAPE, .escape), (KOMPAS_TAB, .tab),
  (KOMPAS_BACK_TAB, .backTab), (KOMPAS_BACKSPACE, .backspace), (KOMPAS_DELETE, .delete),
  (KOMPAS_INTERRUPT, .interrupt),
]
