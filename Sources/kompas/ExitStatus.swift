import ArgumentParser
import Foundation

/// The exit codes of the command line, after sysexits.h.
enum ExitStatus {
  /// `check` found something.
  static let findings = ExitCode(1)
  /// The input was read, and is not right.
  static let badData = ExitCode(65)
  /// There is no such input.
  static let noInput = ExitCode(66)
  /// Something could not be written.
  static let cannotCreate = ExitCode(73)
  /// The user stopped it with ^C: 128 and the number of the signal, as a shell reports it.
  static let interrupted = ExitCode(130)
}

/// Writes a line to standard error, if anyone can still read it.
func complain(_ text: String) {
  try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
}

/// Writes a line to standard output, if anyone can still read it.
func say(_ text: String) {
  try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
}
