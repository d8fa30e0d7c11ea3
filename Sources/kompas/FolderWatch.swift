import Foundation
import Glibc
import KompasScenarios

/// Does something now, and again whenever a file in these folders is saved.
///
/// It looks twice a second at what files there are, when they changed and how large they are: that works on every
/// file system, and for editors that write a new file and rename it. Half-written files are waited for.
struct FolderWatch {
  private let folders: [String]

  /// Watches folders, or the folders of these files.
  init(_ paths: [String]) {
    folders = paths.map { path in
      path.hasSuffix(".yaml") ? PathName(path).folder : path
    }
  }

  /// Goes on until the program is stopped; Ctrl-C ends it with 130.
  func run(_ action: () -> Void) -> Never {
    stopWhenAsked()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var seen = FolderSnapshot(folders)
    action()
    while true {
      Thread.sleep(forTimeInterval: 0.5)
      guard let now = FolderSnapshot.settled(folders, unlike: seen) else { continue }
      seen = now
      if isTerminal { write("\u{1B}[H\u{1B}[2J") }
      action()
    }
  }

  /// Ctrl-C ends with 130, also where whoever started the program had blocked it.
  private func stopWhenAsked() {
    signal(SIGINT) { _exit(ExitStatus.ended(by: $0)) }
    signal(SIGTERM) { _exit(ExitStatus.ended(by: $0)) }
    var asked = sigset_t()
    sigemptyset(&asked)
    sigaddset(&asked, SIGINT)
    sigaddset(&asked, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &asked, nil)
  }
}

/// What files there are in some folders at a moment, when each changed and how large it is.
struct FolderSnapshot: Equatable {
  /// By path: the moment of the last change, the size, and which file it is.
  private var files: [String: [Int]] = [:]

  /// Looks now; a folder that is gone is empty.
  ///
  /// Files that editors write for themselves do not count where `onlyVisible`: hidden ones, and those that end in `~`.
  init(_ folders: [String], onlyVisible: Bool = false) {
    for folder in folders {
      let place = folder.isEmpty ? "." : folder
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      for name in names where !onlyVisible || !(name.hasPrefix(".") || name.hasSuffix("~")) {
        var status = stat()
        guard stat(place + "/" + name, &status) == 0 else { continue }
        files[place + "/" + name] = [
          Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_size),
          Int(status.st_ino),
        ]
      }
    }
  }

  /// How it is now, if that is otherwise than before; `nil` if not.
  ///
  /// Saving may take several writes: it waits until two looks are the same, but not for ever.
  static func settled(
    _ folders: [String],
    unlike before: FolderSnapshot,
    onlyVisible: Bool = false
  ) -> FolderSnapshot? {
    var now = FolderSnapshot(folders, onlyVisible: onlyVisible)
    guard now != before else { return nil }
    for _ in 0..<10 {
      Thread.sleep(forTimeInterval: 0.1)
      let next = FolderSnapshot(folders, onlyVisible: onlyVisible)
      if next == now { break }
      now = next
    }
    return now
  }
}
