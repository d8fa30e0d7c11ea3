import KompasTestSupport
import Testing

@testable import KompasPages

/// Pages that have a wide grid to themselves.
@Suite struct BroadsheetTests {
  private let layout = PageLayout(words: .dutch)

  /// A page of so many paragraphs, each of about three lines in a column.
  private func long(_ paragraphs: Int, isPopup: Bool = true) -> Page {
    let words =
      "het dorp en de stad praten over de plas en de dijk, en wie dat hoort schrijft het op"
    return Page(
      title: "Windpark",
      main: [.heading("Wie is wie", level: 1)]
        + (0..<paragraphs).map { .prose("Alinea\($0) \(words). Einde\($0)") },
      ask: .proceed(label: "terug"),
      isPopup: isPopup
    )
  }

  private func shown(_ page: Page, _ width: Int, _ height: Int, scroll: Int = 0) -> PageView {
    var cursor = PageCursor(on: page)
    cursor.scroll = scroll
    return layout.view(of: page, cursor: cursor, width: width, height: height)
  }

  /// The columns of the grid on which some text begins.
  private func starts(of text: String, in view: PageView) -> Set<Int> {
    Set(
      view.canvas.plainText.split(separator: "\n").flatMap { line in
        line.ranges(of: text).map { line.distance(from: line.startIndex, to: $0.lowerBound) }
      }
    )
  }

  @Test(arguments: [(80, 1), (99, 1), (100, 2), (120, 2), (160, 2), (200, 3)])
  func `a long text stands in columns where there is room for them`(width: Int, columns: Int) {
    let page = long(width == 160 ? 30 : 40)
    let view = shown(page, width, 60)
    #expect(starts(of: "Alinea", in: view).count == columns)
    // No line is wider than reads well.
    for line in view.canvas.plainText.split(separator: "\n") where line.contains("Alinea") {
      for part in line.split(separator: "│") { #expect(part.count <= 99) }
    }
  }

  @Test func `down the first column, then down the next`() {
    let view = shown(long(24), 200, 60)
    let rows = view.canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    var places: [(column: Int, row: Int)] = []
    for number in 0..<24 {
      for (row, line) in rows.enumerated() {
        guard let range = line.firstRange(of: "Alinea\(number) ") else { continue }
        places.append((line.distance(from: line.startIndex, to: range.lowerBound), row))
      }
    }
    #expect(places.count == 24)
    for (one, next) in zip(places, places.dropFirst()) {
      #expect(next.column > one.column || (next.column == one.column && next.row > one.row))
    }
    #expect(!view.main.hasMoreBelow)
  }

  @Test func `a heading stands with what follows, and no paragraph is parted`() {
    var page = long(0)
    page.main += (0..<20).flatMap { number -> [Block] in
      [.heading("Kop\(number)", level: 2), .prose("Tekst\(number) " + "woord ".repeated(30))]
    }
    let view = shown(page, 200, 60)
    let rows = view.canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
    for number in 0..<20 {
      let row = rows.firstIndex { $0.contains("Kop\(number) ") || $0.hasSuffix("Kop\(number)") }
      guard let row, let head = rows[row].firstRange(of: "Kop\(number)") else {
        Issue.record("Kop\(number)")
        continue
      }
      let column = rows[row].distance(from: rows[row].startIndex, to: head.lowerBound)
      let text = rows[row + 1].firstRange(of: "Tekst\(number) ")
      #expect(
        text.map { rows[row + 1].distance(from: rows[row + 1].startIndex, to: $0.lowerBound) }
          == column
      )
    }
  }

