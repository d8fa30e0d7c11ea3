import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasScenarios
import KompasStandards

/// A run as it was read from an archive, to be looked back at.
///
/// It needs nothing but the archive: the case is the one that the run was played with.
struct OpenedRun {
  let played: RecordedRun
  let run: ReplayRun
  let remarks: [Annotation]

  /// Reads a run, and checks each state against what was recorded, and the chain of all that was.
  init(_ number: Int64, in archive: some RunArchive) throws(ResumeError) {
    played = try RecordedRun(number, in: archive)
    do throws(StoreError) {
      _ = try archive.record(of: number)
      remarks = try archive.annotations(of: number)
    } catch { throw .store(error) }
    run = ReplayRun(
      played.timeline.game,
      played.submissions.map { ReplayRun.Step(decision: $0.decision, events: $0.events) }
    )
  }

  /// The words of the case.
  func texts(_ language: Language) -> CaseTexts {
    played.texts(language.code)
  }

  var summary: RunSummary { played.summary }

  /// Its screens, at the beginning.
  func screens(_ language: Language, canLeave: Bool, isSpoken: Bool) -> ReplayScreens {
    var setting = ReplayScreens.Setting(run: summary.id)
    setting.parent = summary.parent
    setting.isBranch = summary.header.branchedAt != nil
    setting.hasOtherRules = summary.header.hasOtherRules
    setting.canLeave = canLeave
    setting.isSpoken = isSpoken
    setting.notes = notes(language)
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

  /// The names of the flags, if the very same case is in the library still.
  private func notes(_ language: Language) -> CaseNotes {
    guard LibraryRoot.find() != nil,
      let path = try? Compose.library(language).find(played.storedCase.compiled.id),
      let loaded = try? Compose.reader(language).load(path).loaded,
      loaded.compiled == played.storedCase.compiled
    else { return CaseNotes() }
    return loaded.notes
  }
}
