import Foundation
import KompasEngine
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// `kompas translate`: keeping a translation up to date with its case.
@Suite struct TranslatingTests {
  private let folder: TemporaryFolder

  init() throws {
    var files: [String: Data] = [:]
    for name in ["case.yaml", "texts.en.yaml", "kaart.txt", "map.en.txt"] {
      files[name] = try Data(contentsOf: Place.village.appendingPathComponent(name))
    }
    folder = try TemporaryFolder(files)
  }

  private func read(_ name: String = "texts.en.yaml") throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  private func change(_ name: String, _ change: (String) -> String) throws {
    let before = try read(name)
    let after = change(before)
    #expect(before != after)
    try Data(after.utf8).write(to: folder.url.appendingPathComponent(name))
  }

  /// Updates the translation; what it says now.
  @discardableResult
  private func translate(to language: String = "en") throws -> Translation {
    let translator = Translator(folder.url.path)
    let translation = try translator.translation(into: language)
    try Data(try translator.file(of: translation, .dutch).utf8)
      .write(to: URL(fileURLWithPath: translator.path(of: language)))
    return translation
  }

  private func state(_ name: String, _ translation: Translation) -> Translation.State? {
    translation.entries.first { $0.name == name }?.state
  }

  private static let cases = [
    "Scenarios/windpark_oosterbrink", "Tests/KompasScenariosTests/Fixtures/klein_dorp",
  ]

  @Test(arguments: cases)
  func `a translation keeps its meaning, and twice gives the same bytes`(path: String) throws {
    let original = Place.root.appendingPathComponent(path)
    let folder = try TemporaryFolder(named: original.lastPathComponent)
    for name in try FileManager.default.contentsOfDirectory(atPath: original.path) {
      try Data(contentsOf: original.appendingPathComponent(name))
        .write(to: folder.url.appendingPathComponent(name))
    }
    let before = Place.reader.load(folder.url.path)
    let translator = Translator(folder.url.path)
    let first = try translator.file(of: translator.translation(into: "en"), .english)
    try Data(first.utf8).write(to: URL(fileURLWithPath: translator.path(of: "en")))
    let after = Place.reader.load(folder.url.path)
    #expect(after.loaded?.texts == before.loaded?.texts)
    #expect(after.diagnostics.map(\.code) == before.diagnostics.map(\.code))
    #expect(try translator.file(of: translator.translation(into: "en"), .english) == first)
  }

  @Test func `every text that the reader asks for is listed, and no other`() throws {
    let translation = try translate(to: "fr")
    #expect(translation.count(.stale) == 0 && translation.count(.new) > 50)
    var filled = translation
    for entry in translation.entries where entry.state == .new {
      let isShort = entry.name.hasSuffix(".short")
      let isKnown = filled.fill(entry.name, with: isShort ? "Bref" : "Texte", for: entry.source)
      #expect(isKnown)
    }
    #expect(filled.count(.new) == 0)
    let translator = Translator(folder.url.path)
    try Data(try translator.file(of: filled, .dutch).utf8)
      .write(to: URL(fileURLWithPath: translator.path(of: "fr")))
    let reading = Place.reader.load(folder.url.path)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let texts = try #require(reading.loaded?.texts["fr"])
    #expect(texts.title == "Texte" && texts.scenes.allSatisfy { $0.title == "Texte" })
    #expect(texts.laters.allSatisfy { $0 == "Texte" || $0.isEmpty })
  }

  @Test(arguments: ["sportveld_overlinde", "windpark_oosterbrink"])
  func `the real cases that a case learned from have titles in English`(name: String) throws {
    let path = Place.root.appendingPathComponent("Scenarios/\(name)").path
    let loaded = try #require(Place.reader.load(path).loaded)
    let (dutch, english) = (loaded.words(in: "nl").precedents, loaded.words(in: "en").precedents)
    #expect(!dutch.isEmpty && dutch.count == english.count)
    #expect(zip(dutch, english).allSatisfy { $0.title != $1.title && $0.source == $1.source })
  }

  @Test func `nobody misses the titles of real cases in an older translation`() throws {
    func titles() throws -> [String]? {
      let reading = Place.reader.load(folder.url.path)
      #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
      return reading.loaded?.texts["en"]?.precedents.map(\.title)
    }
    #expect(try titles() == ["Een echt plein"])
    try change("texts.en.yaml") { $0 + "\nprecedent_titles: [A real square]\n" }
    #expect(try titles() == ["A real square"])
  }

  @Test func `what is still to come counts as missing, and shows the own language`() throws {
    try translate(to: "fr")
    let reading = Place.reader.load(folder.url.path)
    #expect(Set(reading.diagnostics.map(\.code)) == [.translationMissing])
    #expect(reading.loaded?.texts["fr"]?.title == "Klein Dorp")
  }

