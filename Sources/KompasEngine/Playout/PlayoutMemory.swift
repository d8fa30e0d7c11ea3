/// The state of a playout, and room to work in, in one piece of memory.
struct PlayoutMemory: Sendable {
  /// Where everything lies.
  struct Layout: Sendable {
    // What belongs to the state: first, so that it can be copied as one block.
    var head: Place<Head>
    var facts: Place<UInt64>
    /// Events whose die was not thrown.
    var undrawn: Place<UInt64>
    var happened: Place<UInt64>
    var missed: Place<Bool>
    var resources: Place<Int32>
    /// Between which values of a resource no bit that follows it changes: from, and up to.
    var calm: Place<SIMD2<Int32>>
    var criteria: Place<Int32>
    var worth: Place<Int32>
    var visibility: Place<Int32>
    var phaseWeeks: Place<Int32>
    var dice: Place<Int32>
    var trust: Place<Double>
    var process: Place<Double>
    /// Per group: what rests on neither treatment nor trust, in millionths of a hundredth.
    var substance: Place<Double>
    var support: Place<Double>
    var promisedCount: Place<Int32>
    /// How long the block is, in pairs of words.
    var block: Int
    // Two copies of the block: at the first choice of a run, and before an option is tried.
    var opening: Place<SIMD2<UInt64>>
    var kept: Place<SIMD2<UInt64>>
    // Room to work in.
    var promisedTo: Place<Int32>
    var keys: Place<SIMD2<UInt64>>
    var choosingKeys: Place<SIMD2<UInt64>>
    var open: Place<Int32>
    var possible: Place<Int32>
    var liking: Place<Double>
    var theta: Place<Double>
    var values: Place<Int64>
    var errors: Place<Bool>
    // What is counted.
    var opened: Place<Int>
    var chosen: Place<Int>
    var decisions: Place<Int>
    // What grows.
    var diary: Place<SIMD2<Int32>>
    var due: Place<SIMD2<Int32>>
    var choices: Place<Int32>
  }

  /// What a state holds once.
  struct Head: BitwiseCopyable, Sendable {
    var seed: UInt64 = 0
    var stage = Stage.declaring
    var isCourtDone = false
    /// Whether the figures below belong to the state as it is.
    var isFresh = false
    var vote = VoteOutcome.none
    var court = CourtOutcome.none
    var scene: Int32 = -1
    var option: Int32 = -1
    var phase: Int32 = -1
    var turn: Int32 = 0
    /// Choices in the list.
    var made: Int32 = 0
    var week: Int32 = 0
    var yesSeats: Int32 = 0
    var noSeats: Int32 = 0
    var voteScene: Int32 = -1
    var ending: Int32 = -1
    /// Entries of the diary.
    var waiting: Int32 = 0
    /// The earliest week in the diary.
    var nextWeek = Int32.max
    /// Open options of the present scene.
    var openCount: Int32 = 0
    /// The best and the worst served; -1 without ranks.
    var best: Int32 = -1
    var worst: Int32 = -1
    var worstSupport = 0.0
    var loud = 5_000.0
    var silent = 5_000.0
    var raad = 5_000.0
    var wijk = 5_000.0
    var needles = (0.0, 0.0, 0.0)
    /// The die of a choice thrown ahead: of which scene and turn, and what it says.
    var aheadScene: Int32 = -1
    var aheadTurn: Int32 = -1
    var ahead: UInt32 = 0
  }

  var slab: Slab
  var layout: Layout

