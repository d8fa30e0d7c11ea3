import Foundation
import KompasScoring

/// Weighing 8 criteria × 6 alternatives, ranks and central weights, against NumPy in the same run.
extension Measurement {
  private static let samples = 1_000_000

  /// On one thread and on two; in turns with NumPy, and of each the best of the rounds.
  ///
  /// A round of NumPy is so much longer that others could disturb it; so its processor time counts, ours by the clock.
  ///
  /// - Parameters:
  ///   - python: an interpreter with NumPy.
  ///   - script: the baseline.
  /// - Returns: a measurement per number of threads; their baseline is not known if Python is missing.
  /// - Throws: if the table cannot be weighed, or Python cannot be started.
  static func weighing(python: String, script: String) throws -> [Measurement] {
    let values = (0..<6).map { row in
      (0..<8).map { column -> Double in
        let number = row * 37 + column * 61 + row * column * 17
        return Double(number % 101) / 100
      }
    }
    let other = try Baseline(python: python, script: script)
    var best = [1: Double.infinity, 2: Double.infinity]
    var numpy = Double.infinity
    for _ in 0..<7 {
      for jobs in Array(repeating: [1, 2], count: 10).joined() {
        let start = ContinuousClock.now
        _ = try acceptability(values, samples: samples, jobs: jobs)
        let each = microseconds(since: start) * 1_000 / Double(samples)
        best[jobs] = min(best[jobs] ?? each, each)
      }
      if let each = other?.round() { numpy = min(numpy, each) }
    }
    other?.stop()
    return [1, 2].map { jobs in
      Measurement(
        name: "weighing 8 criteria × 6 alternatives, a sample, \(jobs == 1 ? "one thread" : "two")",
        unit: "ns",
        value: best[jobs] ?? 0,
        baseline: "NumPy on one thread",
        baselineValue: numpy.isFinite ? numpy : 0
      )
    }
  }

  /// A program that measures a round for each line it is given.
  private struct Baseline {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    /// Starts it, and waits until it is ready; `nil` without Python or NumPy.
    init?(python: String, script: String) throws {
      guard FileManager.default.isExecutableFile(atPath: python) else { return nil }
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = [script]
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      guard line() == "ready" else { return nil }
    }

    /// Nanoseconds per sample of one round.
    func round() -> Double? {
      try? input.fileHandleForWriting.write(contentsOf: Data("\n".utf8))
      return Double(line())
    }

    func stop() {
      try? input.fileHandleForWriting.close()
      process.waitUntilExit()
    }

    private func line() -> String {
      var bytes: [UInt8] = []
      while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first,
        byte != UInt8(ascii: "\n")
      { bytes.append(byte) }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}
