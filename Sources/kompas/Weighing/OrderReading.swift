import Foundation
import KompasScenarios
import KompasScoring
import KompasStandards

/// What somebody wrote after `--order`: names with ">" between them, the heaviest first.
enum OrderReading {
  /// What can be wrong with it.
  enum Problem: Error, Equatable {
    case notAnOrder(String)
    case unknown(String, meant: String?, all: [String])
    case cycle([String])
    case tooMany([String])
  }

  /// Reads orders.
  ///
  /// - Parameters:
  ///   - texts: as they were written.
  ///   - names: of the criteria; each may have several.
  /// - Returns: the orders.
  /// - Throws: the first thing that is wrong.
  static func read(_ texts: [String], names: [[String]]) throws(Problem) -> [WeightOrder] {
    var orders: [WeightOrder] = []
    for text in texts {
      let parts = text.split(separator: ">", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count > 1, !parts.contains("") else { throw .notAnOrder(text) }
      var line: [Int] = []
      for part in parts {
        guard let criterion = names.firstIndex(where: { $0.contains(part) }) else {
          let all = names.flatMap { $0 }
          throw .unknown(
            part,
            meant: Suggestion.nearest(to: part, in: all),
            all: names.compactMap(\.first)
          )
        }
        line.append(criterion)
      }
      for (heavier, lighter) in zip(line, line.dropFirst()) {
        orders.append(WeightOrder(heavier: heavier, lighter: lighter))
      }
    }
    return orders
  }
}

extension OrderReading.Problem {
  /// What is wrong and how to mend it, in words.
  func words(_ language: Language) -> String {
    switch self {
    case .notAnOrder(let text): language.phrase("weigh.order.notAnOrder", ["text": text])
    case .unknown(let name, let meant, let all):
      language.phrase(
        "weigh.order.unknown",
        [
          "name": name,
          "hint": language.hint(
            meant,
            else: language.phrase("weigh.order.unknownElse", ["all": all.joined(separator: ", ")])
          ),
        ]
      )
    case .cycle(let names): language.phrase("weigh.order.cycle", ["circle": circle(names)])
    case .tooMany(let names):
      language.phrase("weigh.order.tooMany", ["names": names.joined(separator: ", ")])
    }
  }

  private func circle(_ names: [String]) -> String {
    (names + names.prefix(1)).joined(separator: " > ")
  }
}
