import KompasEngine
public import KompasJournal

/// What every archive must do beyond being a store; `RunStoreContract` says that.
public enum RunArchiveContract: String, CaseIterable, Sendable {
  case findsByEachCondition
  case listsByTheMomentTheyBegan
  case findsByAPartOfALabel
  case labels
  case branchesBeforeADecision
  case branchesAreNoRunsOfTheirOwnInLists
  case branchesFromElsewhereKeepTheirRun
  case keepsRemarks
  case givesBackARunThatVerifies
  case takesARunFromElsewhereOnce
  case takesALabelAlong
  case knowsARunHoweverItIsSpelled
  case takesAllOrNothing
  case takesNoRunOfWhichAStepCannotBeRead
  case redactsARunAndItsBranches
  case forgetsARunAndItsBranches
  case neverUsesANumberTwice
  case keepsFiguresOfFinishedRuns
  case tellsTheStatesOfARun
  case keepsBallotsUntilTheyAreLetGo
  case keepsWhatIsBeingWritten
  case goesOnWithARunThatWasPlayedFurther

  /// Tries the rule.
  public func check(on store: some RunArchive) throws {
    switch self {
    case .findsByEachCondition: try checkFinding(on: store)
    case .listsByTheMomentTheyBegan: try checkOrder(on: store)
    case .findsByAPartOfALabel:
      let labels = ["tafel 1", "Laptop 2 / Tafel 1", "tafel 11", "laptop 2", "É"]
      for (index, label) in labels.enumerated() {
        try store.label(try begin(on: store, seed: UInt64(index)), label)
      }
      for (asked, found) in [
        ("tafel 1", [2, 1]), ("LAPTOP 2", [4, 2]), ("laptop 2 / tafel 1", [2]), ("tafel", []),
        ("é", [5]), (" / ", []),
      ] {
        var filter = RunFilter()
        filter.label = asked
        try expect(store.runs(filter).map { Int($0.id) }, found)
      }
    case .labels:
      let run = try begin(on: store, seed: 1)
      try store.label(run, "Tafel “drie”")
      try expect(store.summary(of: run).label, "Tafel “drie”")
      try store.label(run, nil)
      try expect(store.summary(of: run).label, nil)
      try expect(.notFound(run: run + 1)) { () throws(StoreError) in
        try store.label(run + 1, "x")
      }
    case .branchesBeforeADecision: try checkBranching(on: store)
    case .branchesAreNoRunsOfTheirOwnInLists:
      let run = try begin(on: store, seed: 1)
      let branch = try branch(of: run, at: 1, on: store)
      try expect(store.runs().map(\.id), [run])
      try expect(store.unfinished(case: "klein", seed: 1).map(\.id), [run])
      try expect(store.unfinished(case: "klein", seed: nil).map(\.id), [run])
      try expect(store.branches(of: run).map(\.id), [branch])
      var filter = RunFilter()
      filter.includesBranches = true
      try expect(store.runs(filter).map(\.id), [branch, run])
    case .branchesFromElsewhereKeepTheirRun: try checkTies(on: store)
    case .keepsRemarks:
      let run = try begin(on: store, seed: 1)
      let moment = "2026-01-02T03:04:05Z"
      let late = try store.annotate(run, at: 2, text: "later", written: moment)
      let early = try store.annotate(run, at: 1, text: "eerder", written: moment)
      try expect(store.annotations(of: run).map(\.text), ["eerder", "later"])
      try expect(store.annotations(of: run).map(\.id), [early, late])
      let last = try store.annotate(run, at: 2, text: "daarna", written: moment)
      try expect(store.annotations(of: run).map(\.id), [early, late, last])
      try store.removeAnnotation(early, of: run)
      try expect(store.annotations(of: run).map(\.id), [late, last])
    case .givesBackARunThatVerifies:
      let (run, submissions) = try play(on: store, seed: 4)
      let opened = try store.record(of: run).verified()
      try expect(opened.submissions, submissions.map(\.withoutEnding))
      try expect(opened.header, store.summary(of: run).header)
      try expect(store.record(of: run).seal(), store.summary(of: run).seal)
    case .takesARunFromElsewhereOnce:
      let elsewhere = InMemoryStore()
      let (there, submissions) = try play(on: elsewhere, seed: 5)
      let record = try elsewhere.record(of: there)
      let here = try begin(on: store, seed: 1)
      let added = try store.add([record, record])
      try expect(added, [.added(here + 1), .present(here + 1)])
      try expect(store.submissions(of: here + 1), submissions.map(\.withoutEnding))
      try expect(store.storedCase(of: here + 1), .small)
      var wanted = try elsewhere.summary(of: there)
      wanted.id = here + 1
      try expect(store.summary(of: here + 1), wanted)
    case .takesALabelAlong:
      let elsewhere = InMemoryStore()
      let there = try begin(on: elsewhere, seed: 5)
      try elsewhere.label(there, "tafel 3")
      var record = try elsewhere.record(of: there)
      try expect(record.label, "tafel 3")
      try expect(store.add([record]), [.added(1)])
      try expect(store.summary(of: 1).label, "tafel 3")
      // A run that is there stays as it is, whatever it is called elsewhere; a branch is called nothing.
      record.label = "tafel 4"
      try expect(store.add([record]), [.present(1)])
      try expect(store.summary(of: 1).label, "tafel 3")
      try expect(store.record(of: 1).label, "tafel 3")
      try expect(store.record(of: 1).withoutTexts.label, nil)
      try expect(store.summary(of: branch(of: 1, at: 1, on: store)).label, nil)
    case .knowsARunHoweverItIsSpelled:
      let elsewhere = InMemoryStore()
      let record = try elsewhere.record(of: try begin(on: elsewhere, seed: 5, title: "Caf\u{e9}"))
      // The same title with its last letter taken apart, and the commitment that belongs to it.
      var other = record
      other.title = record.title.map { PersonalText("Cafe\u{301}", salt: $0.salt) }
      other.header.title = other.title?.commitment
      try expect(record.seal() == other.seal(), false)
      let here = try begin(on: store, seed: 1)
      try expect(store.add([record]), [.added(here + 1)])
      try expect(store.add([other]), [.present(here + 1)])
      try expect(store.summary(of: here + 1).seal, record.seal())
    case .takesAllOrNothing:
      let elsewhere = InMemoryStore()
      let record = try elsewhere.record(of: try play(on: elsewhere, seed: 5).run)
      var bad = record
      bad.caseBody = "{"
      try expect(.corrupt(.storedCase(run: 0, .unreadable))) { () throws(StoreError) in
        _ = try store.add([record, bad])
      }
      try expect(store.runs(), [])
    case .takesNoRunOfWhichAStepCannotBeRead:
      let elsewhere = InMemoryStore()
      let record = try elsewhere.record(of: try play(on: elsewhere, seed: 5).run)
      var bad = record
      bad.entries[0].payload = "{"
      let position = bad.entries[0].position
      // Also where the run itself is there: whether it is the same cannot be told.
      for kept in [[], [record]] {
        let there = try store.add(kept).count
        try expect(.corrupt(.entry(run: 0, position: position, .unreadable))) {
          () throws(StoreError) in
          _ = try store.add([bad])
        }
        try expect(store.runs().count, there)
      }
    case .redactsARunAndItsBranches: try checkRedacting(on: store)
    case .forgetsARunAndItsBranches:
      let run = try begin(on: store, seed: 1)
      let branch = try branch(of: run, at: 1, on: store)
      let other = try begin(on: store, seed: 2)
      try store.forget([run])
      try expect(store.runs().map(\.id), [other])
      for gone in [run, branch] {
        try expect(.notFound(run: gone)) { () throws(StoreError) in
          _ = try store.submissions(of: gone)
        }
      }
      try expect(store.storedCase(of: other), .small)
    case .neverUsesANumberTwice:
      let run = try begin(on: store, seed: 1)
      try store.forget([run])
      try expect(begin(on: store, seed: 1), run + 1)
    case .keepsFiguresOfFinishedRuns: try checkFigures(on: store)
    case .tellsTheStatesOfARun:
      let (run, submissions) = try play(on: store, seed: 2)
      let digests = submissions.map { submission in
        let text = String(submission.digest, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
      }
      try expect(store.digests(of: run), Set(digests))
    case .keepsBallotsUntilTheyAreLetGo: try checkBallots(on: store)
    case .keepsWhatIsBeingWritten: try checkDrafts(on: store)
    case .goesOnWithARunThatWasPlayedFurther: try checkGoingOn(on: store)
    }
  }

  private func checkOrder(on store: some RunArchive) throws {
    let elsewhere = InMemoryStore()
    let moments = ["2026-01-02T03:04:05Z", "2026-01-03T00:00:00Z", "2026-01-02T03:04:05Z"]
    for (index, moment) in moments.enumerated() {
      var header = header(seed: UInt64(index))
      header.started = moment
      _ = try Playthrough.start(.small, header: header, store: elsewhere)
    }
    // They come in another order than they were played in.
    try expect(
      store.add([2, 3, 1].map { try elsewhere.record(of: $0) }),
      [.added(1), .added(2), .added(3)]
    )
    try expect(store.runs().map(\.id), [1, 3, 2])
    try expect(store.unfinished(case: "klein", seed: nil).map(\.id), [1, 3, 2])
    var filter = RunFilter()
    filter.hasEnded = false
    try expect(store.runs(filter).map(\.id), [1, 3, 2])
  }

  private func checkBallots(on store: some RunArchive) throws {
    let (run, other) = (try playTable(on: store, seats: 3), try playTable(on: store, seats: 2))
    let ballots = try store.ballots(of: run)
    try expect(ballots.map(\.seat), [1, 2, 3, 1, 2, 3, 1, 2, 3])
    try expect(ballots.map(\.question), ballots.map(\.question).sorted())
    try expect(store.personal(in: run).ballots, 9)
    let events = try store.events(of: run)
    try store.letGoBallots(of: run)
    try expect(store.ballots(of: run), [])
    try expect(store.events(of: run), events)
    try expect(store.ballots(of: other).count, 6)
    try store.redact([other])
    try expect(store.ballots(of: other), [])
    try expect(.notFound(run: other + 1)) { () throws(StoreError) in
      _ = try store.ballots(of: other + 1)
    }
    try expect(.notFound(run: other + 1)) { () throws(StoreError) in
      try store.letGoBallots(of: other + 1)
    }
  }

  private func checkGoingOn(on store: some RunArchive) throws {
    let elsewhere = InMemoryStore()
    let run = try play(on: elsewhere, seed: 4).run
    let whole = try elsewhere.record(of: run)
    let ends = whole.entries.indices.filter { whole.entries[$0].kind == .decision }
    var half = whole
    half.entries.removeSubrange(ends[ends.count / 2]...)
    let another = InMemoryStore()
    _ = try another.add([half])
    var play = try Playthrough.resume(run: 1, store: another)
    try play.submit(.note("Anders"))
    let other = try another.record(of: 1)
    try expect(store.known([half]), [nil])
    try expect(store.add([half]), [.added(1)])
    try store.label(1, "tafel 1")
    try expect(store.known([whole]), [1])
    try expect(store.add([whole]), [.continued(1)])
    try expect(store.record(of: 1).entries.map(\.payload), whole.entries.map(\.payload))
    try expect(store.summary(of: 1).seal, try whole.seal())
    try expect(store.summary(of: 1).isFinished, true)
    try expect(store.summary(of: 1).label, "tafel 1")
    try expect(store.add([half, whole]), [.behind(1), .present(1)])
    try expect(store.runs().count, 1)
    try expect(store.figures(RunFilter(), form: 1).count, 1)
    // What each played its own way is two runs.
    try expect(store.add([other]), [.parted(2, from: 1)])
  }

  private func checkDrafts(on store: some RunArchive) throws {
    let (run, other) = (try begin(on: store, seed: 1), try begin(on: store, seed: 2))
    try expect(store.drafts(of: run), [])
    let note = KeptDraft(place: "note", text: "Bel mevrouw Jansen, “morgen”")
    let reason = KeptDraft(place: "reason", picked: [0, 12], text: "")
    try store.keep(reason, of: run)
    try store.keep(KeptDraft(place: "note", text: "Bel"), of: run)
    try store.keep(note, of: run)
    try store.keep(KeptDraft(place: "note", text: "van een ander"), of: other)
    try expect(store.drafts(of: run), [note, reason])
    try expect(store.personal(in: run).texts.last, note.text)
    try store.keep(KeptDraft(place: "reason"), of: run)
    try expect(store.drafts(of: run), [note])
    try store.redact([run])
    try expect(store.drafts(of: run), [])
    try expect(store.drafts(of: other).count, 1)
    try expect(.notFound(run: other + 1)) { () throws(StoreError) in
      _ = try store.drafts(of: other + 1)
    }
    try expect(.notFound(run: other + 1)) { () throws(StoreError) in
      try store.keep(note, of: other + 1)
    }
  }

  private func checkFigures(on store: some RunArchive) throws {
    let (first, second) = (try play(on: store, seed: 1).run, try play(on: store, seed: 2).run)
    let open = try begin(on: store, seed: 3)
    let branch = try branch(of: first, at: store.submissions(of: first).count, on: store)
    try expect(store.finishedCases(), ["klein"])
    try store.keep(figures: [(first, "1,2;3"), (open, "4"), (branch, "5"), (999, "6")], form: 1)
    let kept = try store.figures(RunFilter(), form: 1)
    try expect(kept.map(\.run), [first, second])
    try expect(kept.map(\.figures), ["1,2;3", nil])
    try expect(Set(kept.map(\.storedCase)).count, 1)
    try expect(store.figures(RunFilter(), form: 2).map(\.figures), [nil, nil])
    var filter = RunFilter()
    filter.caseID = "klein"
    filter.until = kept[0].started
    try expect(store.figures(filter, form: 1), [])
    (filter.since, filter.until) = (kept[0].started, nil)
    try expect(store.figures(filter, form: 1), kept)
    filter.caseID = "groot"
    try expect(store.figures(filter, form: 1), [])
  }

  func branch(of run: Int64, at decision: Int, on store: some RunArchive) throws -> Int64 {
    try store.branch(
      of: run,
      at: decision,
      started: "2026-02-03T04:05:06Z",
      engineVersion: "0.2.0"
    )
  }

  private func checkFinding(on store: some RunArchive) throws {
    let (ended, _) = try play(on: store, seed: 3)
    let open = try begin(on: store, seed: 4)
    try store.label(open, "Tafel 3")
    let ending = try store.summary(of: ended).ending
    func found(_ change: (inout RunFilter) -> Void) throws -> [Int64] {
      var filter = RunFilter()
      change(&filter)
      return try store.runs(filter).map(\.id)
    }
    try expect(found { _ in }, [open, ended])
    try expect(found { $0.caseID = "klein" }, [open, ended])
    try expect(found { $0.caseID = "groot" }, [])
    try expect(found { $0.since = "2026-01-02T03:04:05Z" }, [open, ended])
    try expect(found { $0.since = "2026-01-02T03:04:06Z" }, [])
    try expect(found { $0.until = "2026-01-02T03:04:05Z" }, [])
    try expect(found { $0.until = "2026-01-02T03:04:06Z" }, [open, ended])
    try expect(found { $0.ending = ending }, [ended])
    try expect(found { $0.label = "tafel 3" }, [open])
    try expect(found { $0.hasEnded = true }, [ended])
    try expect(found { $0.hasEnded = false }, [open])
    try expect(
      found {
        $0.caseID = "klein"
        $0.label = "Tafel 3"
        $0.hasEnded = true
      },
      []
    )
  }

  private func checkBranching(on store: some RunArchive) throws {
    let (run, submissions) = try play(on: store, seed: 6)
    let before = try (store.submissions(of: run), store.summary(of: run))
    let decisions = submissions.count - 1
    for number in [1, 4, decisions, decisions + 1] {
      let branch = try branch(of: run, at: number, on: store)
      let kept = submissions.prefix(number).map(\.withoutEnding)
      try expect(store.submissions(of: branch), kept)
      let summary = try store.summary(of: branch)
      try expect(summary.parent, run)
      try expect(summary.header.branchedAt, number)
      let choices = kept.compactMap(\.decision).count { $0.isChoice }
      try expect(summary.leaving, .after(choices))
      try expect(summary.header.seed, 6)
      try expect(summary.header.started, "2026-02-03T04:05:06Z")
      try expect(summary.position, kept.flatMap(\.events).count)
      _ = try store.record(of: branch).verified()
      // A branch that repeats what was decided ends in the same state.
      var play = try Playthrough.resume(run: branch, store: store)
      for decision in submissions.dropFirst(number).compactMap(\.decision) {
        try play.submit(decision)
      }
      try expect(play.timeline.state.digest, submissions.last?.digest)
      try expect(store.summary(of: branch).ending, before.1.ending)
      let isAtChoice = number <= decisions && submissions[number].decision?.isChoice == true
      let place: ChoicePlace = isAtChoice ? .at(choices + 1) : .after(choices)
      try expect(store.summary(of: branch).leaving, place)
    }
    try expect(store.submissions(of: run), before.0)
    try expect(store.summary(of: run), before.1)
    for number in [-1, 0, decisions + 2] {
      try expect(.noStep(run: run, number: number)) { () throws(StoreError) in
        _ = try store.branch(of: run, at: number, started: "", engineVersion: "")
      }
    }
  }

  private func checkRedacting(on store: some RunArchive) throws {
    let run = try begin(on: store, seed: 1, title: "Tafel drie")
    try store.append(note("De zaal was vol."), to: run, after: 2)
    try store.append(note(""), to: run, after: 3)
    try store.label(run, "dinsdag")
    _ = try store.annotate(run, at: 2, text: "Hier stokte het.", written: "2026-01-02T03:04:05Z")
    let branch = try branch(of: run, at: 2, on: store)
    let other = try begin(on: store, seed: 2, title: "Tafel vier")
    let seals = try [run, branch].map { try store.summary(of: $0).seal }
    var wanted = PersonalContents()
    wanted.runs = [run, branch]
    wanted.titles = ["Tafel drie", "Tafel drie"]
    wanted.texts = ["De zaal was vol."]
    wanted.remarks = ["Hier stokte het."]
    wanted.labels = ["dinsdag"]
    try expect(store.personal(in: run), wanted)
    try store.redact([run])
    try expect(store.personal(in: run).isEmpty, true)
    try expect(
      store.decisions(of: run),
      [.note(PersonalText.removed), .note("")]
    )
    try expect(store.decisions(of: branch), [.note(PersonalText.removed)])
    for (id, seal) in zip([run, branch], seals) {
      let summary = try store.summary(of: id)
      try expect(summary.header.title, nil)
      try expect(summary.label, nil)
      try expect(summary.isRedacted, true)
      try expect(summary.seal, seal)
      try expect(store.record(of: id).seal(), seal)
    }
    try expect(store.summary(of: other).header.title, "Tafel vier")
    try expect(store.summary(of: other).isRedacted, false)
  }
}
