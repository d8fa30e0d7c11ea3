import Foundation
import KompasStandards
import KompasTestSupport
import Testing

@testable import kompas

/// What somebody wants every time: the file, `kompas settings`, and what wins over it.
@Suite final class SettingsTests {
  private let folder: URL
  private let files = FileManager.default

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? files.removeItem(at: folder) }

  private var file: URL { folder.appendingPathComponent("kompas/config.yaml") }

  private func run(
    _ arguments: [String],
    _ environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let place = ["XDG_CONFIG_HOME": folder.path]
    return try Program.run(arguments, environment: place.merging(environment) { $1 })
  }

  private func write(_ text: String) throws {
    try files.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  // MARK: The text

  @Test func `a setting a line is read, with comments, quotes and empty lines`() {
    let text = "# mine\r\nlanguage: en # English\n\n  face : \"plain\"\nwidth: '100'\n"
    let read = Settings.read(text)
    #expect(read.problems.isEmpty)
    #expect(read.settings.language == Language.english && read.settings.face == .plain)
    #expect(read.settings.width == 100)
    let again = Settings.read(read.settings.text)
    #expect(again.settings == read.settings && again.problems.isEmpty)
  }

  @Test func `setting one leaves every other line as it was`() {
    var settings = Settings.read("# mine\nlanguage: en   # English\n\nwidth: 100\n").settings
    settings.set(.language, "nl")
    settings.set(.face, "plain")
    #expect(settings.text == "# mine\nlanguage: nl # English\n\nwidth: 100\nface: plain\n")
    settings.set(.width, nil)
    settings.set(.language, nil)
    #expect(settings.text == "# mine\n\nface: plain\n" && !settings.isEmpty)
    settings.set(.face, nil)
    #expect(settings.text == "# mine\n\n" && !settings.isEmpty)
    #expect(Settings.read("\n \n").settings.isEmpty)
  }

  @Test(arguments: [["set", "language", "en"], ["reset", "language"]])
  func `a setting that is wrong is mended by setting or resetting it`(words: [String]) throws {
    try write("# mine\nlanguage: xx\nlanguage: nl # twice\nface: plain\n")
    #expect(try run(["settings"] + words).status == 0)
    let left = try String(contentsOf: file, encoding: .utf8)
    #expect(
      left == (words[0] == "set" ? "# mine\nlanguage: en\nface: plain\n" : "# mine\nface: plain\n")
    )
    // Another line that is wrong is nobody's to throw away.
    try write("breedte: 3\nlanguage: xx\n")
    #expect(try run(["settings"] + words).status == 65)
    #expect(try String(contentsOf: file, encoding: .utf8) == "breedte: 3\nlanguage: xx\n")
  }

  @Test func `a byte order mark is no part of the first setting`() {
    let read = Settings.read("\u{FEFF}language: en\n")
    #expect(read.problems.isEmpty && read.settings.language == .english)
  }

  @Test(arguments: [("59", false), ("60", true), ("400", true), ("401", false), ("-60", false)])
  func `a width is 60 to 400 columns`(value: String, isAllowed: Bool) {
    #expect(Settings.Key.width.allows(value) == isAllowed)
  }

  @Test(
    arguments: [
      ("language", .notASetting("language")), ("taal: nl", .unknown("taal", meant: "language")),
      ("fcae: plain", .unknown("fcae", meant: "face")), ("language: fr", .value(.language, "fr")),
      ("face:", .value(.face, "")), ("width: wide", .value(.width, "wide")),
      ("width: \u{661}\u{660}\u{660}", .value(.width, "\u{661}\u{660}\u{660}")),
      ("face: plain\nface: screen", .twice(.face)), ("a: {b: c}", .unknown("a", meant: nil)),
    ] as [(String, Settings.Problem.Kind)]
  )
  func `what is wrong has its line, and the rest counts`(
    text: String,
    kind: Settings.Problem.Kind
  ) {
    let read = Settings.read("# mine\n" + text)
    let line = text.contains("\n") ? 3 : 2
    #expect(read.problems == [Settings.Problem(line: line, kind: kind)])
    for language in [Language.dutch, .english] { #expect(!kind.words(language).isEmpty) }
    #expect(Settings.read(text + "\nwidth: 90").settings.width == 90)
  }

  @Test func `any bytes are read without a crash`() {
    var state = UInt64(1)
    for _ in 0..<2_000 {
      let letters = Array("language:facewidth #\"'\n\r\u{301}\u{0} -0en9")
      let text = (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return letters[Int(state >> 33) % letters.count]
      }
      let read = Settings.read(String(text))
      #expect(Settings.read(read.settings.text).settings == read.settings)
    }
  }

  // MARK: The command

  @Test func `a setting is kept, shown, obeyed, and taken away again`() throws {
    #expect(try run(["settings", "set", "language", "en"]).output == "language: en\n")
    #expect(try run(["settings", "set", "width", "100"]).status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == "language: en\nwidth: 100\n")
    let mode = try files.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let shown = try run(["settings"])
    #expect(shown.status == 0 && shown.errors.isEmpty)
    #expect(shown.output.hasPrefix(file.path + "\nlanguage: en  # the language"))
    #expect(shown.output.contains("face: not set  # ") && shown.output.contains("width: 100  # "))
    #expect(try run(["runs"], ["HOME": folder.path]).output == "There are no runs yet.\n")
    #expect(try run(["settings", "reset", "language", "--lang", "en"]).status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == "width: 100\n")
    #expect(try run(["settings", "reset"]).status == 0)
    #expect(!files.fileExists(atPath: file.path))
    #expect(try run(["settings", "reset"]).status == 0)
  }

  @Test func `a flag wins over a setting, and a setting over the locale`() throws {
    try write("language: nl\n")
    let english = ["HOME": folder.path, "LANG": "en_US.UTF-8"]
    #expect(try run(["runs"], english).output == "Er zijn nog geen spellen.\n")
    #expect(try run(["runs", "--lang", "en"], english).output == "There are no runs yet.\n")
    try files.removeItem(at: file)
    #expect(try run(["runs"], english).output == "There are no runs yet.\n")
  }

  @Test(
    arguments: [
      ("1", true), ("true", true), ("Yes", true), ("JA", true), ("0", false), ("FALSE", false),
      ("no", false), ("Nee", false), ("2", nil), ("aan", nil), ("", nil), (" 1", nil),
    ] as [(String, Bool?)]
  )
  func `KOMPAS_PLAIN is yes or no, in two languages and in any case`(word: String, isPlain: Bool?) {
    #expect(PlainVariable.read(word) == isPlain)
  }

  @Test func `a value of KOMPAS_PLAIN that is not known is told on one line`() throws {
    for (language, words) in [("nl", "kan niet `aan` zijn"), ("en", "cannot be `aan`")] {
      let menu = ["--archive", folder.path + "/archief", "--lang", language]
      let outcome = try run(menu, ["KOMPAS_PLAIN": "aan"])
      #expect(outcome.status == 0 && outcome.errors.hasPrefix("`KOMPAS_PLAIN` \(words)"))
      #expect(outcome.errors.contains("1, true, yes, ja, 0, false, no, nee"))
      #expect(outcome.errors.split(separator: "\n").count == 1)
      for known in ["", "yes", "nee"] {
        #expect(try run(menu, ["KOMPAS_PLAIN": known]).errors.isEmpty)
      }
    }
  }

  @Test func `the environment wins over the face that is set, unless it is not known`() throws {
    try write("face: plain\n")
    for (word, isPlain) in [("nee", false), ("1", true), ("aan", true)] {
      let terminal = try PseudoTerminal(
        ["--archive", folder.path + "/archief"],
        environment: ["XDG_CONFIG_HOME": folder.path, "KOMPAS_PLAIN": word]
      )
      #expect(terminal.wait(for: isPlain ? "of q voor stop:" : Menu.play))
      #expect(terminal.isSane == isPlain)
      terminal.type(isPlain ? "q\n" : "q")
      #expect(terminal.waitForEnd() == .exit(0))
    }
  }

  @Test func `without XDG_CONFIG_HOME it is in the home folder`() throws {
    let home = ["XDG_CONFIG_HOME": "niet/absoluut", "HOME": folder.path]
    #expect(try run(["settings", "set", "face", "plain"], home).status == 0)
    #expect(
      files.fileExists(atPath: folder.appendingPathComponent(".config/kompas/config.yaml").path)
    )
    let nowhere = try run(["settings"], ["XDG_CONFIG_HOME": "", "HOME": ""])
    #expect(nowhere.status == 73 && nowhere.errors.contains("XDG_CONFIG_HOME"))
    #expect(try run(["runs"], ["XDG_CONFIG_HOME": "", "HOME": ""]).status == 73)
  }

  @Test(arguments: ["nl", "en"])
  func `a wrong setting is refused with what can be chosen`(language: String) throws {
    for (arguments, part) in [
      (["set", "fcae", "plain"], "`face`"), (["set", "face", "mooi"], "screen, plain"),
      (["set", "width", "20"], "60 … 400"),
      (["set", "theme", "roze"], "dark, light, contrast, none"),
      (["set", "motion", "ja"], "on, off"),
      (["reset", "onzin"], "language, face, theme, motion, mouse, width"),
    ] {
      let outcome = try run(["settings"] + arguments + ["--lang", language])
      #expect(outcome.status == 64 && outcome.errors.contains(part), "\(outcome.errors)")
      #expect(outcome.output.isEmpty && !files.fileExists(atPath: file.path))
    }
  }

  @Test func `a file that is not right is told with its line, and every command goes on`() throws {
    try write("language: en\nbreedte: 3\n")
    let runs = try run(["runs"], ["HOME": folder.path])
    #expect(runs.status == 0 && runs.output == "There are no runs yet.\n")
    #expect(runs.errors.hasPrefix("\(file.path):2: There is no setting `breedte`."))
    let shown = try run(["settings"])
    #expect(shown.status == 65 && shown.errors == runs.errors)
    let set = try run(["settings", "set", "face", "plain"])
    #expect(set.status == 65 && set.errors == runs.errors)
    #expect(try String(contentsOf: file, encoding: .utf8) == "language: en\nbreedte: 3\n")
    for bytes in [Data([0xFF, 0xFE]), Data(repeating: 0x61, count: 1 << 17)] {
      try bytes.write(to: file)
      let outcome = try run(["runs"], ["HOME": folder.path])
      #expect(outcome.status == 0 && outcome.errors.contains(file.path))
    }
    #expect(try run(["settings", "reset"]).status == 0)
    #expect(!files.fileExists(atPath: file.path))
  }

  @Test func `a file that cannot be written is told`() throws {
    try Data().write(to: folder.appendingPathComponent("kompas"))
    let outcome = try run(["settings", "set", "face", "plain"])
    #expect(outcome.status == 73 && outcome.errors.contains(folder.path))
  }
}
