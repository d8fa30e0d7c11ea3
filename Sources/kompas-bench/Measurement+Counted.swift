import Foundation
import Glibc
import KompasEngine

/// What is counted and not timed: instructions and requests for memory per decision, under valgrind.
///
/// The program runs itself twice with a different number of runs; the difference is what the runs took, and
/// nothing else.
extension Measurement {
  /// Instructions and allocations per decision of a playout, and of the same with `Game`; empty where valgrind is
  /// not installed.
  static func counted(_ program: String) -> [Measurement] {
    guard let playout = counts(program, "playout", runs: (50, 1_050)),
      let game = counts(program, "game", runs: (2, 12))
    else { return [] }
    return [
      Measurement(
        name: "instructions of a decision of a playout",
        unit: "instructions",
        value: playout.instructions,
        baseline: "what it may take",
        baselineValue: 8_000
      ),
      Measurement(
        name: "instructions of the same decision, by `Game`",
        unit: "instructions",
        value: game.instructions,
        baseline: "by `Playout`",
        baselineValue: playout.instructions
      ),
      Measurement(
        name: "requests for memory of a decision of a playout",
        unit: "requests",
        value: playout.requests,
        baseline: "the same with `Game`",
        baselineValue: game.requests
      ),
    ]
  }

  /// Plays so many runs and says how many decisions they took: what is run under valgrind.
  static func only(_ what: String, runs: Int, _ game: Game) -> Int {
    guard what == "playout" else { return playWithGame(game, runs: runs) }
    var machine = Playout(game)
    return playOut(&machine, runs: runs)
  }

  private static func counts(_ program: String, _ what: String, runs: (Int, Int))
    -> (instructions: Double, requests: Double)?
  {
    func difference(_ tool: [String], _ label: String) -> Double? {
      guard let few = valgrind(tool, program, what, runs.0, label),
        let many = valgrind(tool, program, what, runs.1, label)
      else { return nil }
      return (many.count - few.count) / (many.decisions - few.decisions)
    }
    guard
      let instructions = difference(
        ["--tool=callgrind", "--callgrind-out-file=/dev/null"],
        "Collected :"
      ),
      let requests = difference(["--tool=memcheck"], "total heap usage:")
    else { return nil }
    return (instructions, requests)
  }

  /// Runs this program under valgrind; the number behind a label in what valgrind says, and the decisions.
  private static func valgrind(
    _ tool: [String],
    _ program: String,
    _ what: String,
    _ runs: Int,
    _ label: String
  ) -> (count: Double, decisions: Double)? {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["valgrind"] + tool + [program, "--only", what, String(runs)]
    // The same order of tables in memory both times.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["SWIFT_DETERMINISTIC_HASHING": "1"]) { $1 }
    process.standardOutput = output
    process.standardError = errors
    guard (try? process.run()) != nil else { return nil }
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let told = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard let line = said.split(separator: "\n").first(where: { $0.contains(label) }),
      let tail = line.components(separatedBy: label).last,
      let word = tail.split(separator: " ").first,
      let count = Double(word.replacingOccurrences(of: ",", with: "")),
      let decisions = Double(told.trimmingCharacters(in: .whitespacesAndNewlines))
    else { return nil }
    return (count, decisions)
  }
}
