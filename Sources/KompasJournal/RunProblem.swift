import KompasEngine

/// Why a run cannot be the one that was played.
public enum RunProblem: Error, Sendable, Equatable {
  /// Something in it cannot be read.
  case unreadable(Corruption)
  /// The header speaks of another case, or of another seed.
  case otherHeader
  /// The engine cannot play the case: a table points outside another, or a number is beyond bounds.
  case unsoundCase
  /// The case carries the digest of one that is at hand, and is another.
  case otherWords
  /// Deciding again gives something else.
  case differs(Difference)
}

extension RunRecord {
  /// Reads the run, plays it back and decides everything again.
  ///
  /// Nothing in the record is trusted: it may come from anyone. A run of other rules is played back and not decided again: what can
  /// be checked of it is that it is whole, and that it fits its case.
  ///
  /// - Parameter codec: what reads it.
  /// - Returns: what was read.
  /// - Throws: `RunProblem`, the first there is.
  public func verified(codec: JournalCodec = JournalCodec()) throws(RunProblem) -> RecordContents {
    let opened: RecordContents
    do throws(StoreError) { opened = try self.opened(codec: codec) } catch {
      guard case .corrupt(let corruption) = error else { throw .unreadable(.broken(run: 0)) }
      throw .unreadable(corruption)
    }
    let compiled = opened.storedCase.compiled
    guard header.caseID == compiled.id, header.caseVersion == compiled.version,
      header.caseDigest == compiled.digest,
      opened.submissions.first?.events.first == .started(seed: header.seed)
    else { throw .otherHeader }
    guard compiled.isSound else { throw .unsoundCase }
    let difference =
      opened.header.hasOtherRules
      ? Replay.misfit(Game(compiled), opened.submissions)
      : Replay.difference(Game(compiled), opened.submissions)
    if let difference { throw .differs(difference) }
    return opened
  }
}
