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
          language == .nl
            ? "\(path) is al in vorm \(current), de nieuwste. Er is niets te doen."
            : "\(path) is in form \(current) already, the newest. There is nothing to do."
        )
      )
    }
    for change in changes {
      say(
        printable(
          language == .nl
            ? "\(change.file): van vorm \(change.from) naar vorm \(current)"
            : "\(change.file): from form \(change.from) to form \(current)"
        )
      )
      for step in change.steps {
        say(printable("  " + (language == .nl ? step.dutch : step.english)))
      }
    }
  }

  private func fail(_ problem: Migration.Problem, _ path: String, _ language: Language) -> ExitCode
  {
    switch problem {
    case .unreadable(let diagnostics, let sources):
      let writer = DiagnosticText(sources: sources, folder: path, language: language.code)
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
    switch (problem, language.either) {
    case (.versionMissing(let file), .nl):
      "\(file): de regel `kompas: 1` ontbreekt, dus Kompas weet niet voor welke vorm dit is geschreven. Zet hem bovenaan."
    case (.versionMissing(let file), .en):
      "\(file): the line `kompas: 1` is missing, so Kompas does not know for which form this was written. Put it at the top."
    case (.newer(let file, let version), .nl):
      "\(file) is geschreven voor een nieuwere Kompas (vorm \(version); deze kent \(Migration.current)). Werk Kompas bij."
    case (.newer(let file, let version), .en):
      "\(file) was written for a newer Kompas (form \(version); this one knows \(Migration.current)). Update Kompas."
    case (.unknown(let file, let version), .nl):
      "\(file): vorm \(version) heeft nooit bestaan. De eerste is 1. Kijk de regel `kompas:` na."
    case (.unknown(let file, let version), .en):
      "\(file): there never was a form \(version). The first is 1. Look at the line `kompas:`."
    case (.broken(let file, let version), .nl):
      "\(file): de stap vanaf vorm \(version) lukt hier niet. Er is niets veranderd. Meld dit aan de makers van Kompas."
    case (.broken(let file, let version), .en):
      "\(file): the step from form \(version) does not work here. Nothing has changed. Tell the makers of Kompas."
    case (.unreadable, _), (.system, _): ""
    }
  }
}
