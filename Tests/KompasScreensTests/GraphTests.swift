import KompasAnalysis
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

/// A case as DOT, as Mermaid and as lines.
@Suite struct GraphTests {
  static let hostile = """
    Een "heel" <b>vet</b> label & [met] {haken} | pijp # hekje ; `code` %% commentaar \\ \\" 'x' → 道路 \
    \u{1B}[31m --> end subgraph <br/> &amp; #35; 1. twee
    regel twee
    """

  /// The words of the village, with every word replaced if asked for.
  static func texts(_ word: String?) -> CaseTexts {
    var texts = Village.texts
    guard let word else { return texts }
    texts.title = word
    for index in texts.scenes.indices { texts.scenes[index].title = word }
    for index in texts.options.indices { texts.options[index].label = "1. " + word }
    for index in texts.events.indices { texts.events[index].title = word }
    for index in texts.endings.indices { texts.endings[index].title = "- " + word }
    return texts
  }

  static func view(
    _ word: String? = nil,
    playouts: Int = 60,
    flags: Bool = true,
    language: String = "nl"
  ) -> GraphView {
    let rules = Village.game.rules
    var notes = CaseNotes()
    notes.flags = (0..<rules.flagCount).map { "vlag_\($0)" }
    let condition = CaseNotes.Condition(text: word ?? "weeks > 3", steps: [.push(1)])
    notes.scenes = rules.scenes.map { _ in [condition] }
    notes.options = rules.options.map { _ in [] }
    notes.events = rules.events.map { _ in [condition, .init(text: "vlag_0", steps: [.flag(0)])] }
    notes.endings = rules.endings.map { _ in [condition] }
    let flow = playouts > 0 ? CaseFlow(of: Village.game, playouts: playouts, seed: 4) : nil
    return GraphView(
      CaseGraph(rules, notes, flow: flow),
      notes: notes,
      texts: texts(word),
      phrases: Language.shipped(language),
      seed: 4,
      showsFlags: flags
    )
  }

  @Test(arguments: ["nl", "en"], [60, 0])
  func `every line of Mermaid is one that its grammar knows`(
    language: String,
    playouts: Int
  ) throws {
    let quoted = ##""(?:[^"#<>&|\[\]{}`;\\%]|#[0-9]+;|<br/>|[0-9]%)*""##
    let node = #"(?:start|stop|[soze][0-9]+)"#
    let lines = [
      #"^---$"#, #"^title: "(?:[^"\\]|\\["\\])*"$"#, #"^flowchart TD$"#, #"^ +%% [^%{}\n]*$"#,
      "^ +end$", #"^ +subgraph p(?:[0-9]+|z|e)\[\#(quoted)\]$"#,
      #"^ +\#(node)(?:\[\#(quoted)\]|\(\#(quoted)\)|\(\[\#(quoted)\]\)|\{\{\#(quoted)\}\})$"#,
      #"^ +\#(node) (?:-->|-\.->)(?:\|\#(quoted)\|)? \#(node)$"#,
    ]
    let patterns = try lines.map { try Regex($0) }
    for word in [nil, Self.hostile] as [String?] {
      let text = Self.view(word, playouts: playouts, language: language).mermaid
      var depth = 0
      for line in text.split(separator: "\n").map(String.init) {
        #expect(try patterns.contains { try $0.firstMatch(in: line) != nil }, "\(line)")
        let trimmed = line.drop { $0 == " " }
        if trimmed.hasPrefix("subgraph ") { depth += 1 }
        if trimmed == "end" { depth -= 1 }
        #expect(depth >= 0 && depth <= 1)
      }
      #expect(depth == 0)
    }
  }

  @Test func `every node that an edge of Mermaid names is there`() throws {
    let text = Self.view().mermaid
    let nodes = Set(
      text.matches(of: /(?m)^ +(start|stop|[soze][0-9]+)[\[\(\{]/).map { String($0.1) }
    )
    let edges = text.matches(
      of: /(?m)^ +(start|stop|[soze][0-9]+) (?:-->|-\.->)(?:\|[^|]*\|)? (start|stop|[soze][0-9]+)$/
    )
    #expect(edges.count > Village.game.rules.options.count)
    for edge in edges {
      #expect(nodes.contains(String(edge.1)) && nodes.contains(String(edge.2)))
    }
  }

  @Test(arguments: [60, 0])
  func `no text of an author gets out of a label in DOT`(playouts: Int) {
    let text = Self.view(Self.hostile, playouts: playouts).dot
    #expect(!text.contains("<b>") && !text.contains("\u{1B}") && !text.contains("&amp;"))
    #expect(!text.contains("<FONT POINT-SIZE=\"8\" COLOR=\"#52606d\"></FONT>"))
    // Tags are opened and closed in turn.
    var open: [Substring] = []
    for tag in text.matches(of: /<(\/?)(TABLE|TR|TD|FONT|B)(?=[ >])[^>]*?>/) {
      if tag.1.isEmpty {
        open.append(tag.2)
      } else {
        #expect(open.popLast() == tag.2)
      }
    }
    #expect(open.isEmpty)
  }

  @Test(arguments: ["nl", "en"], [Glyphs.unicode, .ascii])
  func `no line of the drawing is wider than was asked for`(language: String, glyphs: Glyphs) {
    for (asked, width) in [(10, 60), (80, 80), (100, 100), (400, 120)] {
      for word in [nil, Self.hostile] as [String?] {
        for playouts in [60, 0] {
          let view = Self.view(word, playouts: playouts, language: language)
          let text = GraphDrawing(view, glyphs: glyphs, width: asked).text
          for line in text.split(separator: "\n") {
            #expect(displayWidth(of: String(line)) <= width, "\(line)")
            #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
            if glyphs == .ascii { #expect(line.utf8.allSatisfy { $0 < 0x80 }) }
          }
        }
      }
    }
  }

  @Test func `the same case gives the same bytes, and without playing no figures`() {
    let (one, other) = (Self.view(), Self.view())
    #expect(one.dot == other.dot && one.mermaid == other.mermaid)
    let bare = Self.view(playouts: 0)
    for text in [bare.mermaid, GraphDrawing(bare, glyphs: .unicode, width: 80).text] {
      #expect(!text.contains("gespeeld:") && !text.contains("100%"))
    }
  }

  @Test func `every scene, option, event and ending is drawn, in all three ways`() {
    let texts = Village.texts
    for text in [
      Self.view().dot, Self.view().mermaid,
      GraphDrawing(Self.view(), glyphs: .unicode, width: 120).text,
    ] {
      for name in texts.scenes.map(\.title) + texts.options.map(\.label)
        + texts.endings.map(\.title)
      {
        let word = name.split { !$0.isLetter }.max { $0.count < $1.count } ?? ""
        #expect(text.contains(word), "\(name)")
      }
    }
  }
}
