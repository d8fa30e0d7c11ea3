import ArgumentParser
import Foundation
import KompasJournal
import KompasStandards
import KompasStorage

/// `kompas redact`: removes for good what people wrote in runs.
struct RedactCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "redact",
      abstract: Language.told.phrase("help.redact.about"),
      discussion: Language.told.phrase("help.redact.more")
    )
  }

  @Argument(help: .phrase("help.any.runs"))
  var runs: [Int64]

  @Flag(help: .phrase("help.any.yes"))
  var yes = false

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    let location = try options.location()
    try options.changing(run: runs.first ?? 0) { store in
      let removal = try Removal(runs, in: store, at: location)
      let nothing = removal.contents.isEmpty && removal.reports.isEmpty
      if nothing {
        say(language.phrase("redact.nothing"))
      } else {
        for line in removal.texts(options.language) { say(printable(line)) }
        let question =
          language.phrase("redact.question")
        guard yes || isConfirmed(question, options.language) else {
          say(language.phrase("command.removedNothing"))
          return
        }
      }
      // Also when nothing is left: traces may be, if the last time another program was using the archive.
      let outcome = Result { try store.redact(runs) }
      try removal.removeReports(options.language)
      try ReportFiles.tellStrangers(in: store, at: location, options.language)
      try outcome.get()
      if !nothing { say(language.phrase("command.removed")) }
    }
  }
}

/// What is about to be removed.
struct Removal {
  /// The runs and their branches.
  var summaries: [RunSummary] = []
  /// What people wrote in them.
  var contents = PersonalContents()
  /// Their reports: paths.
  var reports: [String] = []

  init(
    _ runs: [Int64],
    in store: any RunArchive,
    at location: ArchiveLocation
  ) throws(StoreError) {
    for run in runs {
      let found = try store.personal(in: run)
      contents.titles += found.titles
      contents.texts += found.texts
      contents.remarks += found.remarks
      contents.labels += found.labels
      contents.ballots += found.ballots
      for id in found.runs where !summaries.contains(where: { $0.id == id }) {
        let summary = try store.summary(of: id)
        summaries.append(summary)
        reports += try ReportFiles.of(summary, in: store, at: location)
      }
    }
  }

  /// What people wrote, and the reports.
  func texts(_ language: Language) -> [String] {
    let parts = [
      (language.phrase("redact.title"), contents.titles),
      (language.phrase("redact.text"), contents.texts),
      (language.phrase("redact.remark"), contents.remarks),
      (language.phrase("redact.label"), contents.labels),
      (language.phrase("redact.report"), reports),
    ]
    let lines = parts.flatMap { name, texts in texts.map { "\(name): \($0)" } }
    return lines
      + (contents.ballots == 0
        ? [] : [language.phrase("redact.ballots", ["number": contents.ballots])])
  }

  /// Removes the reports; says which could not be removed, and throws the exit code.
  func removeReports(_ language: Language) throws {
    let left = ReportFiles.remove(reports)
    for path in left {
      complain(
        printable(
          language.phrase("redact.left", ["path": path])
        )
      )
    }
    if !left.isEmpty { throw ExitStatus.cannotCreate }
  }
}
