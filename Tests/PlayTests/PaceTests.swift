import KompasEngine
import KompasLookBack
import KompasPages
import KompasScenarios
import KompasTestSupport
import Testing

/// The pace of a run, as somebody reads it in plain lines.
@Suite struct PaceTests {
  /// What was read so far.
  private struct Reading {
    var transcript = LinearTranscript(words: .dutch)
    var said = LinearTranscript.Said()
    var words = 0
    var screens = 0

    mutating func read(_ page: Page) {
      screens += 1
      words +=
        transcript.lines(of: page, after: &said).joined(separator: " ")
        .split { !$0.isLetter && !$0.isNumber }.count
    }
  }

  @Test(arguments: Library.names)
  func `the first decision comes after at most six screens and four hundred words`(name: String)
    throws
  {
    // As many as it takes to see every way in which the first scene opens.
    for seed in 1...30 as ClosedRange<UInt64> {
      var driver = Driver(try Library.load(name), seed: seed, whims: seed)
      var reading = Reading()
      while driver.timeline.state.stage != .choosing {
        reading.read(driver.page)
        #expect(try driver.step())
      }
      #expect(reading.screens <= 6)
      #expect(reading.words <= 400)
    }
  }

  @Test(arguments: Library.names)
  func `each stop asks a question of the case, and none twice in a run`(name: String) throws {
    let loaded = try Library.load(name)
    let questions = Set(loaded.words(in: "nl").scenes.map(\.question)).subtracting([""])
    var met: Set<String> = []
    for seed in 1...8 as ClosedRange<UInt64> {
      var driver = Driver(loaded, seed: seed, whims: seed)
      var asked: [String] = []
      var position = -1
      while driver.timeline.state.stage != .ended {
        if driver.timeline.state.stage == .pause, driver.timeline.events.count != position {
          position = driver.timeline.events.count
          let facts = driver.page.facts.joined(separator: "\n")
          let own = questions.filter(facts.contains)
          #expect(own.count == 1, "\(facts)")
          asked += own
        }
        #expect(try driver.step())
      }
      #expect(Set(asked).count == asked.count && asked.count >= 3, "\(asked)")
      met.formUnion(asked)
    }
    #expect(met.count >= 5)
  }

  @Test(arguments: Library.names)
  func `a turn has four screens or fewer in the common case`(name: String) throws {
    var turns: [Int] = []
    for seed in 1...4 as ClosedRange<UInt64> {
      var driver = Driver(try Library.load(name), seed: seed, whims: seed)
      var turn = -1
      while driver.timeline.state.stage != .ended {
        let stage = driver.timeline.state.stage
        if stage == .choosing, turn < 0 || driver.timeline.turns.count > turn {
          turn = driver.timeline.turns.count
          turns.append(0)
        }
        if turn >= 0 { turns[turns.count - 1] += 1 }
        #expect(try driver.step())
      }
    }
    #expect(turns.sorted()[turns.count / 2] <= 4, "\(turns)")
  }
}
