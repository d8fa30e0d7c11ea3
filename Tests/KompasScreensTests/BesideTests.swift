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
    while table.timeline.state.stage != stage {
      switch table.page().ask {
      case .proceed: try table.act(.proceed)
      case .choose: try table.act(.chose(0))
      case .explain: try table.act(.explained([0], "omdat"))
      case .allot(let allotment): try table.act(.allotted(allotment.start))
      case .write: try table.act(.wrote("omdat"))
      }
    }
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
    #expect(table.page().beside.isEmpty, "a page over another one has nothing beside it")
  }

  @Test func `before there is something to decide, nothing stands beside a page`() throws {
    for stage in [Stage.declaring, .briefing] {
      var table = try played(until: stage)
      #expect(table.page().beside.isEmpty && table.page().below.isEmpty)
    }
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
