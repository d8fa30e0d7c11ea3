/// A line that was read.
struct Line {
  var text: String
  /// Whether the terminal said that it was pasted.
  var isPasted: Bool
}

/// A paste as a terminal marks it: `ESC [ 200 ~`, the text, `ESC [ 201 ~`.
///
/// What stands before, behind and between the marks is one line; line breaks become spaces.
struct Paste {
  /// All of it, without the marks.
  private(set) var text = ""
  /// Whether its end was read.
  private(set) var isOver = false

  /// Takes the first line of a paste; `nil` if none begins there.
  init?(_ line: String) {
    guard line.contains(Self.begin) else { return nil }
    add(line)
  }

  /// Takes the next line.
  mutating func add(_ line: String) {
    isOver = line.contains(Self.end)
    let plain = line.split(separator: Self.begin).joined().split(separator: Self.end).joined()
    text += (text.isEmpty || plain.isEmpty ? "" : " ") + plain
  }

  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"
}
