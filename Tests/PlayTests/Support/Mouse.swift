import Foundation
import KompasPages
import KompasTestSupport
import Testing

/// Somebody with a mouse and no keyboard: finds what the screen shows, and clicks it.
struct Mouse {
  let terminal: PseudoTerminal
  let layout = PageLayout(words: .dutch)
  /// How long a page is waited for as it opens, in seconds, before its heading is enough.
  var patience = 4.0

  /// Waits until a page stands there as it opens; where something on it is another one in each program, until its heading does.
  func arrive(at page: Page) throws {
    let size = terminal.current
    let view = layout.view(
      of: page,
      cursor: PageCursor(on: page),
      width: size.columns,
      height: size.rows
    )
    let wanted = view.canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    // What is left of a minute runs on.
    let first = page.timer == nil ? 0 : 2
    if terminal.wait(atMost: patience, until: { $0.lines[first...] == wanted[first...] }) { return }
    let heading = beginning(ofHeading: page)
    try #require(terminal.wait { $0.text.contains(heading) }, "\(heading): \(terminal.text)")
    settle()
  }

  /// Waits until nothing more is drawn.
  func settle() {
    var before = -1
    while before != terminal.bytes.count {
      before = terminal.bytes.count
      usleep(120_000)
      _ = terminal.text
    }
  }

  /// Clicks where a text stands, the last time that it does: pressed and let go.
  func click(_ text: String) throws {
    let place = try #require(find(text), "no \(text) to click: \(terminal.current.lines)")
    let spot = "\(place.column + 1);\(place.row + 1)"
    terminal.type("\u{1B}[<0;\(spot)M\u{1B}[<0;\(spot)m")
  }

  private func find(_ text: String) -> Place? {
    let lines = terminal.current.lines
    guard let row = lines.lastIndex(where: { $0.contains(text) }),
      let range = lines[row].range(of: text)
    else { return nil }
    let scalars = lines[row].unicodeScalars
    return Place(
      row: row,
      column: scalars.distance(from: scalars.startIndex, to: range.lowerBound)
    )
  }

  /// Clicks on what goes on, where all was read.
  func goOn() throws {
    while find("▼") != nil {
      let before = terminal.text
      try click("▼")
      try #require(terminal.wait { $0.text != before }, "nothing more is shown")
      settle()
    }
    try click("⏎ ")
  }

  /// Gives an answer to a page, as a line for the plain face says it; where its number is another one, by what it begins with.
  func answer(_ page: Page, _ line: String, label: String? = nil) throws {
    switch page.ask {
    case .proceed:
      if page.frames.count > 1 {
        try click("spatie ")
        settle()
      }
      try goOn()
    case .choose(_, let choices):
      if let label { return try choose(" " + label) }
      let number = try #require(Int(line))
      try choose(" \(number) " + start(of: choices[number - 1]))
    case .explain(let asked):
      for index in line.split(separator: " ").compactMap({ Int($0) }) {
        try click("[ ] " + start(of: asked.choices[index - 1]))
        let ticked = "[x] " + start(of: asked.choices[index - 1])
        try #require(terminal.wait(for: ticked), "\(ticked) is not ticked")
      }
      try click("⏎ ")
      settle()
      try click("⏎ ")
    case .allot(let allotment):
      if !allotment.isStartAnswer {
        try click("= ")
        settle()
      }
      try click("⏎ ")
    case .write: try click("⏎ ")
    }
  }

  /// Chooses what begins so, by giving it the focus and going on.
  func choose(_ label: String) throws {
    while find(label) == nil {
      let before = terminal.text
      try click("▼")
      try #require(terminal.wait { $0.text != before }, "no \(label)")
      settle()
    }
    let focused = { (screen: Screen) in
      screen.lines.contains { line in
        line.range(of: "❯").map { line[$0.upperBound...].prefix(40).contains(label) } ?? false
      }
    }
    if !focused(terminal.current) {
      try click(label)
      try #require(terminal.wait(until: focused), "no focus on \(label): \(terminal.text)")
    }
    try click("⏎ ")
  }

  /// So much of a label as stands on one line anywhere.
  private func start(of choice: Choice) -> String { String(choice.label.prefix(14)) }
}
