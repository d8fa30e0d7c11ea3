import Foundation
import KompasPages

/// A table on a page; `Table` is where these tests play.
typealias FigureTable = KompasPages.Table

/// What a page says, as somebody reads it: sentences and lists line by line, tables, pictures.
struct ReadPart {
  /// The heading of the page.
  var title = ""
  /// Its lines; each with the heading of level 2 above it.
  var lines: [(under: String, text: String)] = []
  var tables: [FigureTable] = []
  var roses: [Rose] = []
  var plots: [Plot] = []
  var trends: [Trends] = []
  /// All of its lines as one text.
  var text = ""

  init(_ page: Page) {
    var under = ""
    for block in page.main + page.side {
      switch block {
      case .heading(let text, level: 1): title = title.isEmpty ? text : title
      case .heading(let text, _): under = text
      case .prose(let text), .notice(_, let text):
        for line in text.split(separator: "\n") {
          let plain = line.hasPrefix("- ") ? String(line.dropFirst(2)) : String(line)
          lines.append((under: under, text: plain.replacing("**", with: "")))
        }
      case .path(let path): lines.append((under: under, text: path))
      case .lines(let all): lines += all.map { (under: under, text: $0) }
      case .table(let table): tables.append(table)
      case .rose(let rose): roses.append(rose)
      case .plot(let plot): plots.append(plot)
      case .trends(let all): trends.append(all)
      case .quote, .art, .needle, .meter, .gauges, .seats, .bars, .keys, .gap: break
      }
    }
    text = lines.map(\.text).joined(separator: "\n")
  }
}

extension String {
  /// What stands in the places of "{}" in a template, if this text has it somewhere.
  ///
  /// Each place takes as little as possible; the last takes all that is left where the template ends with it.
  func read(_ template: String) -> [String]? {
    let pieces = template.components(separatedBy: "{}")
    guard let first = pieces[0].isEmpty ? startIndex..<startIndex : range(of: pieces[0]) else {
      return nil
    }
    var found: [String] = []
    var start = first.upperBound
    for piece in pieces.dropFirst() {
      if piece.isEmpty {
        found.append(String(self[start...]))
        start = endIndex
        continue
      }
      guard let next = range(of: piece, range: start..<endIndex) else { return nil }
      found.append(String(self[start..<next.lowerBound]))
      start = next.upperBound
    }
    return found
  }

  /// The whole numbers in this text, in order.
  var numbers: [Int] { split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) } }
}

extension FigureTable {
  /// The cells of a column from its title on; empty if there is no such column.
  func column(_ title: String) -> [String] {
    columns.firstIndex(of: title).map { index in rows.map { $0[index] } } ?? []
  }
}
