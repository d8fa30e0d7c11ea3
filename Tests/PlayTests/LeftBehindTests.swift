import Foundation
import Glibc
import KompasEngine
import KompasJournal
import KompasStorage
import Testing

/// Nobody's words stay behind: not in half a file, nor under another name, nor where nobody reads.
@Suite final class LeftBehindTests {
  private let played: PlayedRun
  private var archive: [String] { ["--archive", played.archive] }
  private var reports: String { played.archive + "/reports" }

  init() throws { played = try PlayedRun() }

  private func kompas(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program.run(arguments + archive, input: input)
  }

  private func write(_ name: String, in folder: String, _ text: String = "geheim") throws {
    let files = FileManager.default
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// A number that no process has any more.
  private func lateProcess() throws -> pid_t {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  // MARK: What was killed

  @Test func `what a killed program left goes at the next start, and nothing else`() throws {
    let late = try lateProcess()
    // Not ours, not of this shape, or not of a process.
    let kept = [
      ".kompas", ".kompas-", ".kompas-x", ".kompas-0-a", ".kompas-12a-b", "kompas-\(late)-a",
      ".verslag",
      "verslag.html", ".kompas-99999999999999-a",
    ]
    let gone = [".kompas-\(late)-verslag.html", ".kompas-\(late)-", ".kompas-new-\(late)"]
    for name in kept + gone { try write(name, in: reports) }
    #expect(try kompas("runs").status == 0)
    let left = try names(in: reports).filter { !$0.hasPrefix("windpark") }
    #expect(left == kept.sorted())
  }

  @Test func `what a program that still runs is making stays`() throws {
    let terminal = try PseudoTerminal(["--plain"] + archive)
    #expect(terminal.wait(for: "Kompas"))
    let name = ".kompas-\(terminal.processIdentifier)-verslag.html"
    try write(name, in: reports)
    #expect(try kompas("runs").status == 0)
    #expect(try names(in: reports).contains(name))
    kill(terminal.processIdentifier, SIGKILL)
    #expect(terminal.waitForEnd() == .signal(SIGKILL))
    #expect(try kompas("runs").status == 0)
    #expect(try !names(in: reports).contains(name))
  }

  @Test func `in one's own cases and reports too, whatever is started`() throws {
    let data = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: data) }
    let late = try lateProcess()
    let cases = data.path + "/kompas/cases"
    let workshop = cases + "/.kompas-\(late)-Ab12Cd"
    try write("case.yaml", in: workshop + "/klein")
    try write(".kompas-\(late)-a.html", in: data.path + "/kompas/reports")
    #expect(symlink(data.path, cases + "/.kompas-\(late)-link") == 0)
    let outcome = try Program.run(["--version"], environment: ["XDG_DATA_HOME": data.path])
    #expect(outcome.status == 0)
    #expect(try names(in: cases).isEmpty)
    #expect(try names(in: data.path + "/kompas/reports").isEmpty)
    #expect(FileManager.default.fileExists(atPath: data.path))
  }

  @Test func `half a file beside another goes when that is written again`() throws {
    let late = try lateProcess()
    let folder = played.archive + "/mijn map"
    try write(".kompas-\(late)-verslag.md", in: folder)
    try write(".kompas-\(late)-ander.md", in: folder)
    let out = folder + "/verslag.md"
    #expect(try kompas("report", "1", "--format", "md", "--out", out).status == 0)
    #expect(try names(in: folder) == [".kompas-\(late)-ander.md", "verslag.md"])
  }

  // MARK: Other names

  @Test(arguments: ["redact", "forget"])
  func `reports go, and what has another name is named`(command: String) throws {
    let state = try #require(try played.store().digests(of: 1).first { !$0.hasPrefix("0") })
    let own = "\(Sitting.caseID)-7-\(state.prefix(6)).html"
    let others = ["mijn verslag.html", "\(Sitting.caseID)-8-abcdef.html", "oud-\(own)"]
    for name in others + [own] { try write(name, in: reports) }
    let late = try lateProcess()
    try write(".kompas-\(late)-\(own)", in: reports)
    let outcome = try kompas(command, "1", "--yes")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try names(in: reports) == others.sorted())
    for name in others { #expect(outcome.errors.contains(name), "\(outcome.errors)") }
    #expect(!outcome.errors.contains(" " + own))
  }

