import KompasEngine
import KompasJournal
import KompasScenarios
import KompasScreens

/// A run as it was read from an archive, to be looked back at.
///
/// It needs nothing but the archive: the case is the one that the run was played with.
struct OpenedRun {
  let summary: RunSummary
  let storedCase: StoredCase
  let run: ReplayRun
  let remarks: [Annotation]

  /// Reads a run, and checks each state against what was recorded.
  init(_ number: Int64, in archive: some RunArchive) throws(ResumeError) {
    let submissions: [Submission]
    do throws(StoreError) {
      summary = try archive.summary(of: number)
      storedCase = try archive.storedCase(of: number)
      submissions = try archive.submissions(of: number)
      remarks = try archive.annotations(of: number)
    } catch { throw .store(error) }
    let game = Game(storedCase.compiled)
    do throws(ReplayError) { _ = try Replay.timeline(game, submissions) } catch {
      throw .replay(error)
    }
    run = ReplayRun(
      game,
      submissions.map { ReplayRun.Step(decision: $0.decision, events: $0.events) }
    )
  }

  /// The words of the case in a language, or else in the language in which the run was begun.
  func texts(_ language: Language) -> CaseTexts {
    storedCase.texts[language.rawValue] ?? storedCase.texts[summary.header.language]
      ?? storedCase.texts.min { $0.key < $1.key }?.value ?? CaseTexts(language: language.rawValue)
  }

  /// Its screens, at the beginning.
  func screens(_ language: Language, canLeave: Bool, isSpoken: Bool) -> ReplayScreens {
    var setting = ReplayScreens.Setting(run: summary.id)
    setting.parent = summary.parent
    setting.isBranch = summary.header.branchedAt != nil
    setting.canLeave = canLeave
    setting.isSpoken = isSpoken
    setting.notes = notes(language)
    var screens = ReplayScreens(
      run,
      texts: texts(language),
      phrases: Phrases(language: language.rawValue),
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
      let path = try? Compose.library(language).find(storedCase.compiled.id),
      let loaded = try? Compose.reader(language).load(path).loaded,
      loaded.compiled == storedCase.compiled
    else { return CaseNotes() }
    return loaded.notes
  }
}
