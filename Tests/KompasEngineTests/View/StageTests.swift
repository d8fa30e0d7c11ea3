import KompasEngine
import Testing

/// docs/modules.md: what each stage of a run waits for, and what may be done there.
@Suite struct StageTests {
  /// The stages in the order in which a run may come to them, each with its row of the table.
  static let rows:
    [(stage: Stage, waitsFor: Stage.Wait, isUndone: Bool, isBack: Bool, place: Int)] = [
      (.declaring, .points, false, false, 0), (.motivating, .reasons, true, false, 0),
      (.briefing, .goingOn, false, false, 1), (.consequences, .goingOn, true, false, 1),
      (.interlude, .goingOn, true, false, 2), (.council, .goingOn, false, false, 3),
      (.court, .goingOn, false, false, 4), (.pause, .goingOn, true, false, 5),
      (.choosing, .choice, true, false, 6), (.ended, .goingOn, false, false, 7),
      (.reconsidering, .goingOn, false, true, 8), (.debriefing, .goingOn, false, true, 9),
      (.recalibrating, .points, false, true, 10), (.finished, .nothing, false, true, 11),
    ]

  @Test(arguments: rows.indices)
  func `a stage waits for one thing, may let a choice be taken back, and has its place`(index: Int)
  {
    let row = Self.rows[index]
    #expect(row.stage.waitsFor == row.waitsFor)
    #expect(row.stage.allowsUndo == row.isUndone)
    #expect(row.stage.isLookingBack == row.isBack)
    #expect(row.stage.place == row.place)
  }

  @Test func `every stage has its row`() {
    #expect(Set(Self.rows.map(\.stage)) == Set(Stage.allCases))
  }
}
