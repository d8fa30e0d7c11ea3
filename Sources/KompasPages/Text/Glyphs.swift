/// The signs a face draws with.
public struct Glyphs: Sendable, Equatable {
  private enum Level { case ascii, console, unicode }

  private let level: Level

  /// For terminals that speak UTF-8 and have a font of their desktop.
  public static let unicode = Glyphs(level: .unicode)
  /// For the console of Linux, of which the font has 256 or 512 signs.
  public static let console = Glyphs(level: .console)
  /// For terminals that show ASCII only.
  public static let ascii = Glyphs(level: .ascii)

  /// Whether only ASCII reaches the terminal.
  public var isASCII: Bool { level == .ascii }
  /// Whether halves of a cell can be painted, and so letters of several rows drawn.
  var hasHalves: Bool { level == .unicode }

  private func sign<Sign>(_ ascii: Sign, _ console: Sign, _ unicode: Sign) -> Sign {
    switch level {
    case .ascii: ascii
    case .console: console
    case .unicode: unicode
    }
  }

  var marker: Character { sign(">", "▶", "❯") }
  var rule: Character { sign("-", "─", "─") }
  var bar: Character { sign("|", "│", "│") }
  var teeDown: Character { sign("+", "┬", "┬") }
  var teeUp: Character { sign("+", "┴", "┴") }
  var center: Character { sign("+", "┼", "┼") }
  var needle: Character { sign("o", "■", "●") }
  var previous: Character { sign("'", "o", "○") }
  var band: Character { sign(".", "░", "░") }
  var full: Character { sign("#", "█", "█") }
  var half: Character { sign("=", "▒", "▒") }
  var third: Character { sign("~", "═", "▓") }
  var track: Character { sign(".", "·", "·") }
  var dash: Character { sign("-", "-", "–") }
  var ellipsis: String { sign("...", "...", "…") }
  var down: Character { sign("v", "▼", "▼") }
  var up: Character { sign("^", "▲", "▲") }
  var bullet: Character { sign("-", "•", "•") }
  var picked: String { "[x]" }
  var notPicked: String { "[ ]" }
  /// In front of a promise that is still to be kept, that was kept, and that was broken.
  var open: Character { sign("o", "o", "○") }
  var kept: Character { sign("v", "v", "✓") }
  var broken: Character { sign("x", "x", "✗") }
  /// The bar beside what has the focus, where letters are large.
  var focus: Character { sign("#", "█", "█") }

  /// A range on a scale: a line, as rows of blocks would run together.
  ///
  /// Of whom it is the colors say eight at a time, the line the rest.
  func range(_ who: Int?) -> Character {
    sign(["=", "~", "-"], ["═", "─", "■"], ["━", "═", "─"])[round(who)]
  }

  /// A spot of color beside two letters; those who share a color have another one.
  func swatch(_ who: Int) -> Character {
    sign(["|", ":", "!"], ["█", "▒", "░"], ["▌", "▐", "▒"])[round(who)]
  }

  /// How often all colors were used before somebody's turn came.
  private func round(_ who: Int?) -> Int { max(0, who ?? 0) / CellRole.groups % 3 }

  /// The sign of a series in a bar chart.
  func series(_ index: Int) -> Character { [full, half, third][index % 3] }

  /// The sign of a series of a rose: over its shape, and where its value lies in the others.
  func mark(_ series: Int) -> Character {
    sign(["O", "x", "@", "+"], ["■", "o", "♦", "▲"], ["●", "○", "◆", "△"])[series % 4]
  }

  /// A seat by how it votes, in one cell.
  func seat(_ state: Seats.State) -> Character {
    switch state {
    case .inFavor: sign("+", "■", "●")
    case .against: sign("-", "o", "○")
    case .torn: sign("?", "▒", "◐")
    case .open: track
    }
  }

  /// The same four cells wide and two high.
  func wideSeat(_ state: Seats.State) -> [String] {
    switch state {
    case .inFavor: sign(["####", "####"], ["████", "████"], ["████", "████"])
    case .against: sign(["+--+", "+--+"], ["┌──┐", "└──┘"], ["┌──┐", "└──┘"])
    case .torn: sign(["????", "????"], ["▒▒▒▒", "▒▒▒▒"], ["▒▒▒▒", "▒▒▒▒"])
    case .open: ["\(track)  \(track)", "\(track)  \(track)"]
    }
  }

  /// What a value could also be.
  var shade: Character { sign(":", "░", "░") }

