import KompasAnalysis
import KompasEngine
import KompasPlay
import KompasStandards

/// What a certificate says, beside the words that it shares with the screens.
protocol CertificateWording: Sendable {
  func title(_ name: String) -> String
  func fact(version: String) -> String
  func fact(digest: String) -> String
  func fact(engine: String) -> String
  func fact(seed: UInt64) -> String
  var verdict: String { get }
  func verdict(passed: Int, waived: Int, of claims: Int) -> String
  var claimHead: [String] { get }
  func outcome(_ isPassed: Bool) -> String
  func claim(_ kind: Certificate.ClaimKind) -> String
  func failure(_ kind: Certificate.ClaimKind, count: Int) -> String
  func mend(_ kind: Certificate.ClaimKind) -> String
  func more(_ count: Int) -> String
  var method: String { get }
  func everyChoice(ways: String, seeds: String, states: String) -> String
  func everyChoiceWithoutChance(ways: String, states: String) -> String
  var everyChoiceLimits: String { get }
  func playouts(_ runs: String) -> String
  var playoutsLimits: String { get }
  func otherWays(_ runs: String) -> String
  var length: String { get }
  var lengthIntro: String { get }
  var lengthHead: [String] { get }
  var lengthRows: [String] { get }
  func minutes(asked: Int, typical: Int) -> String
  var endings: String { get }
  var endingsIntro: String { get }
  var endingsSeries: [String] { get }
  var influence: String { get }
  var influenceIntro: String { get }
  var influenceSeries: String { get }
  var influenceHead: [String] { get }
  var bitsMeaning: String { get }
  var onceSeen: String { get }
  func between(_ first: String, _ second: String) -> String
  var onlyOne: String { get }
  var choices: String { get }
  var choicesIntro: String { get }
  var choicesHead: [String] { get }
  var standings: String { get }
  var standingsIntro: String { get }
  var everyStanding: String { get }
  func notAtOnce(_ names: [String]) -> String
  func notInTheEnd(_ names: [String]) -> String
  var groups: String { get }
  var groupsIntro: String { get }
  func group(_ isServed: Bool) -> String
  var tensions: String { get }
  var tensionsIntro: String { get }
  var tensionsHead: [String] { get }
  var noTension: String { get }
  var values: String { get }
  var valuesIntro: String { get }
  var valuesHead: [String] { get }
  func informed(_ runs: Int, of all: Int) -> String
  var scenes: String { get }
  var scenesIntro: String { get }
  var scenesHead: [String] { get }
  var eventsHead: [String] { get }
  var waived: String { get }
  func waiver(_ claim: String, reason: String) -> String
  func waiverUnneeded(_ claim: String) -> String
  var compass: String { get }
  func compassIntro(_ players: String) -> String
  var compassHead: [String] { get }
  func coverage(_ share: String, margin: String) -> String
  func rightlyRanked(_ share: String) -> String
  func said(_ line: String, isSaid: Bool) -> String
  var roads: String { get }
  func roadsIntro(_ runs: String) -> String
  var roadsHead: [String] { get }
  func player(_ policy: SimulationPolicy, value: (CompassValue) -> String) -> String
  func road(_ player: String, endings: String, lawful: String, picks: [String]) -> String
  func measure(_ value: String, shown: String, held: String?, flat: [String]) -> String
  func shown(_ value: String, isSaid: Bool, share: String) -> String
  var resources: String { get }
  var resourcesIntro: String { get }
  var resourcesHead: [String] { get }
  func listed(_ shown: String, hardly: String) -> String
  var listedNothing: String { get }
  func listed(waived claim: String, reason: String) -> String
}

extension Language {
  /// What a certificate says.
  var certificate: any CertificateWording {
    code == "en" ? EnglishCertificate() : DutchCertificate()
  }
}
