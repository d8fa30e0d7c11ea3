import KompasEngine

/// One of each event, and of each cause.
let sampleEvents: [Event] = [
  .started(seed: .max),
  .stageEntered(.choosing),
  .declared([20, 10, 10, 10, 5, 5]),
  .sceneEntered(scene: 2),
  .scenePassedOver(scene: 1),
  .phaseEntered(.decision),
  .chose(scene: 1, option: 3),
  .paid(resource: 1, amount: -30_000, cause: .option(3)),
  .criterionMoved(criterion: 0, by: .min, cause: .later(0)),
  .processMoved(stakeholder: 1, by: 800, cause: .involved(option: 0, level: .advise)),
  .processMoved(stakeholder: 1, by: -800, cause: .leftOut(option: 1)),
  .trustMoved(stakeholder: 0, by: .max, cause: .drift),
  .trustMoved(stakeholder: 0, by: 300, cause: .promiseKept(0)),
  .visibilityMoved(stakeholder: 0, by: 30, cause: .event(0)),
  .promised(promise: 0, to: [0, 1]),
  .promiseKept(promise: 0),
  .promiseBroken(promise: 0),
  .flagChanged(flag: 0, isSet: true),
  .defectArose(defect: 0, cause: .notMotivated),
  .defectArose(defect: 0, cause: .term(0)),
  .defectMended(defect: 0, cause: .promiseBroken(0)),
  .scheduled(later: 0, week: 12),
  .laterCame(later: 0),
  .eventDrawn(event: 0, happened: false),
  .termMissed(term: 0, lasted: 9),
  .motivated(criteria: [0, 1], text: "“Zo” is het / \\ \"\u{0}\n💶"),
  .voted(inFavor: [2], against: [3], yesSeats: 10, noSeats: 11),
  .appealed([0]),
  .defectJudged(defect: 0, outcome: .repaired),
  .ruled(.effectsKept),
  .ended(ending: 2),
  .recalibrated([10, 10, 10, 10, 10, 10]),
  .undone(to: 7),
  .noted("e\u{301}"),
  .decided(.withdrawn),
  .decided(.notAdopted),
  .processMoved(stakeholder: 2, by: -1_000, cause: .witnessed(0)),
  .criterionMoved(criterion: 0, by: -7, cause: .ending(0)),
  .reconsidered(turn: 0, again: .unsure, text: "‘Nee’"),
  .resolved("Als het snel moet, dan bel ik eerst."),
  .seated(TableSetup(seats: 5, rule: "majority", showsCounts: true, hasRoles: false)),
  .counted(PollCount(question: .options, votes: [3, 0, 1], passes: 1)),
  .counted(PollCount(question: .consent(option: 3), votes: [4, 1, 0], passes: 0)),
  .counted(PollCount(question: .again, votes: [4, 0, 0], passes: 1, moved: 1)),
  .promiseTold(promises: [0]),
  .promiseReturned(promise: 0),
  .trustMoved(stakeholder: 0, by: 750, cause: .told(0)),
  .promiseReleased(promise: 0),
  .paid(resource: 0, amount: 2, cause: .released(0)),
]

/// One of each decision.
let sampleDecisions: [Decision] = [
  .declare([10, 10, 10, 10, 10, 10]), .proceed, .choose(option: 3),
  .motivate(criteria: [0, 1], text: "Omdat het “moet”."), .undo, .note(""),
  .recalibrate([60, 0, 0, 0, 0, 0]), .reconsider(turn: 0, again: .no, text: "e\u{301}"),
  .resolve(""),
  .seat(TableSetup(seats: 2, rule: "chair", showsCounts: false, hasRoles: true)),
  .count(PollCount(question: .options, votes: [1, 1], passes: 0)),
  .tell,
  .release(promise: 0),
]

/// How many kinds of event there are.
///
/// Who adds one is led here by the compiler: add a sample too.
let kindsOfEvent = 39

func kind(of event: Event) -> Int {
  switch event {
  case .started: 0
  case .stageEntered: 1
  case .declared: 2
  case .sceneEntered: 3
  case .scenePassedOver: 4
  case .phaseEntered: 5
  case .chose: 6
  case .paid: 7
  case .criterionMoved: 8
  case .processMoved: 9
  case .trustMoved: 10
  case .visibilityMoved: 11
  case .promised: 12
  case .promiseKept: 13
  case .promiseBroken: 14
  case .flagChanged: 15
  case .defectArose: 16
  case .defectMended: 17
  case .scheduled: 18
  case .laterCame: 19
  case .eventDrawn: 20
  case .termMissed: 21
  case .motivated: 22
  case .voted: 23
  case .appealed: 24
  case .defectJudged: 25
  case .ruled: 26
  case .ended: 27
  case .recalibrated: 28
  case .undone: 29
  case .noted: 30
  case .decided: 31
  case .reconsidered: 32
  case .resolved: 33
  case .seated: 34
  case .counted: 35
  case .promiseTold: 36
  case .promiseReturned: 37
  case .promiseReleased: 38
  }
}

/// How many kinds of decision there are.
let kindsOfDecision = 13

func kind(of decision: Decision) -> Int {
  switch decision {
  case .declare: 0
  case .proceed: 1
  case .choose: 2
  case .motivate: 3
  case .undo: 4
  case .note: 5
  case .recalibrate: 6
  case .reconsider: 7
  case .resolve: 8
  case .seat: 9
  case .count: 10
  case .tell: 11
  case .release: 12
  }
}
