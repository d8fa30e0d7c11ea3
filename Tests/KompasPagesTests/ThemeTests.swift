import Testing

@testable import KompasPages

/// How well everything can be read, worked out from the table of colors.
@Suite struct ThemeTests {
  private static let painted: [Theme] = [.dark, .light, .contrast]

  /// The first 16 colors as terminals have them: xterm, the console of Linux, and that of Windows.
  private static let palettes: [[Int]] = [
    [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
      0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ],
    [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
      0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ],
    [
      0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC, 0x767676,
      0xE74856, 0x16C60C, 0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2,
    ],
  ]

  /// Relative luminance, and from it contrast.
  ///
  /// Source: WCAG 2.2, "relative luminance" and "contrast ratio".
  private func luminance(_ color: PaletteColor, _ palette: [Int]) -> Double {
    let number = Int(color.number)
    let rgb =
      number < 16
      ? [palette[number] >> 16, palette[number] >> 8 & 255, palette[number] & 255]
      : [Int(color.rgb.red), Int(color.rgb.green), Int(color.rgb.blue)]
    let linear = rgb.map { value -> Double in
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// To the power of 2.4, by taking the fifth root of the twelfth power.
  private func power(_ base: Double) -> Double {
    var twelfth = 1.0
    for _ in 0..<12 { twelfth *= base }
    var root = base
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - twelfth) / (5 * fourth)
    }
    return root
  }

  private func contrast(_ look: Look, _ palette: [Int]) -> Double {
    guard let ink = look.ink, let paper = look.paper else { return 0 }
    let (one, other) = (luminance(ink, palette), luminance(paper, palette))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test func `contrast is worked out as WCAG does`() {
    var look = Look()
    look.ink = PaletteColor(231)
    look.paper = PaletteColor(16)
    #expect(abs(contrast(look, Self.palettes[0]) - 21) < 0.01)
    // #767676 on white, the gray that just passes.
    look.paper = PaletteColor(243)
    #expect(abs(contrast(look, Self.palettes[0]) - 4.54) < 0.01)
    look.paper = PaletteColor(244)
    #expect(contrast(look, Self.palettes[0]) < 4.5)
  }

  @Test(arguments: painted, CellRole.allCases)
  func `every letter can be read, and every plane can be seen`(theme: Theme, role: CellRole) {
    let letters = theme == .contrast ? 7.0 : 4.5
    for depth in [Theme.Depth.full, .sixteen, .eight] {
      let look = theme.look(role, on: depth)
      // Eight colors are too few for high contrast in everything.
      let least = role.kind == .letter ? (depth == .eight ? 4.5 : letters) : 3
      if role.kind == .ornament { continue }
      for palette in Self.palettes {
        let found = contrast(look, palette)
        #expect(found >= least, "\(theme) \(role) on \(depth): \(found)")
      }
    }
  }

  @Test func `without color nothing is colored, and what has the focus still stands out`() {
    for role in CellRole.allCases {
      for look in [Theme.none.look(role), Theme.dark.look(role, on: .none)] {
        #expect(look.ink == nil && look.paper == nil)
      }
    }
    #expect(Theme.none.look(.selected).isReversed && Theme.none.look(.danger).isReversed)
    #expect(Theme.none.look(.text) == Look() && Theme.none.look(.muted) == Look())
    #expect(Theme.none.look(.needle).isBold && Theme.none.look(.field).isUnderlined)
  }

  @Test(arguments: painted)
  func `every group has a color of its own, and none of a vote`(theme: Theme) {
    let groups = (0..<CellRole.groups).map { theme.look(.who($0)).ink?.number }
    #expect(Set(groups).count == CellRole.groups)
    #expect(theme.look(.who(8)) == theme.look(.who(0)) && CellRole.who(-1) == .group(7))
    for vote in [CellRole.inFavor, .torn, .against] {
      #expect(theme == .light || !groups.contains(theme.look(vote).ink?.number))
    }
    let votes = [CellRole.inFavor, .torn, .against].map { theme.look($0).ink?.number }
    #expect(Set(votes).count == 3)
  }

  @Test func `what a choice costs is never the faintest on the page`() {
    for theme in Self.painted {
      let muted = contrast(theme.look(.muted), Self.palettes[0])
      // On a light ground a color is darker than gray or it is none.
      let least = theme == .light ? 4.5 : muted
      #expect(contrast(theme.look(.money), Self.palettes[0]) >= least)
    }
  }

  @Test(arguments: [
    (0, Theme.Depth.none), (7, .none), (8, .eight), (15, .eight), (16, .sixteen),
    (255, .sixteen), (256, .full), (1 << 24, .full),
  ])
  func `how many colors there are is known by their number`(colors: Int, depth: Theme.Depth) {
    #expect(Theme.Depth(colors: colors) == depth)
  }
}
