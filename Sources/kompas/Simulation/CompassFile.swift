import Foundation
import KompasEngine
import KompasScenarios
import KompasScoring
import KompasStandards

/// A compass in a file: a JSON object with points per value, sixty together.
enum CompassFile {
  /// The keys, in the order of `CompassValue`.
  static let keys = CompassValue.allCases.map { "\($0)" }

  /// What can be wrong with it.
  enum Problem: Error, Equatable {
    case unreadable(FileProblem)
    case notAnObject
    case unknown(key: String, meant: String?)
    case missing(key: String)
    case notWhole(key: String)
    case wrongSum(Int)
  }

  /// What came of reading one: points in the order of `CompassValue`, or everything that is wrong.
  enum Reading: Equatable {
    case points([Int])
    case wrong([Problem])
  }

  /// Reads a file.
  static func read(_ path: String) -> Reading {
    do throws(FileProblem) {
      return read(Data(try InputFile.bytes(path, limit: 1 << 20)))
    } catch { return .wrong([.unreadable(error)]) }
  }

  /// Reads the bytes of a file.
  static func read(_ data: Data) -> Reading {
    guard let object = try? JSONDecoder().decode([String: Points].self, from: data) else {
      return .wrong([.notAnObject])
    }
    var problems = object.keys.filter { !keys.contains($0) }.sorted().map {
      Problem.unknown(key: $0, meant: Suggestion.nearest(to: $0, in: keys))
    }
    let hinted = problems.compactMap { if case .unknown(_, let meant) = $0 { meant } else { nil } }
    var points: [Int] = []
    for key in keys {
      switch object[key] {
      case nil: if !hinted.contains(key) { problems.append(.missing(key: key)) }
      case .some(let value):
        if let number = value.number {
          points.append(number)
        } else {
          problems.append(.notWhole(key: key))
        }
      }
    }
    let sum = points.reduce(0, +)
    if problems.isEmpty, sum != RuleNumbers.compassPoints { problems.append(.wrongSum(sum)) }
    return problems.isEmpty ? .points(points) : .wrong(problems)
  }

  /// A whole number from 0 to 60; anything else is not a number of points.
  private struct Points: Decodable {
    var number: Int?

    init(from decoder: any Decoder) throws {
      let value = try? decoder.singleValueContainer().decode(Int.self)
      number = value.flatMap { (0...RuleNumbers.compassPoints).contains($0) ? $0 : nil }
    }
  }
}

extension CompassFile.Problem {
  /// What is wrong and how to mend it, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .unreadable(let problem): problem.words(language)
    case .notAnObject: language.phrase("simulate.compass.notAnObject", ["example": example])
    case .unknown(let key, let meant):
      language.phrase(
        "simulate.compass.unknown",
        [
          "key": key,
          "hint": language.hint(
            meant,
            else: language.phrase(
              "simulate.compass.unknownElse",
              ["keys": CompassFile.keys.joined(separator: ", ")]
            )
          ),
        ]
      )
    case .missing(let key): language.phrase("simulate.compass.missing", ["key": key])
    case .notWhole(let key): language.phrase("simulate.compass.notWhole", ["key": key])
    case .wrongSum(let sum): language.phrase("simulate.compass.wrongSum", ["sum": sum])
    }
  }

  private var example: String {
    let even = CompassFile.keys.map { "\"\($0)\": \(RuleNumbers.evenPoints)" }
    return "{" + even.joined(separator: ", ") + "}"
  }
}
