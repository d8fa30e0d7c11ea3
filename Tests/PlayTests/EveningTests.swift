import KompasEngine
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// What a player meets on an evening: what is asked once more, how often the needles are drawn, and what looking back asks.
@Suite struct EveningTests {
  @Test(arguments: Library.names)
  func `what breaks a promise or cannot be taken back is asked once more, and Enter does nothing`(
    name: String
  ) throws {
    let loaded = try Library.load(name)
    let game = Game(loaded.compiled)
    let texts = try #require(loaded.texts["nl"])
    var (asked, decided) = (0, 0)
    for seed in UInt64(0)..<12 {
      var numbers = SplitMix(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while !timeline.state.stage.isLookingBack {
        let view = timeline.view(for: .player)
        for (place, option) in view.seen.options.enumerated() where option.closed == nil {
          var screens = PlayScreens(CaseOutline(game.rules), texts: texts, phrases: .dutch)
          // Before a scene with a vote the hall is read.
          if case .proceed = screens.page(view).ask { _ = screens.handle(.proceed, view) }
          let scene = screens.page(view)
          let outcome = screens.handle(.chose(place), view)
          guard option.isFinal || !option.breaks.isEmpty else {
            #expect(outcome == .submit(.choose(option: option.option)))
            decided += 1
            continue
          }
          #expect(outcome == nil)
          let sure = screens.page(view)
          #expect(sure != scene && sure.focus == 0)
          #expect(screens.handle(.chose(0), view) == nil)
          #expect(screens.page(view).facts == scene.facts)
          _ = screens.handle(.chose(place), view)
          _ = screens.page(view)
          #expect(screens.handle(.chose(1), view) == .submit(.choose(option: option.option)))
          asked += 1
        }
        guard let decision = game.legalDecisions(in: timeline.state).randomElement(using: &numbers)
        else { break }
        timeline.append(game.consequences(of: decision, in: timeline.state))
      }
    }
    #expect(asked > 20 && decided > 100)
  }

  @Test(arguments: Library.names)
  func `unasked, the needles are drawn at most once a turn`(name: String) throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      var driver = Driver(try Library.load(name), seed: seed, whims: seed)
      var drawn: [Int: Int] = [:]
      try driver.finish { page, timeline in
        guard !timeline.state.stage.isLookingBack else { return }
        let hasNeedle = page.main.contains { if case .needle = $0 { true } else { false } }
        if hasNeedle { drawn[timeline.state.turn, default: 0] += 1 }
      }
      #expect(drawn.values.allSatisfy { $0 <= 1 }, "\(drawn)")
    }
  }

  @Test
  func
    `looking back asks at most three times whether one would do it again, and reads what one wrote`()
    throws
  {
    var (met, quoted) = (0, 0)
    for name in Library.names {
      let labels = try Library.load(name).words(in: "nl").options
      for seed in 1...24 as ClosedRange<UInt64> {
        var driver = Driver(try Library.load(name), seed: seed, whims: seed)
        var moments: Set<String> = []
        try driver.finish { page, timeline in
          guard timeline.state.stage == .reconsidering, case .choose(let prompt, _) = page.ask
          else { return }
          #expect(prompt.hasPrefix("Zou u het weer doen"))
          moments.insert(prompt)
          let facts = page.facts.joined(separator: "\n")
          let turn = timeline.state.choices.firstIndex { prompt.contains("‘\(labels[$0].label)’") }
          let said = Self.motivations(timeline.events)[turn ?? -1] ?? ""
          if !said.isEmpty {
            #expect(facts.contains(said), "\(facts)")
            quoted += 1
          } else {
            #expect(!facts.contains("U schreef toen"))
          }
        }
        #expect((1...3).contains(moments.count), "\(seed): \(moments)")
        met += moments.count
      }
    }
    #expect(met > 48 && quoted > 10, "\(met), \(quoted)")
  }

  /// Why each choice was made, as its player wrote.
  private static func motivations(_ events: [Event]) -> [Int: String] {
    var turn = -1
    var texts: [Int: String] = [:]
    for event in events {
      switch event {
      case .chose: turn += 1
      case .motivated(_, let text): texts[turn] = text
      default: break
      }
    }
    return texts
  }
}
