import KompasView
import KompasStandards

/// English, plain; Dutch institutions keep a plain English name.
struct English: Wording {
  let language = "en"

  func count(_ number: Int) -> String { grouped(number, by: ",") }
  func list(_ items: [String]) -> String { joined(items, last: " and ") }
  func quoted(_ text: String) -> String { "“\(text)”" }
  func weeks(_ number: Int) -> String { number == 1 ? "1 week" : "\(count(number)) weeks" }
  func points(_ number: Int) -> String { number == 1 ? "1 point" : "\(number) points" }
  func people(_ number: Int) -> String { number == 1 ? "1 person" : "\(count(number)) people" }
  func seats(_ number: Int) -> String { number == 1 ? "1 seat" : "\(number) seats" }

  func phase(_ phase: Phase, afterDecision: Bool) -> String {
    switch phase {
    case .exploration: "exploration"
    case .participation: "participation"
    case .draft: "draft"
    case .objections: afterDecision ? "objections" : "views on the draft"
    case .decision: "decision"
    case .court: "court"
    case .aftermath: "aftermath"
    }
  }

  func value(_ value: CompassValue) -> String {
    switch value {
    case .inclusie: "Inclusion"
    case .zeggenschap: "Having a say"
    case .beraadslaging: "Deliberation"
    case .transparantie: "Transparency"
    case .checks: "Checks & balances"
    case .daadkracht: "Getting things done"
    }
  }

  func meaning(_ value: CompassValue) -> String {
    switch value {
    case .inclusie: "Everyone counts, also those who are not in the room."
    case .zeggenschap: "People help decide about their own surroundings."
    case .beraadslaging: "A good talk first, and only then a decision."
    case .transparantie: "You show what you do, and why."
    case .checks: "Power is kept in check: by the council, the court and the press."
    case .daadkracht: "A decision is made, and carried out."
    }
  }

  func mood(_ mood: Mood) -> String {
    switch mood {
    case .against: "against"
    case .torn: "torn"
    case .inFavor: "in favour"
    }
  }

  func level(_ level: ParticipationLevel) -> String {
    switch level {
    case .inform: "to be told"
    case .consult: "to be heard"
    case .advise: "to give advice"
    case .coproduce: "to make it together"
    case .decide: "to decide themselves"
    }
  }

  func authority(_ key: String) -> String {
    switch key {
    case "college": "the municipal executive"
    case "raad": "the council"
    case "waterschap": "the water board"
    case "provincie": "the province"
    case "rijk": "the national government"
    case _: key
    }
  }

  func day(_ iso: String) -> String {
    guard let day = CalendarDay(iso.prefix(10)) else { return iso }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(day.day) \(months[day.month - 1]) \(day.year)"
  }
  func weekContext(_ week: Int, of weeks: Int) -> String {
    switch week {
    case ...0: "\(self.weeks(weeks)) to go"
    case ...weeks: "week \(week) of \(weeks)"
    case _: "week \(week), \(self.weeks(week - weeks)) late"
    }
  }
  func pageContext(_ page: Int, of pages: Int) -> String { "page \(page) of \(pages)" }
  let preparation = "preparation"
  let lookingBack = "looking back"
  let next = "go on"
  let back = "back"
  let commandWhy = "why"
  let commandWho = "who"
  let commandCompass = "compass"
  let commandLaw = "law"
  let commandNote = "note"
  let commandUndo = "take back"
  let commandHelp = "help"
  let commandReport = "report"
}

extension English {
  func needleCaption(_ points: Int, within band: Int) -> String {
    let gap = points == 0 ? "equal" : "gap \(points)"
    return band == 0 ? gap : "\(gap), margin \(band)"
  }

  func needleName(_ tension: Tension) -> String {
    switch tension {
    case .groups: "group ↔ group"
    case .council: "council ↔ area"
    case .audible: "loud ↔ silent"
    }
  }

  func needleTitle(_ tension: Tension) -> String {
    switch tension {
    case .groups: "Group against group"
    case .council: "Council against neighbourhood"
    case .audible: "Difficult minority against silent majority"
    }
  }

  func pole(_ tension: Tension, isLeft: Bool) -> String {
    switch tension {
    case .groups: isLeft ? "one group" : "another group"
    case .council: isLeft ? "council" : "area"
    case .audible: isLeft ? "loud" : "silent"
    }
  }

