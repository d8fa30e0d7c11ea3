/// Everything a page shows on a grid of this size, with every focus, the last of its frames, and scrolled all the way.
///
/// The text of wrapped lines and table cells is put together again; white space is single. The order is
/// that of the streams of text, not that of the eye: meant for tests that a page carries something.
public func gridText(
  of page: Page,
  words: FacePhrases,
  glyphs: Glyphs = .unicode,
  width: Int,
  height: Int
) -> String {
  let layout = PageLayout(words: words, glyphs: glyphs)
  var streams: [String] = []
  var first = PageCursor(on: page)
  first.frame = max(0, page.frames.count - 1)
  let choices = page.ask.choices
  let unfolding = choices.indices.filter { !choices[$0].text.isEmpty && $0 != first.selection }
  for selection in [first.selection] + unfolding {
    var cursor = first
    cursor.selection = selection
    streams += gridStreams(of: page, cursor: cursor, layout: layout, width: width, height: height)
  }
  return streams.joined(separator: " ").collapsed
}

/// Whether a text carries a fact, wherever its lines or words were broken.
public func carries(_ text: String, _ fact: String) -> Bool {
  let bare = Array(text.filter { !$0.isWhitespace }.utf8)
  let sought = Array(fact.filter { !$0.isWhitespace }.utf8)
  guard let first = sought.first else { return true }
  var start = 0
  while start + sought.count <= bare.count {
    if bare[start] == first {
      var length = 1
      while length < sought.count, bare[start + length] == sought[length] { length += 1 }
      if length == sought.count { return true }
    }
    start += 1
  }
  return false
}

/// The streams of text of a page with one focus, scrolled all the way.
private func gridStreams(
  of page: Page,
  cursor: PageCursor,
  layout: PageLayout,
  width: Int,
  height: Int
) -> [String] {
  var cursor = cursor
  var main: [Int: Line] = [:]
  var side: [Int: Line] = [:]
  var pinned: [Int: Line] = [:]
  var bands: [Line] = []
  let fits = width >= PageLayout.leastColumns && height >= PageLayout.leastRows
  let composition = Composition(
    page,
    cursor,
    layout,
    width: max(width, PageLayout.leastColumns),
    height: height
  )
  while true {
    let view =
      fits
      ? layout.view(of: composition, cursor: cursor, width: width, height: height)
      : layout.view(of: page, cursor: cursor, width: width, height: height)
    collect(view.main, of: view.canvas, into: &main)
    if let window = view.side { collect(window, of: view.canvas, into: &side) }
    if let window = view.pinned { collect(window, of: view.canvas, into: &pinned) }
    let outside = view.canvas.rows.indices.filter {
      !view.main.rows.contains($0) && view.pinned?.rows.contains($0) != true
    }
    bands += outside.map { view.canvas.rows[$0] }
    guard view.main.hasMoreBelow || view.side?.hasMoreBelow == true else { break }
    cursor.scroll += view.main.height
    cursor.sideScroll += view.main.height
  }
  let lines = [main, pinned, side].map { column in column.keys.sorted().compactMap { column[$0] } }
  return ([bands] + lines).flatMap { streams(of: $0) }
}

private func collect(
  _ window: PageView.Window,
  of canvas: Canvas,
  into lines: inout [Int: Line]
) {
  for (offset, row) in window.rows.enumerated() {
    lines[window.first + offset] = Line(canvas.rows[row][window.columns])
  }
}

/// The text of some lines per flow, ornament left out.
private func streams(of lines: [Line]) -> [String] {
  let flows = Set(lines.joined().map(\.flow)).subtracting([Cell.ornament]).sorted()
  return flows.map { flow in
    lines.map { line in
      var text = ""
      for cell in line where cell.width > 0 {
        if cell.flow == flow { text.append(cell.character) } else { text += " " }
      }
      return text
    }.joined(separator: " ").collapsed
  }
}
