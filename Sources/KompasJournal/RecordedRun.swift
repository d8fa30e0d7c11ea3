public import KompasEngine

/// A run as it was recorded, played back.
public struct RecordedRun: Sendable {
  /// What is told of it.
  public let summary: RunSummary
  /// The case as it was when the run began.
  public let storedCase: StoredCase
  /// Every decision and its events; the opening first.
  public let submissions: [Submission]
  /// What happened, and the state it led to.
  public let timeline: Timeline

  /// Reads a run and plays it back; nothing is decided or written.
  ///
  /// The state after each decision is checked against what was recorded, unless it was played by other rules.
  ///
  /// - Parameters:
  ///   - run: the number of the run.
  ///   - store: where it is kept.
  /// - Throws: `ResumeError`, with the first position that differs if any does.
  public init(_ run: Int64, in store: any RunStore) throws(ResumeError) {
    do throws(StoreError) {
      summary = try store.summary(of: run)
      storedCase = try store.storedCase(of: run)
      submissions = try store.submissions(of: run)
    } catch { throw .store(error) }
    do throws(ReplayError) {
      timeline = try Replay.timeline(
        Game(storedCase.compiled),
        submissions,
        rules: summary.header.rules
      )
    } catch { throw .replay(error) }
  }

  /// The words of the case in a language, or else in the one in which the run was begun, or else those there are.
  public func texts(_ language: String) -> CaseTexts {
    storedCase.texts(language, else: summary.header.language)
  }
}
