import ArgumentParser
import Glibc

/// The exit codes of the command line, after sysexits.h.
enum ExitStatus {
  /// `check` found something, a claim of `certify` does not hold, `verify` found a difference, or `migrate --check` found a case of an earlier
  /// format.
  static let findings = ExitCode(1)
  /// The input was read, and is not right.
  static let badData = ExitCode(65)
  /// There is no such input.
  static let noInput = ExitCode(66)
  /// Something could not be written.
  static let cannotCreate = ExitCode(73)
  /// The user stopped it with ^C.
  static let interrupted = ExitCode(ended(by: SIGINT))

  /// How a program ends that a signal stopped, as a shell reports it: 130 for ^C, 143 for a request to terminate.
  ///
  /// It may be asked while the signal is handled.
  static func ended(by signal: Int32) -> Int32 { 128 + signal }
}
