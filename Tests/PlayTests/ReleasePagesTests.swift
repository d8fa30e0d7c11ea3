import KompasEngine
import KompasJournal
import KompasPages
import KompasPlay
import KompasRuns
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// Asking to be let off a promise, page by page.
@Suite struct ReleasePagesTests {
  /// A moment of a random run at which some open option breaks a promise that they let the player off, or not.
  private func moment(_ name: String, isLetOff: Bool) throws -> (
    Timeline, place: Int, Observation.ReleaseView
  ) {
    let game = Game(try Library.load(name).compiled)
    for seed in UInt64(0)..<400 {
      var numbers = SplitMix(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while timeline.state.stage != .ended {
        let seen = timeline.observation
        for (place, option) in seen.options.enumerated() where option.closed == nil {
          let release = seen.releases.first {
            option.breaks == [$0.promise] && ($0.closed == nil) == isLetOff
          }
          if let release, !option.isFinal { return (timeline, place, release) }
        }
        let decisions = game.legalDecisions(in: timeline.state).filter {
          if case .release = $0 { false } else { true }
        }
        guard let decision = decisions.randomElement(using: &numbers) else { break }
        timeline.append(game.consequences(of: decision, in: timeline.state))
      }
    }
    throw Missing()
  }

  private struct Missing: Error {}

  @Test(arguments: ["windpark_oosterbrink", "sportveld_overlinde"])
  func `before a promise breaks the player may ask to be let off, and then chooses again`(
    name: String
  ) throws {
    let loaded = try Library.load(name)
    var (timeline, place, release) = try moment(name, isLetOff: true)
    let texts = try #require(loaded.texts["nl"])
    var screens = PlayScreens(
      CaseOutline(timeline.game.rules),
      texts: texts,
      phrases: .dutch
    )
    var view = timeline.view(for: .player)
    _ = screens.page(view)
    #expect(screens.handle(.chose(place), view) == nil)
    let asking = screens.page(view)
    let told = try #require(texts.promisesTold?[release.promise])
    #expect(asking.facts.contains { $0.contains("Ik kijk nog eens") })
    #expect(asking.facts.contains { $0.contains("Eerst vragen of ik hier onderuit mag") })
    #expect(asking.facts.contains { $0.contains(told.asks) })
    #expect(screens.handle(.chose(2), view) == .submit(.release(promise: release.promise)))
    timeline.append(try timeline.decide(.release(promise: release.promise)))
    view = timeline.view(for: .player)
    let page = screens.page(view)
    #expect(page.facts.contains("U mag eronderuit"))
    #expect(page.facts.contains { $0.contains(told.released.prefix(30)) })
    #expect(screens.handle(.proceed, view) == nil)
    let option = view.seen.options[place]
    #expect(option.breaks.isEmpty)
    guard option.closed == nil else { return }
    #expect(screens.handle(.chose(place), view) == .submit(.choose(option: option.option)))
  }

  @Test func `where there is too little trust, asking is shown shut, with who says no`() throws {
    let loaded = try Library.load("windpark_oosterbrink")
    let (timeline, place, release) = try moment("windpark_oosterbrink", isLetOff: false)
    let texts = try #require(loaded.texts["nl"])
    var screens = PlayScreens(
      CaseOutline(timeline.game.rules),
      texts: texts,
      phrases: .dutch
    )
    let view = timeline.view(for: .player)
    _ = screens.page(view)
    _ = screens.handle(.chose(place), view)
    let asking = screens.page(view)
    #expect(screens.handle(.chose(2), view) == nil)
    #expect(screens.page(view) == asking, "the question stays")
    guard release.closed == .condition else { return }
    #expect(asking.facts.contains { $0.contains("te weinig vertrouwen") })
  }

  @Test func `a table that is let off a promise talks and votes again`() throws {
    for whims in UInt64(1)...60 {
      let plan = TablePlan(seats: 2, rule: "chair", showsCounts: false, hasRoles: false)
      let script = try TableScript("windpark_oosterbrink", plan, seed: whims, whims: whims)
      _ = try script.play { _ in false }
      #expect(script.isOver)
      let events = try RecordedRun(script.run, in: script.store).timeline.events
      guard
        let place = events.firstIndex(where: {
          if case .promiseReleased = $0 { true } else { false }
        })
      else { continue }
      let after = events[place...]
      let next = after.first {
        switch $0 {
        case .counted, .chose: true
        case _: false
        }
      }
      guard case .counted? = next else {
        Issue.record("it chose without voting")
        return
      }
      return
    }
    Issue.record("no table is let off a promise")
  }
}
