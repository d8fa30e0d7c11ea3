import ArgumentParser
import KompasScenarios

/// Finds and reads the case that a command is about.
enum CaseLookup {
  /// Loads a case by its id or path; says what is wrong, and throws the exit code, if that fails.
  static func load(_ name: String, _ language: Language) throws -> LoadedCase {
    try load(at: find(name, language), language)
  }

  /// The folder of a case, by its id or path; says so, and throws the exit code, if there is none.
  static func find(_ name: String, _ language: Language) throws -> String {
    let library = try Compose.library(language)
    if let path = library.find(name) { return path }
    complain(printable(absence(of: name, meant: library.suggestion(for: name), language)))
    throw ExitStatus.noInput
  }

  /// Loads the case in a folder; says what is wrong, and throws the exit code, if that fails.
  static func load(at path: String, _ language: Language) throws -> LoadedCase {
    try read(at: path, language).loaded
  }

  /// Reads the case in a folder, with what a review looks at; says what is wrong, and throws the exit code, if that fails.
  static func read(at path: String, _ language: Language) throws -> (
    loaded: LoadedCase, read: ReadCase
  ) {
    let read = try Compose.reader(language).read(path)
    if let loaded = read.loaded { return (loaded, read) }
    let writer = DiagnosticText(
      sources: read.sources,
      folder: path,
      language: language.rawValue
    )
    let errors = read.reading.diagnostics.filter { $0.severity == .error }
    complain(printableLines(writer.render(errors)))
    throw ExitStatus.badData
  }

  /// The folder of a case that somebody is working on: a folder at that path goes before an id.
  static func findForAuthor(_ name: String, _ language: Language) throws -> String {
    let here = ScenarioLibrary(roots: [])
    return try here.find(name) ?? find(name, language)
  }

  private static func absence(
    of name: String,
    meant: String?,
    _ language: Language
  ) -> String {
    switch language {
    case .nl:
      let question = meant.map { " Bedoelde u \($0)?" } ?? ""
      return "Er is geen zaak \(name).\(question) `kompas cases` toont wat er is."
    case .en:
      let question = meant.map { " Did you mean \($0)?" } ?? ""
      return "There is no case \(name).\(question) `kompas cases` shows what there is."
    }
  }
}
