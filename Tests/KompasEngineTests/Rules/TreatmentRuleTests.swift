import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/scoring.md, 1: how a group is treated.
@Suite struct TreatmentRuleTests {
  /// Per rung that a group expects (`nil`: nothing), what being reached on each rung does, in points.
  private static let rungs: [(expects: ParticipationLevel?, points: [Int32])] = [
    (nil, [4, 8, 12, 16, 20]),
    (.inform, [4, 8, 12, 16, 20]),
    (.consult, [-8, 4, 8, 12, 16]),
    (.advise, [-16, -8, 4, 8, 12]),
    (.coproduce, [-24, -16, -8, 4, 8]),
    (.decide, [-32, -24, -16, -8, 4]),
  ]

  @Test(arguments: rungs.indices)
  func `each rung from the expected one on adds four, each rung below it takes eight`(row: Int)
    throws
  {
    for (level, points) in zip(ParticipationLevel.allCases, Self.rungs[row].points) {
      var bench = RuleBench()
      bench.rules.stakeholders[0].expects = Self.rungs[row].expects
      bench.rules.involvements = [Involvement(stakeholder: 0, level: level, reveals: 0)]
      bench.rules.options[0].involves = 0..<1
      #expect(
        try bench.choosing(0) == [
          .chose(scene: 0, option: 0),
          .processMoved(
            stakeholder: 0,
            by: points * 100,
            cause: .involved(option: 0, level: level)
          ),
          .stageEntered(.motivating),
        ]
      )
    }
  }

  @Test func `being left out counts as a rung below`() throws {
    var bench = RuleBench()
    bench.rules.options[0].leavesOut = 0..<2
    #expect(
      try bench.choosing(0) == [
        .chose(scene: 0, option: 0),
        .processMoved(stakeholder: 0, by: -800, cause: .leftOut(option: 0)),
        .processMoved(stakeholder: 1, by: -800, cause: .leftOut(option: 0)),
        .stageEntered(.motivating),
      ]
    )
  }

  @Test(
    arguments: [
      (0, -800, nil), (799, -800, -799), (800, -800, -800), (801, -800, -800),
      (10_000, 400, nil), (9_601, 400, 399), (9_600, 400, 400), (9_599, 400, 400),
    ] as [(Int32, Int32, Int32?)]
  )
  func `treatment stays within nought and a hundred`(from: Int32, change: Int32, moved: Int32?)
    throws
  {
    var bench = RuleBench()
    bench.state.process[0] = from
    if change < 0 {
      bench.rules.options[0].leavesOut = 0..<1
    } else {
      bench.rules.stakeholders[0].expects = .inform
      bench.rules.involvements = [Involvement(stakeholder: 0, level: .inform, reveals: 0)]
      bench.rules.options[0].involves = 0..<1
    }
    let moves = try bench.choosing(0).filter(\.isTreatment)
    let cause: Cause = change < 0 ? .leftOut(option: 0) : .involved(option: 0, level: .inform)
    #expect(
      moves == (moved.map { [.processMoved(stakeholder: 0, by: $0, cause: cause)] } ?? [])
    )
  }

  @Test func `a run starts with everyone treated fifty`() {
    #expect(RuleBench().state.process == [5_000, 5_000, 5_000, 5_000])
  }
}

/// docs/scoring.md, 1: what promises do to those they were made to.
@Suite struct PromiseRuleTests {
  /// A bench in which option 0 makes, keeps or breaks promise 0, which stands so.
  private func bench(
    _ promise: PromiseState,
    _ place: WritableKeyPath<Option, Range<Int>>
  ) -> RuleBench {
    var bench = RuleBench()
    bench.rules.promises = [Promise(id: "park", to: [0, 2])]
    bench.rules.options[0][keyPath: place] = 0..<1
    bench.state.promises = [promise]
    bench.state.promisedTo = [promise == .unmade ? [] : [0, 2]]
    return bench
  }

