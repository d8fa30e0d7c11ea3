import KompasEngine

/// A run as a store keeps it, to be taken to another: sealed, with the texts that were not removed.
public struct RunRecord: Sendable, Equatable {
  /// How it began.
  public var header: SealedHeader
  /// What the header's title commits to, if that was not removed.
  public var title: PersonalText?
  /// The case, as `JournalCodec` writes it.
  public var caseBody: String
  /// Everything that was recorded, in order.
  ///
  /// The number of the run in them has no meaning here.
  public var entries: [Envelope]
  /// What a facilitator calls it, if anything; no part of its chain.
  public var label: String?

  /// Makes a record.
  public init(
    header: SealedHeader,
    title: PersonalText?,
    caseBody: String,
    entries: [Envelope],
    label: String? = nil
  ) {
    self.header = header
    self.title = title
    self.caseBody = caseBody
    self.entries = entries
    self.label = label
  }

  /// The last link of its chain.
  ///
  /// Cost: linear in the entries.
  ///
  /// - Throws: `CodecError` if the header cannot be written.
  public func seal() throws(CodecError) -> String {
    var chain = Chain()
    try chain.add(header)
    for entry in entries { chain.add(entry) }
    return chain.link
  }

  /// How many events were recorded.
  public var position: Int { entries.count { $0.kind == .event } }
}

/// What was read out of a record, and can be played back.
public struct RecordContents: Sendable, Equatable {
  /// How the run began.
  public var header: RunHeader
  /// The case.
  public var storedCase: StoredCase
  /// Everything that was recorded, in order.
  public var submissions: [Submission]

  /// The id of the ending, if the case ended.
  public var ending: String? {
    let endings = storedCase.compiled.endings
    var id: String?
    for submission in submissions {
      for case .ended(let index) in submission.events where endings.indices.contains(index) {
        id = endings[index].id
      }
    }
    return id
  }

  /// Whether nothing more can be decided.
  public var isFinished: Bool { submissions.contains(where: \.finishes) }
}

extension RunRecord {
  /// Reads what is in it.
  ///
  /// - Parameters:
  ///   - run: what errors call it.
  ///   - codec: what reads it.
  /// - Returns: the run, with marks where texts were removed.
  /// - Throws: `StoreError.corrupt` at the first thing that cannot be read.
  public func opened(run: Int64 = 0, codec: JournalCodec) throws(StoreError) -> RecordContents {
    let storedCase: StoredCase
    do throws(CodecError) { storedCase = try codec.storedCase(caseBody) } catch {
      throw .corrupt(.storedCase(run: run, error))
    }
    return RecordContents(
      header: header.opened(title: title),
      storedCase: storedCase,
      submissions: try Submission.read(entries, run: run, count: position, codec: codec)
    )
  }
}

extension RunRecord {
  /// A run that begins.
  init(
    _ header: RunHeader,
    _ storedCase: StoredCase,
    opening: Submission,
    codec: JournalCodec
  ) throws(StoreError) {
    let body: String
    do throws(CodecError) { body = try codec.encode(storedCase) } catch {
      throw .corrupt(.storedCase(run: 0, error))
    }
    let title = header.title.flatMap { $0.isEmpty ? nil : PersonalText($0) }
    self.init(
      header: SealedHeader(
        header,
        caseBody: SHA256.hexadecimal(of: body),
        title: header.title.map { _ in title?.commitment ?? "" }
      ),
      title: title,
      caseBody: body,
      entries: try opening.envelopes(run: 0, after: 0, codec: codec)
    )
  }

  /// The same run until just before a step, as a run of its own.
  ///
  /// - Parameters:
  ///   - run: what errors call it.
  ///   - step: the number of the first step that it does not have, from 1.
  ///   - started: when the branch begins.
  ///   - engineVersion: the version of the program.
  /// - Returns: the branch.
  /// - Throws: `StoreError.noStep` if there are fewer steps.
  package func branch(
    of run: Int64,
    at step: Int,
    started: String,
    engineVersion: String
  ) throws(StoreError) -> RunRecord {
    let starts = entries.indices.filter { entries[$0].kind == .decision }
    guard step >= 1, step <= starts.count + 1 else {
      throw .noStep(run: run, number: step)
    }
    var branch = self
    branch.header.branchedAt = step
    branch.header.started = started
    branch.header.engine = engineVersion
    branch.label = nil
    if starts.indices.contains(step - 1) {
      branch.entries.removeSubrange(starts[step - 1]...)
    }
    return branch
  }

  /// Whether it is a branch of another run: it began as that did, and all that it has from before it left stands there too.
  ///
  /// What people wrote counts by its commitment, of which no two are alike. A branch of a branch that left before that one
  /// did is one of the run itself.
  package func isBranch(of other: RunRecord) -> Bool {
    guard let left = header.branchedAt, left > other.header.branchedAt ?? 0,
      header.caseDigest == other.header.caseDigest, header.seed == other.header.seed,
      header.title == other.header.title
    else { return false }
    let starts = entries.indices.filter { entries[$0].kind == .decision }
    let shared = starts.indices.contains(left - 1) ? starts[left - 1] : entries.count
    return other.entries.count >= shared
      && zip(entries.prefix(shared), other.entries).allSatisfy { mine, theirs in
        mine.position == theirs.position && mine.kind == theirs.kind
          && mine.digest == theirs.digest && mine.payload == theirs.payload
      }
  }
}

extension PersonalContents {
  /// Adds what was found in one run.
  package mutating func add(title: String?, texts: [String], remarks: [String], label: String?) {
    if let title { titles.append(title) }
    for text in texts where !self.texts.contains(text) { self.texts.append(text) }
    self.remarks += remarks
    if let label { labels.append(label) }
  }
}

extension RunRecord {
  /// The same without what people wrote; its chain is the same.
  public var withoutTexts: RunRecord {
    var record = self
    record.title = nil
    record.label = nil
    for index in record.entries.indices { record.entries[index].text = nil }
    return record
  }
}
