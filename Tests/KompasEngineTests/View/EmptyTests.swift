import KompasTestSupport
import Testing

@testable import KompasEngine
@testable import KompasView

/// What nobody has said yet: an empty view, an empty case, a run before its first event.
@Suite struct EmptyTests {
  @Test func `an observation of nothing names nothing`() {
    let seen = Observation()
    #expect(seen.stage == .declaring && seen.phase == nil && seen.ending == nil && !seen.canUndo)
    #expect(seen.scene == -1 && seen.option == -1)
    #expect(seen.week == 0 && seen.weeksAtStart == 0)
    #expect(seen.council == nil && seen.neighborhood == nil && seen.councilChance == nil)
    let needle = Observation.NeedleView()
    #expect(!needle.exists && needle.value == 0 && needle.band == 0)
    #expect(needle.low == 0 && needle.high == 0 && needle.groups == [])
    #expect(needle.inFavor == [nil, nil] && seen.worstOff == nil && !seen.canSayWhy)
    let move = Move()
    #expect(move.known == [] && move.real == [])
    let view = PlayerView(seen, role: .player)
    #expect(view.version == 1 && view.undone == 0 && view.choices == [])
  }

  @Test func `an outline names no people, no seats and no advice unless the case does`() {
    let party = CaseOutline.Party(id: "buren", kind: .residents)
    #expect(party.people == 0 && party.seats == 0 && !party.isCoalition && party.expects == nil)
    #expect(!CaseOutline().hasCouncilAdvice)
    let texts = CaseTexts(language: "nl")
    #expect(texts.inhabitants == 0 && texts.isFictional && texts.minutes == 0)
  }

  @Test func `an empty case lets choices be taken back, and its options do nothing`() {
    let rules = CompiledCase(id: "leeg", version: "1", digest: "0")
    #expect(rules.allowsUndo && rules.flagCount == 0 && !rules.procedure.hasCouncilAdvice)
    #expect(!rules.procedure.isDecidedByCouncil)
    let option = Option(id: "niets", scene: 0, when: .always)
    for range in [
      option.involves, option.leavesOut, option.promises, option.keeps, option.breaks,
      option.when.steps,
    ] { #expect(range == 0..<0) }
    #expect(option.compass == [0, 0, 0, 0, 0, 0] && option.method == -1 && !option.withdraws)
    #expect(option.consequences.undoes == 0..<0)
    #expect(Ending(id: "klaar", when: .always).undoes == [] && rules.poles == nil)
    let scene = Scene(
      id: "een",
      phase: .draft,
      when: .always,
      options: 0..<0,
      hasCouncilVote: false,
      hasCourt: false
    )
    #expect(scene.asksWhy)
  }

  @Test func `before the first event nothing has been chosen, decided or spent`() {
    let rules = SmallCase.compiled
    let blank = Game(rules).blank
    #expect(blank.seed == 0 && blank.stage == .declaring && blank.phase == nil)
    #expect(blank.scene == -1 && blank.option == -1 && blank.voteScene == -1 && blank.ending == -1)
    #expect(blank.turn == 0 && blank.week == 0 && blank.undone == 0)
    #expect(blank.resources == [40, 100_000] && blank.criteria == [4_000, 2_000])
    #expect(blank.process == [5_000, 5_000, 5_000, 5_000])
    #expect(blank.flags == [false] && blank.defects == [false] && blank.missedTerms == [false])
    #expect(blank.phaseWeeks == Phase.allCases.map { _ in -1 } && blank.seats == [0, 0])
    #expect(blank.events == [nil] && !blank.isCourtDone)
    #expect(blank.decision == .none && blank.vote == .none && blank.court == .none)
  }

  /// Who keeps a term, how many weeks at least and at most, and whether the authority has a bound to look after.
  @Test(
    arguments: [
      (nil, -1, -1, false), (nil, 0, -1, false), (nil, 1, -1, true), (nil, -1, 0, true),
      (.authority, 2, 6, true), (.authority, 0, -1, false), (.applicant, 2, 6, false),
      (.appellant, 2, 6, false), (.anyone, 2, 6, false),
    ] as [(TermOwner?, Int32, Int32, Bool)]
  )
  func `the authority looks after its own terms, where the law sets a bound`(
    owner: TermOwner?,
    min: Int32,
    max: Int32,
    isBinding: Bool
  ) {
    let term = Procedure.Term(
      id: "termijn",
      from: .participation,
      until: .decision,
      min: min,
      max: max,
      extensionWeeks: 0,
      defect: -1,
      owner: owner
    )
    #expect(term.isBinding == isBinding)
  }
}
