import KompasStandards

/// What a comparison of runs says, beside the words that it shares with the screens.
struct ComparisonPhrases: Phrases {
  let language: Language

  func title(_ name: String) -> String { phrase("comparison.title", ["name": name]) }
  func run(_ number: Int64, label: String?) -> String {
    label.map { phrase("comparison.run.labelled", ["number": "\(number)", "label": $0]) }
      ?? phrase("comparison.run", ["number": "\(number)"])
  }
  func branch(_ name: String, _ place: String) -> String {
    phrase("comparison.branch", ["name": name, "place": place])
  }
  func runs(_ names: [String]) -> String {
    phrase("comparison.runs", ["names": language.list(names)])
  }
  var parting: String { phrase("comparison.parting") }
  func never(_ choices: Int) -> String { phrase("comparison.never", ["choices": choices]) }
  func fromTheStart(_ scene: String) -> String {
    phrase("comparison.fromTheStart", ["scene": scene])
  }
  func parts(after choices: Int, scene: String) -> String {
    phrase("comparison.parts", ["number": choices + 1, "scene": scene, "choices": choices])
  }
  func partsByScene(after choices: Int) -> String {
    phrase("comparison.partsByScene", ["choices": choices])
  }
  func partsByLength(after choices: Int) -> String {
    phrase("comparison.partsByLength", ["choices": choices])
  }
  func chose(_ run: String, _ option: String) -> String {
    phrase("comparison.chose", ["run": run, "option": option])
  }
  func came(_ run: String, _ scene: String) -> String {
    phrase("comparison.came", ["run": run, "scene": scene])
  }
  func stopped(_ run: String) -> String { phrase("comparison.stopped", ["run": run]) }
  func ended(_ run: String) -> String { phrase("comparison.ended", ["run": run]) }
  var sameSeed: String { phrase("comparison.sameSeed") }
  var otherSeeds: String { phrase("comparison.otherSeeds") }
  func otherwise(before choice: Int, isByChance: Bool) -> String {
    phrase("comparison.otherwise", ["choice": choice, "isByChance": isByChance])
  }
  func otherwiseAtTheEnd(isByChance: Bool) -> String {
    phrase("comparison.otherwiseAtTheEnd", ["isByChance": isByChance])
  }
  var otherCases: String { phrase("comparison.otherCases") }
  func unfinished(_ names: [String]) -> String {
    phrase("comparison.unfinished", ["names": language.list(names)])
  }
  var runHead: [String] {
    [
      phrase("comparison.column.run"),
      phrase("comparison.column.begun"),
      phrase("comparison.column.seed"),
      phrase("comparison.column.versionOfTheCase"),
      phrase("comparison.column.choices"),
    ]
  }
  var choices: String { phrase("comparison.choices") }
  var sharedChoices: String { phrase("comparison.sharedChoices") }
  var sharedHead: [String] {
    [
      phrase("comparison.column.choice"),
      phrase("comparison.column.scene"),
      phrase("comparison.column.chosen"),
    ]
  }
  func choice(_ number: Int, scene: String?) -> String {
    scene.map { phrase("comparison.choice.scene", ["number": number, "scene": $0]) }
      ?? phrase("comparison.choice", ["number": number])
  }
  var choiceHead: [String] {
    [
      phrase("comparison.column.run"),
      phrase("comparison.column.scene"),
      phrase("comparison.column.chosen"),
    ]
  }
  var noChoice: String { phrase("comparison.noChoice") }
  func undone(_ run: String, _ times: Int, shifted: (here: Int, there: Int)?) -> String {
    guard let shifted else { return phrase("comparison.undone", ["run": run, "times": times]) }
    return phrase(
      "comparison.undone.shifted",
      ["run": run, "times": times, "here": shifted.here, "there": shifted.there]
    )
  }
  func turning(_ run: String, choice: Int, _ scene: String, _ option: String) -> String {
    phrase("comparison.turning", ["run": run, "choice": choice, "scene": scene, "option": option])
  }
  var needles: String { phrase("comparison.needles") }
  var needlesIntro: String { phrase("comparison.needlesIntro") }
  func reading(upward side: String?) -> String {
    side.map { phrase("comparison.reading.side", ["side": $0]) } ?? phrase("comparison.reading")
  }
  var runColumn: String { phrase("comparison.runColumn") }
  var start: String { phrase("comparison.start") }
  func after(_ choice: Int) -> String { phrase("comparison.after", ["choice": choice]) }
  var compass: String { phrase("comparison.compass") }
  var compassIntro: String { phrase("comparison.compassIntro") }
  var declared: String { phrase("comparison.declared") }
  var revealed: String { phrase("comparison.revealed") }
  var recalibrated: String { phrase("comparison.recalibrated") }
  var notYet: String { phrase("comparison.notYet") }
  var tooLittle: String { phrase("comparison.tooLittle") }
  var endings: String { phrase("comparison.endings") }
  var endingHead: [String] {
    [
      phrase("comparison.column.run"),
      phrase("comparison.column.ending"),
      phrase("comparison.column.council"),
      phrase("comparison.column.court"),
    ]
  }
  func underWay(_ scene: String) -> String {
    scene.isEmpty
      ? phrase("comparison.underWay") : phrase("comparison.underWay.at", ["scene": scene])
  }
  var noVote: String { phrase("comparison.noVote") }
  func vote(_ isAdopted: Bool, _ inFavor: Int, _ against: Int) -> String {
    phrase("comparison.vote", ["isAdopted": isAdopted, "inFavor": inFavor, "against": against])
  }
  var support: String { phrase("comparison.support") }
  var supportIntro: String { phrase("comparison.supportIntro") }
  var groupColumn: String { phrase("comparison.groupColumn") }
  var startColumn: String { phrase("comparison.startColumn") }
  var differenceColumn: String { phrase("comparison.differenceColumn") }
  func better(_ group: String, by points: Int, in run: String, than other: String) -> String {
    phrase("comparison.better", ["group": group, "points": points, "run": run, "other": other])
  }
  var alike: String { phrase("comparison.alike") }
  var notThere: String { phrase("comparison.notThere") }
}

extension Language {
  /// What a comparison of runs says.
  var comparison: ComparisonPhrases { ComparisonPhrases(language: self) }
}
