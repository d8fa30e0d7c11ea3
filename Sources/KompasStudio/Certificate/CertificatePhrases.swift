import KompasAnalysis
import KompasEngine
import KompasPlay
import KompasStandards

/// What a certificate says, beside the words that it shares with the screens.
struct CertificatePhrases: Phrases {
  let language: Language

  func title(_ name: String) -> String { phrase("certificate.title", ["name": name]) }
  func fact(version: String) -> String { phrase("certificate.fact.version", ["version": version]) }
  func fact(digest: String) -> String { phrase("certificate.fact.digest", ["digest": digest]) }
  func fact(engine: String) -> String { phrase("certificate.fact.engine", ["engine": engine]) }
  func fact(seed: UInt64) -> String { phrase("certificate.fact.seed", ["seed": "\(seed)"]) }
  var verdict: String { phrase("certificate.verdict") }
  func verdict(passed: Int, waived: Int, of claims: Int) -> String {
    if passed == claims { return phrase("certificate.verdict.all", ["claims": claims]) }
    let failed = claims - passed - waived
    if failed == 0 {
      return phrase("certificate.verdict.waived", ["passed": passed, "waived": waived])
    }
    return phrase(
      "certificate.verdict.failed",
      ["claims": claims, "passed": passed, "failed": failed, "waived": waived]
    )
  }
  var claimHead: [String] {
    [
      phrase("certificate.column.point"),
      phrase("certificate.column.outcome"),
    ]
  }
  func outcome(_ isPassed: Bool) -> String { phrase("certificate.outcome", ["isPassed": isPassed]) }
  func claim(_ kind: Certificate.ClaimKind) -> String { phrase("certificate.claim.\(kind)") }
  func failure(_ kind: Certificate.ClaimKind, count: Int) -> String {
    switch kind {
    case .sound: phrase("certificate.failure.sound", ["count": count])
    case .scenesReached, .eventsReached, .endingsReached: phrase("certificate.failure.reached")
    case _: phrase("certificate.failure.\(kind)")
    }
  }
  func mend(_ kind: Certificate.ClaimKind) -> String {
    switch kind {
    case .scenesReached, .eventsReached, .endingsReached, .optionsReached:
      phrase("certificate.mend.reached")
    case _: phrase("certificate.mend.\(kind)")
    }
  }
  func unfinished(_ count: Int) -> String {
    phrase("certificate.unfinished", ["count": count])
  }
  func more(_ count: Int) -> String { phrase("certificate.more", ["count": count]) }
  var method: String { phrase("certificate.method") }
  func everyChoice(ways: String, seeds: String, states: String) -> String {
    phrase("certificate.everyChoice", ["ways": ways, "seeds": seeds, "states": states])
  }
  func everyChoiceWithoutChance(ways: String, states: String) -> String {
    phrase("certificate.everyChoiceWithoutChance", ["ways": ways, "states": states])
  }
  var everyChoiceLimits: String { phrase("certificate.everyChoiceLimits") }
  func playouts(_ runs: String) -> String { phrase("certificate.playouts", ["runs": runs]) }
  var playoutsLimits: String { phrase("certificate.playoutsLimits") }
  func otherWays(_ runs: String) -> String { phrase("certificate.otherWays", ["runs": runs]) }
  var length: String { phrase("certificate.length") }
  var lengthIntro: String { phrase("certificate.lengthIntro") }
  var lengthHead: [String] {
    [
      "",
      phrase("certificate.column.shortest"),
      phrase("certificate.column.middle"),
      phrase("certificate.column.longest"),
    ]
  }
  var lengthRows: [String] {
    [
      phrase("certificate.lengthRow.scenes"),
      phrase("certificate.lengthRow.weeks"),
      phrase("certificate.lengthRow.screen"),
      phrase("certificate.lengthRow.plain"),
    ]
  }
  func read(_ shared: Language, _ pace: Certificate.Pace) -> String {
    phrase(
      "certificate.read",
      [
        "runs": pace.runs, "screenPages": pace.screen.pages,
        "screenWords": shared.count(pace.screen.words),
        "plainWords": shared.count(pace.plain.words),
      ]
    )
  }
  func minutes(asked: Int) -> String { phrase("certificate.minutes", ["asked": asked]) }
  var farShorter: String { phrase("certificate.farShorter") }
  func lasts(_ pace: Certificate.Pace?, asked: Int) -> String {
    phrase(
      "certificate.listed.lasts",
      [
        "asked": asked, "screen": pace?.screen.minutes.typical ?? 0,
        "plain": pace?.plain.minutes.typical ?? 0,
      ]
    )
  }
  var endings: String { phrase("certificate.endings") }
  var endingsIntro: String { phrase("certificate.endingsIntro") }
  var endingsSeries: [String] {
    [
      phrase("certificate.series.byChance"),
      phrase("certificate.series.mostOften"),
    ]
  }
  var influence: String { phrase("certificate.influence") }
  var influenceIntro: String { phrase("certificate.influenceIntro") }
  var influenceSeries: String { phrase("certificate.influenceSeries") }
  var influenceHead: [String] {
    [
      phrase("certificate.column.scene"),
      phrase("certificate.column.otherwise"),
      phrase("certificate.column.bits"),
      phrase("certificate.column.differMost"),
    ]
  }
  var bitsMeaning: String { phrase("certificate.bitsMeaning") }
  var onceSeen: String { phrase("certificate.onceSeen") }
  func between(_ first: String, _ second: String) -> String {
    phrase("certificate.between", ["first": first, "second": second])
  }
  var onlyOne: String { phrase("certificate.onlyOne") }
  var choices: String { phrase("certificate.choices") }
  var choicesIntro: String { phrase("certificate.choicesIntro") }
  var choicesHead: [String] {
    [
      phrase("certificate.column.option"),
      phrase("certificate.column.howItMostlyEnds"),
    ]
  }
  var standings: String { phrase("certificate.standings") }
  var standingsIntro: String { phrase("certificate.standingsIntro") }
  var everyStanding: String { phrase("certificate.everyStanding") }
  func notAtOnce(_ names: [String]) -> String {
    phrase("certificate.notAtOnce", ["names": language.list(names, .clauses)])
  }
  func notInTheEnd(_ names: [String]) -> String {
    phrase("certificate.notInTheEnd", ["names": language.list(names, .clauses)])
  }
  var groups: String { phrase("certificate.groups") }
  var groupsIntro: String { phrase("certificate.groupsIntro") }
  func group(_ isServed: Bool) -> String {
    phrase("certificate.group.served", ["isServed": isServed])
  }
  var tensions: String { phrase("certificate.tensions") }
  var tensionsIntro: String { phrase("certificate.tensionsIntro") }
  var tensionsHead: [String] {
    [
      phrase("certificate.column.tension"), phrase("certificate.column.from"),
      phrase("certificate.column.quarter"), phrase("certificate.column.threeQuarters"),
      phrase("certificate.column.to"), phrase("certificate.column.below"),
      phrase("certificate.column.above"),
    ]
  }
  var council: String { phrase("certificate.council") }
  func votes(held: String, lost: String) -> String {
    phrase("certificate.votes", ["held": held, "lost": lost])
  }
  func lost(_ share: String) -> String { phrase("certificate.lost", ["share": share]) }
  func swing(_ tension: String, from: Int, to: Int, below: String, above: String) -> String {
    phrase(
      "certificate.swing",
      ["tension": tension, "from": "\(from)", "to": "\(to)", "below": below, "above": above]
    )
  }
  var breaksIntro: String { phrase("certificate.breaksIntro") }
  var breaksHead: [String] {
    [
      phrase("certificate.column.scene"), phrase("certificate.column.looked"),
      phrase("certificate.column.gain"),
    ]
  }
  /// A share that may lie on either side of a limit, with what it may be off by.
  func margin(_ share: String, _ margin: String) -> String {
    phrase("certificate.margin", ["share": share, "margin": margin])
  }
  var promises: String { phrase("certificate.promises") }
  var promisesIntro: String { phrase("certificate.promisesIntro") }
  var promisesHead: [String] {
    [
      phrase("certificate.column.promise"), phrase("certificate.column.made"),
      phrase("certificate.column.kept"), phrase("certificate.column.broken"),
    ]
  }
  func promise(_ name: String, kept: String, broken: String) -> String {
    phrase("certificate.promise", ["name": name, "kept": kept, "broken": broken])
  }
  var defects: String { phrase("certificate.defects") }
  var defectsIntro: String { phrase("certificate.defectsIntro") }
  var defectsHead: [String] {
    [phrase("certificate.column.defect"), phrase("certificate.column.remains")]
  }
  var noTension: String { phrase("certificate.noTension") }
  var values: String { phrase("certificate.values") }
  var valuesIntro: String { phrase("certificate.valuesIntro") }
  var valuesHead: [String] {
    [
      phrase("certificate.column.value"),
      phrase("certificate.column.scenes"),
      phrase("certificate.column.seenAfter"),
    ]
  }
  func informed(_ runs: Int, of all: Int) -> String {
    phrase("certificate.informed", ["runs": runs, "all": all])
  }
  var scenes: String { phrase("certificate.scenes") }
  var scenesIntro: String { phrase("certificate.scenesIntro") }
  var scenesHead: [String] {
    [
      phrase("certificate.column.scene"),
      phrase("certificate.column.byChance"),
      phrase("certificate.column.mostOften"),
    ]
  }
  var eventsHead: [String] {
    [
      phrase("certificate.column.event"),
      phrase("certificate.column.byChance"),
      phrase("certificate.column.mostOften"),
    ]
  }
  var waived: String { phrase("certificate.waived") }
  func waiver(_ claim: String, reason: String) -> String {
    phrase("certificate.waiver", ["claim": claim, "reason": reason])
  }
  func waiverUnneeded(_ claim: String) -> String {
    phrase("certificate.waiverUnneeded", ["claim": claim])
  }
  var compass: String { phrase("certificate.compass") }
  func compassIntro(_ players: String) -> String {
    phrase("certificate.compassIntro", ["players": players])
  }
  var compassHead: [String] {
    [
      phrase("certificate.column.value"),
      phrase("certificate.column.seenWith"),
      phrase("certificate.column.rangeRightWith"),
    ]
  }
  func coverage(_ share: String, margin: String) -> String {
    phrase("certificate.coverage", ["share": share, "margin": margin])
  }
  func rightlyRanked(_ share: String) -> String {
    phrase("certificate.rightlyRanked", ["share": share])
  }
  func said(_ line: String, isSaid: Bool) -> String {
    phrase("certificate.said", ["line": line, "isSaid": isSaid])
  }
  var roads: String { phrase("certificate.roads") }
  func roadsIntro(_ runs: String) -> String { phrase("certificate.roadsIntro", ["runs": runs]) }
  var roadsHead: [String] {
    [
      phrase("certificate.column.whoPlays"),
      phrase("certificate.column.howItEnds"),
      phrase("certificate.column.withinTheLaw"),
      phrase("certificate.column.noDecision"),
    ]
  }
  func player(_ policy: SimulationPolicy, value: (CompassValue) -> String) -> String {
    if let only = policy.onlyValue {
      return phrase("certificate.player.only", ["value": value(only)])
    }
    if case .compass = policy { return policy.id }
    return phrase("certificate.player.\(policy)")
  }
  func road(_ player: String, endings: String, lawful: String, picks: [String]) -> String {
    if picks.isEmpty {
      return phrase(
        "certificate.road",
        ["player": player, "endings": endings, "lawful": lawful]
      )
    }
    return phrase(
      "certificate.road.picks",
      [
        "player": player, "endings": endings, "lawful": lawful,
        "picks": picks.joined(separator: ", "),
      ]
    )
  }
  func measure(_ value: String, shown: String, held: String?, flat: [String]) -> String {
    phrase(
      "certificate.measure",
      [
        "value": value, "shown": shown, "isHeld": held != nil, "held": held ?? "",
        "isFlat": !flat.isEmpty, "scenes": flat.joined(separator: ", "),
      ]
    )
  }
  func shown(_ value: String, isSaid: Bool, share: String) -> String {
    phrase("certificate.shown", ["value": value, "isSaid": isSaid, "share": share])
  }
  var resources: String { phrase("certificate.resources") }
  var resourcesIntro: String { phrase("certificate.resourcesIntro") }
  var resourcesHead: [String] {
    [
      phrase("certificate.column.resource"),
      phrase("certificate.column.atTheStart"),
      phrase("certificate.column.used"),
    ]
  }
  func listed(_ shown: String, hardly: String) -> String {
    if hardly.isEmpty { return phrase("certificate.listed.all") }
    if shown.isEmpty { return phrase("certificate.listed.none") }
    return phrase("certificate.listed", ["shown": shown, "hardly": hardly])
  }
  var listedNothing: String { phrase("certificate.listedNothing") }
  func listed(waived claim: String, reason: String) -> String {
    phrase("certificate.listed.waived", ["claim": claim, "reason": reason])
  }
}

extension Language {
  /// What a certificate says.
  var certificate: CertificatePhrases { CertificatePhrases(language: self) }
}
