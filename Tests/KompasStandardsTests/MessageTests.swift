import KompasStandards
import Testing

/// Messages, as ICU MessageFormat has them.
@Suite struct MessageTests {
  /// A language that has just this phrase, with `.` between groups of digits.
  private func said(
    _ text: String,
    _ values: KeyValuePairs<String, any PhraseValue> = [:],
    one rule: String = "i = 1 and v = 0"
  ) throws -> String {
    let file = LanguageFile(name: "x.csv", text: "key,text\nlanguage.name,X\nplural.one,\(rule)\n")
    let quoted = text.split(separator: "\"", omittingEmptySubsequences: false).joined(
      separator: "\"\""
    )
    let phrase = LanguageFile(name: "y.csv", text: "key,text\nnumber.group,.\np,\"\(quoted)\"\n")
    return try Language(code: "xx", [file, phrase]).phrase("p", values)
  }

  @Test func `values stand in their places`() throws {
    #expect(try said("Geen plekken.") == "Geen plekken.")
    #expect(try said("{a} en { b }!", ["a": "een", "b": 2]) == "een en 2!")
    #expect(try said("{a}{a}", ["a": "x"]) == "xx")
    #expect(try said("‘{a}’ “{a}”", ["a": "{b}"]) == "‘{b}’ “{b}”")
    #expect(try said("{a}", [:]) == "{a}")
  }

  @Test func `a number stands as it is, or with its digits in groups`() throws {
    #expect(try said("{n} {n, number}", ["n": 1_234_567]) == "1234567 1.234.567")
    #expect(try said("{n, number}", ["n": 999]) == "999")
    #expect(try said("{n, number}", ["n": 1000]) == "1.000")
    #expect(try said("{n, number}", ["n": -1000]) == "-1.000")
    #expect(try said("{n, number}", ["n": Int.min]) == "-9.223.372.036.854.775.808")
  }

  @Test func `a plural goes by the number`() throws {
    let weeks = "{n, plural, =0 {geen} one {# week} other {# weken}}"
    #expect(try said(weeks, ["n": 0]) == "geen")
    #expect(try said(weeks, ["n": 1]) == "1 week")
    #expect(try said(weeks, ["n": 2]) == "2 weken")
    #expect(try said(weeks, ["n": 1500]) == "1.500 weken")
    #expect(try said("{n, plural, other {#}}", ["n": 1]) == "1")
  }

  @Test func `a choice goes by the word`() throws {
    let choice = "{w, select, voor {ja} tegen {nee} other {?}}"
    #expect(try said(choice, ["w": "voor"]) == "ja")
    #expect(try said(choice, ["w": "tegen"]) == "nee")
    #expect(try said(choice, ["w": "anders"]) == "?")
    #expect(try said("{w, select, true {ja} other {nee}}", ["w": true]) == "ja")
    #expect(try said("{w, select, 3 {drie} other {nee}}", ["w": 3]) == "drie")
  }

  @Test func `one stands within another`() throws {
    let message =
      "{w, select, a {{n, plural, one {# {x}} other {# {x}s}}} other {{n, plural, other {{w, select, other {#}}}}}}"
    #expect(try said(message, ["w": "a", "n": 1, "x": "dag"]) == "1 dag")
    #expect(try said(message, ["w": "a", "n": 2, "x": "dag"]) == "2 dags")
    #expect(try said(message, ["w": "b", "n": 7, "x": ""]) == "7")
  }

  @Test func `an apostrophe quotes only before a sign`() throws {
    #expect(try said("the council's {a}", ["a": "x"]) == "the council's x")
    #expect(try said("'{a}' ''{a}''", ["a": "x"]) == "{a} 'x'")
    #expect(try said("'{it''s}'") == "{it's}")
    #expect(try said("#'#") == "#'#")
    #expect(try said("{n, plural, other {'#' #}}", ["n": 4]) == "# 4")
  }

  @Test(
    arguments: [
      ("{", .unclosed), ("{a", .unclosed), ("a}", .stray), ("{a}}", .stray), ("'{a", .openQuote),
      ("{}", .name("")), ("{a b}", .name("a b")), ("{a-b}", .name("a-b")),
      ("{{a}}", .name("")), ("{a, date}", .kind("date")), ("{a, number, x}", .kind("number")),
      ("{a, plural}", .kind("plural")), ("{a, plural, one {x}}", .noOther),
      ("{a, plural, few {x} other {y}}", .category("few")),
      ("{a, plural, =x {x} other {y}}", .category("=x")),
      ("{a, plural, one {x} one {y} other {z}}", .twice("one")),
      ("{a, select, x other {y}}", .noOther), ("{a, select, {x} other {y}}", .bare("")),
      ("{a, select, b}", .bare("b")), ("{a, select, other {x}", .unclosed),
      ("{a, select, other {x", .unclosed),
    ] as [(String, Message.Problem)]
  )
  func `a message that is not right is refused`(text: String, problem: Message.Problem) {
    #expect(throws: problem) { try Message(text) }
  }

  @Test func `places stand eight deep and no deeper`() throws {
    func nested(_ depth: Int) -> String {
      (0..<depth).reduce("x") { text, _ in "{a, select, other {\(text)}}" }
    }
    #expect(try Message(nested(8)).names == ["a"])
    #expect(throws: Message.Problem.tooDeep) { try Message(nested(9)) }
  }

  @Test func `a message knows the names of its values`() throws {
    let text = "{c} {n, plural, =1 {{a}} other {{b, number}}} {w, select, other {{c}}}"
    #expect(try Message(text).names == ["a", "b", "c", "n", "w"])
  }

  /// Figures as in the tables of CLDR 45.
  @Test(
    arguments: [
      ("i = 1 and v = 0", [1, -1], [0, 2, 11, 21, 101]),
      ("n = 0..1", [0, 1], [2, 10]),
      ("n % 10 = 1 and n % 100 != 11", [1, 21, 101, 121], [0, 11, 12, 111]),
      (
        "v = 0 and i % 10 = 2..4 and i % 100 != 12..14", [2, 3, 4, 22, 102], [0, 1, 5, 12, 14, 112]
      ),
      ("n = 1,11 @integer 1, 11", [1, 11], [2, 12]),
      ("n = 0 or n % 100 = 2..10", [0, 2, 10, 102], [1, 11]),
      ("f = 1", [], [0, 1, 2]),
    ] as [(String, [Int], [Int])]
  )
  func `a rule of CLDR divides numbers`(rule: String, one: [Int], other: [Int]) throws {
    let message = "{n, plural, one {one} other {other}}"
    func said(_ number: Int) throws -> String {
      let text = "key,text\nlanguage.name,X\nplural.one,\"\(rule)\"\np,\"\(message)\"\n"
      return try Language(code: "xx", [LanguageFile(name: "x.csv", text: text)])
        .phrase("p", ["n": number])
    }
    for number in one { #expect(try said(number) == "one", "\(number)") }
    for number in other { #expect(try said(number) == "other", "\(number)") }
  }
}
