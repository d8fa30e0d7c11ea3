import KompasEngine
import KompasPlay
import KompasStandards

/// What a drawing of a case says, beside the words that it shares with the screens.
protocol GraphWording: Sendable {
  var begin: String { get }
  var end: String { get }
  var endings: String { get }
  var events: String { get }
  func figures(runs: String, seed: UInt64) -> String
  var noFigures: String { get }
  var key: String { get }
  func only(_ conditions: String) -> String
  func played(_ share: String) -> String
  func chance(_ percent: Int) -> String
  func happened(_ share: String) -> String
  func later(_ weeks: [Int]) -> String
  func sets(_ flags: String) -> String
  func clears(_ flags: String) -> String
  func title(_ name: String) -> String
}

struct DutchGraph: GraphWording {
  let begin = "begin"
  let end = "einde"
  let endings = "Hoe het afloopt"
  let events = "Gebeurtenissen"
  func figures(runs: String, seed: UInt64) -> String {
    "Cijfers uit \(runs) spellen; elke keuze die open is, heeft evenveel kans (getal voor het toeval: \(seed))."
  }
  let noFigures = "Zonder cijfers: er is niet gespeeld."
  let key =
    "Achter een keuze en een pijl: van de keren dat men daar stond. Achter een scène, een gebeurtenis en een afloop: van alle spellen."
  func only(_ conditions: String) -> String { "alleen als \(conditions)" }
  func played(_ share: String) -> String { "gespeeld: \(share)" }
  func chance(_ percent: Int) -> String { "kans \(percent)%" }
  func happened(_ share: String) -> String { "gebeurd: \(share)" }
  func later(_ weeks: [Int]) -> String {
    weeks == [1]
      ? "nog een gevolg na 1 week"
      : "nog een gevolg na \(joined(weeks.map(String.init), last: " en ")) weken"
  }
  func sets(_ flags: String) -> String { "zet \(flags)" }
  func clears(_ flags: String) -> String { "wist \(flags)" }
  func title(_ name: String) -> String { "\(name): hoe de zaak loopt" }
}

struct EnglishGraph: GraphWording {
  let begin = "begin"
  let end = "end"
  let endings = "How it ends"
  let events = "Events"
  func figures(runs: String, seed: UInt64) -> String {
    "Figures from \(runs) runs; every choice that is open is equally likely (seed: \(seed))."
  }
  let noFigures = "Without figures: nothing was played."
  let key =
    "Behind a choice and an arrow: of the times that one stood there. Behind a scene, an event and an ending: of all runs."
  func only(_ conditions: String) -> String { "only if \(conditions)" }
  func played(_ share: String) -> String { "played: \(share)" }
  func chance(_ percent: Int) -> String { "chance \(percent)%" }
  func happened(_ share: String) -> String { "happened: \(share)" }
  func later(_ weeks: [Int]) -> String {
    weeks == [1]
      ? "one more consequence after 1 week"
      : "more consequences after \(joined(weeks.map(String.init), last: " and ")) weeks"
  }
  func sets(_ flags: String) -> String { "sets \(flags)" }
  func clears(_ flags: String) -> String { "clears \(flags)" }
  func title(_ name: String) -> String { "\(name): how the case goes" }
}

extension Language {
  /// What a drawing of a case says.
  var graph: any GraphWording { code == "en" ? EnglishGraph() : DutchGraph() }
}
