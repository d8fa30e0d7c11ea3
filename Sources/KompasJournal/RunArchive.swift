public import KompasEngine

/// A store in which runs can be found, labelled, annotated, branched, taken elsewhere, and forgotten.
///
/// Its members throw as those of a `RunStore` do. `RunArchiveContract` in the tests says the rest.
public protocol RunArchive: RunStore {
  /// The runs that are asked for, the newest first: by the moment they began, and then by number.
  func runs(_ filter: RunFilter) throws(StoreError) -> [RunSummary]

  /// Gives a run a label, or takes it away.
  func label(_ run: Int64, _ label: String?) throws(StoreError)

  /// Begins a branch: a run of its own that is the same as another until just before a decision.
  ///
  /// It draws the same chances as its parent. `Playthrough.resume` goes on with it.
  ///
  /// - Parameters:
  ///   - run: the parent.
  ///   - step: the number of the first step of the parent that the branch does not have, from 1; every decision is a
  ///     step, also what was taken back. One more than the parent has: the branch begins where the parent stands.
  ///   - started: when it begins, ISO 8601 in UTC.
  ///   - engineVersion: the version of the program.
  /// - Returns: the number of the branch.
  /// - Throws: `StoreError.noStep` if the parent has no such step.
  func branch(
    of run: Int64,
    at step: Int,
    started: String,
    engineVersion: String
  ) throws(StoreError) -> Int64

  /// The branches of a run, the newest first; not the branches of those.
  func branches(of run: Int64) throws(StoreError) -> [RunSummary]

  /// Writes a remark beside a run; answers its number.
  func annotate(
    _ run: Int64,
    at position: Int,
    text: String,
    written: String
  ) throws(StoreError) -> Int64

  /// The remarks beside a run, by position and then as they were written.
  func annotations(of run: Int64) throws(StoreError) -> [Annotation]

  /// Takes a remark away for good; the run and its other remarks stay. One that is not there is no mistake.
  func removeAnnotation(_ id: Int64, of run: Int64) throws(StoreError)

  /// A run as it is kept, to be taken elsewhere.
  func record(of run: Int64) throws(StoreError) -> RunRecord

  /// Adds runs that were kept elsewhere: all of them, or none.
  ///
  /// The caller has verified them. Only what the format knows is kept, and their labels. A run that is there already, however it is spelled, is left as
  /// it is; one that was played further since goes on as it did there. A branch is tied to the run that it left, whichever of the two comes first.
  func add(_ records: [RunRecord]) throws(StoreError) -> [Addition]

  /// The runs that are the same game as these, as far as either was played; `nil` for one that is not there.
  func known(_ records: [RunRecord]) throws(StoreError) -> [Int64?]

  /// What people wrote in a run, and in its branches.
  func personal(in run: Int64) throws(StoreError) -> PersonalContents

  /// Who answered what, unseen, in a run: by question and then by seat; none where one person played, or it was let go.
  func ballots(of run: Int64) throws(StoreError) -> [Ballot]

  /// Lets go for good who answered what in a run; the counts stay.
  ///
  /// - Throws: `StoreError`; as `redact` where traces may be left.
  func letGoBallots(of run: Int64) throws(StoreError)

  /// What was being written in a run when its page was left, in the order of the places.
  func drafts(of run: Int64) throws(StoreError) -> [KeptDraft]

  /// Keeps what is being written at a place of a run, instead of what was kept of it; nothing if it is empty.
  func keep(_ draft: KeptDraft, of run: Int64) throws(StoreError)

  /// Removes for good what people wrote in these runs and their branches: titles, notes, motives, drafts, remarks and labels, and who
  /// answered what at a table.
  ///
  /// The chain stays as it is, unless something was in it that the format does not know: that goes too, and makes another chain.
  func redact(_ runs: [Int64]) throws(StoreError)

  /// Removes these runs and their branches for good.
  func forget(_ runs: [Int64]) throws(StoreError)

  /// The states that a run went through, as they were recorded: 16 hex digits each.
  func digests(of run: Int64) throws(StoreError) -> Set<String>

  /// The ids of the cases of which there are finished runs that are no branches, in the order of the alphabet.
  func finishedCases() throws(StoreError) -> [String]

  /// The finished runs that are asked for, by number, with the figures that were kept of them.
  ///
  /// - Parameters:
  ///   - filter: its case, since when and until when; branches never count, and nothing else is looked at.
  ///   - form: the form of the figures.
  /// - Returns: a row for every run.
  /// - Throws: `StoreError`.
  func figures(_ filter: RunFilter, form: Int) throws(StoreError) -> [KeptFigures]

  /// Keeps figures of runs, all of them or none; a run that is gone or not finished is passed over.
  func keep(figures: [(run: Int64, figures: String)], form: Int) throws(StoreError)
}

/// What was being written at a place of a run: no part of the run, and taken nowhere.
public struct KeptDraft: Sendable, Equatable {
  /// Where; whoever plays the run knows what it stands for.
  public var place: String
  /// Which choices were ticked, from 0.
  public var picked: [Int]
  /// The line so far.
  public var text: String

  /// A draft at a place.
  public init(place: String, picked: [Int] = [], text: String = "") {
    (self.place, self.picked, self.text) = (place, picked, text)
  }

  /// Whether nothing stands there.
  public var isEmpty: Bool { picked.isEmpty && text.isEmpty }
}

/// A remark that a facilitator wrote beside a run.
public struct Annotation: Sendable, Equatable, Identifiable {
  /// Its number in the store; never used twice.
  public var id: Int64
  /// The number of events before the place where it was written.
  public var position: Int
  /// The remark.
  public var text: String
  /// When it was written, ISO 8601 in UTC.
  public var written: String

  /// Makes a remark.
  public init(id: Int64, position: Int, text: String, written: String) {
    self.id = id
    self.position = position
    self.text = text
    self.written = written
  }
}

/// What became of a run that was brought to a store.
public enum Addition: Sendable, Equatable {
  /// It was added, under this number.
  case added(Int64)
  /// It was there already, under this number.
  case present(Int64)
  /// It was there under this number, and went on elsewhere: what was played there came to it.
  case continued(Int64)
  /// It was there under this number, and was played further than what was brought.
  case behind(Int64)
  /// It was added under this number; it begins as another run that is there, which went on otherwise.
  case parted(Int64, from: Int64)

  /// The number of the run.
  public var run: Int64 {
    switch self {
    case .added(let run), .present(let run), .continued(let run), .behind(let run),
      .parted(let run, _):
      run
    }
  }
}

/// What people wrote in a run and its branches, and what of it would be removed.
public struct PersonalContents: Sendable, Equatable {
  /// The run and its branches, and theirs.
  public var runs: [Int64] = []
  /// What the player calls the runs.
  public var titles: [String] = []
  /// What the player wrote along the way: notes and motives, in order, each once, and what was being written.
  public var texts: [String] = []
  /// What facilitators wrote beside them.
  public var remarks: [String] = []
  /// What facilitators call them.
  public var labels: [String] = []
  /// How many answers of seats at a table are kept.
  public var ballots = 0

  /// Nothing.
  public init() {}

  /// Whether nothing is left to remove.
  public var isEmpty: Bool {
    titles.isEmpty && texts.isEmpty && remarks.isEmpty && labels.isEmpty && ballots == 0
  }
}
