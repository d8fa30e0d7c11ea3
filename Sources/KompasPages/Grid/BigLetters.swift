/// Letters three rows high, drawn in half blocks: to be read from the back of a room.
///
/// Capitals and figures of five pixels high and mostly four wide; two pixels stand in a cell, above each other.
enum BigLetters {
  /// The least columns of a grid in which they are used.
  static let leastColumns = 120
  /// The rows that a line of them takes.
  static let rows = 3

  /// The pixels of a letter, row by row; `nil` for what has none.
  static func pixels(_ letter: Character) -> [[Bool]]? {
    shapes[letter].map { $0.map { row in row.map { $0 == "#" } } }
  }

  private static let shapes: [Character: [String]] = {
    let font = """
      A .##. #..# #### #..# #..#
      B ###. #..# ###. #..# ###.
      C .### #... #... #... .###
      D ###. #..# #..# #..# ###.
      E #### #... ###. #... ####
      F #### #... ###. #... #...
      G .### #... #.## #..# .###
      H #..# #..# #### #..# #..#
      I # # # # #
      J ..## ...# ...# #..# .##.
      K #..# #.#. ##.. #.#. #..#
      L #... #... #... #... ####
      M #...# ##.## #.#.# #...# #...#
      N #..# ##.# #.## #..# #..#
      O .##. #..# #..# #..# .##.
      P ###. #..# ###. #... #...
      Q .##. #..# #..# #.## .###
      R ###. #..# ###. #.#. #..#
      S .### #... .##. ...# ###.
      T ##### ..#.. ..#.. ..#.. ..#..
      U #..# #..# #..# #..# .##.
      V #...# #...# .#.#. .#.#. ..#..
      W #...# #...# #.#.# ##.## #...#
      X #..# #..# .##. #..# #..#
      Y #...# .#.#. ..#.. ..#.. ..#..
      Z #### ...# .##. #... ####
      0 .##. #..# #..# #..# .##.
      1 .# ## .# .# .#
      2 ###. ...# .##. #... ####
      3 ###. ...# .##. ...# ###.
      4 #..# #..# #### ...# ...#
      5 #### #... ###. ...# ###.
      6 .##. #... ###. #..# .##.
      7 #### ...# ..#. .#.. .#..
      8 .##. #..# .##. #..# .##.
      9 .##. #..# .### ...# .##.
      . . . . . #
      , .. .. .. .# #.
      ? ###. ...# .##. .... .#..
      ! # # # . #
      : . # . # .
      ; .. .# .. .# #.
      ' # # . . .
      - ... ... ### ... ...
      / ...# ..#. ..#. .#.. #...
      ( .# #. #. #. .#
      ) #. .# .# .# #.
      & .#.. #.#. .#.. #.## .###
      % #..# ...# .##. #... #..#
      + ... .#. ### .#. ...
      """
    var shapes: [Character: [String]] = [:]
    for line in font.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      if let letter = parts.first?.first { shapes[letter] = Array(parts.dropFirst()) }
    }
    return shapes
  }()
}

extension Typesetter {
  /// A text in large letters, on at most so many lines of them; `nil` where it does not fit, or cannot be drawn.
  func large(_ text: String, _ role: CellRole, width: Int, lines most: Int = 2) -> [Line]? {
    guard glyphs.hasHalves else { return nil }
    let words = text.transliterated.uppercased().split(separator: " ").map(letters)
    guard !words.isEmpty, words.allSatisfy({ $0 != nil }) else { return nil }
    var lines: [[[Bool]]] = []
    for word in words.compactMap(\.self) {
      if let last = lines.last, last[0].count + 3 + word[0].count <= width {
        lines[lines.count - 1] = zip(last, word).map { $0 + [false, false, false] + $1 }
      } else {
        lines.append(word)
      }
    }
    guard lines.count <= most, lines.allSatisfy({ $0[0].count <= width }) else { return nil }
    return lines.flatMap { drawn($0, role) }
  }

  /// A word as rows of pixels; `nil` if a letter has none.
  private func letters(_ word: Substring) -> [[Bool]]? {
    var rows = [[Bool]](repeating: [], count: 5)
    for letter in word {
      guard let pixels = BigLetters.pixels(letter) else { return nil }
      for row in rows.indices { rows[row] += (rows[row].isEmpty ? [] : [false]) + pixels[row] }
    }
    return rows
  }

  private func drawn(_ pixels: [[Bool]], _ role: CellRole) -> [Line] {
    (0..<BigLetters.rows).map { row in
      pixels[0].indices.map { column in
        let top = pixels[row * 2][column]
        let bottom = row * 2 + 1 < pixels.count && pixels[row * 2 + 1][column]
        let sign: Character = top && bottom ? "█" : top ? "▀" : bottom ? "▄" : " "
        return Cell(sign, role: sign == " " ? .text : role, flow: Cell.ornament)
      }
    }
  }
}
