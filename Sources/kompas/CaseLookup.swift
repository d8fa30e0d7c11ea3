import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// Finds and reads the case that a command is about.
enum CaseLookup {
  /// Loads a case by its id or path; says what is wrong, and throws the exit code, if that fails.
  static func load(_ name: String, _ language: Language) throws -> LoadedCase {
    try load(at: find(name, language), language)
  }

  /// The same of a command to which `-` is a `case.yaml` on standard input; with what a review looks at.
  static func readOrTake(_ name: String, _ language: Language) throws -> (
    loaded: LoadedCase, read: ReadCase
  ) {
    guard name == InputFile.standardInput else {
      return try read(at: find(name, language), language)
    }
    return try read(taken(language), named: name, language)
  }

  /// The case on standard input; says so, and throws the exit code, if that cannot be read.
  static func taken(_ language: Language) throws -> CaseFolder {
    do throws(FileProblem) {
      return CaseFolder(
        alone: try InputFile.bytes(InputFile.standardInput, limit: .max)
      )
    } catch {
      complain(printable(error.words(language)))
      throw ExitStatus.noInput
    }
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
    if let reason = refusal(of: name, language) {
      complain(printable(reason))
      throw ExitStatus.noInput
    }
    let hint = language.hint(library.suggestion(for: name))
    complain(printable(language.phrase("command.noCase", ["name": name, "hint": hint])))
    throw ExitStatus.noInput
  }

  /// Why what is there is no case; `nil` if nothing is there, or a folder.
  static func refusal(of name: String, _ language: Language) -> String? {
    if let problem = FileProblem(opening: name) {
      let isAbsent = problem.code == ENOENT || problem.code == ENOTDIR
      return isAbsent ? nil : problem.words(language)
    }
    // A link that leads nowhere, or may not be followed, stands in for the case in its folder.
    let main = name + "/" + CaseFolder.main
    if let problem = FileProblem(opening: main), ![ENOENT, ENOTDIR].contains(problem.code) {
      return problem.words(language)
    }
    guard let bytes = try? WholeFile.read(name, limit: 1 << 30) else { return nil }
    let kind =
      switch DocumentKind(bytes) {
      case .zip where PathName(name).ending == "kompas-case": "package"
      case nil: "text"
      case _: "document"
      }
    return language.phrase("command.fileNotCase", ["name": name, "kind": kind])
  }

  /// Loads the case in a folder; says what is wrong, and throws the exit code, if that fails.
  static func load(at path: String, _ language: Language) throws -> LoadedCase {
    try read(at: path, language).loaded
  }

  /// Reads the case in a folder, with what a review looks at; says what is wrong, and throws the exit code, if that fails.
  static func read(at path: String, _ language: Language) throws -> (
    loaded: LoadedCase, read: ReadCase
  ) {
    try read(CaseFolder(path), named: path, language)
  }

  private static func read(
    _ folder: CaseFolder,
    named path: String,
    _ language: Language
  ) throws -> (loaded: LoadedCase, read: ReadCase) {
    let read = Compose.reader().read(folder)
    if let loaded = read.loaded { return (loaded, read) }
    let writer = DiagnosticText(sources: read.sources, folder: path, language: language)
    let errors = read.reading.diagnostics.filter { $0.severity == .error }
    complain(printableLines(writer.render(errors)))
    throw ExitStatus.badData
  }
}
