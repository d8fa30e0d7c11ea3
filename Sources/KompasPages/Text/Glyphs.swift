/// The signs a face draws with: those of Unicode, or those every terminal has.
public struct Glyphs: Sendable, Equatable {
  /// Whether only ASCII reaches the terminal.
  public let isASCII: Bool

  /// For terminals that speak UTF-8.
  public static let unicode = Glyphs(isASCII: false)
  /// For all others.
  public static let ascii = Glyphs(isASCII: true)

  var marker: Character { isASCII ? ">" : "❯" }
  var rule: Character { isASCII ? "-" : "─" }
  var bar: Character { isASCII ? "|" : "│" }
  var teeDown: Character { isASCII ? "+" : "┬" }
  var teeUp: Character { isASCII ? "+" : "┴" }
  var center: Character { isASCII ? "+" : "┼" }
  var needle: Character { isASCII ? "o" : "●" }
  var previous: Character { isASCII ? "'" : "○" }
  var band: Character { isASCII ? "." : "░" }
  var full: Character { isASCII ? "#" : "█" }
  var half: Character { isASCII ? "=" : "▒" }
  var third: Character { isASCII ? "~" : "▓" }
  var track: Character { isASCII ? "." : "·" }
  /// A range on a scale: a line, as rows of blocks would run together.
  var range: Character { isASCII ? "=" : "━" }
  /// A spot of color beside two letters.
  var swatch: Character { isASCII ? "|" : "▌" }
  var dash: Character { isASCII ? "-" : "–" }
  var ellipsis: String { isASCII ? "..." : "…" }
  var down: Character { isASCII ? "v" : "▼" }
  var up: Character { isASCII ? "^" : "▲" }
  var bullet: Character { isASCII ? "-" : "•" }
  var picked: String { isASCII ? "[x]" : "[x]" }
  var notPicked: String { "[ ]" }

  /// The sign of a series in a bar chart.
  func series(_ index: Int) -> Character {
    switch index % 3 {
    case 0: return full
    case 1: return half
    default: return third
    }
  }

  /// A text as this set can show it.
  public func plain(_ text: String) -> String { isASCII ? text.transliterated : text }
}

extension String {
  /// This text in ASCII: letters lose their accents, signs become what resembles them, the rest "?".
  public var transliterated: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isASCII {
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
    ("⏎↵", "Enter"), ("●○◦", "o"), ("│┃║▌", "|"), ("┼┬┴├┤┌┐└┘╔╗╚╝╬", "+"), ("❯›▶►", ">"),
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
