import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// `kompas migrate`: brings a case of an older format up to date.
struct MigrateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "migrate",
      abstract: Language.told.phrase("help.migrate.about"),
      discussion: Language.told.phrase("help.migrate.more")
    )
  }

  @Argument(help: .phrase("help.any.ownCase"))
  var caseName: String

  @Flag(help: .phrase("help.migrate.check"))
  var check = false

  @Option(name: .language, help: .phrase("help.any.languages"))
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let path = try CaseLookup.find(caseName, language)
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
