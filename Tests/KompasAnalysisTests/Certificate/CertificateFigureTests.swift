import KompasEngine
import KompasTestSupport
import Synchronization
import Testing

@testable import KompasAnalysis

/// docs/certify.md: the figures of a certificate as programs read them, how far the work is, and its limits.
@Suite struct CertificateFigureTests {
  private func document(_ change: (inout Certificate) -> Void) throws -> CertificateDocument {
    let tiny = TinyCase()
    var certificate = try #require(tiny.certificate(playouts: 20))
    change(&certificate)
    return CertificateDocument(
      certificate,
      tiny.compiled,
      texts: CaseTexts(language: "nl"),
      findings: [],
      engine: "1"
    )
  }

  @Test func `support and tensions are in points, shares in six decimals`() throws {
    let found = try document {
      $0.most[0] = 1_234
      $0.tensions[0].range = -1_250...5_675
      $0.options[0] = Certificate.Share(byChance: 1.0 / 3, best: 2.0 / 3)
      $0.resources[0] = Certificate.Used(start: 40, median: 37)
    }
    #expect(found.groups[0].most == 12.34)
    #expect(found.tensions[0].low == -12.5 && found.tensions[0].high == 56.75)
    #expect(found.options[0].byChance == 0.333_333 && found.options[0].best == 0.666_667)
    #expect(found.resources[0].start == 40 && found.resources[0].used == 0.37)
  }

  /// Ten runs by chance, twenty of another way of playing, and a way without runs.
  @Test func `how often something came is told by chance, and for the way that met it most`() {
    var rules = SmallCase.compiled
    rules.options[0].compass[1] = 2
    // Without a voice there is no audible minority, and so no third tension.
    for group in rules.stakeholders.indices { rules.stakeholders[group].voice = 0 }
    var tally = RunTally(rules)
    (tally.weight, tally.endings, tally.most) = (10, [1, 9, 0], [4_000, 7_960, 0, 0])
    tally.needles[1] = -250...125
    var other = SimulationTotals(rules)
    (other.runs, other.endings) = (20, [10, 10, 0])
    for group in 0...1 { other.supports[group].count(80) }
    other.supports[0].count(20)
    func certificate(_ tally: RunTally, _ others: [SimulationTotals]) -> Certificate {
      CertificateBuilder(
        survey: CaseSurvey(Game(rules), expecting: Reached(noneOf: rules), runs: 0),
        played: PlayedRuns(
          rules: rules,
          method: .playouts(10),
          tally: tally,
          others: others
        ),
        sampled: SampledRuns(Game(rules)),
        compass: Certificate.CompassMeasure([]),
        roads: []
      ).certificate(seed: 1)
    }
    let found = certificate(tally, [other, SimulationTotals(rules)])
    #expect(found.otherRuns == 20)
    #expect(found.endings.map(\.byChance) == [0.1, 0.9, 0])
    #expect(found.endings.map(\.best) == [0.5, 0.9, 0])
    // Eighty whole points are seventy-nine and a half at least.
    #expect(found.most == [7_950, 7_960, 0, 0])
    #expect(found.tensions.map(\.range) == [0...0, -250...125, 0...0])
    #expect(found.tensions.map(\.exists) == [true, true, false])
    #expect(found.values.map(\.scenes) == [0, 1, 0, 0, 0, 0])
    other.runs = 1
    #expect(certificate(tally, [other]).endings.map(\.best) == [1, 1, 0])
    #expect(certificate(RunTally(rules), []).endings.map(\.best) == [0, 0, 0])
  }

  /// Of thirty runs the court annulled four, and seven ended without a decision.
  @Test func `the shares of a road are of its runs`() throws {
    let rules = SmallCase.compiled
    var totals = SimulationTotals(rules)
    totals.runs = 30
    totals.endings = [15, 10, 5]
    totals.courts[Int(CourtOutcome.annulled.rawValue)] = 4
    totals.outcomes[Int(DecisionOutcome.withdrawn.rawValue)] = 5
    totals.outcomes[Int(DecisionOutcome.notAdopted.rawValue)] = 2
    totals.opened = [30, 30, 0, 0, 0, 0, 0]
    totals.chosen = [20, 10, 0, 0, 0, 0, 0]
    func road(_ totals: SimulationTotals) -> CertificateDocument.Road {
      CertificateDocument.Road(
        Certificate.Road(.greedyCouncil, totals, rules),
        rules,
        CertificateNames(rules, findings: [])
      )
    }
    let found = road(totals)
    #expect(found.runs == 30 && found.lawful == 0.866_667 && found.undecided == 0.233_333)
    #expect(found.endings == ["vernietigd": 0.5, "verdeeld": 0.333_333, "gedragen": 0.166_667])
    #expect(found.options.map(\.chosen) == [0.666_667, 0.333_333, 0, 0, 0, 0, 0])
    // A scene that never came has no pick.
    #expect(found.options.map(\.pick) == [true, false, false, false, false, false, false])
    let none = road(SimulationTotals(rules))
    #expect(none.runs == 0 && none.lawful == 0 && none.undecided == 0)
    #expect(none.endings.values.allSatisfy { $0 == 0 } && none.options.allSatisfy { !$0.pick })
  }

