import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards
import KompasTestSupport
import Testing

/// What helps to decide, beside a page: it stands behind a key too, and only where there is something to decide.
@Suite struct BesideTests {
  private func played(until stage: Stage) throws -> Table {
    var table = Table(.dutch, seed: 3)
    for _ in 0..<500 where table.timeline.state.stage != stage {
      switch table.page().ask {
      case .proceed: try table.act(.proceed)
      // Where it is asked once more, the second answer is to do it.
      case .choose: try table.act(.chose(table.page().isPopup ? 1 : 0))
      case .explain: try table.act(.explained([0], "omdat"))
      case .allot(let allotment): try table.act(.allotted(allotment.start))
      case .write: try table.act(.wrote("omdat"))
      }
    }
    try #require(table.timeline.state.stage == stage)
    return table
  }

  private func meters(_ blocks: [Block]) -> [Meter] {
    blocks.compactMap { if case .meter(let meter) = $0 { meter } else { nil } }
  }

  @Test func `beside a scene stand the needles and what is known of everyone, as behind b`() throws
  {
    var table = try played(until: .choosing)
    let beside = table.page().beside
    let known = meters(beside)
    #expect(beside.contains { if case .needle = $0 { true } else { false } })
    try table.act(.command("b"))
    #expect(meters(table.page().main) == known && !known.isEmpty)
    #expect(table.page().beside.isEmpty, "it says all of it itself")
  }

  @Test(arguments: ["k", "l", "n", "?"] as [Character])
  func `a page over a scene keeps what stands beside it`(key: Character) throws {
    var table = try played(until: .choosing)
    let beside = table.page().beside
    try table.act(.command(key))
    #expect(table.page().isPopup)
    // Before the first choice the compass can be declared anew, and is drawn.
    let isCompass = key == "k"
    #expect(isCompass ? roses(table.page().beside).count == 1 : table.page().beside == beside)
  }

  private func roses(_ blocks: [Block]) -> [Rose] {
    blocks.compactMap { if case .rose(let rose) = $0 { rose } else { nil } }
  }

  @Test func `beside the first questions the compass grows, in the order in which it is asked`()
    throws
  {
    var table = Table(.dutch, seed: 3)
    let order = table.timeline.view(for: .player).valueOrder.map(Language.dutch.value)
    try table.act(.proceed)
    var drawn: [[Int?]] = []
    for answer in [1, 0, 3, nil] {
      let rose = try #require(roses(table.page().beside).first)
      #expect(rose.axes == order && rose.series.allSatisfy(\.isAnswer))
      drawn.append(rose.series[0].values)
      if let answer { try table.act(.chose(answer)) }
    }
    #expect(drawn[0] == [nil, nil, nil, nil, nil, nil])
    #expect(drawn[1] == [nil, 16, nil, nil, nil, nil])
    #expect(drawn[2] == [13, 16, nil, nil, nil, nil])
    #expect(drawn[3] == [13, 16, 9, 9, 9, 4])
  }

  @Test
  func `before there is something to decide, no needle and nobody's opinion is beside a page`()
    throws
  {
    for stage in [Stage.declaring, .briefing] {
      var table = try played(until: stage)
      #expect(meters(table.page().beside).isEmpty && table.page().below.isEmpty)
      #expect(!table.page().beside.contains { if case .needle = $0 { true } else { false } })
    }
  }

  @Test func `what stands beside a page that looks back is what the player knew`() throws {
    var table = try played(until: .ended)
    let page = table.page()
    #expect(!page.beside.isEmpty && meters(page.beside).isEmpty)
    let rose = try #require(roses(page.beside).first)
    #expect(rose.series.count == 1)
    let declared = CompassValue.allCases.map { Int(table.timeline.state.declared[$0.rawValue]) }
    #expect(rose.series[0].values == declared)
  }

  @Test func `what followed shows where each needle came from, and a scene does not`() throws {
    for (stage, isMoving) in [(Stage.consequences, true), (.choosing, false)] {
      var table = try played(until: stage)
      let needles = table.page().beside.compactMap { block -> Needle? in
        if case .needle(let needle) = block { needle } else { nil }
      }
      #expect(!needles.isEmpty && needles.allSatisfy { ($0.previous != nil) == isMoving })
    }
  }

  @Test func `every group has two letters and a color of its own`() throws {
    var table = try played(until: .choosing)
    let groups = meters(table.page().beside).filter { $0.who != nil }
    #expect(groups.count > 2 && Set(groups.map(\.tag)).count == groups.count)
    #expect(groups.allSatisfy { $0.tag.count == 2 && $0.tag == $0.tag.uppercased() })
    #expect(groups.compactMap(\.who) == Array(groups.indices))
    for group in groups { #expect((group.leaning == nil) || group.interval != nil) }
  }
}
