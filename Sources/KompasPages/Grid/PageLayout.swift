/// Lays pages out on a grid of cells.
///
/// From 80 columns on, `main` and `side` stand beside each other; below that, `side` follows below the
/// ask. Content that is longer than the grid scrolls, with marks in the rules, but choices stay in sight below it where there is
/// room; text wraps and is never cut without a mark.
public struct PageLayout: Sendable {
  /// The smallest grid a page is laid out on.
  public static let leastColumns = 60
  /// The smallest grid a page is laid out on.
  public static let leastRows = 18

  /// The words of the interface.
  public var words: FacePhrases
  /// The signs to draw with.
  public var glyphs: Glyphs
  /// Whether titles and questions stand in large letters where there is room, for the back of a room.
  public var isPresented = false

  /// Makes a layout.
  public init(words: FacePhrases, glyphs: Glyphs = .unicode) {
    self.words = words
    self.glyphs = glyphs
  }

  /// Shows a page on a grid of this size, with the focus and the scrolling of a cursor.
  ///
  /// A grid that is too small shows a polite request instead.
  public func view(of page: Page, cursor: PageCursor, width: Int, height: Int) -> PageView {
    guard width >= Self.leastColumns, height >= Self.leastRows else {
      return tooSmall(width: width, height: height)
    }
    let composition = Composition(page, cursor, self, width: width, height: height)
    return view(of: composition, cursor: cursor, width: width, height: height)
  }

  /// Shows what is in sight of a page that has been laid out already.
  func view(
    of composition: Composition,
    cursor: PageCursor,
    width: Int,
    height: Int
  ) -> PageView {
    let (frame, content) = (composition.frame, composition.content)
    let (header, footer) = (composition.header, composition.footer)
    let rows = (header.count + 1)..<(height - footer.count - 1)
    let pinned = composition.pinned
    let scrolled =
      pinned.lines.isEmpty ? rows : rows.lowerBound..<(rows.upperBound - pinned.lines.count - 1)
    let beside = composition.isPinnedAcross ? scrolled : rows
    var view = PageView(
      canvas: Canvas(width: width, height: height),
      main: window(content, cursor, columns: frame.mainColumns, rows: scrolled),
      side: frame.sideColumns.map { columns in
        let total = composition.side.lines.count
        let first = min(cursor.sideScroll, max(0, total - beside.count))
        return PageView.Window(columns: columns, rows: beside, first: first, total: total)
      },
      cursor: nil,
      focus: content.focus
    )
    draw(content, in: view.main, on: &view.canvas)
    if let window = view.side { draw(composition.side, in: window, on: &view.canvas) }
    if !pinned.lines.isEmpty {
      let below = (scrolled.upperBound + 1)..<rows.upperBound
      let count = pinned.lines.count
      let columns = composition.isPinnedAcross ? frame.columns : frame.mainColumns
      let window = PageView.Window(columns: columns, rows: below, first: 0, total: count)
      draw(pinned, in: window, on: &view.canvas)
      view.pinned = window
    }
    let readsOn = view.isFocusBelow || (view.pinned != nil && cursor.selection == nil)
    drawRules(on: &view, frame: frame, rows: rows, readsOn: readsOn)
    if let close = composition.close {
      drawClose(close, on: &view, frame: frame, row: rows.lowerBound - 1)
    }
    for (row, line) in header.enumerated() {
      view.canvas.put(line, row: row, column: frame.left)
    }
    for (row, line) in footer.enumerated() {
      view.canvas.put(line, row: rows.upperBound + 1 + row, column: frame.left)
    }
    view.buttons += buttons(of: composition, in: view)
    if let place = pinned.cursor {
      view.cursor = Place(
        row: scrolled.upperBound + 1 + place.row,
        column: frame.left + place.column
      )
      return view
    }
    let mark = view.isFocusBelow ? rows.upperBound : rows.lowerBound - 1
    view.cursor = Place(row: mark, column: frame.left)
    if let place = content.cursor, (0..<rows.count).contains(place.row - view.main.first) {
      view.cursor = Place(
        row: rows.lowerBound + place.row - view.main.first,
        column: frame.left + place.column
      )
    }
    return view
  }

  /// What can be clicked of what is in sight.
  private func buttons(of composition: Composition, in view: PageView) -> [Button] {
    func shown(_ content: Content, in window: PageView.Window) -> [Button] {
      content.buttons.compactMap { button in
        button.moved(
          down: window.rows.lowerBound - window.first,
          right: window.columns.lowerBound
        ).kept(on: window.rows)
      }
    }
    let below = view.canvas.height - composition.footer.count
    return shown(composition.content, in: view.main)
      + (view.pinned.map { shown(composition.pinned, in: $0) } ?? [])
      + composition.keys.map { $0.moved(down: below, right: composition.frame.left) }
  }

