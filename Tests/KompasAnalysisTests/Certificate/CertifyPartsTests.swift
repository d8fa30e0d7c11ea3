import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/certify.md: what a certificate is made of, part by part.
@Suite struct CertifyPartsTests {
  // MARK: Chance

  private func hasChance(_ change: (inout CompiledCase) -> Void) -> Bool {
    var rules = TinyCase().compiled
    change(&rules)
    return rules.hasChance
  }

  @Test func `each of four kinds of dice is enough for a case to have chance`() {
    #expect(!hasChance { _ in })
    #expect(hasChance { $0.effects[0].spread = 1 })
    for (chance, isChance) in [(0, false), (1, true), (99, true), (100, false)] as [(Int32, Bool)] {
      #expect(hasChance { $0.events[0].chance = chance } == isChance)
    }
    #expect(hasChance { $0.stakeholders[2].seats = 1 })
    for (chances, isChance) in [
      ([0, 100, 0, 0], false), ([1, 99, 0, 0], true), ([10, 40, 20, 30], true),
    ] as [([Int32], Bool)] {
      #expect(hasChance { $0.defects = [Defect(id: "gebrek", chances: chances)] } == isChance)
    }
  }

  /// Every way is played with 100 to 1,000 throws, and never with more than are asked for.
  @Test(arguments: [1, 2, 3])
  func `there are no more throws of the dice than are asked for`(asked: Int) throws {
    let certificate = try #require(
      certify(
        Game(SmallCase.compiled),
        texts: CaseTexts(language: "nl"),
        findings: 0,
        playouts: asked,
        seed: 2
      )
    )
    guard case .everyChoice(let seeds, _, _, hasChance: true) = certificate.method else {
      Issue.record("not every way was played")
      return
    }
    #expect(seeds == asked)
  }

  // MARK: Minutes

  private func words(_ count: Int) -> String { String(repeating: "woord ", count: count) }

  @Test func `two hundred words are a minute, and a choice two minutes more`() {
    var tiny = TinyCase()
    tiny.scenes = [Array(tiny.scenes[0])]
    var texts = CaseTexts(language: "nl")
    texts.title = words(200)
    texts.scenes = [
      CaseTexts.SceneTexts(title: words(20), text: words(80), question: "", law: [])
    ]
    texts.options = [0, 200].map {
      CaseTexts.OptionTexts(label: words(5), text: words(15), unlessText: "", outcome: words($0))
    }
    texts.events = [CaseTexts.TitledText(title: words(10), text: words(70), more: words(20))]
    texts.endings = [200, 400, 600].map {
      CaseTexts.TitledText(title: "", text: words($0 - 100), more: words(100))
    }
    let reading = ReadingTime(tiny.compiled, texts)
    #expect(reading.start == 60 && reading.events == [30] && reading.endings == [60, 120, 180])
    // 140 words, outcomes of 100 on average, and two minutes.
    #expect(reading.scenes == [42 + 30 + 120])
    var machine = Playout(tiny.game)
    for option in 0..<2 {
      machine.begin(seed: 1)
      machine.choose(option)
      #expect(machine.hasHappened(0) && machine.isOver)
      // The start, the event, and the ending of this run.
      #expect(reading.around(machine) == 60 + 30 + [60, 120, 180][machine.ending])
    }
  }

  // MARK: Options

  /// What options do to two groups, and which of them is best for everybody.
  @Test(
    arguments: [
      ([[15, -10], [-10, 15]], []),
      ([[10, 10], [5, 5]], [0]),
      ([[10, 5], [5, 5]], [0]), ([[10, 5], [10, 5], [5, 5]], []),
      // Of equals none is better.
      ([[10, 10], [10, 10]], []),
      ([[10, 4], [5, 5]], []),
    ] as [([[Int32]], [Int])]
  )
  func `best for everybody is nowhere lower than another, and higher somewhere`(
    options: [[Int32]],
    best: [Int]
  ) {
    var tiny = TinyCase()
    tiny.scenes = [options.map { TinyCase.Choice(north: $0[0], south: $0[1]) }]
    var machine = Playout(tiny.game)
    machine.begin(seed: 1)
    var found = BestOptions(tiny.game)
    found.look(machine.state, open: machine.open)
    let rules = tiny.compiled
    let standings = found.standings(RunTally(rules), rules, margin: 0)
    #expect(standings.indices.filter { standings[$0].isBestForAll } == best)
    #expect(standings.allSatisfy { $0.looked == 1 && $0.isBestInTheEnd == nil })
  }

  @Test func `an option that nobody looked at is best for nobody in particular`() {
    let rules = TinyCase().compiled
    let standings = BestOptions(Game(rules)).standings(RunTally(rules), rules, margin: 0)
    #expect(standings.allSatisfy { $0.looked == 0 && !$0.isBestForAll && $0.isBestForSomebody })
  }

  // MARK: Values

  @Test func `24 runs are looked at, and of a value that no option leans to none says anything`() {
    var tiny = TinyCase()
    tiny.values = [.inclusie]
    tiny.scenes += tiny.scenes + tiny.scenes
    var sampled = SampledRuns(tiny.game)
    #expect(sampled.runs == 0 && sampled.informed == [0, 0, 0, 0, 0, 0])
    for number in 0..<30 { sampled.play(RunSeeds(seed: 1, number: number), number: number) }
    #expect(sampled.runs == 24)
    #expect((1...24).contains(sampled.informed[0]))
    #expect(sampled.informed.dropFirst() == [0, 0, 0, 0, 0])
  }

  @Test func `a scene that never came up says nothing of its choice`() {
    let rules = SmallCase.compiled
    let influence = Certificate.Influence(scene: rules.scenes[0], RunTally(rules))
    #expect(influence.chosen == [0, 0, 0] && influence.endings == [[], [], []])
    #expect(influence.bits == 0 && influence.shift == 0 && influence.options == [])
  }

  /// Two runs through the first and the last option; the south ends with 3,000 and then 5,000.
  @Test
  func `a run that was played counts for each of its scenes, its options and what came after`() {
    let rules = TinyCase().compiled
    var machine = Playout(TinyCase().game)
    machine.play(seed: 1, .random, choosing: 1)
    var end = RunEnd(
      machine,
      scenes: 3,
      seconds: 60,
      ReadingTime(rules, CaseTexts(language: "nl"))
    )
    var tally = RunTally(rules)
    let choices = [0, 2, 6]
    for support in [3_000, 5_000] as [Int32] {
      end.support[1] = support
      tally.count(end, choices: choices, of: rules)
    }
    #expect(tally.chosen == rules.options.indices.map { choices.contains($0) ? 2 : 0 })
    #expect(tally.scenes == [2, 2, 2])
    #expect(tally.most[1] == 5_000)
    for option in choices {
      #expect(tally.after[option * tally.width + end.ending] == 2)
      #expect(tally.after[option * tally.width + rules.endings.count + 1] == 8_000)
    }
  }
}
