import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas migrate`: brings a case of an older format up to date.
struct MigrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring a case that was written for an older Kompas up to date.",
    discussion: """
      Changes only what the new format asks; your comments and your layout stay. Every file is replaced in one go.
      Exit code 0: done, or nothing to do. 1: with --check, there is something to do. 65: the case cannot be brought up to \
      date. 66: no such case. 73: a file cannot be written.
      """
  )

  @Argument(help: "The path of a folder with a case, or the id of a case in the library.")
  var caseName: String

  @Flag(help: "Only say what would be done.")
  var check = false

  @Option(help: "The language: nl or en.")
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let path = try CaseLookup.findForAuthor(caseName, language)
    let migration = Migration(path)
    let changes: [Migration.Change]
    do throws(Migration.Problem) { changes = try migration.plan() } catch {
      throw fail(error, path, language)
    }
    report(changes, path, language)
    if changes.isEmpty { return }
    if check { throw ExitStatus.findings }
    do throws(Migration.Problem) {
      try migration.carryOut(changes)
    } catch { throw fail(error, path, language) }
  }

  private func report(_ changes: [Migration.Change], _ path: String, _ language: Language) {
    let current = Migration.current
    if changes.isEmpty {
      say(
        printable(
          language.phrase("migrate.nothing", ["path": path, "current": current])
        )
      )
    }
    for change in changes {
      say(
        printable(
          language.phrase(
            "migrate.file",
            ["file": change.file, "from": change.from, "current": current]
          )
        )
      )
      for step in change.steps {
        say(printable("  " + language.phrase("migrate.step.\(step.from)")))
      }
    }
  }

  private func fail(_ problem: Migration.Problem, _ path: String, _ language: Language) -> ExitCode
  {
    switch problem {
    case .unreadable(let diagnostics, let sources):
      let writer = DiagnosticText(sources: sources, folder: path, language: language)
      complain(printableLines(writer.render(diagnostics.filter { $0.severity == .error })))
    case .system(let file):
      complain(printable(file.words(language)))
      return ExitStatus.cannotCreate
    case .versionMissing, .newer, .unknown, .broken:
      complain(printable(path + "/" + words(problem, language)))
    }
    return ExitStatus.badData
  }

  private func words(_ problem: Migration.Problem, _ language: Language) -> String {
    switch problem {
    case .versionMissing(let file):
      language.phrase("migrate.problem.versionMissing", ["file": file])
    case .newer(let file, let version):
      language.phrase(
        "migrate.problem.newer",
        ["file": file, "version": version, "current": Migration.current]
      )
    case .unknown(let file, let version):
      language.phrase("migrate.problem.unknown", ["file": file, "version": version])
    case .broken(let file, let version):
      language.phrase("migrate.problem.broken", ["file": file, "version": version])
    case .unreadable, .system: ""
    }
  }
}
