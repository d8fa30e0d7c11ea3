import KompasEngine
import KompasScoring
import Testing

@testable import KompasAnalysis

/// What the wind farm promises of its choices, beyond what `certify` claims of every case.
@Suite struct WindFarmTests {
  private let game: Game
  private var rules: CompiledCase { game.rules }

  init() throws { game = try #require(WindFarm.game) }

  /// Whether an option itself brings a legal defect.
  private func isUnlawful(_ option: Int) -> Bool {
    !rules.options[option].consequences.defects.isEmpty
  }

  private func lean(_ option: Int, _ value: Int) -> Int {
    Int(rules.options[option].compass[value])
  }

  @Test(arguments: 0..<6)
  func `who follows one value can do so within the law`(value: Int) {
    let hard = rules.options.indices.filter { lean($0, value) >= 2 }
    #expect(hard.count >= 5 && hard.count(where: isUnlawful) * 4 <= hard.count)
    for scene in rules.scenes {
      let most = scene.options.map { lean($0, value) }.max() ?? 0
      let highest = scene.options.filter { lean($0, value) == most }
      guard most >= 2, highest.allSatisfy(isUnlawful) else { continue }
      let beside = scene.options.contains { lean($0, value) >= 2 && !isUnlawful($0) }
      #expect(beside, "\(scene.id)")
    }
  }

  /// A promise that is broken before the vote is told in the council, and every faction minds.
  @Test(arguments: [
    ("afstand_600", "servet_in_de_commissie"), ("raadpleging", "lege_stembus"),
    ("terugkoppeling", "los_vel_papier"),
  ])
  func `a broken promise has witnesses in the council`(promise: String, event: String) throws {
    let index = try #require(rules.promises.firstIndex { $0.id == promise })
    let broken = rules.options.contains { option in
      rules.indices[option.breaks].contains(Int32(index))
    }
    let witness = try #require(rules.events.first { $0.id == event })
    #expect(broken && witness.chance == 100)
    let minded = rules.groupChanges[witness.consequences.groups]
    // By the rules every faction loses five points of trust at once; the case adds to that.
    #expect(rules.promises[index].witnesses == nil)
    let atOnce = RuleNumbers.wordWitnessed.trust
    for faction in rules.stakeholders.indices where rules.stakeholders[faction].kind == .faction {
      let change = minded.first { Int($0.stakeholder) == faction }?.change ?? 0
      #expect(change + atOnce <= -1_000, "\(rules.stakeholders[faction].id)")
    }
  }

  @Test func `the council has the size of a municipality of 48,200, and is odd`() {
    let factions = rules.stakeholders.filter { $0.kind == .faction }
    let seats = factions.reduce(0) { $0 + $1.seats }
    let coalition = factions.filter(\.isCoalition).reduce(0) { $0 + $1.seats }
    #expect(seats == 29 && coalition * 2 > seats && (coalition - 1) * 2 <= seats)
  }

  @Test func `withdrawing ends the case without a decision, a vote too many or a court`() throws {
    let withdrawal = try #require(rules.options.firstIndex { $0.id.hasSuffix("intrekken") })
    #expect(rules.options[withdrawal].withdraws)
    var found = 0
    for seed in 0..<200 as Range<UInt64> {
      var playout = Playout(game)
      playout.begin(seed: seed)
      playout.finish(.random, choosing: seed)
      let state = playout.state
      guard state.choices.contains(withdrawal) else { continue }
      found += 1
      #expect(state.decision == .withdrawn && state.court == .none && !state.isCourtDone)
      #expect(rules.endings[state.ending].id == "samen_opnieuw")
    }
    #expect(found > 0)
  }
}
