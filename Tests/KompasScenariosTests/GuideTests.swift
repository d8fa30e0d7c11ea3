import Foundation
import KompasAnalysis
import KompasEngine
import KompasReview
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// The guide for authors, followed to the letter.
@Suite struct GuideTests {
  /// The words that differ between the two guides.
  struct Guide: Sendable, CustomTestStringConvertible {
    var language: String
    /// The answers in its table, in the order of the questions.
    var id: String
    var guardian: String
    var groups: String
    var firstScene: String
    var moments: String
    var endings: String
    var criteria: String
    var promising: String
    var keeping: String
    var breaking: String
    var testDescription: String { language }
  }

  static let guides = [
    Guide(
      language: "nl",
      id: "sportveld",
      guardian: "SV Overlinde",
      groups: "# De groepen",
      firstScene: "eerste_stap",
      moments: "# De momenten",
      endings: "# De aflopen",
      criteria: "# De belangen",
      promising: "zoekers_opzoeken",
      keeping: "veilige_straat",
      breaking: "eigen_mensen"
    ),
    Guide(
      language: "en",
      id: "sports_field",
      guardian: "SV Overlinde",
      groups: "# The groups",
      firstScene: "first_step",
      moments: "# The moments",
      endings: "# The endings",
      criteria: "# The interests",
      promising: "visit_seekers",
      keeping: "safe_street",
      breaking: "longest_wait"
    ),
  ]

  @Test(arguments: guides)
  func `each step leads where the guide says, and the last to a certified case of six scenes`(
    guide: Guide
  ) throws {
    let file = Place.root.appendingPathComponent("docs/authoring.\(guide.language).md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let blocks = Self.blocks(of: text)
    try #require(blocks.count == 11)
    var page = Page(text: try NewCaseTests.text(NewCaseTests.answers(Self.answers(in: text))))

    page.insert(blocks[0], before: guide.groups, isPart: true)
    let first = try Self.review(page, guide)
    #expect(first.diagnostics.map(\.code.rawValue) == ["KMP0335", "KMP0611"])
    let writer = DiagnosticText(
      sources: first.sources,
      folder: guide.id,
      language: .shipped(guide.language)
    )
    #expect(text.contains("```\n" + writer.render(first.diagnostics)))

    page.replaceLine("    interests:", after: "name: \"\(guide.guardian)\"", by: blocks[1])
    #expect(try Self.review(page, guide).diagnostics.map(\.code.rawValue) == ["KMP0611"])
    let changes = text.matches(of: #/\| `(\w+)` \| `(effects: [^`]*)` \|/#)
    #expect(changes.count == 3)
    for change in changes {
      let line = "        \(change.2)\n"
      page.replaceLine("        effects:", after: "- id: \(change.1)\n", by: line)
    }
    #expect(try Self.review(page, guide).diagnostics.isEmpty)

    page.replace(from: "  - id: \(guide.firstScene)", upTo: "  # ---- participation", by: blocks[2])
    #expect(try Self.review(page, guide).diagnostics.isEmpty)

    page.insert(blocks[3], before: guide.moments, isPart: true)
    page.insert(blocks[4], before: "        compass:", after: "- id: \(guide.promising)\n")
    #expect(try Self.review(page, guide).diagnostics.map(\.code.rawValue) == ["KMP0316"])
    page.insert(blocks[5], before: "        compass:", after: "- id: \(guide.keeping)\n")
    page.insert(blocks[6], before: "        compass:", after: "- id: \(guide.breaking)\n")
    #expect(try Self.review(page, guide).diagnostics.isEmpty)

    page.replace(from: "  # ---- court", upTo: "  # ---- aftermath", by: "")
    page.insert(blocks[7], before: "    title:", after: "phase: decision\n")
    page.insert(blocks[8], before: guide.endings, isPart: true)
    page.replace(from: "  weeks:", upTo: guide.criteria, by: blocks[9] + "\n")
    page.insert(blocks[10], before: "fictional:")
    let last = try Self.review(page, guide)
    #expect(last.diagnostics.isEmpty)
    let loaded = try #require(last.loaded)
    #expect(loaded.compiled.scenes.count == 6)

    let texts = loaded.words(in: guide.language)
    let plan = RunPlan(playouts: 20_000, seed: 1, jobs: 2)
    var survey = CaseSurvey(Game(loaded.compiled))
    let isPlayed = survey.play(plan)
    #expect(isPlayed)
    let certificate = try #require(
      certify(survey, texts: texts, findings: 0, shows: loaded.notes.shows, plan: plan)
    )
    let failed = certificate.claims.filter { !$0.isPassed }.map(\.kind)
    #expect(
      certificate.isPassed && failed == [.measures, .roads, .votesCanBeLost, .breakingNeverPays],
      "\(failed)"
    )
    #expect(loaded.words(in: guide.language).waivers?.map(\.claim) == failed)
  }

