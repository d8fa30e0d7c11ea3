import KompasAnalysis
import KompasEngine

/// The certificate of a case in English.
struct EnglishCertificate: CertificateWording {
  func title(_ name: String) -> String { "Certificate: \(name)" }
  func fact(version: String) -> String { "Version of the case: \(version)" }
  func fact(digest: String) -> String { "Fingerprint of the case: \(digest)" }
  func fact(engine: String) -> String { "Made with Kompas \(engine)" }
  func fact(seed: UInt64) -> String {
    "Seed: \(seed). The same seed gives the same certificate."
  }

  let verdict = "Is the case sound?"
  func verdict(passed: Int, waived: Int, of claims: Int) -> String {
    let left =
      waived == 0
      ? ""
      : waived == 1 ? " 1 point does not fit this case." : " \(waived) points do not fit this case."
    if passed == claims { return "**Yes.** All \(claims) points hold." }
    let failed = claims - passed - waived
    if failed == 0 { return "**Yes.** \(passed) points hold.\(left)" }
    return
      "**Not yet.** Of \(claims) points \(passed) hold. \(failed) \(failed == 1 ? "does" : "do") not.\(left)"
  }
  let claimHead = ["point", "outcome"]
  func outcome(_ isPassed: Bool) -> String { isPassed ? "holds" : "does not hold" }

  func claim(_ kind: Certificate.ClaimKind) -> String {
    switch kind {
    case .sound: "`kompas check` finds nothing"
    case .scenesReached: "Every scene comes up"
    case .optionsReached: "Every option can be chosen"
    case .eventsReached: "Every event happens"
    case .endingsReached: "Every ending comes up"
    case .bestForSomebody: "Every option is best for somebody"
    case .notBestForAll: "No option is best for everybody"
    case .groupsServed: "Every group can come out well"
    case .tensionsMeasured: "Every tension can be measured"
    case .valuesMeasured: "Every value of the compass is at stake in some choice"
    case .choicesMatter: "The choices help decide how it ends"
    case .measures: "A player's compass can be seen"
    case .roads: "Every compass has a road"
    case .noFirstPick: "No option is everybody's first pick"
    case .scarcity: "What can run out is scarce"
    case .shows: "The case shows what it promises"
    }
  }

  func failure(_ kind: Certificate.ClaimKind, count: Int) -> String {
    switch kind {
    case .sound: count == 1 ? "1 thing was found:" : "\(count) things were found:"
    case .scenesReached, .eventsReached, .endingsReached:
      "Whichever way was played: this came up in fewer than 1 in 100 games."
    case .optionsReached:
      "Whichever way was played: this option was open in fewer than 1 in 100 of the times that its scene came."
    case .bestForSomebody:
      "However heavily you weigh each group: another option is always better. That holds right after the choice, "
        + "and on average at the end too."
    case .notBestForAll:
      "Each time this option was at least as good for every group as any other. Then it is no dilemma."
    case .groupsServed: "In no game did this group have 50 of 100 points of support at the end."
    case .tensionsMeasured:
      "This tension is not in the case, or stands in the same place at the end of every game."
    case .valuesMeasured:
      "After none of the games that were looked at can looking back say anything about this value."
    case .choicesMatter: "In no scene does the choice matter much for the ending."
    case .measures:
      "With too few players of a known compass this value is seen, or its range is right too seldom or too often."
    case .roads:
      "Who looks at this value alone nearly always ends the same way, or too often with a decision that the court annuls."
    case .noFirstPick:
      "Who plays for the council mostly chooses this. So do those who play for the neighbourhood and for who is worst off. Then it is no dilemma."
    case .scarcity:
      "The game in the middle uses less than 70% of this. Then nobody has to choose because of it."
    case .shows: "What stands behind `shows` is not what is seen."
    }
  }

  func mend(_ kind: Certificate.ClaimKind) -> String {
    switch kind {
    case .sound: "`kompas check` says of each where it is and how to mend it."
    case .scenesReached, .eventsReached, .endingsReached, .optionsReached:
      "Look at `when`: does it ask too much? Or let an earlier choice lead to it."
    case .bestForSomebody: "Give the option something that a group is waiting for."
    case .notBestForAll: "Give the option a price that a group feels."
    case .groupsServed: "Give the group an option that works for it, or less reason to be against."
    case .tensionsMeasured:
      "Add groups that make a tension together, or options that help one and not the other."
    case .valuesMeasured:
      "Give options of one scene different numbers for this value, in more scenes."
    case .choicesMatter: "Let the endings depend on what was chosen."
    case .measures:
      "Give options in the scenes named numbers at least 2 apart, and not always together with another value."
    case .roads:
      "Look at the options named: give one of them another consequence, or give the value an option within the law too."
    case .noFirstPick:
      "Give this option a price for one of the three, or another option something for them."
    case .scarcity: "Give less at the start, or let options cost more."
    case .shows: "Put behind `shows` the values that are seen with at least half of the players."
    }
  }

