import KompasScenarios
import Testing

/// What people write in a condition, and what they are told to write.
@Suite struct ConditionSlipTests {
  private static let names: ConditionNames = {
    var names = ConditionNames()
    names.resources = ["weeks": 0, "budget": 1]
    names.resourceIds = ["tijd": "weeks", "centen": "budget"]
    names.criteria = ["groen": 0]
    names.stakeholders = ["dorp": 0]
    names.flags = ["gedaan": 0, "of": 1]
    names.events = ["brief": 0]
    names.promises = ["bankje": 0]
    names.options = ["een.ja": 0, "twee.nee": 1, "een.stop": 2, "twee.stop": 3]
    names.seats = 9
    return names
  }()

  private func problem(_ text: String) throws -> ConditionProblem {
    try #require(ConditionCompiler.compile(text, names: Self.names).problems.first, "\(text)")
  }

  @Test(
    arguments: [
      ("vote == against", "against", "'against'"), ("decision in [taken]", "taken", "'taken'"),
      ("against", "against", "vote == 'against'"), ("vote == 'tegen'", "'tegen'", "against"),
      ("groen >= 3", "groen", "criteria.groen"), ("dorp > 50", "dorp", "support.dorp"),
      ("groem >= 3", "groem", "criteria.groen"), ("dorb > 50", "dorb", "support.dorp"),
      ("money < 3", "money", "budget"), ("geld < 3", "geld", "budget"),
      ("tijd < 3", "tijd", "weeks"),
      ("Centen < 3", "Centen", "budget"),
      ("brief", "brief", "happened('brief')"), ("bankje", "bankje", "promised('bankje')"),
      ("ja", "ja", "chosen('een.ja')"), ("een.ja", "een.ja", "chosen('een.ja')"),
      ("stop", "stop", nil),
      ("steun.dorp > 50", "steun.dorp", "support.dorp"),
      ("vertrouwen.dorp > 50", "vertrouwen.dorp", "trust.dorp"),
      ("gekozen('een.ja')", "gekozen", "chosen"), ("niet(gedaan)", "niet", "not"),
      ("gedaan en weeks > 3", "en", "and"), ("gedaan of weeks > 3", "of", "or"),
      ("gedaan AND weeks > 3", "AND", "and"), ("gedaan Or weeks > 3", "Or", "or"),
      ("niet gedaan", "niet", "not"), ("NOT gedaan", "NOT", "not"),
      ("weeks > 3 and niet gedaan", "niet", "not"),
      ("vote == ‘against’", "‘against’", "'against'"),
      ("vote == “against”", "“against”", "'against'"),
      ("chosen(„een.ja”)", "„een.ja”", "'een.ja'"), ("vote == ’against'", "’against'", "'against'"),
      ("weeks > –5", "–", "-"), ("weeks − 5 > 3", "−", "-"), ("weeks > 10,5", "10,5", nil),
    ] as [(String, String, String?)]
  )
  func `a slip is told at its place, with what to write`(
    text: String,
    place: String,
    meant: String?
  ) throws {
    let found = try problem(text)
    #expect(String(Array(text)[found.start..<(found.start + found.length)]) == place)
    #expect(found.suggestion == meant)
    guard let meant, meant != "-", place != "‘against’" else { return }
    // What is suggested can be put in its place.
    let quoted = place.hasPrefix("'") ? "'\(meant)'" : meant
    let mended = ConditionCompiler.compile(
      text.replacing(place, with: quoted, maxReplacements: 1),
      names: Self.names
    )
    #expect(mended.problems.allSatisfy { $0.code.severity == .warning }, "\(mended.problems)")
  }

  @Test func `a flag that is called as a sign in another language is that flag`() {
    #expect(ConditionCompiler.compile("gedaan and of", names: Self.names).problems.isEmpty)
  }
}
