import KompasEngine
import KompasScenarios
import Testing

@testable import KompasAnalysis
@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio

/// Sentences that state a relation agree with the figures on the same page.
///
/// Nobody reads five hundred reports. This does: it takes the finished pages of random runs of each case, reads every sentence that says
/// "largest", "most", "equal", "more than", "nobody" or "open" back from their text, Dutch and English in turn, and holds it against the
/// tables and roses beside it.
@Suite struct SentencesTests {
  /// Sentences that every batch of runs must have; otherwise a change of words would blind this test.
  private static let common: Set<String> = [
    "revealed", "direction", "can be equal", "pulled to", "pulled from", "both ways", "shift",
    "recalibrating", "one rim", "rim", "range in the rose", "largest move", "from and to",
    "picture of a needle", "figures of a needle", "what came between", "within", "differences",
    "nobody", "order", "least content", "between groups", "over people", "other ending",
    "own ending", "who gained or lost most", "compared with your choice", "largest differences",
    "share", "all shares", "firmest", "closest", "least firm", "open promises",
    "promises", "bars", "threshold", "majority", "easiest majority",
    "figures of all ends", "on the front", "closest first", "never said",
  ]

  /// Five hundred and four runs of each case, in batches, so that they can be read side by side.
  @Test(arguments: ShippedRuns.ids, 0..<8)
  func `what finished pages say is what their figures say`(id: String, batch: Int) throws {
    let loaded = try ShippedRuns.loaded(id)
    let game = Game(loaded.compiled)
    let texts = ["nl", "en"].map { (language: $0, texts: loaded.words(in: $0)) }
    var read: [String: Int] = [:]
    for run in 0..<63 {
      let seed = UInt64(batch * 1_000 + run)
      let timeline = try ShippedRuns.run(game, seed: seed)
      let debriefing = debrief(timeline, playouts: 60)
      // One in Dutch, the next in English: reading costs more than playing.
      let (language, texts) = texts[run % 2]
      var finished = FinishedRun(timeline, debriefing, texts: texts, language: language)
      finished.readAll()
      for problem in finished.wrong.prefix(3) {
        Issue.record("\(id), seed \(seed), \(language): \(problem)")
      }
      read.merge(finished.read, uniquingKeysWith: +)
    }
    #expect(Self.common.subtracting(read.keys).isEmpty)
  }
}
