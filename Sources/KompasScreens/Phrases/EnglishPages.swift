import KompasEngine

extension English {
  var helpTitle: String { "Help" }
  func helpStage(_ stage: Stage) -> String {
    switch stage {
    case .declaring: "You read whom you play, and divide points over six values."
    case .briefing: "You read what it is about and who is involved."
    case .choosing: "You choose what to do. Look at what it costs and whom you involve."
    case .motivating: "You say which interests weighed, and why. You may skip it."
    case .consequences: "You see what happened and why the needles moved."
    case .interlude: "Something happened between two choices."
    case .council: "The council has voted."
    case .court: "You see whether anyone went to court, and what it said."
    case .pause: "A rest between two phases. Nothing changes."
    case .ended: "The case is over."
    case .debriefing: "You look back: what did you say, what did you choose, and who felt it?"
    case .recalibrating: "You divide the points again, now that you know what you chose."
    case .finished: "This is the last page. Your game is saved."
    }
  }
  var helpKeys: [String] {
    [
      "Enter goes on or confirms. Escape or 0 goes back.",
      "Choose with the arrow keys, or type the number.",
      "The letters at the bottom open a page; Enter brings you back.",
      "With q you stop. Everything is saved: you go on later where you were.",
    ]
  }
  var helpNeedles: [String] {
    [
      "A needle points to those who support you more now. In the middle support is equal.",
      "The band around it is the margin: what you do not know yet. Hearing more people narrows it.",
      "No side is the right side.",
    ]
  }
  var helpLimits: String {
    """
    This is a game with a model. The makers estimate how people respond; real people sometimes do \
    something else. You get no grade, and the game gives no legal advice.
    """
  }
  var whyTitle: String { "Why the needles moved" }
  var whyIntro: String {
    "This is what your last choice moved, and what came after it. The points add up."
  }
  var whyNothing: String { "You have not chosen anything yet, so nothing has moved." }
  func expects(_ level: ParticipationLevel) -> String { "Expects \(self.level(level))." }
  func known(_ range: String, _ mood: String) -> String {
    "Support: \(range) out of 100, \(mood)."
  }
  var notHeardYet: String { "Not heard yet. You do not know what they think." }
  var cannotSpeak: String { "Has no voice. Nobody has spoken for it yet." }
  var compassTitle: String { "Your compass" }
  var compassNone: String { "You have not set your compass yet." }
  var compassNotRight: String {
    "There is no right compass. This is what you called important beforehand."
  }
  var declaredSeries: String { "what you said" }
  var unknown: String { "unknown" }
  var lawTitle: String { "The law" }
  var lawScene: String { "For this choice" }
  var lawNoScene: String { "This page has no articles of its own." }
  func procedure(_ name: String) -> String { "The procedure: \(name)" }
  var lawTerms: String { "Terms" }
  var lawObjection: String { "Who can oppose it" }
  func lawDate(_ date: String) -> String { "The law as it stood on \(date)." }
  var lawNoAdvice: String { "In plain words, and not legal advice." }
  var noteTitle: String { "Note" }
  func noteIntro(isKept: Bool) -> String {
    isKept
      ? "Write something down for later. You will find it in your report."
      : "Write something down. In a trial it is not kept."
  }
  var notePrompt: String { "Your note" }
  var notePlaceholder: String { "Leave this empty to go back" }
  var undoTitle: String { "Take back a choice" }
  func undoIntro(_ label: String) -> String {
    "You take back: \(quoted(label)). What happened since is dropped. The report will say that you did this."
  }
  var undoPrompt: String { "Are you sure?" }
  var undoYes: String { "Yes, take the choice back" }
  var undoNo: String { "No, leave it" }
}

