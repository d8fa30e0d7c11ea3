import KompasTestSupport
import Testing

@testable import KompasPages

/// Choices for the back of a room.
@Suite struct PresentedTests {
  private var layout: PageLayout {
    var layout = PageLayout(words: .dutch)
    layout.isPresented = true
    return layout
  }

  private var scene: Page {
    var page = Samples.scene
    page.beside = page.side
    page.side = []
    return page
  }

  private func shown(_ page: Page, _ width: Int, _ height: Int, focus: Int? = nil) -> PageView {
    var cursor = PageCursor(on: page)
    if let focus { _ = cursor.click(focus, on: page) }
    return layout.view(of: page, cursor: cursor, width: width, height: height)
  }

  /// Whether a text stands in large letters: its first row does.
  private func isLarge(_ text: String, in view: PageView) -> Bool {
    let first = Typesetter(glyphs: .unicode).large(text, .text, width: 400)?.first?.plainText ?? "-"
    return view.canvas.plainText.contains(first)
  }

  @Test func `on a wall every option stands there in large letters, number and all`() {
    let view = shown(scene, 200, 60)
    for (number, choice) in Samples.choices.enumerated() {
      let words = choice.label.split(separator: " ").prefix(3).joined(separator: " ")
      #expect(isLarge(words, in: view), "\(words)")
      #expect(isLarge("\(number + 1)", in: view))
      #expect(view.canvas.plainText.contains(choice.detail.prefix(10)))
    }
    // The text and what helps to decide stay above them.
    #expect(view.main.height >= 5 && view.side != nil && view.pinned != nil)
  }

  @Test func `in a smaller window the numbers are large, and what they stand for is bold`() {
    let view = shown(scene, 120, 36)
    for (number, choice) in Samples.choices.enumerated() {
      #expect(isLarge("\(number + 1)", in: view))
      let row = view.canvas.rows.first { $0.plainText.contains(choice.label) }
      let cell = row.flatMap { line in
        line.firstIndex { $0.character == choice.label.first }.map { line[$0] }
      }
      #expect(row != nil && cell?.role == (choice.closed == nil ? .strong : .muted))
    }
    #expect(view.main.height >= 5)
  }

  @Test(arguments: [(120, 30), (120, 36), (160, 45), (200, 60)])
  func `options are as large with the focus as without, and each is a button`(
    width: Int,
    height: Int
  ) {
    let sizes = [nil, 0, 1, 2, 3].map { focus in
      let view = shown(scene, width, height, focus: focus)
      for choice in 0..<4 {
        let button = view.buttons.first { $0.meaning == .choice(choice) }
        #expect((button?.rows.count ?? 0) > 1 || height == 30)
      }
      return [1, 2, 3, 4].map { isLarge("\($0)", in: view) }
    }
    #expect(Set(sizes).count == 1)
  }

  @Test func `what has the focus has a bar beside it, and the cursor stands there`() {
    let view = shown(scene, 200, 60, focus: 1)
    let place = view.cursor ?? Place(row: 0, column: 0)
    #expect(view.canvas.rows[place.row][place.column].character == "█")
    #expect(view.meaning(at: place) == .choice(1))
    #expect(view.canvas.plainText.contains("Het lot bepaalt wie meepraat."))
  }

  @Test func `the bar of the focus stands apart from the number, and options from each other`() {
    let view = shown(scene, 200, 60, focus: 1)
    let place = view.cursor ?? Place(row: 0, column: 0)
    let beside = view.canvas.rows[place.row][(place.column + 1)...(place.column + 3)]
    #expect(beside.allSatisfy { $0 == .blank })
    let rows = (0..<4).compactMap { choice in
      view.buttons.first { $0.meaning == .choice(choice) }?.rows
    }
    #expect(rows.count == 4)
    for (one, next) in zip(rows, rows.dropFirst()) { #expect(next.lowerBound > one.upperBound) }
  }

  @Test func `only what something costs has the color of money`() {
    var page = scene
    func roles(_ text: String) -> Set<CellRole> {
      let view = shown(page, 120, 36)
      return Set(
        view.canvas.rows.filter { $0.plainText.contains(text) }.flatMap { $0 }
          .filter { $0.character == "€" }.map(\.role)
      )
    }
    #expect(roles("10 k€") == [.muted])
    page.ask = .choose(prompt: "Wat doet u?", Samples.choices.map(\.priced))
    #expect(roles("10 k€") == [.money])
  }

  @Test(arguments: [(120, 44, false), (120, 45, true), (200, 60, true)])
  func `a title takes two lines of large letters only in a high window`(
    width: Int,
    height: Int,
    isLarge: Bool
  ) {
    var page = scene
    let title =
      width == 120
      ? "Quiz van een titel, over twee regels"
      : "Quiz van een lange titel, die hier niet past op een"
    page.main[0] = .heading(title, level: 1)
    #expect(self.isLarge("Quiz", in: shown(page, width, height)) == isLarge)
    page.main[0] = .heading("Kort", level: 1)
    #expect(self.isLarge("Kort", in: shown(page, width, height)))
  }

  @Test(arguments: [(119, 60), (100, 30), (80, 24)])
  func `in a window that is too narrow they are as always`(width: Int, height: Int) {
    var usual = layout
    usual.isPresented = false
    let cursor = PageCursor(on: scene)
    #expect(
      shown(scene, width, height)
        == usual.view(of: scene, cursor: cursor, width: width, height: height)
    )
  }
}
