/// A way to bring the card to take home somewhere.
public enum CardOutlet: Sendable, Equatable, CaseIterable {
  /// Opened on this machine.
  case open
  /// Copied to the desktop.
  case desktop
  /// Copied to a stick that is plugged in.
  case stick

  /// The key for it, on the last page.
  package var key: Character {
    switch self {
    case .open: "o"
    case .desktop: "d"
    case .stick: "s"
    }
  }
}
