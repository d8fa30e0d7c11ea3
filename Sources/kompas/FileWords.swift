import ArgumentParser
import Foundation
import KompasScenarios
import KompasStandards

extension FileProblem {
  /// What went wrong with a file, and what can be done, in words.
  func words(_ language: Language) -> String {
    switch (code, language.either) {
    case (ENOENT, .nl), (ENOTDIR, .nl): "\(path) bestaat niet."
    case (ENOENT, .en), (ENOTDIR, .en): "\(path) does not exist."
    case (EINVAL, .nl): "\(path) is geen gewoon bestand."
    case (EINVAL, .en): "\(path) is no ordinary file."
    case (EFBIG, .nl): "\(path) is te groot."
    case (EFBIG, .en): "\(path) is too large."
    case (EISDIR, .nl): "\(path) is een map, geen bestand."
    case (EISDIR, .en): "\(path) is a folder, not a file."
    case (EACCES, .nl), (EPERM, .nl), (EROFS, .nl):
      "Kompas mag \(path) niet lezen of schrijven. Kies een andere plek, of zet de rechten goed."
    case (EACCES, .en), (EPERM, .en), (EROFS, .en):
      "Kompas may not read or write \(path). Choose another place, or mend the permissions."
    case (ENOSPC, .nl), (EDQUOT, .nl):
      "De schijf is vol: \(path) is niet geschreven. Wat er stond, staat er nog. Maak ruimte en probeer het opnieuw."
    case (ENOSPC, .en), (EDQUOT, .en):
      "The disk is full: \(path) was not written. What was there is still there. Make room and try again."
    case (_, .nl): "Het lukt niet met \(path): \(String(cString: strerror(code)))."
    case (_, .en): "It does not work with \(path): \(String(cString: strerror(code)))."
    }
  }
}

/// Says that a file cannot be read; the exit code that goes with it.
func noInput(_ path: String, _ language: Language) -> ExitCode {
  complain(
    printable(
      language == .nl
        ? "\(path): dit bestand is er niet, of is niet te lezen."
        : "\(path): this file is not there, or cannot be read."
    )
  )
  return ExitStatus.noInput
}
