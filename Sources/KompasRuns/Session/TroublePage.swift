import KompasPages
import KompasStandards

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
  static func page(_ words: String, _ language: Language) -> Page {
    Page(
      title: "Kompas",
      main: [
        .heading(language.phrase("play.trouble"), level: 1), .prose(words),
      ],
      ask: .proceed(label: language.phrase("play.trouble.menu"))
    )
  }

  /// What went wrong with a choice that could not be saved: the first answer is the remedy, the second is to stop.
  ///
  /// - Parameters:
  ///   - words: what went wrong, and what can be done.
  ///   - language: of the page.
  ///   - remedy: what can be done in the game.
  /// - Returns: the page.
  static func page(_ words: String, _ language: Language, _ remedy: Remedy) -> Page {
    let label =
      switch remedy {
      case .tryAgain: language.phrase("play.trouble.again")
      case .openAgain: language.phrase("play.trouble.open")
      }
    return Page(
      title: "Kompas",
      main: [
        .heading(language.phrase("play.trouble"), level: 1),
        .notice(.failure, words),
        .prose(
          language.phrase("play.trouble.unsaved")
        ),
      ],
      ask: .choose(
        prompt: language.phrase("play.trouble.question"),
        [
          Choice(label: label),
          Choice(label: language.phrase("play.trouble.stop")),
        ]
      )
    )
  }
}
