import KompasStandards

/// What is said to a table of answers on paper, of a no, of a lot, and of who comes and goes.
extension TablePhrases {
  package func compassCard(_ seat: Int) -> String { phrase("table.compassCard", ["seat": seat]) }
  package func compassCardOf(_ card: Int, _ count: Int) -> String {
    phrase("table.compassCardOf", ["card": card, "count": count])
  }
  package var keyCompass: String { phrase("table.keyCompass") }
  package func voteCard(_ seat: Int) -> String { phrase("table.voteCard", ["seat": seat]) }
  package var keyVote: String { phrase("table.keyVote") }
  package func keyAnswer(_ option: String) -> String {
    phrase("table.keyAnswer", ["option": option])
  }
  package var keyPrompt: String { phrase("table.keyPrompt") }
  package var noCard: String { phrase("table.noCard") }
  package var cardBefore: String { phrase("table.cardBefore") }
  package var blankPile: String { phrase("table.blankPile") }
  package func counting(_ counter: PileCounter) -> String { phrase("table.counting.\(counter)") }
  package func countingText(_ counter: PileCounter) -> String {
    phrase("table.countingText.\(counter)")
  }
  package func consentCards(_ option: String) -> String {
    phrase("table.consentCards", ["option": option])
  }
  package var countOn: String { phrase("table.countOn") }
  package func pile(_ pile: String, _ count: Int) -> String {
    phrase("table.pile", ["pile": pile, "count": count])
  }
  package func pilesLeft(_ left: Int, of cards: Int) -> String {
    phrase("table.pilesLeft", ["left": max(0, left), "cards": cards])
  }
  package func pilePrompt(_ pile: String) -> String {
    phrase("table.pilePrompt", ["pile": pile])
  }
  package func pilePlaceholder(_ left: Int, saysBack: Bool) -> String {
    phrase("table.pilePlaceholder", ["left": left, "saysBack": saysBack])
  }
  package func pileNoNumber(_ left: Int) -> String {
    phrase("table.pileNoNumber", ["left": left])
  }
  package func pileSum(_ pile: String, _ sum: Int, of cards: Int) -> String {
    phrase("table.pileSum", ["pile": pile, "sum": sum, "cards": cards])
  }
  package func pilesDiffer(_ piles: [String]) -> String {
    phrase("table.pilesDiffer", ["piles": language.list(piles)])
  }

  package var people: String { phrase("table.people") }
  package func welcomeTitle(_ seat: Int) -> String {
    phrase("table.welcomeTitle", ["seat": seat])
  }
  package var welcomeIntro: String { phrase("table.welcomeIntro") }
  package func soFar(before count: Int) -> String { phrase("table.soFar", ["count": count]) }
  package func chose(_ scene: String, _ option: String) -> String {
    phrase("table.chose", ["scene": scene, "option": option])
  }
  package var peopleTitle: String { phrase("table.peopleTitle") }
  package var peopleIntro: String { phrase("table.peopleIntro") }
  package var peoplePrompt: String { phrase("table.peoplePrompt") }
  package func comes(_ seat: Int) -> String { phrase("table.comes", ["seat": seat]) }
  package func leaves(_ seat: Int) -> String { phrase("table.leaves", ["seat": seat]) }
  package var nobodyMoves: String { phrase("table.nobodyMoves") }
  package func leavingTitle(_ seat: Int) -> String { phrase("table.leavingTitle", ["seat": seat]) }
  package func leavingText(hasCard: Bool) -> String {
    phrase("table.leavingText", ["hasCard": hasCard])
  }
  package var leavingPrompt: String { phrase("table.leavingPrompt") }
  package var leavingNo: String { phrase("table.leavingNo") }
  package var leavingYes: String { phrase("table.leavingYes") }

  package func noIntro(_ option: String) -> String { phrase("table.noIntro", ["option": option]) }
  package var letsThrough: String { phrase("table.letsThrough") }
  package var holdsBack: String { phrase("table.holdsBack") }
  package var noUsed: String { phrase("table.noUsed") }
  package var heldTitle: String { phrase("table.heldTitle") }
  package var passedTitle: String { phrase("table.passedTitle") }
  package func held(_ option: String) -> String { phrase("table.held", ["option": option]) }
  package func wentThrough(_ option: String) -> String {
    phrase("table.wentThrough", ["option": option])
  }
  package func chairLeft(_ seat: Int) -> String { phrase("table.chairLeft", ["seat": seat]) }
  package func lotDecides(_ options: [String], isSilent: Bool, isTold: Bool) -> String {
    phrase(
      "table.lotDecides",
      ["options": language.list(options), "isSilent": isSilent, "isTold": isTold]
    )
  }
  package var drawHere: String { phrase("table.drawHere") }
  package var drawnTitle: String { phrase("table.drawnTitle") }
  package func drawn(_ option: String) -> String { phrase("table.drawn", ["option": option]) }
  package func shortTurn(chair seat: Int) -> String { phrase("table.shortTurn", ["seat": seat]) }
}