  @Test func `a changed source marks its translation until somebody looks at it`() throws {
    try translate()
    try change("case.yaml") { $0.replacing("title: Klein Dorp", with: "title: Klein Plein") }
    for _ in 0..<3 { #expect(state("title", try translate()) == .stale) }
    #expect(try read().contains("#>   Klein Plein\ntitle: Small Village\n"))
    #expect(try read("case.yaml").contains("title: Klein Plein"))
    // A new translation is fine.
    try change("texts.en.yaml") { $0.replacing("Small Village\n", with: "Small Square\n") }
    #expect(state("title", try translate()) == .ok)
    #expect(try !read().contains("#>   Klein Plein"))
  }

  @Test func `a translation that was typed over a line of Kompas is told, and kept`() throws {
    try translate(to: "fr")
    #expect(try translate(to: "fr").recovered.isEmpty)
    // In the place of the source, with the indentation or without it, and of one line of several.
    try change("texts.fr.yaml") {
      $0.replacing("#>   Klein Dorp\n", with: "#>   Petit Village\n")
        .replacing("#>   Er komt een bankje\n", with: "#> Un banc\n")
    }
    let found = try translate(to: "fr")
    #expect(found.recovered.first == "title")
    #expect(found.entries.first { $0.name == "title" }?.text == "Petit Village")
    #expect(state("title", found) == .stale)
    #expect(try read("texts.fr.yaml").contains("#>   Klein Dorp\ntitle: Petit Village\n"))
    #expect(try translate(to: "fr").recovered.isEmpty)
  }

  @Test func `where a translation stands already, what was typed over the text is put aside`()
    throws
  {
    try translate()
    try change("case.yaml") { $0.replacing("title: Klein Dorp", with: "title: Klein Plein") }
    try translate()
    try change("texts.en.yaml") { $0.replacing("#>   Klein Plein\n", with: "#>   Small Square\n") }
    let found = try translate()
    #expect(found.recovered == ["title"] && state("title", found) == .stale)
    #expect(try read().contains("title: Small Village\n"))
    #expect(try read().contains("#~ title\n#~   Small Square\n"))
    #expect(try translate().recovered.isEmpty)
  }

  @Test func `an earlier text of the case above a translation is nobody's typing`() throws {
    try translate(to: "fr")
    try change("case.yaml") { $0.replacing("title: Klein Dorp", with: "title: Klein Plein") }
    let found = try translate(to: "fr")
    #expect(found.recovered.isEmpty && state("title", found) == .new)
    for language in [Language.dutch, .english] {
      for state in ["new", "stale"] {
        #expect(language.phrase("translation.mark.\(state)").last == ":")
      }
    }
  }

  @Test func `taking the mark away says that the translation still fits`() throws {
    try translate()
    try change("case.yaml") { $0.replacing("title: Klein Dorp", with: "title: Klein Dorp!") }
    try translate()
    try change("texts.en.yaml") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("#>   Klein Dorp!") && !$0.hasPrefix("#> Misschien") }
        .joined(separator: "\n")
    }
    #expect(state("title", try translate()) == .ok)
    #expect(state("title", try translate()) == .ok)
  }

  @Test func `comments and texts that are no longer used stay, and come back with their text`()
    throws
  {
    try change("texts.en.yaml") {
      $0.replacing("title: Small Village", with: "# Not \"town\".\ntitle: Small Village # name")
        .replacing("events:", with: "# About the petition.\nevents:") + "# The end.\n"
    }
    let original = try read("case.yaml")
    try change("case.yaml") { text in
      text.replacing("bankje", with: "zitje").replacing(
        "title: Klein Dorp",
        with: "title: Klein Dorp"
      )
    }
    let translation = try translate()
    #expect(translation.aside.map(\.name) == ["promises.bankje.text"])
    let text = try read()
    for comment in ["# Not \"town\".\n# name\ntitle: Small", "# About the petition.\nevents:"] {
      #expect(text.contains(comment), "\(comment)")
    }
    #expect(text.contains("# The end.\n"))
    #expect(text.contains("#~ promises.bankje.text\n#~   There will be a bench\n"))
    try translate()
    #expect(try read() == text)
    #expect(Place.reader.load(folder.url.path).loaded != nil)
    try Data(original.utf8).write(to: folder.url.appendingPathComponent("case.yaml"))
    let back = try translate()
    let entry = back.entries.first { $0.name == "promises.bankje.text" }
    #expect(entry?.text == "There will be a bench" && entry?.state == .stale)
    #expect(back.aside.isEmpty || back.aside.map(\.name) == ["promises.zitje.text"])
  }

  @Test func `texts that YAML finds hard come back as they were`() throws {
    let hard = [
      "no", "true", "12", "- a", "a: b", "a #b", "\"a\" 'b'", "\\n", " begins", "# x", "[a", "{b",
      "&a *b",
      "één\n\ntwee\n  drie", " one\ntwo", "a\n \nb", "tab\there", "a\n\tb", "| pijp", "~", "null",
      "%x", "@x",
      "a\n#> b", "#~ c", "…", "x:", "🙂 e\u{301}", "'s avonds", "a\n\n# no comment\nb",
    ]
    var translation = try Translator(folder.url.path).translation(into: "fr")
    for (entry, text) in zip(translation.entries, hard) {
      _ = translation.fill(entry.name, with: text, for: entry.source)
    }
    let translator = Translator(folder.url.path)
    let file = try translator.file(of: translation, .dutch)
    try Data(file.utf8).write(to: URL(fileURLWithPath: translator.path(of: "fr")))
    let again = try translator.translation(into: "fr")
    #expect(again.entries.map(\.text) == translation.entries.map(\.text))
    #expect(try translator.file(of: again, .dutch) == file)
  }

  @Test func `a broken case or translation is told, and not touched`() throws {
    try change("texts.en.yaml") { $0 + "scenes: [\n" }
    #expect(throws: Translator.Problem.self) { try translate() }
    try change("case.yaml") { "\t" + $0 }
    #expect(throws: Translator.Problem.self) { try translate(to: "fr") }
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/texts.fr.yaml"))
  }
}
