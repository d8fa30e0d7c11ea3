import KompasEngine
import Synchronization

/// A store that forgets everything when it goes: for tests, and for play that should leave no trace.
public final class InMemoryStore: RunStore {
  private struct Record {
    var summary: RunSummary
    var storedCase: String
    var envelopes: [Envelope]
  }

  private let records = Mutex<[Record]>([])
  private let codec = JournalCodec()

  /// Makes an empty store.
  public init() {}

  /// Begins a run.
  public func create(
    _ header: RunHeader,
    storedCase: StoredCase,
    opening: Submission
  ) throws(StoreError) -> Int64 {
    let text: String
    do throws(CodecError) { text = try codec.encode(storedCase) } catch {
      throw .corrupt(.storedCase(run: 0, error))
    }
    return try records.withLock { records throws(StoreError) in
      let id = Int64(records.count + 1)
      let summary = RunSummary(
        id: id,
        header: header,
        position: opening.events.count,
        ending: opening.ending,
        isFinished: opening.finishes
      )
      let envelopes = try opening.envelopes(run: id, after: 0, codec: codec)
      records.append(Record(summary: summary, storedCase: text, envelopes: envelopes))
      return id
    }
  }

  /// Adds a decision and all its events.
  public func append(
    _ submission: Submission,
    to run: Int64,
    after position: Int
  ) throws(StoreError) {
    let envelopes = try submission.envelopes(run: run, after: position, codec: codec)
    try records.withLock { records throws(StoreError) in
      guard let index = records.firstIndex(where: { $0.summary.id == run }) else {
        throw StoreError.notFound(run: run)
      }
      let actual = records[index].summary.position
      guard actual == position else {
        throw StoreError.conflict(run: run, expected: position, actual: actual)
      }
      guard !submission.events.isEmpty else { return }
      records[index].envelopes += envelopes
      records[index].summary.position += submission.events.count
      records[index].summary.ending = submission.ending ?? records[index].summary.ending
      if submission.finishes { records[index].summary.isFinished = true }
    }
  }

  /// Everything that was recorded of a run.
  public func submissions(of run: Int64) throws(StoreError) -> [Submission] {
    let record = try record(run)
    return try Submission.read(
      record.envelopes,
      run: run,
      count: record.summary.position,
      codec: codec
    )
  }

  /// The case as it was when the run began.
  public func storedCase(of run: Int64) throws(StoreError) -> StoredCase {
    let record = try record(run)
    do throws(CodecError) { return try codec.storedCase(record.storedCase) } catch {
      throw .corrupt(.storedCase(run: run, error))
    }
  }

  /// How a run began and how far it got.
  public func summary(of run: Int64) throws(StoreError) -> RunSummary { try record(run).summary }

  /// All runs, the newest first.
  public func runs() throws(StoreError) -> [RunSummary] {
    records.withLock { $0.map(\.summary) }.reversed()
  }

  /// The runs of a case that can still go on.
  public func unfinished(case id: String, seed: UInt64?) throws(StoreError) -> [RunSummary] {
    try runs().filter {
      !$0.isFinished && $0.header.caseID == id && (seed == nil || $0.header.seed == seed)
    }
  }

  private func record(_ run: Int64) throws(StoreError) -> Record {
    let found = records.withLock { records in records.first { $0.summary.id == run } }
    guard let found else { throw .notFound(run: run) }
    return found
  }
}
