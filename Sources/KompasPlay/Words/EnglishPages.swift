import KompasView

extension English {
  var voteTitle: String { "The council votes" }
  func votes(_ yes: Int, of total: Int) -> String {
    "\(yes) of the \(total) \(yes == 1 ? "votes" : "vote") in favour."
  }
  var adopted: String { "There is a majority." }
  var rejected: String { "There is no majority." }
  var voteDecides: String { "The council decides. This is the decision." }
  func voteBinds(_ authority: String) -> String {
    "The council's advice is binding here: \(authority) cannot set it aside."
  }
  func voteAdvises(_ authority: String) -> String {
    "The council does not decide here; \(authority) does. Politically, the vote counts."
  }
  func voter(_ name: String, seats: Int, isFor: Bool) -> String {
    "\(name) (\(self.seats(seats)), \(isFor ? inFavor : against))"
  }
  var courtTitle: String { "To court?" }
  func appealed(_ groups: [String]) -> String { "Yes. Those who went to court: \(list(groups))." }
  var nobodyAppealed: String { "No. Nobody appealed, so the decision is final." }
  var noDefects: String { "The court found no flaws." }
  func judged(_ outcome: CourtOutcome) -> String {
    switch outcome {
    case .none, .upheld: "The court passed it over: nobody was harmed by it."
    case .repaired: "The court gave time to mend this, and it was mended."
    case .effectsKept: "A reason to annul, but its legal effects stand."
    case .annulled: "A reason to annul the decision."
    }
  }
  func withoutDecision(_ outcome: DecisionOutcome) -> String {
    let why =
      outcome == .withdrawn
      ? "The proposal was withdrawn." : "The council did not adopt the proposal."
    return "\(why) So there is no decision, and without a decision nobody can go to court."
  }
  func ruling(_ outcome: CourtOutcome) -> String {
    switch outcome {
    case .none: "There is no ruling by the court."
    case .upheld: "The decision stands."
    case .repaired: "The decision stands, after it was mended."
    case .effectsKept: "The decision is annulled, but its legal effects stand."
    case .annulled: "The decision is annulled."
    }
  }
  func shortRuling(_ outcome: CourtOutcome) -> String {
    switch outcome {
    case .none: "nobody went to court, or it did not come to that"
    case .upheld: "the decision stands"
    case .repaired: "there is time to mend it, and it is mended"
    case .effectsKept: "annulled, but its legal effects stand"
    case .annulled: "annulled"
    }
  }
  var courtEstimate: String {
    "What the court says depends here on a chance that the makers estimated. It is not legal advice."
  }
  var legalTitle: String { "In law" }
  var democraticTitle: String { "In democracy" }
  func support(_ name: String, _ range: String) -> String {
    "Support in \(name): \(range) out of 100."
  }
  func supportUnknown(_ name: String) -> String { "Support in \(name): not known." }
  var neighborhood: String { "the neighbourhood" }
  func worstOff(_ name: String) -> String { "Least content, as far as you know: \(name)." }
  func range(_ low: Int, _ high: Int) -> String {
    low == high ? "\(low)" : "between \(low) and \(high)"
  }
  var apart: String {
    "These are two different things: a decision can hold without support, and the other way round."
  }
  var endTitle: String { "How it ended" }
  var stillCame: String { "What still came" }
  var yearsOn: String { "How it went on" }
  var toDebriefing: String { "look back" }
}

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
  var firmTitle: String { "How firmly this choice stands" }
  func firm(_ firmness: Firmness, _ label: String) -> String {
    switch firmness {
    case .always:
      "However you weigh the groups: \(quoted(label)) gives them together the most support."
    case .mostly:
      "In most ways to weigh the groups, \(quoted(label)) gives them together the most support."
    case .depends:
      "Whether \(quoted(label)) gives the most support depends on the group you let weigh heavily."
    case .seldom:
      "Only if you let some groups weigh much more than others does \(quoted(label)) give the most support."
    case .never:
      """
      Whatever the weighing: another choice gave these groups together more support than \
      \(quoted(label)). So you weighed something else.
      """
    }
  }
  func firmUnless(_ name: String) -> String { "That changes if you let \(name) weigh heavily." }
  func firmIf(_ name: String) -> String { "It holds above all if you let \(name) weigh heavily." }
  var firmUnknown: String {
    "You had heard too few groups to say how firmly this choice stands."
  }
  var firmBasis: String {
    """
    Only the groups you had heard by then count, as you estimated them then. How it really was, you \
    will see at the end.
    """
  }
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
  var runTitle: String { "Look back at this run" }
  var runPrompt: String { "How do you want to look back?" }
  var runReplay: (label: String, text: String) {
    (
      label: "Step by step",
      text:
        "Each screen as you saw it, and beside it what you could not see. You can also choose otherwise, and see what happens then."
    )
  }
  var runReport: (label: String, text: String) {
    (label: "The report", text: "What the report says, page by page.")
  }
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
