import KompasTestSupport
import Testing

@testable import KompasPages

/// How the room of a grid is used, from the smallest to a wall.
@Suite struct RoomTests {
  private let layout = PageLayout(words: .dutch)

  /// A scene with what helps to decide, and a picture for where rows are left.
  private var scene: Page {
    var page = Samples.scene
    page.beside = Array(page.side.dropLast(2))
    page.side = []
    page.below = [.art(lines: (0..<5).map { "~~~ kaart \($0) ~~~" }, description: "Een kaart.")]
    return page
  }

  private func shown(_ page: Page, _ width: Int, _ height: Int) -> PageView {
    layout.view(of: page, cursor: PageCursor(on: page), width: width, height: height)
  }

  @Test(arguments: [(80, 24, false), (99, 30, false), (100, 30, true), (200, 60, true)])
  func `what helps to decide stands beside the text from 100 columns on`(
    width: Int,
    height: Int,
    isThere: Bool
  ) {
    let view = shown(scene, width, height)
    #expect((view.side != nil) == isThere)
    #expect(view.canvas.plainText.contains("Wat u weet") == isThere)
  }

  @Test func `what helps to decide is no fact, and is not spoken`() {
    #expect(
      scene.facts
        == {
          var page = scene; page.beside = []; page.below = []; return page
        }().facts
    )
    let spoken = LinearTranscript(words: .dutch).lines(of: scene).joined()
    #expect(!spoken.contains("Wat u weet") && !spoken.contains("kaart"))
  }

  @Test
  func
    `on a wall the options stand beside each other with all they mean, and a map below the text`()
  {
    let view = shown(scene, 200, 60)
    let lines = view.canvas.plainText.split(separator: "\n").map(String.init)
    let heads = lines.filter { $0.contains("inloopavond") && $0.contains("gelote inwoners") }
    #expect(heads.count == 1)
    #expect(view.canvas.plainText.contains("Wie komt, is meestal"))
    #expect(view.canvas.plainText.contains("Het lot bepaalt wie meepraat."))
    #expect(view.canvas.plainText.contains("kaart 4"))
    // The text is no wider than reads well.
    #expect(view.main.columns.count <= 80)
  }

  @Test(arguments: [159, 160, 200])
  func `all columns of a wide window are used`(width: Int) {
    let view = shown(scene, width, 50)
    let used = view.canvas.rows.flatMap { row in row.indices.filter { row[$0] != .blank } }
    #expect((used.min() ?? 9) <= 1 && (used.max() ?? 0) >= width - 2)
  }

  @Test func `the focus, the cursor and the arrows go along options that stand beside each other`()
  {
    var cursor = PageCursor(on: scene)
    let first = layout.view(of: scene, cursor: cursor, width: 200, height: 60)
    #expect(cursor.handle(.right, on: scene, in: first) == nil && cursor.selection == 0)
    #expect(cursor.handle(.right, on: scene, in: first) == nil && cursor.selection == 1)
    let second = layout.view(of: scene, cursor: cursor, width: 200, height: 60)
    let place = second.cursor ?? Place(row: 0, column: 0)
    #expect(second.canvas.rows[place.row][place.column].character == "❯")
    #expect(cursor.handle(.left, on: scene, in: second) == nil && cursor.selection == 0)
    #expect(cursor.handle(.enter, on: scene, in: second) == .chose(0))
  }

  /// Whatever is on a page and however the window changes: what is drawn is whole words within it, and nothing is drawn over.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `nothing overlaps, no word is cut, and no cell is stale`(seed: UInt64) {
    var dice = Dice(state: seed &+ 7_000)
    var page = dice.page()
    page.beside = dice.some(0...6) { $0.block() }
    page.below = dice.some(0...2) { $0.block() }
    var cursor = PageCursor(on: page)
    for _ in 0..<6 {
      let (width, height) = (dice.roll(60...220), dice.roll(18...70))
      let view = layout.view(of: page, cursor: cursor, width: width, height: height)
      cursor.settle(in: view)
      #expect(view.canvas.rows.count == height)
      #expect(view.canvas.rows.allSatisfy { $0.count == width })
      expectApart(view)
      // The same again is the same: nothing of another size is left.
      #expect(view == layout.view(of: page, cursor: cursor, width: width, height: height))
      _ = cursor.handle([.down, .pageDown, .tab, .up][dice.roll(0...3)], on: page, in: view)
    }
  }

  private func expectApart(_ view: PageView) {
    let windows = [view.main, view.side, view.pinned].compactMap(\.self)
    for (index, one) in windows.enumerated() {
      #expect(one.columns.upperBound <= view.canvas.width)
      #expect(one.rows.upperBound <= view.canvas.height)
      for other in windows.dropFirst(index + 1) {
        #expect(!(one.columns.overlaps(other.columns) && one.rows.overlaps(other.rows)))
      }
    }
    for button in view.buttons {
      #expect(button.rows.upperBound <= view.canvas.height && !button.rows.isEmpty)
      #expect(button.columns.upperBound <= view.canvas.width && button.columns.lowerBound >= 0)
    }
    // A wide character has its second half, and no half has lost its first.
    for row in view.canvas.rows {
      for index in row.indices where row[index].width == 2 {
        #expect(index + 1 < row.count && row[index + 1].width == 0)
      }
    }
  }

  @Test(arguments: [60, 80, 100, 120, 160, 200])
  func `the words of a scene are whole at every width`(width: Int) {
    let known = Set(
      scene.facts.joined(separator: " ").split { !$0.isLetter }.map { String($0).lowercased() }
    )
    let view = shown(scene, width, 40)
    for word in ["spandoek", "initiatiefnemer", "dorpsstraat"] {
      #expect(view.canvas.plainText.contains(word) && known.contains(word))
    }
  }

  /// What is read and then closed: it has as many windows as the text needs, and none for the button alone.
  @Test(arguments: [(60, 18), (80, 24), (100, 30)])
  func `no window has only the button that goes on`(width: Int, height: Int) {
    for lines in 1...40 {
      let page = Page(
        title: "Hulp",
        main: [.lines((0..<lines).map { "regel \($0)" })],
        ask: .proceed(label: "terug"),
        isPopup: true
      )
      let view = layout.view(
        of: page,
        cursor: PageCursor(on: page),
        width: width,
        height: height
      )
      #expect(view.main.hasMoreBelow == (lines > view.main.height), "\(lines)")
      #expect(view.canvas.plainText.contains("⏎ terug"))
      var cursor = PageCursor(on: page)
      let action = cursor.handle(.enter, on: page, in: view)
      #expect((action == .proceed) == (lines <= view.main.height), "\(lines)")
    }
  }

  /// A page that the program opens with.
  private var cover: Page {
    var page = Page(
      title: "Kompas",
      main: [.prose("U bent wethouder.")],
      ask: .choose(
        prompt: "Wat wilt u doen?",
        [
          Choice(label: "Spelen", text: "Kies een zaak en begin."),
          Choice(
            label: "Terugkijken",
            text: "Stap voor stap.",
            closed: "er is nog niets gespeeld."
          ),
          Choice(label: "Stoppen"),
        ]
      )
    )
    page.isCover = true
    return page
  }

  @Test(arguments: [(60, 18), (80, 24), (99, 30), (100, 30), (200, 60)])
  func `a cover says beside each item what it is for, from 100 columns on`(
    width: Int,
    height: Int
  ) {
    let view = shown(cover, width, height)
    let lines = view.canvas.plainText.split(separator: "\n")
    let isWide = width >= 100
    #expect(lines.contains { $0.contains("1 Spelen   ") && $0.contains("Kies een zaak") } == isWide)
    #expect(view.canvas.plainText.contains("Stap voor stap.") == isWide)
    #expect(view.canvas.plainText.contains("Kan niet: er is nog niets gespeeld."))
    // The name of the game stands there once: large, or as the title.
    let large = Typesetter(glyphs: .unicode).large("Kompas", .title, width: width) ?? []
    let isLarge = view.canvas.plainText.contains(large.first?.plainText ?? "-")
    #expect(isLarge == isWide)
    #expect(view.canvas.plainText.contains("Kompas") == !isWide)
    for choice in 0..<3 { #expect(view.buttons.contains { $0.meaning == .choice(choice) }) }
    let text = gridText(of: cover, words: .dutch, width: width, height: height)
    for fact in cover.facts { #expect(carries(text, fact), "\(fact)") }
  }

  // MARK: Large letters

  @Test func `large letters are three rows high, and stand for the text in capitals`() {
    let type = Typesetter(glyphs: .unicode)
    let lines = type.large("Hé", .title, width: 120) ?? []
    #expect(lines.map(\.plainText) == ["█  █ █▀▀▀", "█▀▀█ █▀▀ ", "▀  ▀ ▀▀▀▀"])
    #expect(type.large("a=b", .title, width: 120) == nil)
    #expect(type.large("", .title, width: 120) == nil)
    #expect(Typesetter(glyphs: .ascii).large("Hé", .title, width: 120) == nil)
  }

  @Test func `large letters take two lines at most, and never half a word`() {
    let type = Typesetter(glyphs: .unicode)
    #expect(type.large("aa aa", .title, width: 21)?.count == 3)
    #expect(type.large("aa aa", .title, width: 20)?.count == 6)
    #expect(type.large("aa", .title, width: 9)?.count == 3)
    #expect(type.large("aa", .title, width: 8) == nil)
    #expect(type.large("aa aa aa", .title, width: 10) == nil)
  }

  @Test func `every letter has five rows of one width, and Dutch and English need no other`() {
    let text = "Wat doet u? ‘Nee’, zei zij: 40% – Één, ‘s/j’ (2026)! Kiest u vóór A & B; of +1."
    #expect(Typesetter(glyphs: .unicode).large(text, .title, width: 400) != nil)
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,?!:;'-/()&%+" {
      let rows = BigLetters.pixels(letter) ?? []
      #expect(rows.count == 5 && Set(rows.map(\.count)).count == 1, "\(letter)")
    }
  }

  @Test(arguments: [(119, false), (120, true)])
  func `only a room gets large letters, from 120 columns on`(width: Int, isLarge: Bool) {
    var presented = layout
    presented.isPresented = true
    let view = presented.view(of: scene, cursor: PageCursor(on: scene), width: width, height: 50)
    #expect(view.canvas.plainText.contains("█▀▀▄") == isLarge)
    #expect(!shown(scene, width, 50).canvas.plainText.contains("█▀▀▄"))
  }
}
