public import KompasEngine
import Synchronization

extension InMemoryStore {
  /// The runs that are asked for, the newest first.
  public func runs(_ filter: RunFilter) throws(StoreError) -> [RunSummary] {
    contents.withLock { $0.records.map(\.told) }.filter(filter.admits).sorted {
      $0.isNewer(than: $1)
    }
  }

  /// Gives a run a label, or takes it away.
  public func label(_ run: Int64, _ label: String?) throws(StoreError) {
    try change(run) { $0.summary.label = label }
  }

  /// Begins a branch.
  public func branch(
    of run: Int64,
    at decision: Int,
    started: String,
    engineVersion: String
  ) throws(StoreError) -> Int64 {
    let record = try kept(run).record.branch(
      of: run,
      at: decision,
      started: started,
      engineVersion: engineVersion
    )
    let seal = try sealed(record)
    let opened = try record.opened(run: run, codec: codec)
    return contents.withLock { contents in
      contents.add(record, opened, seal: seal, parent: run)
    }
  }

  /// The branches of a run, the newest first.
  public func branches(of run: Int64) throws(StoreError) -> [RunSummary] {
    contents.withLock { $0.records.map(\.told) }.filter { $0.parent == run }
      .sorted { $0.isNewer(than: $1) }
  }

  /// Writes a remark beside a run.
  public func annotate(
    _ run: Int64,
    at position: Int,
    text: String,
    written: String
  ) throws(StoreError) -> Int64 {
    let id = contents.withLock { contents in
      contents.lastRemark += 1
      return contents.lastRemark
    }
    try change(run) {
      $0.remarks.append(Annotation(id: id, position: position, text: text, written: written))
    }
    return id
  }

  /// The remarks beside a run.
  public func annotations(of run: Int64) throws(StoreError) -> [Annotation] {
    try kept(run).remarks.sorted { ($0.position, $0.id) < ($1.position, $1.id) }
  }

  /// Takes a remark away.
  public func removeAnnotation(_ id: Int64, of run: Int64) throws(StoreError) {
    try change(run) { $0.remarks.removeAll { $0.id == id } }
  }

  /// A run as it is kept.
  public func record(of run: Int64) throws(StoreError) -> RunRecord {
    let kept = try kept(run)
    guard try sealed(kept.record) == kept.summary.seal else { throw .corrupt(.broken(run: run)) }
    var record = kept.record
    record.label = kept.summary.label
    return record
  }

  /// Adds runs that were kept elsewhere.
  public func add(_ records: [RunRecord]) throws(StoreError) -> [Addition] {
    var ready: [(RunRecord, RecordContents, seal: String)] = []
    for record in records {
      let record = try record.known(codec: codec)
      ready.append((record, try record.opened(codec: codec), try sealed(record)))
    }
    return contents.withLock { contents in
      let additions: [Addition] = ready.map { record, opened, seal in
        let (run, kinship) = contents.kin(of: record, codec) ?? (0, .parted)
        switch kinship {
        case .same: return .present(run)
        case .behind: return .behind(run)
        case .further:
          contents.goOn(run, with: record, opened)
          return .continued(run)
        case .parted:
          let new = contents.add(record, opened, seal: seal)
          return run == 0 ? .added(new) : .parted(new, from: run)
        }
      }
      contents.tieBranches()
      return additions
    }
  }

  /// The runs that are the same game as these.
  public func known(_ records: [RunRecord]) throws(StoreError) -> [Int64?] {
    contents.withLock { contents in
      records.map { record in
        contents.kin(of: record, codec).flatMap { $0.kinship == .parted ? nil : $0.run }
      }
    }
  }

  /// What people wrote in a run, and in its branches.
  public func personal(in run: Int64) throws(StoreError) -> PersonalContents {
    _ = try kept(run)
    var found = PersonalContents()
    found.runs = family([run])
    for id in found.runs {
      let kept = try kept(id)
      found.add(
        title: kept.record.title?.text,
        texts: kept.record.entries.compactMap { $0.text?.text }
          + kept.drafts.map(\.text).filter { !$0.isEmpty },
        remarks: kept.remarks.map(\.text),
        label: kept.summary.label
      )
      found.ballots += kept.ballots.count
    }
    return found
  }

  /// Who answered what, unseen.
  public func ballots(of run: Int64) throws(StoreError) -> [Ballot] {
    try kept(run).ballots.sorted { ($0.question, $0.seat) < ($1.question, $1.seat) }
  }

  /// Lets go who answered what.
  public func letGoBallots(of run: Int64) throws(StoreError) {
    try change(run) { $0.ballots = [] }
  }

  /// What was being written in a run.
  public func drafts(of run: Int64) throws(StoreError) -> [KeptDraft] { try kept(run).drafts }

  /// Keeps what is being written at a place of a run.
  public func keep(_ draft: KeptDraft, of run: Int64) throws(StoreError) {
    try change(run) { record throws(StoreError) in
      record.drafts.removeAll { $0.place == draft.place }
      if !draft.isEmpty { record.drafts.append(draft) }
      record.drafts.sort { $0.place < $1.place }
    }
  }

