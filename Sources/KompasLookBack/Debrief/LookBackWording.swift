import KompasPlay
import KompasStandards
import KompasView

/// What looking back says.
///
/// Numbers and names are parameters, so that no placeholder can stay empty.
protocol LookBackWording: Sendable, DebriefWording, RoseWording, FirmnessWording, CostWording,
  RoomWording, MoreWording
{
  /// What the game says in the same language.
  var game: Language { get }
}

extension Language {
  /// What looking back says in this language.
  var lookBack: any LookBackWording {
    code == "en" ? EnglishLookBack(game: self) : DutchLookBack(game: self)
  }
}

extension RunView {
  /// The words of looking back.
  var back: any LookBackWording { words.lookBack }
}

/// Looking back, and the last pages.
protocol DebriefWording {
  var saidAndChoseTitle: String { get }
  var saidAndChoseIntro: String { get }
  var chosenSeries: String { get }
  var tooLittle: String { get }
  var nothingRevealed: String { get }
  var overTimeTitle: String { get }
  var overTimeIntro: String { get }
  var choiceColumn: String { get }
  var weekColumn: String { get }
  var atStart: String { get }
  func cell(_ truth: String, seen: String) -> String
  func lean(_ tension: Tension, _ points: Int) -> String
  func needleStory(_ title: String, from: String, to: String) -> String
  func largestJump(_ labels: [String], by points: Int) -> String
  var whoTitleBack: String { get }
  func neverHeard(_ groups: [String]) -> String
  var everyoneHeard: String { get }
  func noSpokesman(_ groups: [String]) -> String
  var seenColumn: String { get }
  var wasColumn: String { get }
  func estimatesOff(_ groups: [String]) -> String
  var estimatesHeld: String { get }
  var groupColumn: String { get }
  var beforeColumn: String { get }
  var afterColumn: String { get }
  var changeColumn: String { get }
  var nobodyMoved: String { get }
  func worstOffNow(_ name: String, support: Int) -> String
  func spread(_ spread: Spread) -> String
  func spreadOverGroups(by points: Int) -> String
  var turningTitle: String { get }
  func turning(_ scene: String, _ label: String) -> String
  var turningIntro: String { get }
  func turningElsewhere(_ ending: String) -> String
  func alternative(_ label: String, ending: String, isSame: Bool) -> String
  var sameSupport: String { get }
  var robustTitle: String { get }
  var robustIntro: String { get }
  func robustLead(_ place: FirmPlace) -> String
  var accountsTitle: String { get }
  func hadDefects(_ names: [String]) -> String
  var hadNoDefects: String { get }
  var termsKept: String { get }
  var termsNotApplicable: String { get }
  func voteResult(_ isAdopted: Bool, yes: Int, no: Int) -> String
  func trueSupport(_ name: String, _ points: Int) -> String
  func promisesLeft(_ text: String) -> String
  func promiseUnsettled(_ text: String) -> String
  func undone(_ times: Int) -> String
  var countriesTitle: String { get }
  func countriesIntro(_ year: Int) -> String
  var country: String { get }
  var notMeasured: String { get }
  func noComparableMeasure(_ values: [String]) -> String
  var elsewhereTitle: String { get }
  var elsewhereIntro: String { get }
  var experimentsTitle: String { get }
  func source(_ source: String) -> String
  var mondayTitle: String { get }
  var mondayIntro: String { get }
  var mondayQuestions: [String] { get }
  var recalibrateTitle: String { get }
  var recalibrateIntro: String { get }
  var recalibratePrompt: String { get }
  func youSaid(_ points: Int) -> String
  func youShowed(_ points: Int, _ range: ClosedRange<Int>) -> String
  var finishedTitle: String { get }
  func shift(_ value: String, from: Int, to: Int) -> String
  var noShift: String { get }
  func reportSaved(_ path: String) -> String
  func reportFailed(_ reason: String) -> String
  var reportComing: String { get }
  var toMenu: String { get }
  var thanks: String { get }
}

/// Why a choice is told among how firmly they stood.
enum FirmPlace: Sendable, CaseIterable { case firmest, closest, loosest }

/// How evenly support is divided over groups of residents.
enum Spread: Sendable { case even, uneven, veryUneven }

