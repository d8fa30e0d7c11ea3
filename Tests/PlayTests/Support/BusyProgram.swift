import Foundation
import Glibc
import Testing

/// The program while it waits to be read: standard output is a pipe that is full, and nobody types.
final class BusyProgram {
  private let process: pid_t
  /// The ends that the test holds: of standard input, and of standard output.
  private let ends: [Int32]
  private let folder: URL
  private var hasEnded = false

  /// Starts it.
  init(_ arguments: [String]) throws {
    folder = try Program.temporaryFolder()
    var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
    try #require(pipe(&input) == 0 && pipe(&output) == 0)
    for file in input + output { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(output[1], F_SETFL, O_NONBLOCK)
    let chunk = [UInt8](repeating: 0, count: 4_096)
    while write(output[1], chunk, chunk.count) > 0 || write(output[1], chunk, 1) > 0 {}
    _ = fcntl(output[1], F_SETFL, 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, input[0], 0)
    posix_spawn_file_actions_adddup2(&actions, output[1], 1)
    let errors = folder.path + "/err"
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    // Signals as a login shell leaves them, whatever the tests were started with.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK)
    )
    var words = ([Program.path] + arguments).map { strdup($0) } + [nil]
    var variables =
      Program.plainEnvironment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    var started: pid_t = 0
    let result = posix_spawn(&started, Program.path, &actions, &attributes, &words, &variables)
    for text in words + variables { free(text) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    close(input[0])
    close(output[1])
    process = started
    ends = [input[1], output[0]]
    try #require(result == 0)
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for end in ends { close(end) }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Waits until it does nothing any more, sends it ^C, and waits for its end.
  ///
  /// - Returns: its status, as a shell tells it; `nil` if it does not end.
  func interrupt() throws -> Int32? {
    var before = work
    var rests = 0
    for _ in 0..<600 where rests < 4 {
      usleep(50_000)
      rests = work == before ? rests + 1 : 0
      before = work
    }
    var status: Int32 = 0
    try #require(waitpid(process, &status, WNOHANG) == 0, "it ended by itself: \(said)")
    kill(process, SIGINT)
    for _ in 0..<400 {
      if waitpid(process, &status, WNOHANG) == process {
        hasEnded = true
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
      }
      usleep(25_000)
    }
    return nil
  }

  /// What it said on standard error.
  var said: String { (try? String(contentsOfFile: folder.path + "/err", encoding: .utf8)) ?? "" }

  /// How long it worked so far, as the system counts.
  private var work: String {
    let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let fields = stat?.split(separator: " ") ?? []
    return fields.count > 15 ? fields[13] + " " + fields[14] : ""
  }
}
