import Foundation
import Testing

/// `kompas certify`, as an author starts it.
@Suite final class CertifyTests {
  private let folder: URL

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let village = Program.root.appendingPathComponent(
    "Tests/KompasScenariosTests/Fixtures/klein_dorp"
  ).path

  private func certify(_ arguments: [String], of name: String = village) throws -> Program.Outcome {
    try Program.run(
      ["certify", name, "--playouts", "60"] + arguments,
      environment: ["HOME": folder.path]
    )
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: ["text", "json", "html"])
  func `two processes and any number of jobs write the same bytes`(format: String) throws {
    let first = try certify(["--format", format, "--jobs", "1", "--seed", "4"])
    #expect(first.status == 1 && first.errors.isEmpty && !first.output.isEmpty)
    for jobs in ["1", "2", "3"] {
      let again = try certify(["--format", format, "--jobs", jobs, "--seed", "4"])
      #expect(again.output == first.output && again.status == 1)
    }
    #expect(first.output.contains("klein_dorp"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a shipped case keeps what it promises`() throws {
    let outcome = try Program.run(
      ["certify", "windpark_oosterbrink", "--playouts", "4000", "--format", "json"]
    )
    let json = try object(outcome.output)
    let claims = try #require(json["claims"] as? [[String: Any]])
    for claim in claims { #expect(claim["passed"] as? Bool == true, "\(claim)") }
    #expect(outcome.status == 0 && claims.count == 22 && json["passed"] as? Bool == true)
    let digest = try #require((json["case"] as? [String: Any])?["digest"] as? String)
    #expect(digest.count == 64 && json["seed"] as? Int == 1)
    #expect((json["method"] as? [String: Any])?["kind"] as? String == "playouts")
  }

  /// The village with a few lines more at its top, in a folder of cases.
  private func village(saying lines: String) throws -> URL {
    let copy = folder.appendingPathComponent("Scenarios/klein_dorp")
    let files = FileManager.default
    try files.createDirectory(
      at: copy.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try files.copyItem(at: URL(fileURLWithPath: Self.village), to: copy)
    try files.createSymbolicLink(
      at: folder.appendingPathComponent("Assets"),
      withDestinationURL: Program.root.appendingPathComponent("Assets")
    )
    let file = copy.appendingPathComponent("case.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacing("\nauthority:", with: "\n\(lines)\nauthority:")
    try changed.write(to: file, atomically: true, encoding: .utf8)
    return copy
  }

  @Test func `a claim that the case waives is told with its reason, and does not stand in the way`()
    throws
  {
    let before = try object(try certify(["--format", "json"]).output)
    let failing = try #require(before["claims"] as? [[String: Any]])
      .filter { $0["passed"] as? Bool == false }.compactMap { $0["id"] as? String }
      .filter { $0 != "sound" }
    #expect(failing.contains("measures") && failing.count > 2)
    let reasons = failing.map { "\($0): \"Dit is een proef, zei de maker van \($0).\"" }
    let copy = try village(
      saying: "waives: {\(reasons.joined(separator: ", ")), choices_matter: Zomaar.}"
    )
    let outcome = try certify(["--format", "json"], of: copy.path)
    let after = try object(outcome.output)
    for claim in try #require(after["claims"] as? [[String: Any]]) {
      let id = try #require(claim["id"] as? String)
      let reason = claim["waived"] as? String
      #expect((reason != nil) == (failing.contains(id) || id == "choices_matter"), "\(id)")
      #expect(reason.map { $0.contains("van \(id).") || $0 == "Zomaar." } ?? true)
      if failing.contains(id) { #expect(claim["passed"] as? Bool == false) }
    }
    let isSound = try Program.run(["check", copy.path]).status == 0
    #expect(after["passed"] as? Bool == isSound && outcome.status == (isSound ? 0 : 1))
    for format in ["text", "html"] {
      let told = try certify(["--format", format], of: copy.path).output
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for id in failing { #expect(told.contains("zei de maker van \(id)."), "\(format) \(id)") }
      #expect(
        told.contains(
          "De keuzes bepalen mee hoe het afloopt: de maker zegt dat dit punt niet past, maar het is in orde."
        )
      )
      #expect(!told.contains("Elk kompas heeft een weg: niet in orde"))
    }
    let listed = try Program.run(
      ["cases"],
      environment: ["KOMPAS_HOME": folder.path, "HOME": folder.path]
    ).output
    for id in failing { #expect(listed.contains("zei de maker van \(id)."), "\(id)") }
  }

  @Test func `the list of cases says what each shows of a compass`() throws {
    func listed(_ language: String = "nl") throws -> String {
      try Program.run(
        ["cases", "--lang", language],
        environment: ["KOMPAS_HOME": folder.path, "HOME": folder.path]
      ).output
    }
    let copy = try village(saying: "shows: [daadkracht, inclusie]")
    let dutch = try listed()
    #expect(
      dutch.contains(
        "Van uw kompas is goed te zien: inclusie en daadkracht. Nauwelijks: zeggenschap,"
      )
    )
    #expect(try listed("en").contains("What can be seen well of your compass: "))
    let file = copy.appendingPathComponent("case.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    func say(_ shows: String) throws -> String {
      try text.replacing("\nshows: [daadkracht, inclusie]", with: shows)
        .write(to: file, atomically: true, encoding: .utf8)
      return try listed()
    }
    #expect(try say("").contains("van deze zaak niet bekend"))
    #expect(try say("\nshows: []").contains("geen van de zes waarden"))
    let all = "inclusie, zeggenschap, beraadslaging, transparantie, checks, daadkracht"
    #expect(try say("\nshows: [\(all)]").contains("uw hele kompas"))
    // It shows too little in three scenes, and the certificate says so.
    let outcome = try Program.run(["certify", copy.path, "--playouts", "4000", "--format", "json"])
    let json = try object(outcome.output)
    let claim = try #require(json["claims"] as? [[String: Any]]).last
    #expect(claim?["id"] as? String == "shows_what_it_says" && claim?["passed"] as? Bool == false)
  }

  @Test func `what check finds is the first claim, with its place`() throws {
    let json = try object(try certify(["--format", "json"]).output)
    let claims = try #require(json["claims"] as? [[String: Any]])
    #expect(claims.first?["id"] as? String == "sound")
    let found = try #require(claims.first?["failing"] as? [String])
    let check = try Program.run(["check", Self.village, "--format", "json"])
    #expect(!found.isEmpty && check.status == 1)
    for place in found {
      let code = try #require(place.split(separator: " ").last)
      #expect(place.hasPrefix("case.yaml:") && check.output.contains(code))
    }
    let method = try #require(json["method"] as? [String: Any])
    #expect(method["kind"] as? String == "every_choice" && method["seeds"] as? Int == 60)
  }

  @Test(arguments: ["nl", "en"], ["C.UTF-8", "C"])
  func `the text fits in eighty columns, in either language`(language: String, locale: String)
    throws
  {
    let outcome = try Program.run(
      ["certify", "windpark_oosterbrink", "--playouts", "200", "--language", language],
      environment: ["LANG": locale]
    )
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(line.count <= 80 && line.last != " ", "\(line)") }
    #expect(locale != "C" || outcome.output.utf8.allSatisfy { $0 < 0x80 })
    let (title, head) =
      language == "nl"
      ? ("CERTIFICAAT: WINDPARK OOSTERBRINK", "HOE HET AFLOOPT")
      : ("CERTIFICATE: OOSTERBRINK WIND FARM", "HOW IT ENDS")
    #expect(lines.first.map(String.init) == title && lines.contains { $0 == head })
    #expect(lines.last?.isEmpty == true)
  }

  @Test func `a page is written whole, and over an older one`() throws {
    let path = folder.appendingPathComponent("certificaat.html").path
    try "oud".write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try certify(["--format", "html", "--out", path])
    #expect(outcome.status == 1 && outcome.output.isEmpty && outcome.errors.isEmpty)
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    #expect(page == (try certify(["--format", "html"])).output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
  }

  @Test func `a file that cannot be written is explained, and nothing is left behind`() throws {
    let expectations = [
      (folder.path + "/nergens/x.json", "die map is er niet", "no such folder"),
      (folder.path, "dat is een map", "that is a folder"),
      ("/dev/full", "de schijf is vol", "the disk is full"),
      ("/proc/x.json", "", ""),
    ]
    for (path, dutch, english) in expectations {
      for (language, words) in [("nl", dutch), ("en", english)] {
        let outcome = try certify(["--out", path, "--lang", language])
        #expect(outcome.status == 73, "\(path)")
        #expect(words.isEmpty || outcome.errors.contains(words), "\(outcome.errors)")
        #expect(!outcome.errors.isEmpty && outcome.output.isEmpty)
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a command that is not right is explained in both languages`() throws {
    let expectations: [([String], String, String)] = [
      (["--playouts", "0"], "1 tot en met", "from 1 up to"), (["--playouts", "veel"], "", ""),
      (["--jobs", "0"], "1 tot en met 64", "from 1 up to 64"), (["--jobs", "65"], "", ""),
      (["--format", "pdf"], "", ""), (["--seed", "-1"], "", ""),
    ]
    for (options, dutch, english) in expectations {
      for (language, words) in [("nl", dutch), ("en", english)] {
        let outcome = try certify(options + ["--lang", language])
        #expect(outcome.status == 64 && outcome.output.isEmpty, "\(options)")
        #expect(words.isEmpty || outcome.errors.contains(words), "\(outcome.errors)")
      }
    }
    let absent = try certify([], of: "windpark_oosterbrinl")
    #expect(absent.status == 66 && absent.errors.contains("Bedoelde u windpark_oosterbrink?"))
    let broken = try certify(
      [],
      of: Program.root.path + "/Tests/KompasScenariosTests/Fixtures/broken"
    )
    #expect(broken.status == 66)
  }

  @Test func `stopped with ^C, it makes no certificate and leaves no file`() throws {
    let output = folder.appendingPathComponent("uit.html").path
    let terminal = try PseudoTerminal(
      [
        "certify", "windpark_oosterbrink", "--playouts", "9000000", "--format", "html",
        "--out", output,
      ],
      shell: "exec \"$0\" \"$@\""
    )
    #expect(terminal.wait(for: "(stoppen: Ctrl-C)"))
    terminal.type("\u{03}")
    #expect(terminal.waitForEnd() == .exit(130))
    #expect(terminal.text.contains("geen certificaat"))
    #expect(!terminal.text.contains("stoppen"), "the line stays behind")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
