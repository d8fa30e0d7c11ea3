import Foundation
import KompasEngine
import KompasJournal
import KompasTestSupport
import Testing

/// What only deciding again can find.
@Suite struct VerifyTests {
  let game = Game(SmallCase.compiled)

  /// The same run with changed submissions, and every digest and link made anew.
  func forged(_ submissions: [Submission], storedCase: StoredCase = .small) throws -> RunRecord {
    let store = InMemoryStore()
    let header = RunHeader(
      of: storedCase,
      seed: 3,
      language: "nl",
      started: "2026-01-02T03:04:05Z",
      engineVersion: "0.1.0"
    )
    let run = try store.forge(submissions, header, storedCase)
    return try store.record(of: run)
  }

  @Test func `an event that was changed with all digests made anew`() throws {
    let honest = try randomRun(seed: 3)
    _ = try forged(honest).verified()
    var changed = 0
    for index in honest.indices {
      for event in honest[index].events.indices {
        guard case .trustMoved(let group, let by, let cause) = honest[index].events[event]
        else { continue }
        var submissions = honest
        submissions[index].events[event] = .trustMoved(
          stakeholder: group,
          by: by - 1,
          cause: cause
        )
        let start = honest[..<index].flatMap(\.events).count
        #expect {
          try forged(submissions).verified()
        } throws: { error in
          guard case .differs(let difference)? = error as? RunProblem else { return false }
          let choices = honest[...index].compactMap(\.decision).count { $0.isChoice }
          return difference.step == index && difference.position == start + event
            && difference.place
              == (honest[index].decision?.isChoice == true ? .at(choices) : .after(choices))
            && difference.kind
              == .event(
                recorded: submissions[index].events[event],
                expected: honest[index].events[event]
              )
        }
        changed += 1
      }
    }
    #expect(changed > 3)
  }

  @Test func `an engine of which a rule was changed`() throws {
    let submissions = try randomRun(seed: 3)
    func difference(_ change: @escaping (Event) -> Event) -> Difference? {
      Replay.difference(game, submissions) { decision, timeline in
        do throws(Rejection) { return .success(try timeline.decide(decision).map(change)) } catch {
          return .failure(error)
        }
      }
    }
    #expect(difference { $0 } == nil)
    let found = difference { event in
      guard case .trustMoved(let group, let by, let cause) = event else { return event }
      return .trustMoved(stakeholder: group, by: by + 1, cause: cause)
    }
    let first = submissions.flatMap(\.events).firstIndex { event in
      if case .trustMoved = event { true } else { false }
    }
    #expect(found?.position == first)
    let refused = Replay.difference(game, submissions) { decision, timeline in
      if case .choose = decision { return .failure(.notNow(timeline.state.stage)) }
      do throws(Rejection) { return .success(try timeline.decide(decision)) } catch {
        return .failure(error)
      }
    }
    #expect(refused?.kind == .refused(.notNow(.choosing)))
  }

  @Test func `a case of which a rule was changed, with everything made anew`() throws {
    var other = StoredCase.small
    other.compiled.groupChanges[0].change = 401
    other.compiled.groupChanges[1].change = -301
    let record = try forged(try randomRun(seed: 3), storedCase: other)
    #expect {
      try record.verified()
    } throws: { error in
      guard case .differs? = error as? RunProblem else { return false }
      return true
    }
  }

  @Test func `a header of another case or another seed`() throws {
    let record = try forged(try randomRun(seed: 3))
    for change: (inout SealedHeader) -> Void in [
      { $0.seed = 4 }, { $0.caseID = "groot" }, { $0.caseVersion = "2" }, { $0.caseDigest = "" },
    ] {
      var changed = record
      change(&changed.header)
      #expect(throws: RunProblem.otherHeader) { try changed.verified() }
    }
  }

  @Test func `a case that would run outside its tables is refused before it is played`() throws {
    let changes: [(inout CompiledCase) -> Void] = [
      { $0.effects[0].criterion = 9 }, { $0.effects[0].change = .max }, { $0.weights = [] },
      { $0.scenes[0].options = 0..<99 }, { $0.options[0].scene = 5 }, { $0.options[0].scene = 1 },
      { $0.options[0].next = .scene(0) }, { $0.options[0].next = .scene(-1) },
      { $0.costs[0].resource = 7 }, { $0.costs[1].amount = .max }, { $0.costs[1].amount = .min },
      { $0.indices[0] = 1_000 }, { $0.flagCount = -1 }, { $0.flagCount = .max },
      { $0.endings = [] }, { $0.resources = [] }, { $0.stakeholders[0].people = -5 },
      { $0.stakeholders[0].trust = .max }, { $0.promises[0].to = [44] },
      { $0.involvements[0].reveals = .max }, { $0.laters[0].after = .max },
      { $0.laters[0].consequences.laters = 0..<1 }, { $0.conditionCode = [] },
      { $0.conditionCode[3] = .isIn(40) }, { $0.conditionCode[0] = .binary(.add) },
      { $0.conditionCode[0] = .support(99) }, { $0.conditionCode[2] = .push(.min) },
      { $0.criteria[0].knots = $0.criteria[0].knots.reversed() }, { $0.criteria[0].low = .min },
      { $0.procedure.terms[0].defect = 4 }, { $0.procedure.terms[0].max = .max },
    ]
    for (index, change) in changes.enumerated() {
      var record = try forged(try randomRun(seed: 3))
      var stored = StoredCase.small
      change(&stored.compiled)
      record.caseBody = try JournalCodec().encode(stored)
      #expect(throws: RunProblem.unsoundCase, "change \(index)") { try record.verified() }
    }
  }

  @Test func `what an author changed is told, and where the roads part`() throws {
    let submissions = try randomRun(seed: 3)
    var new = StoredCase.small
    #expect(CaseChange.all(from: .small, to: new).isEmpty)
    #expect(Parting.first(submissions, from: SmallCase.compiled, to: new.compiled) == nil)
    new.compiled.groupChanges[0].change += 1
    new.compiled.endings[0].id = "anders"
    new.texts["nl"]?.title = "Een andere zaak"
    let changes = CaseChange.all(from: .small, to: new)
    func has(_ subject: CaseChange.Subject, _ id: String, _ fate: CaseChange.Fate) -> Bool {
      changes.contains(CaseChange(subject: subject, id: id, fate: fate))
    }
    #expect(has(.option, "besluit/bouwen", .changed) && has(.option, "besluit/sparen", .changed))
    #expect(has(.ending, "vernietigd", .removed) && has(.ending, "anders", .added))
    #expect(has(.words, "nl", .changed) && changes.count == 5)
    let parting = Parting.first(submissions, from: SmallCase.compiled, to: new.compiled)
    let first = submissions.dropFirst().enumerated().first { _, submission in
      if case .choose(let option)? = submission.decision { [3, 4].contains(option) } else { false }
    }
    #expect(parting?.step == first.map { $0.offset + 1 })
    #expect(parting?.asked?.hasPrefix("choose besluit/") == true)
    #expect(parting?.recorded != parting?.now)
    // A run from before an option was moved to another place in the file is the same run.
    var gone = StoredCase.small
    gone.compiled.options[1].id = "weg"
    let lost = Parting.first(submissions, from: SmallCase.compiled, to: gone.compiled)
    let draws = submissions.compactMap(\.decision).contains(.choose(option: 1))
    #expect((lost != nil) == draws)
  }
}
