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
      language == .nl
        ? "--jobs is \(jobs): geef een getal van 1 tot en met \(most)."
        : "--jobs is \(jobs): give a number from 1 up to \(most)."
    )
    throw ExitCode.validationFailure
  }
}
