import KompasScoring

/// From one choice to the next: `Transition.proceed`, over and over, until the player is wanted.
extension PlayoutMachine {
  /// Through everything that waits for no choice; stops at the end, before looking back.
  func goOn() {
    switch head.stage {
    case .choosing: fillOpen(head.scene)
    case .ended, .debriefing, .recalibrating, .finished: break
    case .declaring, .briefing, .court: enterNextScene()
    case .pause:
      head.stage = .choosing
      fillOpen(head.scene)
    case .motivating:
      giveReasons()
      comeBetween()
      speak()
    case .consequences:
      comeBetween()
      speak()
    case .interlude: speak()
    case .council:
      judgeIfDue()
      enterNextScene()
    }
    refresh()
  }

  /// Later effects whose week has passed, and events.
  @inline(__always)
  func comeBetween() {
    if head.week >= head.nextWeek { comeDue() }
    for word in 0..<counts.eventWords {
      var left = ready[word]
      while left != 0 {
        let index = word &* 64 &+ left.trailingZeroBitCount
        let later = ~(left ^ (left &- 1))
        if remains(events[index].gate.rest) {
          throwFor(index, word)
          // What it brought about may have called up others; those before it wait for the next time.
          left = ready[word] & later
        } else {
          left &= later
        }
      }
    }
  }

  @inline(__always)
  private func throwFor(_ index: Int, _ word: Int) {
    let place = UInt64(1) &<< UInt64(index & 63)
    undrawn[word] &= ~place
    ready[word] &= ~place
    let chance = events[index].chance
    // A die of 0 … 99 need not be thrown where it changes nothing.
    guard chance > 0,
      chance >= 100 || percent(.event, index: Int32(truncatingIfNeeded: index)) < chance
    else { return }
    happened[word] |= place
    bringBetween(event: index)
  }

  /// What comes between scenes may change the figures.
  @inline(never)
  private func bringBetween(event index: Int) {
    head.isFresh = false
    bring(counts.options &+ index)
  }

  @inline(never)
  private func comeDue() {
    let count = Int(head.waiting)
    if count == 1 { return come(diary[0][0]) }
    for place in 0..<count { due[place] = diary[place] }
    // By week, the earlier entry of equals first.
    for place in 1..<max(count, 1) {
      let entry = due[place]
      var hole = place
      while hole > 0, due[hole - 1][1] > entry[1] {
        due[hole] = due[hole - 1]
        hole -= 1
      }
      due[hole] = entry
    }
    for place in 0..<count where due[place][1] <= head.week { come(due[place][0]) }
  }

  @inline(never)
  private func come(_ later: Int32) {
    var count: Int32 = 0
    var nextWeek = Int32.max
    for place in 0..<head.waiting where diary[place][0] != later {
      diary[count] = diary[place]
      nextWeek = min(nextWeek, diary[place][1])
      count &+= 1
    }
    head.waiting = count
    head.nextWeek = nextWeek
    head.isFresh = false
    bring(counts.options &+ counts.events &+ Int(later))
  }

  /// The vote and the court if they are due, and on.
  @inline(__always)
  func speak() {
    if head.scene >= 0, scenes[head.scene].maySpeak { speakIfDue() }
    enterNextScene()
  }

  @inline(never)
  private func speakIfDue() {
    if isVoteDue { vote() }
    judgeIfDue()
  }

  private var isVoteDue: Bool {
    @inline(__always) get {
      guard counts.factions > 0, head.scene >= 0, head.voteScene != head.scene,
        !head.decision.isWithout
      else { return false }
      if scenes[head.scene].hasCouncilVote { return true }
      guard !constants.hasCouncilScene, head.vote == .none else { return false }
      return isLeaving(.decision)
    }
  }

  /// Whether the present scene is the last of this phase.
  @inline(never)
  private func isLeaving(_ phase: Phase) -> Bool {
    guard head.phase == Int32(phase.rawValue) else { return false }
    let next = nextScene()
    return next < 0 || scenes[next].phase != head.phase
  }

