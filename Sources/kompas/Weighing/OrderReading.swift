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
    switch (self, language.either) {
    case (.notAnOrder(let text), .nl):
      "--order \"\(text)\" is geen volgorde. Schrijf twee of meer namen met > ertussen, de zwaarste eerst."
    case (.notAnOrder(let text), .en):
      "--order \"\(text)\" is not an order. Write two or more names with > between them, the heaviest first."
    case (.unknown(let name, let meant, let all), .nl):
      "--order: \(name) is geen criterium."
        + (meant.map { " Bedoelde u \($0)?" }
          ?? " U kunt kiezen uit: \(all.joined(separator: ", ")).")
    case (.unknown(let name, let meant, let all), .en):
      "--order: \(name) is not a criterion."
        + (meant.map { " Did you mean \($0)?" } ?? " Choose from: \(all.joined(separator: ", ")).")
    case (.cycle(let names), .nl):
      "--order: de volgorde loopt rond (\(circle(names))). Laat een van deze stappen weg."
    case (.cycle(let names), .en):
      "--order: the order goes round in a circle (\(circle(names))). Leave out one of these steps."
    case (.tooMany(let names), .nl):
      """
      --order: er zijn te veel manieren om deze criteria op volgorde te zetten: \(names.joined(separator: ", ")). \
      Geef minder of strengere volgordes.
      """
    case (.tooMany(let names), .en):
      """
      --order: there are too many ways to line these criteria up: \(names.joined(separator: ", ")). Give fewer or \
      stricter orders.
      """
    }
  }

  private func circle(_ names: [String]) -> String {
    (names + names.prefix(1)).joined(separator: " > ")
  }
}
