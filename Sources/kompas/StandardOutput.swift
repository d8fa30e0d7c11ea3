import ArgumentParser
import Foundation
import KompasPages
import KompasStandards
import KompasTerminal

/// Standard output: the one place where the commands write to it, and where a write that fails is noticed.
///
/// Nothing is kept back, so what was written is with the system when `write` returns.
enum StandardOutput {
  /// Makes sure that no file that is opened later takes the place of a stream that was closed.
  ///
  /// A stream that is closed is opened the wrong way round, so that using it still fails.
  static func prepare() {
    for (stream, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ]
    where fcntl(stream, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }

  /// Writes text as it is.
  ///
  /// Whoever reads may leave before the end: that is no trouble. Anything else ends the program with `ExitStatus.cannotCreate`.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes bytes as they are, as it does with text.
  static func write(_ bytes: [UInt8]) {
    do throws(OutputProblem) { try writeAll(bytes, to: STDOUT_FILENO) } catch {
      if !error.isUnread { fail(error) }
    }
  }

  /// Closes standard output: some places, such as a share on the network, say only then that there was no room.
  static func finish() {
    guard fflush(nil) == 0, close(STDOUT_FILENO) == 0 || errno == EBADF else {
      let problem = OutputProblem(code: errno)
      if !problem.isUnread { fail(problem) }
      return
    }
  }

  /// Says that standard output cannot be written, and ends the program.
  static func fail(_ problem: OutputProblem) -> Never {
    complain(printable(words(problem.code, Language.told)))
    exit(ExitStatus.cannotCreate.rawValue)
  }

  private static func words(_ code: Int32, _ language: Language) -> String {
    let reason =
      code == EBADF
      ? language.phrase("file.standardOutput.closed") : ErrorNumber.words(code, language)
    return language.phrase("file.standardOutput.failed", ["reason": reason])
  }
}

/// Writes text to standard output as it is.
func write(_ text: String) { StandardOutput.write(text) }

/// Writes a line to standard output.
func say(_ text: String) { StandardOutput.write(text + "\n") }

/// Writes sentences to standard output: in a terminal broken at words.
func inform(_ text: String) { say(brokenAtWords(text, for: STDOUT_FILENO)) }

/// Writes a line to standard error, if anyone can still read it: in a terminal broken at words.
func complain(_ text: String) {
  let text = brokenAtWords(text, for: STDERR_FILENO)
  try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
}

private func brokenAtWords(_ text: String, for file: Int32) -> String {
  columns(of: file).map { text.reflowed(to: $0) } ?? text
}
