import KompasAnalysis
import KompasPlay
public import KompasStandards

/// What a cohort says, beside the words that it shares with the screens.
protocol CohortWording: Sendable {
  func title(_ name: String) -> String
  func runs(_ count: Int) -> String
  func since(_ day: String) -> String
  func until(_ day: String) -> String
  func version(_ version: String) -> String
  var counted: String { get }
  var countedIntro: String { get }
  func privacy(_ minimum: Int) -> String
  /// That runs count by the block.
  var blocks: String { get }
  func moreShown(_ minimum: Int) -> String
  var otherRules: String { get }
  var allHidden: String { get }
  var nothingHidden: String { get }
  func tooFew(_ minimum: Int) -> String
  func versions(_ count: Int) -> String
  var choices: String { get }
  var choicesIntro: String { get }
  var choicesHead: [String] { get }
  var goneOptions: String { get }
  var notReached: String { get }
  var hidden: String { get }
  var nobodyThere: String { get }
  var endings: String { get }
  var endingsHead: [String] { get }
  var goneEndings: String { get }
  var council: String { get }
  var councilHead: [String] { get }
  var noVote: String { get }
  func vote(isAdopted: Bool) -> String
  var court: String { get }
  var courtHead: [String] { get }
  var compass: String { get }
  var compassIntro: String { get }
  var spreads: String { get }
  var spreadsIntro: String { get }
  var compassHead: [String] { get }
  var declared: String { get }
  var revealed: String { get }
  var recalibrated: String { get }
  var tooFewKnown: String { get }
  func spread(_ deviation: String, runs: Int?) -> String
  var turning: String { get }
  var turningIntro: String { get }
  var turningHead: [String] { get }
  var noTurning: String { get }
  var needles: String { get }
  var needlesIntro: String { get }
  var needlesHead: [String] { get }
}

extension Language {
  /// What a cohort says.
  var cohort: any CohortWording { code == "en" ? EnglishCohort() : DutchCohort() }

  /// Why nothing is said of a group of runs that is too small.
  ///
  /// - Parameters:
  ///   - minimum: how many runs there should be.
  ///   - hasDays: whether only runs of certain days were asked for.
  ///   - isMoreShown: whether the smallest group that may be asked for would show something.
  /// - Returns: paragraphs.
  public func tooFewRuns(minimum: Int, hasDays: Bool, isMoreShown: Bool) -> [String] {
    [cohort.tooFew(minimum)] + (hasDays ? [cohort.blocks] : [])
      + (isMoreShown ? [cohort.moreShown(Cohort.leastMinimum)] : [])
  }
}
