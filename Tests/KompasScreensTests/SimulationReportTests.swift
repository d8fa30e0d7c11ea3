import KompasAnalysis
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

@Suite struct SimulationReportTests {
  private static let simulation = simulate(
    Village.game,
    playouts: 400,
    policy: .random,
    seed: 7,
    jobs: 2
  )

  private func report(
    _ simulation: Simulation = simulation,
    _ language: String = "nl",
    _ glyphs: Glyphs = .unicode,
    texts: CaseTexts = Village.texts
  ) -> String {
    SimulationReport(
      simulation,
      of: Village.game,
      texts: texts,
      phrases: Language.shipped(language),
      glyphs: glyphs
    ).text
  }

  @Test(arguments: ["nl", "en"])
  func `the report reads as it did`(language: String) throws {
    try expectGolden(report(Self.simulation, language), "simulation-\(language)")
  }

  @Test(arguments: ["nl", "en"], [Glyphs.unicode, .ascii])
  func `no line is wider than eighty columns, whatever the author wrote`(
    language: String,
    glyphs: Glyphs
  ) {
    var texts = Village.texts
    let long = "Een “heel” lang verhaal … over ↔ 道路 met \u{1B}[31m en een naam van jewelste, é"
    for index in texts.stakeholders.indices { texts.stakeholders[index].short = long }
    for index in texts.options.indices { texts.options[index].label = long }
    for index in texts.endings.indices { texts.endings[index].title = long }
    for index in texts.scenes.indices { texts.scenes[index].title = long }
    let lines = report(Self.simulation, language, glyphs, texts: texts)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      #expect(displayWidth(of: String(line)) <= 80, "\(line)")
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      if glyphs == .ascii { #expect(line.utf8.allSatisfy { $0 < 0x80 }) }
    }
  }

  @Test func `without words the ids are shown`() {
    let text = report(texts: CaseTexts(language: "nl"))
    for ending in Village.game.rules.endings { #expect(text.contains(ending.id)) }
    for option in Village.game.rules.options { #expect(text.contains(option.id)) }
  }

  @Test func `a stopped simulation says so, and one of no runs says nothing more`() {
    var stopped = Self.simulation
    stopped.asked = 5_000
    #expect(report(stopped).contains("de eerste 400 van de 5.000 spellen"))
    #expect(report(stopped, "en").contains("the first 400 of the 5,000 runs"))
    stopped.totals = SimulationTotals(Village.game.rules)
    #expect(report(stopped).split(separator: "\n").count == 4)
  }

  @Test func `every policy is told, and the compass with its points`() {
    for policy in SimulationPolicy.named + [.compass(points: [20, 0, 10, 5, 10, 15])] {
      var simulation = Self.simulation
      simulation.policy = policy
      for language in ["nl", "en"] {
        #expect(report(simulation, language).contains("(\(policy.id))"))
      }
      if policy.id == "compass" { #expect(report(simulation).contains("Inclusie 20")) }
    }
  }

  /// Only none is 0% and only all is 100%.
  @Test func `small shares are not rounded away`() {
    var simulation = Self.simulation
    simulation.totals.endings = [1, 0, 399]
    let text = report(simulation)
    #expect(text.contains("<1%") && text.contains(">99%"))
  }
}
