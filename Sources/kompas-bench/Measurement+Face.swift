import Foundation
import Glibc

/// From a key to the screen: the program on a terminal of 200 by 60, against bare ncurses that draws as many cells anew.
extension Measurement {
  /// One per theme; none where either does not start.
  static func keyToScreen(
    _ program: String,
    case path: String,
    bare script: String
  ) -> [Measurement] {
    guard
      let baseline = median(
        of: ["/usr/bin/env", "python3", script],
        keys: ["1", "2"],
        before: []
      )
    else {
      return []
    }
    let archives = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-bench-face-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: archives) }
    try? FileManager.default.createDirectory(at: archives, withIntermediateDirectories: true)
    return ["dark", "light", "contrast", "none"].compactMap { theme in
      // A run that was begun would be gone on with.
      let archive = archives.appendingPathComponent(theme)
      let words = [
        program, "play", path, "--theme", theme, "--no-motion", "--archive", archive.path,
      ]
      guard let value = median(of: words, keys: ["1", "2"], before: ["\r"]) else { return nil }
      return Measurement(
        name: "a key to the screen at 200 by 60, theme \(theme)",
        unit: "ms",
        value: value,
        baseline: "the same with bare ncurses (Python)",
        baselineValue: baseline
      )
    }
  }

  /// The median time from a key until the first of what it draws arrives, in milliseconds; `nil` if nothing does.
  private static func median(
    of command: [String],
    keys: [String],
    before: [String]
  ) -> Double? {
    guard let terminal = BenchTerminal(command) else { return nil }
    defer { terminal.end() }
    guard terminal.waitForQuiet() else { return nil }
    for key in before {
      terminal.type(key)
      guard terminal.waitForQuiet() else { return nil }
    }
    var times: [Double] = []
    for index in 0..<101 {
      let start = ContinuousClock.now
      terminal.type(keys[index % keys.count])
      guard terminal.waitForBytes() else { return nil }
      times.append(microseconds(since: start) / 1_000)
      _ = terminal.waitForQuiet(5)
    }
    return times.sorted()[times.count / 2]
  }
}

/// A terminal of 200 by 60 in which a program runs.
private final class BenchTerminal {
  private let master: Int32
  private let process = Process()

  init?(_ command: [String]) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    // Source: ioctl_tty(2), TIOCSPTLCK and TIOCGPTN.
    guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0,
      ioctl(master, 0x8004_5430, &number) == 0
    else { return nil }
    let slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard slave >= 0 else { return nil }
    var size = winsize(ws_row: 60, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging([
      // This terminal answers nothing, so it tells its ground by the environment.
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "COLORFGBG": "15;0",
    ]) { $1 }
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
  }

  func type(_ text: String) { _ = write(master, text, text.utf8.count) }

  /// Waits until something arrives, for five seconds at most.
  func waitForBytes() -> Bool { read(within: 5_000) }

  /// Waits until nothing has arrived for so many milliseconds; whether anything did.
  func waitForQuiet(_ milliseconds: Int32 = 300) -> Bool {
    var found = milliseconds < 100 || read(within: 5_000)
    while read(within: milliseconds) { found = true }
    return found
  }

  private func read(within milliseconds: Int32) -> Bool {
    var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, milliseconds) > 0, file.revents & Int16(POLLIN) != 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    return Glibc.read(master, &bytes, bytes.count) > 0
  }

  func end() {
    process.terminate()
    process.waitUntilExit()
    close(master)
  }
}
