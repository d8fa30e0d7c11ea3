import Foundation
import Glibc

/// A terminal without a screen, in which the program is started as a login shell starts it.
///
/// The program leads a session of its own, with this as its controlling terminal.
final class PseudoTerminal {
  /// The process that was started.
  let processIdentifier: pid_t
  /// Every byte that was written to the terminal.
  private(set) var bytes: [UInt8] = []
  /// How much of them the screen has taken in.
  private var shown = 0
  private var screen: Screen
  private var master: Int32
  private let slave: Int32
  private var status: Int32?

  /// How a process ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// The longest that anything may take; it is waited in full only when a test fails.
  static let patience = 20.0

  /// Starts the program in a terminal of this size.
  ///
  /// - Parameters:
  ///   - arguments: its command line.
  ///   - columns: the width of the terminal.
  ///   - rows: its height.
  ///   - environment: on top of a plain one, of an xterm with UTF-8 in Dutch.
  ///   - shell: a script for `/bin/sh` that starts the program as `"$0" "$@"`; the program itself if `nil`.
  /// - Throws: whatever keeps it from starting.
  init(
    _ arguments: [String],
    columns: UInt16 = 80,
    rows: UInt16 = 24,
    environment: [String: String] = [:],
    shell: String? = nil
  ) throws {
    // Closed in every program that is started, or nothing would ever hang up.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, Self.lock, &unlocked) == 0,
      ioctl(master, Self.number, &number) == 0
    else { throw POSIXError(.EIO) }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard slave >= 0 else { throw POSIXError(.EIO) }
    screen = Screen(columns: Int(columns), rows: Int(rows))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let surroundings = Program.plainEnvironment.merging([
      // It tells its ground by this, so that nobody has to wait for an answer that it does not give.
      "TERM": "xterm-256color", "COLORFGBG": "15;0",
    ]) { $1 }
    .merging(environment) { $1 }
    let command = (shell.map { ["/bin/sh", "-c", $0] } ?? []) + [Program.path] + arguments
    processIdentifier = try Self.spawn(command, on: path, environment: surroundings)
  }

  /// `TIOCSPTLCK` and `TIOCGPTN`, which Swift does not import.
  private static let (lock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)

