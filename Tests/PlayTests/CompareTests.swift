import Foundation
import KompasAnalysis
import KompasJournal
import KompasStorage
import KompasTestSupport
import Testing

/// `kompas compare` and `kompas cohort`, on runs that were played through standard input.
@Suite final class CompareTests {
  private let folder: URL
  private var archive: String { folder.appendingPathComponent("archive").path }

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Plays a run with these whims; stops after so many answers.
  private func play(
    whims: UInt64,
    seed: UInt64 = 7,
    stopping: Int? = nil,
    of name: String = "windpark_oosterbrink"
  ) throws {
    var driver = Driver(try Library.load(name), seed: seed, whims: whims)
    try driver.finish()
    let lines = stopping.map { Array(driver.lines.prefix($0)) } ?? (driver.lines + ["q"])
    let outcome = try Program.run(
      ["play", name, "--plain", "--seed", "\(seed)", "--archive", archive],
      input: lines.joined(separator: "\n") + "\n",
      in: folder
    )
    #expect(outcome.status == 0)
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments + ["--archive", archive], in: folder)
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try run(arguments + ["--format", "json"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    )
  }

  private func expectFits(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.count <= 80 && line.last != " ", "\(line)")
    }
  }

  @Test func `two runs, and three of which one is not finished`() throws {
    try play(whims: 1)
    try play(whims: 2)
    try play(whims: 3, seed: 8, stopping: 30)

    // A run that ended left its figures; what the player wrote is not among them.
    let kept = try SQLiteRunStore(ArchiveLocation(path: archive), access: .readOnly)
      .figures(RunFilter(), form: RunFigures.form)
    #expect(kept.map(\.run) == [1, 2])
    for row in kept {
      #expect(try #require(row.figures).allSatisfy { $0.isNumber || ",;-".contains($0) })
    }

    let json = try object(["compare", "1", "2"])
    #expect(json["sameSeed"] as? Bool == true && json["sameCase"] as? Bool == true)
    let parting = try #require(json["parting"] as? [String: Any])
    let number = try #require(parting["choice"] as? Int)
    let runs = try #require(json["runs"] as? [[String: Any]])
    let listed = runs.compactMap { $0["choices"] as? [[String: Any]] }
    // Nothing was taken back, so both ways of counting are one.
    #expect(listed.allSatisfy { $0.map { $0["decision"] as? Int } == Array(1...$0.count) })
    let choices = listed.map { $0.map { $0.compactMapValues { $0 as? String } } }
    #expect(choices.count == 2)
    #expect(choices[0].prefix(number - 1) == choices[1].prefix(number - 1))
    #expect(choices[0][number - 1] != choices[1][number - 1])
    #expect(runs.allSatisfy { $0["ending"] is String })

    for (language, title, head) in [
      ("nl", "SPELLEN NAAST ELKAAR: WINDPARK OOSTERBRINK", "WAAR ZE UITEENLOPEN"),
      ("en", "RUNS SIDE BY SIDE: OOSTERBRINK WIND FARM", "WHERE THEY PART"),
    ] {
      let two = try run(["compare", "1", "2", "--language", language])
      #expect(two.status == 0 && two.output.contains(title) && two.output.contains(head))
      #expect(two.output == (try run(["compare", "1", "2", "--lang", language])).output)
      expectFits(two.output)
      let three = try run(["compare", "1", "2", "3", "--reveal", "--lang", language])
      #expect(
        three.output.contains(language == "nl" ? "Nog niet klaar: spel 3" : "Not finished: run 3")
      )
      #expect(
        three.output.contains(
          language == "nl" ? "Het toeval viel anders" : "Chance fell differently"
        )
      )
      let page = folder.appendingPathComponent("compare-\(language).html")
      let html = try run(
        [
          "compare", "1", "2", "3", "--reveal", "--format", "html", "--out", page.path, "--lang",
          language,
        ]
      )
      #expect(html.status == 0 && html.output.isEmpty)
      let text = try String(contentsOf: page, encoding: .utf8)
      #expect(text.hasPrefix("<!") && text.contains("lang=\"\(language)\""))
      #expect(text.contains("<svg") && !text.contains("<script"))
      #expect(text.contains("<polyline class=\"l3\""))
      #expect(text.contains(language == "nl" ? "Een lijn is een spel" : "A line is a run"))
    }
  }

  @Test func `what cannot be compared is refused with the reason`() throws {
    try play(whims: 1)
    try play(whims: 1, of: "sportveld_overlinde")
    let other = try run(["compare", "1", "2"])
    #expect(other.status == 64 && other.output.isEmpty)
    #expect(other.errors.contains("verschillende zaken"))
    #expect(other.errors.contains("sportveld_overlinde"))
    let cases = try run(["cohort"])
    #expect(cases.status == 64 && cases.errors.contains("--case"))
    for (arguments, status, words) in [
      (["1"], 64, "2 tot en met 12"), (["1", "1"], 64, "twee keer"), (["1", "9"], 66, "spel 9"),
      ((1...13).map { "\($0)" }, 64, "kompas cohort"),
    ] as [([String], Int32, String)] {
      let outcome = try run(["compare"] + arguments)
      #expect(outcome.status == status && outcome.output.isEmpty)
      #expect(outcome.errors.lowercased().contains(words), "\(outcome.errors)")
    }
  }

  @Test func `a cohort shows no group under five, and says why`() throws {
    let store = try SQLiteRunStore(ArchiveLocation(path: archive))
    for (language, words) in [("nl", "minder dan 5 spellen"), ("en", "fewer than 5 runs")] {
      let none = try run(["cohort", "--lang", language])
      #expect(none.status == 0 && none.output.contains(words))
    }
    for seed in 1...4 as ClosedRange<UInt64> {
      _ = try KompasTestSupport.play(on: store, seed: seed)
    }
    #expect(try object(["cohort"])["tooFew"] as? Bool == true)
    #expect(try object(["cohort"])["runs"] == nil)
    for seed in 5...7 as ClosedRange<UInt64> {
      _ = try KompasTestSupport.play(on: store, seed: seed)
    }

    let json = try object(["cohort"])
    #expect(json["runs"] as? Int == 7 && json["minimum"] as? Int == 5)
    let scenes = try #require(json["scenes"] as? [[String: Any]])
    let cells = scenes.flatMap { $0["options"] as? [[String: Any]] ?? [] }
    #expect(cells.contains { $0["runs"] is NSNull })
    #expect(cells.allSatisfy { cell in (cell["runs"] as? Int).map { $0 == 0 || $0 >= 5 } ?? true })
    for (language, words) in [
      ("nl", ["SPELLEN SAMEN:", "niet getoond", "minder dan 5"]),
      ("en", ["RUNS TOGETHER:", "not shown", "fewer than 5"]),
    ] {
      let text = try run(["cohort", "--language", language])
      #expect(text.status == 0 && text.errors.isEmpty)
      for words in words { #expect(text.output.collapsed.contains(words), "\(words)") }
      expectFits(text.output)
      let html = try run(["cohort", "--language", language, "--format", "html"])
      #expect(html.output.contains("<svg") && html.output.contains("lang=\"\(language)\""))
    }

    // Kept figures give the same as figures that are worked out anew, and a branch does not count.
    var first = try #require(try store.figures(.init(), form: RunFigures.form).first)
    #expect(first.run == 1 && first.figures != nil)
    try store.keep(figures: [(1, "nonsense")], form: RunFigures.form)
    let again = try object(["cohort"])
    #expect(NSDictionary(dictionary: again) == NSDictionary(dictionary: json))
    first = try #require(try store.figures(.init(), form: RunFigures.form).first)
    #expect(first.figures != "nonsense")
    _ = try store.branch(of: 1, at: 1, started: "2026-01-01T00:00:00Z", engineVersion: "1")
    #expect(try store.figures(.init(), form: RunFigures.form).count == 7)

    #expect(try object(["cohort", "--min-group", "8"])["tooFew"] as? Bool == true)
    #expect(try object(["cohort", "--min-group", "3"])["minimum"] as? Int == 3)
    #expect(try object(["cohort", "--until", "2001-01-01"])["tooFew"] as? Bool == true)
    #expect(try object(["cohort", "--since", "2001-01-01"])["runs"] as? Int == 7)
    for (language, words) in [("nl", "lager zijn dan 3"), ("en", "lower than 3")] {
      let low = try run(["cohort", "--min-group", "2", "--lang", language])
      #expect(low.status == 64 && low.output.isEmpty && low.errors.contains(words))
    }
    let name = try #require(json["case"] as? String)
    let unknown = try run(["cohort", "--case", name + "x"])
    #expect(unknown.status == 66 && unknown.errors.contains(name))
  }
}

extension String {
  /// The same text with single spaces, whatever the lines.
  fileprivate var collapsed: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
