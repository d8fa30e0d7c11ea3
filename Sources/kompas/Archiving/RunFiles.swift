import ArgumentParser
import Foundation
import KompasJournal
import KompasScenarios
import KompasStandards

/// Reading files of runs for a command.
enum RunFiles {
  /// Whether a file begins as a file of runs does.
  static func isOne(_ path: String) -> Bool {
    if path == InputFile.standardInput { return true }
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let start = try? file.read(upToCount: 64) else { return false }
    return RunFile.begins(start)
  }

  /// The runs of a file as an archive of which nothing is kept: numbered from 1, in the order of the file.
  ///
  /// - Throws: `StoreError`; the exit code, if the file is not right, which is said.
  static func store(_ path: String, _ language: Language) throws -> any RunArchive {
    let store = InMemoryStore()
    _ = try store.add(try verified(path, language).map(\.record))
    return store
  }

  /// The runs in a file, each played over and found to be right.
  ///
  /// - Throws: the exit code, if there is no such file or it is not right, which is said.
  static func verified(_ path: String, _ language: Language) throws -> [RecordInFile] {
    guard case .success(let filed) = try read(path, language) else { throw ExitStatus.badData }
    for run in filed {
      do throws(RunProblem) { _ = try run.record.verified() } catch {
        complain(printable(error.words(path, run, language)))
        throw ExitStatus.badData
      }
    }
    return filed
  }

  private static func data(_ path: String, _ language: Language) throws -> Data {
    if path == InputFile.standardInput {
      do throws(FileProblem) {
        return Data(try InputFile.bytes(path, limit: RunFile.limits.file))
      } catch { throw noInput(error, language) }
    }
    if let problem = FileProblem(opening: path) { throw noInput(problem, language) }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw noInput(FileProblem(path, code: isFolder ? EISDIR : EINVAL), language)
    }
    let file = URL(fileURLWithPath: path)
    guard let data = try? Data(contentsOf: file, options: .mappedIfSafe) else {
      throw noInput(FileProblem(path, code: EIO), language)
    }
    return data
  }

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
    let data = try data(path, language)
    do throws(RunFileProblem) { return .success(try RunFileReader.read(data)) } catch {
      complain(printable(error.words(path, language)))
      return .failure(error)
    }
  }
}
