import KompasEngine
public import KompasJournal

/// What every store must do.
///
/// Each rule is tried on a store with nothing in it.
///
/// Give all cases to a parameterised test of your store: `try rule.check(on: MyStore())`.
public enum RunStoreContract: String, CaseIterable, Sendable {
  case givesBackWhatWasRecorded
  case keepsTheCaseWithTheRun
  case keepsTheCaseOfEachRunWhenItWasCompiledOtherwise
  case countsEvents
  case refusesToGoOnFromAnotherPosition
  case recordsNothingWhenItRefuses
  case knowsNoRunThatWasNotBegun
  case listsTheNewestFirst
  case listsWhatIsUnfinished
  case tellsTheEnding
  case keepsRunsApart
  case keepsExtremeSeedsAndTitles
  case addsNothingWithoutEvents

  /// The rule does not hold.
  public struct Broken: Error, CustomStringConvertible {
    /// What was seen.
    public let description: String
  }

  /// Tries the rule.
  public func check(on store: some RunStore) throws {
    switch self {
    case .givesBackWhatWasRecorded:
      let (run, submissions) = try play(on: store, seed: 1)
      try expect(store.submissions(of: run), submissions.map(\.withoutEnding))
      try expect(store.events(of: run), submissions.flatMap(\.events))
      try expect(store.decisions(of: run), submissions.compactMap(\.decision))
    case .keepsTheCaseWithTheRun:
      let (run, _) = try play(on: store, seed: 1)
      try expect(store.storedCase(of: run), .small)
    case .keepsTheCaseOfEachRunWhenItWasCompiledOtherwise:
      var other = StoredCase.small
      other.compiled.effects[0].change += 1
      let first = try begin(on: store, seed: 1)
      let second = try begin(on: store, seed: 1, storedCase: other)
      try expect(store.storedCase(of: first), .small)
      try expect(store.storedCase(of: second), other)
    case .countsEvents:
      let (run, submissions) = try play(on: store, seed: 2)
      try expect(store.summary(of: run).position, submissions.flatMap(\.events).count)
    case .refusesToGoOnFromAnotherPosition:
      let run = try begin(on: store, seed: 1)
      for wrong in [-1, 0, 1, 3] {
        try expect(.conflict(run: run, expected: wrong, actual: 2)) { () throws(StoreError) in
          try store.append(note("x"), to: run, after: wrong)
        }
      }
    case .recordsNothingWhenItRefuses:
      let run = try begin(on: store, seed: 1)
      let before = try (store.submissions(of: run), store.runs())
      try? store.append(note("x"), to: run, after: 9)
      try expect(store.submissions(of: run), before.0)
      try expect(store.runs(), before.1)
    case .knowsNoRunThatWasNotBegun: try checkUnknown(on: store)
    case .listsTheNewestFirst:
      try expect(store.runs(), [])
      let runs = try (0..<3).map { try begin(on: store, seed: $0) }
      try expect(store.runs().map(\.id), runs.reversed())
      try expect(store.runs().map(\.header.seed), [2, 1, 0])
    case .listsWhatIsUnfinished: try checkUnfinished(on: store)
    case .tellsTheEnding:
      let (run, submissions) = try play(on: store, seed: 3)
      let summary = try store.summary(of: run)
      try expect(summary.ending, submissions.compactMap(\.ending).first)
      try expect(summary.ending != nil, true)
      try expect(summary.isFinished, true)
    case .keepsRunsApart:
      let first = try begin(on: store, seed: 1)
      let second = try begin(on: store, seed: 1)
      try store.append(note("een"), to: first, after: 2)
      try store.append(note("twee"), to: second, after: 2)
      try store.append(note("drie"), to: first, after: 3)
      try expect(store.decisions(of: first), [.note("een"), .note("drie")])
      try expect(store.decisions(of: second), [.note("twee")])
    case .keepsExtremeSeedsAndTitles:
      for (seed, title) in [(UInt64.max, "Tafel “drie”"), (0, ""), (1 << 63, nil)] {
        let run = try begin(on: store, seed: seed, title: title)
        try expect(store.summary(of: run).header, header(seed: seed, title: title))
        try expect(store.events(of: run).first, .started(seed: seed))
        try expect(store.unfinished(case: "klein", seed: seed).map(\.id), [run])
      }
    case .addsNothingWithoutEvents:
      let run = try begin(on: store, seed: 1)
      try store.append(
        Submission(decision: .proceed, events: [], digest: 0),
        to: run,
        after: 2
      )
      try expect(store.summary(of: run).position, 2)
      try expect(store.decisions(of: run), [])
    }
  }

  private func checkUnknown(on store: some RunStore) throws {
    let run = try begin(on: store, seed: 1)
    let none = run + 1
    try expect(.notFound(run: none)) { () throws(StoreError) in _ = try store.summary(of: none) }
    try expect(.notFound(run: none)) { () throws(StoreError) in
      _ = try store.submissions(of: none)
    }
    try expect(.notFound(run: none)) { () throws(StoreError) in
      _ = try store.storedCase(of: none)
    }
    try expect(.notFound(run: none)) { () throws(StoreError) in
      try store.append(note("x"), to: none, after: 0)
    }
  }

  private func checkUnfinished(on store: some RunStore) throws {
    let (finished, _) = try play(on: store, seed: 7)
    let runs = try [7, 8, 7].map { try begin(on: store, seed: $0) }
    try expect(store.unfinished(case: "klein", seed: 7).map(\.id), [runs[2], runs[0]])
    try expect(store.unfinished(case: "klein", seed: nil).map(\.id), runs.reversed())
    try expect(store.unfinished(case: "anders", seed: nil), [])
    try expect(store.unfinished(case: "klein", seed: 9), [])
    try expect(store.summary(of: finished).isFinished, true)
  }
}
