import ArgumentParser
import KompasJournal

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
    switch (self, language) {
    case (.notANumber(let text), .nl):
      "\(text) is geen nummer van een spel. Geef een nummer uit `kompas runs`, of latest voor het laatste."
    case (.notANumber(let text), .en):
      "\(text) is not the number of a run. Give a number from `kompas runs`, or latest for the newest."
    case (.absent(let text), .nl):
      "Er is geen spel \(text) in dit archief. `kompas runs` toont welke er zijn."
    case (.absent(let text), .en):
      "There is no run \(text) in this archive. `kompas runs` shows which there are."
    case (.noneFinished, .nl):
      "In dit archief is nog geen spel uitgespeeld. Speel er een met `kompas`, of kies een ander archief met --archive."
    case (.noneFinished, .en):
      "No run in this archive was played to its end. Play one with `kompas`, or choose another archive with --archive."
    case (.unfinished(let number), .nl):
      "Spel \(number) is nog niet af, en een verslag laat zien wat de speler nog niet mag weten. Speel het uit, of vraag met --so-far wat er nu is."
    case (.unfinished(let number), .en):
      "Run \(number) is not finished, and a report shows what the player may not know yet. Play it to its end, or ask with --so-far for what there is now."
    }
  }
}
