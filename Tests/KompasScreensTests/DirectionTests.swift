import KompasEngine
import KompasPages
import KompasStandards
import KompasTestSupport
import Testing

@testable import KompasAnalysis
@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio

/// More or less than was said is only said where the margin leaves out what was said.
@Suite struct DirectionTests {
  private static let value = CompassValue.inclusie

  /// What looking back says of a value whose margin is known, if so many points were declared.
  private func sentence(declaring points: Int, evidence: [Bool] = [true, false]) throws -> String {
    let game = Village.game
    var timeline = Timeline(game, events: game.opening(seed: 5))
    let rest = 60 - points
    let others = (0..<5).map { UInt8(rest / 5 + ($0 < rest % 5 ? 1 : 0)) }
    timeline.append(try timeline.decide(.declare([UInt8(points)] + others)))
    while timeline.state.stage != .debriefing {
      let decision = try #require(game.legalDecisions(in: timeline.state).last)
      timeline.append(try timeline.decide(decision))
    }
    var debriefing = Village.debriefing
    debriefing.revealed[0].evidence = Array(evidence.indices)
    debriefing.revealed[0].isToward = evidence
    let view = WordedView(
      timeline.view(for: .player),
      of: CaseOutline(game.rules),
      texts: Village.texts,
      words: Language.shipped("nl")
    )
    guard case .prose(let list) = view.revealedSentences(debriefing).last else { return "" }
    return String(list.split(separator: "\n").first ?? "")
  }

  private var range: ClosedRange<Int> {
    get throws { try #require(Village.debriefing.revealedRange(Self.value)) }
  }

  @Test func `the margin's own ends can be equal, one point beyond them cannot`() throws {
    let range = try range
    try #require(range.lowerBound > 0 && range.upperBound < 60)
    for points in [range.lowerBound, range.upperBound] {
      #expect(try sentence(declaring: points).contains("Dat kan ook gelijk zijn."))
      #expect(try !sentence(declaring: points).contains("dan u zei"))
    }
    let less = try sentence(declaring: range.upperBound + 1)
    #expect(less.contains("Uw keuzes gaven dit minder gewicht dan u zei."))
    #expect(!less.contains("gelijk"))
    let more = try sentence(declaring: range.lowerBound - 1)
    #expect(more.contains("Uw keuzes gaven dit meer gewicht dan u zei."))
    #expect(!more.contains("gelijk"))
  }

  @Test func `only choices that pulled the stated way are quoted for it`() throws {
    let (more, less) = (try range.lowerBound - 1, try range.upperBound + 1)
    #expect(try sentence(declaring: more).contains("vooral bij ‘Wachten’"))
    #expect(try !sentence(declaring: more).contains("‘Bouwen’"))
    #expect(try sentence(declaring: less).contains("vooral bij ‘Bouwen’"))
    #expect(try !sentence(declaring: less).contains("‘Wachten’"))
    let equal = try sentence(declaring: try range.lowerBound)
    #expect(equal.contains("Meer hiervan: ‘Wachten’. Minder hiervan: ‘Bouwen’."))
  }

  @Test func `without a choice that pulled that way none is quoted`() throws {
    let less = try sentence(declaring: try range.upperBound + 1, evidence: [true])
    #expect(less.hasSuffix("Dat blijkt niet uit één keuze, maar uit uw keuzes samen."))
  }

  @Test func `every number stands with its margin`() throws {
    let range = try range
    #expect(
      try sentence(declaring: 10).contains(" (\(range.lowerBound) tot \(range.upperBound)).")
    )
  }

  /// What the first sentence says, where each value was said to be this and its margin is 8 to 12.
  private func first(_ declared: [UInt8]) -> String {
    let game = Village.game
    let view = WordedView(
      Timeline(game, events: game.opening(seed: 5)).view(for: .player),
      of: CaseOutline(game.rules),
      texts: Village.texts,
      words: Language.shipped("nl")
    )
    let revealed = Village.debriefing.revealed.map { value in
      var value = value
      value.points = 10
      return value
    }
    return view.apart(declared, revealed) { _ in 8...12 }
  }

  @Test func `the first sentence names every value whose margin leaves out what was said`() {
    #expect(first([8, 12, 10, 10, 10, 10]).contains("passen ze bij wat u vooraf zei"))
    #expect(
      first([7, 8, 12, 10, 10, 13])
        == "Uw keuzes gaven inclusie meer gewicht dan u vooraf zei, en daadkracht minder."
    )
    #expect(
      first([10, 10, 10, 10, 13, 14])
        == "Uw keuzes gaven daadkracht en checks & balances minder gewicht dan u vooraf zei."
    )
    #expect(
      first([7, 4, 7, 10, 10, 10])
        == "Uw keuzes gaven zeggenschap, inclusie en beraadslaging meer gewicht dan u vooraf zei."
    )
  }
}
