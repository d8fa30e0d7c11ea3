import ArgumentParser
import Foundation
import KompasReview
import KompasScenarios
import KompasStandards

/// `kompas check`: all that is wrong with cases, and with the files of the game that they rest on, at once.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Language.told.phrase("help.check.about"),
      discussion: Language.told.phrase("help.check.more")
    )
  }

  @Argument(help: .phrase("help.check.cases"))
  var cases: [String]

  @Option(
    help: .phrase("help.check.format")
  )
  var format = CheckFormat.text

  @Option(name: .language, help: .phrase("help.any.language"))
  var lang: Language?

  @Flag(help: .phrase("help.check.watch"))
  var watch = false

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let reader = Compose.reader()
    let paths = try cases.map { name in
      if name == InputFile.standardInput { return name }
      let found = Compose.library().find(name)
      // What is no case is looked at too: then that is what is wrong.
      var isFolder: ObjCBool = false
      if found == nil, FileManager.default.fileExists(atPath: name, isDirectory: &isFolder),
        isFolder.boolValue || PathName(name).name == CaseFolder.main
      {
        return name
      }
      let path = try CaseLookup.find(name, language)
      // It is told as it was named.
      return ScenarioLibrary.here(name) == nil ? path : name
    }
    if watch, paths.contains(InputFile.standardInput) {
      complain(language.phrase("check.watchInput"))
      throw ExitCode.validationFailure
    }
    let taken =
      paths.contains(InputFile.standardInput) ? try CaseLookup.taken(language) : nil
    if watch {
      FolderWatch(paths).run { check(paths, nil, reader, language) }
    }
    if check(paths, taken, reader, language) > 0 { throw ExitStatus.findings }
  }

  /// Checks every path and says what was found; how many findings there are.
  @discardableResult
  private func check(
    _ paths: [String],
    _ taken: CaseFolder?,
    _ reader: CaseReader,
    _ language: Language
  ) -> Int {
    var all: [Diagnostic] = []
    func add(_ reading: CaseReading, in folder: String) {
      all += reading.diagnostics.map { Self.placed($0, in: folder) }
      if format == .text { Self.show(reading, folder, language) }
    }
    for path in paths {
      let folder = path == InputFile.standardInput ? taken : nil
      add(reader.review(folder ?? CaseFolder(path)), in: Self.folder(of: path))
    }
    // A case is judged by the files of the game, of which it reads no more than it needs.
    let files = Languages.assets.review()
    if !files.diagnostics.isEmpty { add(files, in: Languages.assets.root) }
    switch format {
    case .text: break
    case .json: write(DiagnosticJSON.render(all, language: language))
    case .sarif:
      write(
        DiagnosticSARIF.render(all, language: language, version: Kompas.version)
      )
    }
    return all.count
  }

  private static func show(_ reading: CaseReading, _ folder: String, _ language: Language) {
    let writer = DiagnosticText(
      sources: reading.sources,
      folder: folder,
      language: language
    )
    let errors = reading.diagnostics.filter { $0.severity == .error }.count
    let warnings = reading.diagnostics.count - errors
    let verdict =
      reading.diagnostics.isEmpty
      ? language.phrase("check.fine")
      : language.phrase(
        "check.found",
        [
          "errors": errors, "warnings": warnings,
          "isMore": reading.diagnostics.count >= Findings.limit,
        ]
      )
    let causes = writer.causes(reading.diagnostics)
    let shown = causes.prefix(shownAtMost)
    write(printableLines(shown.map(\.text).joined(separator: "\n")))
    let more = causes.dropFirst(shownAtMost).reduce(0) { $0 + $1.count }
    if more > 0 {
      say(
        language.phrase(
          "check.more",
          [
            "shown": reading.diagnostics.count - more, "more": more,
            "isMore": reading.diagnostics.count >= Findings.limit,
          ]
        )
      )
    }
    write(printable("\(folder): \(verdict)") + "\n")
  }

  /// What somebody reads of what is wrong; the other formats have all.
  private static let shownAtMost = 200

  private static func folder(of path: String) -> String {
    var folder = path
    if folder.hasSuffix(CaseFolder.main) { folder.removeLast(CaseFolder.main.count) }
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
