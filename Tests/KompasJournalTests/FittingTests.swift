import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasJournal

/// Events from a disk name only what exists, and no sum of theirs overflows: on both sides of each edge.
@Suite struct FittingTests {
  private let rules = SmallCase.compiled

  private func fits(_ event: Event, _ change: (inout RunState) -> Void = { _ in }) -> Bool {
    var state = Game(rules).blank
    change(&state)
    return event.fits(rules, state)
  }

  /// Per kind of event that names something: the event with a number in its place, and how many of these there are.
  private var naming: [(count: Int, event: (Int) -> Event)] {
    let cause = Cause.drift
    return [
      (rules.scenes.count, { .sceneEntered(scene: $0) }),
      (rules.scenes.count, { .scenePassedOver(scene: $0) }),
      (rules.scenes.count, { .chose(scene: $0, option: 0) }),
      (rules.options.count, { .chose(scene: 0, option: $0) }),
      (rules.resources.count, { .paid(resource: $0, amount: 1, cause: cause) }),
      (rules.criteria.count, { .criterionMoved(criterion: $0, by: 1, cause: cause) }),
      (rules.stakeholders.count, { .processMoved(stakeholder: $0, by: 1, cause: cause) }),
      (rules.stakeholders.count, { .trustMoved(stakeholder: $0, by: 1, cause: cause) }),
      (rules.stakeholders.count, { .visibilityMoved(stakeholder: $0, by: 1, cause: cause) }),
      (rules.promises.count, { .promised(promise: $0, to: []) }),
      (rules.stakeholders.count, { .promised(promise: 0, to: [0, $0]) }),
      (rules.promises.count, { .promiseKept(promise: $0) }),
      (rules.promises.count, { .promiseBroken(promise: $0) }),
      (rules.promises.count, { .promiseTold(promises: [$0]) }),
      (rules.promises.count, { .promiseReturned(promise: $0) }),
      (rules.promises.count, { .promiseReleased(promise: $0) }),
      (rules.flagCount, { .flagChanged(flag: $0, isSet: true) }),
      (rules.defects.count, { .defectArose(defect: $0, cause: cause) }),
      (rules.defects.count, { .defectMended(defect: $0, cause: cause) }),
      (rules.laters.count, { .scheduled(later: $0, week: 3) }),
      (rules.laters.count, { .laterCame(later: $0) }),
      (rules.events.count, { .eventDrawn(event: $0, happened: true) }),
      (rules.procedure.terms.count, { .termMissed(term: $0, lasted: 3) }),
      (rules.criteria.count, { .motivated(criteria: [0, $0], text: "") }),
      (
        rules.stakeholders.count,
        { .voted(inFavor: [2, $0], against: [], yesSeats: 1, noSeats: 1) }
      ),
      (
        rules.stakeholders.count,
        { .voted(inFavor: [], against: [2, $0], yesSeats: 1, noSeats: 1) }
      ),
      (rules.stakeholders.count, { .appealed([0, $0]) }),
      (rules.defects.count, { .defectJudged(defect: $0, outcome: .upheld) }),
      (rules.endings.count, { .ended(ending: $0) }),
    ]
  }

  @Test func `an event names only what the case has`() {
    for (count, event) in naming {
      for index in -1...count + 1 {
        #expect(fits(event(index)) == (0..<count).contains(index), "\(event(index))")
      }
    }
  }

