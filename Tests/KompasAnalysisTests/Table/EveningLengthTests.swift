import KompasAnalysis
import KompasEngine
import KompasTestSupport
import Testing

/// How long an evening is meant to take.
@Suite struct EveningLengthTests {
  /// A case of so many scenes for all, and so many that come under a condition.
  private func rules(_ sure: Int, maybe: Int = 0, whole: Int? = nil) -> CompiledCase {
    var rules = SmallCase.compiled
    let scene = rules.scenes[0]
    rules.scenes = (0..<sure + maybe).map { index in
      var scene = scene
      scene.when = Condition(index < sure ? 0..<0 : 0..<1)
      scene.isWhole = whole.map { index < $0 } ?? true
      return scene
    }
    return rules
  }

  private func minutes(_ seats: Int, _ rules: CompiledCase, isShort: Bool = false) -> Int {
    let setup = TableSetup(
      seats: seats,
      rule: "majority",
      showsCounts: true,
      hasRoles: false,
      isShort: isShort
    )
    return EveningLength(rules, setup).minutes
  }

  @Test func `it is what each part takes, rounded to five minutes`() {
    // 29 minutes and 2 a seat; a turn of 4½ minutes, and half a minute a seat.
    #expect(minutes(5, rules(13)) == 130)
    #expect(minutes(2, rules(13)) == 105)
    // A short turn is 2½ minutes, and ten seconds a seat.
    #expect(minutes(5, rules(13, whole: 7), isShort: true) == 110)
    #expect(minutes(12, rules(13, whole: 7), isShort: true) == 140)
    #expect(minutes(5, rules(13, whole: 7)) == 130)
  }

  @Test func `a scene under a condition counts for half`() {
    #expect(minutes(4, rules(10, maybe: 6)) == minutes(4, rules(13)))
    #expect(minutes(4, rules(10, maybe: 4)) == minutes(4, rules(12)))
  }

  @Test func `six talk, and more do not talk longer`() {
    // In sixty turns a seat more is ten minutes of votes and twenty of talk, and two of its own; of talk none after the sixth.
    let long = rules(60)
    #expect(minutes(6, long) - minutes(5, long) == 30)
    #expect(minutes(7, long) - minutes(6, long) == 15)
  }

  @Test func `of whoever left nothing is counted`() throws {
    let all = TableSetup(seats: 6, rule: "chair", showsCounts: true, hasRoles: false)
    let fewer = try #require(all.without(6))
    #expect(EveningLength(rules(13), fewer).minutes == minutes(5, rules(13)))
  }
}