extension English {
  var saidAndChoseTitle: String { "What you said and what you chose" }
  var saidAndChoseIntro: String {
    "First your compass beforehand, then what your choices showed. A difference is not a mistake."
  }
  var chosenSeries: String { "what you chose" }
  var tooLittle: String { "too little data" }
  var nothingRevealed: String {
    "Your choices say too little to lay beside your compass. That is more honest than a guess."
  }
  var overTimeTitle: String { "The needles over time" }
  var overTimeIntro: String { "First how it really was, in brackets what you saw at the time." }
  var choiceColumn: String { "choice" }
  var weekColumn: String { "week" }
  var atStart: String { "the start" }
  func cell(_ truth: String, seen: String) -> String { "\(truth) (\(seen))" }
  func lean(_ tension: Tension, _ points: Int) -> String {
    switch tension {
    case .groups: "\(abs(points))"
    case .council, .audible:
      points == 0 ? "equal" : "\(pole(tension, isLeft: points > 0)) \(abs(points))"
    }
  }
  func needleStory(_ title: String, from: String, to: String) -> String {
    from == to ? "\(title): began and ended at \(from)." : "\(title): from \(from) to \(to)."
  }
  func largestJump(_ labels: [String], by points: Int) -> String {
    labels.count == 1
      ? "The largest move came after \(list(labels.map(quoted))): \(self.points(points))."
      : "The largest moves came after \(list(labels.map(quoted))): \(self.points(points)) each."
  }
  var whoTitleBack: String { "Whom you heard, and whom you did not" }
  func neverHeard(_ groups: [String]) -> String { "Never heard: \(list(groups))." }
  var everyoneHeard: String { "You heard something from every group of people in this case." }
  func noSpokesman(_ groups: [String]) -> String { "Nobody spoke for: \(list(groups))." }
  var seenColumn: String { "you saw" }
  var wasColumn: String { "it was" }
  func estimatesOff(_ groups: [String]) -> String {
    "Outside what you saw was the support of \(list(groups))."
  }
  var estimatesHeld: String {
    "For each group that you heard, the true support lay within what you saw."
  }
  var groupColumn: String { "group" }
  var beforeColumn: String { "start" }
  var afterColumn: String { "end" }
  var changeColumn: String { "change" }
  var nobodyMoved: String { "Nobody became noticeably better or worse off." }
  func worstOffNow(_ name: String, support: Int) -> String {
    "Of the residents the least content in the end: \(name), at \(support) out of 100."
  }
  func spread(_ spread: Spread) -> String {
    switch spread {
    case .even: "Counted over all residents, support is spread almost evenly."
    case .uneven: "Counted over all residents, support is spread unevenly."
    case .veryUneven: "Counted over all residents, support is spread very unevenly."
    }
  }
  func spreadOverGroups(by points: Int) -> String {
    points == 0
      ? "Between the groups of residents there is no difference."
      : "Between the groups of residents it differs by up to \(self.points(points))."
  }
  var turningTitle: String { "The turning point" }
  func turning(_ scene: String, _ label: String) -> String {
    "The choice that mattered most: \(quoted(scene)). You chose \(quoted(label))."
  }
  var turningIntro: String {
    """
    A thought experiment. From each option, yours too, a player with the compass that your choices showed \
    finished the case, with the same luck. Better and worse off is compared with your option, finished so.
    """
  }
  func turningElsewhere(_ ending: String) -> String {
    "Your own game went on otherwise after this, and ended in: \(ending)."
  }
  func alternative(_ label: String, ending: String, isSame: Bool) -> String {
    isSame
      ? "\(quoted(label)) would have led there too: \(ending)."
      : "\(quoted(label)) would have led to: \(ending)."
  }
  var sameSupport: String { "Support would have stayed about the same." }
  var robustTitle: String { "How firmly your choices stood" }
  var robustIntro: String {
    """
    Which group weighs how much? There is no fixed answer to that. So the game weighed the groups in \
    very many ways. Here is how often your choice gave them together the most support, right after it. \
    This is no grade; you may have had good reasons for another choice.
    """
  }
  func robustLead(_ place: FirmPlace) -> String {
    switch place {
    case .firmest: "The firmest"
    case .closest: "Of the others this one depends most on whom you let count"
    case .loosest: "The least firm"
    }
  }
  var accountsTitle: String { "Law and support, apart" }
  func hadDefects(_ names: [String]) -> String {
    "Weak spots in the decision: \(names.map(quoted).joined(separator: "; "))."
  }
  var hadNoDefects: String { "The decision had no weak spots that the game knows of." }
  var termsKept: String { "All terms were kept." }
  var termsNotApplicable: String { "Terms for the decision did not apply." }
  func voteResult(_ isAdopted: Bool, yes: Int, no: Int) -> String {
    "The council voted \(isAdopted ? "in favor" : "against"): \(yes) in favour, \(no) against."
  }
  func trueSupport(_ name: String, _ points: Int) -> String {
    "Real support in \(name): \(points) out of 100."
  }
  func promisesLeft(_ text: String) -> String { "Promise still open: \(quoted(text))." }
  func promiseUnsettled(_ text: String) -> String {
    "Promised, and within this game neither kept nor broken: \(quoted(text))."
  }
  func undone(_ times: Int) -> String {
    times == 1 ? "You took one choice back." : "You took a choice back \(times) times."
  }
  var countriesTitle: String { "The compass in other countries" }
  func countriesIntro(_ year: Int) -> String {
    """
    This is how four of the six values stood in \(year), from 0 to 100. \
    These figures are national, not municipal, and they say nothing about you. \
    A few points of difference mean nothing.
    """
  }
  var country: String { "country" }
  var notMeasured: String { "not known" }
  func noComparableMeasure(_ values: [String]) -> String {
    "\(list(values)): no comparable measure."
  }
  var elsewhereTitle: String { "Elsewhere, for real" }
  var elsewhereIntro: String { "This game learned from these cases." }
  var experimentsTitle: String { "Others who did it differently" }
  func source(_ source: String) -> String { "Source: \(source)" }
  var mondayTitle: String { "Questions for Monday" }
  var mondayIntro: String { "Take one of them to work." }
  var mondayQuestions: [String] {
    [
      "Whom did you not hear, and how could you have heard them?",
      "Which choice would you rather not explain to a resident?",
      "What will you do differently on Monday?",
    ]
  }
  var recalibrateTitle: String { "Your compass, again" }
  var recalibrateIntro: String {
    "Divide the sixty points once more. Staying with what you said is an answer too."
  }
  var recalibratePrompt: String { "Divide 60 points again" }
  func youSaid(_ points: Int) -> String { "you said \(points)" }
  func youShowed(_ points: Int, _ range: ClosedRange<Int>) -> String {
    "you chose \(points) (\(range.lowerBound) to \(range.upperBound))"
  }
  var finishedTitle: String { "Your new compass" }
  func shift(_ value: String, from: Int, to: Int) -> String {
    "\(value): from \(from) to \(to), \(points(abs(to - from))) \(to > from ? "more" : "less")."
  }
  var noShift: String { "You left your compass as it was." }
  func reportSaved(_ path: String) -> String {
    "Your report is in your archive: \(path). When you leave Kompas, you read exactly where that is."
  }
  func reportFailed(_ reason: String) -> String {
    "The report could not be written: \(reason). Your game is saved; with r you try again."
  }
  var reportComing: String { "With r you write the report of this game." }
  var toMenu: String { "the menu" }
  var thanks: String { "Thank you for playing. Everything is saved; you can look back later." }
}

