internal import CPlayoutKernels

/// A case as a playout reads it: made once, never changed.
final class PlayoutTables: Sendable {
  /// Where the tables lie in the slab.
  struct Layout: Sendable {
    var scenes: Place<SceneRow>
    var options: Place<OptionRow>
    var events: Place<EventRow>
    /// After how many weeks each comes.
    var laters: Place<Int32>
    var criteria: Place<CriterionRow>
    var knots: Place<Criterion.Knot>
    /// What follows from options, then from events, then from later effects.
    var outcomes: Place<OutcomeRow>
    var reveals: Place<RevealRow>
    var endings: Place<Gate>
    var costs: Place<CostRow>
    var effects: Place<EffectRow>
    /// Layers of changes: of the trust and of the treatment of every group.
    var layers: Place<Float>
    var marks: Place<MarkRow>
    var pledges: Place<PledgeRow>
    var groups: Place<Int32>
    var terms: Place<TermRow>
    var defects: Place<DefectRow>
    var factions: Place<FactionRow>
    /// Groups that may go to court.
    var appellants: Place<Int32>
    var tests: Place<Test>
    var code: Place<CodeStep>
    /// Per resource: into `calms`.
    var watched: Place<Stretch>
    var calms: Place<CalmRow>
    /// Per word of facts: the bits that gates of events ask for.
    var eventFacts: Place<UInt64>
    /// Per bit: the events that ask for it, into `waiters`.
    var waiting: Place<Stretch>
    var waiters: Place<Int32>
    /// Where each phase stands in the procedure.
    var order: Place<Int32>
    /// How each option leans, options × values.
    var leans: Place<Int8>
    var lanes: Lanes
  }

  /// Numbers per group, padded to eight.
  struct Lanes: Sendable {
    /// Groups with the padding.
    var count: Int
    /// What the kernels are told of the groups; behind it lie the next rows, without a gap.
    var groups: Place<kompas_groups>
    /// Added to support to rank the worst served; `outOfRank` where a group is not ranked.
    var worstKeys: Place<Float>
    /// People.
    var people: Place<Double>
    /// People times voice.
    var voices: Place<Double>
    /// People who live near.
    var near: Place<Double>
    /// Seats.
    var seats: Place<Double>
    /// Criteria × groups: what one hundredth of value adds to substance, in millionths of a hundredth.
    var slopes: Place<Double>
    /// Per group: substance while every criterion is worth nothing.
    var empty: Place<Double>
  }

  /// Added where a key must never be the largest or smallest.
  static let outOfRank: Float = 1e9

  /// The tables.
  let slab: Slab
  /// Where they lie.
  let layout: Layout
  /// What is the same throughout, as the machine needs it.
  let constants: Constants
  /// The facts by bit.
  let facts: [Fact]
  /// The bit of each flag.
  let flagBits: [Int]
  /// The bits of each promise.
  let promiseBits: [PromiseBits]
  /// Where the memory of a playout has its fixed part.
  let room: PlayoutMemory.Layout
  /// That part, empty.
  let emptyRoom: Slab
  /// The instructions that kernels use, as `kompas_playout_instructions`.
  let instructions: Int32
  /// The bit of each defect.
  let defectBits: [Int]

