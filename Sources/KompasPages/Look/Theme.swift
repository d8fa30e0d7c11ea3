/// How a cell looks: numbers of the 256 colors, or the terminal's own, and what every terminal can do.
public struct Look: Sendable, Equatable {
  /// The color of its letter; `nil` for the terminal's own.
  public var ink: PaletteColor?
  /// The color behind it; `nil` for the terminal's own.
  public var paper: PaletteColor?
  /// Whether the letter is bold.
  public var isBold = false
  /// Whether the letter is underlined.
  public var isUnderlined = false
  /// Whether both colors change places.
  public var isReversed = false

  /// The terminal's own colors, and nothing more.
  public init() {}
}

/// The colors that everything is drawn in.
public enum Theme: String, Sendable, CaseIterable {
  /// Light letters on a dark ground.
  case dark
  /// Dark letters on a light ground.
  case light
  /// White and few strong colors on black.
  case contrast
  /// The terminal's own two colors, with bold, underline and reverse.
  case none

  /// How many colors a terminal has.
  public enum Depth: Sendable, CaseIterable {
    /// None.
    case none
    /// The eight that everything has.
    case eight
    /// Sixteen, which whoever has the terminal may have changed.
    case sixteen
    /// 256, of which hardly anybody changes those from 16 on.
    case full

    /// Of a terminal with so many colors.
    public init(colors: Int) {
      self = colors >= 256 ? .full : colors >= 16 ? .sixteen : colors >= 8 ? .eight : .none
    }
  }

  /// How a role looks on a terminal with so many colors.
  ///
  /// The ground is painted too, so that how well a letter stands out depends on nobody's settings.
  public func look(_ role: CellRole, on depth: Depth = .full) -> Look {
    var look = role.attributes
    // Of eight colors none is a red on which white can be read.
    let isPlain = depth == .eight && role == .danger
    guard let colors = RoleColors.table[isPlain ? .selected : role] else { return look }
    let pair: RoleColors.Pair
    switch (self, depth) {
    case (.none, _), (_, .none):
      if role == .selected || role == .danger { look.isReversed = true }
      return look
    case (.dark, .full): pair = colors.dark
    case (.light, .full): pair = colors.light
    case (.contrast, .full): pair = colors.contrast
    case (.dark, _): pair = colors.dark16
    case (.light, _): pair = colors.light16
    case (.contrast, _): pair = colors.contrast16
    }
    let number = { (color: UInt8) in PaletteColor(depth == .eight ? Self.eighth(of: color) : color)
    }
    look.ink = number(pair.ink)
    look.paper = number(pair.paper ?? ground(on: depth))
    // Of eight colors none but black can be read on the lightest of them.
    if depth == .eight, self == .light, pair.paper == nil { look.ink = PaletteColor(0) }
    return look
  }

  /// The color behind running text.
  private func ground(on depth: Depth) -> UInt8 {
    switch self {
    case .dark, .none: depth == .full ? 233 : 0
    case .light: depth == .full ? 231 : 15
    case .contrast: depth == .full ? 16 : 0
    }
  }

  /// The color of the first eight that stands in for one of sixteen, and stands out no less.
  private static func eighth(of color: UInt8) -> UInt8 {
    switch color {
    case 10: 2
    case 14: 6
    case 8...: 7
    default: color
    }
  }
}

extension CellRole {
  /// What tells it apart without color.
  fileprivate var attributes: Look {
    var look = Look()
    switch self {
    case .title, .strong, .accent, .selected, .warning, .danger, .needle, .broken:
      look.isBold = true
    case .emphasis, .field: look.isUnderlined = true
    case .text, .muted, .band, .bar, .rule, .inFavor, .torn, .against, .kept, .open, .time, .money,
      .group:
      break
    }
    return look
  }
}
