/// Where a machine finds its rows.
extension PlayoutMachine {
  /// A machine over tables and memory that stay where they are while it lives.
  @inline(__always)
  init(
    _ constants: PlayoutTables.Constants,
    _ rows: PlayoutTables.Layout,
    at tables: UnsafeMutableRawPointer,
    _ memory: PlayoutMemory.Layout,
    at room: UnsafeMutableRawPointer
  ) {
    self.constants = constants
    spans = rows.lanes.spans
    counts = Counts(
      groups: constants.groups,
      scenes: rows.scenes.count,
      endings: rows.endings.count,
      terms: rows.terms.count,
      defects: rows.defects.count,
      factions: rows.factions.count,
      appellants: rows.appellants.count,
      eventWords: memory.undrawn.count,
      resources: memory.resources.count,
      criteria: memory.criteria.count,
      pairs: rows.lanes.pairs,
      values: memory.theta.count,
      block: memory.block,
      widestPromise: constants.widestPromise,
      choices: memory.choices.count,
      diary: memory.diary.count,
      mostLaters: constants.mostLaters
    )
    scenes = unsafe Row(rows.scenes, in: tables)
    options = unsafe Row(rows.options, in: tables)
    events = unsafe Row(rows.events, in: tables)
    laters = unsafe Row(rows.laters, in: tables)
    criterionRows = unsafe Row(rows.criteria, in: tables)
    knots = unsafe Row(rows.knots, in: tables)
    endings = unsafe Row(rows.endings, in: tables)
    costs = unsafe Row(rows.costs, in: tables)
    effects = unsafe Row(rows.effects, in: tables)
    trustRows = unsafe Row(rows.trust, in: tables)
    marks = unsafe Row(rows.marks, in: tables)
    treatments = unsafe Row(rows.treatments, in: tables)
    pledges = unsafe Row(rows.pledges, in: tables)
    groups = unsafe Row(rows.groups, in: tables)
    terms = unsafe Row(rows.terms, in: tables)
    defects = unsafe Row(rows.defects, in: tables)
    factions = unsafe Row(rows.factions, in: tables)
    appellants = unsafe Row(rows.appellants, in: tables)
    tests = unsafe Row(rows.tests, in: tables)
    code = unsafe Row(rows.code, in: tables)
    watched = unsafe Row(rows.watched, in: tables)
    watches = unsafe Row(rows.watches, in: tables)
    order = unsafe Row(rows.order, in: tables)
    leans = unsafe Row(rows.leans, in: tables)
    slopes = unsafe Row(rows.lanes.slopes.pairs, in: tables)
    processSlope = unsafe Row(rows.lanes.processSlope.pairs, in: tables)
    people = unsafe Row(rows.lanes.people.pairs, in: tables)
    voices = unsafe Row(rows.lanes.voices.pairs, in: tables)
    near = unsafe Row(rows.lanes.near.pairs, in: tables)
    seats = unsafe Row(rows.lanes.seats.pairs, in: tables)
    bestKeys = unsafe Row(rows.lanes.bestKeys.pairs, in: tables)
    worstKeys = unsafe Row(rows.lanes.worstKeys.pairs, in: tables)
    heads = unsafe Row(memory.head, in: room)
    facts = unsafe Row(memory.facts, in: room)
    undrawn = unsafe Row(memory.undrawn, in: room)
    happened = unsafe Row(memory.happened, in: room)
    missed = unsafe Row(memory.missed, in: room)
    resources = unsafe Row(memory.resources, in: room)
    calm = unsafe Row(memory.calm, in: room)
    criteria = unsafe Row(memory.criteria, in: room)
    worth = unsafe Row(memory.worth, in: room)
    visibility = unsafe Row(memory.visibility, in: room)
    phaseWeeks = unsafe Row(memory.phaseWeeks, in: room)
    dice = unsafe Row(memory.dice, in: room)
    trust = unsafe Row(memory.trust, in: room)
    process = unsafe Row(memory.process, in: room)
    trustPairs = unsafe Row(memory.trust.pairs, in: room)
    processPairs = unsafe Row(memory.process.pairs, in: room)
    substance = unsafe Row(memory.substance.pairs, in: room)
    support = unsafe Row(memory.support, in: room)
    supportPairs = unsafe Row(memory.support.pairs, in: room)
    promisedCount = unsafe Row(memory.promisedCount, in: room)
    promisedTo = unsafe Row(memory.promisedTo, in: room)
    blockRow = unsafe Row(Place(offset: 0, count: memory.block), in: room)
    opening = unsafe Row(memory.opening, in: room)
    keptBlock = unsafe Row(memory.kept, in: room)
    keys = unsafe Row(memory.keys, in: room)
    choosingKeys = unsafe Row(memory.choosingKeys, in: room)
    open = unsafe Row(memory.open, in: room)
    possible = unsafe Row(memory.possible, in: room)
    liking = unsafe Row(memory.liking, in: room)
    theta = unsafe Row(memory.theta, in: room)
    values = unsafe Row(memory.values, in: room)
    errors = unsafe Row(memory.errors, in: room)
    opened = unsafe Row(memory.opened, in: room)
    chosen = unsafe Row(memory.chosen, in: room)
    decisions = unsafe Row(memory.decisions, in: room)
    diary = unsafe Row(memory.diary, in: room)
    due = unsafe Row(memory.due, in: room)
    choices = unsafe Row(memory.choices, in: room)
  }
}
