import ArgumentParser
import Foundation
import KompasAnalysis
import KompasJournal
import KompasScreens
import KompasStorage

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

  @Option(help: "A folder (or database file) to use as the archive.")
  var archive: String?

  @Option(name: [.customLong("lang"), .customLong("language")], help: "The language: nl or en.")
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    if format == .csv, out == nil {
      complain(
        language == .nl
          ? "csv bestaat uit meer dan één bestand. Geef met --out een map."
          : "csv is more than one file. Give a folder with --out."
      )
      throw ExitCode.validationFailure
    }
    let found = try find(language)
    // Whoever reads may leave before the end.
    signal(SIGPIPE, SIG_IGN)
    switch format {
    case .csv:
      let tables = found.document(language).tables
      try OutputFile.write(tables, into: out ?? ".", language)
    case .json: try put(try json(found.document(language)) + "\n", language)
    case .md: try put(found.report(language).markdown, language)
    case .html:
      let templates = try Compose.templates(language, own: templates)
      try put(found.report(language).html(templates), language)
    }
  }

  private func put(_ text: String, _ language: Language) throws {
    if let out { try OutputFile.write(text, to: out, language) } else { write(text) }
  }

  private func find(_ language: Language) throws -> FoundRun {
    let store: SQLiteRunStore?
    let runs: [RunSummary]
    do throws(StoreError) {
      store = try Compose.storeForReading(try Compose.location(archive))
      runs = try store?.runs() ?? []
    } catch { throw Compose.fail(error, language) }
    let summary: RunSummary
    do throws(RunChoice.Problem) {
      summary = try RunChoice(asked: number).find(in: runs, isUnfinishedAllowed: soFar)
    } catch {
      complain(printable(error.words(language)))
      throw error.exitCode
    }
    guard let store else { throw Compose.fail(.notFound(run: summary.id), language) }
    do throws(ResumeError) { return try FoundRun(summary, in: store) } catch {
      if case .store(let trouble) = error { throw Compose.fail(trouble, language) }
      complain(printable(error.words(language)))
      throw ExitStatus.badData
    }
  }
}
