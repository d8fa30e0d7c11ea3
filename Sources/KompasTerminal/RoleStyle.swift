import CNCurses
internal import KompasPages

extension Look {
  /// What ncurses takes for its attributes.
  var attributes: Int32 {
    let all: [(Bool, kompas_attribute)] = [
      (isBold, KOMPAS_BOLD), (isUnderlined, KOMPAS_UNDERLINE), (isReversed, KOMPAS_REVERSE),
    ]
    return all.reduce(0) { $1.0 ? $0 | Int32(bitPattern: $1.1.rawValue) : $0 }
  }

  /// The parameters of SGR that make this look, each behind a semicolon.
  ///
  /// Source: ECMA-48, 5th edition, 1991; xterm control sequences for 38;5 and 48;5.
  var codes: String {
    let all: [(Bool, String)] = [(isBold, ";1"), (isUnderlined, ";4"), (isReversed, ";7")]
    return all.filter(\.0).map(\.1).joined() + (ink.map { ";38;5;\($0.number)" } ?? "")
      + (paper.map { ";48;5;\($0.number)" } ?? "")
  }
}

extension PaletteColor? {
  /// The number that the screen takes: below 0 for the terminal's own.
  var index: Int32 { map { Int32($0.number) } ?? -1 }
}
