package import KompasView

/// Every phrase of the interface.
///
/// Numbers and names are parameters, so that no placeholder can stay empty.
package protocol Wording: CommonWording, NeedleWording, SceneWording, CauseWording, TurnWording,
  OutcomeWording, OverlayWording, MenuWording
{}

/// Words that many screens share.
package protocol CommonWording: Sendable {
  var language: String { get }
  func count(_ number: Int) -> String
  func list(_ items: [String]) -> String
  func quoted(_ text: String) -> String
  func weeks(_ number: Int) -> String
  func points(_ number: Int) -> String
  func people(_ number: Int) -> String
  func seats(_ number: Int) -> String
  func phase(_ phase: Phase, afterDecision: Bool) -> String
  func value(_ value: CompassValue) -> String
  func meaning(_ value: CompassValue) -> String
  func mood(_ mood: Mood) -> String
  func level(_ level: ParticipationLevel) -> String
  func authority(_ key: String) -> String
  func day(_ iso: String) -> String
  func weekContext(_ week: Int, of weeks: Int) -> String
  func pageContext(_ page: Int, of pages: Int) -> String
  var preparation: String { get }
  var lookingBack: String { get }
  var next: String { get }
  var back: String { get }
  var commandWhy: String { get }
  var commandWho: String { get }
  var commandCompass: String { get }
  var commandLaw: String { get }
  var commandNote: String { get }
  var commandUndo: String { get }
  var commandHelp: String { get }
  var commandReport: String { get }
}

/// The three needles in words.
package protocol NeedleWording {
  func needleName(_ tension: Tension) -> String
  func needleCaption(_ points: Int, within band: Int) -> String
  func needleTitle(_ tension: Tension) -> String
  func pole(_ tension: Tension, isLeft: Bool) -> String
  func side(_ tension: Tension, isLeft: Bool) -> String
  func groupsApart(best: String, worst: String) -> String
  func groupsEqual(_ first: String, _ second: String) -> String
  var allGroupsEqual: String { get }
  func councilApart(by points: Int) -> String
  func audibleApart(by points: Int) -> String
  func gap(_ points: Int, within band: Int) -> String
  func moved(_ points: Int, to pole: String) -> String
  var notMoved: String { get }
  func pairChanged(from: String, to: String) -> String
}

/// The first pages and the scene.
package protocol SceneWording {
  func place(_ name: String, inhabitants: Int) -> String
  func map(of place: String, showing: [String]) -> String
  var fictional: String { get }
  func youAre(_ role: String) -> String
  var youMay: String { get }
  var youMayNot: String { get }
  func decides(_ authority: String) -> String
  var toCompass: String { get }
  var declareTitle: String { get }
  var declareIntro: String { get }
  var declarePrompt: String { get }
  var briefingTitle: String { get }
  var whoTitle: String { get }
  var councilTitle: String { get }
  func councilSeats(_ total: Int, coalition: [String], _ seats: Int) -> String
  var inFavor: String { get }
  var against: String { get }
  var toFirstScene: String { get }
  var choosePrompt: String { get }
  var needlesTitle: String { get }
  var knownTitle: String { get }
  var council: String { get }
  func councilChance(_ percent: Int) -> String
  var unheard: String { get }
  var voiceless: String { get }
  var unclear: String { get }
  var resourcesTitle: String { get }
  func left(_ name: String, _ amount: String) -> String
  func overrun(_ name: String, _ amount: String) -> String
  func term(_ name: String, lasted: Int, min: Int?, max: Int?) -> String
  func openPromise(_ text: String) -> String
  var free: String { get }
  func brings(_ amount: String) -> String
  func takesPart(_ groups: [String]) -> String
  func onRung(_ groups: [String], _ level: ParticipationLevel) -> String
  var allFactions: String { get }
  func promises(_ texts: [String]) -> String
  func wouldBreak(_ texts: [String]) -> String
  var closed: String { get }
  func shortage(needed: String, left: String) -> String
}

/// Why a needle moved.
package protocol CauseWording {
  func causeLine(_ points: Int, to pole: String, because: String) -> String
  func causeOption(_ label: String?, criteria: [String]) -> String
  func causeInvolved(_ label: String?) -> String
  var causeSight: String { get }
  func causeLeftOut(_ label: String?) -> String
  func causeKept(_ promise: String) -> String
  func causeBroken(_ promise: String) -> String
  func causeLater(_ origin: String) -> String
  func causeEvent(_ title: String) -> String
  var causeDrift: String { get }
  func causeTerm(_ term: String) -> String
  var causeNotMotivated: String { get }
  var causeOther: String { get }
  var causeHidden: String { get }
}

