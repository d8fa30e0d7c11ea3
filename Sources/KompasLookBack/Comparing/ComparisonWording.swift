import KompasPlay
import KompasStandards

/// What a comparison of runs says, beside the words that it shares with the screens.
protocol ComparisonWording: Sendable {
  func title(_ name: String) -> String
  func run(_ number: Int64, label: String?) -> String
  func branch(_ name: String, _ place: String) -> String
  func runs(_ names: [String]) -> String
  var parting: String { get }
  func never(_ choices: Int) -> String
  func fromTheStart(_ scene: String) -> String
  func parts(after choices: Int, scene: String) -> String
  func partsByScene(after choices: Int) -> String
  func partsByLength(after choices: Int) -> String
  func chose(_ run: String, _ option: String) -> String
  func came(_ run: String, _ scene: String) -> String
  func stopped(_ run: String) -> String
  func ended(_ run: String) -> String
  var sameSeed: String { get }
  var otherSeeds: String { get }
  func otherwise(before choice: Int, isByChance: Bool) -> String
  func otherwiseAtTheEnd(isByChance: Bool) -> String
  var otherCases: String { get }
  func unfinished(_ names: [String]) -> String
  var runHead: [String] { get }
  var choices: String { get }
  var sharedChoices: String { get }
  var sharedHead: [String] { get }
  func choice(_ number: Int, scene: String?) -> String
  var choiceHead: [String] { get }
  var noChoice: String { get }
  func undone(_ run: String, _ times: Int, shifted: (here: Int, there: Int)?) -> String
  func turning(_ run: String, choice: Int, _ scene: String, _ option: String) -> String
  var needles: String { get }
  var needlesIntro: String { get }
  func reading(upward side: String?) -> String
  var runColumn: String { get }
  var start: String { get }
  func after(_ choice: Int) -> String
  var compass: String { get }
  var compassIntro: String { get }
  var declared: String { get }
  var revealed: String { get }
  var recalibrated: String { get }
  var notYet: String { get }
  var tooLittle: String { get }
  var endings: String { get }
  var endingHead: [String] { get }
  func underWay(_ scene: String) -> String
  var noVote: String { get }
  func vote(_ isAdopted: Bool, _ inFavor: Int, _ against: Int) -> String
  var support: String { get }
  var supportIntro: String { get }
  var groupColumn: String { get }
  var startColumn: String { get }
  var differenceColumn: String { get }
  func better(_ group: String, by points: Int, in run: String, than other: String) -> String
  var alike: String { get }
  var notThere: String { get }
}

extension Language {
  /// What a comparison of runs says.
  var comparison: any ComparisonWording {
    code == "en" ? EnglishComparison() : DutchComparison()
  }
}
