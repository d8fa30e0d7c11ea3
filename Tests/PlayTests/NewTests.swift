import Foundation
import Glibc
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// `kompas new`, as an author starts it.
@Suite final class NewTests {
  private let folder: URL
  private let files = FileManager.default

  init() throws { folder = try Program.temporaryFolder() }
  deinit {
    chmod(folder.path, 0o755)
    try? FileManager.default.removeItem(at: folder)
  }

  private func new(_ arguments: [String], input: String = "") throws -> Program.Outcome {
    try Program.run(["new"] + arguments, input: input, in: folder)
  }

  /// What is in the folder, hidden things too.
  private func contents() throws -> [String] {
    try files.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// A file of answers outside the folder, so that this holds nothing but what the program writes.
  private func answers(_ change: (String) -> String = { $0 }) throws -> String {
    let example = try new(["--questions"])
    let place = try Program.temporaryFolder().appendingPathComponent("antwoorden")
    try change(example.output).write(to: place, atomically: true, encoding: .utf8)
    return place.path
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  // MARK: Asking

  @Test(arguments: ["nl", "en"])
  func `empty answers make a case that plays to the end, without a finding`(
    language: String
  ) throws {
    let asked = try new(["--lang", language], input: String(repeating: "\n", count: 12))
    #expect(asked.status == 0 && asked.errors.isEmpty, "\(asked.errors)")
    let id = language == "nl" ? "het_lege_veld" : "the_empty_field"
    #expect(try contents() == [id])
    #expect(asked.output.contains("kompas check \(id)"))
    let check = try Program.run(["check", id, "--lang", language], in: folder)
    #expect(
      check.status == 0 && check.output == "\(id): \(language == "nl" ? "in orde" : "fine")\n"
    )
    let runs = try Program.run(
      ["simulate", id, "--playouts", "300", "--format", "json"],
      in: folder
    )
    #expect(runs.status == 0)
    let json = try JSONSerialization.jsonObject(with: Data(runs.output.utf8)) as? [String: Any]
    let endings = try #require(json?["endings"] as? [[String: Any]])
    let counts = endings.compactMap { $0["count"] as? Int }
    #expect(counts.reduce(0, +) == 300 && counts.allSatisfy { $0 > 0 } && counts.count == 6)
    // Played by hand: its first scene is there.
    let played = try Program.run(
      ["play", id, "--plain", "--archive", "archief", "--lang", language],
      input: "\n\n\n\n\n",
      in: folder
    )
    #expect(played.output.contains(language == "nl" ? "Lindenaar" : "Lindenford"))
  }

  @Test func `an answer that cannot be used is asked again`() throws {
    try files.createDirectory(
      at: folder.appendingPathComponent("bezet"),
      withIntermediateDirectories: false
    )
    let lines = [
      "fr", "", "Zon & \"wind\": 1 # 2", "Zon!", "bezet", "zon", "", "drie", "48.200", "bopa", "1",
      "", "",
      "", "", "", "3", "45",
    ]
    let asked = try new([], input: lines.joined(separator: "\n") + "\n")
    #expect(asked.status == 0 && asked.errors.isEmpty, "\(asked.errors)")
    for reason in [
      "U kunt kiezen uit: nl, en.", "zon mag wel", "bezet bestaat al", "geen heel getal",
      "van 5 tot en met 240",
    ] {
      #expect(asked.output.contains(reason), "\(reason)")
    }
    let text = try text("zon/case.yaml")
    #expect(text.contains("\ntitle: \"Zon & \\\"wind\\\": 1 # 2\"\n"))
    #expect(text.contains("inhabitants: 48200}") && text.contains("\nminutes: 45 "))
    #expect(
      text.contains("\nprocedure: omgevingsplan_wijziging ") && text.contains("\nauthority: raad ")
    )
  }

  @Test(arguments: [0, 1, 5, 11])
  func `when the input ends before the last answer, nothing is written`(lines: Int) throws {
    let asked = try new([], input: String(repeating: "\n", count: lines))
    #expect(asked.status == 66)
    #expect(asked.errors.contains("Er is niets geschreven"))
    #expect(try contents().isEmpty)
  }

  @Test func `ctrl-c at a question ends with 130 and leaves nothing`() throws {
    let terminal = try PseudoTerminal(["new", "--into", folder.path])
    #expect(terminal.wait(for: "In welke taal"))
    terminal.type("\r")
    #expect(terminal.wait(for: "Hoe heet de zaak?"))
    terminal.type("\u{3}")
    #expect(terminal.waitForEnd() == .exit(130))
    #expect(try contents().isEmpty)
  }

  // MARK: Answers from a file

  @Test func `answers in a file, and the id on the command line`() throws {
    let path = try answers {
      $0.replacing("municipality: Lindenaar", with: "municipality: \"'s-Graverik\"")
    }
    let one = try new(["--answers", path, "mijn_veld"])
    #expect(one.status == 0 && one.errors.isEmpty)
    let two = try new(["--answers", path])
    #expect(two.status == 0)
    #expect(try contents() == ["het_lege_veld", "mijn_veld"])
    #expect(try text("mijn_veld/case.yaml").contains("municipality: \"'s-Graverik\""))
    // The same answers give the same bytes, but for the id.
    let first = try text("mijn_veld/case.yaml").replacing("mijn_veld", with: "het_lege_veld")
    #expect(try first == text("het_lege_veld/case.yaml"))
  }

