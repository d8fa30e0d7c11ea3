/// The one table of colors: what a role is painted in, per theme, on terminals with 256 colors and with 16.
///
/// A test works out by WCAG 2 how well each stands out from what is behind it.
struct RoleColors {
  /// A color, and the one behind it; `nil` for the ground of the theme.
  struct Pair {
    var ink: UInt8
    var paper: UInt8?

    init(_ ink: UInt8, on paper: UInt8? = nil) {
      self.ink = ink
      self.paper = paper
    }
  }

  var dark: Pair
  var light: Pair
  var contrast: Pair
  var dark16: Pair
  var light16: Pair
  var contrast16: Pair

  static let table: [CellRole: RoleColors] = {
    var table: [CellRole: RoleColors] = [
      .text: all(252, 235, 231, 7, 0, 15),
      .title: all(231, 16, 231, 15, 0, 15),
      .strong: all(231, 16, 231, 15, 0, 15),
      .emphasis: all(252, 235, 231, 7, 0, 15),
      .muted: all(246, 240, 252, 7, 0, 7),
      .accent: all(215, 94, 228, 11, 5, 11),
      .selected: RoleColors(
        dark: Pair(231, on: 237),
        light: Pair(16, on: 223),
        contrast: Pair(16, on: 231),
        dark16: Pair(0, on: 7),
        light16: Pair(15, on: 0),
        contrast16: Pair(0, on: 15)
      ),
      .field: all(231, 16, 231, 15, 0, 15),
      .warning: all(221, 130, 228, 11, 1, 11),
      .danger: RoleColors(
        dark: Pair(231, on: 160),
        light: Pair(231, on: 124),
        contrast: Pair(231, on: 88),
        dark16: Pair(15, on: 1),
        light16: Pair(15, on: 1),
        contrast16: Pair(0, on: 15)
      ),
      .needle: all(215, 94, 228, 11, 5, 11),
      .band: all(103, 61, 147, 6, 8, 6),
      .bar: all(110, 25, 117, 6, 4, 14),
      .rule: all(240, 249, 250, 7, 8, 7),
      .inFavor: all(75, 25, 117, 14, 4, 14),
      .torn: all(250, 242, 255, 7, 0, 15),
      .against: all(208, 130, 214, 11, 1, 11),
      .kept: all(79, 28, 121, 2, 0, 10),
      .broken: all(203, 124, 210, 9, 1, 11),
      .open: all(221, 58, 227, 11, 5, 11),
      .time: all(110, 24, 153, 6, 4, 14),
      .money: all(179, 94, 222, 11, 5, 11),
    ]
    // Of whom: close by, further off, with land, with a firm, nature, other governments, the council, without a voice; or any eight.
    let groups = [
      all(223, 94, 223, 15, 5, 15), all(251, 242, 188, 7, 8, 7), all(178, 100, 226, 11, 1, 11),
      all(139, 89, 175, 13, 4, 13), all(72, 65, 108, 2, 12, 10), all(105, 25, 75, 6, 0, 14),
      all(45, 31, 153, 14, 5, 14), all(203, 88, 203, 9, 1, 9),
    ]
    for (number, colors) in groups.enumerated() { table[.group(number)] = colors }
    return table
  }()

  private static func all(
    _ dark: UInt8,
    _ light: UInt8,
    _ contrast: UInt8,
    _ dark16: UInt8,
    _ light16: UInt8,
    _ contrast16: UInt8
  ) -> RoleColors {
    RoleColors(
      dark: Pair(dark),
      light: Pair(light),
      contrast: Pair(contrast),
      dark16: Pair(dark16),
      light16: Pair(light16),
      contrast16: Pair(contrast16)
    )
  }
}
