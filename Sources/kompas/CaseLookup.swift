import ArgumentParser
import KompasScenarios
import KompasStandards

/// Finds and reads the case that a command is about.
enum CaseLookup {
  /// Loads a case by its id or path; says what is wrong, and throws the exit code, if that fails.
  static func load(_ name: String, _ language: Language) throws -> LoadedCase {
    try load(at: find(name, language), language)
  }

  /// The folder of a case, by its id or path; says so, and throws the exit code, if there is none.
  static func find(_ name: String, _ language: Language) throws -> String {
    let library = Compose.library()
    if let path = library.find(name) {
      // Two of one name: then it is said which it is.
      if ScenarioLibrary.here(name) != nil, let other = library.installed(name), other != path {
        complain(printable(language.phrase("command.caseHere", ["path": path, "other": other])))
      }
      return path
    }
    let hint = language.hint(library.suggestion(for: name))
    complain(printable(language.phrase("command.noCase", ["name": name, "hint": hint])))
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
    let read = Compose.reader().read(path)
    if let loaded = read.loaded { return (loaded, read) }
    let writer = DiagnosticText(sources: read.sources, folder: path, language: language)
    let errors = read.reading.diagnostics.filter { $0.severity == .error }
    complain(printableLines(writer.render(errors)))
    throw ExitStatus.badData
  }
}
