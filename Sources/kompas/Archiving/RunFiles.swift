import ArgumentParser
import Foundation
import KompasJournal

/// Reading files of runs for a command.
enum RunFiles {
  /// The runs in a file; says what is wrong with it, and throws an exit code, if that fails.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - language: of what is said.
  ///   - code: the exit code for a file that is not right.
  /// - Returns: at least one run; none of them was played yet.
  /// - Throws: the exit code.
  static func read(
    _ path: String,
    _ language: Language,
    failing code: ExitCode
  ) throws -> [FiledRun] {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= RunFile.limits.file,
      let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { throw noInput(path, language) }
    do throws(RunFileProblem) { return try RunFileReader.read(data) } catch {
      complain(printable(error.words(path, language)))
      throw code
    }
  }
}
