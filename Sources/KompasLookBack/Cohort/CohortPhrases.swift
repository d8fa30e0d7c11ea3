import KompasAnalysis
public import KompasStandards

/// What a cohort says, beside the words that it shares with the screens.
struct CohortPhrases: Phrases {
  let language: Language

  func title(_ name: String) -> String { phrase("cohort.title", ["name": name]) }
  func runs(_ count: Int) -> String { phrase("cohort.runs", ["count": count]) }
  func since(_ day: String) -> String { phrase("cohort.since", ["day": day]) }
  func until(_ day: String) -> String { phrase("cohort.until", ["day": day]) }
  func version(_ version: String) -> String { phrase("cohort.version", ["version": version]) }
  var counted: String { phrase("cohort.counted") }
  var countedIntro: String { phrase("cohort.countedIntro") }
  func privacy(_ minimum: Int) -> String { phrase("cohort.privacy", ["minimum": minimum]) }
  /// That runs count by the block.
  var blocks: String { phrase("cohort.blocks", ["minimum": Cohort.usualMinimum]) }
  func moreShown(_ minimum: Int) -> String { phrase("cohort.moreShown", ["minimum": minimum]) }
  var otherRules: String { phrase("cohort.otherRules") }
  var allHidden: String { phrase("cohort.allHidden") }
  var nothingHidden: String { phrase("cohort.nothingHidden") }
  func tooFew(_ minimum: Int) -> String { phrase("cohort.tooFew", ["minimum": minimum]) }
  func versions(_ count: Int) -> String { phrase("cohort.versions", ["count": count]) }
  var choices: String { phrase("cohort.choices") }
  var choicesIntro: String { phrase("cohort.choicesIntro") }
  var choicesHead: [String] {
    [
      phrase("cohort.column.option"),
      phrase("cohort.column.runs"),
      phrase("cohort.column.share"),
    ]
  }
  var goneOptions: String { phrase("cohort.goneOptions") }
  var notReached: String { phrase("cohort.notReached") }
  var hidden: String { phrase("cohort.hidden") }
  var nobodyThere: String { phrase("cohort.nobodyThere") }
  var endings: String { phrase("cohort.endings") }
  var endingsHead: [String] {
    [
      phrase("cohort.column.ending"),
      phrase("cohort.column.runs"),
      phrase("cohort.column.share"),
    ]
  }
  var goneEndings: String { phrase("cohort.goneEndings") }
  var council: String { phrase("cohort.council") }
  var councilHead: [String] {
    [
      phrase("cohort.column.vote"),
      phrase("cohort.column.runs"),
      phrase("cohort.column.share"),
    ]
  }
  var noVote: String { phrase("cohort.noVote") }
  func vote(isAdopted: Bool) -> String { phrase("cohort.vote", ["isAdopted": isAdopted]) }
  var court: String { phrase("cohort.court") }
  var courtHead: [String] {
    [
      phrase("cohort.column.ruling"),
      phrase("cohort.column.runs"),
      phrase("cohort.column.share"),
    ]
  }
  var compass: String { phrase("cohort.compass") }
  var compassIntro: String { phrase("cohort.compassIntro") }
  var spreads: String { phrase("cohort.spreads") }
  var spreadsIntro: String { phrase("cohort.spreadsIntro") }
  var compassHead: [String] {
    [
      phrase("cohort.column.value"),
      phrase("cohort.column.said"),
      phrase("cohort.column.chosen"),
      phrase("cohort.column.wantedNow"),
    ]
  }
  var declared: String { phrase("cohort.declared") }
  var revealed: String { phrase("cohort.revealed") }
  var recalibrated: String { phrase("cohort.recalibrated") }
  var tooFewKnown: String { phrase("cohort.tooFewKnown") }
  func spread(_ deviation: String, runs: Int?) -> String {
    runs.map { phrase("cohort.spread.ofRuns", ["deviation": deviation, "runs": $0]) }
      ?? phrase("cohort.spread", ["deviation": deviation])
  }
  var turning: String { phrase("cohort.turning") }
  var turningIntro: String { phrase("cohort.turningIntro") }
  var turningHead: [String] {
    [
      phrase("cohort.column.scene"),
      phrase("cohort.column.runs"),
      phrase("cohort.column.share"),
    ]
  }
  var noTurning: String { phrase("cohort.noTurning") }
  var needles: String { phrase("cohort.needles") }
  var needlesIntro: String { phrase("cohort.needlesIntro") }
  var needlesHead: [String] {
    [
      phrase("cohort.column.tension"),
      phrase("cohort.column.mean"),
      phrase("cohort.column.spread"),
    ]
  }
}

extension Language {
  /// What a cohort says.
  var cohort: CohortPhrases { CohortPhrases(language: self) }

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
