import KompasJournal

extension RunArchiveContract {
  /// Whatever the order in which they come, a branch is tied to the run that it left, and goes with it.
  func checkTies(on store: some RunArchive) throws {
    let elsewhere = InMemoryStore()
    let run = try begin(on: elsewhere, seed: 1, title: "Tafel drie")
    try elsewhere.append(note("De zaal was vol."), to: run, after: 2)
    try elsewhere.append(note(""), to: run, after: 3)
    let fork = try branch(of: run, at: 2, on: elsewhere)
    try elsewhere.append(note("Anders."), to: fork, after: 3)
    let twig = try branch(of: fork, at: 3, on: elsewhere)
    // Of the same case and chance, and another run: it has no branch.
    let other = try begin(on: elsewhere, seed: 1, title: "Tafel vier")
    func records(_ runs: Int64...) throws -> [RunRecord] {
      try runs.map { try elsewhere.record(of: $0) }
    }
    func parents(_ runs: ClosedRange<Int64>) throws -> [Int64?] {
      try runs.map { try store.summary(of: $0).parent }
    }

    try expect(store.add(records(twig, fork, other, run)).map(\.run), [1, 2, 3, 4])
    try expect(parents(1...4), [2, 4, nil, nil])
    try expect(store.personal(in: 4).runs, [1, 2, 4])
    try store.redact([4])
    for id in [Int64(1), 2, 4] { try expect(store.personal(in: id).isEmpty, true) }
    try expect(store.personal(in: 3).titles, ["Tafel vier"])
    try store.forget([4])
    try expect(store.runs().map(\.id), [3])

    // The branch is there first, and waits for its run.
    try expect(store.add(records(fork)), [.added(5)])
    try expect(parents(5...5), [nil])
    try expect(store.add(records(run, twig)), [.added(6), .added(7)])
    try expect(parents(5...7), [6, nil, 5])
  }
}
