import Foundation
import KompasEngine
import KompasTestSupport
import Synchronization
import Testing

@testable import KompasAnalysis

@Suite struct CertificateTests {
  private static let texts = CaseTexts(language: "nl")

  @Test func `of a case without chance every way is played, and only the council is missing`()
    throws
  {
    let certificate = try #require(TinyCase().certificate())
    guard case .everyChoice(let seeds, let states, let ways, let hasChance) = certificate.method
    else {
      Issue.record("not every way was played")
      return
    }
    #expect(seeds == 1 && states > 4 && ways == 12 && !hasChance)
    // All values lean alike, so nobody can tell them apart; nobody is led by them either.
    #expect(
      certificate.failed
        == [.tensionsMeasured, .valuesMeasured, .measures, .noFirstPick, .scarcity]
    )
    #expect(certificate[.tensionsMeasured]?.failing == [Tension.council.rawValue])
    #expect(certificate.length == Certificate.Length(shortest: 3, typical: 3, longest: 3))
    #expect(certificate.weeks == Certificate.Length(shortest: 6, typical: 6, longest: 6))
    #expect(certificate.pace == nil)
    #expect(certificate.most.prefix(2).allSatisfy { $0 >= Certificate.served })
  }

  @Test func `what check finds is the first claim`() throws {
    let certificate = try #require(TinyCase().certificate(findings: 2))
    #expect(certificate.claims.map(\.kind) == Certificate.ClaimKind.allCases)
    #expect(certificate.claims.first?.failing == [0, 1] && !certificate.isPassed)
  }

  @Test func `an ending and an event that nothing leads to are found`() throws {
    var tiny = TinyCase()
    tiny.endings.insert([.support(0), .push(100), .binary(.greater)], at: 1)
    tiny.eventConditions.append([.flag(0)])
    let certificate = try #require(tiny.certificate())
    #expect(certificate[.endingsReached]?.failing == [1])
    #expect(certificate[.eventsReached]?.failing == [1])
    #expect(certificate.endings[1].best == 0)
    #expect(certificate[.scenesReached]?.isPassed == true)
  }

  @Test func `an option that is never open is found`() throws {
    var tiny = TinyCase()
    tiny.scenes[1].append(TinyCase.Choice(north: 5, south: 5, when: [.flag(0)]))
    let closed = try #require(tiny.certificate())
    #expect(closed[.optionsReached]?.failing == [4])
    // Nobody could look at it, so nothing is said of whom it serves.
    #expect(closed[.bestForSomebody]?.isPassed == true)
    #expect(closed[.notBestForAll]?.isPassed == true)
    tiny.scenes[0][0].setsFlag = true
    let opened = try #require(tiny.certificate())
    #expect(opened[.optionsReached]?.isPassed == true)
    #expect(opened.options[4].byChance == 0.5)
  }

  @Test func `an option that is best for nobody is found, and one between two groups is not`()
    throws
  {
    var tiny = TinyCase()
    // Never higher than a mean of the others: no weighting makes it the best.
    tiny.scenes[2][2] = TinyCase.Choice(north: 0, south: 0)
    let certificate = try #require(tiny.certificate())
    #expect(certificate[.bestForSomebody]?.failing == [6])
    #expect(certificate.standings[6].isBestInTheEnd == false)
    #expect(TinyCase().certificate()?[.bestForSomebody]?.isPassed == true)
  }

  @Test func `an option that is best for everybody is found`() throws {
    var tiny = TinyCase()
    tiny.scenes[2][2] = TinyCase.Choice(north: 20, south: 20)
    let certificate = try #require(tiny.certificate())
    #expect(certificate[.notBestForAll]?.failing == [6])
    #expect(certificate[.bestForSomebody]?.failing.contains(6) == false)
  }

  @Test func `a group that no way serves is found`() throws {
    var tiny = TinyCase()
    tiny.forgottenTrust = 1_000
    let certificate = try #require(tiny.certificate())
    #expect(certificate[.groupsServed]?.failing == [2])
    #expect(certificate.most[2] < 5_000)
  }

  @Test func `a value that no choice moves is found`() throws {
    var tiny = TinyCase()
    tiny.values = [.inclusie, .daadkracht]
    tiny.scenes += tiny.scenes + tiny.scenes
    let certificate = try #require(tiny.certificate())
    #expect(certificate[.valuesMeasured]?.failing == [1, 2, 3, 4])
    #expect(certificate.values[0].scenes == 9 && certificate.values[0].informed > 0)
    #expect(certificate.values[1].scenes == 0 && certificate.values[1].informed == 0)
  }

  @Test func `choices that change nothing about the ending are found`() throws {
    var tiny = TinyCase()
    tiny.endings = []
    let certificate = try #require(tiny.certificate())
    #expect(certificate[.choicesMatter]?.isPassed == false)
    #expect(certificate.influence.allSatisfy { $0.bits == 0 && $0.shift == 0 })
    #expect(TinyCase().certificate()?[.choicesMatter]?.isPassed == true)
  }

  @Test func `a large case is played by chance, and any number of threads gives the same`() throws {
    let game = SimulatedCase.windFarm.game
    func certificate(_ jobs: Int, seed: UInt64 = 5) throws -> Certificate {
      try #require(
        certify(
          game,
          texts: CaseTexts(language: "nl"),
          findings: 0,
          playouts: 300,
          seed: seed,
          jobs: jobs
        )
      )
    }
    let one = try certificate(1)
    #expect(one.method == .playouts(300) && one.otherRuns == 30)
    for jobs in [2, 3] { #expect(try certificate(jobs) == one) }
    #expect(try certificate(1, seed: 6) != one)
    let document = CertificateDocument(
      one,
      game.rules,
      texts: Self.texts,
      findings: [],
      engine: "x"
    )
    #expect(document.groups.map(\.most) == one.most.map { Double($0) / 100 })
    #expect(document.groups.contains { $0.most > 50 })
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode(document)
    let again = CertificateDocument(
      try certificate(2),
      game.rules,
      texts: Self.texts,
      findings: [],
      engine: "x"
    )
    #expect(try encoder.encode(again) == bytes)
  }

  @Test(arguments: [1, 2, 4])
  func `with chance a small case is tried with many throws, on any number of threads`(jobs: Int)
    throws
  {
    func certificate(_ jobs: Int) -> Certificate? {
      certify(
        Game(SmallCase.compiled),
        texts: CaseTexts(language: "nl"),
        findings: 0,
        playouts: 120,
        seed: 2,
        jobs: jobs
      )
    }
    let found = try #require(certificate(jobs))
    guard case .everyChoice(120, _, _, hasChance: true) = found.method else {
      Issue.record("not every way was played")
      return
    }
    #expect(certificate(1) == found)
    #expect(abs(found.endings.reduce(0) { $0 + $1.byChance } - 1) < 1e-9)
  }

  @Test func `progress goes up to the end, and stopped there is no certificate`() {
    let told = Mutex<[Int]>([])
    _ = certify(
      Game(SmallCase.compiled),
      texts: CaseTexts(language: "nl"),
      findings: 0,
      playouts: 30,
      seed: 2,
      progress: { part in told.withLock { $0.append(part) } }
    )
    let parts = told.withLock { $0 }
    #expect(parts == parts.sorted() && parts.last == 1_000)
    let stopped = certify(
      Game(SmallCase.compiled),
      texts: CaseTexts(language: "nl"),
      findings: 0,
      playouts: 30,
      seed: 2,
      isStopped: { true }
    )
    #expect(stopped == nil)
  }
}

