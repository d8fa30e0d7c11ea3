import Foundation
import KompasEngine
import KompasReview
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// The case that `kompas new` writes.
@Suite struct NewCaseTests {
  static let languages = ["nl", "en"]
  static let questionnaire = CaseQuestionnaire(
    assets: Place.assets,
    languages: [.dutch, .english]
  )
  static let procedures = questionnaire.procedures.map(\.key)

  /// The usual answers, with some of them given.
  static func answers(_ given: [CaseQuestion: String]) throws -> CaseAnswers {
    var answers = CaseAnswers()
    for question in CaseQuestion.allCases {
      let text = given[question] ?? ""
      answers[question] = try questionnaire.accept(text, for: question, after: answers)
    }
    return answers
  }

  /// The text of a template, filled in.
  static func text(_ answers: CaseAnswers) throws -> String {
    let file = "Assets/Templates/case.\(answers[.language]).yaml"
    let template = try String(contentsOf: Place.root.appendingPathComponent(file), encoding: .utf8)
    return try #require(
      CaseTemplate(template).filled(with: answers, schema: "schema.json", assets: Place.assets)
    )
  }

  /// A folder with the case.
  static func folder(_ answers: CaseAnswers) throws -> TemporaryFolder {
    let language = answers[.language]
    let map = Place.root.appendingPathComponent("Assets/Templates/map.\(language).txt")
    return try TemporaryFolder(
      named: answers[.id],
      [
        "case.yaml": Data(try text(answers).utf8),
        language == "nl" ? "kaart.txt" : "map.txt": Data(contentsOf: map),
      ]
    )
  }

  @Test(arguments: languages, procedures)
  func `leaves nothing to be desired, in every procedure`(
    language: String,
    procedure: String
  ) throws {
    let answers = try Self.answers([.language: language, .procedure: procedure])
    let folder = try Self.folder(answers)
    let reading = Place.reader.review(folder.url.path, runs: 300)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let text = try Self.text(answers)
    for left in ["{{", "}}", "#@", "[]"] { #expect(!text.contains(left)) }
    #expect(text.hasPrefix("# yaml-language-server: $schema=schema.json\n"))
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
  }

  @Test func `there are seven procedures to choose from, each with who decides`() throws {
    #expect(Self.procedures.count == 7)
    for procedure in Self.procedures {
      let answers = try Self.answers([.procedure: procedure])
      #expect(["college", "raad", "waterschap"].contains(answers[.authority]))
    }
  }

  @Test(arguments: languages)
  func `shows every key of the format`(language: String) throws {
    let text = try Self.text(Self.answers([.language: language]))
    func walk(_ keys: [CaseKey]) {
      for key in keys {
        let isShown = [" ", "{", "\n"].contains { text.contains("\($0)\(key.name):") }
        #expect(isShown, "\(key.name)")
        // Below it stand the claims of a certificate; one of them is example enough.
        if key.name != "waives" { walk(KeyManualTests.keys(below: key.shape)) }
      }
    }
    walk(CaseKeys.top.filter { $0.name != "kompas" })
  }

  @Test(arguments: languages, procedures)
  func `what is told can be put in a file of its own, as it says`(
    language: String,
    procedure: String
  ) throws {
    let answers = try Self.answers([.language: language, .procedure: procedure])
    let folder = try Self.folder(answers)
    let lines = try Self.text(answers).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.contains("story.yaml") })
    let story = lines[(start + 2)...].filter { $0.hasPrefix("# ") }.map { $0.dropFirst(2) }
    #expect(story.count > 30)
    try Data(story.joined(separator: "\n").utf8)
      .write(to: folder.url.appendingPathComponent("story.yaml"))
    let found = Place.reader.load(folder.url.path).diagnostics
    #expect(found.isEmpty, "\(found)")
  }

  @Test(arguments: languages)
  func `a line of which only the sign is taken away is sound`(language: String) throws {
    let answers = try Self.answers([.language: language])
    let text = try Self.text(answers)
    var count = 0
    for line in text.split(separator: "\n") where line.contains(#/^ +# [a-z]+: /#) {
      let folder = try Self.folder(answers)
      let mended = text.replacing(line, with: line.replacing("# ", with: "", maxReplacements: 1))
      try Data(mended.utf8).write(to: folder.url.appendingPathComponent("case.yaml"))
      let found = Place.reader.load(folder.url.path).diagnostics.filter { $0.severity == .error }
      #expect(found.isEmpty, "\(line): \(found)")
      count += 1
    }
    #expect(count == 3)
  }

  // MARK: Hostile answers

  static let hostile = [
    "\"", "\\", "\\\"", "a: b # c", "# geen titel", "- een", "'t Veld", "''", "{{title}}", "#@ end",
    "Zon 🌞 & 👩‍👩‍👧‍👦", "*anker* &b !c", "|", ">", "%YAML", "---", "...", "no", "true", "null", "~", "1.0",
    "{a: [b}", "[", "`", "@", "e\u{301}\u{301}\"", "‘ja’ – “nee”", "\\u0041", "\\n", "a\\", "“",
    "\u{301}x",
    "漢字", "א ב ג", "?", ": ", " :", "x:", "<<", "title: x", "}}", "\"\"\"",
  ]

  @Test(arguments: hostile)
  func `stays sound whatever is answered, and says it as it was written`(text: String) throws {
    let language = text.utf8.count.isMultiple(of: 2) ? "nl" : "en"
    var given: [CaseQuestion: String] = [.language: language]
    let all: [CaseQuestion] = [.title, .municipality, .near, .quiet, .initiator, .guardian]
    for question in all { given[question] = text }
    let folder = try Self.folder(Self.answers(given))
    let reading = Place.reader.load(folder.url.path)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let words = try #require(reading.loaded).words(in: language)
    let expected = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.title == expected)
    #expect(words.stakeholders[0].name == expected)
  }

  @Test func `says why an answer cannot be used`() {
    func problem(_ text: String, _ question: CaseQuestion) -> CaseAnswerProblem? {
      do throws(CaseAnswerProblem) {
        _ = try Self.questionnaire.accept(text, for: question, after: CaseAnswers())
        return nil
      } catch { return error }
    }
    #expect(problem("a\u{1B}[2Jb", .title) == .hidden("U+001B"))
    #expect(problem("a\u{202E}b", .municipality) == .hidden("U+202E"))
    #expect(problem("\u{200B}\u{200D}", .title) == .blank)
    #expect(problem(String(repeating: "x", count: 61), .title) == .tooWide(61, room: 60))
    #expect(problem(String(repeating: "漢", count: 13), .near) == .tooWide(26, room: 24))
    #expect(problem("Mijn Casus!", .id) == .notAnId(meant: "mijn_casus"))
    #expect(problem("../weg", .id) == .notAnId(meant: "weg"))
    #expect(problem("veel", .inhabitants) == .notWhole)
    #expect(problem("1.5", .inhabitants) == .notWhole)
    #expect(problem("-5", .minutes) == .notWhole)
    #expect(problem("999", .inhabitants) == .outOfRange(1_000...20_000_000))
    #expect(problem("99999999999999999999", .minutes) == .outOfRange(5...240))
    #expect(
      problem("colege", .authority)
        == .unknown(
          meant: "college",
          all: [
            "college", "raad", "waterschap", "provincie", "rijk",
          ]
        )
    )
    #expect(problem("0", .authority) != nil && problem("6", .authority) != nil)
    #expect(problem("48.200", .inhabitants) == nil && problem("2", .authority) == nil)
  }

  /// Who may decide in a procedure.
  @Test(arguments: [
    ("omgevingsplan_wijziging", ["raad", "college"]), ("bopa_extended", ["college"]),
    ("projectbesluit_waterschap", ["waterschap"]),
  ])
  func `who decides fits the procedure`(procedure: String, allowed: [String]) {
    var answers = CaseAnswers()
    answers[.procedure] = procedure
    for authority in ["college", "raad", "waterschap", "provincie", "rijk"] {
      do throws(CaseAnswerProblem) {
        let answer = try Self.questionnaire.accept(authority, for: .authority, after: answers)
        #expect(allowed.contains(authority) && answer == authority)
      } catch {
        #expect(!allowed.contains(authority))
        guard case .unknown(_, let all) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(all == allowed)
      }
    }
  }

  @Test(arguments: [
    ("Het lege veld", "het_lege_veld"), ("Één café à Paris", "een_cafe_a_paris"),
    ("🌞", "mijn_zaak"),
    ("2026: een plan", "een_plan"), ("", "mijn_zaak"), ("No", "mijn_zaak"), ("__", "mijn_zaak"),
    ("A", "a"),
  ])
  func `a title makes an id`(title: String, id: String) {
    var answers = CaseAnswers()
    answers[.title] = title
    #expect(Self.questionnaire.standard(.id, after: answers) == id)
  }
}
