import Foundation
import Glibc

/// A terminal without a screen, in which the program is started as in a real one.
final class PseudoTerminal {
  let process = Process()
  private let master: Int32
  private let slave: FileHandle
  private(set) var output = ""

  /// Starts the program in a terminal of this size.
  init(
    _ arguments: [String],
    columns: UInt16 = 80,
    rows: UInt16 = 24,
    environment: [String: String] = [:]
  ) throws {
    var (outer, inner): (Int32, Int32) = (-1, -1)
    guard openpty(&outer, &inner, nil, nil, nil) == 0 else { throw POSIXError(.EIO) }
    master = outer
    slave = FileHandle(fileDescriptor: inner, closeOnDealloc: true)
    resize(columns: columns, rows: rows)
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = arguments
    process.environment = Program.plainEnvironment.merging(
      ["TERM": "xterm-256color"].merging(environment) { $1 }
    ) { $1 }
    process.standardInput = slave
    process.standardOutput = slave
    process.standardError = slave
    try process.run()
  }

  deinit { close(master) }

  /// Changes the size; the program hears of it only through `signal(SIGWINCH)`.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Types these characters.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Reads what the program wrote until this text appears (escape sequences left out), or five seconds of silence.
  @discardableResult
  func wait(for text: String) -> Bool {
    let start = output.endIndex
    while !visible(output[start...]).contains(text) { if !readSome() { return false } }
    return true
  }

  /// Waits until the program has ended, reading what it still writes. False: it did not end within ten seconds.
  func waitUntilExit() -> Bool {
    for _ in 0..<1_000 where process.isRunning {
      _ = readSome(patience: 10)
    }
    while readSome(patience: 50) {}
    return !process.isRunning
  }

  /// Whether the terminal shows what is typed and waits for whole lines, as a shell expects.
  var isSane: Bool {
    var modes = termios()
    tcgetattr(slave.fileDescriptor, &modes)
    return modes.c_lflag & tcflag_t(ECHO) != 0 && modes.c_lflag & tcflag_t(ICANON) != 0
  }

  /// Whether the last word about the other screen was to leave it.
  var hasLeftScreen: Bool {
    guard let leave = output.range(of: "\u{1B}[?1049l", options: .backwards) else {
      return !output.contains("\u{1B}[?1049h")
    }
    return output[leave.upperBound...].range(of: "\u{1B}[?1049h") == nil
  }

  /// Everything written so far without escape sequences.
  var text: String { visible(output[...]) }

  private func readSome(patience: Int32 = 5_000) -> Bool {
    var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, patience) > 0, poller.revents & Int16(POLLIN) != 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = bytes.withUnsafeMutableBytes { read(master, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    output += String(decoding: bytes[..<count], as: UTF8.self)
    return true
  }

  private func visible(_ text: Substring) -> String {
    String(text).replacing(
      /\u{1B}\[[0-9;?]*[A-Za-z]|\u{1B}[()][A-Z0-9]|\u{1B}[=>78M]|[\u{0E}\u{0F}]/,
      with: ""
    )
  }
}
