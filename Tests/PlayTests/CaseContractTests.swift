import Foundation
import KompasEngine
import KompasJournal
import KompasScenarios
import KompasTestSupport
import Testing

/// What every case in the library keeps to.
@Suite struct CaseContractTests {
  @Test(arguments: Library.names)
  func `reads without a single finding, in Dutch and in English`(name: String) {
    let reading = Library.reader.load(Program.root.path + "/Scenarios/" + name)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.loaded?.texts.keys.sorted() == ["en", "nl"])
  }

  @Test(arguments: Library.names, 0..<25 as Range<UInt64>)
  func `random play ends, and replaying its journal gives the same state`(
    name: String,
    seed: UInt64
  ) throws {
    let loaded = try Library.load(name)
    let store = InMemoryStore()
    let stored = StoredCase(compiled: loaded.compiled, texts: loaded.texts)
    var play = try Playthrough.start(
      stored,
      header: RunHeader(
        of: stored,
        seed: seed,
        language: "nl",
        started: "2026-07-01T12:00:00Z",
        engineVersion: "test"
      ),
      store: store
    )
    var player = RandomPlayer(seed: seed)
    for _ in 0..<2_000 {
      guard let decision = player.decide(play.timeline) else { break }
      try play.submit(decision)
    }
    let state = play.timeline.state
    #expect(state.stage == .finished)
    let again = try Playthrough.resume(run: play.run, store: store)
    let (replayed, digest) = (again.timeline.state, again.timeline.state.digest)
    #expect(replayed == state)
    #expect(digest == state.digest)
    try Replay.verify(Game(loaded.compiled), try store.submissions(of: play.run))
  }

  @Test(arguments: Library.names, 100..<106 as Range<UInt64>)
  func `every needle that moves can be asked why, and the causes add up`(
    name: String,
    seed: UInt64
  ) throws {
    var driver = Driver(try Library.load(name), seed: seed, whims: seed)
    var moved = 0
    try driver.finish { _, timeline in
      for move in [timeline.lastMove, timeline.interludeMove].compactMap({ $0 }) {
        for needle in Tension.allCases.map(\.rawValue) {
          let causes = move.causes.reduce(0) { $0 + $1.needles[needle] }
          #expect(move.after[needle] - move.before[needle] == causes + move.hidden[needle])
          if move.after[needle] != move.before[needle] { moved += 1 }
        }
      }
      if let move = timeline.lastMove {
        #expect(move.after == timeline.observation.needles.map(\.value))
      }
    }
    #expect(moved > 0)
  }

  @Test(arguments: Library.names)
  func `different choices reach different endings, and all three tensions live`(
    name: String
  ) throws {
    var endings: Set<Int> = []
    var range = [(Int32.max, Int32.min), (.max, .min), (.max, .min)]
    for seed in 0..<60 as Range<UInt64> {
      var driver = Driver(try Library.load(name), seed: 7, whims: seed)
      while driver.timeline.state.ending < 0 { _ = try driver.step() }
      let state = driver.timeline.state
      endings.insert(state.ending)
      for (index, value) in driver.timeline.game.truth(state).needles.enumerated() {
        range[index] = (min(range[index].0, value), max(range[index].1, value))
      }
    }
    #expect(endings.count >= 3)
    // Each needle ends at least ten points apart between one player and another.
    #expect(range.allSatisfy { $0.1 - $0.0 > 1_000 })
  }
}