  /// The part of the main content in sight: where the cursor scrolled to, or where the focus is.
  private func window(
    _ content: Content,
    _ cursor: PageCursor,
    columns: Range<Int>,
    rows: Range<Int>
  ) -> PageView.Window {
    let height = rows.count
    var first = cursor.scroll
    if cursor.follows, let caret = content.cursor {
      first = max(first, content.focus.upperBound - height)
      first = min(first, content.focus.lowerBound)
      first = max(first, caret.row - height + 1)
    }
    first = max(0, min(first, content.lines.count - height))
    return PageView.Window(columns: columns, rows: rows, first: first, total: content.lines.count)
  }

  private func draw(_ content: Content, in window: PageView.Window, on canvas: inout Canvas) {
    for (offset, line) in content.lines.dropFirst(window.first).prefix(window.height).enumerated() {
      canvas.put(line, row: window.rows.lowerBound + offset, column: window.columns.lowerBound)
    }
  }

  /// Draws the rules, with marks where there is more (and whether Enter shows it), and the line between the columns.
  private func drawRules(
    on view: inout PageView,
    frame: Frame,
    rows: Range<Int>,
    readsOn: Bool
  ) {
    let type = Typesetter(glyphs: glyphs)
    let (top, bottom) = (rows.lowerBound - 1, rows.upperBound)
    let rule = type.drawn(glyphs.rule, frame.width, .rule)
    view.canvas.put(rule, row: top, column: frame.left)
    view.canvas.put(rule, row: bottom, column: frame.left)
    if let pinned = view.pinned {
      let short = type.drawn(glyphs.rule, pinned.columns.count, .rule)
      view.canvas.put(short, row: view.main.rows.upperBound, column: frame.left)
    }
    if let side = view.side {
      let column = side.columns.lowerBound - 2
      view.canvas.put(type.drawn(glyphs.teeDown, 1, .rule), row: top, column: column)
      let end = side.rows.upperBound
      view.canvas.put(type.drawn(glyphs.teeUp, 1, .rule), row: end, column: column)
      for row in side.rows {
        view.canvas.put(type.drawn(glyphs.bar, 1, .rule), row: row, column: column)
      }
    }
    for window in [view.main, view.side].compactMap(\.self) {
      let column = window.columns.lowerBound + (window == view.main ? 1 : 0)
      let (top, bottom) = (window.rows.lowerBound - 1, window.rows.upperBound)
      func put(_ mark: String, row: Int, _ key: Key) {
        let cells = type.cells(mark, .accent)
        view.canvas.put(cells, row: row, column: column)
        let columns = column..<(column + cells.count)
        view.buttons.append(Button(rows: row..<(row + 1), columns: columns, meaning: .key(key)))
      }
      if window.hasMoreAbove {
        put(" \(glyphs.up) \(words.moreAbove) · \(words.pageUp) ", row: top, .pageUp)
      }
      guard window.hasMoreBelow else { continue }
      if window == view.main, readsOn {
        put(" \(glyphs.down) \(words.readOn) · ⏎ ", row: bottom, .enter)
      } else {
        put(" \(glyphs.down) \(words.more) · \(words.pageDown) ", row: bottom, .pageDown)
      }
    }
  }

  /// Draws at the end of the rule above what closes a page that lies over another one.
  private func drawClose(
    _ close: (label: String, key: Key),
    on view: inout PageView,
    frame: Frame,
    row: Int
  ) {
    let line = Typesetter(glyphs: glyphs).cells(" \(close.label) ", .accent)
    let column = frame.left + frame.width - line.count - 1
    view.canvas.put(line, row: row, column: column)
    view.buttons.append(button(close.key, line, row: row, column: column))
  }

  private func button(_ key: Key, _ line: Line, row: Int, column: Int) -> Button {
    Button(rows: row..<(row + 1), columns: column..<(column + line.count), meaning: .key(key))
  }

  /// A request for a larger window, which itself fits where it can.
  private func tooSmall(width: Int, height: Int) -> PageView {
    var canvas = Canvas(width: width, height: height)
    let text = words.tooSmall(
      columns: Self.leastColumns,
      rows: Self.leastRows,
      width: width,
      height: height
    )
    let lines = Typesetter(glyphs: glyphs).wrapped(text, .strong, width: canvas.width)
    for (row, line) in lines.enumerated() { canvas.put(line, row: row, column: 0) }
    let window = PageView.Window(
      columns: 0..<canvas.width,
      rows: 0..<canvas.height,
      first: 0,
      total: canvas.height
    )
    return PageView(
      canvas: canvas,
      main: window,
      side: nil,
      cursor: nil,
      focus: 0..<0,
      isTooSmall: true
    )
  }
}
