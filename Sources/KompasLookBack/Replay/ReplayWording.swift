public import KompasEngine
import KompasPlay
public import KompasStandards

/// What a replay says.
protocol ReplayWording: Sendable {
  func title(run: Int64) -> String
  func title(branch: Int64, of parent: Int64) -> String
  func count(_ choice: Int, of all: Int) -> String
  var beforeChoices: String { get }
  func place(_ place: ChoicePlace) -> String
  func playing(seconds: Int) -> String

  var previous: String { get }
  var next: String { get }
  var goTo: String { get }
  var why: String { get }
  var whatIf: String { get }
  var annotate: String { get }
  var removeRemark: String { get }
  var hide: String { get }
  var show: String { get }
  var play: String { get }
  var pause: String { get }
  var faster: String { get }
  var slower: String { get }
  var begin: String { get }
  var end: String { get }
  var toBegin: String { get }
  var help: String { get }
  var helpTitle: String { get }
  var helpLines: [String] { get }

  var hiddenTitle: String { get }
  var seenTitle: String { get }
  var knownTitle: String { get }
  func toward(_ points: Int, _ side: String) -> String
  var even: String { get }
  func together(raad: Int, wijk: Int) -> String
  var groupColumns: [String] { get }
  var unheard: String { get }
  func happened(_ title: String) -> String
  func didNotHappen(_ title: String) -> String
  func defect(_ title: String) -> String
  func promise(_ text: String, isBroken: Bool?) -> String
  func diary(week: Int, from origin: String) -> String
  func flags(_ ids: String) -> String

  func choice(_ option: String) -> String
  var chosenHere: String { get }
  func remark(_ text: String) -> String
  func noted(_ text: String) -> String
  var tookBack: String { get }
  var stoppedHere: String { get }
  var branchEnds: String { get }
  var wroteNothing: String { get }

  var listTitle: String { get }
  var listPrompt: String { get }
  func chose(_ option: String) -> String
  func week(_ week: Int) -> String
  var takenBack: String { get }
  var hasRemark: String { get }
  var restTitle: String { get }

  var remarkTitle: String { get }
  var remarkIntro: String { get }
  var remarkPrompt: String { get }
  var remarkPlaceholder: String { get }
  var remarkKept: String { get }
  var remarkNotKept: String { get }
  var failedTitle: String { get }
  var failedPrompt: String { get }
  var tryAgain: String { get }
  var leaveIt: String { get }
  var removalTitle: String { get }
  var removalPick: String { get }
  var removalIntro: String { get }
  var removalPrompt: String { get }
  var removalNo: String { get }
  var removalYes: String { get }
  var remarkRemoved: String { get }

  func whatIfTitle(_ choice: Int) -> String
  var whatIfIntro: String { get }
  var noWhatIf: String { get }
  var whatIfPrompt: String { get }
  func playerIntro(_ option: String) -> String
  var playerPrompt: String { get }
  var byHand: (label: String, text: String) { get }
  var bySame: (label: String, text: String) { get }
  var byRevealed: (label: String, text: String) { get }
  var byDeclared: (label: String, text: String) { get }
  var byChance: (label: String, text: String) { get }
  var nothingDeclared: String { get }
  func branchTitle(_ choice: Int, of run: Int64) -> String

  var comparisonTitle: String { get }
  func otherwise(_ scene: String, run: String, branch: String) -> String
  func alike(_ scene: String, _ option: String) -> String
  func sameEnding(_ ending: String) -> String
  func otherEnding(run: String, branch: String) -> String
  var noEnding: String { get }
  var notOver: String { get }
  var groupsTitle: String { get }
  var comparisonColumns: [String] { get }
  func better(_ groups: [String]) -> String
  func worse(_ groups: [String]) -> String
  var nobodyMoved: String { get }
  func savedAs(_ run: Int64) -> String
  var comparisonPrompt: String { get }
  var backToRun: String { get }
  var lookAtBranch: String { get }
}

extension Language {
  /// What a replay says in this language.
  var replay: any ReplayWording { code == "en" ? EnglishReplay() : DutchReplay() }
}

extension Language {
  /// Where in a run something stands: "at decision 3", the number that a replay takes and shows.
  public func place(_ place: ChoicePlace) -> String { replay.place(place) }
}
