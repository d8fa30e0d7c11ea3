import KompasStandards
import struct KompasEngine.Game
import KompasJournal

/// What is said of a run that was played by other rules than those of this program.
enum RulesWords {
  /// Which rules they are.
  static func name(_ version: Int, _ language: Language) -> String {
    let now = Game.rulesVersion
    let isEarlier = version < now
    return switch language.either {
    case .nl:
      "\(isEarlier ? "eerdere" : "nieuwere") spelregels (versie \(version); deze Kompas speelt met versie \(now))"
    case .en:
      "\(isEarlier ? "earlier" : "newer") rules (version \(version); this Kompas plays by version \(now))"
    }
  }

  /// A line for a page about a run; `nil` if it was played by the rules of this program.
  static func fact(_ header: RunHeader, _ language: Language) -> String? {
    guard header.hasOtherRules else { return nil }
    return language == .nl
      ? "Gespeeld volgens \(name(header.rules, language)). Wat er gebeurde, staat hier zoals het toen ging. Wat er anders had kunnen gaan, is "
        + "uitgerekend met de regels van nu."
      : "Played by \(name(header.rules, language)). What happened is told as it went then. What could have gone otherwise was worked out "
        + "by the rules of today."
  }
}