  @Test func `whatever is wrong with the answers is said at once, and nothing is written`() throws {
    let path = try answers { text in
      text.replacing("minutes: 30", with: "minutes: lang").replacing("title:", with: "tittle:")
        .replacing("near: Bewoners Veldstraat\n", with: "")
    }
    let outcome = try new(["--answers", path])
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    for words in [
      "Bedoelde u title?", "title ontbreekt", "near ontbreekt",
      ":26: minutes: Dit is geen heel getal",
    ] {
      #expect(outcome.errors.contains(words), "\(words): \(outcome.errors)")
    }
    #expect(try new(["--answers", path + "x"]).status == 66)
    let letter = try answers { _ in "Beste wethouder,\n" }
    #expect(try new(["--answers", letter]).status == 65)
    #expect(try new(["--answers", folder.path]).status == 66)
    #expect(try contents().isEmpty)
  }

  // MARK: Where it is written

  @Test func `an existing folder, file or link is never touched`() throws {
    let path = try answers()
    let place = folder.appendingPathComponent("het_lege_veld")
    try files.createDirectory(at: place, withIntermediateDirectories: false)
    for id in [[], ["het_lege_veld"]] {
      let outcome = try new(["--answers", path] + id)
      #expect(outcome.status == 73 && outcome.errors.contains("bestaat al"))
    }
    #expect(try files.contentsOfDirectory(atPath: place.path).isEmpty)
    try files.removeItem(at: place)
    try files.createSymbolicLink(atPath: place.path, withDestinationPath: "/nonexistent")
    #expect(try new(["--answers", path]).status == 73)
    #expect(try contents() == ["het_lege_veld"])
  }

  @Test func `a folder that is not there or may not be written to gives a reason`() throws {
    let path = try answers()
    let absent = try new(["--answers", path, "--into", "weg"])
    #expect(absent.status == 66 && absent.errors.contains("De map weg is er niet"))
    // Whoever may do anything cannot be kept out of an ordinary folder.
    let locked = try new(["--answers", path, "--into", "/proc"])
    #expect(locked.status == 66 || locked.status == 73)
    #expect(!locked.errors.isEmpty && locked.output.isEmpty)
    if geteuid() != 0 {
      chmod(folder.path, 0o555)
      let closed = try new(["--answers", path])
      #expect(closed.status == 73 && closed.errors.contains("kan niet worden geschreven"))
    }
    #expect(try contents().isEmpty)
  }

  @Test func `it goes into Scenarios where that is, and editors find the schema`() throws {
    let path = try answers()
    try files.createDirectory(
      at: folder.appendingPathComponent("Scenarios"),
      withIntermediateDirectories: false
    )
    let outcome = try new(["--answers", path])
    #expect(outcome.output.contains("Geschreven: Scenarios/het_lege_veld\n"))
    let first = try #require(
      try text("Scenarios/het_lege_veld/case.yaml").split(separator: "\n").first
    )
    let mark = "# yaml-language-server: $schema="
    #expect(first.hasPrefix(mark + "file:///"))
    let schema = try #require(URL(string: String(first.dropFirst(mark.count))))
    #expect(
      try String(contentsOf: schema, encoding: .utf8) == JSONSchema([.dutch, .english]).caseFile
    )
  }

  // MARK: From another case

  @Test func `a case begins as another, with its art and its translation`() throws {
    let asked = try new(["--from", "windpark_oosterbrink"], input: "Mijn windpark\n\n")
    #expect(asked.status == 0 && asked.errors.isEmpty, "\(asked.errors)")
    let place = folder.appendingPathComponent("mijn_windpark").path
    #expect(
      try files.contentsOfDirectory(atPath: place).sorted()
        == ["case.yaml", "kaart.txt", "map.en.txt", "story.yaml", "texts.en.yaml"]
    )
    let check = try Program.run(["check", place])
    #expect(check.status == 0 && check.output.hasSuffix(": in orde\n"), "\(check.output)")
    // And from the copy again, by its path.
    let again = try new(["--from", place, "nog_een"], input: "\n")
    #expect(again.status == 0)
    #expect(try text("nog_een/case.yaml").contains("\ntitle: \"Nog een\"\n"))
    #expect(try new(["--from", "windpark", "x"], input: "\n").status == 66)
  }

  // MARK: The schema

  @Test func `schema prints what editors need, or where it is`() throws {
    let printed = try Program.run(["schema"])
    #expect(printed.status == 0 && printed.output == JSONSchema([.dutch, .english]).caseFile)
    #expect(
      try Program.run(["schema", "texts"]).output == JSONSchema([.dutch, .english]).textsFile
    )
    let place = try Program.run(["schema", "texts", "--path"])
    let path = place.output.trimmingCharacters(in: .newlines)
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == JSONSchema([.dutch, .english]).textsFile
    )
    #expect(try Program.run(["schema", "kaart"]).status == 64)
  }
}
