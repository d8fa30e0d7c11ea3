import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/graph.md: where each option leads, and who asks for what somebody else does.
@Suite struct CaseGraphTests {
  private typealias Road = CaseGraph.Road

  private func road(
    _ target: CaseGraph.Target,
    isNamed: Bool = false,
    isConditional: Bool = false
  ) -> Road { Road(target: target, isNamed: isNamed, isConditional: isConditional) }

  private func graph(
    _ notes: CaseNotes = CaseNotes(),
    _ change: (inout CompiledCase) -> Void = { _ in }
  ) -> CaseGraph {
    var rules = SmallCase.compiled
    change(&rules)
    return CaseGraph(rules, notes, flow: nil)
  }

  @Test func `an option leads to the next scene that can always come`() {
    let plain = graph()
    #expect(plain.start == [road(.scene(0))])
    #expect(plain.roads[0] == [road(.scene(1))] && plain.roads[3] == [road(.scene(2))])
    #expect(plain.roads[5] == [road(.end)])
    // The last option ends the case by name.
    #expect(plain.roads[6] == [road(.end, isNamed: true)])
    let conditional = graph { $0.scenes[1].when = Condition(0..<1) }
    #expect(
      conditional.roads[0] == [
        road(.scene(1), isConditional: true), road(.scene(2), isConditional: true),
      ]
    )
    let all = graph { for scene in 0..<3 { $0.scenes[scene].when = Condition(0..<1) } }
    #expect(all.start.map(\.target) == [.scene(0), .scene(1), .scene(2), .end])
    #expect(all.start.allSatisfy { $0.isConditional && !$0.isNamed })
  }

  @Test func `a scene that is named comes first, and others where it may not come`() {
    let open = graph { $0.options[0].next = .scene(2) }
    #expect(open.roads[0] == [road(.scene(2), isNamed: true)])
    let maybe = graph {
      $0.options[0].next = .scene(2)
      $0.scenes[2].when = Condition(0..<1)
    }
    #expect(
      maybe.roads[0] == [road(.scene(2), isNamed: true, isConditional: true), road(.scene(1))]
    )
  }

  @Test func `bonds run from what sets a flag, at once or later, to what asks for it`() {
    func ask(_ steps: ConditionStep...) -> [CaseNotes.Condition] {
      [CaseNotes.Condition(text: "", steps: steps)]
    }
    var notes = CaseNotes()
    notes.scenes = [[], ask(.flag(0)), []]
    notes.options = [[], [], [], [], ask(.flag(0), .flag(0)), [], []]
    notes.events = [ask(.chosen(2))]
    notes.endings = [ask(.happened(0), .chosen(3)), [], []]
    func bond(
      _ from: CaseGraph.Place,
      _ to: CaseGraph.Place,
      _ flag: Int?,
      isClearing: Bool = false
    ) -> CaseGraph.Bond {
      CaseGraph.Bond(from: from, to: to, flag: flag, isClearing: isClearing)
    }
    // The first option sets the flag, what comes of the second later clears it, and so does the fifth.
    #expect(
      graph(notes).bonds == [
        bond(.option(0), .scene(1), 0), bond(.option(1), .scene(1), 0, isClearing: true),
        bond(.option(4), .scene(1), 0, isClearing: true), bond(.option(0), .option(4), 0),
        bond(.option(1), .option(4), 0, isClearing: true), bond(.option(2), .event(0), nil),
        bond(.event(0), .ending(0), nil), bond(.option(3), .ending(0), nil),
      ]
    )
    #expect(graph().bonds.isEmpty)
  }
}
