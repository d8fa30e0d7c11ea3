import Foundation
import KompasEngine
import KompasJournal
import KompasScenarios
import Testing

/// The page that `kompas report` makes of a run, and the text it is the same as.
@Suite struct ReportPageTests {
  private let run: ArchivedRun

  init() throws { run = try ArchivedRun.windpark.get() }

  private func report(_ arguments: [String], _ language: String = "nl") throws -> String {
    let outcome = try Program.run(
      ["report"] + arguments + ["--archive", run.archive, "--lang", language]
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    return outcome.output
  }

  @Test(arguments: ["nl", "en"])
  func `the page needs nothing from elsewhere and runs nothing`(language: String) throws {
    let text = try report(["1"], language)
    let page = try ReadPage(text)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    let names = Set(page.elements.map(\.name))
    #expect(names.isDisjoint(with: ["script", "link", "img", "iframe", "object", "form", "image"]))
    for (_, attributes) in page.elements {
      #expect(attributes["src"] == nil && !attributes.keys.contains { $0.hasPrefix("on") })
      if let link = attributes["href"] { #expect(link.hasPrefix("#")) }
    }
    #expect(!text.contains("url(") && !text.contains("@import"))
  }

  @Test(arguments: ["nl", "en"])
  func `every fact of the text is on the page`(language: String) throws {
    let page = try ReadPage(try report(["1"], language)).words
    let text = try report(["1", "--format", "md"], language)
    var isDrawing = false
    var facts = 0
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isDrawing.toggle() }
      guard !isDrawing, !line.hasPrefix("```"), !line.hasPrefix("| ---") else { continue }
      for fact in Self.facts(String(line)) {
        #expect(page.contains(fact), "\(fact)")
        facts += 1
      }
    }
    #expect(facts > 500)
  }

  /// What a line of Markdown says, without its marks.
  private static func facts(_ line: String) -> [String] {
    let cells = line.hasPrefix("|") ? line.split(separator: " | ").map(String.init) : [line]
    return cells.compactMap { cell in
      var text = cell.trimmingCharacters(in: ["|", " ", "#", ">"])
      if text.hasPrefix("- ") { text.removeFirst(2) }
      var plain = ""
      var isEscaped = false
      for character in text {
        if character == "\\", !isEscaped {
          isEscaped = true
        } else if character != "*" || isEscaped {
          plain.append(character)
          isEscaped = false
        }
      }
      return plain.isEmpty ? nil : collapsed(plain)
    }
  }

  @Test func `it holds what somebody takes home`() throws {
    let text = try report([])
    for number in ["1", "latest"] { #expect(try report([number]) == text) }
    let page = try ReadPage(text)
    let words = page.words
    for title in [
      "Hoe het afliep", "Uw kompas", "Uw keuzes", "De naalden in de tijd", "De steun in de tijd",
      "Wie u hoorde, en wie niet", "Het keerpunt", "Recht en steun, apart", "Elders, in het echt",
      "Wie het anders deden", "Vragen voor maandag",
    ] { #expect(words.contains(title), "\(title)") }
    let groups = try run.rules(of: 1).stakeholders.count
    let choices = try run.submissions(of: 1).count {
      if case .choose? = $0.decision { true } else { false }
    }
    // Three needles with two lines each, a line for each group, and the outlines of the countries.
    let lines = page.elements.filter { $0.name == "polyline" }
    let long = lines.filter {
      ($0.attributes["points"] ?? "").split(separator: " ").count == choices + 1
    }
    #expect(long.count == groups + 6)
    #expect(lines.contains { $0.attributes["class"]?.hasPrefix("whisker") == true })
    for reason in ArchivedRun.reasons.prefix(2) { #expect(words.contains(reason), "\(reason)") }
    #expect(!text.contains("<script>"))
  }

  @Test func `what a case says is text, whatever it says`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let fixture = Program.root.appendingPathComponent(
      "Tests/KompasScenariosTests/Fixtures/klein_dorp"
    )
    let own = folder.appendingPathComponent("klein_dorp")
    try FileManager.default.copyItem(at: fixture, to: own)
    let file = own.appendingPathComponent("case.yaml")
    let hostile = "</title><script src='http://voorbeeld.nl/x.js'></script>{{body}}"
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing(/(?m)^title: .*$/, with: "title: \"\(hostile)\"")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let loaded = try #require(Library.reader.load(own.path).loaded)
    var driver = Driver(loaded, seed: 7, whims: 2)
    try driver.finish()
    let archive = folder.appendingPathComponent("archief").path
    let played = try Program.run(
      ["play", own.path, "--plain", "--seed", "7", "--archive", archive],
      input: (driver.lines + ["q"]).map { $0 + "\n" }.joined()
    )
    try #require(played.status == 0)
    let page = try Program.run(["report", "--archive", archive])
    #expect(page.status == 0)
    let read = try ReadPage(page.output)
    #expect(!read.elements.contains { $0.name == "script" || $0.attributes["src"] != nil })
    #expect(read.words.contains(hostile))
  }

  @Test(.enabled(if: PageValidator.isThere, "Run `make validators` for this test"))
  func `others find nothing wrong with the page, in the light, in the dark and on paper`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files: [URL] = try ["nl", "en"].flatMap { language in
      try [("verslag", ["1"]), ("kaart", ["1", "--summary"])].map { name, asked in
        let file = folder.appendingPathComponent("\(name)-\(language).html")
        try report(asked, language).write(to: file, atomically: true, encoding: .utf8)
        return file
      }
    }
    let wrong = folder.appendingPathComponent("fout.html")
    try "<html><body><p>x<img src='http://127.0.0.1:9/x.png'></body>".write(
      to: wrong,
      atomically: true,
      encoding: .utf8
    )
    let findings = try PageValidator.findings(of: files + [wrong])
    for file in files { #expect(findings[file.path] == []) }
    let found = try #require(findings[wrong.path])
    for problem in ["syntax", "axe html-has-lang", "axe image-alt", "asks for"] {
      #expect(found.contains { $0.contains(problem) }, "\(problem)")
    }
  }
}
