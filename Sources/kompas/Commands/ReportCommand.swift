import ArgumentParser
import Foundation
import KompasAnalysis
import KompasJournal
import KompasLookBack
import KompasStandards

/// `kompas report`: what a run leaves to take home.
struct ReportCommand: ParsableCommand {
  /// The forms of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case html
    case md
    case csv
    case json
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Language.told.phrase("help.report.about"),
      discussion: Language.told.phrase("help.report.more")
    )
  }

  @Argument(
    help: .phrase(
      "help.report.number"
    )
  )
  var number: String?

  @Option(help: .phrase("help.report.format"))
  var format = Format.html

  @Option(help: .phrase("help.report.out"))
  var out: String?

  @Flag(help: .phrase("help.any.semicolons"))
  var semicolons = false

  @Flag(help: .phrase("help.report.summary"))
  var summary = false

  @Option(help: .phrase("help.report.templates"))
  var templates: String?

  @OptionGroup var revealing: RevealOptions

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    if format == .csv, !OutputFile.isFile(out) {
      complain(
        language.phrase("report.tables")
      )
      throw ExitCode.validationFailure
    }
    if summary, format == .csv || format == .json {
      complain(language.phrase("report.summaryForm"))
      throw ExitCode.validationFailure
    }
    if semicolons, format != .csv {
      complain(language.phrase("command.semicolons"))
      throw ExitCode.validationFailure
    }
    let found = try find(language)
    switch format {
    case .csv:
      let tables = found.document(language).tables(semicolons ? .dutch : .international)
        .map { (name: $0.name, text: CSVWriter.byteOrderMark + $0.text) }
      try OutputFile.write(tables, into: out ?? ".", language)
    case .json: try deliver(try json(found.document(language)) + "\n", to: out, language)
    case .md: try deliver(pages(found, language).markdown, to: out, language)
    case .html:
      let templates = try Compose.templates(language, own: templates)
      try deliver(pages(found, language).html(templates), to: out, language)
    }
  }

  /// The report, or the card alone.
  private func pages(_ run: RecordedRun, _ language: Language) -> PageDocument {
    summary ? run.card(language) : run.report(language)
  }

  private func find(_ language: Language) throws -> RecordedRun {
    try options.reading { store in
      let run = try options.run(number, in: store)
      try revealing.check([run], language)
      guard let store else { throw StoreError.notFound(run: run.id) }
      do throws(ResumeError) { return try RecordedRun(run.id, in: store) } catch {
        if case .store(let error) = error { throw error }
        complain(printable(error.words(language)))
        throw ExitStatus.badData
      }
    }
  }
}
