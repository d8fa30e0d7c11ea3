import ArgumentParser

/// A language of the interface.
enum Language: String, ExpressibleByArgument, CaseIterable {
  case nl
  case en

  /// The language asked for; otherwise English where the locale says so, and Dutch everywhere else.
  static func chosen(_ asked: Language?, environment: [String: String]) -> Language {
    if let asked { return asked }
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("en") ? .en : .nl
  }
}
