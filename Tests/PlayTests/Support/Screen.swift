/// What a terminal shows: as much of an xterm as ncurses uses.
///
/// Every character is one cell wide.
struct Screen {
  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var cells: [[Unicode.Scalar]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var isCursorVisible = true
  /// Whether the other screen is shown, the one for whole-screen programs.
  private(set) var isOther = false
  /// Whether what is pasted is marked.
  private(set) var marksPastes = false
  /// Whether clicks are told.
  private(set) var tellsClicks = false
  /// Whether it was asked what it is.
  private(set) var asksWhatItIs = false
  /// Sequences that this screen does not know.
  private(set) var unknown: [String] = []
  private var margins: ClosedRange<Int>
  private var wrapsNext = false
  private var last: Unicode.Scalar = " "
  private var state = State.text

  private enum State {
    case text
    case escape
    case skipsOne
    case control(String)
    case string(isEnding: Bool)
  }

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    margins = 0...max(0, rows - 1)
  }

  /// Gives the screen another size; what stood on it is gone.
  mutating func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    margins = 0...max(0, rows - 1)
    (row, column, wrapsNext) = (0, 0, false)
    wipe()
  }

  /// Takes everything away that stands on the screen.
  mutating func wipe() { cells = Array(repeating: blank, count: rows) }

  /// The lines, without the spaces behind them.
  var lines: [String] {
    cells.map { line in
      var text = String.UnicodeScalarView(line)
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }

  /// All that stands on the screen, as one line with single spaces.
  var text: String {
    lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// Takes in what a program wrote.
  mutating func feed(_ text: String) {
    for scalar in text.unicodeScalars { feed(scalar) }
  }

  private mutating func feed(_ scalar: Unicode.Scalar) {
    switch state {
    case .text: write(scalar)
    case .skipsOne: state = .text
    case .escape: escape(scalar)
    case .control(let read):
      if (0x40...0x7E).contains(scalar.value) {
        state = .text
        control(read, scalar)
      } else {
        state = .control(read + String(scalar))
      }
    case .string(let isEnding):
      let isOver = scalar.value == 7 || (isEnding && scalar == "\\")
      state = isOver ? .text : .string(isEnding: scalar.value == 0x1B)
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    state = .text
    switch scalar {
    case "[": state = .control("")
    case "]", "P", "_", "^", "X": state = .string(isEnding: false)
    case "(", ")", "#", "*", "+": state = .skipsOne
    case "M": if row == margins.lowerBound { scroll(-1) } else { row = max(0, row - 1) }
    case "D": lineFeed()
    case "=", ">", "7", "8": break
    default: unknown.append("ESC \(scalar)")
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x1B: state = .escape
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0, 7, 0x0E, 0x0F: return
    case ..<0x20, 0x7F..<0xA0: unknown.append("control \(scalar.value)")
    default: put(scalar)
    }
    if scalar.value < 0x20 { wrapsNext = false }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if wrapsNext {
      column = 0
      lineFeed()
    }
    cells[row][column] = scalar
    last = scalar
    wrapsNext = column == columns - 1
    if !wrapsNext { column += 1 }
  }

  private mutating func lineFeed() {
    if row == margins.upperBound { scroll(1) } else { row = min(rows - 1, row + 1) }
  }

  private var blank: [Unicode.Scalar] { Array(repeating: " ", count: columns) }

  /// Moves the lines within the margins up, or down if below zero.
  private mutating func scroll(_ count: Int, from top: Int? = nil) {
    let top = top ?? margins.lowerBound
    guard top <= margins.upperBound else { return }
    for _ in 0..<abs(count) {
      cells.remove(at: count > 0 ? top : margins.upperBound)
      cells.insert(blank, at: count > 0 ? margins.upperBound : top)
    }
  }

  private mutating func control(_ read: String, _ final: Unicode.Scalar) {
    if read.hasPrefix("?") { return setMode(read.dropFirst(), final == "h") }
    let numbers = read.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap(\.self)
    let count = max(1, first ?? 1)
    let second = numbers.count > 1 ? numbers[1] ?? 1 : 1
    if final != "b" { wrapsNext = false }
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns - 1, count - 1)
    case "d": row = min(rows - 1, count - 1)
    case "H", "f":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, second) - 1)
    case "J", "K": erase(final, first ?? 0)
    case "X", "P", "@": edit(final, min(count, columns - column))
    case "b": for _ in 0..<count { put(last) }
    case "L": scroll(-count, from: row)
    case "M": scroll(count, from: row)
    case "S": scroll(count)
    case "T": scroll(-count)
    case "r":
      let bottom = numbers.count > 1 ? numbers[1] ?? rows : rows
      margins = min(count, bottom) - 1...min(rows, bottom) - 1
      (row, column) = (0, 0)
    case "c": asksWhatItIs = true
    case "m", "h", "l", "t", "q": break
    default: unknown.append("CSI \(read)\(final)")
    }
  }

  private mutating func erase(_ final: Unicode.Scalar, _ which: Int) {
    let before = 0..<column + 1
    let after = column..<columns
    let line = which == 0 ? after : which == 1 ? before : 0..<columns
    for index in line { cells[row][index] = " " }
    guard final == "J" else { return }
    let others = which == 0 ? row + 1..<rows : which == 1 ? 0..<row : 0..<rows
    for index in others { cells[index] = blank }
  }

  private mutating func edit(_ final: Unicode.Scalar, _ count: Int) {
    let spaces = [Unicode.Scalar](repeating: " ", count: count)
    switch final {
    case "X": cells[row].replaceSubrange(column..<column + count, with: spaces)
    case "P":
      cells[row].removeSubrange(column..<column + count)
      cells[row] += spaces
    default:
      cells[row].insert(contentsOf: spaces, at: column)
      cells[row].removeLast(count)
    }
  }

  private mutating func setMode(_ read: Substring, _ isOn: Bool) {
    for mode in read.split(separator: ";") {
      if mode == "25" { isCursorVisible = isOn }
      if mode == "2004" { marksPastes = isOn }
      if mode == "1000" { tellsClicks = isOn }
      if mode == "1049" {
        isOther = isOn
        wipe()
      }
    }
  }
}
