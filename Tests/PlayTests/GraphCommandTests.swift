import Foundation
import KompasAnalysis
import KompasEngine
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

/// `kompas graph`, and what Graphviz makes of it.
@Suite final class GraphCommandTests {
  private let folder: URL

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let village = Program.root
    .appendingPathComponent("Tests/KompasScenariosTests/Fixtures/klein_dorp").path
  private static let dot = ["/usr/bin/dot", "/usr/local/bin/dot"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  private func graph(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["graph"] + arguments, environment: ["HOME": folder.path])
  }

  /// What Graphviz draws of this, and what it complains of.
  private func drawn(_ text: String, with dot: String) throws -> Program.Outcome {
    let file = folder.appendingPathComponent("graph.dot")
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try Program.run(["-Tsvg", file.path], program: dot)
  }

  @Test(
    .enabled(if: dot != nil, "GRAPHVIZ IS NOT INSTALLED: apt-get install graphviz"),
    arguments: [
      ["windpark_oosterbrink"], ["windpark_oosterbrink", "--flags", "--playouts", "0"],
      ["windpark_oosterbrink", "--language", "en", "--playouts", "50"], [village, "--flags"],
    ]
  )
  func `Graphviz draws a case without a complaint`(arguments: [String]) throws {
    let outcome = try graph(arguments + ["--format", "dot"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let picture = try drawn(outcome.output, with: try #require(Self.dot))
    #expect(picture.status == 0 && picture.errors.isEmpty, "\(picture.errors)")
    #expect(picture.output.contains("</svg>"))
    let loaded = try Library.load("windpark_oosterbrink")
    if arguments[0] == "windpark_oosterbrink", !arguments.contains("en") {
      // Graphviz may break a label over lines; each word of it is there.
      for label in loaded.words(in: "nl").options.map(\.label) {
        let first = try #require(label.split { !$0.isLetter }.first)
        #expect(picture.output.contains(first))
      }
    }
  }

  @Test(.enabled(if: dot != nil, "GRAPHVIZ IS NOT INSTALLED: apt-get install graphviz"))
  func `Graphviz shows hostile labels as they are`() throws {
    let hostile = #"a "b" <c> & [d] {e} | f # \ \n 'g' → 道路 &amp; <BR/> --> %%"#
    let loaded = try Library.load("windpark_oosterbrink")
    var texts = loaded.words(in: "nl")
    texts.title = hostile
    for index in texts.scenes.indices { texts.scenes[index].title = hostile }
    for index in texts.options.indices { texts.options[index].label = hostile + "\u{1B}\n\u{0}" }
    for index in texts.events.indices { texts.events[index].title = "" }
    for index in texts.endings.indices { texts.endings[index].title = hostile }
    let view = GraphView(
      CaseGraph(loaded.compiled, loaded.notes, flow: nil),
      notes: loaded.notes,
      texts: texts,
      phrases: .dutch,
      seed: 1,
      showsFlags: true
    )
    let picture = try drawn(view.dot, with: try #require(Self.dot))
    #expect(picture.status == 0 && picture.errors.isEmpty, "\(picture.errors)")
    // The signs of XML are written as references in the picture.
    let plain = picture.output.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&#39;", with: "'").replacing("&#45;", with: "-")
      .replacing("&#160;", with: " ").replacing("&amp;", with: "&")
    #expect(plain.contains(#"a "b" <c> & [d] {e} | f # \ \n 'g' →"#))
  }

  @Test func `two processes write the same bytes in all three ways`() throws {
    for format in ["text", "dot", "mermaid"] {
      let arguments = [Self.village, "--format", format, "--playouts", "300", "--flags"]
      let (one, other) = (try graph(arguments), try graph(arguments))
      #expect(one.status == 0 && one.output == other.output && !one.output.isEmpty)
      #expect(try graph(arguments + ["--seed", "2"]).output != one.output)
    }
  }

  @Test func `a file is written whole or not at all, in the way its name tells`() throws {
    for (name, start) in [("a.dot", "digraph"), ("a.mmd", "---\ntitle"), ("a.txt", "Klein Dorp")] {
      let path = folder.appendingPathComponent(name)
      let outcome = try graph([Self.village, "--out", path.path])
      #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
      #expect(try String(contentsOf: path, encoding: .utf8).hasPrefix(start))
    }
    let nowhere = folder.appendingPathComponent("nergens/a.dot").path
    let outcome = try graph([Self.village, "--out", nowhere])
    #expect(outcome.status == 73 && outcome.errors.contains("die map is er niet"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 3)
  }

  @Test func `the drawing tells shares, conditions and where each road leads`() throws {
    let outcome = try graph([Self.village, "--flags"])
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("Het begin (begin)") && $0.hasSuffix("gespeeld: 100%") })
    #expect(lines.contains("  alleen als weeks > 40; not gemopper || raad < 50"))
    #expect(lines.contains("      → Het besluit"))
    #expect(lines.contains("      zet avond_gehouden → petitie"))
    #expect(lines.contains("      wist avond_gehouden → petitie"))
    let english = try graph([Self.village, "--language", "en", "--playouts", "0"])
    #expect(english.output.contains("Without figures: nothing was played."))
  }

  @Test func `a wrong command is told`() throws {
    #expect(try graph(["windpark_oosterbrnk"]).status == 66)
    let outcome = try graph([Self.village, "--playouts=-1"])
    #expect(outcome.status == 64 && outcome.errors.contains("--playouts is -1"))
    #expect(try graph([Self.village, "--format", "svg"]).status == 64)
  }
}
