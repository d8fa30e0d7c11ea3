/// What a map in characters shows, from the top down: names with where they stand, and what runs from side to side between them.
///
/// The map proper stands within a frame, if it has one; below that is its legend.
package struct MapReading: Equatable {
  /// A third of a map from left to right.
  package enum Side: String {
    case left
    case middle
    case right
  }

  /// A name and where it stands.
  package struct Spot: Equatable {
    package var name: String
    package var side: Side
  }

  /// What comes next from the top.
  package enum Row: Equatable {
    /// Names, as far as the next thing that runs from side to side.
    case spots([Spot])
    /// Something that runs from left to right.
    case line(String)
  }

  /// A letter on the map and what it stands for.
  package struct Site: Equatable {
    package var sign: String
    package var text: String
  }

  /// What is on it, from the top.
  package private(set) var rows: [Row] = []
  /// Letters with what they stand for.
  package private(set) var sites: [Site] = []

  /// Reads a map.
  package init(_ map: [String]) {
    let (texts, legend) = Self.parts(of: map)
    let width = max(1, texts.map(\.count).max() ?? 1)
    var spots: [Spot] = []
    func close() {
      if !spots.isEmpty { rows.append(.spots(spots)) }
      spots = []
    }
    for text in texts {
      let found = Self.names(on: text)
      if let name = found.first?.name, Self.runs(text, width) {
        close()
        rows.append(.line(name))
        continue
      }
      for (name, middle) in found where !spots.contains(where: { $0.name == name }) {
        let side = [Side.left, .middle, .right][min(2, middle * 3 / width)]
        spots.append(Spot(name: name, side: side))
      }
    }
    close()
    read(legend)
  }

  /// The rows within the frame, and the lines below it; without a frame all lines are rows.
  private static func parts(of map: [String]) -> (rows: [[Character]], legend: [String]) {
    let sides: Set<Character> = ["│", "|"]
    let framed = map.indices.filter { index in
      let text = map[index].trimmed
      guard let first = text.first, let last = text.last else { return false }
      return text.count > 2 && sides.contains(first) && sides.contains(last)
    }
    guard let last = framed.last else { return (map.map(Array.init), []) }
    return (framed.map { Array(map[$0].trimmed.dropFirst().dropLast()) }, Array(map[(last + 1)...]))
  }

  /// Whether a row is for the greater part one line: water, a road.
  private static func runs(_ row: [Character], _ width: Int) -> Bool {
    ["~", "═", "=", "≈", "─"].contains { (sign: Character) in
      row.count { $0 == sign } * 2 > width
    }
  }

  /// The names on a row, each with the column of its middle: words with one space between them.
  private static func names(on row: [Character]) -> [(name: String, middle: Int)] {
    var found: [(name: String, middle: Int)] = []
    var words: [String] = []
    var (start, end) = (0, 0)
    func close() {
      let name = words.joined(separator: " ").clause
      if name.count(where: \.isLetter) >= 3 { found.append((quiet(name), (start + end) / 2)) }
      words = []
    }
    var column = 0
    while column < row.count {
      let word = row[column...].prefix { !$0.isWhitespace && !Self.isDrawn($0) }
      guard !word.isEmpty else {
        if !words.isEmpty, column > end || Self.isDrawn(row[column]) { close() }
        column += 1
        continue
      }
      // A letter alone is a sign.
      if word.count(where: \.isLetter) < 2 {
        if !words.isEmpty { close() }
      } else {
        if words.isEmpty { start = column }
        words.append(String(word))
        end = word.endIndex
      }
      column = word.endIndex
    }
    close()
    return found
  }

  /// Whether a sign is part of the drawing and of no name.
  private static func isDrawn(_ character: Character) -> Bool {
    !character.isLetter && !character.isNumber && !" -'’,.&".contains(character)
  }

  /// A name without capitals throughout, which would be spelled out, and with what a comma adds in parentheses.
  private static func quiet(_ name: String) -> String {
    let words = name.split(separator: " ").map { word in
      word.contains(where: \.isLowercase) ? String(word) : word.lowercased().capitalized
    }
    // In a list of names a comma would part one name into two.
    let parts = words.joined(separator: " ").split(separator: ", ", maxSplits: 1)
    return parts.count == 2 ? "\(parts[0]) (\(parts[1]))" : parts.joined()
  }

  /// Legends stand beside each other with two spaces or more between them: a letter in parentheses, then what it is.
  private mutating func read(_ legend: [String]) {
    for line in legend {
      for entry in line.split(separator: "  ").map({ String($0).trimmed }) {
        let (sign, text) = (entry.prefix { $0 != " " }, String(entry.drop { $0 != " " }).trimmed)
        guard sign.hasPrefix("("), sign.hasSuffix(")"), !text.isEmpty else { continue }
        sites.append(Site(sign: String(sign.dropFirst().dropLast()), text: text))
      }
    }
  }
}
