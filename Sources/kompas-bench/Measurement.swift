import Foundation
import Glibc
import KompasEngine
import KompasScenarios

/// What was measured: the median of several runs, and the baseline beside it.
struct Measurement: Encodable {
  var name: String
  var unit: String
  var value: Double
  var baseline: String
  var baselineValue: Double
  /// The most that it may be; `nil` where nothing is said of that.
  var most: Double?
  var ratio: Double { value / baselineValue }

  /// Decisions by chance through the whole wind-farm case, against bare calls of the random function.
  static func playing(_ game: Game) throws -> Measurement {
    var decisions = 0
    let perDecision = median(5) {
      decisions = 0
      let start = ContinuousClock.now
      for seed in 0..<40 as Range<UInt64> { decisions += play(game, seed: seed) }
      return microseconds(since: start) / Double(max(1, decisions))
    }
    let perDraw = median(5) {
      var sum: UInt32 = 0
      let start = ContinuousClock.now
      for index in 0..<100_000 as Range<UInt32> {
        sum ^= philox(counter: (index, 0, 0, 0), key: (1, 2)).0
      }
      return microseconds(since: start) / 100_000 + (sum == 1 ? 1e-12 : 0)
    }
    return Measurement(
      name: "a decision of the wind-farm case, everything in it",
      unit: "µs",
      value: perDecision,
      baseline: "one call of philox",
      baselineValue: perDraw
    )
  }

  private static func play(_ game: Game, seed: UInt64) -> Int {
    var state = game.blank
    for event in game.opening(seed: seed) { game.apply(event, to: &state) }
    var count = 0
    while state.stage != .finished {
      let open = game.legalDecisions(in: state)
      let draw = philox(
        counter: (UInt32(count), 0, 0, 9),
        key: (UInt32(truncatingIfNeeded: seed), 0)
      )
      guard !open.isEmpty else { break }
      for event in game.consequences(of: open[Int(draw.0) % open.count], in: state) {
        game.apply(event, to: &state)
      }
      count += 1
    }
    return count
  }

  /// Reading, checking and compiling the case in both languages, against reading its bytes.
  static func reading(_ reader: CaseReader, _ path: String) -> Measurement {
    let whole = median(5) {
      let start = ContinuousClock.now
      _ = reader.load(path)
      return microseconds(since: start) / 1_000
    }
    let bytes = median(5) {
      let start = ContinuousClock.now
      for name in [CaseFolder.main, "texts.en.yaml"] {
        _ = FileManager.default.contents(atPath: path + "/" + name)
      }
      return microseconds(since: start) / 1_000
    }
    return Measurement(
      name: "reading the wind-farm case in two languages",
      unit: "ms",
      value: whole,
      baseline: "reading its bytes",
      baselineValue: bytes
    )
  }

  /// Starting the program until the menu is shown and left, with this many cases, against starting `true`.
  static func menu(_ program: String, cases: Int, like path: String, root: String) throws
    -> Measurement
  {
    let home = try library(of: cases, like: path, root: root)
    defer { try? FileManager.default.removeItem(at: home) }
    let archive = home.appendingPathComponent("archive").path
    let started = try median(9) {
      try start(program, ["--plain", "--archive", archive], ["KOMPAS_HOME": home.path])
    }
    let nothing = try median(9) { try start("/bin/true", [], [:]) }
    return Measurement(
      name: "from start to the menu and out again, \(cases) cases",
      unit: "ms",
      value: started,
      baseline: "starting /bin/true",
      baselineValue: nothing
    )
  }

  /// A home with this many cases, to be removed again.
  static func library(of cases: Int, like path: String, root: String) throws -> URL {
    let home = FileManager.default.temporaryDirectory
      .appendingPathComponent("kompas-bench-\(ProcessInfo.processInfo.processIdentifier)")
    let library = home.appendingPathComponent("Scenarios")
    try FileManager.default.createDirectory(at: library, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: home.appendingPathComponent("Assets").path,
      withDestinationPath: root + "/Assets"
    )
    for index in 1...cases {
      let copy = library.appendingPathComponent("zaak_\(index)")
      try FileManager.default.copyItem(atPath: path, toPath: copy.path)
      let file = copy.appendingPathComponent(CaseFolder.main)
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacingOccurrences(of: "id: windpark_oosterbrink", with: "id: zaak_\(index)")
        .write(to: file, atomically: true, encoding: .utf8)
    }
    return home
  }

  /// Milliseconds from starting a program until it has ended, its input and output empty.
  private static func start(
    _ program: String,
    _ arguments: [String],
    _ more: [String: String]
  ) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let environment = ProcessInfo.processInfo.environment.merging(more) { $1 }
      .map { "\($0.key)=\($0.value)" }
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var child = pid_t()
    let start = ContinuousClock.now
    guard posix_spawn(&child, program, &actions, nil, &argv, &envp) == 0 else {
      throw CocoaError(.fileNoSuchFile)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return microseconds(since: start) / 1_000
  }

  static func median(_ count: Int, _ measure: () throws -> Double) rethrows -> Double {
    try (0..<count).map { _ in try measure() }.sorted()[count / 2]
  }

  static func microseconds(since start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .microseconds(1)
  }

  /// Prints the measurements.
  static func show(_ measurements: [Measurement], asJSON: Bool) {
    if asJSON {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      guard let data = try? encoder.encode(measurements) else { return }
      print(String(decoding: data, as: UTF8.self))
      return
    }
    for row in measurements {
      let value = String(format: "%.2f", row.value)
      let base = String(format: "%.3f", row.baselineValue)
      let most = row.most.map { " (at most \(Int($0)): \(row.value <= $0 ? "yes" : "NO"))" } ?? ""
      print("\(row.name): \(value) \(row.unit)\(most)")
      guard row.baselineValue > 0 else {
        print("  no ratio: the baseline is 0, or not known (\(row.baseline))")
        continue
      }
      let isFaster = row.ratio < 1 && ["ns", "µs", "ms"].contains(row.unit)
      let ratio = String(format: "%.1f", isFaster ? 1 / row.ratio : row.ratio)
      print(
        "  \(ratio) times \(isFaster ? "as fast as " : "")the baseline "
          + "(\(row.baseline): \(base) \(row.unit))"
      )
    }
  }
}