  @Test(arguments: [(100, 30), (120, 36), (160, 45), (200, 60), (200, 24)], [0, 12])
  func `what is said of one person stands in one column of one window`(
    size: (Int, Int),
    lead: Int
  ) {
    var page = long(0)
    page.main += (0..<lead).map { .prose("Vooraf\($0)") }
    page.main += [.heading("Wie er zijn", level: 2)]
    page.main += (0..<24).flatMap { number -> [Block] in
      [
        .art(lines: ["Persoon\(number)."], description: "Persoon\(number)."),
        .prose("woord ".repeated(20 + number % 5 * 12)),
        .lines(["Verwacht\(number)."]), .prose("Einde\(number).\n\nSlot\(number)."),
      ]
    }
    var places: [String: Set<[Int]>] = [:]
    var cursor = PageCursor(on: page)
    for window in 0..<30 {
      let view = layout.view(of: page, cursor: cursor, width: size.0, height: size.1)
      for line in view.canvas.plainText.split(separator: "\n") {
        for number in 0..<24 {
          for name in ["Persoon\(number).", "Slot\(number)."] {
            guard let range = line.firstRange(of: name) else { continue }
            let column = line.distance(from: line.startIndex, to: range.lowerBound)
            places[name, default: []].insert([window, column])
          }
        }
      }
      guard view.main.hasMoreBelow else { break }
      cursor.settle(in: view)
      _ = cursor.handle(.pageDown, on: page, in: view)
    }
    for number in 0..<24 {
      let first = places["Persoon\(number)."] ?? []
      let last = places["Slot\(number)."] ?? []
      #expect(!first.isDisjoint(with: last), "\(number): \(first) \(last)")
    }
  }

