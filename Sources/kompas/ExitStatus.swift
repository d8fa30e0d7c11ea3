import ArgumentParser

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