  /// A cell of which the upper half, the lower half or both are filled.
  func block(top: Bool, bottom: Bool) -> Character {
    if top && bottom { return full }
    return top ? sign("#", "▒", "▀") : sign("#", "▒", "▄")
  }

  /// A text as this set can show it.
  public func plain(_ text: String) -> String {
    switch level {
    case .unicode: text
    case .console: text.transliterated(but: Self.ofConsoles)
    case .ascii: text.transliterated
    }
  }

  /// What the fonts of both the kernel and Debian have of what is not ASCII.
  ///
  /// Sources: cp437.uni of Linux (drivers/tty/vt); Lat15-Fixed16, -Terminus16 and -VGA16 of console-setup 1.221.
  private static let ofConsoles = Set(
    """
    ¡¢£¥§ª«°±²µ·º»¼½¿×÷ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ•←↑→↓∞≈≤≥\
    ─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬█░▒■▲▶▼◀♦
    """.unicodeScalars
  )
}

extension String {
  /// This text in ASCII: letters lose their accents, signs become what resembles them, the rest "?".
  public var transliterated: String { transliterated(but: []) }

  /// The same, but for these signs, which stay.
  func transliterated(but kept: Set<Unicode.Scalar>) -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isASCII || kept.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if let known = transliterations[scalar] {
        result += known
      } else if displayWidth(of: scalar) > 0 {
        result += "?"
      }
    }
    return result
  }
}

/// What non-ASCII signs become; letters of the European languages written in Latin script, and signs.
private let transliterations: [Unicode.Scalar: String] = {
  let letters: [(String, String)] = [
    ("ÀÁÂÃÄÅĀĂĄ", "A"), ("àáâãäåāăąª", "a"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ĎĐÐ", "D"),
    ("ďđð", "d"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"),
    ("ĤĦ", "H"), ("ĥħ", "h"), ("ÌÍÎÏĨĪĬĮİ", "I"), ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"),
    ("Ķ", "K"), ("ķ", "k"), ("ĹĻĽĿŁ", "L"), ("ĺļľŀł", "l"), ("ÑŃŅŇ", "N"), ("ñńņň", "n"),
    ("ÒÓÔÕÖØŌŎŐ", "O"), ("òóôõöøōŏőº", "o"), ("ŔŖŘ", "R"), ("ŕŗř", "r"), ("ŚŜŞŠȘ", "S"),
    ("śŝşšș", "s"), ("ŢŤŦȚ", "T"), ("ţťŧț", "t"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"), ("ùúûüũūŭůűų", "u"),
    ("Ŵ", "W"), ("ŵ", "w"), ("ÝŶŸ", "Y"), ("ýÿŷ", "y"), ("ŹŻŽ", "Z"), ("źżž", "z"),
    ("Æ", "AE"), ("æ", "ae"), ("Œ", "OE"), ("œ", "oe"), ("ẞ", "SS"), ("ß", "ss"), ("Þ", "Th"),
    ("þ", "th"), ("Ĳ", "IJ"), ("ĳ", "ij"), ("‘’‚‹›′", "'"), ("“”„«»″", "\""), ("–—―‐‑−─━·•", "-"),
    ("…", "..."), ("€", "EUR"), ("£", "GBP"), ("±", "+/-"), ("×", "x"), ("÷", "/"), ("≤", "<="),
    ("≥", ">="), ("≠", "/="), ("≈", "~"), ("°", "o"), ("²", "2"), ("³", "3"), ("½", "1/2"),
    ("¼", "1/4"), ("¾", "3/4"), ("↔⇔", "<->"), ("→⇒", "->"), ("←⇐", "<-"), ("↑▲", "^"), ("↓▼", "v"),
    ("⏎↵", "Enter"), ("●○◦", "o"), ("◆◇", "*"), ("△", "^"), ("│┃║▌▐", "|"), ("┼┬┴├┤┌┐└┘╔╗╚╝╬", "+"),
    ("❯›▶►", ">"),
    ("◀◄", "<"),
    ("▁▂", "_"), ("▃▄", "-"), ("▅▆", "="), ("▇", "#"), ("█▓■", "#"), ("▒═", "="), ("░", "."),
    ("✓✔", "v"), ("✗✘", "x"), ("§", "art."),
    ("\u{A0}\u{202F}", " "),
  ]
  var table: [Unicode.Scalar: String] = [:]
  for (signs, plain) in letters {
    for scalar in signs.unicodeScalars { table[scalar] = plain }
  }
  return table
}()
