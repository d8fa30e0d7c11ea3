import ArgumentParser
import Foundation
import KompasJournal
import KompasStandards

/// `kompas runs`: what is in the archive, newest first.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List the runs in the archive, newest first.",
    discussion: "Every condition that you give must hold. Dates are those of your own clock."
  )

  @Option(name: .customLong("case"), help: "Only runs of this case, by its id.")
  var caseID: String?

  @Option(help: "Only runs that began on this day or later, such as 2026-09-01.")
  var since: Day?

  @Option(help: "Only runs that began on this day or before.")
  var until: Day?

  @Option(help: "Only runs that came to this ending, by its id.")
  var ending: String?

  @Option(help: "Only runs with this label.")
  var label: String?

  @Flag(help: "Only runs that came to an ending.")
  var finished = false

  @Flag(help: "Only runs that did not come to an ending.")
  var unfinished = false

  @Flag(help: "Also branches: what was tried while looking back.")
  var branches = false

  @Option(help: "For people (text) or for programs (json).")
  var format = OutputFormat.text

  @OptionGroup var options: ArchiveOptions

  func validate() throws {
    if finished && unfinished {
      throw ValidationError("Give either --finished or --unfinished.")
    }
  }

  func run() throws {
    let language = options.language
    var filter = RunFilter()
    filter.caseID = caseID
    filter.since = since?.start
    filter.until = until?.end
    filter.ending = ending
    filter.label = label
    filter.hasEnded = finished ? true : unfinished ? false : nil
    filter.includesBranches = branches
    let isFiltered = filter != RunFilter()
    let found = try options.reading { try $0?.runs(filter) }
    let runs = found ?? []
    // Whoever reads may leave before the end.
    signal(SIGPIPE, SIG_IGN)
    switch format {
    case .json: write(try json(runs.map(RunRow.init)) + "\n")
    case .text where found == nil && options.archive != nil:
      let place = options.archive ?? ""
      say(
        printable(
          language.phrase("runs.noArchive", ["place": place])
        )
      )
    case .text where runs.isEmpty:
      say(isFiltered ? language.phrase("command.noneLike") : language.phrase("runs.none"))
    case .text:
      write(RunTable(language: language).lines(runs).joined(separator: "\n") + "\n")
    }
  }
}

/// A day on the clock of whoever types it.
struct Day: ExpressibleByArgument {
  /// As it was typed: 2026-09-01.
  let text: String
  private let date: Date

  init?(argument: String) {
    guard let day = CalendarDay(argument), day.year > 0,
      let date = Calendar(identifier: .gregorian)
        .date(from: DateComponents(year: day.year, month: day.month, day: day.day))
    else { return nil }
    self.date = date
    text = argument
  }

  /// The moment at which it begins, ISO 8601 in UTC.
  var start: String { date.formatted(.iso8601) }

  /// The moment at which the next day begins.
  var end: String {
    let next = Calendar(identifier: .gregorian).date(byAdding: .day, value: 1, to: date)
    return (next ?? date).formatted(.iso8601)
  }
}
