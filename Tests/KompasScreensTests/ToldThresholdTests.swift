import KompasEngine
import KompasPages
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasPlay

/// From how much on the page of a turn says something of a needle, on both sides of each edge.
@Suite struct ToldThresholdTests {
  private static let council = Tension.council.rawValue

  /// The village after a choice, with the needle of the council as it is said to be, and moved by this.
  private func view(
    from old: Int32,
    to value: Int32,
    margin: ClosedRange<Int32>,
    causes: [Move.Contribution] = []
  ) throws -> WordedView {
    var table = Table(.dutch, seed: 3)
    while table.timeline.state.stage != .consequences { try table.act(table.page().usual) }
    var view = table.timeline.view(for: .player)
    var before = Observation.NeedleView()
    before.exists = true
    before.value = old
    var after = before
    after.value = value
    (after.low, after.high) = (margin.lowerBound, margin.upperBound)
    view.seen.needles = Tension.allCases.map { $0 == .council ? after : Observation.NeedleView() }
    var move = Move()
    move.needles = Tension.allCases.map { $0 == .council ? before : Observation.NeedleView() }
    move.before = [0, old, 0]
    move.after = [0, value, 0]
    move.hidden = [0, 0, 0]
    move.known = [0, 0, 0]
    move.causes = causes
    var last = try #require(view.lastTurn)
    last.move = move
    last.reason = nil
    view.lastTurn = last
    return WordedView(
      view,
      of: CaseOutline(Village.game.rules),
      texts: Village.texts,
      words: .dutch
    )
  }

  private func gist(_ view: WordedView) throws -> [String] {
    view.gist(of: try #require(view.view.lastTurn)).flatMap { block -> [String] in
      if case .lines(let lines) = block { lines } else { [] }
    }
  }

  private func zone(_ zone: NeedleZone) -> String {
    Language.dutch.zone(
      .council,
      zone,
      left: Language.dutch.side(.council, isLeft: true),
      right: Language.dutch.side(.council, isLeft: false)
    )
  }

  /// Beside the middle the whole margin must lie on the needle's side; zero is on no side of its own.
  @Test(
    arguments: [
      (1...4_000, true), (0...4_000, false), (-1...4_000, false), (3_000...3_000, true),
    ] as [(ClosedRange<Int32>, Bool)]
  )
  func `what a needle says is told where its whole margin is on that side`(
    margin: ClosedRange<Int32>,
    isTold: Bool
  ) throws {
    let lines = try gist(view(from: 0, to: 3_000, margin: margin))
    #expect(lines.contains(zone(.left)) == isTold, "\(lines)")
  }

  /// Around the middle the margin may be forty points wide.
  @Test(
    arguments: [(-2_000...2_000, true), (-2_000...2_001, false)] as [(ClosedRange<Int32>, Bool)]
  )
  func `that both sides differ little is told where the margin is narrow`(
    margin: ClosedRange<Int32>,
    isTold: Bool
  ) throws {
    let lines = try gist(view(from: 3_000, to: 0, margin: margin))
    #expect(lines.contains(zone(.even)) == isTold, "\(lines)")
  }

  private func cause(_ points: Int32, _ cause: SeenCause) -> Move.Contribution {
    Move.Contribution(cause: cause, target: .criterion(0), needles: [0, points, 0])
  }

  @Test(arguments: [(100, false), (149, false), (150, true), (200, true)] as [(Int32, Bool)])
  func `what moved a needle most is told from two whole points on`(points: Int32, isTold: Bool)
    throws
  {
    let view = try view(
      from: 0,
      to: points,
      margin: 0...points,
      causes: [cause(points, .drift)]
    )
    let main = Language.dutch.mainCause(Language.dutch.causeDrift)
    #expect(try gist(view).contains(main) == isTold)
  }

  @Test(arguments: [(149, false), (150, true)] as [(Int32, Bool)])
  func `that the plan fell is told from two whole points on, beside a larger cause too`(
    points: Int32,
    isTold: Bool
  ) throws {
    let view = try view(
      from: 0,
      to: points + 1_000,
      margin: 0...points,
      causes: [cause(1_000, .drift), cause(points, .planGone)]
    )
    #expect(try gist(view).contains(Language.dutch.fallen) == isTold)
  }
}

extension Page {
  /// An answer that goes on.
  fileprivate var usual: Action {
    switch ask {
    case .proceed: .proceed
    case .choose: .chose(0)
    case .explain: .explained([0], "omdat")
    case .allot(let allotment): .allotted(allotment.start)
    case .write: .wrote("omdat")
    }
  }
}
