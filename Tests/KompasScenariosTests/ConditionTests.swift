import KompasEngine
import KompasScenarios
import Testing

/// What CEL gives for this subset.
///
/// The cases follow the categories of CEL's conformance tests (github.com/google/cel-spec,
/// tests/simple/testdata: basic, comparisons, integer_math, logic, lists, string, parse) and the
/// language definition (doc/langdef.md).
@Suite("Conditions")
struct ConditionTests {
  /// Whether it holds; `nil` where CEL gives an error.
  static let results: [(String, Bool?)] = [
    // basic: literals.
    ("true", true), ("false", false), ("'' == \"\"", true), ("0x55555555 == 1431655765", true),
    ("-0x1 == -1", true), ("9223372036854775807 > 0", true), ("-9223372036854775808 < 0", true),
    ("'a\\'b' == \"a'b\"", true), ("'a\\n' == 'a'", false),
    // comparisons: integers.
    ("1 == 1", true), ("1 == 2", false), ("1 != 2", true), ("1 != 1", false), ("-1 < 0", true),
    ("0 < 0", false), ("0 <= 0", true), ("1 <= 0", false), ("42 > -42", true), ("0 > 0", false),
    ("0 >= 0", true), ("-1 >= 0", false), ("-9223372036854775808 < 9223372036854775807", true),
    // comparisons: Booleans; false comes before true.
    ("true == true", true), ("true == false", false), ("false < true", true),
    ("true < true", false), ("true > false", true), ("true != false", true),
    ("false <= false", true), ("false >= true", false),
    // comparisons: texts, by code point.
    ("'a' == 'a'", true), ("'a' == 'A'", false), ("'a' < 'b'", true), ("'a' < 'aa'", true),
    ("'' < 'a'", true), ("'Abc' < 'aBC'", true), ("'abc' > 'aBc'", true), ("'b' >= 'b'", true),
    ("'é' == 'e\u{301}'", false), ("'z' < 'é'", true), ("'a' != 'b'", true),
    // string: concatenation.
    ("'a' + 'b' == 'ab'", true), ("'' + '' == ''", true), ("'a' + 'b' + 'c' == 'abc'", true),
    // integer_math.
    ("40 + 2 == 42", true), ("42 - 12 - 42 == -12", true), ("21 * 2 == 42", true),
    ("-(-5) == 5", true), ("5 - -5 == 10", true), ("- 5 + 10 == 5", true),
    ("2 + 3 * 4 == 14", true), ("(2 + 3) * 4 == 20", true), ("4 * 4 + 3 * 8 - 2 == 38", true),
    ("--5 == 5", true), ("-2 * -3 == 6", true),
    ("9223372036854775807 + 1 > 0", nil), ("-9223372036854775808 - 1 < 0", nil),
    ("5000000000 * 5000000000 > 0", nil), ("-(-9223372036854775808) > 0", nil),
    ("9223372036854775807 * -1 - 1 == -9223372036854775808", true),
    // logic.
    ("true && true", true), ("true && false", false), ("false && true", false),
    ("false && false", false), ("true || false", true), ("false || false", false), ("!true", false),
    ("!false", true), ("!!true", true), ("not true", false), ("true and not false", true),
    ("false or true", true), ("not not false", false), ("!(1 < 2)", false),
    // logic: precedence of && over ||, and of relations over both.
    ("true || false && false", true), ("(true || false) && false", false),
    ("false && true || true", true), ("1 < 2 && 2 < 3", true), ("1 + 1 < 3 == true", true),
    ("1 < 2 == 2 < 3", nil),
    // logic: errors are absorbed where the other side decides.
    ("9223372036854775807 + 1 > 0 && false", false),
    ("false && 9223372036854775807 + 1 > 0", false),
    ("9223372036854775807 + 1 > 0 || true", true), ("true || 9223372036854775807 + 1 > 0", true),
    ("9223372036854775807 + 1 > 0 && true", nil), ("false || 9223372036854775807 + 1 > 0", nil),
    ("!(9223372036854775807 + 1 > 0)", nil),
    // lists: in.
    ("2 in [7, 2, 5]", true), ("3 in [7, 2, 5]", false), ("1 in []", false), ("'a' in ['a']", true),
    ("'a' in []", false), ("'b' in ['a', 'c']", false), ("true in [false]", false),
    ("1 + 1 in [2]", true), ("!(2 in [2])", false), ("2 in [2] && true", true),
    // parse: layout does not matter.
    ("  1==1  ", true), ("((((((1 == 1))))))", true), ("1\n==\n1", true),
  ]

  @Test("Hold as CEL says", arguments: results)
  func holds(text: String, expected: Bool?) {
    let compiled = ConditionCompiler.compile(text, names: ConditionNames())
    // Relations do not chain over types: `1 < 2 == 2` compares a bool with an int.
    guard let steps = compiled.steps else {
      #expect(text == "1 < 2 == 2 < 3", "\(compiled.problems)")
      return
    }
    #expect(ConditionOracle().result(of: steps) == expected.map { $0 ? 1 : 0 })
  }

