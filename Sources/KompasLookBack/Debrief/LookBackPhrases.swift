import KompasPlay
import KompasStandards
import KompasView

/// What looking back says, beside the words that it shares with the language.
struct LookBackPhrases: Phrases {
  let language: Language

  var saidAndChoseTitle: String { phrase("lookBack.saidAndChoseTitle") }
  var saidAndChoseIntro: String { phrase("lookBack.saidAndChoseIntro") }
  var chosenSeries: String { phrase("lookBack.chosenSeries") }
  var tooLittle: String { phrase("lookBack.tooLittle") }
  var nothingRevealed: String { phrase("lookBack.nothingRevealed") }
  var overTimeTitle: String { phrase("lookBack.overTimeTitle") }
  var overTimeIntro: String { phrase("lookBack.overTimeIntro") }
  var choiceColumn: String { phrase("lookBack.choiceColumn") }
  var weekColumn: String { phrase("lookBack.weekColumn") }
  var atStart: String { phrase("lookBack.atStart") }
  func cell(_ truth: String, seen: String) -> String {
    phrase("lookBack.cell", ["truth": truth, "seen": seen])
  }
  func lean(_ tension: Tension, _ points: Int) -> String {
    switch tension {
    case .groups: return "\(abs(points))"
    case .council, .audible:
      if points == 0 { return phrase("lookBack.lean.even") }
      let side = language.pole(tension, isLeft: points > 0)
      return phrase("lookBack.lean", ["side": side, "points": abs(points)])
    }
  }
  func needleStory(_ title: String, from: String, to: String) -> String {
    from == to
      ? phrase("lookBack.needleStory.still", ["title": title, "from": from])
      : phrase("lookBack.needleStory", ["title": title, "from": from, "to": to])
  }
  func largestJump(_ labels: [String], by points: Int) -> String {
    phrase(
      "lookBack.largestJump",
      [
        "count": labels.count, "labels": language.list(labels.map(language.quoted)),
        "points": language.points(points),
      ]
    )
  }
  var whoTitleBack: String { phrase("lookBack.whoTitleBack") }
  func neverHeard(_ groups: [String]) -> String {
    phrase("lookBack.neverHeard", ["groups": language.list(groups)])
  }
  var everyoneHeard: String { phrase("lookBack.everyoneHeard") }
  func noSpokesman(_ groups: [String]) -> String {
    phrase("lookBack.noSpokesman", ["groups": language.list(groups)])
  }
  var seenColumn: String { phrase("lookBack.seenColumn") }
  var wasColumn: String { phrase("lookBack.wasColumn") }
  func estimatesOff(_ groups: [String]) -> String {
    phrase("lookBack.estimatesOff", ["groups": language.list(groups)])
  }
  var estimatesHeld: String { phrase("lookBack.estimatesHeld") }
  var groupColumn: String { phrase("lookBack.groupColumn") }
  var beforeColumn: String { phrase("lookBack.beforeColumn") }
  var afterColumn: String { phrase("lookBack.afterColumn") }
  var changeColumn: String { phrase("lookBack.changeColumn") }
  var nobodyMoved: String { phrase("lookBack.nobodyMoved") }
  func worstOffNow(_ name: String, support: Int) -> String {
    phrase("lookBack.worstOffNow", ["name": name, "support": support])
  }
  func spread(_ spread: Spread) -> String { phrase("lookBack.spread.\(spread)") }
  func spreadOverGroups(by points: Int) -> String {
    phrase("lookBack.spreadOverGroups", ["number": points, "points": language.points(points)])
  }
  var turningTitle: String { phrase("lookBack.turningTitle") }
  func turning(_ scene: String, _ label: String) -> String {
    phrase("lookBack.turning", ["scene": language.quoted(scene), "label": language.quoted(label)])
  }
  var groundsTitle: String { phrase("lookBack.groundsTitle") }
  var leavesEffects: String { phrase("lookBack.leavesEffects") }
  func repairable(_ defects: String) -> String {
    phrase("lookBack.repairable", ["defects": defects])
  }
  func groundsInShort(_ defects: String, count: Int) -> String {
    phrase("lookBack.groundsInShort", ["defects": defects, "count": count])
  }
  func groundsIntro(_ count: Int) -> String { phrase("lookBack.groundsIntro", ["count": count]) }
  func ground(_ defect: String, _ place: String?) -> String {
    phrase(
      "lookBack.ground",
      ["defect": defect, "hasPlace": place != nil, "place": place ?? ""]
    )
  }
  var turningIntro: String { phrase("lookBack.turningIntro") }
  func turningElsewhere(_ ending: String) -> String {
    phrase("lookBack.turningElsewhere", ["ending": ending])
  }
  func alternative(_ label: String, ending: String, isSame: Bool) -> String {
    phrase(
      "lookBack.alternative",
      ["label": language.quoted(label), "ending": ending, "isSame": isSame]
    )
  }
  var sameSupport: String { phrase("lookBack.sameSupport") }
  var robustTitle: String { phrase("lookBack.robustTitle") }
  var robustIntro: String { phrase("lookBack.robustIntro") }
  func robustLead(_ place: FirmPlace) -> String { phrase("lookBack.robustLead.\(place)") }
  var accountsTitle: String { phrase("lookBack.accountsTitle") }
  func hadDefects(_ names: [String]) -> String {
    phrase("lookBack.hadDefects", ["names": language.list(names.map(language.quoted), .clauses)])
  }
  var hadNoDefects: String { phrase("lookBack.hadNoDefects") }
  var termsKept: String { phrase("lookBack.termsKept") }
  var termsNotApplicable: String { phrase("lookBack.termsNotApplicable") }
  func voteResult(_ isAdopted: Bool, yes: Int, no: Int) -> String {
    phrase("lookBack.voteResult", ["isAdopted": isAdopted, "yes": yes, "no": no])
  }
  func trueSupport(_ name: String, _ points: Int) -> String {
    phrase("lookBack.trueSupport", ["name": name, "points": points])
  }
  func promisesLeft(_ text: String) -> String {
    phrase("lookBack.promisesLeft", ["text": language.quoted(text)])
  }
  func promiseUnsettled(_ text: String) -> String {
    phrase("lookBack.promiseUnsettled", ["text": language.quoted(text)])
  }
  func undone(_ times: Int) -> String { phrase("lookBack.undone", ["times": times]) }
  var countriesTitle: String { phrase("lookBack.countriesTitle") }
  func countriesIntro(_ year: Int) -> String { phrase("lookBack.countriesIntro", ["year": year]) }
  var country: String { phrase("lookBack.country") }
  var notMeasured: String { phrase("lookBack.notMeasured") }
  func noComparableMeasure(_ values: [String]) -> String {
    phrase("lookBack.noComparableMeasure", ["values": language.list(values)])
  }
  var elsewhereTitle: String { phrase("lookBack.elsewhereTitle") }
  var elsewhereIntro: String { phrase("lookBack.elsewhereIntro") }
  var experimentsTitle: String { phrase("lookBack.experimentsTitle") }
  func source(_ source: String) -> String { phrase("lookBack.source", ["source": source]) }
  var mondayTitle: String { phrase("lookBack.mondayTitle") }
  var mondayIntro: String { phrase("lookBack.mondayIntro") }
  var mondayQuestions: [String] {
    [mondayHeard, mondayExplain, phrase("lookBack.monday.otherwise")]
  }
  var mondayHeard: String { phrase("lookBack.monday.heard") }
  var mondayExplain: String { phrase("lookBack.monday.explain") }
  var recalibrateTitle: String { phrase("lookBack.recalibrateTitle") }
  var recalibrateIntro: String { phrase("lookBack.recalibrateIntro") }
  var recalibratePrompt: String { phrase("lookBack.recalibratePrompt") }
  func youSaid(_ points: Int) -> String { phrase("lookBack.youSaid", ["points": points]) }
  func youShowed(_ points: Int, _ range: ClosedRange<Int>) -> String {
    phrase(
      "lookBack.youShowed",
      ["points": points, "low": range.lowerBound, "high": range.upperBound]
    )
  }
  var finishedTitle: String { phrase("lookBack.finishedTitle") }
  func shift(_ value: String, from: Int, to: Int) -> String {
    phrase(
      "lookBack.shift",
      [
        "value": value, "from": from, "to": to, "points": language.points(abs(to - from)),
        "isMore": to > from,
      ]
    )
  }
  var noShift: String { phrase("lookBack.noShift") }
  var cardSaved: String { phrase("lookBack.cardSaved") }
  var cardOpened: String { phrase("lookBack.cardOpened") }
  var cardCopied: String { phrase("lookBack.cardCopied") }
  func cardFailed(_ reason: String) -> String {
    phrase("lookBack.cardFailed", ["reason": reason])
  }
  func outlet(_ outlet: CardOutlet) -> String {
    switch outlet {
    case .open: phrase("lookBack.outlet.open")
    case .desktop: phrase("lookBack.outlet.desktop")
    case .stick: phrase("lookBack.outlet.stick")
    }
  }
  var reportSaved: String { phrase("lookBack.reportSaved") }
  func reportFailed(_ reason: String) -> String {
    phrase("lookBack.reportFailed", ["reason": reason])
  }
  var reportComing: String { phrase("lookBack.reportComing") }
  var toMenu: String { phrase("lookBack.toMenu") }
  func thanks(_ votes: RunScreens.HeldVotes) -> String {
    switch votes {
    case .none: phrase("lookBack.thanks")
    case .held: phrase("lookBack.thanks.held")
    case .letGo: phrase("lookBack.thanks.letGo")
    }
  }
}

extension Language {
  /// What looking back says.
  var lookBack: LookBackPhrases { LookBackPhrases(language: self) }
}

extension WordedView {
  /// What looking back says.
  var back: LookBackPhrases { words.lookBack }
}

/// Why a choice is told among how firmly they stood.
enum FirmPlace: Sendable, CaseIterable { case firmest, closest, loosest }

/// How evenly support is divided over groups of residents.
enum Spread: Sendable { case even, uneven, veryUneven }
