import KompasEngine
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasAnalysis
@testable import KompasLookBack
@testable import KompasPlay

/// Which groups a sentence names as better and worse off, and by how much.
@Suite struct NamedGroupsTests {
  @Test(
    arguments: [
      ([], 0), ([7], 1), ([7, 7], 2), ([9, 7], 2), ([9, 8, 7], 2), ([9, 7, 7], 3), ([7, 7, 7], 3),
      ([9, 7, 7, 7], 4), ([9, 7, 7, 7, 7], 1), ([7, 7, 7, 7, 7], 5), ([9, 9, 7, 7, 7, 7], 2),
    ] as [([Int], Int)]
  )
  func `two are named, and whoever is their equal`(sizes: [Int], count: Int) {
    #expect(countNamed(sizes) == count)
  }

  @Test(
    arguments: [(1_000, false), (1_009, false), (1_010, true), (1_049, true), (1_050, false)]
      as [(Int32, Bool)]
  )
  func `what a choice did is the difference of what the table of support shows`(
    before: Int32,
    isTold: Bool
  ) {
    let timeline = Table(.dutch, seed: 3).timeline
    let view = WordedView(
      timeline.view(for: .player),
      of: CaseOutline(Village.game.rules),
      texts: Village.texts,
      words: .dutch
    )
    var debriefing = Village.debriefing
    let groups = Village.game.rules.stakeholders.indices
    debriefing.trajectory[0].support = groups.map { _ in before }
    let cost = Debriefing.ChoiceCost(
      turn: 0,
      scene: 0,
      option: 0,
      change: groups.map { $0 == view.people[0] ? 40 : 0 },
      others: []
    )
    #expect(view.told(cost, debriefing).effect.contains("(+1)") == isTold)
  }
}
