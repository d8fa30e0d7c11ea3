import KompasPlay
import KompasStandards
import KompasView

/// Looking back in English.
struct EnglishLookBack: LookBackWording {
  let game: Language

  var saidAndChoseTitle: String { "What you said and what you chose" }
  var saidAndChoseIntro: String {
    "First your compass beforehand, then what your choices showed. A difference is not a mistake."
  }
  var chosenSeries: String { "what you chose" }
  var tooLittle: String { "too little data" }
  var nothingRevealed: String {
    "Your choices say too little to lay beside your compass. That is more honest than a guess."
  }
  var overTimeTitle: String { "The needles over time" }
  var overTimeIntro: String { "First how it really was, in brackets what you saw at the time." }
  var choiceColumn: String { "choice" }
  var weekColumn: String { "week" }
  var atStart: String { "the start" }
  func cell(_ truth: String, seen: String) -> String { "\(truth) (\(seen))" }
  func lean(_ tension: Tension, _ points: Int) -> String {
    switch tension {
    case .groups: "\(abs(points))"
    case .council, .audible:
      points == 0 ? "equal" : "\(game.pole(tension, isLeft: points > 0)) \(abs(points))"
    }
  }
  func needleStory(_ title: String, from: String, to: String) -> String {
    from == to ? "\(title): began and ended at \(from)." : "\(title): from \(from) to \(to)."
  }
  func largestJump(_ labels: [String], by points: Int) -> String {
    labels.count == 1
      ? "The largest move came after \(game.list(labels.map(game.quoted))): \(game.points(points))."
      : "The largest moves came after \(game.list(labels.map(game.quoted))): \(game.points(points)) each."
  }
  var whoTitleBack: String { "Whom you heard, and whom you did not" }
  func neverHeard(_ groups: [String]) -> String { "Never heard: \(game.list(groups))." }
  var everyoneHeard: String { "You heard something from every group of people in this case." }
  func noSpokesman(_ groups: [String]) -> String { "Nobody spoke for: \(game.list(groups))." }
  var seenColumn: String { "you saw" }
  var wasColumn: String { "it was" }
  func estimatesOff(_ groups: [String]) -> String {
    "Outside what you saw was the support of \(game.list(groups))."
  }
  var estimatesHeld: String {
    "For each group that you heard, the true support lay within what you saw."
  }
  var groupColumn: String { "group" }
  var beforeColumn: String { "start" }
  var afterColumn: String { "end" }
  var changeColumn: String { "change" }
  var nobodyMoved: String { "Nobody became noticeably better or worse off." }
  func worstOffNow(_ name: String, support: Int) -> String {
    "Of the residents the least content in the end: \(name), at \(support) out of 100."
  }
  func spread(_ spread: Spread) -> String {
    switch spread {
    case .even: "Counted over all residents, support is spread almost evenly."
    case .uneven: "Counted over all residents, support is spread unevenly."
    case .veryUneven: "Counted over all residents, support is spread very unevenly."
    }
  }
  func spreadOverGroups(by points: Int) -> String {
    points == 0
      ? "Between the groups of residents there is no difference."
      : "Between the groups of residents it differs by up to \(game.points(points))."
  }
  var turningTitle: String { "The turning point" }
  func turning(_ scene: String, _ label: String) -> String {
    "The choice that mattered most: \(game.quoted(scene)). You chose \(game.quoted(label))."
  }
  var turningIntro: String {
    """
    A thought experiment. From each option, yours too, a player with the compass that your choices showed \
    finished the case, with the same luck. Better and worse off is compared with your option, finished so.
    """
  }
  func turningElsewhere(_ ending: String) -> String {
    "Your own game went on otherwise after this, and ended in: \(ending)."
  }
  func alternative(_ label: String, ending: String, isSame: Bool) -> String {
    isSame
      ? "\(game.quoted(label)) would have led there too: \(ending)."
      : "\(game.quoted(label)) would have led to: \(ending)."
  }
  var sameSupport: String { "Support would have stayed about the same." }
  var robustTitle: String { "How firmly your choices stood" }
  var robustIntro: String {
    """
    Which group weighs how much? There is no fixed answer to that. So the game weighed the groups in \
    very many ways. Here is how often your choice gave them together the most support, right after it. \
    This is no grade; you may have had good reasons for another choice.
    """
  }
  func robustLead(_ place: FirmPlace) -> String {
    switch place {
    case .firmest: "The firmest"
    case .closest: "Of the others this one depends most on whom you let count"
    case .loosest: "The least firm"
    }
  }
  var accountsTitle: String { "Law and support, apart" }
  func hadDefects(_ names: [String]) -> String {
    "Weak spots in the decision: \(names.map(game.quoted).joined(separator: "; "))."
  }
  var hadNoDefects: String { "The decision had no weak spots that the game knows of." }
  var termsKept: String { "All terms were kept." }
  var termsNotApplicable: String { "Terms for the decision did not apply." }
  func voteResult(_ isAdopted: Bool, yes: Int, no: Int) -> String {
    "The council voted \(isAdopted ? "in favour" : "against"): \(yes) in favour, \(no) against."
  }
  func trueSupport(_ name: String, _ points: Int) -> String {
    "Real support in \(name): \(points) out of 100."
  }
  func promisesLeft(_ text: String) -> String { "Promise still open: \(game.quoted(text))." }
  func promiseUnsettled(_ text: String) -> String {
    "Promised, and within this game neither kept nor broken: \(game.quoted(text))."
  }
  func undone(_ times: Int) -> String {
    times == 1 ? "You took one choice back." : "You took a choice back \(times) times."
  }
  var countriesTitle: String { "The compass in other countries" }
  func countriesIntro(_ year: Int) -> String {
    """
    This is how four of the six values stood in \(year), from 0 to 100. \
    These figures are national, not municipal, and they say nothing about you. \
    A few points of difference mean nothing.
    """
  }
  var country: String { "country" }
  var notMeasured: String { "not known" }
  func noComparableMeasure(_ values: [String]) -> String {
    "\(game.list(values)): no comparable measure."
  }
  var elsewhereTitle: String { "Elsewhere, for real" }
  var elsewhereIntro: String { "This game learned from these cases." }
  var experimentsTitle: String { "Others who did it differently" }
  func source(_ source: String) -> String { "Source: \(source)" }
  var mondayTitle: String { "Questions for Monday" }
  var mondayIntro: String { "Take one of them to work." }
  var mondayQuestions: [String] {
    [
      "Whom did you not hear, and how could you have heard them?",
      "Which choice would you rather not explain to a resident?",
      "What will you do differently on Monday?",
    ]
  }
  var recalibrateTitle: String { "Your compass, again" }
  var recalibrateIntro: String {
    "Divide the sixty points once more. Staying with what you said is an answer too."
  }
  var recalibratePrompt: String { "Divide 60 points again" }
  func youSaid(_ points: Int) -> String { "you said \(points)" }
  func youShowed(_ points: Int, _ range: ClosedRange<Int>) -> String {
    "you chose \(points) (\(range.lowerBound) to \(range.upperBound))"
  }
  var finishedTitle: String { "Your new compass" }
  func shift(_ value: String, from: Int, to: Int) -> String {
    "\(value): from \(from) to \(to), \(game.points(abs(to - from))) \(to > from ? "more" : "less")."
  }
  var noShift: String { "You left your compass as it was." }
  func reportSaved(_ path: String) -> String {
    "Your report is in your archive: \(path). When you leave Kompas, you read exactly where that is."
  }
  func reportFailed(_ reason: String) -> String {
    "The report could not be written: \(reason). Your game is saved; with r you try again."
  }
  var reportComing: String { "With r you write the report of this game." }
  var toMenu: String { "the menu" }
  var thanks: String { "Thank you for playing. Everything is saved; you can look back later." }
}
