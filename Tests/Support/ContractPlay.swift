public import KompasEngine
public import KompasJournal

extension StoredCase {
  /// `SmallCase`, to be stored.
  public static var small: StoredCase {
    StoredCase(compiled: SmallCase.compiled, texts: SmallCase.texts)
  }
}

extension Submission {
  /// The same without the ending, which stores keep with the run.
  public var withoutEnding: Submission {
    Submission(decision: decision, events: events, digest: digest)
  }
}

/// The header of a run of `SmallCase`.
public func header(seed: UInt64, title: String? = nil) -> RunHeader {
  RunHeader(
    of: .small,
    title: title,
    seed: seed,
    language: "nl",
    started: "2026-01-02T03:04:05Z",
    engineVersion: "0.1.0"
  )
}

/// Begins a run; answers its number.
public func begin(
  on store: some RunStore,
  seed: UInt64,
  title: String? = nil,
  storedCase: StoredCase = .small
) throws(StoreError) -> Int64 {
  let game = Game(storedCase.compiled)
  let opening = game.opening(seed: seed)
  return try store.create(
    header(seed: seed, title: title),
    storedCase: storedCase,
    opening: Submission(nil, opening, then: Timeline(game, events: opening))
  )
}

/// A note as a submission; the digest is made up.
public func note(_ text: String) -> Submission {
  Submission(decision: .note(text), events: [.noted(text)], digest: 0x0123_4567_89ab_cdef)
}

/// A run of `SmallCase` that a table plays until its second choice: a ballot of each seat for its compass, and for either choice.
///
/// - Parameters:
///   - store: where it is kept.
///   - seats: how many there are.
/// - Returns: the number of the run.
/// - Throws: what the store or the rules refuse.
public func playTable(on store: some RunStore, seats: Int) throws -> Int64 {
  var play = try Playthrough.start(.small, header: header(seed: 7, title: nil), store: store)
  try play.submit(
    .seat(TableSetup(seats: seats, rule: "majority", showsCounts: true, hasRoles: false))
  )
  let compasses = (0..<seats).map { seat in
    Ballot.Mark.points(CompassValue.allCases.indices.map { $0 == seat % 6 ? 20 : 8 })
  }
  try play.submit(.declare([10, 10, 10, 10, 10, 10]), unseen: compasses)
  for _ in 0..<2 {
    while play.timeline.state.stage != .choosing {
      try play.submit(
        play.timeline.state.stage == .motivating ? .motivate(criteria: [], text: "") : .proceed
      )
    }
    let open = play.timeline.game.openOptions(in: play.timeline.state)
    let marks = (0..<seats).map { Ballot.Mark.choice($0 % open.count) }
    try play.submit(.count(play.timeline.count(.options, marks)), unseen: marks)
    try play.submit(.choose(option: open[0]))
  }
  return play.run
}

/// The submissions of a random run of `SmallCase`, from its opening to its very end.
public func randomRun(seed: UInt64) throws(Rejection) -> [Submission] {
  let game = Game(SmallCase.compiled)
  var timeline = Timeline(game, events: game.opening(seed: seed))
  var submissions = [Submission(nil, timeline.events, then: timeline)]
  var player = RandomPlayer(seed: seed)
  while let decision = player.decide(timeline) {
    let events = try timeline.decide(decision)
    timeline.append(events)
    submissions.append(Submission(decision, events, then: timeline))
  }
  return submissions
}

/// Plays a random run on a store; answers its number and what was recorded.
public func play(
  on store: some RunStore,
  seed: UInt64
) throws -> (run: Int64, submissions: [Submission]) {
  let submissions = try randomRun(seed: seed)
  let run = try store.create(header(seed: seed), storedCase: .small, opening: submissions[0])
  var position = submissions[0].events.count
  for submission in submissions.dropFirst() {
    try store.append(submission, to: run, after: position)
    position += submission.events.count
  }
  return (run, submissions)
}

func expect<Value: Equatable>(_ found: Value, _ wanted: Value) throws {
  guard found == wanted else {
    throw RunStoreContract.Broken(description: "found \(found), wanted \(wanted)")
  }
}

func expect(_ wanted: StoreError, _ work: () throws(StoreError) -> Void) throws {
  do throws(StoreError) { try work() } catch {
    return try expect(error, wanted)
  }
  throw RunStoreContract.Broken(description: "no error, wanted \(wanted)")
}
