import KompasStandards
import Testing

/// Languages, read from tables.
@Suite struct LanguageTests {
  private static let head = "language.name,X\n"
  private static let lists = """
    list.and.two,{0} en {1}
    list.and.start,"{0}, {1}"
    list.and.middle,"{0}; {1}"
    list.and.end,{0} of {1}
    """

  private func language(_ rows: String, fallback: Language? = nil) throws -> Language {
    try Language(
      code: fallback == nil ? "nl" : "xx",
      [LanguageFile(name: "x.csv", text: "key,text\n" + Self.head + rows)],
      fallback: fallback
    )
  }

  private func problems(_ text: String) -> [LanguageProblem] {
    do throws(LanguageProblems) {
      _ = try Language(code: "nl", [LanguageFile(name: "x.csv", text: text)])
      return []
    } catch { return error.all }
  }

  @Test func `a list goes by the patterns for two, start, middle and end`() throws {
    let language = try language(Self.lists)
    #expect(language.list([]) == "")
    #expect(language.list(["a"]) == "a")
    #expect(language.list(["a", "b"]) == "a en b")
    #expect(language.list(["a", "b", "c"]) == "a, b of c")
    #expect(language.list(["a", "b", "c", "d"]) == "a, b; c of d")
    #expect(language.list(["a", "b", "c", "d", "e"]) == "a, b; c; d of e")
  }

  @Test func `a phrase that a language lacks is heard in the other, by the rules of the other`()
    throws
  {
    let dutch = try language(
      "plural.one,n = 1\nnumber.group,.\na,eigen {n}\nb,\"{n, plural, one {een} other {# keer}}\"\n"
    )
    let other = try language("a,own {n}\nb,\n", fallback: dutch)
    #expect(other.phrase("a", ["n": 1]) == "own 1")
    #expect(other.phrase("b", ["n": 1]) == "een")
    #expect(other.phrase("b", ["n": 2000]) == "2.000 keer")
    #expect(other.number(2000) == "2.000")
    #expect(other.messages.keys.sorted() == ["a"])
    #expect(other.phrase(ifKnown: "c") == nil)
    #expect(other.phrase("c") == "c")
  }

  @Test func `a header tells the name and whether the language is a sample`() throws {
    func header(_ rows: String) throws -> Language.Header {
      try Language.Header(code: "fy", LanguageFile(name: "x.csv", text: "key,text\n" + rows))
    }
    #expect(try header("language.name,Frysk\nlanguage.sample,yes\n").isSample)
    let plain = try header("language.name,Frysk\nlanguage.sample,no\n")
    #expect(plain.code == "fy" && plain.name == "Frysk" && !plain.isSample)
    #expect(try !header("language.name,Frysk\n").isSample)
    #expect(throws: LanguageProblems.self) { try header("language.sample,yes\n") }
  }

  @Test func `a spreadsheet may guard a text, and end its lines in its own way`() throws {
    let text = "key,text\r\nlanguage.name,X\r\na,'-rest\r\nb,\"twee\r\nregels\"\r\n"
    let language = try Language(code: "nl", [LanguageFile(name: "x.csv", text: text)])
    #expect(language.phrase("a") == "-rest")
    #expect(language.phrase("b") == "twee\nregels")
  }

  @Test(
    arguments: [
      ("key,text\nlanguage.name,X\na,{b\n", 3, .message("a", .unclosed)),
      ("key,text,notes\nlanguage.name,X,\n", 1, .column("notes")),
      ("key\nlanguage.name\n", 1, .noColumns), ("", 1, .noColumns),
      ("key,text\nlanguage.name,X\na,b,c\n", 3, .fields(3, wanted: 2)),
      ("key,text\nlanguage.name,X\na..b,c\n", 3, .key("a..b")),
      ("key,text\nlanguage.name,X\na b,c\n", 3, .key("a b")),
      ("key,text\nlanguage.name,X\na,b\n\na\n", 5, .fields(1, wanted: 2)),
      ("key,text\nlanguage.name,X\na,b\na,c\n", 4, .twice("a", file: "x.csv", line: 3)),
      ("key,text\na,b\n", 1, .missing("language.name")),
      ("key,text\nlanguage.name,X\na,\n", 3, .empty("a")),
      ("key,text\nlanguage.name,X\nlanguage.sample,ja\n", 3, .notYesOrNo("ja")),
      ("key,text\nlanguage.name,X\nplural.one,n is 1\n", 3, .plural("n is 1")),
      ("key,text\nlanguage.name,X\nplural.one,n = 4..2\n", 3, .plural("n = 4..2")),
      ("key,text\nlanguage.name,X\nplural.one,n % 0 = 1\n", 3, .plural("n % 0 = 1")),
      ("key,text\nlanguage.name,X\nplural.eight,n = 8\n", 3, .plural("n = 8")),
      ("key,text\nlanguage.name,X\na,\"b\n", 3, .csv(.openQuote(line: 3, column: 3))),
    ] as [(String, Int, LanguageProblem.Kind)]
  )
  func `what is wrong with a table is told by its line`(
    text: String,
    line: Int,
    kind: LanguageProblem.Kind
  ) {
    let found = problems(text)
    #expect(found.contains(LanguageProblem(file: "x.csv", line: line, kind: kind)), "\(found)")
    #expect(found.allSatisfy { $0.description.hasPrefix("x.csv:\($0.line): ") })
  }

  @Test func `a text with a comma and no quotation marks is told, also before an empty last field`()
  {
    let head = "key,text,note\nlanguage.name,X,\n"
    #expect(problems(head + "a,Wat u schreef, is weg.,\n").map(\.line) == [3])
    #expect(problems(head + "a,Wat u schreef, is weg.\n").map(\.line) == [3])
    #expect(problems(head + "a,\"Wat u schreef, is weg.\",\n").isEmpty)
    #expect(problems(head + "a,Wat u schreef,een noot\n").isEmpty)
  }

  @Test func `everything that is wrong is told at once, by line`() {
    let found = problems("key,text\nlanguage.name,X\na,{b\nc,}\na,d\n")
    #expect(found.map(\.line) == [3, 4, 5])
  }
}