extension English {
  var menuTitle: String { "Kompas" }
  var menuIntro: String {
    "You are an alderman, and a decision is waiting. Whom do you hear, whom do you serve, and what do you stand for?"
  }
  var menuPrompt: String { "What would you like to do?" }
  var menuContinue: String { "Continue" }
  var menuContinueText: String { "Go on where you were." }
  var menuNothingOpen: String { "there is no game to go on with." }
  var menuOtherRules: String {
    "the rules have changed since you began. You can still look back."
  }
  var menuPlay: String { "Play a case" }
  var menuPlayText: String { "Pick a case and begin." }
  var menuNoCases: String { "no cases were found." }
  var menuLookBack: String { "Look back" }
  var menuLookBackText: String { "Go through a game step by step." }
  var menuNothingFinished: String { "no game has been played yet." }
  var menuFacilitators: String { "For facilitators" }
  var menuFacilitatorsText: String { "Writing a case, or leading a group." }
  var menuSettings: String { "Settings" }
  var menuSettingsText: String { "Language and way of showing." }
  var menuHelp: String { "Help" }
  var menuHelpText: String { "How the game works." }
  var menuQuit: String { "Quit" }
  var casesPrompt: String { "Which case do you play?" }
  func caseDetail(minutes: Int, themes: [String]) -> String {
    (["\(minutes) minutes"] + themes).joined(separator: " · ")
  }
  func broken(_ reason: String) -> String { "This case has mistakes: \(reason)" }
  var runsTitle: String { "Your games" }
  var runsPrompt: String { "Which game?" }
  func runDetail(started: String, state: String) -> String { "\(started) · \(state)" }
  func runUnfinished(_ scene: String) -> String { scene.isEmpty ? "not finished" : "at \(scene)" }
  var runFinished: String { "finished" }
  var runOtherRules: String {
    "the rules have changed since you began. You can still look back, in the menu."
  }
  var lookBackOtherRules: String {
    "This game was played by other rules than those of today. You see it as it went then. It cannot be played on, and nothing else can be tried in it."
  }
  var offerTitle: String { "You had already begun" }
  func offerIntro(_ title: String, started: String) -> String {
    "There is an unfinished game of \(quoted(title)), begun on \(started)."
  }
  var offerPrompt: String { "What would you like?" }
  var offerContinue: String { "Go on where you were" }
  var offerAnew: String { "Begin anew" }
  var offerAnewText: String { "The old game stays saved." }
  var settingsPrompt: String { "Which language?" }
  func languageName(_ code: String) -> String { code == "en" ? "English" : "Nederlands" }
  var languageNow: String { "chosen now" }
  var settingsFace: String {
    """
    Do you use a screen reader, or would you rather read without boxes and colours? Start with \
    “kompas --plain”. You get the same facts, line by line.
    """
  }
  var facilitatorsProse: String {
    """
    A case is a folder of text. You need not program: you write what is at stake, who is involved \
    and what the alderman can choose. All mistakes are reported at once, with the line.

    - **With a group**: play on one screen, choose together, and use the rests between phases to \
    talk. Each rest has a question. A clock shows the time; nothing happens when it is up.
    - **Afterwards**: looking back takes a quarter to half an hour. There is no grade; above all, \
    let people say why.
    - **Commands**: type “kompas help” in a terminal to see how to make, check and replay a case.
    """
  }
  var menuHelpProse: String {
    """
    You play an alderman with a case under the Dutch Environment and Planning Act. First you say \
    what matters to you in a democracy. Then you choose, and see what that does to groups of \
    residents, to the council and to the neighbourhood. At the end you lay your words beside your \
    choices.
    """
  }
}
