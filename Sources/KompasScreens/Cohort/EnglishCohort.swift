import KompasAnalysis

/// A cohort in English.
struct EnglishCohort: CohortWording {
  func title(_ name: String) -> String { "Runs together: \(name)" }
  func runs(_ count: Int) -> String { "\(count) runs" }
  func since(_ day: String) -> String { "Begun on or after \(day)" }
  func until(_ day: String) -> String { "Begun on or before \(day)" }
  func version(_ version: String) -> String { "Version of the case: \(version)" }
  let counted = "What counts"
  let countedIntro =
    "Only runs that were played to the very end. Branches, in which something else was tried while looking back, do not count. "
    + "Whoever played twice counts twice."
  func privacy(_ minimum: Int) -> String {
    "A group of fewer than \(minimum) runs is not shown: it would show who chose what. Sometimes a larger group is hidden too. "
      + "Otherwise the small one could be worked out by subtracting from the whole."
  }
  let blocks =
    "Runs count by the block, or not at all: a block is one or more whole days with together at least \(Cohort.usualMinimum) runs. So "
    + "whoever chooses other days never sees what only a few runs differ by."
  func moreShown(_ minimum: Int) -> String {
    "With --min-group \(minimum) this overview shows more."
  }
  let otherRules =
    "Some of these runs were played by other rules than those of today. They count as they went then."
  let allHidden = "This table is not shown: the groups are too small."
  let nothingHidden = "In this overview nothing is hidden."
  func tooFew(_ minimum: Int) -> String {
    "There are fewer than \(minimum) runs that count. Of such a small group Kompas says nothing: it would show who chose what."
  }
  func versions(_ count: Int) -> String {
    "The runs were played with \(count) versions of the case. The names are those of the newest. What has the same name in the file is "
      + "counted together, even if something about it changed."
  }
  let choices = "What was chosen"
  let choicesIntro =
    "Per scene: in how many runs which option was chosen. If a scene came more than once, the last choice counts."
  let choicesHead = ["option", "runs", "share"]
  let goneOptions = "an option that is no longer there"
  let notReached = "did not come here"
  let hidden = "not shown"
  let nobodyThere = "Nobody came here."
  let endings = "How it ended"
  let endingsHead = ["ending", "runs", "share"]
  let goneEndings = "an ending that is no longer there"
  let council = "The council"
  let councilHead = ["vote", "runs", "share"]
  let noVote = "no vote"
  func vote(isAdopted: Bool) -> String { isAdopted ? "in favour" : "against" }
  let court = "The court"
  let courtHead = ["ruling", "runs", "share"]
  let compass = "The compass, before and after"
  let compassIntro =
    "Points out of sixty, the mean of the runs. What was chosen only comes from runs in which the choices say enough about it. "
    + "In brackets stands the margin of one run, on average."
  let spreads = "How far apart the runs lie"
  let spreadsIntro =
    "So far do runs mostly lie from that mean, in points (the standard deviation). With ± 0 they are (almost) equal."
  let compassHead = ["value", "said", "chosen", "wanted now"]
  let declared = "said"
  let revealed = "chosen"
  let recalibrated = "wanted now"
  let tooFewKnown = "too few runs"
  func spread(_ deviation: String, runs: Int?) -> String {
    "± \(deviation)" + (runs.map { " (\($0) runs)" } ?? "")
  }
  let turning = "The turning points"
  let turningIntro =
    "In how many runs the choice in this scene turned the case most: where another choice would have made the largest difference "
    + "to the groups."
  let turningHead = ["scene", "runs", "share"]
  let noTurning = "no turning point"
  let needles = "The tensions at the end"
  let needlesIntro =
    "Where the needles truly stood at the end: the mean, and how far runs mostly lie from it."
  let needlesHead = ["tension", "mean", "spread"]
}
