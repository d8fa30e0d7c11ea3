internal import CPlayoutKernels
import KompasScoring

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
    /// The row of `PlayoutTables.calms` that says so.
    var calmAt: Place<Int32>
    var criteria: Place<Int32>
    var worth: Place<Int32>
    var phaseWeeks: Place<Int32>
    // The four rows that the kernels know as one: trust and treatment, what rests on criteria, and support.
    var trust: Place<Float>
    var process: Place<Float>
    /// Support without treatment and trust, in hundredths of a hundredth, less what rounding adds.
    var rest: Place<Float>
    var support: Place<Float>
    var figures: Place<kompas_figures>
    /// How much was known of each group when the run began; what came to it follows from the choices.
    var visibility: Place<Int32>
    /// Per group: what the criteria are worth to it, in millionths of a hundredth.
    var substance: Place<Double>
    /// Open options of the present scene.
    var open: Place<Int32>
    /// Events whose gate is passed, and whose die was not thrown.
    var ready: Place<UInt64>
    var promisedCount: Place<Int32>
    /// How long the block is, in pairs of words.
    var block: Int
    // Two copies of the block: at the first choice of a run, and before an option is tried.
    var opening: Place<SIMD2<UInt64>>
    var kept: Place<SIMD2<UInt64>>
    // Room to work in.
    var promisedTo: Place<Int32>
    /// The ten keys of the run's draws, and of those of choices.
    var keys: Place<SIMD2<UInt64>>
    var choosingKeys: Place<SIMD2<UInt64>>
    /// The words of four choices, and behind them the number of their draw.
    var choiceWords: Place<UInt64>
    var liking: Place<Double>
    var theta: Place<Double>
    var values: Place<Int64>
    var errors: Place<Bool>
    // What is counted.
    /// Per option: in how many choices it was open while others were not.
    var opened: Place<Int>
    /// Per scene: in how many choices every option was open.
    var openedAll: Place<Int>
    var chosen: Place<Int>
    var decisions: Place<Int>
  }

  /// Where that lies which grows when a case comes back to its scenes.
  struct Lists: Sendable {
    /// Later effects that wait: which, and in which week.
    var diary: Place<SIMD2<Int32>>
    /// Room to put them in order.
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
    var decision = DecisionOutcome.none
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
    /// The first option of the scene where all are open; -1 where they are listed.
    var firstOpen: Int32 = -1
    /// How many choices there were when the run began.
    var madeBefore: Int32 = 0
    /// Whether `rest` belongs to `substance` as it is.
    var isRested = false
  }

  var slab: Slab
  var lists: Lists

  /// The memory of a playout of this case.
  init(_ tables: PlayoutTables) {
    slab = tables.emptyRoom
    let diary = max(8, tables.layout.laters.count + tables.constants.mostLaters)
    lists = Lists(
      diary: slab.add(diary, of: SIMD2<Int32>.zero),
      due: slab.add(diary, of: SIMD2<Int32>.zero),
      choices: slab.add(max(8, tables.layout.scenes.count), of: Int32(0))
    )
  }

  /// Makes room for so many choices and entries of the diary; for a case that comes back to its scenes.
  mutating func makeRoom(choices: Int, diary: Int) {
    if choices > lists.choices.count {
      lists.choices = slab.enlarge(lists.choices, to: max(choices, 2 * lists.choices.count))
    }
    if diary > lists.diary.count {
      let count = max(diary, 2 * lists.diary.count)
      lists.diary = slab.enlarge(lists.diary, to: count)
      lists.due = slab.enlarge(lists.due, to: count)
    }
  }
}

extension PlayoutMemory.Layout {
  /// Plans the fixed part of the memory of a case; with it, that part empty.
  static func plan(
    _ rules: CompiledCase,
    _ constants: PlayoutTables.Constants,
    lanes: Int
  ) -> (Self, Slab) {
    typealias Head = PlayoutMemory.Head
    let eventWords = (rules.events.count + 63) / 64
    var slab = Slab()
    let head = slab.add([Head()])
    let facts = slab.add(constants.words, of: UInt64(0))
    let undrawn = slab.add(eventWords, of: UInt64(0))
    let happened = slab.add(eventWords, of: UInt64(0))
    let missed = slab.add(rules.procedure.terms.count, of: false)
    let resources = slab.add(rules.resources.count, of: Int32(0))
    let calm = slab.add(rules.resources.count, of: SIMD2<Int32>.zero)
    let calmAt = slab.add(rules.resources.count, of: Int32(0))
    let criteria = slab.add(rules.criteria.count, of: Int32(0))
    let worth = slab.add(rules.criteria.count, of: Int32(0))
    let phaseWeeks = slab.add(Phase.allCases.count, of: Int32(0))
    let trust = slab.add(lanes, of: Float(0))
    let process = slab.add(lanes, of: Float(0))
    let rest = slab.add(lanes, of: Float(0))
    let support = slab.add(lanes, of: Float(0))
    let figures = slab.add([kompas_figures.unknown])
    let visibility = slab.add(rules.stakeholders.count, of: Int32(0))
    let substance = slab.add(lanes, of: Double(0))
    let open = slab.add(constants.widestScene, of: Int32(0))
    let ready = slab.add(eventWords, of: UInt64(0))
    let promisedCount = slab.add(rules.promises.count, of: Int32(0))
    let block = slab.words.count
    let opening = slab.add(block, of: SIMD2<UInt64>.zero)
    let kept = slab.add(block, of: SIMD2<UInt64>.zero)
    let promisedTo = slab.add(rules.promises.count * constants.widestPromise, of: Int32(0))
    let keys = slab.add(10, of: SIMD2<UInt64>.zero)
    let choosingKeys = slab.add(10, of: SIMD2<UInt64>.zero)
    let choiceWords = slab.add(5, of: UInt64.max)
    let liking = slab.add(constants.widestScene, of: Double(0))
    let theta = slab.add(CompassValue.allCases.count, of: Double(0))
    let values = slab.add(constants.deepestCode, of: Int64(0))
    let errors = slab.add(constants.deepestCode, of: false)
    let opened = slab.add(rules.options.count, of: Int(0))
    let openedAll = slab.add(rules.scenes.count, of: Int(0))
    let chosen = slab.add(rules.options.count, of: Int(0))
    let decisions = slab.add(1, of: Int(0))
    let layout = Self(
      head: head,
      facts: facts,
      undrawn: undrawn,
      happened: happened,
      missed: missed,
      resources: resources,
      calm: calm,
      calmAt: calmAt,
      criteria: criteria,
      worth: worth,
      phaseWeeks: phaseWeeks,
      trust: trust,
      process: process,
      rest: rest,
      support: support,
      figures: figures,
      visibility: visibility,
      substance: substance,
      open: open,
      ready: ready,
      promisedCount: promisedCount,
      block: block,
      opening: opening,
      kept: kept,
      promisedTo: promisedTo,
      keys: keys,
      choosingKeys: choosingKeys,
      choiceWords: choiceWords,
      liking: liking,
      theta: theta,
      values: values,
      errors: errors,
      opened: opened,
      openedAll: openedAll,
      chosen: chosen,
      decisions: decisions
    )
    return (layout, slab)
  }
}

extension kompas_figures {
  /// Before anything was weighed.
  static var unknown: kompas_figures {
    kompas_figures(
      best: -1,
      worst: -1,
      worst_support: 0,
      silent: Double(RuleNumbers.middle),
      raad: Double(RuleNumbers.middle),
      wijk: Double(RuleNumbers.middle),
      loud: Double(RuleNumbers.middle),
      needles: (0, 0, 0)
    )
  }
}
