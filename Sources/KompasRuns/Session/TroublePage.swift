import KompasPages

/// The page that says that something could not be done.
enum TroublePage {
  /// What a player can do about a choice that was not saved, besides stopping.
  enum Remedy {
    case tryAgain
    case openAgain
  }

  /// What went wrong where nothing can be done about it; the only way is on.
  ///
  /// - Parameters:
  ///   - words: what went wrong.
  ///   - language: of the page.
  /// - Returns: the page.
  static func page(_ words: String, _ language: String) -> Page {
    let isDutch = language == "nl"
    return Page(
      title: "Kompas",
      main: [
        .heading(isDutch ? "Dit lukte niet" : "That did not work", level: 1), .prose(words),
      ],
      ask: .proceed(label: isDutch ? "naar het menu" : "to the menu")
    )
  }

  /// What went wrong with a choice that could not be saved: the first answer is the remedy, the second is to stop.
  ///
  /// - Parameters:
  ///   - words: what went wrong, and what can be done.
  ///   - language: of the page.
  ///   - remedy: what can be done in the game.
  /// - Returns: the page.
  static func page(_ words: String, _ language: String, _ remedy: Remedy) -> Page {
    let isDutch = language == "nl"
    let label =
      switch remedy {
      case .tryAgain: isDutch ? "Nog eens proberen" : "Try again"
      case .openAgain: isDutch ? "Het spel openen zoals het nu is" : "Open the run as it is now"
      }
    return Page(
      title: "Kompas",
      main: [
        .heading(isDutch ? "Dit lukte niet" : "That did not work", level: 1),
        .notice(.failure, words),
        .prose(
          isDutch
            ? "Uw laatste keuze is nog niet vastgelegd. Wat u eerder koos, staat veilig op schijf."
            : "Your last choice has not been recorded yet. What you chose before is safe on disk."
        ),
      ],
      ask: .choose(
        prompt: isDutch ? "Wat wilt u doen?" : "What do you want to do?",
        [
          Choice(label: label),
          Choice(label: isDutch ? "Stoppen" : "Stop"),
        ]
      )
    )
  }
}
