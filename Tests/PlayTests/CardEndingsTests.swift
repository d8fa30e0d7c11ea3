import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasTestSupport
import KompasView
import Testing

/// The card to take home says how it ended in law, whatever the ending.
@Suite struct CardEndingsTests {
  /// How a case can end in law.
  private enum Kind: Hashable {
    case withdrawn, notAdopted
    case taken(CourtOutcome, isRefused: Bool)
  }

  private func kind(_ state: RunState, isRefused: Bool) -> Kind {
    switch state.decision {
    case .withdrawn: .withdrawn
    case .notAdopted: .notAdopted
    case .none, .taken: .taken(state.court, isRefused: isRefused)
    }
  }

  /// The last choice that a run made in the phase of the decision.
  private func decided(_ timeline: Timeline) -> Int? {
    let rules = timeline.game.rules
    return timeline.state.choices.last {
      rules.scenes[Int(rules.options[$0].scene)].phase == .decision
    }
  }

  @Test(arguments: Library.names)
  func `every kind of ending stands on the card`(id: String) throws {
    let loaded = try Library.load(id)
    let game = Game(loaded.compiled)
    let screens = RunScreens(loaded.compiled, texts: loaded.words(in: "nl"), phrases: .dutch)
    var kinds: Set<Kind> = []
    var endings: Set<Int> = []
    for seed in UInt64(0)..<1_200 {
      var timeline = try game.playedByChance(seed: seed)
      let state = timeline.state
      let choice = decided(timeline)
      let label = choice.map { loaded.words(in: "nl").options[$0].label } ?? ""
      let isRefused = label.lowercased().contains("weiger")
      let kind = kind(state, isRefused: isRefused)
      endings.insert(state.ending)
      guard kinds.insert(kind).inserted else { continue }
      timeline.append(try timeline.decide(.proceed))
      let facts = screens.cardPage(LookBack(timeline)).facts
      #expect(facts.contains(loaded.words(in: "nl").endings[state.ending].title))
      func says(_ text: String) -> Bool { facts.contains { $0.contains(text) } }
      switch kind {
      case .withdrawn: #expect(says("Het voorstel is ingetrokken."))
      case .notAdopted: #expect(says("De raad nam het voorstel niet aan."))
      case .taken(let court, _):
        #expect(says("Het besluit: ‘\(label)’."), "\(facts)")
        // Of a game that is over it is known which of the two it was.
        let ruling = "De rechter: \(Language.dutch.shortRuling(court))."
        #expect(says(court == .none ? "Niemand ging naar de rechter." : ruling))
        #expect(!says("of zover kwam het niet"))
      }
      if state.vote != .none {
        #expect(says("De raad stemde \(state.vote == .adopted ? "voor" : "tegen")"))
      }
    }
    #expect(endings == Set(loaded.compiled.endings.indices))
    let courts = [CourtOutcome.none, .upheld, .repaired, .effectsKept, .annulled]
    #expect(kinds.isSuperset(of: courts.map { .taken($0, isRefused: false) }), "\(kinds)")
    #expect(kinds.contains(.withdrawn))
    if loaded.compiled.procedure.isDecidedByCouncil {
      #expect(kinds.contains(.notAdopted))
    } else {
      #expect(kinds.contains(.taken(.upheld, isRefused: true)))
    }
  }
}
