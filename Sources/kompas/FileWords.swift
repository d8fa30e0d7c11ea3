import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

extension FileProblem {
  /// What went wrong with a file, and what can be done, in words.
  func words(_ language: Language) -> String {
    switch code {
    case ENOENT, ENOTDIR: language.phrase("file.problem.absent", ["path": path])
    case FileProblem.database: language.phrase("file.problem.database", ["path": path])
    case EINVAL: language.phrase("file.problem.notAFile", ["path": path])
    case EFBIG: language.phrase("file.problem.tooLarge", ["path": path])
    case EISDIR: language.phrase("file.problem.folder", ["path": path])
    case EACCES, EPERM, EROFS: language.phrase("file.problem.notAllowed", ["path": path])
    case ENAMETOOLONG:
      language.phrase("file.problem.longName", ["path": String(path.prefix(40)) + "…"])
    case ELOOP: language.phrase("file.problem.loop", ["path": path])
    case EMFILE, ENFILE: language.phrase("file.problem.tooManyOpen", ["path": path])
    case ENOSPC, EDQUOT: language.phrase("file.problem.full", ["path": path])
    case _:
      language.phrase(
        "file.problem.other",
        ["path": path, "reason": ErrorNumber.words(code, language)]
      )
    }
  }
}

extension FileProblem {
  /// Why something cannot be opened to be read; `nil` if it can.
  init?(opening path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      self.init(path)
      return
    }
    close(file)
    return nil
  }
}

/// Says why a file cannot be read; the exit code that goes with it.
func noInput(_ problem: FileProblem, _ language: Language) -> ExitCode {
  complain(printable(problem.words(language)))
  return ExitStatus.noInput
}
