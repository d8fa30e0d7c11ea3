import Foundation
import Testing

/// What the system refuses is told by its own name, wherever a file is read.
@Suite struct FileWordsTests {
  @Test func `absent, a folder, a loop of links and a name that is too long are told apart`() throws
  {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let loop = folder.appendingPathComponent("kring").path
    try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    let long = folder.path + "/" + String(repeating: "x", count: 300)
    let environment = ["XDG_DATA_HOME": folder.path + "/data"]
    let commands = [
      (["import"], ""), (["weigh", "--matrix"], ""),
      (["simulate", "windpark_oosterbrink", "--policy"], "compass="),
    ]
    for (command, before) in commands {
      func errors(_ path: String) throws -> String {
        let outcome = try Program.run(command + [before + path], environment: environment)
        #expect(outcome.status == 66 || outcome.status == 65, "\(command) \(path)")
        return outcome.errors
      }
      #expect(try errors(folder.path + "/nergens").contains("nergens bestaat niet."), "\(command)")
      #expect(try errors(loop).contains("kring is een link die naar zichzelf terugleidt."))
      #expect(try errors(long).contains("is te lang."))
      #expect(try errors(folder.path).contains("geen"))
    }
    for command in ["check", "play", "certify"] {
      let found = try Program.run([command, loop], environment: environment)
      #expect(
        found.status == 66 && found.errors.contains("terugleidt"),
        "\(command): \(found.errors)"
      )
    }
    let archive = try Program.run(["runs", "--archive", loop], environment: environment)
    #expect(archive.status != 0 && archive.errors.contains("terugleidt"), "\(archive.errors)")
  }

  @Test(arguments: [
    ("kompas.sqlite", "SQLite format 3\0", "--archive MAP --out BESTAND"),
    ("leeg", "", "dit bestand is leeg"), ("zaak.zip", "PK\u{3}\u{4}", "kompas install"),
    ("tekst", "root:x:0:0", "dit is geen bestand van `kompas export`."),
  ])
  func `what is no file of runs is told as what it is`(
    name: String,
    content: String,
    words: String
  ) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name).path
    try Data(content.utf8).write(to: URL(fileURLWithPath: file))
    let outcome = try Program.run(
      ["import", file],
      environment: ["XDG_DATA_HOME": folder.path + "/data"]
    )
    #expect(outcome.status == 65)
    #expect(
      outcome.errors.contains(words.replacing("MAP", with: folder.path)),
      "\(outcome.errors)"
    )
  }

  /// Runs a command under a limit of the shell, with the signal of a full file as the system has it.
  private func limited(_ limit: String, _ command: [String], _ folder: String) throws
    -> Program.Outcome
  {
    try Program.run(
      ["-c", #"\#(limit); exec "$0" "$@""#, Program.path] + command,
      environment: ["XDG_DATA_HOME": folder],
      program: "/bin/sh"
    )
  }

  @Test func `a file that may not grow is a refusal, and no death by signal`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let out = folder.appendingPathComponent("schema.json").path
    let outcome = try limited("ulimit -f 1; exec >'\(out)'", ["schema"], folder.path)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("het bestand wordt te groot"), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("zaak.docx", "PK\u{3}\u{4}", "document van een tekstverwerker", "word processor"),
    ("zaak.rtf", "{\\rtf1", "document van een tekstverwerker", "word processor"),
    ("case.yaml.txt", "kompas: 1\n", "zonder .txt erachter", "without .txt behind it"),
    ("dorp.kompas-case", "PK\u{3}\u{4}", "kompas install", "kompas install"),
  ])
  func `a file that is no case is told as what it is`(
    name: String,
    content: String,
    dutch: String,
    english: String
  ) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name).path
    try Data(content.utf8).write(to: URL(fileURLWithPath: file))
    for command in ["check", "play", "simulate"] {
      for (language, words) in [("nl", dutch), ("en", english)] {
        let outcome = try Program.run([command, file, "--lang", language])
        #expect(outcome.status == 66 && outcome.errors.contains(words), "\(outcome.errors)")
      }
    }
    // In a folder it is named; as `case.yaml` it is seen for what it is.
    let named = try Program.run(["check", folder.path])
    #expect(named.status == 1)
    #expect(named.output.contains("Er staat wel een `\(name)`.") == !name.hasSuffix("kompas-case"))
    let renamed = folder.appendingPathComponent("case.yaml")
    try FileManager.default.moveItem(atPath: file, toPath: renamed.path)
    let told = try Program.run(["check", folder.path])
    #expect(told.output.contains("KMP0141") == !name.hasSuffix("txt"), "\(told.output)")
  }

  @Test func `an archive that is a text is no archive, to verify as to the others`() throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("brief").path
    try Data("Beste wethouder,\n".utf8).write(to: URL(fileURLWithPath: file))
    for command in [["verify", "1"], ["report", "1"], ["runs"]] {
      #expect(try Program.run(command + ["--archive", file]).status == 65, "\(command)")
    }
  }
}
