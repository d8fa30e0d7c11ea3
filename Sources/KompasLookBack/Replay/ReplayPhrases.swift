public import KompasEngine
public import KompasStandards

/// What a replay says.
struct ReplayPhrases: Phrases {
  let language: Language

  func title(run: Int64) -> String { phrase("replay.title.run", ["run": "\(run)"]) }
  func title(branch: Int64, of parent: Int64) -> String {
    phrase("replay.title.branch", ["branch": "\(branch)", "parent": "\(parent)"])
  }
  func count(_ choice: Int, of all: Int) -> String {
    phrase("replay.count", ["choice": choice, "all": all])
  }
  var beforeChoices: String { phrase("replay.beforeChoices") }
  func place(_ place: ChoicePlace) -> String {
    switch place {
    case .at(let choice): phrase("replay.place.at", ["choice": choice])
    case .after(0): beforeChoices
    case .after(let choice): phrase("replay.place.after", ["choice": choice])
    }
  }
  func playing(seconds: Int) -> String { phrase("replay.playing", ["seconds": seconds]) }

  var previous: String { phrase("replay.previous") }
  var next: String { phrase("replay.next") }
  var goTo: String { phrase("replay.goTo") }
  var mark: String { phrase("replay.mark") }
  var isTurningPoint: String { phrase("replay.isTurningPoint") }
  var isWeakest: String { phrase("replay.isWeakest") }
  var atTurningPoint: String { phrase("replay.atTurningPoint") }
  var atWeakest: String { phrase("replay.atWeakest") }
  var noMarks: String { phrase("replay.noMarks") }
  var why: String { phrase("replay.why") }
  var firmBefore: String { phrase("replay.firmBefore") }
  var whatIf: String { phrase("replay.whatIf") }
  var annotate: String { phrase("replay.annotate") }
  var removeRemark: String { phrase("replay.removeRemark") }
  var hide: String { phrase("replay.hide") }
  var show: String { phrase("replay.show") }
  var play: String { phrase("replay.play") }
  var pause: String { phrase("replay.pause") }
  var faster: String { phrase("replay.faster") }
  var slower: String { phrase("replay.slower") }
  var begin: String { phrase("replay.begin") }
  var end: String { phrase("replay.end") }
  var toBegin: String { phrase("replay.toBegin") }
  var help: String { phrase("replay.help") }
  var helpTitle: String { phrase("replay.helpTitle") }
  var helpLines: [String] {
    [
      phrase("replay.helpLine.leaf"),
      phrase("replay.helpLine.goTo"),
      phrase("replay.helpLine.mark"),
      phrase("replay.helpLine.play"),
      phrase("replay.helpLine.beside"),
      phrase("replay.helpLine.why"),
      phrase("replay.helpLine.remark"),
      phrase("replay.helpLine.whatIf"),
      phrase("replay.helpLine.plain"),
    ]
  }

  var hiddenTitle: String { phrase("replay.hiddenTitle") }
  var seenTitle: String { phrase("replay.seenTitle") }
  var knownTitle: String { phrase("replay.knownTitle") }
  func toward(_ points: Int, _ side: String) -> String {
    phrase("replay.toward", ["points": points, "side": side])
  }
  var even: String { phrase("replay.even") }
  func together(raad: Int, wijk: Int) -> String {
    phrase("replay.together", ["raad": raad, "wijk": wijk])
  }
  var groupColumns: [String] {
    [
      phrase("replay.column.support"),
      phrase("replay.column.true"),
      phrase("replay.column.seen"),
    ]
  }
  var unheard: String { phrase("replay.unheard") }
  func happened(_ title: String) -> String { phrase("replay.happened", ["title": title]) }
  func satOtherwise(_ seats: Int) -> String { phrase("replay.satOtherwise", ["seats": seats]) }
  func satDown(_ seats: Int) -> String { phrase("replay.satDown", ["seats": seats]) }
  var voted: String { phrase("replay.voted") }
  func didNotHappen(_ title: String) -> String { phrase("replay.didNotHappen", ["title": title]) }
  func defect(_ title: String) -> String { phrase("replay.defect", ["title": title]) }
  func promise(_ text: String, isBroken: Bool?) -> String {
    switch isBroken {
    case nil: phrase("replay.promise.made", ["text": text])
    case true?: phrase("replay.promise.broken", ["text": text])
    case false?: phrase("replay.promise.kept", ["text": text])
    }
  }
  func diary(week: Int, from origin: String) -> String {
    phrase("replay.diary", ["week": week, "origin": origin])
  }
  func flags(_ ids: String) -> String { phrase("replay.flags", ["ids": ids]) }

  func choice(_ option: String) -> String { phrase("replay.choice", ["option": option]) }
  var chosenHere: String { phrase("replay.chosenHere") }
  func remark(_ text: String) -> String { phrase("replay.remark", ["text": text]) }
  func noted(_ text: String) -> String { phrase("replay.noted", ["text": text]) }
  func saidWhy(_ text: String) -> String { phrase("replay.saidWhy", ["text": text]) }
  var tookBack: String { phrase("replay.tookBack") }
  var stoppedHere: String { phrase("replay.stoppedHere") }
  var branchEnds: String { phrase("replay.branchEnds") }
  var wroteNothing: String { phrase("replay.wroteNothing") }

