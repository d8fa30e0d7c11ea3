import KompasTestSupport
import Testing

@testable import KompasPages

/// What moves when a page opens, and what can be clicked.
@Suite struct MotionTests {
  private let layout = PageLayout(words: .dutch)

  private func text(_ page: Page, _ width: Int = 80) -> String {
    layout.view(of: page, cursor: PageCursor(on: page), width: width, height: 32)
      .canvas.plainText
  }

  @Test func `all of it is over within a third of a second`() {
    #expect(Page.motionLasts <= 300 && Page.motionSteps <= 6)
  }

  @Test func `a needle travels from where it was to where it is`() {
    func position(_ share: Int) -> Int? {
      for case .needle(let needle) in Samples.scene.moving(share).side
      where needle.previous != nil { return needle.position }
      return nil
    }
    #expect([0, 50, 100].map(position) == [-40, -14, 12])
    #expect(Samples.scene.moves && Samples.scene.moving(100) == Samples.scene)
  }

  @Test func `seats fill and a rose opens, and nothing else is another`() {
    for page in [Samples.figures, Samples.rose] {
      #expect(page.moves && page.moving(100) == page && page.facts == page.moving(0).facts)
      let (before, after) = (text(page.moving(0)), text(page))
      #expect(before != after)
      let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
      #expect(letters(before) == letters(after))
    }
    #expect(!Samples.points.moves && !Samples.line.moves)
  }

  // MARK: What can be clicked

  private func place(of text: String, in view: PageView) -> Place? {
    for (row, cells) in view.canvas.rows.enumerated() {
      let line = Array(cells.plainText)
      let sought = Array(text)
      for column in 0...max(0, line.count - sought.count)
      where Array(line[column..<min(line.count, column + sought.count)]) == sought {
        return Place(row: row, column: column)
      }
    }
    return nil
  }

  @Test(arguments: [(60, 18), (80, 24), (200, 60)])
  func `every choice in sight and every hint of the footer is a button`(width: Int, height: Int) {
    let page = Samples.scene
    let view = layout.view(of: page, cursor: PageCursor(on: page), width: width, height: height)
    for (index, choice) in Samples.choices.enumerated() {
      guard let place = place(of: "\(index + 1) \(choice.label)", in: view) else { continue }
      #expect(view.meaning(at: place) == .choice(index))
    }
    for command in Samples.commands {
      let place = place(of: "\(command.key) \(command.label)", in: view) ?? Place(row: 0, column: 0)
      #expect(view.meaning(at: place) == .key(.character(command.key)), "\(command.label)")
    }
    // Of two keys the first sign is a button of its own; the rest is the one that goes on.
    var move = place(of: "↑↓ kies", in: view) ?? Place(row: 0, column: 0)
    #expect(view.meaning(at: move) == .key(.up))
    move.column += 1
    #expect(view.meaning(at: move) == .key(.down))
    let stop = place(of: "q stop", in: view) ?? Place(row: 0, column: 0)
    #expect(view.meaning(at: stop) == .key(.character("q")))
    #expect(view.meaning(at: Place(row: 0, column: 0)) == nil)
  }

  @Test func `going on is a button, on the page and in the footer`() {
    let page = Samples.figures
    var cursor = PageCursor(on: page)
    cursor.scroll = 100
    let view = layout.view(of: page, cursor: cursor, width: 80, height: 32)
    for sought in ["❯ verder", "⏎ verder"] {
      let place = place(of: sought, in: view) ?? Place(row: 0, column: 0)
      #expect(view.meaning(at: place) == .key(.enter), "\(sought)")
    }
  }

  @Test func `a click moves the focus, and only a click on the focus is meant`() {
    var cursor = PageCursor(on: Samples.scene)
    for (choice, isMeant, selection) in [(1, false, 1), (1, true, 1), (9, false, 1)] {
      let had = cursor.click(choice, on: Samples.scene)
      #expect(had == isMeant && cursor.selection == selection)
    }
  }

  @Test func `the wheel scrolls the column under it`() {
    let view = layout.view(
      of: Samples.scene,
      cursor: PageCursor(on: Samples.scene),
      width: 80,
      height: 24
    )
    var cursor = PageCursor(on: Samples.scene)
    let side = view.side?.columns.lowerBound ?? 0
    cursor.wheel(3, at: Place(row: 5, column: side), in: view)
    #expect(cursor.sideScroll == 3 && cursor.scroll == 0)
    cursor.wheel(3, at: Place(row: 5, column: 2), in: view)
    #expect(cursor.scroll == 3)
    cursor.wheel(-9, at: Place(row: 5, column: 2), in: view)
    #expect(cursor.scroll == 0)
  }
}