  /// Starts a process that leads a session on a terminal.
  private static func spawn(
    _ command: [String],
    on terminal: String,
    environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a session opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    for file in 3..<256 as Range<Int32> { posix_spawn_file_actions_addclose(&actions, file) }
    // Signals as a login shell leaves them, whatever the tests were started with.
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | 0x80  // POSIX_SPAWN_SETSID
    )
    let pairs = environment.map { "\($0.key)=\($0.value)" }
    var arguments = command.map { strdup($0) } + [nil]
    var variables = pairs.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let result = posix_spawn(
      &process,
      command[0],
      &actions,
      &attributes,
      &arguments,
      &variables
    )
    guard result == 0 else { throw POSIXError(POSIXErrorCode(rawValue: result) ?? .EIO) }
    return process
  }

  deinit {
    if !hasEnded {
      kill(processIdentifier, SIGKILL)
      waitpid(processIdentifier, nil, 0)
    }
    if master >= 0 { close(master) }
    close(slave)
  }

  // MARK: What a player does

  /// Changes the size; the program hears of it as from a real terminal.
  func resize(columns: UInt16, rows: UInt16) {
    read()
    screen.resize(columns: Int(columns), rows: Int(rows))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes away what stands on the screen, as when another program wrote over it.
  func wipe() {
    read()
    screen.wipe()
  }

  /// Draws the screen again, sees that it asks this, and answers it key by key.
  ///
  /// Keys that come with a page that asks for something count for nothing, so each waits until its page stands there.
  ///
  /// - Returns: whether it was asked.
  func answerAgain(_ question: String, with answer: String) -> Bool {
    wipe()
    type("\u{C}")
    guard wait(for: question) else { return false }
    type(answer)
    wait { $0.text.contains("❯ \(answer)") }
    usleep(Self.restOfAPage)
    wipe()
    type("\r")
    wait { !$0.text.isEmpty }
    usleep(Self.restOfAPage)
    return true
  }

  /// How long a page stands before keys count on it, and some more, in microseconds.
  private static let restOfAPage: UInt32 = 150_000

  /// Types these characters.
  func type(_ text: String) { send(Array(text.utf8)) }

  /// Sends these bytes, reading meanwhile what the program writes.
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let deadline = Date.now + Self.patience
    while !rest.isEmpty, Date.now < deadline, !hasEnded {
      var poller = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&poller, 1, 1_000) > 0 else { continue }
      if poller.revents & Int16(POLLIN) != 0 { read() }
      guard poller.revents & Int16(POLLOUT) != 0 else { continue }
      // No more at once than a terminal takes without waiting.
      let count = rest.prefix(256).withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Sends a signal to the process.
  func signal(_ number: Int32) { kill(processIdentifier, number) }

  /// Closes the window.
  func hangUp() {
    close(master)
    master = -1
  }

  // MARK: What a player sees

  /// Waits until the screen shows this text, wherever its lines break; false if it does not.
  @discardableResult
  func wait(for text: String) -> Bool { wait { $0.text.contains(text) } }

  /// Waits until the screen is as it should be, and nothing more is being drawn; false if it does not become so.
  @discardableResult
  func wait(atMost seconds: Double = patience, until isRight: (Screen) -> Bool) -> Bool {
    let deadline = Date.now + seconds
    while true {
      read()
      if isRight(screen) {
        // What is half drawn still shows some of the page before.
        guard isDrawing(within: 10), Date.now < deadline else { return true }
        continue
      }
      guard Date.now < deadline else { return false }
      if hasEnded {
        read()
        return isRight(screen)
      }
      rest(for: 20)
    }
  }

  /// Waits until the screen shows this text, then types.
  @discardableResult
  func wait(for text: String, thenType answer: String) -> Bool {
    guard wait(for: text) else { return false }
    type(answer)
    return true
  }

  /// How the process ended; `nil` if it did not in time.
  func waitForEnd(within seconds: Double = PseudoTerminal.patience) -> Ending? {
    let deadline = Date.now + seconds
    while !hasEnded, Date.now < deadline {
      read()
      rest(for: 5)
    }
    read()
    guard let status else { return nil }
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }

  /// Whether the process has ended.
  var hasEnded: Bool {
    if status != nil { return true }
    var now: Int32 = 0
    guard waitpid(processIdentifier, &now, WNOHANG) == processIdentifier else { return false }
    status = now
    return true
  }

  /// All that was written, as text.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// What the screen shows.
  var text: String {
    read()
    return screen.text
  }

  /// What the screen shows, cell by cell.
  var current: Screen {
    read()
    return screen
  }

  /// Whether the terminal shows what is typed and waits for whole lines, as a shell expects.
  var isSane: Bool {
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { return false }
    let local = tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
    return modes.c_lflag & local == local && modes.c_oflag & tcflag_t(OPOST) != 0
      && modes.c_iflag & tcflag_t(ICRNL) != 0
  }

  /// Whether the terminal is as it was found: usual modes, usual screen, visible cursor, neither pastes nor clicks told.
  var isLeftClean: Bool {
    read()
    return isSane && !screen.isOther && screen.isCursorVisible && !screen.marksPastes
      && !screen.tellsClicks
  }

  // MARK: Reading

  private func rest(for milliseconds: Int32) {
    guard master >= 0 else {
      usleep(UInt32(milliseconds) * 1_000)
      return
    }
    _ = isDrawing(within: milliseconds)
  }

  /// Whether the program writes something within so many milliseconds.
  private func isDrawing(within milliseconds: Int32) -> Bool {
    guard master >= 0 else { return false }
    var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    return poll(&poller, 1, milliseconds) > 0 && poller.revents & Int16(POLLIN) != 0
  }

  /// Reads all that is there, and shows it.
  private func read() {
    guard master >= 0 else { return }
    while true {
      var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&poller, 1, 0) > 0, poller.revents & Int16(POLLIN) != 0 else { break }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = chunk.withUnsafeMutableBytes { Glibc.read(master, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    // Of a character that is not complete yet, the rest is waited for.
    let tail = bytes.reversed().prefix(3).prefix { $0 & 0xC0 == 0x80 }.count
    var end = bytes.count
    if tail + 1 <= bytes.count, shown < end {
      let lead = bytes[bytes.count - 1 - tail]
      let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
      if length > tail + 1 { end -= tail + 1 }
    }
    guard shown < end else { return }
    screen.feed(String(decoding: bytes[shown..<end], as: UTF8.self))
    shown = end
  }
}