  @Test func `reports of other runs are theirs`() throws {
    let second = try Program.run(
      ["play", Sitting.caseID, "--plain", "--seed", "9"] + archive,
      input: "\n"
    )
    #expect(second.status == 0)
    let state = try #require(try played.store().digests(of: 2).first { !$0.hasPrefix("0") })
    let theirs = "\(Sitting.caseID)-9-\(state.prefix(6)).md"
    try write(theirs, in: reports)
    let outcome = try kompas("redact", "1", "--yes")
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains(theirs), "\(outcome.errors)")
    #expect(try names(in: reports).contains(theirs))
  }

  // MARK: Where nobody reads

  /// The run with a secret in places that the format does not know, with every link made anew.
  private func smuggled(_ secret: String) throws -> String {
    var record = try played.record()
    let key = "\"aa\":\"\(secret)\","
    record.caseBody = "{" + key + record.caseBody.dropFirst()
    record.header.caseBody = SHA256.hexadecimal(of: record.caseBody)
    for index in record.entries.indices {
      let payload = record.entries[index].payload
      record.entries[index].payload =
        "{" + key + payload.dropFirst().replacing(#":{"option":"#, with: ":{\(key)\"option\":")
    }
    var writer = RunFileWriter()
    let path = played.archive + "/gesmokkeld.kompas-run"
    let lines = try writer.add(record)
    try (lines + writer.end()).write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// Whether words stand in some file of the archive.
  private func isKept(_ words: String) throws -> Bool {
    try names(in: played.archive).filter { $0.hasPrefix("kompas.sqlite") }.contains {
      let data = FileManager.default.contents(atPath: played.archive + "/" + $0)
      return data?.range(of: Data(words.utf8)) != nil
    }
  }

  @Test func `an import keeps only what the format knows`() throws {
    let path = try smuggled("Jan de Vries zei nee")
    #expect(try kompas("verify", path).status == 0)
    let outcome = try kompas("import", path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    // It is the same run, so it was there.
    #expect(outcome.output.contains("was er al"), "\(outcome.output)")
    #expect(try !isKept("Jan de Vries"))
    #expect(try kompas("forget", "1", "--yes").status == 0)
    #expect(try kompas("import", path).output.contains("toegevoegd"))
    #expect(try !isKept("Jan de Vries"))
    #expect(try kompas("verify", "2").status == 0)
  }

  @Test(arguments: ["keys", "spaces", "escapes", "decomposed"])
  func `the same run in another spelling is one run`(spelling: String) throws {
    var record = try played.record()
    func respelled(_ json: String) throws -> String {
      switch spelling {
      case "spaces": return json.replacing(#"":{"#, with: #"" : { "#)
      case "escapes":
        // A letter that is in none of the words of JSON itself.
        return json.replacing("d", with: #"\u0064"#)
      case "decomposed": return json.decomposedStringWithCanonicalMapping
      case _:
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        let members = try #require(object as? [String: Any])
        let parts = try members.keys.sorted(by: >).map { key in
          let value = try JSONSerialization.data(
            withJSONObject: members[key] ?? 0,
            options: [.fragmentsAllowed, .withoutEscapingSlashes]
          )
          return "\"\(key)\":" + String(decoding: value, as: UTF8.self)
        }
        return "{" + parts.joined(separator: ",") + "}"
      }
    }
    record.caseBody = try respelled(record.caseBody)
    record.header.caseBody = SHA256.hexadecimal(of: record.caseBody)
    for index in record.entries.indices {
      let entry = record.entries[index]
      if spelling == "decomposed", let text = entry.text {
        let other = PersonalText(text.text.decomposedStringWithCanonicalMapping, salt: text.salt)
        record.entries[index].text = other
        record.entries[index].payload = entry.payload
          .replacing(text.commitment, with: other.commitment)
      } else {
        record.entries[index].payload = try respelled(entry.payload)
      }
    }
    #expect(try record.seal() != played.record().seal())
    var writer = RunFileWriter()
    let path = played.archive + "/anders.kompas-run"
    let lines = try writer.add(record)
    try (lines + writer.end()).write(toFile: path, atomically: true, encoding: .utf8)
    for _ in 1...2 {
      let outcome = try kompas("import", path)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output == "Spel 1 was er al.\n", "\(outcome.output)")
    }
    #expect(try played.store().runs().count == 1)
  }
}
