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

  private func count(pages: Int, words: Int, decisions: Int) -> Certificate.Pace.Count {
    var count = Certificate.Pace.Count()
    (count.pages, count.words, count.decisions) = (pages, words, decisions)
    return count
  }

  @Test func `two hundred words are a minute, and three decisions two minutes more`() throws {
    let read = [(200, 0, 1), (201, 0, 2), (0, 3, 2), (400, 3, 4), (401, 3, 5)].map {
      (words: $0.0, decisions: $0.1, minutes: $0.2)
    }
    for (words, decisions, minutes) in read {
      let count = count(pages: 1, words: words, decisions: decisions)
      let pace = try #require(Certificate.Pace([(screen: count, plain: count)]))
      #expect(
        pace.screen.minutes
          == Certificate.Length(shortest: minutes, typical: minutes, longest: minutes)
      )
    }
  }

  @Test func `the run in the middle tells for each face by itself`() throws {
    let counts = [(9, 800, 400), (7, 400, 1_000), (8, 200, 600)].map { pages, screen, plain in
      (
        screen: count(pages: pages, words: screen, decisions: 0),
        plain: count(pages: pages + 1, words: plain, decisions: 0)
      )
    }
    let pace = try #require(Certificate.Pace(counts))
    #expect(pace.runs == 3)
    #expect((pace.screen.pages, pace.screen.words) == (8, 400))
    #expect(pace.screen.minutes == Certificate.Length(shortest: 1, typical: 2, longest: 4))
    #expect((pace.plain.pages, pace.plain.words) == (9, 600))
    #expect(pace.plain.minutes == Certificate.Length(shortest: 2, typical: 3, longest: 5))
    #expect(Certificate.Pace([]) == nil)
  }

  @Test func `a run is too long from over a fifth more than the case says, on either face`() throws
  {
    for (words, isTooLong) in [(2_400, false), (2_401, true)] {
      let (long, short) = (
        count(pages: 1, words: words, decisions: 0), count(pages: 1, words: 1, decisions: 0)
      )
      for counts in [(screen: long, plain: short), (screen: short, plain: long)] {
        let pace = try #require(Certificate.Pace([counts]))
        #expect(pace.isLonger(than: 10) == isTooLong)
        #expect(!pace.isLonger(than: 0))
      }
    }
  }

  @Test func `a run is far shorter below two thirds of what the case says, on both faces`() throws {
    for (words, isFar) in [(1_200, true), (1_201, false)] {
      let (one, none) = (
        count(pages: 1, words: words, decisions: 0), count(pages: 1, words: 1, decisions: 0)
      )
      for counts in [(screen: one, plain: none), (screen: none, plain: one)] {
        let pace = try #require(Certificate.Pace([counts]))
        #expect(pace.isFarShorter(than: 10) == isFar)
        #expect(!pace.isFarShorter(than: 0))
      }
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
    var end = RunEnd(machine, scenes: 3)
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
