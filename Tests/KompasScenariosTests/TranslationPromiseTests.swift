import KompasScenarios
import KompasTestSupport
import Testing

/// `kompas translate` loses nothing, whatever the translation looks like.
@Suite struct TranslationPromiseTests {
  private let root: YAMLValue
  private let promise: TranslationPromise

  init() throws {
    let source = SourceText(file: "case.yaml", text: try Place.villageText())
    root = try #require(YAMLReader.read(source, findings: Findings()))
    promise = TranslationPromise(of: root)
  }

  private func read(_ text: String) throws -> Translation {
    try #require(Translation(of: root, language: "en", from: Array(text.utf8)), "\(text)")
  }

  @Test func `every text and every comment stays, however it is written`() {
    var readable = 0
    for seed in 1...250 as ClosedRange<UInt64> {
      let made = RandomTranslation(seed: seed)
      let bytes = Array(made.text.utf8)
      let broken = promise.broken(by: bytes)
      #expect(broken.isEmpty, "\(seed): \(broken)\n\(made.text)")
      guard let translation = Translation(of: root, language: "en", from: bytes) else { continue }
      readable += 1
      #expect(translation.remarks == made.comments.sorted(), "\(seed):\n\(made.text)")
    }
    // Some have a comment without a space right behind a plain text: that is told as a text that is cut off, and not read.
    #expect(readable > 220, "\(readable)")
  }

  static let hard = [
    "The square \nis yours", "a\tb\t\nc", "\"quoted\"", "\"", "\\", "'s avonds", " begins", "#~ a",
    "#> b",
    "a\r\nb", "\u{7}\u{1b}[31m", "a\u{2028}b", "\u{202e}x", "a\u{feff}", "\u{85}x", "a\u{0}b",
    "\u{301}x", "a\n\u{301}x",
    "a\n\n\nb", "a\n \nb", "\n\na", "a: b", "two words", "x:", "🙂", "\u{a0}a", "a\n\u{a0}\nb", "~",
    "- a", "? a", "| a",
  ]

  /// Between quotation marks, with every character that is not plain as its number.
  private func quoted(_ text: String) -> String {
    let parts = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return scalar.properties.isAlphabetic && scalar.isASCII
        ? String(scalar) : "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
    return "\"" + parts.joined() + "\""
  }

  @Test(arguments: hard)
  func `a hard text stays in its place, put aside, and when it comes back`(text: String) throws {
    let inPlace = "role: {name: \(quoted(text))}\n"
    let aside = "oud: {\(quoted(text)): \(quoted(text))}\n"
    // Its place is `name` under `role`, not this.
    let back = "\(quoted("role.name")): \(quoted(text))\n"
    for file in [inPlace, aside, back] {
      #expect(promise.broken(by: Array(file.utf8)).isEmpty, "\(file)")
    }
    for file in [inPlace, back] {
      let entry = try read(file).entries.first { $0.name == "role.name" }
      #expect(entry?.text == text)
      #expect(entry?.state == (file == back ? .stale : .ok))
    }
    #expect(try read(aside).aside.map { [$0.name, $0.text] } == [["oud." + text, text]])
  }

  @Test func `keys with a dot are not taken for keys in keys`() throws {
    let text =
      "role: {name: Alderman}\nrole.name: Mayor\nsources: {a: {b: Words}}\nsources.a: More\n"
    #expect(promise.broken(by: Array(text.utf8)).isEmpty)
    let translation = try read(text)
    #expect(translation.entries.first { $0.name == "role.name" }?.text == "Alderman")
    #expect(
      translation.aside.map { [$0.name, $0.text] } == [
        ["role.name", "Mayor"], ["sources.a", "More"], ["sources.a.b", "Words"],
      ]
    )
  }

  @Test func `texts put aside are read as they were written before, and as they are now`() throws {
    let text = """
      title: Small Village
      #~ scenes.oud.text
      #~   "Not so."
      #~
      #~     deeper
      #~ "two words":
      #~   "a line "
      #~   ""
      #~   "\\u0007"
      #~ summary
      #~   Back again
      #~
      #~ leeg
      #~   loose words
      """
    #expect(promise.broken(by: Array(text.utf8)).isEmpty)
    let translation = try read(text)
    #expect(
      translation.aside.map { [$0.name, $0.text] } == [
        ["scenes.oud.text", "\"Not so.\"\n\n  deeper"], ["two words", "a line \n\n\u{7}"],
        ["leeg", "loose words"],
      ]
    )
    #expect(translation.entries.first { $0.name == "summary" }?.text == "Back again")
  }

  @Test func `ids of the case that YAML finds hard stand between quotation marks`() throws {
    let ids = ["a: b", "# c", "x\"y", "two words", "é", "- d"]
    let promises = ids.map { "  \(quoted($0)): {text: Belofte aan het dorp}\n" }.joined()
    let source = SourceText(file: "case.yaml", text: "language: nl\npromises:\n\(promises)")
    let root = try #require(YAMLReader.read(source, findings: Findings()))
    let texts = ids.map { "  \(quoted($0)): {text: A promise} # its own\n" }.joined()
    let bytes = Array("promises:\n\(texts)".utf8)
    #expect(TranslationPromise(of: root).broken(by: bytes).isEmpty)
    let translation = try #require(Translation(of: root, language: "en", from: bytes))
    #expect(translation.entries.map(\.text) == ids.map { _ in "A promise" })
    #expect(translation.aside.isEmpty && translation.remarks == ids.map { _ in "# its own" })
  }

  @Test func `a case that names the same thing twice is translated once`() throws {
    let text = "scenes: [{id: a, title: Een}, {id: b, title: Twee}, {id: a, text: Drie}]\n"
    let source = SourceText(file: "case.yaml", text: text)
    let root = try #require(YAMLReader.read(source, findings: Findings()))
    let bytes = Array("scenes: {a: {title: One, text: Three}}\n".utf8)
    #expect(TranslationPromise(of: root).broken(by: bytes).isEmpty)
  }
}
