import Foundation
import Glibc

/// The program on a terminal of 200 by 60, against bare ncurses that draws as many cells anew.
extension Measurement {
  /// What a player feels of a face: from a key to the screen, what that writes, and what it does while nobody types; per theme.
  ///
  /// None where either does not start.
  static func face(_ program: String, case path: String, bare script: String) -> [Measurement] {
    guard let bare = Felt(["/usr/bin/env", "python3", script], keys: ["1", "2"], before: []) else {
      return []
    }
    let archives = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-bench-face-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: archives) }
    try? FileManager.default.createDirectory(at: archives, withIntermediateDirectories: true)
    return ["dark", "light", "contrast", "none"].flatMap { theme -> [Measurement] in
      // A run that was begun would be gone on with.
      let archive = archives.appendingPathComponent(theme)
      let words = [
        program, "play", path, "--theme", theme, "--no-motion", "--archive", archive.path,
      ]
      guard let felt = Felt(words, keys: ["1", "2"], before: ["\r"]) else { return [] }
      func row(_ name: String, _ unit: String, _ part: KeyPath<Felt, Double>, most: Double)
        -> Measurement
      {
        Measurement(
          name: "\(name) at 200 by 60, theme \(theme)",
          unit: unit,
          value: felt[keyPath: part],
          baseline: "the same with bare ncurses (Python)",
          baselineValue: bare[keyPath: part],
          most: most
        )
      }
      return [
        row("a key to the screen", "ms", \.time, most: 16),
        row("what a moved focus writes at most", "bytes", \.bytes, most: 4_096),
        row("processor while nobody types, of two seconds,", "ms", \.idle, most: 0),
      ]
    }
  }

  /// From starting the program until all of the menu has arrived, against bare ncurses.
  static func firstFrame(
    _ program: String,
    cases: Int,
    like path: String,
    root: String,
    bare script: String
  ) throws -> [Measurement] {
    let home = try library(of: cases, like: path, root: root)
    defer { try? FileManager.default.removeItem(at: home) }
    let words = [
      "/usr/bin/env", "KOMPAS_HOME=\(home.path)", program, "--no-motion", "--archive",
      home.appendingPathComponent("archive").path,
    ]
    guard let value = firstFrame(words),
      let baseline = firstFrame(["/usr/bin/env", "python3", script])
    else { return [] }
    return [
      Measurement(
        name: "from start to the first frame at 200 by 60, \(cases) cases",
        unit: "ms",
        value: value,
        baseline: "the same with bare ncurses (Python)",
        baselineValue: baseline,
        most: 50
      )
    ]
  }

  /// The median of nine starts; the first of all fills the caches and is not counted.
  private static func firstFrame(_ command: [String]) -> Double? {
    var times: [Double] = []
    for index in 0..<10 {
      let start = ContinuousClock.now
      guard let terminal = BenchTerminal(command) else { return nil }
      defer { terminal.end() }
      guard let end = terminal.endOfFrame() else { return nil }
      if index > 0 { times.append((end - start) / .milliseconds(1)) }
    }
    return times.sorted()[times.count / 2]
  }

  /// What was felt of a program on a terminal.
  private struct Felt {
    /// The median time from a key until the first of what it draws arrives, in milliseconds.
    var time: Double
    /// The most that was written for one key.
    var bytes: Double
    /// The time on a processor in two seconds in which nobody types, in milliseconds.
    var idle: Double

    /// Types keys in turn, behind others that lead to a page; `nil` if nothing comes of one.
    init?(_ command: [String], keys: [String], before: [String]) {
      guard let terminal = BenchTerminal(command) else { return nil }
      defer { terminal.end() }
      guard terminal.waitForQuiet() else { return nil }
      for key in before {
        terminal.type(key)
        guard terminal.waitForQuiet() else { return nil }
      }
      var times: [Double] = []
      var most = 0
      for index in 0..<101 {
        let read = terminal.count
        let start = ContinuousClock.now
        terminal.type(keys[index % keys.count])
        guard terminal.waitForBytes() else { return nil }
        times.append(Measurement.microseconds(since: start) / 1_000)
        _ = terminal.waitForQuiet(5)
        most = max(most, terminal.count - read)
      }
      _ = terminal.waitForQuiet(200)
      let worked = terminal.worked
      sleep(2)
      time = times.sorted()[times.count / 2]
      bytes = Double(most)
      idle = terminal.worked - worked
    }
  }
}

/// A terminal of 200 by 60 in which a program runs.
private final class BenchTerminal {
  private let master: Int32
  private let process = Process()
  /// How many bytes arrived so far.
  private(set) var count = 0

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
    let read = Glibc.read(master, &bytes, bytes.count)
    count += max(0, read)
    return read > 0
  }

  /// When the last of the first frame arrived: after it nothing came for a while; `nil` if nothing ever came.
  func endOfFrame() -> ContinuousClock.Instant? {
    guard waitForBytes() else { return nil }
    var end = ContinuousClock.now
    while read(within: 150) { end = .now }
    return end
  }

  /// How long the program was on a processor so far, in milliseconds, as the system counts.
  ///
  /// Source: proc(5), the fields utime and stime.
  var worked: Double {
    let path = "/proc/\(process.processIdentifier)/stat"
    let fields = (try? String(contentsOfFile: path, encoding: .utf8))?
      .split(separator: ")").last?.split(separator: " ")
    guard let fields, fields.count > 12, let user = Double(fields[11]),
      let system = Double(fields[12])
    else { return 0 }
    return (user + system) * 1_000 / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  func end() {
    process.terminate()
    process.waitUntilExit()
    close(master)
  }
}
