import Foundation
import KompasStandards
import Synchronization

/// How far a simulation is: one line on standard error, written over, and only if that is a terminal.
final class ProgressLine: Sendable {
  private struct Shown {
    var width = 0
    var last: ContinuousClock.Instant?
  }

  private let total: Int
  private let language: Language
  private let counts: Bool
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private let shown = Mutex(Shown())

  /// - Parameters:
  ///   - total: how much there is to do.
  ///   - language: of the words.
  ///   - counts: whether what is done are runs, of which one may want to know how many a second.
  init(total: Int, _ language: Language, counts: Bool = true) {
    self.counts = counts
    self.total = total
    self.language = language
  }

  /// Shows how many runs are done, at most ten times a second; from any thread.
  func show(_ done: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    shown.withLock { shown in
      if let last = shown.last, now - last < .milliseconds(100) { return }
      shown.last = now
      let seconds = max((now - start) / .seconds(1), 0.001)
      let rate = Int((Double(done) / seconds).rounded())
      let text = language.phrase(
        "command.progress",
        ["percent": done * 100 / total, "counts": counts, "rate": rate]
      )
      write("\r" + text + String(repeating: " ", count: max(0, shown.width - text.count)))
      shown.width = max(shown.width, text.count)
    }
  }

  /// Takes the line away.
  func clear() {
    shown.withLock { shown in
      guard shown.width > 0 else { return }
      // A terminal shows ^C as two characters more.
      write("\r" + String(repeating: " ", count: shown.width + 2) + "\r")
      shown.width = 0
    }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
