import KompasEngine
import Synchronization

/// A store that forgets everything when it goes: for tests, and for play that should leave no trace.
public final class InMemoryStore: RunArchive {
  struct Record {
    var summary: RunSummary
    var record: RunRecord
    var remarks: [Annotation] = []
    var ballots: [Ballot] = []
    var drafts: [KeptDraft] = []
    /// By their form.
    var figures: [Int: String] = [:]

    /// What is told of it: the title is gone when its text is.
    var told: RunSummary {
      var told = summary
      told.header = record.header.opened(title: record.title)
      told.leaving = record.header.branchedAt.map { step in
        let codec = JournalCodec()
        let decisions = record.entries.lazy.filter { $0.kind == .decision }
        return ChoicePlace(
          step: step,
          isChoice: decisions.map { (try? codec.decision($0.payload))?.isChoice ?? false }
        )
      }
      return told
    }
  }

  struct Contents {
    var records: [Record] = []
    var lastRun: Int64 = 0
    var lastRemark: Int64 = 0

    /// Keeps a run; its number.
    mutating func add(
      _ record: RunRecord,
      _ opened: RecordContents,
      seal: String,
      parent: Int64? = nil
    ) -> Int64 {
      lastRun += 1
      var summary = RunSummary(
        id: lastRun,
        header: opened.header,
        position: record.position,
        ending: opened.ending,
        isFinished: opened.isFinished,
        seal: seal,
        names: CaseNames.all(of: opened.storedCase)
      )
      summary.parent = parent
      summary.label = record.label
      records.append(Record(summary: summary, record: record))
      return lastRun
    }
  }

  let contents = Mutex(Contents())
  let codec = JournalCodec()

  /// Makes an empty store.
  public init() {}

  /// Begins a run.
  public func create(
    _ header: RunHeader,
    storedCase: StoredCase,
    opening: Submission
  ) throws(StoreError) -> Int64 {
    let record = try RunRecord(header, storedCase, opening: opening, codec: codec)
    let seal = try sealed(record)
    return contents.withLock { contents in
      let opened = RecordContents(header: header, storedCase: storedCase, submissions: [opening])
      return contents.add(record, opened, seal: seal)
    }
  }

  /// Adds a decision and all its events.
  public func append(
    _ submission: Submission,
    to run: Int64,
    after position: Int
  ) throws(StoreError) {
    let envelopes = try submission.envelopes(run: run, after: position, codec: codec)
    try change(run) { record throws(StoreError) in
      let actual = record.summary.position
      guard actual == position else {
        throw .conflict(run: run, expected: position, actual: actual)
      }
      guard !submission.events.isEmpty else { return }
      var chain = Chain(link: record.summary.seal)
      for envelope in envelopes { chain.add(envelope) }
      record.record.entries += envelopes
      record.ballots += submission.ballots
      record.summary.seal = chain.link
      record.summary.position += submission.events.count
      record.summary.ending = submission.ending ?? record.summary.ending
      if submission.finishes { record.summary.isFinished = true }
    }
  }

  /// Everything that was recorded of a run.
  public func submissions(of run: Int64) throws(StoreError) -> [Submission] {
    let kept = try kept(run)
    return try Submission.read(
      kept.record.entries,
      run: run,
      count: kept.summary.position,
      codec: codec
    )
  }

  /// The case as it was when the run began.
  public func storedCase(of run: Int64) throws(StoreError) -> StoredCase {
    let body = try kept(run).record.caseBody
    do throws(CodecError) { return try codec.storedCase(body) } catch {
      throw .corrupt(.storedCase(run: run, error))
    }
  }

  /// How a run began and how far it got.
  public func summary(of run: Int64) throws(StoreError) -> RunSummary { try kept(run).told }

  /// All runs that are no branches, the newest first.
  public func runs() throws(StoreError) -> [RunSummary] { try runs(RunFilter()) }

  /// The runs of a case that can still go on.
  public func unfinished(case id: String, seed: UInt64?) throws(StoreError) -> [RunSummary] {
    try runs().filter {
      !$0.isFinished && $0.header.caseID == id && (seed == nil || $0.header.seed == seed)
    }
  }

  func kept(_ run: Int64) throws(StoreError) -> Record {
    let found = contents.withLock { contents in
      contents.records.first { $0.summary.id == run }
    }
    guard let found else { throw .notFound(run: run) }
    return found
  }

  func change(
    _ run: Int64,
    _ work: (inout Record) throws(StoreError) -> Void
  ) throws(StoreError) {
    try contents.withLock { contents throws(StoreError) in
      guard let index = contents.records.firstIndex(where: { $0.summary.id == run }) else {
        throw StoreError.notFound(run: run)
      }
      try work(&contents.records[index])
    }
  }

  func sealed(_ record: RunRecord) throws(StoreError) -> String {
    do throws(CodecError) { return try record.seal() } catch {
      throw .corrupt(.entry(run: 0, position: 0, error))
    }
  }
}