  /// The events of the choice without what opens and closes it, and without drift.
  private func events(_ bench: RuleBench) throws -> [Event] {
    try bench.choosing(0).dropFirst().dropLast().filter {
      if case .trustMoved(_, _, .drift) = $0 { false } else { true }
    }
  }

  @Test func `a broken promise takes twenty-five of treatment and fifteen of trust`() throws {
    #expect(
      try events(bench(.open, \.breaks)) == [
        .promiseBroken(promise: 0),
        .processMoved(stakeholder: 0, by: -2_500, cause: .promiseBroken(0)),
        .trustMoved(stakeholder: 0, by: -1_500, cause: .promiseBroken(0)),
        .processMoved(stakeholder: 2, by: -2_500, cause: .promiseBroken(0)),
        .trustMoved(stakeholder: 2, by: -1_500, cause: .promiseBroken(0)),
        .processMoved(stakeholder: 3, by: -1_000, cause: .witnessed(0)),
        .trustMoved(stakeholder: 3, by: -500, cause: .witnessed(0)),
      ]
    )
  }

  @Test func `factions that the case names as witnesses mind twice as much, and the others not`()
    throws
  {
    var bench = bench(.open, \.breaks)
    bench.rules.promises[0].to = [0]
    bench.state.promisedTo = [[0]]
    bench.rules.promises[0].witnesses = [2]
    let seen = try events(bench).dropFirst(3)
    #expect(
      Array(seen) == [
        .processMoved(stakeholder: 2, by: -2_000, cause: .witnessed(0)),
        .trustMoved(stakeholder: 2, by: -1_000, cause: .witnessed(0)),
      ]
    )
    bench.rules.promises[0].witnesses = []
    #expect(try events(bench).count == 3)
  }

  @Test func `the break alone makes a majority less likely`() throws {
    var bench = bench(.open, \.breaks)
    for faction in 2...3 { bench.rules.stakeholders[faction].procedure = 20 }
    bench.rules.promises[0].to = [0]
    bench.state.promisedTo = [[0]]
    let after = bench.after(try events(bench))
    let before = bench.game.truth(bench.state).support
    let support = bench.game.truth(after).support
    // 20% of ten points of treatment, and a fifth of five points of trust.
    for faction in 2...3 { #expect(support[faction] - before[faction] == -300) }
  }

  @Test func `a kept promise adds four of treatment and three of trust`() throws {
    #expect(
      try events(bench(.open, \.keeps)) == [
        .promiseKept(promise: 0),
        .processMoved(stakeholder: 0, by: 400, cause: .promiseKept(0)),
        .trustMoved(stakeholder: 0, by: 300, cause: .promiseKept(0)),
        .processMoved(stakeholder: 2, by: 400, cause: .promiseKept(0)),
        .trustMoved(stakeholder: 2, by: 300, cause: .promiseKept(0)),
      ]
    )
  }

  @Test(arguments: [PromiseState.unmade, .kept, .broken])
  func `only an open promise can be kept or broken`(promise: PromiseState) throws {
    #expect(try events(bench(promise, \.keeps)).isEmpty)
    #expect(try events(bench(promise, \.breaks)).isEmpty)
  }

  @Test func `a promise is made once, to those it names or else to those who are involved`() throws
  {
    #expect(try events(bench(.unmade, \.promises)) == [.promised(promise: 0, to: [0, 2])])
    for made in [PromiseState.open, .kept, .broken] {
      #expect(try events(bench(made, \.promises)).isEmpty)
    }
    var bench = bench(.unmade, \.promises)
    bench.rules.promises[0].to = []
    bench.rules.involvements = [
      Involvement(stakeholder: 3, level: .inform, reveals: 0),
      Involvement(stakeholder: 1, level: .inform, reveals: 0),
    ]
    bench.rules.options[0].involves = 0..<2
    #expect(try events(bench).contains(.promised(promise: 0, to: [1, 3])))
  }
}

