import ArgumentParser
import Foundation
import KompasJournal
import KompasStandards
import KompasStorage

/// `kompas forget`: removes runs for good.
struct ForgetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forget",
      abstract: Language.told.phrase("help.forget.about"),
      discussion: Language.told.phrase("help.forget.more")
    )
  }

  @Argument(help: .phrase("help.any.runs"))
  var runs: [Int64] = []

  @Option(help: .phrase("help.forget.olderThan"))
  var olderThan: Age?

  @Flag(help: .phrase("help.forget.all"))
  var all = false

  @Flag(help: .phrase("help.any.yes"))
  var yes = false

  @OptionGroup var options: ArchiveOptions

  func validate() throws {
    let ways = [!runs.isEmpty, olderThan != nil, all].count { $0 }
    if ways != 1 {
      throw ValidationError(Language.told.phrase("forget.which"))
    }
  }

  func run() throws {
    let language = options.language
    let location = try options.location()
    let chosen = try options.reading { store -> [Int64] in
      guard runs.isEmpty else {
        guard let store else { throw StoreError.notFound(run: runs[0]) }
        for run in runs { _ = try store.summary(of: run) }
        return runs
      }
      var filter = RunFilter()
      filter.until = olderThan?.moment(before: .now)
      filter.includesBranches = true
      return try store?.runs(filter).map(\.id) ?? []
    }
    guard !chosen.isEmpty else {
      try options.reading { store in
        guard let store else { return }
        try ReportFiles.tellStrangers(in: store, at: location, options.language)
      }
      say(language.phrase("command.noneLike"))
      return
    }
    try options.writing { store in
      let removal = try Removal(chosen, in: store, at: location)
      for line in SummaryTable(language: options.language).lines(removal.summaries) { say(line) }
      for path in removal.reports {
        say(printable(language.phrase("forget.report", ["path": path])))
      }
      let question =
        language.phrase("forget.question", ["count": removal.summaries.count])
      guard yes || isConfirmed(question, options.language) else {
        say(language.phrase("command.removedNothing"))
        return
      }
      let outcome = Result { try store.forget(chosen) }
      try removal.removeReports(options.language)
      try ReportFiles.tellStrangers(in: store, at: location, options.language)
      try outcome.get()
      say(language.phrase("command.removed"))
    }
  }
}

/// A length of time as people type it: a number with d, w or y.
struct Age: ExpressibleByArgument {
  private let days: Int

  init?(argument: String) {
    let units: [Character: Int] = ["d": 1, "w": 7, "y": 365, "j": 365]
    guard let last = argument.last, let unit = units[last],
      let number = Int(argument.dropLast()), (0...36_500).contains(number)
    else { return nil }
    days = number * unit
  }

  /// The moment that lies so long before another, ISO 8601 in UTC.
  func moment(before date: Date) -> String {
    date.addingTimeInterval(-86_400 * Double(days)).formatted(.iso8601)
  }
}
