import KompasPlay

/// A comparison of runs in English.
struct EnglishComparison: ComparisonWording {
  func title(_ name: String) -> String { "Runs side by side: \(name)" }
  func run(_ number: Int64, label: String?) -> String {
    "run \(number)" + (label.map { " (\($0))" } ?? "")
  }
  func branch(_ name: String, _ place: String) -> String {
    "\(name), branch \(place)"
  }
  func runs(_ names: [String]) -> String { "Compared: " + joined(names, last: " and ") + "." }

  let parting = "Where they part"
  func never(_ choices: Int) -> String {
    choices == 0
      ? "Nothing was chosen yet."
      : "**Nowhere.** All choices are the same, from the first to the last (\(choices))."
  }
  func fromTheStart(_ scene: String) -> String { "**At the very first choice:** \(scene)." }
  func parts(after choices: Int, scene: String) -> String {
    "**At choice \(choices + 1):** \(scene). Before that, \(same(choices))."
  }
  func partsByScene(after choices: Int) -> String {
    choices == 0
      ? "**At once:** they begin with different scenes."
      : "**After choice \(choices):** they come to different scenes. Before that, \(same(choices))."
  }
  func partsByLength(after choices: Int) -> String {
    choices == 0
      ? "Not every run has a choice yet."
      : "**After choice \(choices):** not every run goes on. Before that, \(same(choices))."
  }
  private func same(_ choices: Int) -> String {
    choices == 1 ? "one choice was the same" : "\(choices) choices were the same"
  }
  func chose(_ run: String, _ option: String) -> String { "\(run) chose ‘\(option)’" }
  func came(_ run: String, _ scene: String) -> String { "\(run) came to ‘\(scene)’" }
  func stopped(_ run: String) -> String { "\(run) is not further yet" }
  func ended(_ run: String) -> String { "\(run) was over by then" }
  let sameSeed = "Chance fell the same in all runs: they have the same seed."
  let otherSeeds =
    "Chance fell differently: the runs do not have the same seed. So not every difference comes from a choice."
  func otherwise(before choice: Int, isByChance: Bool) -> String {
    isByChance
      ? "By chance, things already stood differently before choice \(choice)."
      : "Things already stood differently before choice \(choice), by what was done between choices: such as giving "
        + "reasons or not."
  }
  func otherwiseAtTheEnd(isByChance: Bool) -> String {
    isByChance
      ? "By chance alone, things still ended differently."
      : "Things still ended differently, by what was done after a choice: such as giving reasons or not."
  }
  let otherCases =
    "The runs were played with different versions of the case. Scenes, choices and groups with the same name in the file "
    + "stand beside each other, even if something about them changed."
  func unfinished(_ names: [String]) -> String {
    "Not finished: \(joined(names, last: " and ")). Counted as far as it goes now."
  }
  let runHead = ["run", "begun", "seed", "version of the case", "choices"]

  let choices = "The choices"
  let sharedChoices = "The same in all runs"
  let sharedHead = ["choice", "scene", "chosen"]
  func choice(_ number: Int, scene: String?) -> String {
    "Choice \(number)" + (scene.map { ": \($0)" } ?? "")
  }
  let choiceHead = ["run", "scene", "chosen"]
  let noChoice = "no choice any more"
  func undone(_ run: String, _ times: Int, shifted: (here: Int, there: Int)?) -> String {
    "In \(run) a choice was taken back \(times == 1 ? "once" : "\(times) times"). That does not count here; in `kompas replay` it does"
      + (shifted.map { ": choice \($0.here) is decision \($0.there) there." } ?? ".")
  }
  func turning(_ run: String, choice: Int, _ scene: String, _ option: String) -> String {
    "The turning point of \(run) was choice \(choice): ‘\(option)’ at ‘\(scene)’."
  }

  let needles = "The tensions over time"
  let needlesIntro =
    "How the needles truly stood, at the start and after each choice. Players see less than this on the way."
  func reading(upward side: String?) -> String {
    "A line is a run: at the left the start, then a mark after each choice. "
      + (side.map {
        "The higher, the more the needle points to ‘\($0)’; on the stroke in the middle it is even."
      }
        ?? "The higher, the further apart the best and the worst served group lie.")
  }
  let runColumn = "run"
  let start = "start"
  func after(_ choice: Int) -> String { "after \(choice)" }

  let compass = "The compass"
  let compassIntro =
    "Points out of sixty. What was chosen is only shown where the choices say enough about it. In brackets stands the margin: nine "
    + "times out of ten it is right."
  let declared = "what was said"
  let revealed = "what was chosen"
  let recalibrated = "what is wanted now"
  let notYet = "not filled in yet"
  let tooLittle = "too little to tell"

  let endings = "How it ended"
  let endingHead = ["run", "ending", "council", "court"]
  func underWay(_ scene: String) -> String {
    scene.isEmpty ? "under way" : "under way, at ‘\(scene)’"
  }
  let noVote = "no vote"
  func vote(_ isAdopted: Bool, _ inFavor: Int, _ against: Int) -> String {
    "\(isAdopted ? "in favour" : "against"), \(inFavor) to \(against) seats"
  }

  let support = "Who gained, and who paid"
  let supportIntro =
    "True support per group, from 0 to 100: at the start, and where each run stands now or ended."
  let groupColumn = "group"
  let startColumn = "start"
  let differenceColumn = "largest difference"
  func better(_ group: String, by points: Int, in run: String, than other: String) -> String {
    "\(group): \(points) points better off in \(run) than in \(other)."
  }
  let alike = "No group is noticeably better off in one run than in another."
  let notThere = "not there"
}