  @inline(never)
  private func vote() {
    refresh()
    var seats: (yes: Int32, no: Int32) = (0, 0)
    for place in 0..<counts.factions {
      let faction = factions[place]
      let chance = yesChance(
        support: Int32(support[faction.group]),
        isCoalition: faction.isCoalition
      )
      if word(.vote, scene: head.scene, index: faction.group) < UInt64(chance) {
        seats.yes &+= faction.seats
      } else {
        seats.no &+= faction.seats
      }
    }
    (head.yesSeats, head.noSeats) = seats
    mark(Int32(constants.voteBit) &+ Int32(head.vote.rawValue), false)
    head.vote = seats.yes > seats.no ? .adopted : .rejected
    mark(Int32(constants.voteBit) &+ Int32(head.vote.rawValue), true)
    head.voteScene = head.scene
    if head.vote == .rejected, constants.isDecidedByCouncil, head.decision == .none,
      head.phase == Int32(Phase.decision.rawValue)
    {
      decide(.notAdopted)
    }
  }

  /// The decision is taken, or the procedure ends without one.
  @inline(never)
  func decide(_ outcome: DecisionOutcome) {
    mark(Int32(constants.decisionBit) &+ Int32(head.decision.rawValue), false)
    head.decision = outcome
    mark(Int32(constants.decisionBit) &+ Int32(outcome.rawValue), true)
  }

  @inline(__always)
  private func judgeIfDue() {
    guard head.scene >= 0 else { return }
    if head.decision == .none, head.phase == Int32(Phase.decision.rawValue),
      scenes[head.scene].hasCourt || isLeaving(.decision)
    {
      decide(.taken)
    }
    guard head.decision == .taken, !head.isCourtDone else { return }
    if scenes[head.scene].hasCourt { return judge() }
    guard !constants.hasCourtScene, constants.hasCourtPhase else { return }
    if isLeaving(.court) || nextScene() < 0 { judge() }
  }

  @inline(never)
  private func judge() {
    refresh()
    var hasAppeal = false
    for place in 0..<counts.appellants where support[appellants[place]] < Float(RuleNumbers.appealBelow) {
      hasAppeal = true
    }
    var outcome = hasAppeal ? CourtOutcome.upheld : CourtOutcome.none
    for defect in 0..<counts.defects where hasAppeal && isSo(defects[defect].bit) {
      let die = percent(.court, index: Int32(truncatingIfNeeded: defect))
      let chances = defects[defect].chances
      let judged: CourtOutcome =
        die < chances[0]
        ? .upheld
        : die < chances[1]
          ? .repaired : die < chances[2] ? .effectsKept : die < chances[3] ? .annulled : .upheld
      if judged.rawValue > outcome.rawValue { outcome = judged }
    }
    mark(Int32(constants.courtBit) &+ Int32(head.court.rawValue), false)
    head.court = outcome
    mark(Int32(constants.courtBit) &+ Int32(head.court.rawValue), true)
    head.isCourtDone = true
  }

  @inline(__always)
  private func enterNextScene() {
    var next = nextScene()
    guard next >= 0 else { return end() }
    if scenes[next].phase != head.phase {
      // A term that was missed may close the options of the scene that it was missed by; then look again.
      while endTerms(at: scenes[next].phase), !fillOpen(next) {
        next = nextScene()
        guard next >= 0 else { return end() }
        guard scenes[next].phase != head.phase else { break }
      }
      head.phase = scenes[next].phase
      if phaseWeeks[head.phase] < 0 { phaseWeeks[head.phase] = head.week }
    }
    head.scene = next
    head.option = -1
    head.stage = .choosing
  }

  /// Terms of the authority that end because a phase begins; whether one was missed.
  @inline(never)
  private func endTerms(at phase: Int32) -> Bool {
    guard !head.decision.isWithout else { return false }
    let now = order[phase]
    let before = head.phase < 0 ? -1 : order[head.phase]
    var isLate = false
    for index in 0..<counts.terms {
      let term = terms[index]
      guard term.end <= now, term.end > before, !missed[index] else { continue }
      let start = phaseWeeks[term.from]
      let lasted = start < 0 ? 0 : head.week &- start
      guard (term.min >= 0 && lasted < term.min) || (term.max >= 0 && lasted > term.max) else {
        continue
      }
      missed[index] = true
      isLate = true
      if term.defect >= 0 { mark(term.defect, true) }
    }
    return isLate
  }

  /// What is still in the diary comes first; then the ending.
  @inline(never)
  private func end() {
    while head.waiting > 0 {
      var first = diary[0]
      for place in 1..<max(head.waiting, 1) where diary[place][1] < first[1] {
        first = diary[place]
      }
      come(first[0])
    }
    var ending = 0
    while ending < counts.endings, !holds(endings[ending]) { ending &+= 1 }
    head.ending = Int32(truncatingIfNeeded: min(ending, counts.endings &- 1))
    head.stage = .ended
    head.openCount = 0
  }
}
