import KompasStandards
import struct KompasEngine.Game
import KompasJournal

/// What is said of a run that was played by other rules than those of this program.
enum RulesWords {
  /// Which rules they are.
  static func name(_ version: Int, _ language: Language) -> String {
    language.phrase(
      "archive.rules",
      [
        "isEarlier": version < Game.rulesVersion, "version": version, "now": Game.rulesVersion,
      ]
    )
  }

  /// A line for a page about a run; `nil` if it was played by the rules of this program.
  static func fact(_ header: RunHeader, _ language: Language) -> String? {
    guard header.hasOtherRules else { return nil }
    return language.phrase("archive.playedBy", ["rules": name(header.rules, language)])
  }
}
