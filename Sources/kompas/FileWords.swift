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
    case ENOSPC, EDQUOT: language.phrase("file.problem.full", ["path": path])
    case _:
      language.phrase(
        "file.problem.other",
        ["path": path, "reason": String(cString: strerror(code))]
      )
    }
  }
}

/// Says that a file cannot be read; the exit code that goes with it.
func noInput(_ path: String, _ language: Language) -> ExitCode {
  complain(
    printable(
      language.phrase("file.noInput", ["path": path])
    )
  )
  return ExitStatus.noInput
}
