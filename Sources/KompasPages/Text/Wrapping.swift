/// Turns text into lines of cells.
struct Typesetter {
  var glyphs: Glyphs

  /// The cells of some text on one line.
  func cells(_ text: String, _ role: CellRole = .text, flow: UInt16 = 0) -> Line {
    var line: Line = []
    for character in glyphs.plain(text) {
      if character.isASCII {
        line.append(Cell(character, role: role, flow: flow))
        continue
      }
      let character = character.withFewMarks
      let isLoose = character.unicodeScalars.first.map { displayWidth(of: $0) == 0 } ?? false
      let shown = isLoose ? Character(" " + String(character)) : character
      let width = displayWidth(of: shown)
      line.append(Cell(shown, width: width, role: role, flow: flow))
      for _ in 1..<max(width, 1) { line.append(Cell(" ", width: 0, role: role, flow: flow)) }
    }
    return line
  }

  /// The same sign a number of times, as drawing.
  func drawn(_ character: Character, _ count: Int, _ role: CellRole) -> Line {
    Line(repeating: Cell(character, role: role, flow: Cell.ornament), count: max(0, count))
  }

  /// Text broken between words so that no line is wider than `width`; nothing is left out.
  func wrapped(_ runs: [Run], width: Int, flow: UInt16 = 0) -> [Line] {
    let width = max(2, width)
    var lines: [Line] = []
    var line: Line = []
    var word: Line = []
    func place(_ word: Line) {
      guard !word.isEmpty else { return }
      if !line.isEmpty, line.count + 1 + word.count <= width {
        let isOne = line.last?.role == word[0].role
        line.append(Cell(" ", role: isOne ? word[0].role : .text, flow: flow))
        line += word
        return
      }
      if !line.isEmpty { lines.append(line) }
      var rest = word[...]
      while rest.count > width {
        var cut = rest.startIndex + width
        while cut > rest.startIndex + 1, rest[cut].width == 0 { cut -= 1 }
        // A long address is parted where its parts meet, if one of them ends beyond the first third.
        if let seam = rest[(rest.startIndex + width / 3)..<cut].lastIndex(where: \.isSeam) {
          cut = seam + 1
        }
        lines.append(Line(rest[..<cut]))
        rest = rest[cut...]
      }
      line = Line(rest)
    }
    for run in runs {
      for cell in cells(run.text, run.role, flow: flow) {
        if cell.width > 0, cell.character.isBreakingSpace {
          place(word)
          word = []
        } else {
          word.append(cell)
        }
      }
    }
    place(word)
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// Text broken only where the line is full, with every space and hyphen where it was.
  func unbroken(_ text: String, width: Int) -> [Line] {
    let width = max(2, width)
    var rest = cells(text)[...]
    var lines: [Line] = []
    while rest.count > width {
      var cut = rest.startIndex + width
      while cut > rest.startIndex + 1, rest[cut].width == 0 { cut -= 1 }
      lines.append(Line(rest[..<cut]))
      rest = rest[cut...]
    }
    return lines + [Line(rest)]
  }

  /// One text with one role, wrapped.
  func wrapped(_ text: String, _ role: CellRole = .text, width: Int, flow: UInt16 = 0) -> [Line] {
    wrapped([Run(text, role)], width: width, flow: flow)
  }

  /// Wrapped text behind a head that stands only before its first line.
  func hanging(_ head: Line, _ runs: [Run], width: Int) -> [Line] {
    let lines = wrapped(runs, width: width - head.count)
    let indent = Line(repeating: .blank, count: head.count)
    return lines.enumerated().map { ($0.offset == 0 ? head : indent) + $0.element }
  }
}

extension Cell {
  /// Whether a long address may be parted behind this.
  fileprivate var isSeam: Bool { "/-_?&=".contains(character) }
}

extension Character {
  /// This character with no more marks on its letter than a terminal's cell can hold.
  fileprivate var withFewMarks: Character {
    let scalars = unicodeScalars
    return scalars.count <= 5 ? self : Character(String(scalars.prefix(5)))
  }

  fileprivate var isBreakingSpace: Bool {
    if isASCII { return self == " " || self == "\n" || self == "\t" }
    return isWhitespace && self != "\u{A0}" && self != "\u{202F}"
  }
}

extension Line {
  /// This line filled with blanks up to a width.
  func padded(to width: Int) -> Line {
    self + Line(repeating: .blank, count: Swift.max(0, width - count))
  }

  /// This line pushed to the right of a width.
  func alignedRight(in width: Int) -> Line {
    Line(repeating: .blank, count: Swift.max(0, width - count)) + self
  }
}
