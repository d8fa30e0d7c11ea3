import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasScreens

/// A run from an archive, played back.
struct FoundRun {
  let summary: RunSummary
  let storedCase: StoredCase
  let submissions: [Submission]
  let timeline: Timeline

  /// Reads a run and plays it back; nothing is decided or written.
  init(_ summary: RunSummary, in store: any RunStore) throws(ResumeError) {
    self.summary = summary
    do throws(StoreError) {
      storedCase = try store.storedCase(of: summary.id)
      submissions = try store.submissions(of: summary.id)
    } catch { throw .store(error) }
    do throws(ReplayError) {
      timeline = try Replay.timeline(Game(storedCase.compiled), submissions)
    } catch { throw .replay(error) }
  }

  /// The words of the case in a language, or else in the one in which the run was begun.
  private func texts(_ language: Language) -> CaseTexts {
    storedCase.texts[language.rawValue] ?? storedCase.texts[summary.header.language]
      ?? CaseTexts(language: language.rawValue)
  }

  /// The report for people.
  func report(_ language: Language) -> RunReport {
    let screens = RunScreens(
      texts: texts(language),
      phrases: Phrases(language: language.rawValue)
    )
    return RunReport(screens, timeline, started: summary.header.started, language)
  }

  /// The document for programs.
  func document(_ language: Language) -> RunDocument {
    let header = summary.header
    return RunDocument(
      RunDocument.Origin(
        id: summary.id,
        language: header.language,
        started: header.started,
        engine: header.engineVersion
      ),
      of: timeline.game,
      submitted: submissions.map { RunDocument.Submitted($0.decision, $0.events) },
      texts: texts(language),
      engine: Kompas.version
    )
  }
}
