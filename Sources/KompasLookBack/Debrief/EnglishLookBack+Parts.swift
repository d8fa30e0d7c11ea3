import KompasPlay
import KompasStandards
import KompasView

extension EnglishLookBack {
  func roseRim(_ points: Int) -> String { "The outer rim is \(points) points." }
  var becauseTitle: String { "What shows it" }
  var rangeMeaning: String {
    "What your choices showed is not exact. In brackets stands a margin: nine times out of ten it is right."
  }
  var becauseIntro: String {
    """
    If what you said lies outside the margin, you chose it more or less than you said. If it lies inside, \
    it can be equal too.
    """
  }
  func revealed(
    _ value: String,
    said: Int?,
    chose points: Int,
    _ range: ClosedRange<Int>
  ) -> String {
    "\(value): \(said.map { "\(youSaid($0)), " } ?? "")\(youShowed(points, range))."
  }
  func differs(isMore: Bool) -> String {
    "You chose it \(isMore ? "more" : "less") than you said."
  }
  var canBeEqual: String { "That can be equal too." }
  func shownBy(_ choices: [String]) -> String {
    choices.isEmpty
      ? "No single choice shows that, but your choices together do."
      : "It showed most in \(game.list(choices))."
  }
  func pulls(toward: [String], away: [String]) -> String {
    let parts = [
      toward.isEmpty ? "" : "Towards it: \(game.list(toward)).",
      away.isEmpty ? "" : "Away from it: \(game.list(away)).",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
  func tooLittleAbout(_ values: [String]) -> String {
    "\(game.list(values).capitalized): not enough data. Too few of your choices were about it."
  }
  var contradictionsTitle: String { "Both ways" }
  var contradictionsIntro: String {
    "Sometimes you chose for a value at one moment, and not at another."
  }
  func contradiction(
    _ value: String,
    toward: String,
    away: String,
    isTowardFirst: Bool
  ) -> String {
    let name = value.lowered
    return isTowardFirst
      ? "First you chose \(game.quoted(toward)): more \(name). Later you chose \(game.quoted(away)): less of it."
      : "First you chose \(game.quoted(away)): less \(name). Later you chose \(game.quoted(toward)): more of it."
  }
  var contradictionsQuestion: String { "Both can be right. What made the difference?" }
  func contradictionsMore(isKept: Bool) -> String {
    isKept ? "There are more in your report." : "There are more."
  }
  func twoScales(_ rim: Int) -> String {
    """
    Mind the two measures: you divided sixty points (the rim is \(rim)), a country gets a figure for each \
    value (the rim is 100). So compare only the shape, not the size.
    """
  }
  var noMeasure: String { "no comparable measure" }
  var wantedSeries: String { "what you want now" }
}

extension EnglishLookBack {
  func robust(_ label: String, percent: Int) -> String {
    "In \(share(percent)) of all ways to weigh these groups, \(game.quoted(label)) gave them together the most support."
  }
  func robustAlways(_ label: String) -> String {
    "However you weigh these groups, \(game.quoted(label)) gave them together the most support."
  }
  func robustNever(_ label: String) -> String {
    """
    You chose \(game.quoted(label)). However you weigh these groups: another choice gave them together more \
    support. So you weighed something else.
    """
  }
  func robustOther(_ label: String, percent: Int) -> String {
    "\(game.quoted(label)) gave the most support in \(share(percent))."
  }
  /// A share in whole percents; 0 and 100 where it is not quite that.
  private func share(_ percent: Int) -> String {
    percent < 1 ? "less than 1%" : percent > 99 ? "more than 99%" : "\(percent)%"
  }
  func onlyBelow(_ groups: [(name: String, percent: Int)]) -> String {
    let parts = groups.map { group in
      group.percent < 1
        ? "there is any weight for \(group.name)"
        : "the weight of \(group.name) is over \(group.percent)%"
    }
    return "Not if \(parts.joined(separator: " or "))."
  }
  func onlyFrom(_ name: String, percent: Int) -> String {
    "It can only be so if the weight of \(name) is at least \(percent)%."
  }
  var allRobustTitle: String { "Each choice: how firm" }
  var allRobustIntro: String {
    """
    For each choice: in what percentage of the ways to weigh the groups it gave them together the most \
    support, and when it did not.
    """
  }
  var shareColumn: String { "most support in" }
  var limitColumn: String { "not at a weight of" }
  func above(_ name: String, percent: Int) -> String {
    percent < 1 ? "\(name), however little" : "\(name) above \(percent)%"
  }
  func below(_ name: String, percent: Int) -> String { "\(name) below \(percent)%" }
  var noLimit: String { "no single group" }
  var otherAlwaysBetter: String { "another choice always gave more support" }
}

extension EnglishLookBack {
  var costsTitle: String { "What did it cost whom?" }
  var costsIntro: String {
    """
    Your choices with the largest differences: what they did to support right away, beside what one other \
    choice would have done with the same luck.
    """
  }
  func costsMore(isKept: Bool) -> String {
    "Support runs from 0 to 100. The other options are listed further on under each choice"
      + (isKept ? ", and in your report." : ".")
  }
  var allCostsTitle: String { "Each choice: what it cost whom" }
  func groupPoints(_ name: String, _ points: Int) -> String {
    "\(name) (\(points > 0 ? "+" : "")\(points))"
  }
  func ownEffect(more: [String], less: [String]) -> String {
    let gained = more.isEmpty ? "" : "more support from \(game.list(more))"
    let lost = less.isEmpty ? "" : "less support from \(game.list(less))"
    return "Right after it: "
      + [gained, lost].filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }
  var noOwnEffect: String { "Right after it, that changed little about support." }
  func otherEffect(_ label: String, better: [String], worse: [String]) -> String {
    let gained = better.isEmpty ? "" : "better off \(game.list(better))"
    let lost = worse.isEmpty ? "" : "worse off \(game.list(worse))"
    return "With \(game.quoted(label)): "
      + [gained, lost].filter { !$0.isEmpty }.joined(separator: "; ") + "."
  }
  func noOtherEffect(_ label: String) -> String {
    "With \(game.quoted(label)) support would have been about the same."
  }
  func gainsAndLosses(better: [String], worse: [String]) -> String {
    let gained = better.isEmpty ? "" : "Better off: \(game.list(better))."
    let lost = worse.isEmpty ? "" : "Worse off: \(game.list(worse))."
    return [gained, lost].filter { !$0.isEmpty }.joined(separator: " ")
  }
  func playedOn(_ label: String, ending: String) -> String {
    "Your choice \(game.quoted(label)) then leads to: \(ending)."
  }
  var gainsTitle: String { "Who became better off, and who did not" }
  func leximin(_ groups: [String]) -> String {
    "The residents from least to most content: \(game.list(groups))."
  }
}

extension EnglishLookBack {
  var frontierTitle: String { "How far you could get" }
  func frontierIntro(_ playouts: Int) -> String {
    """
    The computer played this case \(game.count(playouts)) times, with the same luck and other choices each time. \
    It shows which ends were possible, and where yours lies.
    """
  }
  var frontierPicture: String {
    """
    Drawing: support in the council from left to right, support in the neighbourhood from bottom to top, \
    with your game and the ends where nobody could be better off without another losing. The figures \
    are in the table below.
    """
  }
  func frontierEnds(_ isCouncil: Bool, _ support: Int) -> String {
    "\(isCouncil ? "council" : "neighborhood") \(support)"
  }
  func frontierPlace(of playouts: Int, better: Int, worse: Int) -> String {
    let more =
      switch better {
      case 0: "none"
      case 1: "one"
      case _: game.count(better)
      }
    let less =
      switch worse {
      case 0: "None did no better anywhere and worse somewhere."
      case 1: "One did no better anywhere and worse somewhere."
      case _: "\(game.count(worse)) did no better anywhere and worse somewhere."
      }
    let rest =
      better + worse < playouts ? " The others traded: better here, worse there." : ""
    return """
      Of the \(game.count(playouts)) games, \(more) did at least as well for the council, the neighbourhood and the \
      least content group all at once, and better for one of them. \(less)\(rest)
      """
  }
  var frontierNear: String {
    "First your game, then all the ends found where nobody could be better off without another losing, the closest first. They were compared by hundredths."
  }
  var frontierNearNone: String {
    "Your game itself is one of them."
  }
  func frontierRow(isNear: Bool) -> String { isNear ? "closest" : "further away" }
  var runColumn: String { "game" }
  var worstColumn: String { "least content group" }
  var endingColumn: String { "end" }
  var thisRun: String { "your game" }
  var frontMark: String { "nobody better off without a loss for another" }
  var frontierLimits: String {
    """
    This is played with a model, and no judgment. What you wanted to reach, and what you knew when you \
    chose, is not in it.
    """
  }
  var votesTitle: String { "The council, just before the vote" }
  func votesIntro(_ seats: Int, needed: Int) -> String {
    "The council has \(game.seats(seats)); a majority takes \(needed)."
  }
  var votesPicture: String {
    "Drawing: the higher a bar, the larger the chance of that number of seats in favour. Chances from half a percent on are in the table below."
  }
  var votesScale: String { "seats in favour" }
  var chanceOfSeats: String { "chance of that" }
  func majority(_ percent: Int) -> String {
    switch percent {
    case ..<1: "The chance of a majority was less than 1%."
    case 100...: "The chance of a majority was more than 99%."
    case _: "The chance of a majority was about \(percent)%."
    }
  }
  var factionColumn: String { "council group" }
  var seatsColumn: String { "seats" }
  var chanceColumn: String { "chance of a vote in favour" }
  var powerColumn: String { "influence" }
  var powerMeaning: String {
    """
    Influence is the share in the decisive moments: how often just this group turns a proposal into a \
    majority, if every combination of groups is equally common (Banzhaf).
    """
  }
  func indispensable(_ names: [String]) -> String {
    "Without \(names.joined(separator: " or without ")) no majority was possible."
  }
  func pivotal(_ names: [String]) -> String {
    "Who alone could turn the vote: \(game.list(names))."
  }
  func powerless(_ names: [String]) -> String {
    "Without influence on the outcome, however they vote: \(game.list(names))."
  }
  func cheapest(_ names: [String], missing: Int) -> String {
    missing < 1
      ? "There was enough support for this majority: \(game.list(names))."
      : "The easiest majority: \(game.list(names)). It took \(game.points(missing)) more support."
  }
  var styleTitle: String { "Your style" }
  var styleIntro: String {
    """
    Two questions with each choice: do people decide themselves, or their representatives? And do we count \
    votes, or try to agree?
    """
  }
  func corner(isDirect: Bool, isIntegrative: Bool) -> String {
    switch (isDirect, isIntegrative) {
    case (true, true): "participatory democracy"
    case (true, false): "voter democracy"
    case (false, true): "consensus democracy"
    case (false, false): "pendulum democracy"
    }
  }
  func styleEnd(_ end: StyleEnd) -> String {
    switch end {
    case .direct: "people decide themselves"
    case .representative: "representatives decide"
    case .aggregative: "counting votes"
    case .integrative: "agreeing"
    }
  }
  var stylePicture: String {
    """
    Drawing: four corners. Top left voter democracy, top right participatory democracy, bottom left pendulum \
    democracy, bottom right consensus democracy, and one mark for your choices. The figures are below.
    """
  }
  func style(_ style: String, reach: Int) -> String {
    switch reach {
    case ..<5: "Your choices lay in the middle."
    case ..<20: "Your choices lay in the middle, leaning slightly to \(style)."
    case _: "Your choices lay nearest to \(style)."
    }
  }
  func stylePlace(_ who: (percent: Int, end: String), _ how: (percent: Int, end: String)) -> String
  {
    "From the middle to the edge: \(who.percent)% to “\(who.end)” and \(how.percent)% to “\(how.end)”."
  }
  func styleMeaning(isDirect: Bool, isIntegrative: Bool) -> String {
    switch (isDirect, isIntegrative) {
    case (true, true): "There people talk and make things themselves, until they agree."
    case (true, false): "There people decide themselves, and the majority settles it."
    case (false, true): "There representatives look for what nearly everyone can live with."
    case (false, false):
      "There whoever has the majority decides, until a next majority does it otherwise."
    }
  }
  func styleEvidence(_ labels: [String]) -> String {
    "It showed most in \(game.list(labels.map(game.quoted)))."
  }
  var styleNoBetter: String {
    "None of the four is better than another; each has its own strength."
  }
  var styleSource: String { "Hendriks, Vitale democratie (2006)" }
}

extension EnglishLookBack {
  var moreTitle: String { "Go on, or look at more?" }
  func moreIntro(isKept: Bool) -> String {
    isKept
      ? "These were the main things. What is listed below is in your report too; you need not read it now."
      : "These were the main things. You need not read what is listed below."
  }
  var morePrompt: String { "What would you like?" }
  var moreOn: String { "Go on" }
  var moreOnText: String { "To the questions for Monday, and then to your compass again." }
  var moreRead: String { "seen" }
}