  func side(_ tension: Tension, isLeft: Bool) -> String {
    switch tension {
    case .groups: isLeft ? "the group named first" : "the group named last"
    case .council: isLeft ? "the council" : "the neighbourhood"
    case .audible: isLeft ? "the difficult minority" : "the silent majority"
    }
  }

  func groupsApart(best: String, worst: String) -> String {
    "you have more support from \(best) than from \(worst)"
  }
  func groupsEqual(_ first: String, _ second: String) -> String {
    "you have as much support from \(first) as from \(second)"
  }
  var allGroupsEqual: String { "you see no difference between the groups yet" }

  func councilApart(by points: Int) -> String {
    switch points {
    case 0: "the council supports you as much as the neighbourhood does"
    case ..<0: "the neighbourhood supports you more than the council does"
    case _: "the council supports you more than the neighbourhood does"
    }
  }

  func audibleApart(by points: Int) -> String {
    switch points {
    case 0: "those who make themselves heard support you as much as the silent majority does"
    case ..<0: "the silent majority supports you more than those who make themselves heard"
    case _: "those who make themselves heard support you more than the silent majority does"
    }
  }

  func gap(_ points: Int, within band: Int) -> String {
    let margin = band > 0 ? ", margin \(band)" : ""
    if points == 0 { return band > 0 ? "The margin is \(band) out of 100." : "" }
    let reverse = band > points ? ": it could also be the other way round" : ""
    return "A gap of \(points) out of 100\(margin)\(reverse)."
  }
  func moved(_ points: Int, to pole: String) -> String {
    "The needle moved \(self.points(points)) towards \(pole)."
  }
  var notMoved: String { "The needle did not move." }
  func pairChanged(from: String, to: String) -> String {
    "At first \(from) were furthest apart, now \(to)."
  }
}

extension English {
  func place(_ name: String, inhabitants: Int) -> String {
    inhabitants > 0 ? "\(name), \(count(inhabitants)) inhabitants" : name
  }
  func map(of place: String, showing: [String]) -> String {
    let start = place.isEmpty ? "A map of the area." : "A map of \(place)."
    return showing.isEmpty ? start : "\(start) On it: \(list(showing))."
  }
  var fictional: String { "A made-up place. The law is real, the people are not." }
  func youAre(_ role: String) -> String { "You play: \(role)" }
  var youMay: String { "What you may decide" }
  var youMayNot: String { "What you may not decide" }
  func decides(_ authority: String) -> String { "In the end, \(authority) decides." }
  var toCompass: String { "your compass" }
  var declareTitle: String { "Your compass" }
  var declareIntro: String {
    """
    Divide sixty points: what matters most to you in a good democracy? Each value starts with ten. \
    Give more to what you find weighty, and less to the rest. There is no right answer.
    """
  }
  var declarePrompt: String { "Divide 60 points" }
  var briefingTitle: String { "What this is about" }
  var whoTitle: String { "Who is involved" }
  var councilTitle: String { "The municipal council" }
  func councilSeats(_ total: Int, coalition: [String], _ seats: Int) -> String {
    let council = "The council has \(self.seats(total))."
    return coalition.isEmpty
      ? council : "\(council) Your coalition has \(seats) of them: \(list(coalition))."
  }
  var inFavor: String { "in favour" }
  var against: String { "against" }
  var toFirstScene: String { "begin" }
  var choosePrompt: String { "What do you do?" }
  var needlesTitle: String { "The three needles" }
  var knownTitle: String { "What you know" }
  var council: String { "Council" }
  func councilChance(_ percent: Int) -> String { "Chance of a majority: \(percent)%" }
  var unheard: String { "not heard" }
  var voiceless: String { "no voice" }
  var unclear: String { "unclear" }
  var resourcesTitle: String { "What you have left" }
  func left(_ name: String, _ amount: String) -> String { "\(name): \(amount) left" }
  func overrun(_ name: String, _ amount: String) -> String { "\(name): \(amount) over" }
  func term(_ name: String, lasted: Int, min: Int?, max: Int?) -> String {
    switch (min, max) {
    case (let min?, let max?) where min == max: "\(name): \(lasted) of \(weeks(min))"
    case (let min?, let max?): "\(name): \(lasted) of at least \(min) and at most \(weeks(max))"
    case (let min?, nil): "\(name): \(lasted) of at least \(weeks(min))"
    case (nil, let max?): "\(name): \(lasted) of at most \(weeks(max))"
    case (nil, nil): "\(name): \(weeks(lasted))"
    }
  }
  func openPromise(_ text: String) -> String { "Promised: \(quoted(text))" }
  var free: String { "costs nothing" }
  func brings(_ amount: String) -> String { "brings in \(amount)" }
  func takesPart(_ groups: [String]) -> String { "You involve: \(groups.joined(separator: "; "))." }
  func onRung(_ groups: [String], _ level: ParticipationLevel) -> String {
    "\(list(groups)) (\(self.level(level)))"
  }
  var allFactions: String { "all council groups" }
  func promises(_ texts: [String]) -> String {
    "You promise: \(texts.map(quoted).joined(separator: "; "))."
  }
  func wouldBreak(_ texts: [String]) -> String {
    "You break what you promised: \(texts.map(quoted).joined(separator: "; "))."
  }
  var closed: String { "this is not the moment for it." }
  func shortage(needed: String, left: String) -> String {
    "costs \(needed), and you have \(left) left."
  }
}

