import ArgumentParser
import Foundation
import KompasJournal
import KompasStandards

/// `kompas runs`: what is in the archive, newest first.
struct RunsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "runs",
      abstract: Language.told.phrase("help.runs.about"),
      discussion: Language.told.phrase("help.runs.more")
    )
  }

  @OptionGroup var selection: RunSelection

  @Option(help: .phrase("help.any.format"))
  var format = OutputFormat.text

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    let found = try options.reading { try $0?.runs(selection.filter) }
    if found == nil, let code = options.noArchive() { throw code }
    let runs = found ?? []
    // Whoever reads may leave before the end.
    signal(SIGPIPE, SIG_IGN)
    switch format {
    case .json: write(try json(["runs": runs.map(SummaryDocument.init)]) + "\n")
    case .text where runs.isEmpty:
      say(selection.isAsked ? language.phrase("command.noneLike") : language.phrase("runs.none"))
    case .text:
      write(SummaryTable(language: language).lines(runs).joined(separator: "\n") + "\n")
    }
  }
}

/// A day on the clock of whoever types it.
struct Day: ExpressibleByArgument {
  /// As it was typed: 2026-09-01, or 1-9-2026 as the Dutch write it.
  let text: String
  private let date: Date

  init?(argument: String) {
    guard let day = CalendarDay(argument) ?? Self.dutch(argument), day.year > 0,
      let date = Calendar(identifier: .gregorian)
        .date(from: DateComponents(year: day.year, month: day.month, day: day.day))
    else { return nil }
    self.date = date
    text = argument
  }

  private static func dutch(_ text: String) -> CalendarDay? {
    guard let found = text.wholeMatch(of: /([0-9]{1,2})[-\/]([0-9]{1,2})[-\/]([0-9]{4})/) else {
      return nil
    }
    func twoDigits(_ part: Substring) -> String { part.count < 2 ? "0" + part : String(part) }
    let (_, day, month, year) = found.output
    return CalendarDay("\(year)-\(twoDigits(month))-\(twoDigits(day))")
  }

  /// The moment at which it begins, ISO 8601 in UTC.
  var start: String { date.formatted(.iso8601) }

  /// The moment at which the next day begins.
  var end: String {
    let next = Calendar(identifier: .gregorian).date(byAdding: .day, value: 1, to: date)
    return (next ?? date).formatted(.iso8601)
  }
}