  /// Texts that CEL refuses too, or that this subset does not have.
  @Test(
    "Types must fit",
    arguments: [
      "1 + true", "true + true", "1 == true", "'a' == 1", "1 && true", "!1", "-true", "-'a'",
      "1 in ['a']", "true in [1]", "'a' - 'b'", "'a' * 2", "1", "'a'", "vote", "weeks + 1",
      "1 ? true : false", "1.5 < 2", "1u == 1", "[1] == [1]", "null == null", "a.b.c > 1",
      "1 / 2 == 0",
      "5 % 2 == 1", "size('a') == 1", "1 <", "(1 == 1", "1 == 1)", "", "&&", "true true", "in [1]",
      "true &| false", "'a", "0x == 1", "99999999999999999999 > 1", "chosen(1)", "chosen()",
      "chosen('a', 'b')", "criteria > 1", "support.x > 1", "not", "1 in 2", "@", "'\\q' == 'q'",
    ]
  )
  func refused(text: String) {
    let compiled = ConditionCompiler.compile(text, names: Self.names)
    #expect(compiled.steps == nil)
    #expect(compiled.problems.count == 1)
    for problem in compiled.problems {
      #expect(problem.start >= 0 && problem.start <= text.count && problem.length >= 1)
    }
  }

  private static var names: ConditionNames {
    var names = ConditionNames()
    names.resources = ["weeks": 0]
    names.flags = ["gedaan": 0]
    names.resourceLimits = ["weeks": 78]
    names.seats = 27
    return names
  }

  /// Texts about the vote and the court, for each of what those can be.
  @Test(
    "Outcomes compare as the texts they are",
    arguments: [
      "vote == 'for'", "vote != 'for'", "vote < 'for'", "vote in ['none', 'against']",
      "court == 'annulled'", "court >= 'none'", "vote == court", "vote + court == 'noneupheld'",
      "court in ['effects_kept']", "'for' == vote", "vote == 'for' or court == 'repaired'",
    ]
  )
  func outcomes(text: String) throws {
    let steps = try #require(ConditionCompiler.compile(text, names: Self.names).steps)
    for (vote, voteWord) in zip(VoteOutcome.allCases, ["none", "for", "against"]) {
      let words = ["none", "upheld", "repaired", "effects_kept", "annulled"]
      for (court, courtWord) in zip(CourtOutcome.allCases, words) {
        let literal =
          text.replacing("court", with: "'\(courtWord)'").replacing("vote", with: "'\(voteWord)'")
        let plain = try #require(ConditionCompiler.compile(literal, names: Self.names).steps)
        let expected = ConditionOracle().result(of: plain)
        #expect(ConditionOracle(vote: vote, court: court).result(of: steps) == expected)
      }
    }
  }

  @Test(
    "What can be is not called impossible",
    arguments: [
      ("weeks > 78", DiagnosticCode.neverHolds), ("weeks >= 78", nil),
      ("weeks <= 78", .alwaysHolds),
      ("weeks < 0", nil), ("raad >= 0", .alwaysHolds), ("raad > 99", nil),
      ("raad > 100", .neverHolds),
      ("yes_seats > 27", .neverHolds), ("yes_seats >= 27", nil), ("raad + wijk > 200", .neverHolds),
      ("raad + wijk > 199", nil), ("raad - wijk < -100", .neverHolds),
      ("raad * 2 > 200", .neverHolds),
      ("-raad > 0", .neverHolds), ("raad == 50", nil), ("raad != 101", .alwaysHolds),
      ("weeks * weeks > 10000", nil), ("120 < raad", .neverHolds), ("raad == wijk", nil),
    ] as [(String, DiagnosticCode?)]
  )
  func ranges(text: String, expected: DiagnosticCode?) {
    let compiled = ConditionCompiler.compile(text, names: Self.names)
    #expect(compiled.steps != nil)
    #expect(compiled.problems.map(\.code) == [expected].compactMap(\.self))
  }

  @Test(
    "Signs that people type or copy are told with what they mean",
    arguments: [
      ("weeks => 20", "=>", ">="), ("weeks =< 20", "=<", "<="), ("weeks ≥ 20", "≥", ">="),
      ("weeks <> 20", "<>", "!="), ("weeks &lt; 20", "&lt;", "<"),
      ("gedaan &amp;&amp; gedaan", "&amp;&amp;", "&&"),
    ]
  )
  func meant(text: String, written: String, meant: String) {
    let problems = ConditionCompiler.compile(text, names: Self.names).problems
    #expect(problems.map(\.code) == [.conditionSyntax])
    #expect(problems.first?.arguments == [written] && problems.first?.suggestion == meant)
    let mended = text.replacing(written, with: meant)
    #expect(ConditionCompiler.compile(mended, names: Self.names).problems.isEmpty)
  }

  @Test("Long and deep conditions are refused, not suffered")
  func bombs() {
    for text in [
      String(repeating: "(", count: 1_900), String(repeating: "!", count: 1_900) + "true",
      String(repeating: "-", count: 1_900) + "1 > 0",
      String(repeating: "1+", count: 5_000) + "1 > 0",
      String(repeating: "1 in [", count: 300),
    ] {
      #expect(ConditionCompiler.compile(text, names: Self.names).steps == nil)
    }
    let long = String(repeating: "1+", count: 900) + "1 > 0"
    #expect(ConditionCompiler.compile(long, names: Self.names).steps != nil)
  }
}
