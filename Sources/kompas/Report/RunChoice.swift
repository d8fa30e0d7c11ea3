import ArgumentParser
import KompasJournal
import KompasStandards

/// Finds the run that a command is about: by its number, or the newest that was played to its end.
struct RunChoice {
  /// What was asked for; `nil` for the newest.
  let asked: String?

  /// What keeps a run from being found.
  enum Problem: Error {
    case notANumber(String)
    case absent(String)
    case noneFinished
    case unfinished(Int64)
  }

  /// Finds it.
  ///
  /// - Parameters:
  ///   - store: the archive; `nil` if there is none yet.
  ///   - isUnfinishedAllowed: whether a run without an ending will do, if it is asked for by its number.
  /// - Returns: the run.
  /// - Throws: `Problem` if there is none that will do; `StoreError` if the archive cannot be read.
  func find(in store: (any RunArchive)?, isUnfinishedAllowed: Bool) throws -> RunSummary {
    guard let asked, asked != "latest" else {
      var filter = RunFilter()
      filter.hasEnded = true
      guard let run = try store?.runs(filter).first else { throw Problem.noneFinished }
      return run
    }
    guard let number = Int64(asked), number > 0 else { throw Problem.notANumber(asked) }
    let run: RunSummary
    do throws(StoreError) {
      guard let found = try store?.summary(of: number) else { throw .notFound(run: number) }
      run = found
    } catch {
      guard case .notFound = error else { throw error }
      throw Problem.absent(asked)
    }
    guard run.ending != nil || isUnfinishedAllowed else { throw Problem.unfinished(number) }
    return run
  }
}

extension RunChoice.Problem {
  /// The exit code that goes with it.
  var exitCode: ExitCode {
    switch self {
    case .notANumber: .validationFailure
    case .absent, .noneFinished: ExitStatus.noInput
    case .unfinished: ExitStatus.badData
    }
  }

  /// What is wrong, and what can be done.
  func words(_ language: Language) -> String {
    switch self {
    case .notANumber(let text): language.phrase("report.run.notANumber", ["text": text])
    case .absent(let text): language.phrase("report.run.absent", ["text": text])
    case .noneFinished: language.phrase("report.run.noneFinished")
    case .unfinished(let number): language.phrase("report.run.unfinished", ["number": number])
    }
  }
}
