import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@testable import kompas

/// Languages are found by listing their folder.
@Suite struct LanguageChoiceTests {
  @Test func `the languages are those with a folder, the reference language first`() throws {
    let headers = try AssetLibrary.checkout.languages().headers
    #expect(headers.map(\.code) == ["nl", "en", "fy"])
    #expect(headers.map(\.name) == ["Nederlands", "English", "Frysk"])
    #expect(headers.map(\.isSample) == [false, false, true])
    #expect(Languages.headers == headers)
  }

  @Test(
    arguments: [
      ("en_GB.UTF-8", "en"), ("EN", "en"), ("nl_BE", "nl"), ("fr_FR", "nl"), ("enm", "nl"),
      ("fy_NL.UTF-8", "nl"), ("", "nl"),
    ]
  )
  func `a locale chooses a language, but no sample`(locale: String, code: String) {
    let environment = ["LANG": locale]
    let chosen = Language.chosen(nil, environment: environment, settings: Settings())
    #expect(chosen.code == code)
  }

  @Test func `a sample is heard where it is asked for`() throws {
    #expect(Language(argument: "fy")?.code == "fy")
    #expect(Language(argument: "xx") == nil)
    #expect(Settings.read("language: fy").settings.language?.code == "fy")
    #expect(try Program.run(["cases", "--lang", "fy"]).status == 0)
  }

