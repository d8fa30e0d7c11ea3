import CNCurses
internal import KompasPages

/// How a role looks: attributes that every terminal has, and a color that reads on light and dark.
struct Style {
  var attributes: Int32 = 0
  var color: kompas_color = KOMPAS_DEFAULT_COLOR

  init(_ attributes: kompas_attribute..., color: kompas_color = KOMPAS_DEFAULT_COLOR) {
    self.attributes = attributes.reduce(0) { $0 | Int32(bitPattern: $1.rawValue) }
    self.color = color
  }
}

extension CellRole {
  /// How this role looks.
  var style: Style {
    switch self {
    case .text: return Style()
    case .title, .strong: return Style(KOMPAS_BOLD)
    case .emphasis: return Style(KOMPAS_UNDERLINE)
    case .dim, .rule, .band: return Style(KOMPAS_DIM)
    case .accent: return Style(KOMPAS_BOLD, color: KOMPAS_MAGENTA)
    case .selected: return Style(KOMPAS_BOLD, KOMPAS_REVERSE)
    case .field: return Style(KOMPAS_UNDERLINE)
    case .warning: return Style(KOMPAS_BOLD, color: KOMPAS_MAGENTA)
    case .failure: return Style(KOMPAS_BOLD, color: KOMPAS_RED)
    case .needle: return Style(KOMPAS_BOLD, color: KOMPAS_MAGENTA)
    case .bar: return Style(KOMPAS_PLAIN, color: KOMPAS_GREEN)
    }
  }
}
