public import KompasEngine
public import KompasJournal
public import KompasLookBack
import KompasPlay
public import KompasStandards

/// A run as it was read from an archive, to be looked back at.
///
/// It needs nothing but the archive: the case is the one that the run was played with.
public struct ReplayMaterial: Sendable {
  /// The run, played back.
  public let played: RecordedRun
  /// The run, moment by moment.
  public let run: ReplaySteps
  let remarks: [Annotation]

  /// Reads a run, and checks each state against what was recorded, and the chain of all that was.
  ///
  /// - Parameters:
  ///   - number: of the run.
  ///   - archive: where it is kept.
  /// - Throws: `ResumeError` if it cannot be read, or is not what was played.
  public init(_ number: Int64, in archive: some RunArchive) throws(ResumeError) {
    played = try RecordedRun(number, in: archive)
    do throws(StoreError) {
      _ = try archive.record(of: number)
      remarks = try archive.annotations(of: number)
    } catch { throw .store(error) }
    run = ReplaySteps(
      played.timeline.game,
      played.submissions.map { ReplaySteps.Step(decision: $0.decision, events: $0.events) }
    )
  }

  /// What is told of it.
  public var summary: RunSummary { played.summary }

  /// The words of the case, in a language where it has them.
  public func texts(_ language: Language) -> CaseTexts { played.texts(language.code) }

  /// Its screens, at the beginning.
  ///
  /// - Parameters:
  ///   - language: of the screens.
  ///   - notes: the names of the flags, if they are known.
  ///   - canLeave: whether there is something to go back to.
  ///   - isSpoken: whether they are read line by line.
  /// - Returns: the screens.
  public func screens(
    _ language: Language,
    notes: CaseNotes,
    canLeave: Bool,
    isSpoken: Bool
  ) -> ReplayScreens {
    var setting = ReplayScreens.Setting(run: summary.id)
    setting.parent = summary.parent
    setting.isBranch = summary.header.branchedAt != nil
    setting.hasOtherRules = summary.header.hasOtherRules
    setting.canLeave = canLeave
    setting.isSpoken = isSpoken
    setting.notes = notes
    var screens = ReplayScreens(
      run,
      texts: texts(language),
      phrases: language,
      setting: setting
    )
    screens.remarks = remarks.map {
      ReplayRemark(id: $0.id, position: $0.position, text: $0.text)
    }
    return screens
  }
}