@Suite struct InfluenceTests {
  private func influence(_ joint: [[Double]]) -> Certificate.Influence {
    var rules = CompiledCase(id: "x", version: "1", digest: "")
    rules.endings = joint[0].indices.map { Ending(id: "e\($0)", when: .always) }
    rules.options = joint.indices.map { Option(id: "o\($0)", scene: 0, when: .always) }
    var tally = RunTally(rules)
    tally.after = joint.flatMap { $0 }
    let scene = Scene(
      id: "s",
      phase: .draft,
      when: .always,
      options: 0..<joint.count,
      hasCouncilVote: false,
      hasCourt: false
    )
    return Certificate.Influence(scene: scene, tally)
  }

  @Test func `a choice that decides everything is worth a bit, one that decides nothing none`() {
    let all = influence([[50, 0], [0, 50]])
    #expect(abs(all.bits - 1) < 1e-12 && all.shift == 1 && all.options == [0, 1])
    let none = influence([[30, 10], [15, 5], [60, 20]])
    #expect(none.bits < 1e-12 && none.shift < 1e-12)
    let shares: [Double] = [40.0 / 140, 20.0 / 140, 80.0 / 140]
    #expect(none.chosen == shares)
  }

  /// By hand: H(ending) − H(ending | choice) = 1 − H(¼) for two options that mirror each other.
  @Test func `in between it is what the definition says`() {
    let found = influence([[30, 10], [10, 30]])
    #expect(abs(found.bits - 0.188_721_875_540_867) < 1e-12)
    #expect(abs(found.shift - 0.5) < 1e-12)
  }

  @Test func `an option that was hardly chosen is not compared`() {
    let found = influence([[1_000, 0], [900, 100], [0, 1]])
    #expect(found.options == [0, 1] && abs(found.shift - 0.1) < 1e-12)
    let empty = influence([[0, 0], [0, 0]])
    #expect(empty.options.isEmpty && empty.bits == 0 && empty.endings == [[], []])
  }
}