  var listTitle: String { phrase("replay.listTitle") }
  var listPrompt: String { phrase("replay.listPrompt") }
  func chose(_ option: String) -> String { phrase("replay.chose", ["option": option]) }
  func week(_ week: Int) -> String { phrase("replay.week", ["week": week]) }
  var takenBack: String { phrase("replay.takenBack") }
  var hasRemark: String { phrase("replay.hasRemark") }
  var restTitle: String { phrase("replay.restTitle") }

  var remarkTitle: String { phrase("replay.remarkTitle") }
  var remarkIntro: String { phrase("replay.remarkIntro") }
  var remarkPrompt: String { phrase("replay.remarkPrompt") }
  var remarkPlaceholder: String { phrase("replay.remarkPlaceholder") }
  var remarkKept: String { phrase("replay.remarkKept") }
  var remarkNotKept: String { phrase("replay.remarkNotKept") }
  var failedTitle: String { phrase("replay.failedTitle") }
  var failedPrompt: String { phrase("replay.failedPrompt") }
  var tryAgain: String { phrase("replay.tryAgain") }
  var leaveIt: String { phrase("replay.leaveIt") }
  var removalTitle: String { phrase("replay.removalTitle") }
  var removalPick: String { phrase("replay.removalPick") }
  var removalIntro: String { phrase("replay.removalIntro") }
  var removalPrompt: String { phrase("replay.removalPrompt") }
  var removalNo: String { phrase("replay.removalNo") }
  var removalYes: String { phrase("replay.removalYes") }
  var remarkRemoved: String { phrase("replay.remarkRemoved") }

  func whatIfTitle(_ choice: Int) -> String { phrase("replay.whatIfTitle", ["choice": choice]) }
  var whatIfIntro: String { phrase("replay.whatIfIntro") }
  var noWhatIf: String { phrase("replay.noWhatIf") }
  var whatIfPrompt: String { phrase("replay.whatIfPrompt") }
  func playerIntro(_ option: String) -> String { phrase("replay.playerIntro", ["option": option]) }
  var playerPrompt: String { phrase("replay.playerPrompt") }
  var byHand: (label: String, text: String) {
    (phrase("replay.byHand.label"), phrase("replay.byHand.text"))
  }
  var bySame: (label: String, text: String) {
    (phrase("replay.bySame.label"), phrase("replay.bySame.text"))
  }
  var byRevealed: (label: String, text: String) {
    (phrase("replay.byRevealed.label"), phrase("replay.byRevealed.text"))
  }
  var byDeclared: (label: String, text: String) {
    (phrase("replay.byDeclared.label"), phrase("replay.byDeclared.text"))
  }
  var byChance: (label: String, text: String) {
    (phrase("replay.byChance.label"), phrase("replay.byChance.text"))
  }
  var nothingDeclared: String { phrase("replay.nothingDeclared") }
  func branchTitle(_ choice: Int, of run: Int64) -> String {
    phrase("replay.branchTitle", ["choice": choice, "run": "\(run)"])
  }

  var comparisonTitle: String { phrase("replay.comparisonTitle") }
  func otherwise(_ scene: String, run: String, branch: String) -> String {
    phrase("replay.otherwise", ["scene": scene, "run": run, "branch": branch])
  }
  func alike(_ scene: String, _ option: String) -> String {
    phrase("replay.alike", ["scene": scene, "option": option])
  }
  func sameEnding(_ ending: String) -> String { phrase("replay.sameEnding", ["ending": ending]) }
  func otherEnding(run: String, branch: String) -> String {
    phrase("replay.otherEnding", ["run": run, "branch": branch])
  }
  var noEnding: String { phrase("replay.noEnding") }
  var notOver: String { phrase("replay.notOver") }
  var groupsTitle: String { phrase("replay.groupsTitle") }
  var comparisonColumns: [String] {
    [
      phrase("replay.column.supportInTheEnd"),
      phrase("replay.column.run"),
      phrase("replay.column.branch"),
      phrase("replay.column.difference"),
    ]
  }
  func better(_ groups: [String]) -> String {
    phrase("replay.better", ["groups": language.list(groups)])
  }
  func worse(_ groups: [String]) -> String {
    phrase("replay.worse", ["groups": language.list(groups)])
  }
  var nobodyMoved: String { phrase("replay.nobodyMoved") }
  func savedAs(_ run: Int64) -> String { phrase("replay.savedAs", ["run": "\(run)"]) }
  var comparisonPrompt: String { phrase("replay.comparisonPrompt") }
  var backToRun: String { phrase("replay.backToRun") }
  var lookAtBranch: String { phrase("replay.lookAtBranch") }
}

extension Language {
  /// What a replay says.
  var replay: ReplayPhrases { ReplayPhrases(language: self) }

  /// Where in a run something stands: "at decision 3", the number that a replay takes and shows.
  public func place(_ place: ChoicePlace) -> String { replay.place(place) }
}
