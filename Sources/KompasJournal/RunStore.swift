public import KompasEngine

/// Keeps runs.
///
/// What a store on disk has acknowledged is kept, whatever happens to the process or the machine.
/// Every method either does all of what it says or throws and has changed nothing. A store may be used by
/// several processes at once. What is thrown is a `StoreError`: `notFound` if there is no such run, else what keeps the store from it.
/// `RunStoreContract` in the tests says the rest; every store passes it.
public protocol RunStore: Sendable {
  /// Begins a run.
  ///
  /// - Parameters:
  ///   - header: how it begins.
  ///   - storedCase: the case; kept once, however many runs there are of it.
  ///   - opening: the first events, without a decision.
  /// - Returns: the number of the run.
  /// - Throws: `StoreError`; then the run was not begun.
  func create(
    _ header: RunHeader,
    storedCase: StoredCase,
    opening: Submission
  ) throws(StoreError) -> Int64

  /// Adds a decision and all its events.
  ///
  /// - Parameters:
  ///   - submission: the decision and its events. Without events nothing is added.
  ///   - run: the run.
  ///   - position: how many events the run has, as far as the caller knows.
  /// - Throws: `StoreError.conflict` if the run has another number of events.
  func append(_ submission: Submission, to run: Int64, after position: Int) throws(StoreError)

  /// Everything that was recorded of a run, in order; the opening first.
  func submissions(of run: Int64) throws(StoreError) -> [Submission]

  /// The case as it was when the run began.
  func storedCase(of run: Int64) throws(StoreError) -> StoredCase

  /// How a run began and how far it got.
  func summary(of run: Int64) throws(StoreError) -> RunSummary

  /// All runs that are no branches, the newest first.
  func runs() throws(StoreError) -> [RunSummary]

  /// The runs of a case that can still go on and are no branches, the newest first; of any seed if none is given.
  func unfinished(case id: String, seed: UInt64?) throws(StoreError) -> [RunSummary]
}

extension RunStore {
  /// All events of a run, in order, also those that were taken back.
  ///
  /// - Throws: `StoreError`, as `submissions`.
  public func events(of run: Int64) throws(StoreError) -> [Event] {
    try submissions(of: run).flatMap(\.events)
  }

  /// All decisions of a run, in order, also those that were taken back.
  ///
  /// - Throws: `StoreError`, as `submissions`.
  public func decisions(of run: Int64) throws(StoreError) -> [Decision] {
    try submissions(of: run).compactMap(\.decision)
  }
}
