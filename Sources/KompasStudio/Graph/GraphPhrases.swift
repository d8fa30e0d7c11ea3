import KompasStandards

/// What a drawing of a case says, beside the words that it shares with the screens.
struct GraphPhrases: Phrases {
  let language: Language

  var begin: String { phrase("graph.begin") }
  var end: String { phrase("graph.end") }
  var endings: String { phrase("graph.endings") }
  var events: String { phrase("graph.events") }
  func figures(runs: String, seed: UInt64) -> String {
    phrase("graph.figures", ["runs": runs, "seed": "\(seed)"])
  }
  var noFigures: String { phrase("graph.noFigures") }
  var key: String { phrase("graph.key") }
  func only(_ conditions: String) -> String { phrase("graph.only", ["conditions": conditions]) }
  func played(_ share: String) -> String { phrase("graph.played", ["share": share]) }
  func chance(_ percent: Int) -> String { phrase("graph.chance", ["percent": percent]) }
  func happened(_ share: String) -> String { phrase("graph.happened", ["share": share]) }
  func later(_ weeks: [Int]) -> String {
    weeks == [1]
      ? phrase("graph.later.week")
      : phrase("graph.later", ["weeks": language.list(weeks.map(String.init))])
  }
  func sets(_ flags: String) -> String { phrase("graph.sets", ["flags": flags]) }
  func clears(_ flags: String) -> String { phrase("graph.clears", ["flags": flags]) }
  func title(_ name: String) -> String { phrase("graph.title", ["name": name]) }
}

extension Language {
  /// What a drawing of a case says.
  var graph: GraphPhrases { GraphPhrases(language: self) }
}
