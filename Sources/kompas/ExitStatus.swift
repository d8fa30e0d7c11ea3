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
}

/// Writes a line to standard error.
func complain(_ text: String) {
  FileHandle.standardError.write(Data((text + "\n").utf8))
}
