import Foundation
import Glibc

/// Does something now, and again whenever a file in these folders is saved.
///
/// It looks twice a second at what files there are, when they changed and how large they are: that works on every
/// file system, and for editors that write a new file and rename it. Half-written files are waited for.
struct FolderWatch {
  private let folders: [String]

  /// Watches folders, or the folders of these files.
  init(_ paths: [String]) {
    folders = paths.map { path in
      path.hasSuffix(".yaml") ? (path as NSString).deletingLastPathComponent : path
    }
  }

  /// Goes on until the program is stopped; Ctrl-C ends it with 130.
  func run(_ action: () -> Void) -> Never {
    stopWhenAsked()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var seen = snapshot()
    action()
    while true {
      Thread.sleep(forTimeInterval: 0.5)
      var now = snapshot()
      guard now != seen else { continue }
      // Saving may take several writes: wait until two looks are the same, but not for ever.
      for _ in 0..<10 {
        Thread.sleep(forTimeInterval: 0.1)
        let next = snapshot()
        if next == now { break }
        now = next
      }
      seen = now
      if isTerminal {
        try? FileHandle.standardOutput.write(contentsOf: Data("\u{1B}[H\u{1B}[2J".utf8))
      }
      action()
    }
  }

  /// Ctrl-C ends with 130, also where whoever started the program had blocked it.
  private func stopWhenAsked() {
    signal(SIGINT) { _ in _exit(130) }
    signal(SIGTERM) { _ in _exit(143) }
    var asked = sigset_t()
    sigemptyset(&asked)
    sigaddset(&asked, SIGINT)
    sigaddset(&asked, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &asked, nil)
  }

  /// What files there are, with the moment of their last change and their size; empty for a folder that is gone.
  private func snapshot() -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    for folder in folders {
      let place = folder.isEmpty ? "." : folder
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      for name in names {
        var status = stat()
        guard stat(place + "/" + name, &status) == 0 else { continue }
        result[place + "/" + name] = [
          Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_size),
          Int(status.st_ino),
        ]
      }
    }
    return result
  }
}