/// The compass rose, what it rests on, and where choices pull both ways.
protocol RoseWording {
  func roseRim(_ points: Int) -> String
  var becauseTitle: String { get }
  var rangeMeaning: String { get }
  var becauseIntro: String { get }
  func revealed(
    _ value: String,
    said: Int?,
    chose points: Int,
    _ range: ClosedRange<Int>
  ) -> String
  func differs(isMore: Bool) -> String
  var canBeEqual: String { get }
  func shownBy(_ choices: [String]) -> String
  func pulls(toward: [String], away: [String]) -> String
  func tooLittleAbout(_ values: [String]) -> String
  var contradictionsTitle: String { get }
  var contradictionsIntro: String { get }
  func contradiction(
    _ value: String,
    toward: String,
    away: String,
    isTowardFirst: Bool
  ) -> String
  var contradictionsQuestion: String { get }
  func contradictionsMore(isKept: Bool) -> String
  func twoScales(_ rim: Int) -> String
  var noMeasure: String { get }
  var wantedSeries: String { get }
}

/// How firmly a choice stood under every way of weighing the groups.
protocol FirmnessWording {
  func robust(_ label: String, percent: Int) -> String
  func robustAlways(_ label: String) -> String
  func robustNever(_ label: String) -> String
  func robustOther(_ label: String, percent: Int) -> String
  func onlyBelow(_ groups: [(name: String, percent: Int)]) -> String
  func onlyFrom(_ name: String, percent: Int) -> String
  var allRobustTitle: String { get }
  var allRobustIntro: String { get }
  var shareColumn: String { get }
  var limitColumn: String { get }
  func above(_ name: String, percent: Int) -> String
  func below(_ name: String, percent: Int) -> String
  var noLimit: String { get }
  var otherAlwaysBetter: String { get }
}

/// What a choice cost whom.
protocol CostWording {
  var costsTitle: String { get }
  var costsIntro: String { get }
  func costsMore(isKept: Bool) -> String
  var allCostsTitle: String { get }
  func groupPoints(_ name: String, _ points: Int) -> String
  func ownEffect(more: [String], less: [String]) -> String
  var noOwnEffect: String { get }
  func otherEffect(_ label: String, better: [String], worse: [String]) -> String
  func noOtherEffect(_ label: String) -> String
  func gainsAndLosses(better: [String], worse: [String]) -> String
  func playedOn(_ label: String, ending: String) -> String
  var gainsTitle: String { get }
  func leximin(_ groups: [String]) -> String
}

/// How far one could get, the council before its vote, and the style of the choices.
protocol RoomWording {
  var frontierTitle: String { get }
  func frontierIntro(_ playouts: Int) -> String
  var frontierPicture: String { get }
  func frontierEnds(_ isCouncil: Bool, _ support: Int) -> String
  func frontierPlace(of playouts: Int, better: Int, worse: Int) -> String
  var frontierNear: String { get }
  var frontierNearNone: String { get }
  func frontierRow(isNear: Bool) -> String
  var runColumn: String { get }
  var worstColumn: String { get }
  var endingColumn: String { get }
  var thisRun: String { get }
  var frontMark: String { get }
  var frontierLimits: String { get }
  var votesTitle: String { get }
  func votesIntro(_ seats: Int, needed: Int) -> String
  var votesPicture: String { get }
  var votesScale: String { get }
  var chanceOfSeats: String { get }
  func majority(_ percent: Int) -> String
  var factionColumn: String { get }
  var seatsColumn: String { get }
  var chanceColumn: String { get }
  var powerColumn: String { get }
  var powerMeaning: String { get }
  func indispensable(_ names: [String]) -> String
  func pivotal(_ names: [String]) -> String
  func powerless(_ names: [String]) -> String
  func cheapest(_ names: [String], missing: Int) -> String
  var styleTitle: String { get }
  var styleIntro: String { get }
  func corner(isDirect: Bool, isIntegrative: Bool) -> String
  func styleEnd(_ end: StyleEnd) -> String
  var stylePicture: String { get }
  func style(_ style: String, reach: Int) -> String
  func stylePlace(_ who: (percent: Int, end: String), _ how: (percent: Int, end: String)) -> String
  func styleMeaning(isDirect: Bool, isIntegrative: Bool) -> String
  func styleEvidence(_ labels: [String]) -> String
  var styleNoBetter: String { get }
  var styleSource: String { get }
}

/// The page where the player goes on, or looks at more.
protocol MoreWording {
  var moreTitle: String { get }
  func moreIntro(isKept: Bool) -> String
  var morePrompt: String { get }
  var moreOn: String { get }
  var moreOnText: String { get }
  var moreRead: String { get }
}

/// The ends of the two lines of styles.
enum StyleEnd: Sendable, CaseIterable { case direct, representative, aggregative, integrative }