  /// The tables of a case.
  init(_ rules: CompiledCase, instructions: Int32) {
    self.instructions = instructions
    var rows = RowBuilder(rules)
    rows.check()
    let scenes = rules.scenes.map { rows.scene($0) }
    let options = rules.options.indices.map { rows.option($0) }
    let events = rows.events()
    let laters = rules.laters.map(\.after)
    let outcomes = rows.outcomes()
    let endings = rules.endings.map { rows.conditions.gate($0.when, in: rules) }
    let terms = rows.terms()
    let defects = rows.defects()
    flagBits = (0..<rules.flagCount).map { rows.bit(.flag(Int32($0))) }
    promiseBits = rules.promises.indices.map { rows.promiseBits(Int32($0)) }
    defectBits = rules.defects.indices.map { rows.bit(.defect(Int32($0))) }
    constants = rows.constants()
    let (watched, calms) = rows.calms()
    let (eventFacts, waiting, waiters) = rows.waiters(events)
    var slab = Slab()
    let scenesPlace = slab.add(scenes)
    let optionsPlace = slab.add(options)
    let eventsPlace = slab.add(events)
    let latersPlace = slab.add(laters)
    let criteriaPlace = slab.add(rows.criteria())
    let knotsPlace = slab.add(rules.criteria.flatMap(\.knots))
    let outcomesPlace = slab.add(outcomes)
    let revealsPlace = slab.add(rows.reveals)
    let endingsPlace = slab.add(endings)
    let costsPlace = slab.add(rows.costs)
    let effectsPlace = slab.add(rows.effects())
    let layersPlace = slab.add(rows.layers)
    let marksPlace = slab.add(rows.marks)
    let pledgesPlace = slab.add(rows.pledges)
    let groupsPlace = slab.add(rows.groups)
    let termsPlace = slab.add(terms)
    let defectsPlace = slab.add(defects)
    let factionsPlace = slab.add(rows.factions())
    let appellantsPlace = slab.add(rows.appellants())
    let testsPlace = slab.add(rows.conditions.tests)
    let codePlace = slab.add(rows.conditions.code)
    let watchedPlace = slab.add(watched)
    let calmsPlace = slab.add(calms)
    let eventFactsPlace = slab.add(eventFacts)
    let waitingPlace = slab.add(waiting)
    let waitersPlace = slab.add(waiters)
    let orderPlace = slab.add(rows.order)
    let leansPlace = slab.add(rows.leans())
    layout = Layout(
      scenes: scenesPlace,
      options: optionsPlace,
      events: eventsPlace,
      laters: latersPlace,
      criteria: criteriaPlace,
      knots: knotsPlace,
      outcomes: outcomesPlace,
      reveals: revealsPlace,
      endings: endingsPlace,
      costs: costsPlace,
      effects: effectsPlace,
      layers: layersPlace,
      marks: marksPlace,
      pledges: pledgesPlace,
      groups: groupsPlace,
      terms: termsPlace,
      defects: defectsPlace,
      factions: factionsPlace,
      appellants: appellantsPlace,
      tests: testsPlace,
      code: codePlace,
      watched: watchedPlace,
      calms: calmsPlace,
      eventFacts: eventFactsPlace,
      waiting: waitingPlace,
      waiters: waitersPlace,
      order: orderPlace,
      leans: leansPlace,
      lanes: Lanes(rules, constants, &slab)
    )
    facts = rows.conditions.numbers.facts
    self.slab = slab
    (room, emptyRoom) = PlayoutMemory.Layout.plan(rules, constants, lanes: layout.lanes.count)
  }

  /// What is the same throughout.
  struct Constants: Sendable {
    var groups: Int
    /// Words of facts.
    var words: Int
    var hasCouncilScene: Bool
    var hasCourtScene: Bool
    var hasCourtPhase: Bool
    /// Whether the council takes the decision.
    var isDecidedByCouncil: Bool
    /// The bits of the decision's outcomes, one behind the other.
    var decisionBit: Int
    /// The bits of the vote's outcomes, one behind the other.
    var voteBit: Int
    /// The bits of the court's outcomes, one behind the other.
    var courtBit: Int
    /// The bit of the defect of a decision without reasons; -1 if the procedure does not know it.
    var reasonsBit: Int
    /// Whether there are two groups of residents.
    var hasRanks: Bool
    /// Whether everything that is added up stays small enough for the fast way.
    var isExact: Bool
    /// The most options a scene has.
    var widestScene: Int
    /// The most groups a promise is made to.
    var widestPromise: Int
    /// The most steps of a condition for the stack machine.
    var deepestCode: Int
    /// How many later effects one decision can put down at most.
    var mostLaters: Int
  }
}
