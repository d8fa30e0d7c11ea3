import ArgumentParser
import Foundation
import KompasJournal
import KompasStandards

/// Reading files of runs for a command.
enum RunFiles {
  /// The runs in a file; says what is wrong with it, if anything is.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - language: of what is said.
  /// - Returns: at least one run, none of which was played yet; or why the file is not right.
  /// - Throws: the exit code, if there is no such file.
  static func read(
    _ path: String,
    _ language: Language
  ) throws -> Result<[RecordInFile], RunFileProblem> {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { throw noInput(path, language) }
    do throws(RunFileProblem) { return .success(try RunFileReader.read(data)) } catch {
      complain(printable(error.words(path, language)))
      return .failure(error)
    }
  }
}
