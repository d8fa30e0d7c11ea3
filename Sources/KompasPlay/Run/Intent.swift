public import KompasView

/// What a player wants of the composer while a run is on screen.
public enum Intent: Sendable, Equatable {
  /// Decide this; the composer records it before anything is shown.
  case submit(Decision)
  /// Write the report (again): `r` on the last page.
  case writeReport
  /// Bring the card to take home there.
  case bring(CardOutlet)
  /// Back to the menu, after the last page.
  case toMenu
  /// Stop. Nothing is lost.
  case stop
}

/// A page that any screen of a run can open, and that gives way to it again.
package enum Overlay: Sendable, Equatable, CaseIterable {
  case why
  case who
  case compass
  case law
  case note
  case motive
  case undo
  case help

  /// The key that opens it.
  package var key: Character {
    switch self {
    case .why: "w"
    case .who: "b"
    case .compass: "k"
    case .law: "l"
    case .note: "n"
    case .motive: "m"
    case .undo: "u"
    case .help: "?"
    }
  }

  init?(key: Character) {
    guard let overlay = Self.allCases.first(where: { $0.key == key }) else { return nil }
    self = overlay
  }
}
