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

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a run: a page to read and print, or figures.",
    discussion: """
      What looking back says, complete: the compass, the choices, needles and support over time, the turning point, what \
      the law and the people said, precedents, questions. csv gives tables and a codebook in a folder.
      Exit code 64: the command is not right. 65: the run is not finished, or a template is not right. \
      66: there is no such run or folder. 73: the file cannot be written.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The number of a run in `kompas runs`; latest, or nothing, for the newest finished one.",
      valueName: "run"
    )
  )
  var number: String?

  @Option(help: "A page (html), text (md), tables (csv) or everything for programs (json).")
  var format = Format.html

  @Option(help: "The file to write, for csv the folder; to standard output if left out.")
  var out: String?

  @Flag(help: "Also of a run that is not finished; it shows what the player may not know yet.")
  var soFar = false

  @Option(help: "A folder with templates of your own for the page (see docs/report.md).")
  var templates: String?

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    if format == .csv, !OutputFile.isFile(out) {
      complain(
        language.phrase("report.tables")
      )
      throw ExitCode.validationFailure
    }
    let found = try find(language)
    switch format {
    case .csv:
      let tables = found.document(language).tables
      try OutputFile.write(tables, into: out ?? ".", language)
    case .json: try deliver(try json(found.document(language)) + "\n", to: out, language)
    case .md: try deliver(found.report(language).markdown, to: out, language)
    case .html:
      let templates = try Compose.templates(language, own: templates)
      try deliver(found.report(language).html(templates), to: out, language)
    }
  }

  private func find(_ language: Language) throws -> RecordedRun {
    try options.reading { store in
      do {
        let run = try RunChoice(asked: number).find(in: store, isUnfinishedAllowed: soFar)
        guard let store else { throw StoreError.notFound(run: run.id) }
        return try RecordedRun(run.id, in: store)
      } catch let error as RunChoice.Problem {
        complain(printable(error.words(language)))
        throw error.exitCode
      } catch ResumeError.store(let error) {
        throw error
      } catch let error as ResumeError {
        complain(printable(error.words(language)))
        throw ExitStatus.badData
      }
    }
  }
}