  init(_ rules: CompiledCase, _ tables: PlayoutTables) {
    let constants = tables.constants
    let groups = tables.layout.lanes.pairs * 2
    let eventWords = (rules.events.count + 63) / 64
    var slab = Slab()
    let head = slab.add([Head()])
    let facts = slab.add(constants.words, of: UInt64(0))
    let undrawn = slab.add(eventWords, of: UInt64(0))
    let happened = slab.add(eventWords, of: UInt64(0))
    let missed = slab.add(rules.procedure.terms.count, of: false)
    let resources = slab.add(rules.resources.count, of: Int32(0))
    let calm = slab.add(rules.resources.count, of: SIMD2<Int32>.zero)
    let criteria = slab.add(rules.criteria.count, of: Int32(0))
    let worth = slab.add(rules.criteria.count, of: Int32(0))
    let visibility = slab.add(rules.stakeholders.count, of: Int32(0))
    let phaseWeeks = slab.add(Phase.allCases.count, of: Int32(-1))
    let dice = slab.add(rules.events.count, of: Int32(-1))
    let trust = slab.add(groups, of: 0.0)
    let process = slab.add(groups, of: 0.0)
    let substance = slab.add(groups, of: 0.0)
    let support = slab.add(groups, of: 0.0)
    let promisedCount = slab.add(rules.promises.count, of: Int32(0))
    let block = slab.words.count
    let diary = max(8, rules.laters.count + constants.mostLaters)
    let openingPlace = slab.add(block, of: SIMD2<UInt64>.zero)
    let keptPlace = slab.add(block, of: SIMD2<UInt64>.zero)
    let promisedToPlace = slab.add(rules.promises.count * constants.widestPromise, of: Int32(0))
    let keysPlace = slab.add(20, of: SIMD2<UInt64>.zero)
    let choosingKeysPlace = slab.add(20, of: SIMD2<UInt64>.zero)
    let openPlace = slab.add(constants.widestScene, of: Int32(0))
    let possiblePlace = slab.add(constants.widestScene, of: Int32(0))
    let likingPlace = slab.add(constants.widestScene, of: 0.0)
    let thetaPlace = slab.add(CompassValue.allCases.count, of: 0.0)
    let valuesPlace = slab.add(constants.deepestCode, of: Int64(0))
    let errorsPlace = slab.add(constants.deepestCode, of: false)
    let openedPlace = slab.add(rules.options.count, of: Int(0))
    let chosenPlace = slab.add(rules.options.count, of: Int(0))
    let decisionsPlace = slab.add(1, of: Int(0))
    let diaryPlace = slab.add(diary, of: SIMD2<Int32>.zero)
    let duePlace = slab.add(diary, of: SIMD2<Int32>.zero)
    let choicesPlace = slab.add(max(8, rules.scenes.count), of: Int32(0))
    layout = Layout(
      head: head,
      facts: facts,
      undrawn: undrawn,
      happened: happened,
      missed: missed,
      resources: resources,
      calm: calm,
      criteria: criteria,
      worth: worth,
      visibility: visibility,
      phaseWeeks: phaseWeeks,
      dice: dice,
      trust: trust,
      process: process,
      substance: substance,
      support: support,
      promisedCount: promisedCount,
      block: block,
      opening: openingPlace,
      kept: keptPlace,
      promisedTo: promisedToPlace,
      keys: keysPlace,
      choosingKeys: choosingKeysPlace,
      open: openPlace,
      possible: possiblePlace,
      liking: likingPlace,
      theta: thetaPlace,
      values: valuesPlace,
      errors: errorsPlace,
      opened: openedPlace,
      chosen: chosenPlace,
      decisions: decisionsPlace,
      diary: diaryPlace,
      due: duePlace,
      choices: choicesPlace
    )
    self.slab = slab
  }

  /// Makes room for so many choices and entries of the diary; for a case that comes back to its scenes.
  mutating func makeRoom(choices: Int, diary: Int) {
    if choices > layout.choices.count {
      layout.choices = slab.enlarge(layout.choices, to: max(choices, 2 * layout.choices.count))
    }
    if diary > layout.diary.count {
      let count = max(diary, 2 * layout.diary.count)
      layout.diary = slab.enlarge(layout.diary, to: count)
      layout.due = slab.enlarge(layout.due, to: count)
    }
  }
}