  @Test func `what a language still lacks is told, phrase by phrase`() throws {
    let all = Languages.reference.messages.count
    let own = try #require(Languages.named("fy")).messages.count
    let list = try Program.run(["languages", "--lang", "en"])
    let of = "of \(Language.english.number(all)) phrases"
    #expect(
      list.output.split(separator: "\n") == [
        "nl: Nederlands, \(Language.english.number(all)) \(of)",
        "en: English, \(Language.english.number(all)) \(of)",
        "fy: Frysk (sample), \(Language.english.number(own)) \(of)",
      ]
    )
    #expect(try Program.run(["languages", "en"]).output.isEmpty)
    let missing = try Program.run(["languages", "fy"]).output.split(separator: "\n")
    #expect(missing.count == all - own && missing.contains { $0.hasPrefix("replay.help: ") })
    let absent = try Program.run(["languages", "xx", "--lang", "en"])
    #expect(absent.status == 66 && absent.output.isEmpty)
    #expect(absent.errors == "There is no language “xx”. Choose from: nl, en and fy.\n")
  }

  /// A folder for `KOMPAS_HOME` with the cases, and with assets that may be changed.
  private func makeHome() throws -> (home: URL, assets: URL) {
    let home = try Program.temporaryFolder()
    let files = FileManager.default
    let assets = home.appendingPathComponent("Assets")
    try files.copyItem(at: Program.root.appendingPathComponent("Assets"), to: assets)
    try files.createSymbolicLink(
      at: home.appendingPathComponent("Scenarios"),
      withDestinationURL: Program.root.appendingPathComponent("Scenarios")
    )
    return (home, assets)
  }

  @Test func `a table that is not right stops the program, with file and line`() throws {
    let (home, assets) = try makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let table = assets.appendingPathComponent("Language/en/menu.csv")
    try Data("key,text\nmenu.title,{Kompas\nmenu.title,Kompas\n".utf8).write(to: table)
    let environment = ["KOMPAS_HOME": home.path]
    let broken = try Program.run(["cases", "--lang", "en"], environment: environment)
    #expect(broken.status == 65 && broken.output.isEmpty)
    #expect(broken.errors.contains("Assets/Language/en/menu.csv:2: "))
    #expect(broken.errors.contains("Assets/Language/en/menu.csv:3: "))
    // It is said in a language that can be read; another one does not suffer from it.
    let why = ":2: De tekst van ‘menu.title’ is niet te gebruiken. Een { gaat nooit dicht."
    #expect(broken.errors.contains(why))
    #expect(try Program.run(["cases"], environment: environment).status == 0)
    // Without the reference language nothing is played; why is said in the other one.
    let dutch = assets.appendingPathComponent("Language/nl/menu.csv")
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("Assets/Language/en/face.csv"),
      to: assets.appendingPathComponent("Language/en/spare.csv")
    )
    try Data("key\n".utf8).write(to: dutch)
    let neither = try Program.run(["cases"], environment: environment)
    #expect(neither.status == 65)
    #expect(neither.errors == "Assets/Language/nl/menu.csv:1: noColumns\n")
    try FileManager.default.removeItem(at: assets.appendingPathComponent("Language/en/spare.csv"))
    try FileManager.default.removeItem(at: table)
    let english = try Program.run(["cases"], environment: environment)
    #expect(english.status == 65)
    let line = "Assets/Language/nl/menu.csv:1: The first line must name the columns key and text.\n"
    #expect(english.errors == line)
  }

  @Test func `a folder whose name is no code is no language`() throws {
    let (home, assets) = try makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let languages = assets.appendingPathComponent("Language")
    for name in ["nl - kopie", "De", "pt-BR"] {
      try FileManager.default.copyItem(
        at: languages.appendingPathComponent("fy"),
        to: languages.appendingPathComponent(name)
      )
    }
    let list = try Program.run(
      ["languages"],
      environment: ["KOMPAS_HOME": home.path, "XDG_CONFIG_HOME": home.path + "/config"]
    )
    #expect(list.status == 0 && list.output.contains("pt-BR: ") && !list.output.contains("kopie"))
    #expect(list.output.split(separator: "\n").count == 4)
    #expect(list.errors.contains("Assets/Language/nl - kopie/language.csv:1: De map heet ‘nl - "))
    #expect(list.errors.split(separator: "\n").count == 2)
  }

  @Test func `a language that cannot be used is told, and keeps nobody from playing in another`()
    throws
  {
    let (home, assets) = try makeHome()
    defer { try? FileManager.default.removeItem(at: home) }
    let folder = assets.appendingPathComponent("Language/de")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let environment = ["KOMPAS_HOME": home.path, "XDG_CONFIG_HOME": home.path + "/config"]
    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    func run(_ words: String...) throws -> Program.Outcome {
      try Program.run(words, environment: environment)
    }
    // As after the first step of the guide: every text is empty.
    try write("language.csv", "key,text\nlanguage.name,\n")
    let empty = try run("cases")
    #expect(empty.status == 0 && empty.errors.hasPrefix("Assets/Language/de/language.csv:2: "))
    try write(
      "language.csv",
      "key,text\nlanguage.name,Deutsch\nplural.one,i = 1 and v = 0\nplural.few,n = 3\n"
    )
    try write("menu.csv", "key,text\nmenu.help,Hil{fe\n")
    #expect(try run("cases", "--lang", "de").status == 65)
    #expect(try run("settings", "set", "language", "de").status == 64)
    let list = try run("languages")
    #expect(list.status == 0 && list.output.contains("fy: Frysk") && !list.output.contains("de:"))
    // What can be read is held against the original.
    try write(
      "menu.csv",
      """
      key,text
      common.weeksToGo,noch {Wochen}
      common.weeks,"# Wochen, {number, plural, one {# Woche} other {# Wochen}}"
      scene.councilSeats,"{hasCoalition, select, wahr {ja} other {nein}}"
      menu.hilfe,Hilfe
      menu.title,"Kompas "
      menu.prompt,"  "

      """
    )
    let review = try run("languages", "de", "--lang", "en")
    #expect(review.status == 0)
    let lines = Set(review.output.split(separator: "\n").map(String.init))
    for line in [
      "common.weeksToGo: {weeks} is missing here. There is no such value here: {Wochen}.",
      "common.weeks: a # is a number within plural only; here the sign itself will be on the page.",
      "menu.hilfe: Kompas has no such name.",
      "menu.title: the text begins or ends with a space.",
      "plural.few: there is a rule, and no text has this plural.",
    ] { #expect(lines.contains(line), "\(line)") }
    #expect(lines.contains { $0.hasPrefix("menu.prompt: ") })
    #expect(lines.contains { $0.hasPrefix("scene.councilSeats: ") && $0.contains("wahr") })
  }
}