/// docs/scoring.md, 1: trust is slow.
@Suite struct TrustRuleTests {
  /// Where support and trust stand, and what a scene does to trust: a tenth of the way, in whole hundredths.
  @Test(
    arguments: [
      (5_000, nil), (5_009, nil), (5_010, 1), (5_019, 1), (5_020, 2), (4_991, nil), (4_990, -1),
      (4_981, -1), (4_980, -2), (10_000, 500), (0, -500),
    ] as [(Int32, Int32?)]
  )
  func `each scene trust moves a tenth of the way to support`(support: Int32, moved: Int32?) throws
  {
    var bench = RuleBench()
    bench.setSupport([support, 5_000, 5_000, 5_000])
    #expect(
      try bench.choosing(0).filter(\.isTrust)
        == (moved.map { [.trustMoved(stakeholder: 0, by: $0, cause: .drift)] } ?? [])
    )
  }

  @Test func `drift looks at support after what the choice brought about`() throws {
    var bench = RuleBench()
    bench.rules.effects = [Effect(criterion: 0, change: 1_000, spread: 0)]
    bench.rules.options[0].consequences.effects = 0..<1
    #expect(
      try bench.choosing(0) == [
        .chose(scene: 0, option: 0),
        .criterionMoved(criterion: 0, by: 1_000, cause: .option(0)),
        .trustMoved(stakeholder: 0, by: 100, cause: .drift),
        .trustMoved(stakeholder: 1, by: 100, cause: .drift),
        .trustMoved(stakeholder: 2, by: 100, cause: .drift),
        .trustMoved(stakeholder: 3, by: 100, cause: .drift),
        .stageEntered(.motivating),
      ]
    )
  }

  @Test(
    arguments: [
      (9_699, 300, 300), (9_700, 300, 300), (9_701, 300, 299), (10_000, 300, nil),
      (299, -300, -299), (300, -300, -300), (0, -300, nil),
    ] as [(Int32, Int32, Int32?)]
  )
  func `trust stays within nought and a hundred`(from: Int32, change: Int32, moved: Int32?) throws {
    var bench = RuleBench()
    bench.state.trust[1] = from
    bench.rules.groupChanges = [GroupChange(stakeholder: 1, .trust, change: change)]
    bench.rules.options[0].consequences.groups = 0..<1
    let found = try bench.choosing(0).filter {
      if case .trustMoved(_, _, .option) = $0 { true } else { false }
    }
    #expect(
      found == (moved.map { [.trustMoved(stakeholder: 1, by: $0, cause: .option(0))] } ?? [])
    )
  }

  @Test(
    arguments: [(20, 30, 30), (20, -20, -20), (19, -20, -19), (81, 20, 19), (0, -5, nil)]
      as [(Int32, Int32, Int32?)]
  )
  func `what is seen of a group can change both ways, within nought and a hundred`(
    from: Int32,
    change: Int32,
    moved: Int32?
  ) throws {
    var bench = RuleBench()
    bench.state.visibility[1] = from
    bench.rules.groupChanges = [
      GroupChange(stakeholder: 1, .visibility, change: change * 100)
    ]
    bench.rules.options[0].consequences.groups = 0..<1
    let found = try bench.choosing(0).filter {
      if case .visibilityMoved(1, _, .option) = $0 { true } else { false }
    }
    #expect(
      found == (moved.map { [.visibilityMoved(stakeholder: 1, by: $0, cause: .option(0))] } ?? [])
    )
  }

  /// Ten points of trust above the middle are two of support.
  @Test(
    arguments: [(0, 4_000), (4_000, 4_800), (5_000, 5_000), (6_000, 5_200), (10_000, 6_000)]
      as [(Int32, Int32)]
  )
  func `a fifth of trust above the middle is support`(trust: Int32, support: Int32) {
    var bench = RuleBench()
    bench.state.trust[0] = trust
    #expect(bench.game.truth(bench.state).support[0] == support)
  }
}
