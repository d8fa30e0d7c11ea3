import Foundation
import Synchronization

/// Whether ^C was pressed; a handler of signals may touch nothing else.
private let asked = Atomic(false)

/// What ^C does while something long is being worked out: the first asks to stop, the second ends at once.
enum Interruption {
  /// Whether ^C was pressed since `watch`.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// From here on, the first ^C only asks.
  ///
  /// A program that was started with ^C switched off, as in the background of a script, keeps it so.
  static func watch() {
    asked.store(false, ordering: .relaxed)
    handle { _ in
      asked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// From here on, ^C ends the program again.
  static func unwatch() {
    // Once it was asked, it does so already.
    if !isAsked { handle(SIG_DFL) }
  }

  private static func handle(_ handler: __sighandler_t?) {
    let before = signal(SIGINT, handler)
    let isOff = unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    if isOff { signal(SIGINT, SIG_IGN) }
  }
}
