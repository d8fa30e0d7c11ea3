extension Typesetter {
  /// A line of a picture, in which names stand out, water is blue, what grows is green, and lines are lines.
  func picture(_ text: String) -> Line {
    var line = cells(text, flow: Cell.ornament)
    let letters = line.map(\.character.isLetter)
    for index in line.indices {
      let isAlone =
        (index == 0 || !letters[index - 1]) && (index + 1 == letters.count || !letters[index + 1])
      let sign = line[index].character
      if letters[index], !isAlone {
        line[index].role = .strong
      } else if let role = Self.drawing[sign] {
        line[index].role = role
      }
    }
    return line
  }

  /// What signs on a map are drawn in.
  private static let drawing: [Character: CellRole] = [
    "~": .time, "≈": .time, ".": .kept, ",": .kept, "T": .kept, "v": .kept, "m": .kept,
    "#": .money, "n": .money, "+": .accent, "X": .accent, "P": .accent, "V": .accent,
    "S": .accent, "─": .muted, "│": .muted, "┌": .muted, "┐": .muted, "└": .muted, "┘": .muted,
    "═": .muted, "|": .muted, "-": .muted, "=": .muted,
  ]
}
