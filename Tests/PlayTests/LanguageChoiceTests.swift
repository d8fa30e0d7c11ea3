import Foundation
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

@testable import kompas

/// Languages are found by listing their folder.
@Suite struct LanguageChoiceTests {
  @Test func `the languages are those with a folder, the reference language first`() throws {
    let headers = try AssetLibrary.checkout.languages()
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

  @Test func `a table that is not right stops the program, with file and line`() throws {
    let home = try Program.temporaryFolder()
    let files = FileManager.default
    defer { try? files.removeItem(at: home) }
    let assets = home.appendingPathComponent("Assets")
    try files.copyItem(at: Program.root.appendingPathComponent("Assets"), to: assets)
    try files.createSymbolicLink(
      at: home.appendingPathComponent("Scenarios"),
      withDestinationURL: Program.root.appendingPathComponent("Scenarios")
    )
    let table = assets.appendingPathComponent("Language/en/menu.csv")
    try Data("key,text\nmenu.title,{Kompas\nmenu.title,Kompas\n".utf8).write(to: table)
    let environment = ["KOMPAS_HOME": home.path]
    let broken = try Program.run(["cases", "--lang", "en"], environment: environment)
    #expect(broken.status == 65 && broken.output.isEmpty)
    #expect(broken.errors.contains("Assets/Language/en/menu.csv:2: "))
    #expect(broken.errors.contains("Assets/Language/en/menu.csv:3: "))
    // Another language does not suffer from it.
    #expect(try Program.run(["cases"], environment: environment).status == 0)
  }
}