  /// Removes for good what people wrote.
  public func redact(_ runs: [Int64]) throws(StoreError) {
    for run in runs { _ = try kept(run) }
    for run in family(runs) {
      try change(run) { record throws(StoreError) in
        // In keys that nobody reads, words could stay behind.
        if let known = try? record.record.known(codec: codec) {
          record.record = known
          record.summary.seal = try sealed(known)
        }
        record.record.title = nil
        for index in record.record.entries.indices { record.record.entries[index].text = nil }
        record.remarks = []
        record.ballots = []
        record.drafts = []
        record.summary.label = nil
        record.summary.isRedacted = true
      }
    }
  }

  /// Removes runs for good.
  public func forget(_ runs: [Int64]) throws(StoreError) {
    for run in runs { _ = try kept(run) }
    let gone = family(runs)
    contents.withLock { $0.records.removeAll { gone.contains($0.summary.id) } }
  }

  /// The states that a run went through.
  public func digests(of run: Int64) throws(StoreError) -> Set<String> {
    Set(try kept(run).record.entries.map(\.digest))
  }

  /// The ids of the cases of which there are finished runs.
  public func finishedCases() throws(StoreError) -> [String] {
    Set(finished(RunFilter()).map(\.summary.header.caseID)).sorted()
  }

  /// The finished runs that are asked for, with the figures that were kept of them.
  public func figures(_ filter: RunFilter, form: Int) throws(StoreError) -> [KeptFigures] {
    let runs = finished(filter)
    let cases = runs.map(\.record.caseBody)
    return runs.map { record in
      KeptFigures(
        run: record.summary.id,
        storedCase: Int64(cases.firstIndex(of: record.record.caseBody) ?? 0),
        started: record.summary.header.started,
        rules: record.summary.header.rules,
        figures: record.figures[form]
      )
    }
  }

  /// Keeps figures of finished runs.
  public func keep(figures: [(run: Int64, figures: String)], form: Int) throws(StoreError) {
    contents.withLock { contents in
      for index in contents.records.indices where contents.records[index].summary.isFinished {
        let id = contents.records[index].summary.id
        guard let kept = figures.last(where: { $0.run == id }) else { continue }
        contents.records[index].figures[form] = kept.figures
      }
    }
  }

  private func finished(_ filter: RunFilter) -> [Record] {
    var asked = RunFilter()
    (asked.caseID, asked.since, asked.until) = (filter.caseID, filter.since, filter.until)
    return contents.withLock { contents in
      contents.records.filter { $0.summary.isFinished && asked.admits($0.summary) }
    }
  }

  /// Runs with their branches, and theirs.
  private func family(_ runs: [Int64]) -> [Int64] { contents.withLock { $0.family(runs) } }
}

extension InMemoryStore.Contents {
  /// The run that is nearest to a record, and how; `nil` if there is none.
  fileprivate func kin(
    of record: RunRecord,
    _ codec: JournalCodec
  ) -> (run: Int64, kinship: RunRecord.Kinship)? {
    let found = records.compactMap { kept in
      // A run that is damaged is no other's equal.
      (try? record.kinship(to: kept.record, codec: codec)).flatMap { kinship in
        kinship.map { (run: kept.summary.id, kinship: $0) }
      }
    }
    return found.first { $0.kinship != .parted } ?? found.first
  }

  /// Goes on with a run as it was played elsewhere.
  fileprivate mutating func goOn(_ run: Int64, with record: RunRecord, _ opened: RecordContents) {
    guard let index = records.firstIndex(where: { $0.summary.id == run }) else { return }
    let own = records[index].record.entries.count
    var chain = Chain(link: records[index].summary.seal)
    for entry in record.entries.dropFirst(own) { chain.add(entry) }
    records[index].record.entries += record.entries.dropFirst(own)
    records[index].summary.seal = chain.link
    records[index].summary.position = record.position
    records[index].summary.ending = opened.ending
    records[index].summary.isFinished = opened.isFinished
    records[index].figures = [:]
  }

  /// Runs with their branches, and theirs.
  fileprivate func family(_ runs: [Int64]) -> [Int64] {
    var family: Set<Int64> = []
    var next = runs
    while let run = next.popLast() {
      guard family.insert(run).inserted else { continue }
      next += records.filter { $0.summary.parent == run }.map(\.summary.id)
    }
    return family.sorted()
  }

  /// Ties branches that came from elsewhere to the run that they left, if it is here.
  fileprivate mutating func tieBranches() {
    for index in records.indices where records[index].summary.parent == nil {
      let branch = records[index]
      let own = family([branch.summary.id])
      let runs = records.filter {
        branch.record.isBranch(of: $0.record) && !own.contains($0.summary.id)
      }
      let first = runs.min { left, right in
        let (early, late) = (
          left.record.header.branchedAt ?? 0, right.record.header.branchedAt ?? 0
        )
        return (early, left.summary.id) < (late, right.summary.id)
      }
      records[index].summary.parent = first?.summary.id
    }
  }
}

extension RunFilter {
  /// Whether a run is among those that are asked for.
  func admits(_ run: RunSummary) -> Bool {
    if let caseID, run.header.caseID != caseID { return false }
    if let since, run.header.started < since { return false }
    if let until, run.header.started >= until { return false }
    if let ending, run.ending != ending { return false }
    if let label, !(run.label.map { RunLabel.matches($0, label) } ?? false) { return false }
    if let hasEnded, (run.ending != nil) != hasEnded { return false }
    return includesBranches || run.header.branchedAt == nil
  }
}
