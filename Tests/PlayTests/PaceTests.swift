import KompasEngine
import KompasLookBack
import KompasPages
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
    for seed in 1...4 as ClosedRange<UInt64> {
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
