import KompasPages
import KompasTestSupport
import Testing

/// What can be clicked besides choices.
@Suite struct ButtonTests {
  /// What a click on the first of these signs means, of those that stand on the last lines.
  private func meaning(_ sign: Character, _ page: Page, _ glyphs: Glyphs = .unicode) -> Key? {
    let view = PageLayout(words: .dutch, glyphs: glyphs)
      .view(of: page, cursor: PageCursor(on: page), width: 80, height: 60)
    let rows = view.canvas.rows.enumerated().suffix(3)
    for (row, cells) in rows {
      guard let column = cells.firstIndex(where: { $0.character == sign }) else { continue }
      let found = view.meaning(at: Place(row: row, column: column))
      if case .key(let key)? = found { return key }
    }
    return nil
  }

  @Test func `each arrow and each sign is a button of its own`() {
    let page = Samples.points
    #expect(meaning("↑", page) == .up && meaning("↓", page) == .down)
    #expect(meaning("←", page) == .left && meaning("→", page) == .right)
    #expect(meaning("+", page) == .character("+") && meaning("-", page) == .character("-"))
    #expect(meaning("=", page) == .character("=") && meaning("⏎", page) == .enter)
    #expect(meaning("^", page, .ascii) == .up && meaning("v", page, .ascii) == .down)
    #expect(meaning("<", page, .ascii) == .left)
  }

  @Test func `the marks of what is above and below are buttons`() throws {
    let page = Samples.scene
    let layout = PageLayout(words: .dutch)
    var cursor = PageCursor(on: page)
    func click(_ sign: Character) throws {
      let view = layout.view(of: page, cursor: cursor, width: 60, height: 18)
      let row = try #require(
        view.canvas.rows.firstIndex { $0.contains { $0.character == sign } }
      )
      let column = try #require(view.canvas.rows[row].firstIndex { $0.character == sign })
      guard case .key(let key)? = view.meaning(at: Place(row: row, column: column)) else {
        Issue.record("\(sign) is no button")
        return
      }
      #expect(cursor.handle(key, on: page, in: view) == nil)
      let after = layout.view(of: page, cursor: cursor, width: 60, height: 18)
      cursor.settle(in: after)
    }
    try click("▼")
    #expect(cursor.scroll > 0)
    let before = cursor.scroll
    try click("▲")
    #expect(cursor.scroll < before)
  }
}
