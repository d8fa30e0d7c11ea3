import CNCurses
internal import Glibc
public import KompasPages

/// Shows pages on a grid of cells, through ncurses.
public final class GridFace: Face {
  private var layout: PageLayout
  private let glyphs: Glyphs
  private let columns: Int
  /// How each role looks on this terminal.
  private let looks: [CellRole: Look]
  private let hasMotion: Bool
  private let clock = ContinuousClock()
  private let opened: ContinuousClock.Instant
  /// Pages left by a command, to find the cursor where it was on return.
  private var visited: [(page: Page, cursor: PageCursor)] = []
  /// The page that is shown, and where the player is on it.
  private var shown: (page: Page, cursor: PageCursor, view: PageView)?
  /// Whether the player acted on it.
  private var isAnswered = true
  /// Whether it was left by a command, to come back.
  private var isAway = false
  /// Which keys may decide.
  private var guarding: KeyGuard

  /// The signal that ended it; ^C is one too, where it was the last key that was acted on.
  public private(set) var endedBy: Int32?

  /// What is ticked and written on the page; what a seat wrote unseen is nobody's.
  public var draft: Draft? {
    guard let shown, shown.page.ask.takesWriting, !shown.page.isPrivate else { return nil }
    return shown.cursor.draft
  }

  /// It draws, and may draw anew by itself.
  public let isSpoken = false

  /// Takes the terminal over; fails if it is not known, or taken by another face.
  /// - Parameters:
  ///   - words: The words of the interface.
  ///   - glyphs: The signs the terminal can show.
  ///   - wishes: How it should be.
  public init?(words: FacePhrases, glyphs: Glyphs, wishes: GridWishes = GridWishes()) {
    layout = PageLayout(words: words, glyphs: glyphs)
    layout.isPresented = wishes.isPresented
    self.glyphs = glyphs
    columns = wishes.columns ?? .max
    hasMotion = wishes.hasMotion
    opened = clock.now
    guarding = KeyGuard(now: opened)
    kompas_prepare_crash(glyphs.plain(words.crashed) + "\n")
    guard kompas_screen_open() else { return nil }
    let depth = Theme.Depth(colors: Int(kompas_color_count()))
    let asked = wishes.theme == nil && wishes.asksGround && depth != .none ? Ground.ask() : nil
    let theme = wishes.theme ?? asked ?? .dark
    looks = Dictionary(
      uniqueKeysWithValues: CellRole.allCases.map { ($0, theme.look($0, on: depth)) }
    )
    let ground = theme.look(.text, on: depth)
    kompas_ground(ground.ink.index, ground.paper.index)
    if wishes.hasMouse { kompas_mouse_open() }
  }

  /// Speaks these words from the next page on.
  public func speak(_ words: FacePhrases) {
    layout.words = words
  }

  deinit { kompas_screen_close() }

  /// Gives the terminal back; harmless when repeated.
  public func close() { kompas_screen_close() }

  /// Shows a page; where an answer to the one before was in the making, it goes on if it fits.
  public func show(_ page: Page) {
    // Letters of what is looked for come one after another, each with a page of its own.
    let isSearchedOn = page.search != nil && shown?.page.search != nil
    let isAnother = isAnswered && !isSearchedOn
    // What was pressed before there was something to decide decides nothing.
    if isAnother, page.ask.isAnswered { kompas_drop_keys() }
    if isAnother { guarding.turn(now: clock.now) }
    rest(until: page)
    var cursor = visited.last { $0.page.isSame(as: page) }?.cursor ?? PageCursor(on: page)
    if let shown, !isAnother { cursor = PageCursor(on: page, after: shown.cursor, on: shown.page) }
    if hasMotion, isAnother, page.moves { move(page, &cursor) }
    let view = draw(page, &cursor)
    shown = (page, cursor, view)
    isAnswered = false
  }

  /// Where another page than one that lies over it takes the place of a page with a timer, that stands still until the page comes back.
  private func rest(until page: Page) {
    guard isAway, !page.isPopup, let last = visited.indices.last, visited[last].page != page
    else { return }
    isAway = false
    visited[last].cursor.pause(at: opened.duration(to: clock.now))
  }