  func more(_ count: Int) -> String { "and \(count) more" }

  let method = "How it was examined"
  func everyChoice(ways: String, seeds: String, states: String) -> String {
    "Every way of choosing was played, with \(seeds) different throws of chance: \(ways) games and \(states) different "
      + "states together."
  }
  func everyChoiceWithoutChance(ways: String, states: String) -> String {
    "Every way of choosing was played: \(ways) games and \(states) different states. There is no chance in this case, so there "
      + "is nothing more."
  }
  let everyChoiceLimits =
    "So this is complete for the choices, not for chance: another throw may bring something that did not come up here. "
    + "A reason was always given for the choice."
  func playouts(_ runs: String) -> String {
    "There are too many ways to choose to play them all. So \(runs) games were played in which every open option has the same "
      + "chance. What never came up in them, comes up in fewer than about 3 of \(runs) games that are played so."
  }
  let playoutsLimits =
    "This is a sample. What did not come up here is not impossible. A reason was always given for the choice."
  func otherWays(_ runs: String) -> String {
    "Four ways of playing with a purpose were added, \(runs) times each: by a compass, for the council, for the neighbourhood "
      + "and for who is worst off. That shows what chance hardly ever finds, but a player does."
  }

  let length = "How long a game takes"
  let lengthIntro =
    "The minutes are an estimate: reading 200 words a minute, and two minutes of talk for each choice."
  let lengthHead = ["", "shortest", "middle", "longest"]
  let lengthRows = ["scenes", "weeks in the case", "minutes at the table"]
  func minutes(asked: Int, typical: Int) -> String {
    "The case itself says \(asked) minutes; the middle game takes an estimated \(typical)."
  }

  let endings = "How it ends"
  let endingsIntro =
    "Of every 100 games by chance, and in that of the ways above in which this ending comes most often. Players who follow one value come further down."
  let endingsSeries = ["by chance", "most often"]

  let influence = "How much each choice matters"
  let influenceIntro =
    "Take the two options of a scene that differ most. So many of 100 games end otherwise with the one than with the other. At 0 "
    + "the choice does not matter for the ending, at 100 it is everything. The games were played by chance."
  let influenceSeries = "otherwise"
  let influenceHead = ["scene", "otherwise", "bits", "differ most"]
  let bitsMeaning =
    "Bits measure how much you know about the ending if you know this choice alone: 0 is nothing, 1 is as much as the "
    + "outcome of a toss of a coin. If an option is only open when things already go well or badly, that counts too."
  let onceSeen = "The scene did not come up."
  func between(_ first: String, _ second: String) -> String { "\(first) / \(second)" }
  let onlyOne = "too little to compare"

  let choices = "What comes after each choice"
  let choicesIntro =
    "For each option the three endings that follow most often, of every 100 games by chance."
  let choicesHead = ["option", "how it mostly ends"]

  let standings = "Whom each option is best for"
  let standingsIntro =
    "An option is best for somebody if there is a way to weigh the groups in which no other option is better. Looked at were "
    + "support right after the choice, and mean support at the end."
  let everyStanding =
    "Every option is the best in one weighing or another, at once and also at the end."
  func notAtOnce(_ names: [String]) -> String {
    "Never the best right after the choice: \(names.joined(separator: "; "))."
  }
  func notInTheEnd(_ names: [String]) -> String {
    "Never the best at the end, on average: \(names.joined(separator: "; "))."
  }

  let groups = "How well each group can come out"
  let groupsIntro =
    "The highest support at the end of a game, from 0 to 100. From 50 on it is good enough."
  func group(_ isServed: Bool) -> String { isServed ? "good" : "too little" }

  let tensions = "The three tensions"
  let tensionsIntro =
    "Where the needle stands at the end of games, from 100 to the one side to 100 to the other."
  let tensionsHead = ["tension", "from", "to"]
  let noTension = "not in this case"

  let values = "The compass"
  let valuesIntro =
    "In how many scenes the options differ in a value, and after how many games looking back can say something about it."
  let valuesHead = ["value", "scenes", "seen after"]
  func informed(_ runs: Int, of all: Int) -> String { "\(runs) of \(all) games" }

  let scenes = "Scenes and events"
  let scenesIntro =
    "In how many games they came up: by chance, and in the way of playing in which they come most often."
  let scenesHead = ["scene", "by chance", "most often"]
  let eventsHead = ["event", "by chance", "most often"]
}