/// Motivating, consequences, what comes between, the pause.
package protocol TurnWording {
  var motivateTitle: String { get }
  func youChose(_ label: String) -> String
  func motivateIntro(isKept: Bool) -> String
  var motivateInDecision: String { get }
  var interestsPrompt: String { get }
  var whyPrompt: String { get }
  var whyPlaceholder: String { get }
  var happenedTitle: String { get }
  var nothingTold: String { get }
  func paid(_ amounts: [String]) -> String
  func gained(_ amounts: [String]) -> String
  func promiseMade(_ text: String) -> String
  func promiseKept(_ text: String) -> String
  func promiseBroken(_ text: String) -> String
  func termMissed(_ name: String, lasted: Int) -> String
  func termTooShort(_ name: String, lasted: Int, least: Int) -> String
  var toNeedles: String { get }
  var needlesMoveTitle: String { get }
  var needlesMoveIntro: String { get }
  var needlesStill: String { get }
  var meanwhileTitle: String { get }
  func laterOf(_ origin: String) -> String
  func pauseTitle(_ phase: String) -> String
  func pauseNext(_ phase: String) -> String
  var pauseIntro: String { get }
  var pauseQuestion: String { get }
}

/// The council, the court, the end.
package protocol OutcomeWording {
  var voteTitle: String { get }
  func votes(_ yes: Int, of total: Int) -> String
  var adopted: String { get }
  var rejected: String { get }
  var voteDecides: String { get }
  func voteBinds(_ authority: String) -> String
  func voteAdvises(_ authority: String) -> String
  func voter(_ name: String, seats: Int, isFor: Bool) -> String
  var courtTitle: String { get }
  func appealed(_ groups: [String]) -> String
  var nobodyAppealed: String { get }
  var noDefects: String { get }
  func judged(_ outcome: CourtOutcome) -> String
  func ruling(_ outcome: CourtOutcome) -> String
  func withoutDecision(_ outcome: DecisionOutcome) -> String
  func shortRuling(_ outcome: CourtOutcome) -> String
  var courtEstimate: String { get }
  var legalTitle: String { get }
  var democraticTitle: String { get }
  func support(_ name: String, _ range: String) -> String
  func supportUnknown(_ name: String) -> String
  var neighborhood: String { get }
  func worstOff(_ name: String) -> String
  func range(_ low: Int, _ high: Int) -> String
  var apart: String { get }
  var endTitle: String { get }
  var stillCame: String { get }
  var yearsOn: String { get }
  var toDebriefing: String { get }
}

/// The pages that any screen can open.
package protocol OverlayWording {
  var helpTitle: String { get }
  func helpStage(_ stage: Stage) -> String
  var helpKeys: [String] { get }
  var helpNeedles: [String] { get }
  var helpLimits: String { get }
  var whyTitle: String { get }
  var whyIntro: String { get }
  var whyNothing: String { get }
  func expects(_ level: ParticipationLevel) -> String
  func known(_ range: String, _ mood: String) -> String
  var notHeardYet: String { get }
  var cannotSpeak: String { get }
  var compassTitle: String { get }
  var compassNone: String { get }
  var compassNotRight: String { get }
  var declaredSeries: String { get }
  var unknown: String { get }
  var lawTitle: String { get }
  var lawScene: String { get }
  var lawNoScene: String { get }
  func procedure(_ name: String) -> String
  var lawTerms: String { get }
  var lawObjection: String { get }
  func lawDate(_ date: String) -> String
  var lawNoAdvice: String { get }
  var noteTitle: String { get }
  func noteIntro(isKept: Bool) -> String
  var notePrompt: String { get }
  var notePlaceholder: String { get }
  var undoTitle: String { get }
  func undoIntro(_ label: String) -> String
  var undoPrompt: String { get }
  var undoYes: String { get }
  var undoNo: String { get }
  var firmTitle: String { get }
  func firm(_ firmness: Firmness, _ label: String) -> String
  func firmUnless(_ name: String) -> String
  func firmIf(_ name: String) -> String
  var firmUnknown: String { get }
  var firmBasis: String { get }
}

/// The menu and what lies behind it.
package protocol MenuWording {
  var menuTitle: String { get }
  var menuIntro: String { get }
  var menuPrompt: String { get }
  var menuContinue: String { get }
  var menuContinueText: String { get }
  var menuNothingOpen: String { get }
  var menuOtherRules: String { get }
  var menuPlay: String { get }
  var menuPlayText: String { get }
  var menuNoCases: String { get }
  var menuLookBack: String { get }
  var menuLookBackText: String { get }
  var menuNothingFinished: String { get }
  var menuFacilitators: String { get }
  var menuFacilitatorsText: String { get }
  var menuSettings: String { get }
  var menuSettingsText: String { get }
  var menuHelp: String { get }
  var menuHelpText: String { get }
  var menuQuit: String { get }
  var casesPrompt: String { get }
  func caseDetail(minutes: Int, themes: [String]) -> String
  func broken(_ reason: String) -> String
  var runsTitle: String { get }
  var runsPrompt: String { get }
  func runDetail(started: String, state: String) -> String
  func runUnfinished(_ scene: String) -> String
  var runFinished: String { get }
  var runTitle: String { get }
  var runPrompt: String { get }
  var runReplay: (label: String, text: String) { get }
  var runReport: (label: String, text: String) { get }
  var runOtherRules: String { get }
  var lookBackOtherRules: String { get }
  var offerTitle: String { get }
  func offerIntro(_ title: String, started: String) -> String
  var offerPrompt: String { get }
  var offerContinue: String { get }
  var offerAnew: String { get }
  var offerAnewText: String { get }
  var settingsPrompt: String { get }
  var languageNow: String { get }
  var settingsFace: String { get }
  var facilitatorsProse: String { get }
  var menuHelpProse: String { get }
}
