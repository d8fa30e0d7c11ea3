/// What happened.
///
/// Events are facts: applying them never fails, and they alone rebuild a run.
public enum Event: Sendable, Equatable, Codable {
  /// The run began with this seed.
  case started(seed: UInt64)
  /// The run entered a stage.
  case stageEntered(Stage)
  /// The player declared the compass.
  case declared([UInt8])
  /// A scene began.
  case sceneEntered(scene: Int)
  /// A scene was passed over because every option was closed.
  case scenePassedOver(scene: Int)
  /// The procedure entered a phase.
  case phaseEntered(Phase)
  /// The player chose.
  case chose(scene: Int, option: Int)
  /// A resource went down by `amount` (up if negative).
  case paid(resource: Int, amount: Int32, cause: Cause)
  /// A criterion moved, in hundredths of its unit.
  case criterionMoved(criterion: Int, by: Int32, cause: Cause)
  /// How a group feels treated moved, in hundredths of a point.
  case processMoved(stakeholder: Int, by: Int32, cause: Cause)
  /// A group's trust moved, in hundredths of a point.
  case trustMoved(stakeholder: Int, by: Int32, cause: Cause)
  /// More is known of a group, in points.
  case visibilityMoved(stakeholder: Int, by: Int32, cause: Cause)
  /// A promise was made to these groups.
  case promised(promise: Int, to: [Int])
  /// A promise was kept.
  case promiseKept(promise: Int)
  /// A promise was broken.
  case promiseBroken(promise: Int)
  /// The player went to tell that these promises were broken.
  case promiseTold(promises: [Int])
  /// A promise lost its object.
  case promiseReturned(promise: Int)
  /// The player asked to be let off a promise, and was.
  case promiseReleased(promise: Int)
  /// A flag was set or cleared.
  case flagChanged(flag: Int, isSet: Bool)
  /// A legal defect arose.
  case defectArose(defect: Int, cause: Cause)
  /// A legal defect was mended.
  case defectMended(defect: Int, cause: Cause)
  /// A later effect was put in the diary for this week.
  case scheduled(later: Int, week: Int32)
  /// A later effect came.
  case laterCame(later: Int)
  /// The die for an event was thrown.
  case eventDrawn(event: Int, happened: Bool)
  /// A term was not kept: it lasted this many weeks.
  case termMissed(term: Int, lasted: Int32)
  /// The player said which interests weighed; an empty text and no interests means skipped.
  case motivated(criteria: [Int], text: String)
  /// The council voted: per faction (index into stakeholders) whether it was in favor.
  case voted(inFavor: [Int], against: [Int], yesSeats: Int32, noSeats: Int32)
  /// The decision was taken, or the procedure ended without one.
  case decided(DecisionOutcome)
  /// These groups went to court; empty if nobody did.
  case appealed([Int])
  /// The court dealt with a defect.
  case defectJudged(defect: Int, outcome: CourtOutcome)
  /// The court ruled.
  case ruled(CourtOutcome)
  /// The case ended.
  case ended(ending: Int)
  /// The player divided the points again.
  case recalibrated([UInt8])
  /// The player took back a choice: the run stands again where it stood after the event at `position`.
  case undone(to: Int)
  /// The player wrote a note.
  case noted(String)
  /// The player met a choice again (an index into the choices that count), and said whether it would be made again.
  case reconsidered(turn: Int, again: Again, text: String)
  /// The player said what to do otherwise after the game.
  case resolved(String)
  /// A table sat down to play together.
  case seated(TableSetup)
  /// The table voted.
  case counted(PollCount)
}

extension Event {
  /// The decision that it tells of; `nil` for what followed from one, and for `proceed`, of which no event tells.
  public var decision: Decision? {
    switch self {
    case .declared(let points): .declare(points)
    case .chose(_, let option): .choose(option: option)
    case .motivated(let criteria, let text): .motivate(criteria: criteria, text: text)
    case .recalibrated(let points): .recalibrate(points)
    case .noted(let text): .note(text)
    case .reconsidered(let turn, let again, let text):
      .reconsider(turn: turn, again: again, text: text)
    case .resolved(let text): .resolve(text)
    case .promiseTold: .tell
    case .promiseReleased(let promise): .release(promise: promise)
    case .undone: .undo
    case .seated(let setup): .seat(setup)
    case .counted(let poll): .count(poll)
    default: nil
    }
  }
}

/// Why something moved, so that every figure can be explained.
public enum Cause: Sendable, Equatable, Hashable, Codable {
  /// What an option does.
  case option(Int)
  /// A group was reached by an option, on this rung.
  case involved(option: Int, level: ParticipationLevel)
  /// A group was left out by an option.
  case leftOut(option: Int)
  /// A promise was kept.
  case promiseKept(Int)
  /// A promise was broken.
  case promiseBroken(Int)
  /// A faction saw that a promise was broken.
  case witnessed(Int)
  /// The player came to tell that a promise was broken.
  case told(Int)
  /// The player asked to be let off a promise.
  case released(Int)
  /// A later effect came.
  case later(Int)
  /// An event happened.
  case event(Int)
  /// Trust slowly follows support.
  case drift
  /// A term of the procedure was not kept.
  case term(Int)
  /// The decision was not motivated.
  case notMotivated
  /// The case ended so that something did not come about after all.
  case ending(Int)
}