  @Test func `what does not fit goes on a window further, and a page down shows exactly that`() {
    let page = long(60)
    let first = shown(page, 100, 30)
    #expect(first.main.hasMoreBelow)
    let seen = (0..<60).filter { first.canvas.plainText.contains("Einde\($0)") }
    #expect(seen == Array(0..<seen.count) && seen.count > 6)
    let second = shown(page, 100, 30, scroll: first.main.height - 1)
    let next = (0..<60).filter { second.canvas.plainText.contains("Alinea\($0) ") }
    #expect(next.first == seen.count)
    // Enter pages on until all was in sight, and only then closes it.
    var cursor = PageCursor(on: page)
    var read: Set<Int> = []
    for _ in 0..<20 {
      let view = layout.view(of: page, cursor: cursor, width: 100, height: 30)
      cursor.settle(in: view)
      read.formUnion((0..<60).filter { view.canvas.plainText.contains("Einde\($0)") })
      if cursor.handle(.enter, on: page, in: view) == .proceed { break }
    }
    #expect(read.count == 60)
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 36), (160, 45), (200, 60)])
  func `no word is broken, and every fact is there`(width: Int, height: Int) {
    for count in [2, 12, 40] {
      let page = long(count)
      let text = gridText(of: page, words: .dutch, width: width, height: height)
      for fact in page.facts { #expect(carries(text, fact)) }
    }
  }

  @Test func `a compass has all of a wide grid, and is as large as it can be`() {
    var page = Samples.scene
    page.side = []
    page.beside = [.prose("ernaast")]
    let axes = [
      "Inclusie", "Zeggenschap", "Beraadslaging", "Transparantie", "Checks", "Daadkracht",
    ]
    let series = ["gezegd", "gekozen"].map {
      Rose.Series(name: $0, values: [4, 8, 12, 16, 8, 12], scale: 60, rim: 20, unknownWord: "?")
    }
    page.main = [.heading("Uw kompas", level: 1), .rose(Rose(axes: axes, series: series))]
    page.ask = .proceed(label: "verder")
    let view = shown(page, 200, 60)
    let used = view.canvas.rows.filter { row in row.contains { $0.role == .bar } }
    #expect(used.count >= 14 && !view.canvas.plainText.contains("ernaast"))
    for axis in axes { #expect(view.canvas.plainText.contains(axis)) }
    #expect(!view.main.hasMoreBelow)
  }

  @Test(arguments: [(80, 24), (200, 60)])
  func `a compass of which nothing is known has no shape, and still its figures`(
    width: Int,
    height: Int
  ) {
    let axes = ["een", "twee", "drie", "vier", "vijf", "zes"]
    func captions(_ second: [Int?]) -> [String] {
      let series = [("gezegd", [4, 8, 12, 16, 8, 12]), ("gekozen", second)].map {
        Rose.Series(name: $0.0, values: $0.1, scale: 60, rim: 20, unknownWord: "niet bekend")
      }
      var page = Samples.scene
      page.side = []
      page.main = [.rose(Rose(axes: axes, series: series))]
      page.ask = .proceed(label: "verder")
      let text = shown(page, width, height).canvas.plainText
      #expect(text.contains("gekozen") && text.contains("niet bekend") == second.contains(nil))
      return text.split(separator: "\n").map(String.init).filter { $0.contains("gezegd") }
    }
    let one: [Int?] = [9, nil, nil, nil, nil, nil]
    // The names of two shapes stand beside each other.
    #expect(captions(one).contains { $0.contains("gekozen") })
    #expect(!captions([Int?](repeating: nil, count: 6)).contains { $0.contains("gekozen") })
  }

  @Test func `a picture beside a page is left out where it does not fit`() {
    var page = long(2, isPopup: false)
    page.beside = [
      .art(lines: (0..<6).map { _ in "~" + "=".repeated(68) + "~" }, description: "Kaart")
    ]
    #expect(shown(page, 200, 60).canvas.plainText.contains("~==="))
    let narrow = shown(page, 100, 30)
    #expect(!narrow.canvas.plainText.contains("~===") && !narrow.canvas.plainText.contains("Kaart"))
    #expect(narrow.side == nil)
  }

  // MARK: Buttons

  @Test(arguments: [(80, 24), (100, 30), (200, 60)])
  func `a page over another one has a button that closes it, in words`(width: Int, height: Int) {
    let page = long(60)
    let view = shown(page, width, height)
    let close = view.buttons.filter { $0.meaning == .key(.character("q")) }
    #expect(close.count == 1)
    let text = view.canvas.rows[close[0].rows.lowerBound][close[0].columns].plainText
    #expect(text == " q terug ")
    var cursor = PageCursor(on: page)
    #expect(cursor.handle(.character("q"), on: page, in: view) == .back)
    #expect(!shown(long(3, isPopup: false), width, height).canvas.plainText.contains("q terug"))
  }

  @Test func `where a line is written, the button says what closes it there`() {
    var page = long(1)
    page.ask = .write(prompt: "Notitie", placeholder: "")
    #expect(
      shown(page, 100, 30).buttons.filter { $0.meaning == .key(.escape) }.count == 2,
      "one in the rule, one among the keys"
    )
  }

  @Test func `the marks that there is more are buttons`() {
    let page = long(60)
    let view = shown(page, 80, 24, scroll: 5)
    #expect(view.buttons.contains { $0.meaning == .key(.pageUp) })
    // While there is more to read Enter reads on, and the mark says so.
    #expect(
      view.buttons.filter { $0.meaning == .key(.enter) }.count == 2,
      "one in the rule, one among the keys"
    )
    #expect(!shown(page, 80, 24).buttons.contains { $0.meaning == .key(.pageUp) })
  }

  @Test func `of two keys that are shown together each is a button`() {
    var page = long(1, isPopup: false)
    page.ask = .allot(
      Allotment(
        prompt: "Verdeel",
        items: [Choice(label: "a"), Choice(label: "b")],
        start: [5, 5],
        total: 10
      )
    )
    let view = shown(page, 100, 30)
    let keys = view.canvas.height - 3..<view.canvas.height
    for (sign, key) in [
      ("↑", Key.up), ("↓", .down), ("←", .left), ("→", .right), ("+", .character("+")),
      ("-", .character("-")),
    ] {
      let meanings = keys.compactMap { row in
        view.canvas.rows[row].firstIndex { $0.character == Character(sign) }
          .flatMap { view.meaning(at: Place(row: row, column: $0)) }
      }
      #expect(meanings == [.key(key)], "\(sign)")
    }
  }

  @Test func `the wheel scrolls what can scroll, wherever it is turned`() {
    var page = long(2, isPopup: false)
    page.side = (0..<60).map { .prose("regel \($0)") }
    let view = shown(page, 100, 30)
    var cursor = PageCursor(on: page)
    for place in [Place(row: 0, column: 0), Place(row: 10, column: 5), Place(row: 10, column: 90)] {
      cursor.sideScroll = 0
      cursor.wheel(3, at: place, in: view)
      #expect(cursor.sideScroll == 3)
    }
    let long = long(60)
    var other = PageCursor(on: long)
    other.wheel(3, at: Place(row: 29, column: 3), in: shown(long, 100, 30))
    #expect(other.scroll == 3)
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
