import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/simulate.md: on what scales runs are counted, and what counts once for each run.
@Suite struct SimulationScaleTests {
  /// The lowest and the highest value that are told apart.
  private func ends(_ counted: Histogram) -> [Int] {
    [counted.lowest, counted.lowest + counted.counts.count - 1]
  }

  @Test func `support goes from 0 to 100, a needle from -100 to 100, weeks to 1,999`() {
    let totals = SimulationTotals(SmallCase.compiled)
    for support in [totals.raad, totals.wijk, totals.worst] + totals.supports {
      #expect(ends(support) == [0, 100])
    }
    for needle in totals.needles { #expect(ends(needle) == [-100, 100]) }
    #expect(ends(totals.weeks) == [0, 1_999])
  }

  @Test func `of no runs nothing is counted`() {
    let totals = SimulationTotals(SmallCase.compiled)
    #expect(totals.runs == 0 && totals.decisions == 0 && totals.undecided == 0)
    for counts in [
      totals.endings, totals.bestOff, totals.worstOff, totals.votes, totals.courts,
      totals.outcomes, totals.opened, totals.chosen, totals.events,
    ] { #expect(!counts.isEmpty && counts.allSatisfy { $0 == 0 }) }
  }

  /// Two groups of residents that no choice moves, and that stand alike.
  @Test func `of groups that are equally well off the first counts as best and as worst`() {
    var tiny = TinyCase()
    tiny.scenes = [[TinyCase.Choice(north: 0, south: 0), TinyCase.Choice(north: 0, south: 0)]]
    let totals = simulate(tiny.game, playouts: 9, policy: .random, seed: 1).totals
    #expect(totals.runs == 9 && totals.decisions == 9)
    #expect(totals.bestOff == [9, 0, 0] && totals.worstOff == [9, 0, 0])
    #expect(totals.opened == [9, 9] && totals.chosen.reduce(0, +) == 9)
    #expect(totals.weeks.bars.map(\.value) == [2])
    #expect(totals.supports[0].bars.map(\.value) == [50] && totals.worst.total == 9)
    #expect(totals.needles[0].bars.map(\.value) == [0])
  }

  @Test func `one group of residents is neither best nor worst off`() {
    var rules = TinyCase().compiled
    rules.stakeholders[1].kind = .business
    let totals = simulate(Game(rules), playouts: 5, policy: .random, seed: 1).totals
    #expect(totals.bestOff == [0, 0, 0] && totals.worstOff == [0, 0, 0])
  }

  @Test func `who seeks one value alone gives it all sixty points`() {
    for value in CompassValue.allCases {
      guard case .compass(let points) = SimulationPolicy.only(value) else {
        Issue.record("no compass")
        continue
      }
      #expect(points == CompassValue.allCases.map { $0 == value ? 60 : 0 })
      #expect(SimulationPolicy.only(value).onlyValue == value)
    }
    #expect(SimulationPolicy.random.onlyValue == nil)
  }

  // MARK: Kept figures

  /// Every margin of whole points around a point, as it is written: -1 says that there is none.
  @Test func `a margin holds its point, or neither is there`() throws {
    let rules = SmallCase.compiled
    var parts = RunFigures(try SampleRuns.small.run(seed: 1)).text
      .split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    for point in -1...2 {
      for low in -1...2 {
        for high in -1...2 {
          for (part, number) in zip(3...5, [point, low, high]) {
            parts[part] = "\(number),-1,-1,-1,-1,-1"
          }
          let read = RunFigures(parts.joined(separator: ";"), rules: rules)
          let isNone = point < 0 && low < 0 && high < 0
          let isRange = low >= 0 && low <= point && point <= high
          #expect((read != nil) == (isNone || isRange), "\(point) \(low) \(high)")
          guard let read else { continue }
          #expect(read.revealed[0] == (isNone ? nil : point))
          #expect(read.revealedRanges[0] == (isNone ? nil : low...high))
        }
      }
    }
  }

  /// The last part: the ending, the vote, the court and the scene that turned the case.
  @Test(
    arguments: [
      ("0,0,0,0", true), ("2,2,4,2", true), ("-1,0,0,-1", true), ("3,0,0,0", false),
      ("-2,0,0,0", false), ("0,3,0,0", false), ("0,-1,0,0", false), ("0,0,5,0", false),
      ("0,0,-1,0", false), ("0,0,0,3", false), ("0,0,0,-2", false), ("0,0,0", false),
      ("0,0,0,0,0", false), ("0,0,0,1000000000", false), ("0,0,0,--1", false), ("0,0,0,1-", false),
    ]
  )
  func `figures name only what the case has`(last: String, isRead: Bool) throws {
    let text = RunFigures(try SampleRuns.small.run(seed: 1)).text
    var parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    parts[8] = last
    #expect((RunFigures(parts.joined(separator: ";"), rules: SmallCase.compiled) != nil) == isRead)
    #expect(RunFigures.form == 3)
  }

  /// Which part is written with how many numbers, and whether that is read: six values, three needles, four groups, options up to 6.
  @Test(
    arguments: [
      (0, "0,3,6", true), (0, "7", false), (0, "", true), (1, "", true), (2, "", true),
      (1, "60,0,0,0,0,0", true), (1, "60,0,0,0,0", false), (2, "60,0,0,0,0", false),
      (3, "-1,-1,-1,-1,-1", false), (4, "-1,-1,-1,-1,-1", false), (5, "-1,-1,-1,-1,-1", false),
      (6, "1,2", false), (6, "1,-2,3", true), (7, "1,2,3", false), (7, "1,2,3,999999999", true),
      (7, "1,2,3,1000000000", false),
    ] as [(Int, String, Bool)]
  )
  func `each part has as many numbers as the case asks`(part: Int, numbers: String, isRead: Bool)
    throws
  {
    let text = RunFigures(try SampleRuns.small.run(seed: 1)).text
    var parts = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    for place in 3...5 { parts[place] = "-1,-1,-1,-1,-1,-1" }
    parts[part] = numbers
    #expect((RunFigures(parts.joined(separator: ";"), rules: SmallCase.compiled) != nil) == isRead)
  }

  @Test func `a run that only began has no ending, and nothing turned it`() throws {
    let game = Game(SmallCase.compiled)
    let figures = RunFigures(Timeline(game, events: game.opening(seed: 1)))
    #expect(figures.ending == -1 && figures.turning == -1 && figures.choices == [])
    #expect(figures.declared == [] && figures.recalibrated == [])
    #expect(figures.vote == 0 && figures.court == 0 && figures.needles.count == 3)
    #expect(figures.text.hasSuffix(";-1,0,0,-1"))
    #expect(RunFigures(figures.text, rules: game.rules) == figures)
  }

  @Test func `what another version of a case does not have is none`() throws {
    let old = SmallCase.compiled
    var new = old
    new.digest = "f"
    new.scenes[0].id = "anders"
    new.endings[0].id = "anders"
    let places = CasePlaces(from: old, to: new)
    var figures = RunFigures(try SampleRuns.small.run(seed: 1))
    (figures.choices, figures.ending, figures.turning) = ([0, 3], 0, 0)
    var moved = places.moved(figures)
    #expect(moved.choices == [-1, 3] && moved.ending == -1 && moved.turning == -1)
    (figures.choices, figures.ending, figures.turning) = ([4], 1, 1)
    moved = places.moved(figures)
    #expect(moved.choices == [4] && moved.ending == 1 && moved.turning == 1)
    (figures.ending, figures.turning) = (-1, -1)
    moved = places.moved(figures)
    #expect(moved.ending == -1 && moved.turning == -1)
    #expect(CasePlaces(from: old, to: old).moved(figures) == figures)
  }
}