  @Test func `of endings that come equally often the first is the usual one`() {
    let rules = SmallCase.compiled
    func usual(_ endings: [Int]) -> Int {
      var totals = SimulationTotals(rules)
      totals.endings = endings
      return Certificate.Road(.random, totals, rules).usual
    }
    #expect(usual([5, 5, 5]) == 0 && usual([4, 5, 5]) == 1 && usual([0, 0, 1]) == 2)
  }

  @Test func `one person near, one seat and one person far are somebody to play for`() {
    func policies(_ change: (inout CompiledCase) -> Void) -> [SimulationPolicy] {
      var rules = SmallCase.compiled
      for group in rules.stakeholders.indices {
        (rules.stakeholders[group].people, rules.stakeholders[group].seats) = (0, 0)
      }
      change(&rules)
      return Certificate.policiesForSomebody(rules)
    }
    #expect(policies { _ in } == [])
    #expect(policies { $0.stakeholders[0].people = 1 } == [.greedyNeighborhood, .worstFirst])
    #expect(policies { $0.stakeholders[1].people = 1 } == [.worstFirst])
    #expect(policies { $0.stakeholders[2].seats = 1 } == [.greedyCouncil])
  }

  /// Of a case without chance every way is played, so that nothing has to be left to chance.
  @Test func `where every way is played each option for one group is the best in the end`() throws {
    let standings = try #require(TinyCase().certificate(playouts: 20)).standings
    #expect(standings[0].isBestInTheEnd == true && standings[1].isBestInTheEnd == true)
  }

  // MARK: Progress

  /// Thirty throws of the dice take 400 parts in a thousand, ten other ways fifteen each, the players 400, and the options the rest.
  @Test func `progress is told part by part`() {
    let told = Mutex<[Int]>([])
    _ = certify(
      Game(SmallCase.compiled),
      texts: CaseTexts(language: "nl"),
      findings: 0,
      playouts: 30,
      seed: 2,
      progress: { part in told.withLock { $0.append(part) } }
    )
    let dice = (1...30).map { $0 * 400 / 30 }
    let ways = (1...10).map { 400 + $0 * 15 }
    let options = (0..<300).map { 950 + $0 / 6 }
    #expect(told.withLock { $0 } == dice + ways + [950] + options + [1_000])
  }

  /// A hundred runs are two blocks, of which each takes 200 parts, and five players are measured.
  @Test func `of a large case progress is told for each block of runs, and for each player`() throws
  {
    let told = Mutex<[Int]>([])
    let found = certify(
      try SampleRuns.windFarm.game,
      texts: CaseTexts(language: "nl"),
      findings: 0,
      playouts: 100,
      seed: 2,
      progress: { part in told.withLock { $0.append(part) } }
    )
    #expect(found?.method == .playouts(100))
    let ways = (1...10).map { 400 + $0 * 15 }
    let players = (1...5).map { 550 + $0 * 80 }
    let options = (0..<300).map { 950 + $0 / 6 }
    #expect(told.withLock { $0 } == [200, 400] + ways + players + options + [1_000])
  }

  // MARK: Limits

  @Test func `the limits are those that are told`() {
    #expect(PlayedRuns.mostChoices == 120_000)
    #expect(
      PlayedRuns.leastSeeds == 100 && PlayedRuns.mostSeeds == 1_000
    )
    #expect(Certifying.mostPlayers == 10_000)
    #expect(SampledRuns.compassRuns == 24 && SampledRuns.optionRuns == 300)
    #expect(Certificate.hardly == 0.01 && Certificate.matters == 0.05 && Certificate.moved == 100)
    #expect(Certificate.covered == 0.85...0.95)
    #expect(Certificate.scarce == 70 && Certificate.telling == 2)
    #expect(Certificate.Pace.wordsPerMinute == 200 && Certificate.Pace.secondsOfThought == 40)
    #expect(Certificate.Pace.most == 120)
  }

  /// More throws than a thousand say hardly more.
  @Test func `there are no more than a thousand throws of the dice`() throws {
    let certificate = try #require(
      certify(
        Game(SmallCase.compiled),
        texts: CaseTexts(language: "nl"),
        findings: 0,
        playouts: 1_200,
        seed: 2
      )
    )
    guard case .everyChoice(let seeds, _, _, hasChance: true) = certificate.method else {
      Issue.record("not every way was played")
      return
    }
    #expect(seeds == 1_000)
    // A tenth of the runs for each other way of playing, a twentieth for players of a known compass.
    #expect(certificate.otherRuns == 120 && certificate.compass.players == 60)
  }
}
