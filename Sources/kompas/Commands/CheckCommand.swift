import ArgumentParser
import Foundation
import KompasScenarios

/// `kompas check`: all that is wrong with cases, at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find all mistakes in cases: where, why, and how to mend them.",
    discussion: "Exit code 0: nothing found. 1: something found. 66: no such path."
  )

  @Argument(help: "Folders of cases, or their case.yaml.")
  var paths: [String]

  @Option(help: "For people (text) or for programs (json).")
  var format = OutputFormat.text

  @Option(help: "The language of the interface.")
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let reader = try Compose.reader(language)
    var all: [Diagnostic] = []
    for path in paths {
      guard FileManager.default.fileExists(atPath: path) else {
        complain(
          printable(language == .nl ? "\(path) bestaat niet." : "\(path) does not exist.")
        )
        throw ExitStatus.noInput
      }
      let reading = reader.review(path)
      let folder = Self.folder(of: path)
      all += reading.diagnostics.map { Self.placed($0, in: folder) }
      if format == .text { Self.show(reading, folder, language) }
    }
    if format == .json {
      print(DiagnosticJSON.render(all, language: language.rawValue), terminator: "")
    }
    if !all.isEmpty { throw ExitStatus.findings }
  }

  private static func show(_ reading: CaseReading, _ folder: String, _ language: Language) {
    let writer = DiagnosticText(
      sources: reading.sources,
      folder: folder,
      language: language.rawValue
    )
    print(printableLines(writer.render(reading.diagnostics)), terminator: "")
    let errors = reading.diagnostics.filter { $0.severity == .error }.count
    let warnings = reading.diagnostics.count - errors
    let verdict =
      switch language {
      case .nl:
        reading.diagnostics.isEmpty
          ? "in orde" : "fouten: \(errors), waarschuwingen: \(warnings)"
      case .en:
        reading.diagnostics.isEmpty ? "fine" : "errors: \(errors), warnings: \(warnings)"
      }
    print(printable("\(folder): \(verdict)"))
  }

  private static func folder(of path: String) -> String {
    var folder = path
    if folder.hasSuffix("case.yaml") { folder.removeLast("case.yaml".count) }
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder.isEmpty ? "." : folder
  }

  private static func placed(_ diagnostic: Diagnostic, in folder: String) -> Diagnostic {
    var placed = diagnostic
    placed.span.file = folder + "/" + diagnostic.span.file
    return placed
  }
}