  @Test func `so does its cause`() {
    let naming: [(count: Int, cause: (Int) -> Cause)] = [
      (rules.options.count, { .option($0) }),
      (rules.options.count, { .involved(option: $0, level: .inform) }),
      (rules.options.count, { .leftOut(option: $0) }),
      (rules.promises.count, { .promiseKept($0) }), (rules.promises.count, { .promiseBroken($0) }),
      (rules.promises.count, { .witnessed($0) }), (rules.promises.count, { .told($0) }),
      (rules.endings.count, { .ending($0) }),
      (rules.laters.count, { .later($0) }), (rules.events.count, { .event($0) }),
      (rules.procedure.terms.count, { .term($0) }),
    ]
    for (count, cause) in naming {
      for index in -1...count + 1 {
        let isThere = (0..<count).contains(index)
        for event: Event in [
          .paid(resource: 0, amount: 1, cause: cause(index)),
          .criterionMoved(criterion: 0, by: 1, cause: cause(index)),
          .processMoved(stakeholder: 0, by: 1, cause: cause(index)),
          .trustMoved(stakeholder: 0, by: 1, cause: cause(index)),
          .visibilityMoved(stakeholder: 0, by: 1, cause: cause(index)),
          .defectArose(defect: 0, cause: cause(index)),
          .defectMended(defect: 0, cause: cause(index)),
        ] { #expect(fits(event) == isThere, "\(event)") }
      }
    }
    #expect(fits(.trustMoved(stakeholder: 0, by: 1, cause: .notMotivated)))
  }

  @Test(arguments: [(-1, false), (0, true), (1, true)])
  func `taking back goes to a place in the run`(position: Int, isFitting: Bool) {
    #expect(fits(.undone(to: position)) == isFitting)
  }

  /// The clock counts in 32 bits: a run file that would make it overflow must not trap.
  @Test(
    arguments: [
      (Int32.max - 1, 1, true), (.max, 0, true), (.max, 1, false), (0, .max, true),
      (1, .max, false),
      (0, -5, true),
    ] as [(Int32, Int32, Bool)]
  )
  func `weeks never overflow`(week: Int32, amount: Int32, isFitting: Bool) {
    let event = Event.paid(resource: 0, amount: amount, cause: .drift)
    #expect(fits(event) { $0.week = week } == isFitting)
    if isFitting {
      // And so the engine can apply it.
      var state = Game(rules).blank
      state.week = week
      Game(rules).apply(event, to: &state)
    }
  }

  @Test(arguments: [(10, 11, true), (0, 0, true), (11, 11, false), (-1, 1, false), (1, -1, false)])
  func `no more seats vote than there are`(yes: Int32, no: Int32, isFitting: Bool) {
    let event = Event.voted(inFavor: [2], against: [3], yesSeats: yes, noSeats: no)
    #expect(fits(event) == isFitting)
    #expect(fits(.scheduled(later: 0, week: 0)) && !fits(.scheduled(later: 0, week: -1)))
  }

  @Test func `no figure overflows, and none leaves its range`() {
    let moves: [(Event, WritableKeyPath<RunState, [Int32]>, edge: Int32, isUp: Bool)] = [
      (.paid(resource: 1, amount: 7, cause: .drift), \.resources, .min + 7, false),
      (.paid(resource: 1, amount: -7, cause: .drift), \.resources, .max - 7, true),
      (.criterionMoved(criterion: 1, by: 7, cause: .drift), \.criteria, 9_993, true),
      (.criterionMoved(criterion: 1, by: -7, cause: .drift), \.criteria, 7, false),
      (.processMoved(stakeholder: 1, by: 7, cause: .drift), \.process, 9_993, true),
      (.processMoved(stakeholder: 1, by: -7, cause: .drift), \.process, 7, false),
      (.trustMoved(stakeholder: 1, by: 7, cause: .drift), \.trust, 9_993, true),
      (.trustMoved(stakeholder: 1, by: -7, cause: .drift), \.trust, 7, false),
      (.visibilityMoved(stakeholder: 1, by: 7, cause: .drift), \.visibility, 93, true),
      (.visibilityMoved(stakeholder: 1, by: -7, cause: .drift), \.visibility, 7, false),
    ]
    for (event, place, edge, isUp) in moves {
      let beyond = isUp ? edge + 1 : edge - 1
      #expect(fits(event) { $0[keyPath: place][1] = edge }, "\(event)")
      #expect(!fits(event) { $0[keyPath: place][1] = beyond }, "\(event)")
      // Only the figure that it names is looked at.
      #expect(fits(event) { $0[keyPath: place][0] = beyond }, "\(event)")
    }
  }
}

/// What a person wrote is shown only where it is what the entry committed to.
@Suite struct CommitmentTests {
  private let salt = String(repeating: "0123456789abcdef", count: 2)

  @Test func `a text that was changed is not shown as the player's own`() throws {
    let written = PersonalText("Omdat het moet.", salt: salt)
    let note = Event.noted(written.commitment)
    let decision = Decision.note(written.commitment)
    #expect(try note.opened(written) == .noted("Omdat het moet."))
    #expect(try decision.opened(written) == .note("Omdat het moet."))
    for other in [
      PersonalText("Omdat het mag.", salt: salt), PersonalText("", salt: salt),
      PersonalText("Omdat het moet.", salt: String(salt.reversed())),
    ] {
      #expect(throws: CodecError.unreadable) { try note.opened(other) }
      #expect(throws: CodecError.unreadable) { try decision.opened(other) }
    }
  }

  @Test func `a text that was removed leaves its mark, an empty one nothing`() throws {
    let commitment = PersonalText("x", salt: salt).commitment
    #expect(try Event.noted(commitment).opened(nil) == .noted(PersonalText.removed))
    #expect(try Event.noted("").opened(nil) == .noted(""))
    #expect(throws: CodecError.unreadable) { try Event.noted("Omdat.").opened(nil) }
  }

  @Test(arguments: [
    (63, "0", false), (64, "0", true), (65, "0", false), (64, "9", true), (64, "a", true),
    (64, "f", true), (64, "g", false), (64, "/", false), (64, ":", false), (64, "`", false),
    (64, "A", false),
  ])
  func `a commitment is sixty-four digits of sixteen`(count: Int, digit: String, isOne: Bool) {
    #expect(PersonalText.isCommitment(String(repeating: digit, count: count)) == isOne)
    #expect(PersonalText.isSalt(String(repeating: digit, count: count - 32)) == isOne)
  }
}