extension English {
  func causeLine(_ points: Int, to pole: String, because: String) -> String {
    "\(self.points(points)) towards \(pole): \(because)"
  }
  func causeOption(_ label: String?, criteria: [String]) -> String {
    let choice = label.map { "your choice \(quoted($0))" } ?? "your choice itself"
    return criteria.isEmpty ? choice : "\(choice) (\(list(criteria)))"
  }
  func causeInvolved(_ label: String?) -> String {
    label.map { "whom you involved in \(quoted($0))" } ?? "whom you involved in it"
  }
  var causeSight: String { "you now see better what people think" }
  func causeLeftOut(_ label: String?) -> String {
    label.map { "whom you left out of \(quoted($0))" } ?? "whom you left out of it"
  }
  func causeKept(_ promise: String) -> String { "a promise kept: \(quoted(promise))" }
  func causeBroken(_ promise: String) -> String { "a promise broken: \(quoted(promise))" }
  func causeLater(_ origin: String) -> String { "a later effect of \(quoted(origin))" }
  func causeEvent(_ title: String) -> String { "what happened: \(quoted(title))" }
  var causeDrift: String { "trust that slowly follows" }
  func causeTerm(_ term: String) -> String { "a term that was not kept: \(quoted(term))" }
  var causeNotMotivated: String { "a decision without reasons" }
  var causeOther: String { "other causes" }
  var causeHidden: String { "what you cannot see" }
}

extension English {
  var motivateTitle: String { "Why?" }
  func youChose(_ label: String) -> String { "You chose: \(quoted(label))." }
  func motivateIntro(isKept: Bool) -> String {
    "You may skip this." + (isKept ? " Your answer will be in your report." : "")
  }
  var motivateInDecision: String {
    "This is about the decision. The court reads your reasons too. Without them it stands weaker."
  }
  var interestsPrompt: String { "Which interests weighed?" }
  var whyPrompt: String { "Why, in one sentence?" }
  var whyPlaceholder: String { "You may leave this empty" }
  var happenedTitle: String { "What happened" }
  var nothingTold: String { "Your choice was carried out." }
  func paid(_ amounts: [String]) -> String { "This cost: \(list(amounts))." }
  func gained(_ amounts: [String]) -> String { "This brought in: \(list(amounts))." }
  func promiseMade(_ text: String) -> String { "Promised: \(quoted(text))." }
  func promiseKept(_ text: String) -> String { "Promise kept: \(quoted(text))." }
  func promiseBroken(_ text: String) -> String { "Promise broken: \(quoted(text))." }
  func termMissed(_ name: String, lasted: Int) -> String {
    "A term was missed: \(quoted(name)). It lasted \(weeks(lasted))."
  }
  func termTooShort(_ name: String, lasted: Int, least: Int) -> String {
    "A term was too short: \(quoted(name)). It lasted \(weeks(lasted)), and should have been \(weeks(least))."
  }
  var toNeedles: String { "the needles" }
  var needlesMoveTitle: String { "The needles move" }
  var needlesMoveIntro: String { "Below each needle you see what moved it. The points add up." }
  var needlesStill: String { "The needles did not move." }
  var meanwhileTitle: String { "Meanwhile" }
  func laterOf(_ origin: String) -> String {
    "Only now do you notice an effect of \(quoted(origin))."
  }
  func pauseTitle(_ phase: String) -> String { "A moment to look back: \(phase)" }
  func pauseNext(_ phase: String) -> String { "Next comes: \(phase)." }
  var pauseIntro: String {
    "Nothing changes now. Take three minutes, or as long as you like. Talk it over if you are not playing alone."
  }
  var pauseQuestion: String { "Whom have you not heard so far, and what would they say?" }
}
