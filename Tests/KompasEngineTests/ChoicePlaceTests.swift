import KompasEngine
import Testing

@Suite struct ChoicePlaceTests {
  private let isChoice = [false, true, false, true, true, false]

  @Test(
    arguments: [
      (0, .after(0)), (1, .after(0)), (2, .at(1)), (3, .after(1)), (4, .at(2)), (5, .at(3)),
      (6, .after(3)), (7, .after(3)),
    ] as [(Int, ChoicePlace)]
  )
  func `a step stands at a choice, or after the last one before it`(step: Int, place: ChoicePlace) {
    #expect(ChoicePlace(step: step, isChoice: isChoice) == place)
  }

  @Test func `a step that was not made stands after the last choice`() {
    #expect(ChoicePlace(step: 3, isChoice: [true, false]) == .after(1))
    #expect(ChoicePlace(step: 1, isChoice: []) == .after(0))
  }

  @Test func `only choosing an option is a choice`() {
    #expect(Decision.choose(option: 0).isChoice)
    for decision in [.proceed, .undo, .note(""), .motivate(criteria: [], text: "")] as [Decision] {
      #expect(!decision.isChoice)
    }
  }
}
