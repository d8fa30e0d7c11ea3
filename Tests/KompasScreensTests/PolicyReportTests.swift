import KompasAnalysis
import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

/// Ways of playing beside each other, and what the list of cases says.
@Suite struct PolicyReportTests {
  private static let simulations = SimulationPolicy.all.map {
    simulate(Village.game, playouts: 60, policy: $0, seed: 7)
  }

  private func report(
    _ language: String = "nl",
    _ glyphs: Glyphs = .unicode,
    texts: CaseTexts = Village.texts
  ) -> String {
    PolicyReport(
      Self.simulations,
      of: Village.game,
      texts: texts,
      phrases: Language.shipped(language),
      glyphs: glyphs
    ).text
  }

  @Test(arguments: ["nl", "en"], [Glyphs.unicode, .ascii])
  func `no line is wider than eighty columns, whatever the author wrote`(
    language: String,
    glyphs: Glyphs
  ) {
    var texts = Village.texts
    let long = "Een “heel” lang verhaal … over ↔ 道路 met \u{1B}[31m en een naam van jewelste, é"
    for index in texts.endings.indices { texts.endings[index].title = long }
    for index in texts.scenes.indices { texts.scenes[index].title = long }
    texts.title = long
    for line in report(language, glyphs, texts: texts).split(separator: "\n") {
      #expect(displayWidth(of: String(line)) <= 80, "\(line)")
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
      if glyphs == .ascii { #expect(line.utf8.allSatisfy { $0 < 0x80 }) }
    }
  }

  /// The figures of a row, as the table shows them.
  private func row(_ name: String, in text: String) -> [String] {
    let line = text.split(separator: "\n").first { $0.hasPrefix("  \(name) ") } ?? ""
    return line.dropFirst(2 + name.count).split(separator: " ").map(String.init)
  }

  @Test func `each row is where its way of playing leads`() throws {
    let text = report()
    let rules = Village.game.rules
    let reached = rules.endings.indices.filter { ending in
      Self.simulations.contains { $0.totals.endings[ending] > 0 }
    }
    let names = [
      "op goed geluk", "naar een kompas", "voor de raad", "voor de wijk", "slechtst af eerst",
    ]
    for (name, simulation) in zip(names, Self.simulations) {
      let road = Certificate.Road(simulation.policy, simulation.totals, rules)
      let figures = row(name, in: text)
      #expect(figures.count == reached.count + 2, "\(name): \(figures)")
      for (figure, ending) in zip(figures, reached) {
        let share = road.endings[ending] * 100
        let shown = figure == "·" ? 0 : Int(figure.filter(\.isNumber)) ?? -1
        #expect(abs(Double(shown) - Double(share) / 60) <= 1, "\(name) \(figure)")
        #expect((figure == "·") == (share == 0))
      }
    }
    // A player of one value without a road is marked, nobody else is.
    for simulation in Self.simulations {
      let road = Certificate.Road(simulation.policy, simulation.totals, rules)
      guard let value = simulation.policy.onlyValue else { continue }
      let figures = row(Language.dutchName(value), in: text)
      #expect(figures.contains { $0.hasPrefix("!") } == (road.isOneWay || road.isUnlawful))
    }
  }

  @Test func `each option is there once, and the common pick is marked`() {
    let text = report()
    let rules = Village.game.rules
    let roads = Self.simulations.map { Certificate.Road($0.policy, $0.totals, rules) }
    let common = Certificate.commonPicks(roads, rules)
    for (index, option) in rules.options.enumerated() {
      let marked = text.contains("\n  !\(option.id.prefix(17)) ")
      #expect(!common.contains(index) || marked, "\(option.id)")
      #expect(marked || text.contains("\n   \(option.id.prefix(17)) "), "\(option.id)")
    }
  }

  @Test func `the list of cases names what is seen and what is not, and why a claim does not fit`()
  {
    let all = CompassValue.allCases
    let dutch = Language.shipped("nl")
    #expect(
      dutch.notes(shows: all, waivers: []) == [
        "Na afloop is uw hele kompas te zien: alle zes de waarden."
      ]
    )
    #expect(dutch.notes(shows: [], waivers: [])[0].contains("geen van de zes"))
    #expect(dutch.notes(shows: nil, waivers: [])[0].contains("niet bekend"))
    let some = dutch.notes(
      shows: [.checks, .inclusie],
      waivers: [CaseTexts.Waiver(claim: .scarcity, reason: "Er is genoeg.")]
    )
    #expect(
      some == [
        "Van uw kompas is goed te zien: inclusie en checks & balances. "
          + "Nauwelijks: zeggenschap, beraadslaging, transparantie en daadkracht.",
        "Past niet bij deze zaak: ‘Wat op kan raken, is schaars’. Er is genoeg.",
      ]
    )
    for claim in CaseClaim.allCases {
      for language in ["nl", "en"] {
        let waiver = CaseTexts.Waiver(claim: claim, reason: "Daarom.")
        let note = Language.shipped(language).notes(shows: nil, waivers: [waiver])[1]
        #expect(note.hasSuffix("Daarom.") && !note.contains("`"))
      }
    }
  }
}

extension Language {
  /// A value's name in Dutch, as the table has it.
  fileprivate static func dutchName(_ value: CompassValue) -> String {
    switch value {
    case .inclusie: "Inclusie"
    case .zeggenschap: "Zeggenschap"
    case .beraadslaging: "Beraadslaging"
    case .transparantie: "Transparantie"
    case .checks: "Checks & balances"
    case .daadkracht: "Daadkracht"
    }
  }
}
