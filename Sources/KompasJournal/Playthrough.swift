public import KompasEngine

/// Why a decision was not carried out.
///
/// The run stands where it stood.
public enum SubmitError: Error, Sendable, Equatable {
  /// The engine refused it.
  case rejected(Rejection)
  /// It could not be recorded, so it did not happen.
  case notRecorded(StoreError)
}

/// Why a run cannot go on.
public enum ResumeError: Error, Sendable, Equatable {
  /// The store could not give it.
  case store(StoreError)
  /// What was recorded is not the run that was played.
  case replay(ReplayError)
  /// It was played by these rules, and is not played on by others.
  case otherRules(run: Int64, version: Int)
}

/// A run that is being played: the one owner of its timeline, and of its place in a store.
///
/// A decision is recorded before its consequences are known to anyone. It cannot be copied: a run goes on
/// in one place only. (Should another process play it on, `submit` fails with `StoreError.conflict`.)
public struct Playthrough: ~Copyable, Sendable {
  /// The number of the run in its store.
  public let run: Int64
  /// How the run began.
  public let header: RunHeader
  /// The case as it was when the run began.
  public let storedCase: StoredCase
  /// What happened, and the state it led to.
  public private(set) var timeline: Timeline
  private let store: any RunStore

  /// Begins a run.
  ///
  /// - Parameters:
  ///   - storedCase: the case.
  ///   - header: how it begins; its seed is the seed of every draw.
  ///   - store: where it is kept.
  /// - Returns: the run, with its opening recorded.
  /// - Throws: `StoreError` if it could not be recorded.
  public static func start(
    _ storedCase: StoredCase,
    header: RunHeader,
    store: any RunStore
  ) throws(StoreError) -> Playthrough {
    let game = Game(storedCase.compiled)
    let events = game.opening(seed: header.seed)
    let timeline = Timeline(game, events: events)
    let run = try store.create(
      header,
      storedCase: storedCase,
      opening: Submission(nil, events, then: timeline)
    )
    return Playthrough(
      run: run,
      header: header,
      storedCase: storedCase,
      timeline: timeline,
      store: store
    )
  }

  /// Goes on with a run where it was left.
  ///
  /// The state after each decision is checked against what was recorded.
  ///
  /// - Parameters:
  ///   - run: the number of the run.
  ///   - store: where it is kept.
  /// - Returns: the run as it was left.
  /// - Throws: `ResumeError`, with the first position that differs if any does.
  public static func resume(
    run: Int64,
    store: any RunStore
  ) throws(ResumeError) -> Playthrough {
    let played = try RecordedRun(run, in: store)
    try expectSameRules(played.summary)
    return Playthrough(
      run: run,
      header: played.summary.header,
      storedCase: played.storedCase,
      timeline: played.timeline,
      store: store
    )
  }

  /// Begins a branch of a run and goes on with it, to see what would have been otherwise.
  ///
  /// The run itself stays as it is.
  ///
  /// - Parameters:
  ///   - run: the number of the run.
  ///   - step: the number of the first step that the branch does not have, from 1: every decision is one.
  ///   - started: when the branch begins, ISO 8601 in UTC.
  ///   - engineVersion: the version of the program.
  ///   - archive: where both are kept.
  /// - Returns: the branch, before that step.
  /// - Throws: `ResumeError`.
  public static func branch(
    of run: Int64,
    at step: Int,
    started: String,
    engineVersion: String,
    in archive: any RunArchive
  ) throws(ResumeError) -> Playthrough {
    let parent: RunSummary
    do throws(StoreError) { parent = try archive.summary(of: run) } catch { throw .store(error) }
    try expectSameRules(parent)
    let branch: Int64
    do throws(StoreError) {
      branch = try archive.branch(
        of: run,
        at: step,
        started: started,
        engineVersion: engineVersion
      )
    } catch { throw .store(error) }
    return try resume(run: branch, store: archive)
  }

  private static func expectSameRules(_ run: RunSummary) throws(ResumeError) {
    guard !run.header.hasOtherRules else {
      throw .otherRules(run: run.id, version: run.header.rules)
    }
  }

  /// Decides, records, and only then goes on.
  ///
  /// - Parameters:
  ///   - decision: what is decided.
  ///   - marks: what each seat answered unseen where the decision tells only counts; kept apart, until it is let go.
  ///   - seats: of which seats they are, as many; from seat 1 on if `nil`.
  /// - Returns: what happened.
  /// - Throws: `SubmitError`; then nothing happened, and the same decision may be tried again.
  @discardableResult
  public mutating func submit(
    _ decision: Decision,
    unseen marks: [Ballot.Mark] = [],
    from seats: [Int]? = nil
  ) throws(SubmitError) -> [Event] {
    let events: [Event]
    do throws(Rejection) { events = try timeline.decide(decision) } catch {
      throw .rejected(error)
    }
    var next = timeline
    next.append(events)
    do throws(StoreError) {
      let ballots = zip(seats ?? Array(1...max(1, marks.count)), marks).map {
        Ballot(seat: $0, question: position, mark: $1)
      }
      let submission = Submission(decision, events, then: next, ballots: ballots)
      try store.append(submission, to: run, after: position)
    } catch { throw .notRecorded(error) }
    timeline = next
    return events
  }

  /// Makes decisions one after another, until one cannot be recorded.
  ///
  /// - Returns: why that one could not be; `nil` if all were recorded.
  /// - Throws: `Rejection` if the engine refuses one; what came before it is recorded.
  public mutating func submit(_ decisions: [Decision]) throws(Rejection) -> StoreError? {
    for decision in decisions {
      do throws(SubmitError) { try submit(decision) } catch {
        switch error {
        case .rejected(let rejection): throw rejection
        case .notRecorded(let trouble): return trouble
        }
      }
    }
    return nil
  }

  /// Goes to where the run stands in its store: for when it was played on elsewhere.
  ///
  /// - Throws: `ResumeError`; then it stands where it stood.
  public mutating func reload() throws(ResumeError) {
    self = try Playthrough.resume(run: run, store: store)
  }

  /// How many events were recorded.
  public var position: Int { timeline.events.count }

  /// The words of the case in a language, or else in the one in which the run was begun, or else those there are.
  public func texts(_ language: String) -> CaseTexts {
    storedCase.texts(language, else: header.language)
  }
}
