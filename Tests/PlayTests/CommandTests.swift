import Foundation
import Glibc
import KompasScenarios
import Testing

/// The commands: what they print, where they look, and how they end.
@Suite final class CommandTests {
  private let folder: URL
  private let files = FileManager.default

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func place(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private static let fixtures = Program.root.appendingPathComponent(
    "Tests/KompasScenariosTests/Fixtures"
  )
  private static let village = fixtures.appendingPathComponent("klein_dorp")
  /// A case that leaves nothing to be desired.
  private static let flawless = fixtures.appendingPathComponent("klein")

  /// A folder with a case that cannot be read.
  private func brokenCase(_ name: String = "unknown_key") throws -> String {
    let broken = folder.appendingPathComponent("klein")
    try files.createDirectory(at: broken, withIntermediateDirectories: true)
    let text = try String(
      contentsOf: Self.village.appendingPathComponent("case.yaml"),
      encoding: .utf8
    )
    try text.replacing("minutes: 10", with: "minutes: tien").write(
      to: broken.appendingPathComponent("case.yaml"),
      atomically: true,
      encoding: .utf8
    )
    return broken.path
  }

  // MARK: Exit codes

  @Test func `every command ends with the code that says how it went`() throws {
    let archive = ["--archive", place("archief")]
    let broken = try brokenCase()
    let letter = place("brief")
    try "Beste wethouder,".write(toFile: letter, atomically: true, encoding: .utf8)
    let village = Self.village.path
    let flawless = Self.flawless.path
    let expectations: [(Int32, [String])] = [
      (0, ["--help"]), (0, ["--version"]), (0, ["help", "play"]), (0, ["cases", "--help"]),
      (0, ["cases"]), (0, ["cases", "--lang", "en"]), (0, ["check", flawless]),
      (0, ["check", "windpark_oosterbrink"]),
      (66, ["check", "windpark_oosterbrnk"]),
      (0, ["check", flawless + "/case.yaml"]), (66, ["runs"] + archive),
      (0, ["menu", "--plain"] + archive), (0, ["--plain"] + archive), (0, ["play"] + archive),
      (0, ["play", village] + archive), (0, ["play", "windpark_oosterbrink"] + archive),
      (1, ["check", broken]), (1, ["check", flawless, broken]), (1, ["check", village]),
      (64, ["--onzin"]), (64, ["onzin"]), (64, ["check"]), (64, ["cases", "te", "veel"]),
      (64, ["play", "a", "b"]), (64, ["play", "--seed", "x"]), (64, ["play", "--lang", "fr"]),
      (64, ["runs", "--format", "xml"]), (64, ["runs", "--archive"]), (64, ["check", "--format"]),
      (65, ["play", broken] + archive), (65, ["runs", "--archive", letter]),
      (65, ["--plain", "--archive", letter]), (65, ["play", village, "--archive", letter]),
      (66, ["play", "windpark"] + archive), (66, ["play", place("geen")] + archive),
      (66, ["play", ""] + archive), (66, ["check", place("geen")]), (66, ["check", ""]),
      (66, ["check", village, place("geen")]),
    ]
    for (status, arguments) in expectations {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
      #expect(!outcome.wasKilled)
      #expect(outcome.errors.isEmpty == (status < 64), "\(arguments): \(outcome.errors)")
    }
  }

  // MARK: Cases and checks

  @Test func `cases lists what can be played`() throws {
    let dutch = try Program.run(["cases"])
    for name in Library.names { #expect(dutch.output.contains("\(name): ")) }
    #expect(dutch.output.contains("minuten"))
    let english = try Program.run(["cases", "--lang", "en"])
    #expect(english.output.contains("minutes") && !english.output.contains("minuten"))
  }

  @Test func `check says that a case is fine`() throws {
    let text = try Program.run(["check", Self.flawless.path])
    #expect(text.output == "\(Self.flawless.path): in orde\n")
    let json = try Program.run(["check", Self.flawless.path, "--format", "json"])
    #expect(json.output.filter { !$0.isWhitespace } == #"{"findings":[],"format":1}"#)
    #expect(text.errors.isEmpty && json.errors.isEmpty)
  }

  @Test func `check says where a case is wrong, to people and to programs`() throws {
    let broken = try brokenCase()
    let text = try Program.run(["check", broken])
    #expect(text.status == 1)
    #expect(text.output.contains("\(broken)/case.yaml:9:"))
    #expect(text.output.contains("fout KMP"))
    let json = try Program.run(["check", broken, "--format", "json"])
    #expect(json.status == 1)
    let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let items = try #require((list as? [String: Any])?["findings"] as? [[String: Any]])
    let item = try #require(items.first { $0["line"] as? Int == 9 })
    #expect(item["file"] as? String == "\(broken)/case.yaml")
    #expect(try #require(item["column"] as? Int) > 1)
    #expect(try #require(item["code"] as? String).hasPrefix("KMP"))
    #expect(try #require(item["message"] as? String).isEmpty == false)
    #expect(item["severity"] as? String == "error")
    let english = try Program.run(["check", broken, "--lang", "en"])
    #expect(english.output.contains("error KMP"))
  }

  @Test func `a case that is not in the library is played by its path`() throws {
    let own = folder.appendingPathComponent("elders/klein_dorp")
    try files.createDirectory(
      at: own.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try files.copyItem(at: Self.village, to: own)
    let paths = [own.path, own.path + "/", own.path + "/case.yaml", "klein_dorp", "./klein_dorp"]
    for (number, path) in paths.enumerated() {
      let archive = place("archief\(number)")
      let outcome = try Program.run(
        ["play", path, "--plain", "--archive", archive],
        input: "\n",
        in: own.deletingLastPathComponent()
      )
      #expect(outcome.status == 0, "\(path): \(outcome.errors)")
      #expect(outcome.output.contains("Klein Dorp"))
    }
  }

  // MARK: Where it looks

  @Test func `it finds its cases from any folder, and through a link`() throws {
    let link = place("k")
    try files.createSymbolicLink(atPath: link, withDestinationPath: Program.path)
    for program in [Program.path, link] {
      let outcome = try Program.run(["cases"], in: URL(fileURLWithPath: "/"), program: program)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("windpark_oosterbrink: "))
    }
  }

  @Test func `installed, it uses the cases beside it`() throws {
    let prefix = folder.appendingPathComponent("usr")
    let share = prefix.appendingPathComponent("share/kompas")
    let program = prefix.appendingPathComponent("bin/kompas")
    for place in [share.appendingPathComponent("Scenarios"), program.deletingLastPathComponent()] {
      try files.createDirectory(at: place, withIntermediateDirectories: true)
    }
    try files.copyItem(atPath: Program.path, toPath: program.path)
    try files.copyItem(
      at: Program.root.appendingPathComponent("Assets"),
      to: share.appendingPathComponent("Assets")
    )
    try files.copyItem(
      at: Self.village,
      to: share.appendingPathComponent("Scenarios/klein_dorp")
    )
    let link = place("kompas")
    try files.createSymbolicLink(atPath: link, withDestinationPath: program.path)
    for start in [program.path, link] {
      let listed = try Program.run(["cases"], in: folder, program: start)
      #expect(listed.status == 0)
      #expect(listed.output.hasPrefix("klein_dorp: "))
      #expect(!listed.output.contains("windpark"))
      let played = try Program.run(
        ["play", "klein_dorp", "--archive", place("archief")],
        in: folder,
        program: start
      )
      #expect(played.status == 0)
      #expect(played.output.contains("Klein Dorp"))
    }
  }

  @Test func `KOMPAS_HOME comes first`() throws {
    let home = folder.appendingPathComponent("thuis")
    try files.createDirectory(
      at: home.appendingPathComponent("Scenarios"),
      withIntermediateDirectories: true
    )
    for (name, target) in [
      ("Assets", Program.root.appendingPathComponent("Assets")),
      ("Scenarios/klein_dorp", Self.village),
    ] {
      try files.createSymbolicLink(
        at: home.appendingPathComponent(name),
        withDestinationURL: target
      )
    }
    let outcome = try Program.run(["cases"], environment: ["KOMPAS_HOME": home.path])
    #expect(outcome.output.hasPrefix("klein_dorp: "))
    // A folder without cases is passed over.
    let passed = try Program.run(["cases"], environment: ["KOMPAS_HOME": folder.path])
    #expect(passed.output.contains("windpark_oosterbrink: "))
  }

  // MARK: Language and face

  @Test func `the language is the one asked for, else that of the locale, else Dutch`() throws {
    let expectations: [([String], [String: String], Bool)] = [
      ([], [:], false), (["--lang", "en"], [:], true),
      ([], ["LANG": "en_US.UTF-8"], true), ([], ["LANG": "en_GB"], true),
      (["--lang", "nl"], ["LANG": "en_US.UTF-8"], false),
      ([], ["LANG": "nl_NL.UTF-8"], false), ([], ["LANG": "de_DE.UTF-8"], false),
      ([], ["LANG": "nl_NL.UTF-8", "LC_ALL": "en_US.UTF-8"], true),
      ([], ["LANG": "en_US.UTF-8", "LC_MESSAGES": "nl_NL.UTF-8"], false),
      ([], ["LANG": "en_US.UTF-8", "LC_ALL": ""], true), ([], ["LANG": "C"], false),
    ]
    for (options, environment, isEnglish) in expectations {
      let outcome = try Program.run(
        ["--archive", place("archief")] + options,
        environment: environment
      )
      #expect(outcome.status == 0)
      let ending = isEnglish ? "or q for stop:" : "of q voor stop:"
      #expect(outcome.output.contains(ending), "\(options) \(environment)")
    }
  }

  @Test func `plain lines on a terminal when asked for`() throws {
    for (options, environment) in [
      (["--plain"], [:]), ([], ["KOMPAS_PLAIN": "1"]), ([], ["KOMPAS_PLAIN": "Ja"]),
    ] as [([String], [String: String])] {
      let terminal = try PseudoTerminal(
        ["--archive", place("archief")] + options,
        environment: environment
      )
      #expect(terminal.wait(for: "of q voor stop:"))
      #expect(terminal.isSane)
      terminal.type("q\n")
      #expect(terminal.waitForEnd() == .exit(0))
      // A paste is asked to be marked, and no longer at the end; nothing else is for the terminal alone.
      let told = String(decoding: terminal.bytes, as: UTF8.self)
        .replacing("\u{1B}[?2004h", with: "").replacing("\u{1B}[?2004l", with: "")
      #expect(!told.contains("\u{1B}"))
    }
  }

  // MARK: The archive

  @Test func `the archive is where it belongs, and only for its owner`() throws {
    let loaded = try #require(Library.reader.load(Self.village.path).loaded)
    var driver = Driver(loaded, seed: 7, whims: 4)
    try driver.finish()
    let input = (driver.lines + ["q"]).map { $0 + "\n" }.joined()
    let (home, data) = (place("thuis"), place("gegevens"))
    for (environment, archive) in [
      (["HOME": home], home + "/.local/share/kompas"),
      (["HOME": home, "XDG_DATA_HOME": data], data + "/kompas"),
      // A path that is not absolute does not count: XDG Base Directory Specification.
      (["HOME": home, "XDG_DATA_HOME": "gegevens"], home + "/.local/share/kompas"),
    ] {
      // Whatever the player's files usually are.
      let before = umask(0)
      defer { umask(before) }
      let outcome = try Program.run(
        ["play", Self.village.path, "--seed", "7"],
        input: input,
        environment: environment,
        in: folder
      )
      #expect(outcome.status == 0)
      let names = try #require(files.enumerator(atPath: archive)).compactMap { $0 as? String }
      #expect(names.contains("kompas.sqlite"))
      #expect(names.contains { $0.hasPrefix("reports/") && $0.hasSuffix(".md") })
      for path in [archive] + names.map({ archive + "/" + $0 }) {
        var status = stat()
        try #require(stat(path, &status) == 0)
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        #expect(status.st_mode & 0o777 == (isFolder ? 0o700 : 0o600), "\(path)")
      }
    }
  }
}
