import Foundation
import KompasScenarios
import KompasScoring
import KompasStandards

/// A table of alternatives and criteria, as somebody wrote it: names above and beside, values from 0 to 1 within.
struct WeighingSheet {
  /// What can be wrong with one, and where; lines and columns (characters in the line) are counted from one.
  enum Problem: Error, Equatable {
    case notText
    case empty
    case noValues(line: Int)
    case written(CSVTable.Problem)
    case nameless(line: Int, column: Int)
    case twice(name: String, line: Int, column: Int)
    case ragged(line: Int, count: Int, expected: Int)
    case notANumber(text: String, line: Int, column: Int)
    case outside(text: String, line: Int, column: Int)
    case tooMany(limit: Int)
  }

  /// The names of the criteria.
  let criteria: [String]
  /// The names of the alternatives.
  let alternatives: [String]
  /// Alternatives × criteria.
  let values: [[Double]]

  /// A table that comes from elsewhere.
  init(criteria: [String], alternatives: [String], values: [[Double]]) {
    self.criteria = criteria
    self.alternatives = alternatives
    self.values = values
  }

  /// Reads the bytes of a file.
  init(_ data: Data) throws(Problem) {
    guard DocumentKind(data) == nil, let text = String(data: data, encoding: .utf8) else {
      throw .notText
    }
    let table: CSVTable
    do throws(CSVTable.Problem) { table = try CSVTable(spreadsheet: text) } catch {
      throw .written(error)
    }
    guard let head = table.rows.first else { throw .empty }
    guard head.count > 1, table.rows.count > 1 else { throw .noValues(line: head[0].line) }
    guard head.count <= 251, table.rows.count <= 251 else { throw .tooMany(limit: 250) }
    criteria = try Self.names(Array(head.dropFirst()))
    for row in table.rows where row.count != head.count {
      throw .ragged(line: row[0].line, count: row.count, expected: head.count)
    }
    alternatives = try Self.names(table.rows.dropFirst().map { $0[0] })
    var values: [[Double]] = []
    for row in table.rows.dropFirst() {
      var numbers: [Double] = []
      for cell in row.dropFirst() {
        numbers.append(try Self.number(cell, in: table))
      }
      values.append(numbers)
    }
    self.values = values
  }

  private static func names(_ cells: [CSVTable.Cell]) throws(Problem) -> [String] {
    var names: [String] = []
    for cell in cells {
      let name = cell.text.trimmingCharacters(in: .whitespacesAndNewlines)
      if name.isEmpty { throw .nameless(line: cell.line, column: cell.column) }
      if names.contains(name) {
        throw .twice(name: name, line: cell.line, column: cell.column)
      }
      names.append(name)
    }
    return names
  }

  private static func number(
    _ cell: CSVTable.Cell,
    in table: CSVTable
  ) throws(Problem) -> Double {
    let text = cell.text.trimmingCharacters(in: .whitespaces)
    guard let number = table.number(text) else {
      throw .notANumber(text: text, line: cell.line, column: cell.column)
    }
    guard (0...1).contains(number) else {
      throw .outside(text: text, line: cell.line, column: cell.column)
    }
    return number
  }
}