  @Test(arguments: guides)
  func `every command in the guide that names the case names it right`(guide: Guide) throws {
    let file = Place.root.appendingPathComponent("docs/authoring.\(guide.language).md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let commands = lines.filter { $0.hasPrefix("    kompas ") }.map { $0.split(separator: " ") }
    #expect(commands.count > 10)
    for words in commands where words[1] != "new" { #expect(words[2] == guide.id, "\(words)") }
  }

  // MARK: Reading the guide

  /// The blocks of YAML in it.
  private static func blocks(of text: String) -> [String] {
    text.split(separator: "```yaml\n").dropFirst().map { part in
      String(part.prefix(upTo: part.firstRange(of: "```")?.lowerBound ?? part.endIndex))
    }
  }

  /// The answers in its table.
  private static func answers(in text: String) -> [CaseQuestion: String] {
    let rows = text.matches(of: #/(?m)^\| [^|]*\? \| ([^|]*) \|$/#).map { match in
      let cell = String(match.1)
      return cell.hasPrefix("`") ? String(cell.dropFirst().prefix { $0 != "`" }) : ""
    }
    return Dictionary(uniqueKeysWithValues: zip(CaseQuestion.allCases, rows))
  }

  private static func review(_ page: Page, _ guide: Guide) throws -> CaseReading {
    let map = guide.language == "nl" ? "kaart.txt" : "map.txt"
    let folder = try TemporaryFolder(
      named: guide.id,
      ["case.yaml": Data(page.text.utf8), map: Data("plein\n".utf8)]
    )
    return Place.reader.review(folder.url.path, runs: 1_000)
  }

  /// A text that is being edited, as somebody would in an editor.
  private struct Page {
    var text: String

    private func place(of words: String, after start: String.Index? = nil) -> Range<String.Index>? {
      let found = text[(start ?? text.startIndex)...].firstRange(of: words)
      if found == nil { Issue.record("\(words) is not there") }
      return found
    }

    /// Puts a block in front of what follows; a part is kept apart from it by an empty line.
    mutating func insert(
      _ block: String,
      before words: String,
      after lead: String? = nil,
      isPart: Bool = false
    ) {
      let start = lead.flatMap { place(of: $0)?.upperBound }
      guard let found = place(of: words, after: start) else { return }
      let end = isPart ? text.index(before: found.lowerBound) : found.lowerBound
      text.insert(contentsOf: block, at: end)
    }

    mutating func replaceLine(_ beginning: String, after lead: String, by line: String) {
      guard let start = place(of: lead)?.upperBound,
        let found = place(of: beginning, after: start),
        let end = place(of: "\n", after: found.lowerBound)
      else { return }
      text.replaceSubrange(found.lowerBound..<end.upperBound, with: line)
    }

    mutating func replace(from: String, upTo: String, by block: String) {
      guard let start = place(of: from)?.lowerBound,
        let end = place(of: upTo, after: start)?.lowerBound
      else { return }
      text.replaceSubrange(start..<end, with: block)
    }
  }
}
