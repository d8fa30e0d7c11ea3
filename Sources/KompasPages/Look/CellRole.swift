/// What a cell is for; a theme decides how that looks.
public enum CellRole: Sendable, Hashable, CaseIterable {
  /// Running text.
  case text
  /// The title of the page and its headings.
  case title
  /// Words that carry weight.
  case strong
  /// Words that are stressed.
  case emphasis
  /// Captions and what stands back; as readable as the rest.
  case muted
  /// What draws the eye: keys, marks.
  case accent
  /// What has the focus.
  case selected
  /// Where a line is written.
  case field
  /// What needs attention.
  case warning
  /// What went wrong, or cannot be undone.
  case danger
  /// The point of a needle.
  case needle
  /// What a needle could also be.
  case band
  /// A bar of no one in particular.
  case bar
  /// Lines between parts.
  case rule
  /// In favor.
  case inFavor
  /// Divided.
  case torn
  /// Against.
  case against
  /// A promise that was kept.
  case kept
  /// A promise that was broken.
  case broken
  /// A promise that is still to be kept.
  case open
  /// What there is of time.
  case time
  /// What there is of money, and what a choice costs.
  case money
  /// One of the groups that have something at stake, 0 … 7: a swatch beside its two letters, or its bar.
  case group(Int)

  /// How many groups have a color of their own.
  public static let groups = 8

  /// The color of somebody, counted in the order of the case from 0; those beyond the last color share one.
  public static func who(_ number: Int) -> CellRole {
    .group(((number % groups) + groups) % groups)
  }

  /// Every role, with every group.
  public static let allCases: [CellRole] =
    [
      .text, .title, .strong, .emphasis, .muted, .accent, .selected, .field, .warning, .danger,
      .needle, .band, .bar, .rule, .inFavor, .torn, .against, .kept, .broken, .open, .time, .money,
    ] + (0..<groups).map { .group($0) }

  /// What must be told apart by a reader of it.
  public enum Kind: Sendable, Equatable {
    /// Letters and signs are written in it.
    case letter
    /// It only paints: bars, swatches. What it means stands in letters beside it.
    case plane
    /// It carries nothing: lines between parts.
    case ornament
  }

  /// What it is used for.
  public var kind: Kind {
    switch self {
    case .bar, .band, .group: .plane
    case .rule: .ornament
    default: .letter
    }
  }
}
