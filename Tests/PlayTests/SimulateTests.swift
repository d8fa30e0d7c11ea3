import Foundation
import Glibc
import KompasAnalysis
import KompasEngine
import KompasScenarios
import Testing

/// `kompas simulate`, as an author starts it.
@Suite final class SimulateTests {
  private let folder: URL

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let village = Program.root.appendingPathComponent(
    "Tests/KompasScenariosTests/Fixtures/klein_dorp"
  ).path

  private func simulate(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(["simulate", Self.village] + arguments, environment: ["HOME": folder.path])
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func write(_ text: String, to name: String) throws -> String {
    let path = folder.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  // MARK: What it prints

  @Test(arguments: ["random", "declared", "worst_first"])
  func `two processes and any number of jobs print the same bytes`(policy: String) throws {
    let options = ["--playouts", "150", "--policy", policy, "--seed", "4", "--format", "json"]
    let first = try simulate(options + ["--jobs", "1"])
    #expect(first.status == 0 && first.errors.isEmpty)
    for jobs in ["1", "2", "4"] {
      #expect(try simulate(options + ["--jobs", jobs]).output == first.output)
    }
    #expect(try simulate(options).output == first.output)
    let json = try object(first.output)
    #expect(json["runs"] as? Int == 150 && json["playouts"] as? Int == 150)
    #expect(json["stopped"] as? Bool == false)
    #expect(json["policy"] as? String == policy && json["seed"] as? Int == 4)
    let endings = try #require(json["endings"] as? [[String: Any]])
    #expect(endings.compactMap { $0["count"] as? Int }.reduce(0, +) == 150)
    // Nothing is kept, and nothing was told: standard error is no terminal.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `all ways of playing stand beside each other, each as by itself`() throws {
    let options = ["--playouts", "40", "--seed", "4"]
    let names = [
      "random", "declared", "greedy_council", "greedy_neighborhood", "worst_first", "inclusie",
      "zeggenschap", "beraadslaging", "transparantie", "checks", "daadkracht",
    ]
    let all = try simulate(options + ["--policy", "all", "--format", "json", "--jobs", "2"])
    #expect(all.status == 0 && all.errors.isEmpty)
    let together = try #require(
      (JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [String: Any])?["policies"]
        as? [NSDictionary]
    )
    #expect(together.count == names.count)
    for (name, found) in zip(names, together) {
      let alone = try simulate(options + ["--policy", name, "--format", "json"])
      var one = try object(alone.output)
      #expect(one.removeValue(forKey: "format") as? Int == 1)
      #expect(one as NSDictionary == found, "\(name)")
    }
    #expect((together.last?["compass"] as? [String: Int])?["daadkracht"] == 60)
    let table = try simulate(options + ["--policy", "all", "--format", "csv"]).output
    let rows = table.split(separator: "\r\n").map { $0.split(separator: ",", maxSplits: 1) }
    #expect(rows.first?.joined(separator: ",") == "policy,kind,id,measure,value")
    let alone = try simulate(options + ["--policy", "worst_first", "--format", "csv"]).output
    let expected = alone.split(separator: "\r\n").dropFirst().map(String.init)
    #expect(rows.filter { $0[0] == "worst_first" }.map { String($0[1]) } == expected)
    #expect(Set(rows.dropFirst().map { String($0[0]) }) == Set(names))
  }

  @Test(arguments: ["nl", "en"], ["C.UTF-8", "C"])
  func `ways of playing a real case fit in eighty columns`(
    language: String,
    locale: String
  ) throws {
    let outcome = try Program.run(
      [
        "simulate", "windpark_oosterbrink", "--playouts", "20", "--policy", "all", "--lang",
        language,
      ],
      environment: ["LANG": locale]
    )
    #expect(outcome.status == 0)
    for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(locale != "C" || outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: ["nl", "en"], ["C.UTF-8", "C"])
  func `the report of a real case fits in eighty columns`(
    language: String,
    locale: String
  ) throws {
    let outcome = try Program.run(
      ["simulate", "windpark_oosterbrink", "--playouts", "40", "--lang", language],
      environment: ["LANG": locale]
    )
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 80 && line.last != " ", "\(line)") }
    #expect(locale != "C" || outcome.output.utf8.allSatisfy { $0 < 0x80 })
    let (title, head) =
      language == "nl"
      ? ("Windpark Oosterbrink: 40 keer gespeeld", "HOE HET AFLOOPT")
      : ("Oosterbrink Wind Farm: played 40 times", "HOW IT ENDS")
    #expect(lines.first.map(String.init) == title)
    #expect(lines.contains { $0 == head })
    let other = language == "nl" ? "ENDS" : "AFLOOPT"
    #expect(!outcome.output.contains(other))
    let loaded = try Library.load("windpark_oosterbrink")
    for ending in loaded.compiled.endings { #expect(outcome.output.contains("(\(ending.id))")) }
    for scene in loaded.compiled.scenes { #expect(outcome.output.contains("(\(scene.id)")) }
  }

  @Test func `the table has a row for every figure`() throws {
    let outcome = try simulate(["--playouts", "60", "--format", "csv"])
    #expect(outcome.status == 0)
    let rows = outcome.output.components(separatedBy: "\r\n")
    #expect(rows.first == "kind,id,measure,value" && rows.last?.isEmpty == true)
    #expect(rows.contains("simulation,klein_dorp,runs,60"))
    #expect(rows.dropLast().allSatisfy { $0.split(separator: ",").count >= 3 })
  }

  // MARK: What it refuses

  @Test func `a command that is not right is explained in both languages`() throws {
    let expectations: [(Int32, [String], String, String)] = [
      (64, ["--playouts", "0"], "1 of hoger", "1 or more"),
      (64, ["--playouts", "-3"], "", ""), (64, ["--playouts", "veel"], "", ""),
      (64, ["--jobs", "0"], "1 tot en met 64", "from 1 up to 64"),
      (64, ["--jobs", "65"], "1 tot en met 64", "from 1 up to 64"),
      (64, ["--policy", "greedy_counsil"], "greedy_council?", "greedy_council?"),
      (64, ["--policy", "wat"], "kiezen uit: random", "one of: random"),
      (64, ["--format", "xml"], "", ""), (64, ["--seed", "-1"], "", ""),
      (66, ["--policy", "compass=/nergens/kompas.json"], "bestaat niet", "does not exist"),
    ]
    for (status, options, dutch, english) in expectations {
      for (language, words) in [("nl", dutch), ("en", english)] {
        let outcome = try simulate(options + ["--lang", language])
        #expect(outcome.status == status, "\(options)")
        #expect(!outcome.errors.isEmpty)
        #expect(words.isEmpty || outcome.errors.contains(words), "\(outcome.errors)")
        #expect(outcome.output.isEmpty && !outcome.wasKilled)
      }
    }
    let absent = try Program.run(["simulate", "windpark_oosterbrinl"])
    #expect(absent.status == 66 && absent.errors.contains("Bedoelde u windpark_oosterbrink?"))
  }

  @Test func `a compass that is not right is explained, all of it at once`() throws {
    let even = #""inclusie": 10, "zeggenschap": 10, "beraadslaging": 10, "transparantie": 10"#
    let expectations: [(String, [String])] = [
      ("", ["geen kompas in JSON"]), ("[1, 2]", ["geen kompas in JSON"]),
      (#"{"inclusie": 10"#, ["geen kompas in JSON"]),
      ("{\(even), \"checks\": 10}", ["daadkracht ontbreekt"]),
      ("{\(even), \"checks\": 10, \"daadkracht\": 9}", ["samen 59"]),
      ("{\(even), \"checks\": \"tien\", \"daadkracht\": 10}", ["checks is geen heel getal"]),
      ("{\(even), \"checks\": 9.5, \"daadkracht\": 10.5}", ["checks is geen", "daadkracht is"]),
      ("{\(even), \"checks\": -5, \"daadkracht\": 25}", ["checks is geen heel getal"]),
      ("{\(even), \"checks\": true, \"daadkracht\": null}", ["checks is geen", "daadkracht is"]),
      ("{\(even), \"cheks\": 10, \"daadkracht\": 10}", ["Bedoelde u checks?"]),
      (
        "{\(even), \"checks\": 5, \"daadkracht\": 5, \"moed\": 10}",
        ["moed is geen waarde", "inclusie, zeggenschap"]
      ),
      ("{}", ["inclusie ontbreekt", "daadkracht ontbreekt"]),
    ]
    for (number, (text, words)) in expectations.enumerated() {
      let path = try write(text, to: "kompas\(number).json")
      let outcome = try simulate(["--policy", "compass=\(path)"])
      #expect(outcome.status == 65, "\(text)")
      for word in words { #expect(outcome.errors.contains(word), "\(text): \(outcome.errors)") }
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `a compass from a file is played by and repeated`() throws {
    let path = try write(
      #"{"inclusie":0,"zeggenschap":60,"beraadslaging":0,"transparantie":0,"checks":0,"daadkracht":0}"#,
      to: "kompas.json"
    )
    let options = ["--playouts", "80", "--policy", "compass=\(path)"]
    let json = try object(try simulate(options + ["--format", "json"]).output)
    #expect(json["policy"] as? String == "compass")
    #expect((json["compass"] as? [String: Int])?["zeggenschap"] == 60)
    let text = try simulate(options).output
    #expect(text.contains("Zeggenschap 60"))
  }

  // MARK: How it stops

  /// A simulation on a terminal that would take long, with its output in a file.
  private func long(_ options: String = "") throws -> (PseudoTerminal, String) {
    let output = folder.appendingPathComponent("uit.json").path
    let terminal = try PseudoTerminal(
      ["simulate", Self.village, "--playouts", "50000000", "--format", "json"],
      shell: "exec \"$0\" \"$@\" \(options) > '\(output)'"
    )
    return (terminal, output)
  }

  @Test func `stopped with ^C, it shows the runs that were done`() throws {
    let (terminal, output) = try long()
    #expect(terminal.wait(for: "spellen per seconde"))
    terminal.type("\u{03}")
    #expect(terminal.waitForEnd() == .exit(130))
    #expect(!terminal.text.contains("seconde"), "the line stays behind")
    var json = try object(try String(contentsOfFile: output, encoding: .utf8))
    #expect(json["stopped"] as? Bool == true)
    let runs = try #require(json["runs"] as? Int)
    #expect(runs > 0 && runs < 50_000_000)
    #expect(json["playouts"] as? Int == 50_000_000)
    // They are the first ones, all of them.
    let again = try simulate(["--playouts", "\(runs)", "--format", "json"])
    var fresh = try object(again.output)
    for key in ["stopped", "playouts"] {
      json[key] = nil
      fresh[key] = nil
    }
    #expect(json as NSDictionary == fresh as NSDictionary)
  }

  @Test func `a second ^C ends at once`() throws {
    // Wherever the second comes, it does not wait for the end of fifty million runs.
    let (terminal, _) = try long()
    #expect(terminal.wait(for: "spellen per seconde"))
    terminal.signal(SIGINT)
    terminal.signal(SIGINT)
    let ending = terminal.waitForEnd()
    #expect(ending == .signal(SIGINT) || ending == .exit(130))
  }

  @Test func `a reader that leaves is no reason to crash`() throws {
    let outcome = folder.appendingPathComponent("status").path
    let script = "(\"$0\" \"$@\"; echo $? > '\(outcome)') | true"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", script, Program.path, "simulate", Self.village, "--playouts", "40",
      "--format", "json",
    ]
    process.environment = Program.plainEnvironment
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(try String(contentsOfFile: outcome, encoding: .utf8) == "0\n")
  }
}
