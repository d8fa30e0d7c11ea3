import ArgumentParser
import Foundation
import KompasReview
import KompasScenarios

/// `kompas check`: all that is wrong with cases, at once.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find all mistakes in cases: where, why, and how to mend them.",
    discussion: """
      Exit code 0: nothing found. 1: something found. 66: no such case. `kompas explain` tells more \
      about a code. With --watch it goes on until Ctrl-C (exit code 130).
      """
  )

  @Argument(help: "Folders of cases, or their case.yaml; or ids of cases in the library.")
  var cases: [String]

  @Option(
    help: "For people (text), for programs (json), or for editors and build machines (sarif)."
  )
  var format = CheckFormat.text

  @Option(help: "The language of the interface.")
  var lang: Language?

  @Flag(help: "Check again whenever a file is saved.")
  var watch = false

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let reader = try Compose.reader(language)
    let paths = try cases.map { name in
      FileManager.default.fileExists(atPath: name) ? name : try CaseLookup.find(name, language)
    }
    if watch {
      FolderWatch(paths).run { check(paths, reader, language) }
    }
    if check(paths, reader, language) > 0 { throw ExitStatus.findings }
  }

  /// Checks every path and says what was found; how many findings there are.
  @discardableResult
  private func check(_ paths: [String], _ reader: CaseReader, _ language: Language) -> Int {
    var all: [Diagnostic] = []
    for path in paths {
      let reading = reader.review(path)
      let folder = Self.folder(of: path)
      all += reading.diagnostics.map { Self.placed($0, in: folder) }
      if format == .text { Self.show(reading, folder, language) }
    }
    switch format {
    case .text: break
    case .json: write(DiagnosticJSON.render(all, language: language.rawValue))
    case .sarif:
      write(
        DiagnosticSARIF.render(all, language: language.rawValue, version: Kompas.version)
      )
    }
    return all.count
  }

  private static func show(_ reading: CaseReading, _ folder: String, _ language: Language) {
    let writer = DiagnosticText(
      sources: reading.sources,
      folder: folder,
      language: language.rawValue
    )
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
    write(printableLines(writer.render(reading.diagnostics)))
    write(printable("\(folder): \(verdict)") + "\n")
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

/// For whom findings are printed.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case sarif
}
