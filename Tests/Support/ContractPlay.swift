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
