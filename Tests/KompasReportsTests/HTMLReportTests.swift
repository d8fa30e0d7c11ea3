import Foundation
import KompasPages
import KompasReports
import KompasTestSupport
import Testing

@Suite struct HTMLReportTests {
  /// The templates as they are shipped.
  static func templates() throws -> HTMLTemplates { try HTMLTemplates(try sources()) }

  static func sources() throws -> [String: String] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Assets/Templates")
    return Dictionary(
      uniqueKeysWithValues: try HTMLTemplates.names.map { name in
        let file = folder.appendingPathComponent(name + ".mustache")
        return (name, try String(contentsOf: file, encoding: .utf8))
      }
    )
  }

  /// Two pages with every kind of block, and this text wherever there is text.
  static func pages(saying text: String) -> [Page] {
    let blocks: [Block] = [
      .heading(text, level: 1), .prose("\(text)\n\n- \(text)\n- *a* and **b**\n\n\(text)"),
      .quote(speaker: text, text: text), .lines([text, text]),
      .art(lines: [text, "  <o>  "], description: text),
      .needle(
        Needle(
          name: text,
          left: text,
          right: text,
          position: -30,
          band: 20,
          words: text,
          previous: 10
        )
      ), .needle(Needle(name: text, left: text, right: text, position: nil, words: text)),
      .meter(Meter(label: text, interval: 20...60, words: text)),
      .meter(Meter(label: text, interval: 5...5, words: "")),
      .meter(Meter(label: text, interval: nil, words: text)), .heading(text, level: 2),
      .table(Table(columns: ["", text], rows: [[text, "1"], ["", text]], numeric: [1])),
      .table(Table(columns: [text], rows: [])),
      .seats(
        Seats(
          parties: [
            Seats.Party(name: text, count: 13, isFor: true),
            Seats.Party(name: text, count: 9, isFor: false),
            Seats.Party(name: text, count: 1, isFor: nil),
          ],
          forWord: text,
          againstWord: text,
          words: text
        )
      ),
      .bars(
        Bars(
          series: [text, text],
          rows: [
            Bars.Row(label: text, values: [12, nil], note: text),
            Bars.Row(label: text, values: [999, 0]),
          ],
          scale: 60,
          unknownWord: text
        )
      ),
      .rose(
        Rose(
          axes: Array(repeating: text, count: 6),
          series: [
            Rose.Series(name: text, values: [1, 20, 60, 3, 9, 7], scale: 60, unknownWord: text),
            Rose.Series(name: text, values: [1, nil, 100], scale: 100, unknownWord: text),
          ]
        )
      ), .trends(Self.trends(text)), .plot(Self.plot(.points, text)),
      .plot(Self.plot(.columns, text)), .plot(Self.plot(.paths, text)), .notice(.info, text),
      .notice(.warning, text), .notice(.failure, text), .gap,
    ]
    let page = Page(title: text, main: blocks, side: blocks, ask: .proceed(label: text))
    return [page, Page(title: text, main: [.heading(text, level: 2)], ask: .proceed(label: text))]
  }

  private static func trends(_ text: String) -> Trends {
    Trends(
      lines: [text],
      description: text,
      series: [text, text],
      moments: (0...12).map { "\($0)" },
      scale: 0...100,
      panels: (0..<2).map { panel in
        Trends.Panel(
          title: text,
          high: text,
          low: text,
          values: [(0...12).map { $0 == 3 ? nil : $0 * 9 - panel }, [-500, 500]],
          last: text,
          words: text
        )
      }
    )
  }

  private static func plot(_ marks: Plot.Marks, _ text: String) -> Plot {
    Plot(
      lines: [text, text],
      description: text,
      marks: marks,
      x: Plot.Axis(range: 0...4, low: text, high: text),
      y: Plot.Axis(range: 0...100, low: text, high: text),
      series: (0..<4).map { index in
        Plot.Series(name: text, points: [Plot.Point(x: index, y: 20 * index)])
      },
      threshold: Plot.Threshold(x: 2, label: text)
    )
  }

  private func document(_ text: String, language: String = "nl") throws -> (String, MarkupTree) {
    let report = HTMLReport(
      title: text,
      facts: [text, text],
      pages: Self.pages(saying: text),
      language: language,
      words: language == "nl" ? .dutch : .english
    )
    let written = report.text(try Self.templates())
    return (written, try MarkupTree(written))
  }

  @Test(arguments: ["nl", "en"])
  func `every kind of block is well-formed, and says what the page says`(language: String) throws {
    let text = "Café ‘De Vaart’ zegt"
    let (written, tree) = try document(text, language: language)
    #expect(tree.root.name == "html" && tree.root.attributes["lang"] == language)
    #expect(written.hasPrefix("<!DOCTYPE html>\n") && written.hasSuffix("</html>\n"))
    let said = tree.root.text
    for page in Self.pages(saying: text) {
      for fact in page.facts.dropLast() { #expect(said.contains(fact), "\(fact)") }
    }
    #expect(tree.all("strong").contains { $0.text == "b" })
    #expect(tree.all("em").contains { $0.text == "a" })
    #expect(tree.all("circle").count > 2 * 23)
  }

  @Test func `it needs nothing from elsewhere and runs nothing`() throws {
    let (written, tree) = try document("x")
    for name in ["script", "link", "img", "iframe", "object", "form", "use", "image"] {
      #expect(tree.all(name).isEmpty)
    }
    for element in tree.all {
      for (key, value) in element.attributes {
        #expect(!key.hasPrefix("on") && key != "src" && key != "style")
        if key == "href" { #expect(value.hasPrefix("#")) }
      }
    }
    #expect(!written.contains("url(") && !written.contains("@import") && !written.contains("http:"))
    #expect(written.contains("default-src 'none'"))
  }

  @Test func `headings come in order, tables have heads and pictures have words`() throws {
    let (_, tree) = try document("Iets")
    let levels = tree.all.filter { $0.name.count == 2 && $0.name.first == "h" && $0.name != "hr" }
      .compactMap { Int($0.name.dropFirst()) }
    #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
    let ids = tree.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for head in tree.all("th") { #expect(["col", "row"].contains(head.attributes["scope"])) }
    for table in tree.all("table") { #expect(!table.all("thead").isEmpty) }
    let pictures = tree.all("svg").filter { $0.attributes["aria-hidden"] == nil }
    #expect(pictures.count == 22)
    for picture in pictures {
      #expect(picture.attributes["role"] == "img")
      let named = (picture.attributes["aria-labelledby"] ?? "").split(separator: " ")
      #expect(named.count == 2 && named.allSatisfy { ids.contains(String($0)) })
      #expect(picture.children.prefix(2).map(\.name) == ["title", "desc"])
      #expect(picture.children.prefix(2).allSatisfy { !$0.text.isEmpty })
    }
    for link in tree.all("a") {
      #expect(ids.contains(String((link.attributes["href"] ?? "#").dropFirst())))
    }
  }

  @Test(arguments: [
    "</title></style></svg><script>alert(1)</script>", "\" onload=\"alert(1)", "' onload='x",
    "\"\u{301} onload=x a=\"\u{301}", "<\u{338}script>", "&\u{301}lt;&amp;&#60;", "{{title}}",
    "{{{body}}}{{> style}}{{=<% %>=}}", "]]> <!-- --> <![CDATA[ <?php ?>", "\u{1B}[31m\u{0}\u{7}",
    "\u{202E}om\u{2066}", "a\r\nb\tc", "\u{FFFE}\u{FFFF}\u{FEFF}", "🧭 \u{0301}e\u{0301}",
    "javascript:alert(1)", "*a", "**", "- x", "<b>*<i>*</b>",
  ])
  func `what an author or a player wrote is never markup`(text: String) throws {
    let (written, tree) = try document(text)
    let (_, plain) = try document("x")
    // The same elements and attributes as for any other text; only what is stressed may differ, and what ends a paragraph.
    func skeleton(_ tree: MarkupTree) -> [String] {
      tree.all.filter { !["p", "em", "strong", "ul", "li"].contains($0.name) }
        .map { "\($0.name) \($0.attributes.keys.sorted())" }
    }
    #expect(skeleton(tree) == skeleton(plain))
    #expect(!written.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!written.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    let title = try #require(tree.all("h1").first?.text)
    #expect(title == text.sanitized())
  }

  @Test func `templates that are missing or broken are named`() throws {
    var sources = try Self.sources()
    sources["rose"] = nil
    sources["bars"] = nil
    #expect(throws: HTMLTemplates.Problem.missing(["bars", "rose"])) {
      try HTMLTemplates(sources)
    }
    sources = try Self.sources()
    sources["needle"] = "<p>\n{{#open}}\n{{/shut}}</p>"
    #expect(throws: HTMLTemplates.Problem.broken("needle", line: 3)) {
      try HTMLTemplates(sources)
    }
  }

  private func tree(_ block: Block) throws -> MarkupTree {
    let page = Page(title: "x", main: [block], ask: .proceed(label: ""))
    let report = HTMLReport(
      title: "x",
      facts: [],
      pages: [page],
      language: "nl",
      words: .dutch
    )
    return try MarkupTree(report.text(try Self.templates()))
  }

  @Test func `a line goes through what is known, from the bottom of the scale to the top`() throws {
    let trends = Trends(
      lines: [],
      description: "lijnen",
      series: ["a", "b"],
      moments: ["0", "1", "2"],
      scale: -50...50,
      panels: [
        Trends.Panel(
          title: "t",
          high: "",
          low: "",
          values: [[-50, nil, 50], [0, 0, 99]],
          last: "50",
          words: "van laag naar hoog"
        )
      ]
    )
    let tree = try tree(.trends(trends))
    let lines = tree.all("polyline").map { $0.attributes["points"] ?? "" }
    #expect(lines == ["8,94 168,14", "8,54 88,54 168,14"])
    #expect(tree.all("desc").map(\.text) == ["van laag naar hoog"])
    #expect(tree.all("text").map(\.text).suffix(3) == ["0", "1", "2"])
  }

  @Test func `a path joins its points right of the words, and the middle of the scale is drawn`()
    throws
  {
    var plot = Plot(
      lines: [],
      description: "Van laag naar hoog.",
      marks: .paths,
      x: Plot.Axis(range: 0...2, low: "begin", high: "na 2"),
      y: Plot.Axis(range: -100...100, low: "wijk", high: "raad"),
      series: [
        Plot.Series(name: "a", points: [-100, 0, 100].enumerated().map { .init(x: $0, y: $1) }),
        Plot.Series(name: "b", points: [Plot.Point(x: 0, y: 0)]),
      ]
    )
    plot.caption = "Een lijn is een <spel>."
    let tree = try tree(.plot(plot))
    let lines = tree.all("polyline")
    #expect(lines.map { $0.attributes["points"] } == ["62,206 192,119 322,32", "62,119"])
    #expect(lines.map { $0.attributes["class"] } == ["l1", "l2"])
    #expect(tree.all("line").map { $0.attributes["y1"] } == ["119"])
    #expect(
      tree.all("figcaption").map(\.text) == ["Een lijn is een <spel>. Van laag naar hoog."]
    )
    plot.y.range = 0...100
    #expect(try self.tree(.plot(plot)).all("line").isEmpty)
  }

  @Test func `quarters are named around a cross, with both scales at their ends`() throws {
    let plot = Plot(
      lines: [],
      description: "Vier hoeken.",
      x: Plot.Axis(range: -100...100, low: "links", high: "rechts"),
      y: Plot.Axis(range: -100...100, low: "onder", high: "boven"),
      series: [Plot.Series(name: "", points: [Plot.Point(x: 50, y: -50)])],
      quarters: Plot.Quarters(
        topLeft: "a",
        topRight: "b",
        bottomLeft: "<c>",
        bottomRight: "d"
      )
    )
    let tree = try tree(.plot(plot))
    #expect(tree.all("line").map { $0.attributes["x1"] } == ["10", "170"])
    #expect(
      tree.all("text").map(\.text) == ["a", "b", "<c>", "d", "boven", "onder", "links", "rechts"]
    )
    // Three quarters to the right, three quarters down.
    let mark = try #require(tree.all("circle").last)
    #expect(mark.attributes["cx"] == "246" && mark.attributes["cy"] == "162.5")
    #expect(tree.all("pre").isEmpty)
  }

  @Test func `pages of a print are numbered`() throws {
    let (written, _) = try document("x")
    #expect(written.contains("@page {"))
    #expect(written.contains("content: counter(page) \" / \" counter(pages)"))
  }

  @Test func `a long row of moments is numbered with gaps, and at both ends`() throws {
    for count in 1...40 {
      let panel = Trends.Panel(
        title: "t",
        high: "",
        low: "",
        values: [Array(repeating: 5, count: count)],
        last: "",
        words: ""
      )
      let trends = Trends(
        lines: [],
        description: "",
        series: [""],
        moments: (0..<count).map(String.init),
        scale: 0...10,
        panels: [panel]
      )
      let numbers = try tree(.trends(trends)).all("text").compactMap { Int($0.text) }
      #expect(numbers.first == 0 && numbers.last == count - 1)
      #expect(numbers.count <= 11 && numbers == numbers.sorted())
    }
  }

  @Test func `a rose shows between what its values lie, and says how to read it`() throws {
    var rose = Rose(
      axes: ["a", "b", "c", "d"],
      series: [
        Rose.Series(name: "u", values: [30, 30, 30, 30], scale: 60, unknownWord: "?")
      ]
    )
    rose.series[0].ranges = [15...45, nil, 0...99]
    rose.caption = "Een <streep>."
    let tree = try tree(.rose(rose))
    #expect(
      tree.all("td").map(\.text).filter { !$0.isEmpty } == ["30 (15–45)", "30", "30 (0–99)", "30"]
    )
    let bars = tree.all("polyline").filter { $0.attributes["class"] == "whisker w1" }
    #expect(bars.map { $0.attributes["points"] } == ["180,125 180,75", "180,150 180,250"])
    #expect(tree.all("figcaption").map(\.text) == ["Een <streep>."])
  }

  @Test func `an outline with a gap stays open, and a whole one is closed`() throws {
    func rose(_ values: [Int?]) throws -> MarkupTree {
      let rose = Rose(
        axes: ["a", "b", "c", "d"],
        series: [Rose.Series(name: "u", values: values, scale: 60, unknownWord: "?")]
      )
      return try tree(.rose(rose))
    }
    let whole = try rose([60, 30, 0, 15])
    #expect(whole.all("polygon").contains { $0.attributes["class"] == "l1" })
    #expect(whole.all("polyline").isEmpty)
    // Up, right, the middle, left: 60 is at the rim.
    let outline = try #require(
      whole.all("polygon").first { $0.attributes["class"] == "l1" }?.attributes["points"]
    )
    #expect(outline == "180,50 230,150 180,150 155,150")
    let open = try rose([60, nil, 0, 15])
    #expect(!open.all("polygon").contains { $0.attributes["class"] == "l1" })
    #expect(open.all("polyline").count == 2)
  }
}
