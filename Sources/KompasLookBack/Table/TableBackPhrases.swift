import KompasPlay
import KompasStandards

/// What is said to a table that looks back.
struct TableBackPhrases: Phrases {
  let language: Language

  var partedTitle: String { phrase("tableBack.partedTitle") }
  var sceneColumn: String { phrase("tableBack.sceneColumn") }
  var firstColumn: String { phrase("tableBack.firstColumn") }
  var againColumn: String { phrase("tableBack.againColumn") }
  var chosenColumn: String { phrase("tableBack.chosenColumn") }
  func alone(_ times: Int) -> String { phrase("tableBack.alone", ["times": times]) }
  func moved(_ number: Int, times: Int) -> String {
    phrase("tableBack.moved", ["number": number, "times": times])
  }
  var partedQuestion: String { phrase("tableBack.partedQuestion") }
  var factTitle: String { phrase("tableBack.factTitle") }
  func factQuestion(_ scene: String) -> String {
    phrase("tableBack.factQuestion", ["scene": scene])
  }
  var letGoTitle: String { phrase("tableBack.letGoTitle") }
  var letGoText: String { phrase("tableBack.letGoText") }
  func cardNotSaved(_ reason: String) -> String {
    phrase("tableBack.cardNotSaved", ["reason": reason])
  }
  func cardTitle(_ seat: Int) -> String { phrase("tableBack.cardTitle", ["seat": seat]) }
  func cardVotes(_ votes: Int) -> String { phrase("tableBack.cardVotes", ["votes": votes]) }
  func ownAlone(_ times: Int) -> String { phrase("tableBack.ownAlone", ["times": times]) }
  func ownAloneInWords(isEver: Bool) -> String {
    phrase("tableBack.ownAloneInWords", ["isEver": isEver])
  }
  func fell(_ scene: String, _ options: [String], isNo: Bool) -> String {
    phrase(
      "tableBack.fell",
      ["scene": scene, "options": language.list(options), "isNo": isNo]
    )
  }
  var mostAlone: String { phrase("tableBack.mostAlone") }
  var saidSeries: String { phrase("tableBack.saidSeries") }
  var shownSeries: String { phrase("tableBack.shownSeries") }
  var noCompass: String { phrase("tableBack.noCompass") }
  var noCompassNorVotes: String { phrase("tableBack.noCompassNorVotes") }
  var cardUnknown: String { phrase("tableBack.cardUnknown") }
  var cardSave: String { phrase("tableBack.cardSave") }
  var cardMonday: String { phrase("tableBack.cardMonday") }
  var ownMondayTitle: String { phrase("tableBack.ownMondayTitle") }
  var ownMondayIntro: String { phrase("tableBack.ownMondayIntro") }
  var ownMondayPrompt: String { phrase("tableBack.ownMondayPrompt") }
  var cardKeep: String { phrase("tableBack.cardKeep") }
  var cardSeen: String { phrase("tableBack.cardSeen") }
  var lettingGoTitle: String { phrase("tableBack.lettingGoTitle") }
  var lettingGoIntro: String { phrase("tableBack.lettingGoIntro") }
  var lettingGoPrompt: String { phrase("tableBack.lettingGoPrompt") }
  var lettingGoYes: String { phrase("tableBack.lettingGoYes") }
  var lettingGoYesText: String { phrase("tableBack.lettingGoYesText") }
  var lettingGoLater: String { phrase("tableBack.lettingGoLater") }
  var lettingGoLaterText: String { phrase("tableBack.lettingGoLaterText") }
}

extension Language {
  /// What is said to a table that looks back.
  var tableBack: TableBackPhrases { TableBackPhrases(language: self) }
}
