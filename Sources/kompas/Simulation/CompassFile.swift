import Foundation
import KompasEngine
import KompasScenarios
import KompasStandards

/// A compass in a file: a JSON object with points per value, sixty together.
enum CompassFile {
  /// The keys, in the order of `CompassValue`.
  static let keys = CompassValue.allCases.map { "\($0)" }

  /// What can be wrong with it.
  enum Problem: Error, Equatable {
    case unreadable
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
    guard let data = FileManager.default.contents(atPath: path) else {
      return .wrong([.unreadable])
    }
    return read(data)
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
    if problems.isEmpty, sum != 60 { problems.append(.wrongSum(sum)) }
    return problems.isEmpty ? .points(points) : .wrong(problems)
  }

  /// A whole number from 0 to 60; anything else is not a number of points.
  private struct Points: Decodable {
    var number: Int?

    init(from decoder: any Decoder) throws {
      let value = try? decoder.singleValueContainer().decode(Int.self)
      number = value.flatMap { (0...60).contains($0) ? $0 : nil }
    }
  }
}

extension CompassFile.Problem {
  /// What is wrong and how to mend it, in words.
  func words(_ language: Language) -> String {
    language == .nl ? dutch : english
  }

  private var example: String {
    "{" + CompassFile.keys.map { "\"\($0)\": 10" }.joined(separator: ", ") + "}"
  }

  private var dutch: String {
    switch self {
    case .unreadable: "Dit bestand is er niet, of is niet te lezen."
    case .notAnObject: "Dit is geen kompas in JSON. Zo ziet het eruit: \(example)"
    case .unknown(let key, let meant):
      "\(key) is geen waarde van het kompas."
        + (meant.map { " Bedoelde u \($0)?" }
          ?? " Dit zijn de zes: \(CompassFile.keys.joined(separator: ", ")).")
    case .missing(let key): "\(key) ontbreekt. Geef alle zes de waarden punten; 0 mag ook."
    case .notWhole(let key): "\(key) is geen heel getal van 0 tot en met 60."
    case .wrongSum(let sum): "De punten zijn samen \(sum). Maak er 60 van."
    }
  }

  private var english: String {
    switch self {
    case .unreadable: "This file is not there, or cannot be read."
    case .notAnObject: "This is not a compass in JSON. It looks like this: \(example)"
    case .unknown(let key, let meant):
      "\(key) is not a value of the compass."
        + (meant.map { " Did you mean \($0)?" }
          ?? " These are the six: \(CompassFile.keys.joined(separator: ", ")).")
    case .missing(let key): "\(key) is missing. Give all six values points; 0 will do."
    case .notWhole(let key): "\(key) is not a whole number from 0 up to 60."
    case .wrongSum(let sum): "The points add up to \(sum). Make them 60."
    }
  }
}
