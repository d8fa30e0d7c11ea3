import CNCurses
internal import Glibc
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
  /// The page that is shown, and where the player is on it.
  private var shown: (page: Page, cursor: PageCursor, view: PageView)?
  /// Whether the player acted on it.
  private var isAnswered = true
  /// Which keys may decide.
  private var guarding: KeyGuard

  /// The signal that ended it; ^C is one too, where it was the last key that was acted on.
  public private(set) var endedBy: Int32?

  /// It draws, and may draw anew by itself.
  public let isSpoken = false

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
    guarding = KeyGuard(now: opened)
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

  /// Shows a page; where an answer to the one before was in the making, it goes on if it fits.
  public func show(_ page: Page) {
    // What was pressed before there was something to decide decides nothing.
    if isAnswered, page.ask.isAnswered { kompas_drop_keys() }
    if isAnswered { guarding.turn(now: clock.now) }
    var cursor = visited.last { $0.page == page }?.cursor ?? PageCursor(on: page)
    if let shown, !isAnswered { cursor = PageCursor(on: page, after: shown.cursor, on: shown.page) }
    let view = draw(page, &cursor)
    shown = (page, cursor, view)
    isAnswered = false
  }

  /// Waits until the player has acted on the page, or until time is up.
  public func next(within patience: Duration?) throws -> Action? {
    guard let shown else { return .stop }
    let page = shown.page
    var (cursor, view) = (shown.cursor, shown.view)
    defer { self.shown = (page, cursor, view) }
    let end = patience.map { clock.now + $0 }
    while true {
      var isStale = false
      while let key = nextKey() {
        // A paste is not drawn letter by letter; but what is not a letter acts on what is in sight.
        if isStale, !isLetter(key, on: page) { view = draw(page, &cursor) }
        switch key {
        case .redraw: kompas_screen_forget()
        case .suspend: suspend()
        case .paste(let isBeginning): guarding.paste(isBeginning, now: clock.now)
        case .key(let pressed):
          guard let key = guarding.admit(pressed, on: page, now: clock.now) else { continue }
          if let action = cursor.handle(key, on: page, in: view) {
            remember(page, cursor, after: action)
            endedBy = key == .interrupt ? SIGINT : nil
            isAnswered = true
            return action
          }
        }
        isStale = isLetter(key, on: page)
        if !isStale { view = draw(page, &cursor) }
      }
      if isStale { view = draw(page, &cursor) }
      let events = kompas_wait(wait(cursor, until: end))
      if has(events, KOMPAS_EVENT_STOP) || has(events, KOMPAS_EVENT_HANGUP) {
        let signal = kompas_stopped_by()
        endedBy = signal == 0 ? SIGHUP : signal
        return .stop
      }
      if has(events, KOMPAS_EVENT_SUSPEND) { suspend() }
      if has(events, KOMPAS_EVENT_CONTINUE) { kompas_screen_return() }
      if events != Int32(bitPattern: KOMPAS_EVENT_INPUT.rawValue) { view = draw(page, &cursor) }
      if let end, clock.now >= end { return nil }
    }
  }

  /// Whether a stroke is a letter or a digit, or any character of a line that is written.
  private func isLetter(_ stroke: Stroke, on page: Page) -> Bool {
    guard case .key(.character(let character)) = stroke else { return false }
    if case .write = page.ask { return true }
    return character != " "
  }

  /// How long nothing changes by itself, in milliseconds: until a timer shows another second, and no longer than until this moment;
  /// below 0 for ever.
  private func wait(_ cursor: PageCursor, until end: ContinuousClock.Instant?) -> Int32 {
    let change = cursor.countdown?.untilNextChange.map { Int32($0 / .milliseconds(1)) + 1 } ?? -1
    guard let end else { return change }
    let most = max(0, Int32(clock.now.duration(to: end) / .milliseconds(1)) + 1)
    return change < 0 ? most : min(change, most)
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
    case .proceed, .chose, .allotted, .explained, .wrote, .stop: return
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
  /// A paste begins, or ends.
  case paste(Bool)
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
    case KOMPAS_PASTE_BEGIN: return .paste(true)
    case KOMPAS_PASTE_END: return .paste(false)
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