  /// Lets a page move for a moment; whatever happens ends that, and counts.
  private func move(_ page: Page, _ cursor: inout PageCursor) {
    for step in 0..<Page.motionSteps {
      _ = draw(page.moving(step * 100 / Page.motionSteps), &cursor)
      let events = kompas_wait(Int32(Page.motionLasts / Page.motionSteps))
      if events != 0 {
        kompas_wait_again(events)
        return
      }
    }
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
      while let stroke = nextKey() {
        // A paste is not drawn letter by letter; but what is not a letter acts on what is in sight.
        if isStale, !guarding.isPasting, !isLetter(stroke, on: page) { view = draw(page, &cursor) }
        switch stroke {
        case .redraw: kompas_screen_forget()
        case .suspend: suspend()
        case .paste(let isBeginning): guarding.paste(isBeginning, now: clock.now)
        case .wheel(let lines, let place): cursor.wheel(lines, at: place, in: view)
        case .key, .click:
          guard let pressed = key(for: stroke, &cursor, on: page, in: view) else { break }
          let isInLine = cursor.isInLine(of: page)
          guard let key = guarding.admit(pressed, on: page, isInLine: isInLine, now: clock.now)
          else {
            if !guarding.isPasting { cursor.refuse(pressed, on: page) }
            break
          }
          if guarding.hasRested { cursor.forgetNumber() }
          if let action = cursor.handle(key, on: page, in: view) {
            remember(page, cursor, after: action)
            endedBy = key == .interrupt ? SIGINT : nil
            isAnswered = true
            return action
          }
        }
        isStale = guarding.isPasting || isLetter(stroke, on: page)
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

  /// The key that a stroke stands for: a click on the choice that has the focus is Enter, one on another only moves the focus.
  private func key(
    for stroke: Stroke,
    _ cursor: inout PageCursor,
    on page: Page,
    in view: PageView
  ) -> Key? {
    switch stroke {
    case .key(let key): return key
    case .click(let place):
      let click = guarding.click(at: place, now: clock.now)
      switch view.meaning(at: place) {
      case .key(let key): return key
      case .choice(let choice):
        guard !click.isLeftOver else { return nil }
        let hadFocus = cursor.click(choice, on: page)
        switch page.ask {
        case .choose: return hadFocus && click.mayConfirm ? .enter : nil
        // A tick decides nothing.
        case .explain: return click.isSecond ? nil : .character(" ")
        case .proceed, .allot, .write: return nil
        }
      case nil: return nil
      }
    case .paste, .wheel, .redraw, .suspend: return nil
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
    visited.removeAll { $0.page.isSame(as: page) }
    isAway = if case .command = action { page.timer != nil } else { false }
    switch action {
    case .command: break
    // Nobody gets a new timer by going back and coming again.
    // What was written is still there when the page is opened again; not what a seat wrote unseen, for the next one may open it.
    case .back: if cursor.countdown == nil && !isDraft(cursor, of: page) { return }
    case .proceed, .chose, .allotted, .explained, .wrote, .stop: return
    }
    visited.append((page, cursor))
    if visited.count > 8 { visited.removeFirst() }
  }

  private func isDraft(_ cursor: PageCursor, of page: Page) -> Bool {
    guard case .write = page.ask, !page.isPrivate else { return false }
    return !cursor.text.isEmpty
  }

  /// Gives the terminal back until the job is continued.
  private func suspend() {
    kompas_screen_leave()
    // Whoever thought to undo something finds a shell, and is told the way back.
    try? writeAll(layout.glyphs.plain(layout.words.suspended) + "\n", to: 1)
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
      let look = looks[stretch.role] ?? Look()
      kompas_put(
        Int32(row),
        Int32(stretch.start),
        stretch.text,
        look.attributes,
        look.ink.index,
        look.paper.index
      )
    }
  }
}

extension Page {
  /// Whether it says and asks the same, whatever is written on it so far.
  fileprivate func isSame(as other: Page) -> Bool {
    var other = other
    other.draft = draft
    return self == other
  }
}

/// A key, or something a terminal face settles by itself.
private enum Stroke {
  case key(Key)
  /// A paste begins, or ends.
  case paste(Bool)
  /// Something was clicked.
  case click(Place)
  /// The wheel was turned over a place, by so many lines down.
  case wheel(Int, Place)
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
    case KOMPAS_CLICK: return .click(place(of: next))
    case KOMPAS_WHEEL_UP: return .wheel(-3, place(of: next))
    case KOMPAS_WHEEL_DOWN: return .wheel(3, place(of: next))
    case KOMPAS_PASTE_BEGIN: return .paste(true)
    case KOMPAS_PASTE_END: return .paste(false)
    case KOMPAS_UNKNOWN: break
    default: if let key = keys.first(where: { $0.0 == next.kind })?.1 { return .key(key) }
    }
  }
}

private func place(of key: kompas_key) -> Place {
  Place(row: Int(key.row), column: Int(key.column))
}

private let keys: [(kompas_key_kind, Key)] = [
  (KOMPAS_UP, .up), (KOMPAS_DOWN, .down), (KOMPAS_LEFT, .left), (KOMPAS_RIGHT, .right),
  (KOMPAS_SHIFT_LEFT, .shiftLeft), (KOMPAS_SHIFT_RIGHT, .shiftRight), (KOMPAS_HOME, .home),
  (KOMPAS_END, .end), (KOMPAS_PAGE_UP, .pageUp), (KOMPAS_PAGE_DOWN, .pageDown),
  (KOMPAS_ENTER, .enter), (KOMPAS_ESCAPE, .escape), (KOMPAS_TAB, .tab),
  (KOMPAS_BACK_TAB, .backTab), (KOMPAS_BACKSPACE, .backspace), (KOMPAS_DELETE, .delete),
  (KOMPAS_INTERRUPT, .interrupt),
]
