import ArgumentParser
import Foundation
import KompasStandards

/// On how many processors something is worked out.
enum Jobs {
  /// The most that may be asked for.
  static let most = 64

  /// As many as there are.
  static var usual: Int { min(ProcessInfo.processInfo.activeProcessorCount, most) }

  /// Says what is wrong with a number, and throws the exit code, if anything is.
  static func check(_ jobs: Int?, _ language: Language) throws {
    guard let jobs, !(1...most).contains(jobs) else { return }
    complain(
      language.phrase("command.jobs", ["jobs": jobs, "most": most])
    )
    throw ExitCode.validationFailure
  }
}
