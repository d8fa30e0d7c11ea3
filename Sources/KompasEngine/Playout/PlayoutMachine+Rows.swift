/// Where a machine finds its rows.
extension PlayoutMachine {
  /// A machine over tables and memory that stay where they are while it lives.
  @inline(__always)
  init(
    _ all: PlayoutTables,
    at tables: UnsafeMutableRawPointer,
    _ lists: PlayoutMemory.Lists,
    at room: UnsafeMutableRawPointer
  ) {
    let (rows, memory) = (all.layout, all.room)
    constants = all.constants
    instructions = all.instructions
    counts = Counts(
      groups: all.constants.groups,
      scenes: rows.scenes.count,
      options: rows.options.count,
      events: rows.events.count,
      endings: rows.endings.count,
      terms: rows.terms.count,
      defects: rows.defects.count,
      factions: rows.factions.count,
      appellants: rows.appellants.count,
      eventWords: memory.undrawn.count,
      resources: memory.resources.count,
      criteria: memory.criteria.count,
      lanes: rows.lanes.count,
      values: memory.theta.count,
      block: memory.block,
      widestPromise: all.constants.widestPromise,
      choices: lists.choices.count,
      diary: lists.diary.count,
      mostLaters: all.constants.mostLaters
    )
    scenes = unsafe Row(rows.scenes, in: tables)
    options = unsafe Row(rows.options, in: tables)
    events = unsafe Row(rows.events, in: tables)
    laters = unsafe Row(rows.laters, in: tables)
    criterionRows = unsafe Row(rows.criteria, in: tables)
    knots = unsafe Row(rows.knots, in: tables)
    outcomes = unsafe Row(rows.outcomes, in: tables)
    reveals = unsafe Row(rows.reveals, in: tables)
    endings = unsafe Row(rows.endings, in: tables)
    costs = unsafe Row(rows.costs, in: tables)
    effects = unsafe Row(rows.effects, in: tables)
    layers = unsafe Row(rows.layers, in: tables)
    marks = unsafe Row(rows.marks, in: tables)
    pledges = unsafe Row(rows.pledges, in: tables)
    groups = unsafe Row(rows.groups, in: tables)
    terms = unsafe Row(rows.terms, in: tables)
    defects = unsafe Row(rows.defects, in: tables)
    factions = unsafe Row(rows.factions, in: tables)
    appellants = unsafe Row(rows.appellants, in: tables)
    tests = unsafe Row(rows.tests, in: tables)
    code = unsafe Row(rows.code, in: tables)
    watched = unsafe Row(rows.watched, in: tables)
    calms = unsafe Row(rows.calms, in: tables)
    eventFacts = unsafe Row(rows.eventFacts, in: tables)
    waiting = unsafe Row(rows.waiting, in: tables)
    waiters = unsafe Row(rows.waiters, in: tables)
    order = unsafe Row(rows.order, in: tables)
    leans = unsafe Row(rows.leans, in: tables)
    groupLanes = unsafe Row(rows.lanes.groups, in: tables)
    worstKeys = unsafe Row(rows.lanes.worstKeys, in: tables)
    people = unsafe Row(rows.lanes.people, in: tables)
    voices = unsafe Row(rows.lanes.voices, in: tables)
    near = unsafe Row(rows.lanes.near, in: tables)
    seats = unsafe Row(rows.lanes.seats, in: tables)
    slopes = unsafe Row(rows.lanes.slopes, in: tables)
    empty = unsafe Row(rows.lanes.empty, in: tables)
    heads = unsafe Row(memory.head, in: room)
    facts = unsafe Row(memory.facts, in: room)
    undrawn = unsafe Row(memory.undrawn, in: room)
    happened = unsafe Row(memory.happened, in: room)
    missed = unsafe Row(memory.missed, in: room)
    resources = unsafe Row(memory.resources, in: room)
    calm = unsafe Row(memory.calm, in: room)
    calmAt = unsafe Row(memory.calmAt, in: room)
    criteria = unsafe Row(memory.criteria, in: room)
    worth = unsafe Row(memory.worth, in: room)
    phaseWeeks = unsafe Row(memory.phaseWeeks, in: room)
    trust = unsafe Row(memory.trust, in: room)
    process = unsafe Row(memory.process, in: room)
    visibility = unsafe Row(memory.visibility, in: room)
    support = unsafe Row(memory.support, in: room)
    substance = unsafe Row(memory.substance, in: room)
    figures = unsafe Row(memory.figures, in: room)
    ready = unsafe Row(memory.ready, in: room)
    promisedCount = unsafe Row(memory.promisedCount, in: room)
    promisedTo = unsafe Row(memory.promisedTo, in: room)
    blockRow = unsafe Row(Place(offset: 0, count: memory.block), in: room)
    opening = unsafe Row(memory.opening, in: room)
    keptBlock = unsafe Row(memory.kept, in: room)
    keys = unsafe Row(memory.keys, in: room)
    choosingKeys = unsafe Row(memory.choosingKeys, in: room)
    choiceWords = unsafe Row(memory.choiceWords, in: room)
    open = unsafe Row(memory.open, in: room)
    liking = unsafe Row(memory.liking, in: room)
    theta = unsafe Row(memory.theta, in: room)
    values = unsafe Row(memory.values, in: room)
    errors = unsafe Row(memory.errors, in: room)
    opened = unsafe Row(memory.opened, in: room)
    openedAll = unsafe Row(memory.openedAll, in: room)
    chosen = unsafe Row(memory.chosen, in: room)
    decisions = unsafe Row(memory.decisions, in: room)
    diary = unsafe Row(lists.diary, in: room)
    due = unsafe Row(lists.due, in: room)
    choices = unsafe Row(lists.choices, in: room)
  }
}
