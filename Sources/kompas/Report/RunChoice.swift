import ArgumentParser
import KompasJournal
import KompasStandards

/// Finds the run that a command is about: by its number, or the newest that came to an ending.
struct RunChoice {
  /// What was asked for; `nil` for the newest.
  let asked: String?

  /// The words for the newest run that came to an ending.
  static let newest = ["latest", "laatste"]

  /// What keeps a run from being found.
  enum Problem: Error {
    case notANumber(String)
    case absent(String)
    case noneFinished
  }

  /// Finds it.
  ///
  /// - Parameter store: the archive; `nil` if there is none yet.
  /// - Returns: the run.
  /// - Throws: `Problem` if there is none that will do; `StoreError` if the archive cannot be read.
  func find(in store: (any RunArchive)?) throws -> RunSummary {
    guard let asked, !Self.newest.contains(asked) else {
      var filter = RunFilter()
      filter.hasEnded = true
      guard let run = try store?.runs(filter).first else { throw Problem.noneFinished }
      return run
    }
    guard let number = Int64(asked), number > 0 else { throw Problem.notANumber(asked) }
    do throws(StoreError) {
      guard let found = try store?.summary(of: number) else { throw .notFound(run: number) }
      return found
    } catch {
      guard case .notFound = error else { throw error }
      throw Problem.absent(asked)
    }
  }
}

extension RunChoice.Problem {
  /// The exit code that goes with it.
  var exitCode: ExitCode {
    switch self {
    case .notANumber: .validationFailure
    case .absent, .noneFinished: ExitStatus.noInput
    }
  }

  /// What is wrong, and what can be done.
  func words(_ language: Language) -> String {
    switch self {
    case .notANumber(let text): language.phrase("report.run.notANumber", ["text": text])
    case .absent(let text): language.phrase("report.run.absent", ["text": text])
    case .noneFinished: language.phrase("report.run.noneFinished")
    }
  }
}

extension ArchiveOptions {
  /// The run that somebody named; says what is wrong, and throws the exit code, if there is none that will do.
  ///
  /// - Parameters:
  ///   - asked: a number, or a word for the newest; `nil` for the newest.
  ///   - store: the archive; `nil` if there is none yet.
  /// - Returns: the run.
  /// - Throws: the exit code; `StoreError` if the archive cannot be read.
  func run(_ asked: String?, in store: (any RunArchive)?) throws -> RunSummary {
    do { return try RunChoice(asked: asked).find(in: store) } catch let error as RunChoice.Problem {
      complain(printable(error.words(language)))
      throw error.exitCode
    }
  }
}

/// The guard of all that looks back: what the player may not know yet is shown of a run without an ending only to who asks for it.
struct RevealOptions: ParsableArguments {
  @Flag(help: .phrase("help.any.reveal"))
  var reveal = false

  /// Says which of these runs have no ending, and what would be revealed, and throws the exit code; unless it was asked for.
  func check(_ runs: [RunSummary], _ language: Language) throws {
    let open = runs.filter { $0.ending == nil }.map(\.id)
    guard !reveal, !open.isEmpty else { return }
    complain(
      language.phrase(
        "reveal.unfinished",
        [
          "count": open.count, "list": language.list(open.map(String.init)),
          "revealed": language.phrase("reveal.what"),
        ]
      )
    )
    throw ExitStatus.badData
  }
}
