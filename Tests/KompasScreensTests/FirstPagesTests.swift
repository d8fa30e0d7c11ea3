import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

/// The compass in three keys, and what is asked about once more.
@Suite struct FirstPagesTests {
  /// A table on which the three values were named; the points are on screen.
  private func named() throws -> (table: Table, order: [CompassValue]) {
    var table = Table(.dutch, seed: 3)
    let order = table.timeline.view(for: .player).valueOrder
    try table.act(.proceed)
    for answer in [1, 0, 3] { try table.act(.chose(answer)) }
    return (table, order)
  }

  /// The points on the page, and the labels beside them.
  private func points(_ page: Page) -> [String: Int] {
    guard case .allot(let allotment) = page.ask else { return [:] }
    return Dictionary(
      zip(allotment.items.map(\.label), allotment.start),
      uniquingKeysWith: { $1 }
    )
  }

  @Test func `three keys make sixteen, thirteen, four, and nine for each other`() throws {
    var (table, order) = try named()
    let words = Language.dutch
    // Of six: the second. Of five that are left: the first. Of four that are left: the last.
    let expected = [
      order[1]: 16, order[0]: 13, order[5]: 4, order[2]: 9, order[3]: 9, order[4]: 9,
    ]
    let shown = points(table.page())
    for (value, count) in expected { #expect(shown[words.value(value)] == count) }
    guard case .allot(let allotment) = table.page().ask else { return }
    #expect(allotment.items.map(\.label) == order.map(words.value))
    try table.act(.allotted(allotment.start))
    let declared = table.timeline.state.declared
    for (value, count) in expected { #expect(Int(declared[value.rawValue]) == count) }
    #expect(table.timeline.state.stage == .briefing)
  }

  @Test func `going back names a value anew`() throws {
    var (table, order) = try named()
    for _ in 0..<3 { try table.act(.back) }
    for answer in [0, 0, 0] { try table.act(.chose(answer)) }
    #expect(points(table.page())[Language.dutch.value(order[0])] == 16)
  }

  @Test func `a compass in which all weighs the same is asked about once`() throws {
    var (table, _) = try named()
    let points = table.page()
    let even = Action.allotted([10, 10, 10, 10, 10, 10])
    #expect(try table.act(even) == nil)
    #expect(table.page().focus == 0)
    for no in [Action.chose(0), .back] {
      #expect(try table.act(no) == nil)
      #expect(table.page() == points)
      try table.act(even)
    }
    #expect(try table.act(.chose(1)) == .submit(.declare([10, 10, 10, 10, 10, 10])))
  }

  @Test func `until the first choice the compass is declared anew behind k`() throws {
    var (table, order) = try named()
    guard case .allot(let allotment) = table.page().ask else { return }
    try table.act(.allotted(allotment.start))
    try table.act(.proceed)
    let scene = table.page()
    try table.act(.command("k"))
    #expect(points(table.page())[Language.dutch.value(order[1])] == 16)
    try table.act(.allotted([20, 8, 8, 8, 8, 8]))
    #expect(table.timeline.state.declared[order[0].rawValue] == 20)
    #expect(table.page() == scene)
    try table.act(.chose(0))
    while table.timeline.state.stage != .choosing {
      switch table.page().ask {
      case .explain: try table.act(.explained([], ""))
      case .write: try table.act(.wrote(""))
      case .proceed, .choose, .allot: try table.act(.proceed)
      }
    }
    try table.act(.command("k"))
    guard case .proceed = table.page().ask else {
      Issue.record("the compass can still be declared")
      return
    }
  }
}
