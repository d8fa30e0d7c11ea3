import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

/// Writes a text to the file that somebody asked for, or else to standard output.
///
/// - Parameters:
///   - text: all of it.
///   - path: the file; standard output if `nil` or `-`.
///   - readers: who may read the file.
///   - option: with which the place was chosen.
///   - language: of what is said.
/// - Throws: the exit code, if that fails.
func deliver(
  _ text: String,
  to path: String?,
  for readers: OutputFile.Readers = .owner,
  option: String = "--out",
  _ language: Language
) throws {
  if let path, OutputFile.isFile(path) {
    return try OutputFile.write(text, to: path, for: readers, language, option: option)
  }
  // Whoever reads may leave before the end.
  signal(SIGPIPE, SIG_IGN)
  write(text)
}

/// Files that a command was asked for with `--out`: the one place that says who may read them.
enum OutputFile {
  /// Who may read a file, whatever the umask is.
  enum Readers {
    /// Only its owner: it may hold what somebody wrote, or how somebody chose.
    case owner
    /// Whoever the system lets: it is about a case, and nobody played.
    case everyone

    fileprivate var mode: mode_t? {
      switch self {
      case .owner: 0o600
      case .everyone: nil
      }
    }
  }

  /// The path that means standard output, as is the custom.
  static let standardOutput = "-"

  /// Whether a text goes to a file, and not to standard output.
  static func isFile(_ path: String?) -> Bool { path.map { $0 != standardOutput } ?? false }

  /// Writes text; says what is wrong, and throws the exit code, if that fails.
  ///
  /// - Parameters:
  ///   - text: all of it.
  ///   - path: where.
  ///   - readers: who may read it.
  ///   - language: of what is said.
  ///   - option: with which the place was chosen.
  /// - Throws: the exit code; then all is as it was.
  static func write(
    _ text: String,
    to path: String,
    for readers: Readers = .owner,
    _ language: Language,
    option: String = "--out"
  ) throws {
    do throws(FileProblem) {
      try WholeFile.write(Array(text.utf8), to: path, mode: readers.mode)
    } catch { throw fail(error, path, option, language) }
  }

  /// Writes several files for their owner in a folder, which is made for their owner if it is not there; other files in it stay.
  static func write(
    _ files: [(name: String, text: String)],
    into folder: String,
    _ language: Language
  ) throws {
    let isNew = mkdir(folder, 0o700) == 0
    do throws(FileProblem) {
      guard isNew || errno == EEXIST else { throw FileProblem(folder) }
      if isNew { chmod(folder, 0o700) }
      let files = files.map { (path: folder + "/" + $0.name, bytes: Array($0.text.utf8)) }
      try WholeFile.write(files, mode: Readers.owner.mode)
    } catch {
      if isNew { rmdir(folder) }
      throw fail(error, folder, "--out", language)
    }
  }

  private static func fail(
    _ problem: FileProblem,
    _ path: String,
    _ option: String,
    _ language: Language
  ) -> ExitCode {
    complain(printable(words(problem.code, path, option, language)))
    return ExitStatus.cannotCreate
  }

  private static func words(
    _ code: Int32,
    _ path: String,
    _ option: String,
    _ language: Language
  ) -> String {
    let reason =
      code == FileProblem.database
      ? language.phrase("file.output.database") : ErrorNumber.words(code, language)
    return language.phrase(
      "file.output.failed",
      ["path": path, "reason": reason, "option": option]
    )
  }
}
