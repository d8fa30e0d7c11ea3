import KompasPlay
import KompasStandards
import KompasView

/// The compass rose, what it rests on, and where choices pull both ways.
extension LookBackPhrases {
  func roseRim(_ points: Int) -> String { phrase("lookBack.roseRim", ["points": points]) }
  var becauseTitle: String { phrase("lookBack.becauseTitle") }
  var rangeMeaning: String { phrase("lookBack.rangeMeaning") }
  var becauseIntro: String { phrase("lookBack.becauseIntro") }
  func revealed(
    _ value: String,
    said: Int?,
    chose points: Int,
    _ range: ClosedRange<Int>
  ) -> String {
    let chose = youShowed(points, range)
    guard let said else { return phrase("lookBack.revealed", ["value": value, "chose": chose]) }
    return phrase(
      "lookBack.revealed.said",
      ["value": value, "said": youSaid(said), "chose": chose]
    )
  }
  func differs(isMore: Bool) -> String { phrase("lookBack.differs", ["isMore": isMore]) }
  var canBeEqual: String { phrase("lookBack.canBeEqual") }
  func shownBy(_ choices: [String]) -> String {
    choices.isEmpty
      ? phrase("lookBack.shownBy.together")
      : phrase("lookBack.shownBy", ["choices": language.list(choices)])
  }
  func pulls(toward: [String], away: [String]) -> String {
    let sentences = [
      toward.isEmpty ? nil : phrase("lookBack.pulls.toward", ["choices": language.list(toward)]),
      away.isEmpty ? nil : phrase("lookBack.pulls.away", ["choices": language.list(away)]),
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }
  func tooLittleAbout(_ values: [String]) -> String {
    phrase("lookBack.tooLittleAbout", ["values": language.list(values).capitalized])
  }
  var contradictionsTitle: String { phrase("lookBack.contradictionsTitle") }
  var contradictionsIntro: String { phrase("lookBack.contradictionsIntro") }
  func contradiction(
    _ value: String,
    toward: String,
    away: String,
    isTowardFirst: Bool
  ) -> String {
    phrase(
      "lookBack.contradiction",
      [
        "value": value.lowered, "toward": language.quoted(toward), "away": language.quoted(away),
        "isTowardFirst": isTowardFirst,
      ]
    )
  }
  var contradictionsQuestion: String { phrase("lookBack.contradictionsQuestion") }
  func contradictionsMore(isKept: Bool) -> String {
    phrase("lookBack.contradictionsMore", ["isKept": isKept])
  }
  func twoScales(_ rim: Int) -> String { phrase("lookBack.twoScales", ["rim": rim]) }
  var noMeasure: String { phrase("lookBack.noMeasure") }
  var wantedSeries: String { phrase("lookBack.wantedSeries") }
}

/// How firmly a choice stood under every way of weighing the groups.
extension LookBackPhrases {
  func robust(_ label: String, percent: Int) -> String {
    phrase("lookBack.robust", ["label": language.quoted(label), "share": share(percent)])
  }
  func robustAlways(_ label: String) -> String {
    phrase("lookBack.robustAlways", ["label": language.quoted(label)])
  }
  func robustTied(_ label: String, other: String) -> String {
    phrase(
      "lookBack.robustTied",
      ["label": language.quoted(label), "other": language.quoted(other)]
    )
  }
  func robustNever(_ label: String) -> String {
    phrase("lookBack.robustNever", ["label": language.quoted(label)])
  }
  func robustOther(_ label: String, percent: Int) -> String {
    phrase("lookBack.robustOther", ["label": language.quoted(label), "share": share(percent)])
  }
  /// A share in whole percents; 0 and 100 where it is not quite that.
  private func share(_ percent: Int) -> String {
    switch percent {
    case ..<1: phrase("lookBack.share.least")
    case 100...: phrase("lookBack.share.most")
    case _: phrase("lookBack.share", ["percent": percent])
    }
  }
  func onlyBelow(_ groups: [(name: String, percent: Int)]) -> String {
    let sentences = groups.map { group in
      group.percent < 1
        ? phrase("lookBack.onlyBelow.any", ["name": group.name])
        : phrase("lookBack.onlyBelow", ["name": group.name, "percent": group.percent])
    }
    return sentences.joined(separator: " ")
  }
  func onlyFrom(_ name: String, percent: Int) -> String {
    phrase("lookBack.onlyFrom", ["name": name, "percent": percent])
  }
  var allRobustTitle: String { phrase("lookBack.allRobustTitle") }
  var allRobustIntro: String { phrase("lookBack.allRobustIntro") }
  var shareColumn: String { phrase("lookBack.shareColumn") }
  var limitColumn: String { phrase("lookBack.limitColumn") }
  func above(_ name: String, percent: Int) -> String {
    percent < 1
      ? phrase("lookBack.above.any", ["name": name])
      : phrase("lookBack.above", ["name": name, "percent": percent])
  }
  func below(_ name: String, percent: Int) -> String {
    phrase("lookBack.below", ["name": name, "percent": percent])
  }
  var noLimit: String { phrase("lookBack.noLimit") }
  var otherAlwaysBetter: String { phrase("lookBack.otherAlwaysBetter") }
}

/// What a choice cost whom.
extension LookBackPhrases {
  var costsTitle: String { phrase("lookBack.costsTitle") }
  var costsIntro: String { phrase("lookBack.costsIntro") }
  var compared: String { phrase("lookBack.compared") }
  func costsMore(isKept: Bool) -> String { phrase("lookBack.costsMore", ["isKept": isKept]) }
  var allCostsTitle: String { phrase("lookBack.allCostsTitle") }
  func groupPoints(_ name: String, _ points: Int) -> String {
    phrase("lookBack.groupPoints", ["name": name, "points": (points > 0 ? "+" : "") + "\(points)"])
  }
  func ownEffect(more: [String], less: [String]) -> String {
    let effects = [
      more.isEmpty ? nil : phrase("lookBack.ownEffect.more", ["groups": language.list(more)]),
      less.isEmpty ? nil : phrase("lookBack.ownEffect.less", ["groups": language.list(less)]),
    ]
    return phrase(
      "lookBack.ownEffect",
      ["effects": language.list(effects.compactMap(\.self), .clauses)]
    )
  }
  var noOwnEffect: String { phrase("lookBack.noOwnEffect") }
  func otherEffect(_ label: String, better: [String], worse: [String]) -> String {
    let effects = [
      better.isEmpty
        ? nil : phrase("lookBack.otherEffect.better", ["groups": language.list(better)]),
      worse.isEmpty ? nil : phrase("lookBack.otherEffect.worse", ["groups": language.list(worse)]),
    ]
    return phrase(
      "lookBack.otherEffect",
      [
        "label": language.quoted(label),
        "effects": language.list(effects.compactMap(\.self), .clauses),
      ]
    )
  }
  func noOtherEffect(_ label: String) -> String {
    phrase("lookBack.noOtherEffect", ["label": language.quoted(label)])
  }
  func gainsAndLosses(better: [String], worse: [String]) -> String {
    let sentences = [
      better.isEmpty ? nil : phrase("lookBack.gains", ["groups": language.list(better)]),
      worse.isEmpty ? nil : phrase("lookBack.losses", ["groups": language.list(worse)]),
    ]
    return sentences.compactMap(\.self).joined(separator: " ")
  }
  func playedOn(_ label: String, ending: String) -> String {
    phrase("lookBack.playedOn", ["label": language.quoted(label), "ending": ending])
  }
  var gainsTitle: String { phrase("lookBack.gainsTitle") }
  func leximin(_ groups: [String]) -> String {
    phrase("lookBack.leximin", ["groups": language.list(groups)])
  }
}

/// How far one could get, the council before its vote, and the style of the choices.
extension LookBackPhrases {
  var frontierTitle: String { phrase("lookBack.frontierTitle") }
  func frontierIntro(_ playouts: Int) -> String {
    phrase("lookBack.frontierIntro", ["playouts": playouts])
  }
  var frontierPicture: String { phrase("lookBack.frontierPicture") }
  func frontierEnds(_ isCouncil: Bool, _ support: Int) -> String {
    phrase("lookBack.frontierEnds", ["isCouncil": isCouncil, "support": support])
  }
  func frontierPlace(of playouts: Int, better: Int, worse: Int) -> String {
    phrase(
      "lookBack.frontierPlace",
      [
        "playouts": playouts, "better": better, "worse": worse,
        "areOthers": better + worse < playouts,
      ]
    )
  }
  var frontierNear: String { phrase("lookBack.frontierNear") }
  var frontierNearNone: String { phrase("lookBack.frontierNearNone") }
  func frontierRow(isNear: Bool) -> String { phrase("lookBack.frontierRow", ["isNear": isNear]) }
  var runColumn: String { phrase("lookBack.runColumn") }
  var worstColumn: String { phrase("lookBack.worstColumn") }
  var endingColumn: String { phrase("lookBack.endingColumn") }
  var thisRun: String { phrase("lookBack.thisRun") }
  var frontMark: String { phrase("lookBack.frontMark") }
  var frontierLimits: String { phrase("lookBack.frontierLimits") }
  var votesTitle: String { phrase("lookBack.votesTitle") }
  func votesIntro(_ seats: Int, needed: Int) -> String {
    phrase("lookBack.votesIntro", ["seats": language.seats(seats), "needed": needed])
  }
  var votesPicture: String { phrase("lookBack.votesPicture") }
  var votesScale: String { phrase("lookBack.votesScale") }
  var chanceOfSeats: String { phrase("lookBack.chanceOfSeats") }
  func majority(_ percent: Int) -> String {
    switch percent {
    case ..<1: phrase("lookBack.majority.least")
    case 100...: phrase("lookBack.majority.most")
    case _: phrase("lookBack.majority", ["percent": percent])
    }
  }
  var factionColumn: String { phrase("lookBack.factionColumn") }
  var seatsColumn: String { phrase("lookBack.seatsColumn") }
  var chanceColumn: String { phrase("lookBack.chanceColumn") }
  var powerColumn: String { phrase("lookBack.powerColumn") }
  var powerMeaning: String { phrase("lookBack.powerMeaning") }
  func indispensable(_ names: [String]) -> String {
    let last = names.last ?? ""
    let all = names.dropLast().reversed().reduce(last) {
      phrase("lookBack.indispensable.or", ["name": $1, "another": $0])
    }
    return phrase("lookBack.indispensable", ["names": all])
  }
  func pivotal(_ names: [String]) -> String {
    phrase("lookBack.pivotal", ["names": language.list(names)])
  }
  func powerless(_ names: [String]) -> String {
    phrase("lookBack.powerless", ["names": language.list(names)])
  }
  func cheapest(_ names: [String], missing: Int) -> String {
    missing < 1
      ? phrase("lookBack.cheapest.enough", ["names": language.list(names)])
      : phrase("lookBack.cheapest", ["names": language.list(names), "missing": missing])
  }
  var styleTitle: String { phrase("lookBack.styleTitle") }
  var styleIntro: String { phrase("lookBack.styleIntro") }
  func corner(isDirect: Bool, isIntegrative: Bool) -> String {
    switch (isDirect, isIntegrative) {
    case (true, true): phrase("lookBack.corner.participatory")
    case (true, false): phrase("lookBack.corner.voter")
    case (false, true): phrase("lookBack.corner.consensus")
    case (false, false): phrase("lookBack.corner.pendulum")
    }
  }
  func styleEnd(_ end: StyleEnd) -> String { phrase("lookBack.styleEnd.\(end)") }
  var stylePicture: String { phrase("lookBack.stylePicture") }
  func style(_ style: String, reach: Int) -> String {
    switch reach {
    case ..<5: phrase("lookBack.style.middle")
    case ..<20: phrase("lookBack.style.slight", ["style": style])
    case _: phrase("lookBack.style", ["style": style])
    }
  }
  func stylePlace(_ who: (percent: Int, end: String), _ how: (percent: Int, end: String)) -> String
  {
    phrase(
      "lookBack.stylePlace",
      [
        "whoPercent": who.percent, "whoEnd": who.end, "howPercent": how.percent,
        "howEnd": how.end,
      ]
    )
  }
  func styleMeaning(isDirect: Bool, isIntegrative: Bool) -> String {
    switch (isDirect, isIntegrative) {
    case (true, true): phrase("lookBack.styleMeaning.participatory")
    case (true, false): phrase("lookBack.styleMeaning.voter")
    case (false, true): phrase("lookBack.styleMeaning.consensus")
    case (false, false): phrase("lookBack.styleMeaning.pendulum")
    }
  }
  func styleEvidence(_ labels: [String]) -> String {
    phrase("lookBack.styleEvidence", ["labels": language.list(labels.map(language.quoted))])
  }
  var styleNoBetter: String { phrase("lookBack.styleNoBetter") }
  var styleSource: String { phrase("lookBack.styleSource") }
}

/// The page where the player goes on, or looks at more.
extension LookBackPhrases {
  var moreTitle: String { phrase("lookBack.moreTitle") }
  func moreIntro(isKept: Bool) -> String { phrase("lookBack.moreIntro", ["isKept": isKept]) }
  var morePrompt: String { phrase("lookBack.morePrompt") }
  var moreOn: String { phrase("lookBack.moreOn") }
  var moreOnText: String { phrase("lookBack.moreOnText") }
  var moreRead: String { phrase("lookBack.moreRead") }
}

/// The ends of the two lines of styles.
enum StyleEnd: Sendable, CaseIterable { case direct, representative, aggregative, integrative }
