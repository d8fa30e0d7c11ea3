import KompasScoring

/// The transitions of `Game` over flat memory, without events: `Game` stays the rule, and tests hold this to it.
///
/// It lives in the closure that lends it the memory; nothing in it makes a list or counts a reference.
struct PlayoutMachine {
  typealias Head = PlayoutMemory.Head
  typealias Pair = SIMD2<Double>

  // The case.
  let constants: PlayoutTables.Constants
  let scenes: Row<SceneRow>
  let options: Row<OptionRow>
  let events: Row<EventRow>
  let laters: Row<LaterRow>
  let criterionRows: Row<CriterionRow>
  let knots: Row<Criterion.Knot>
  let endings: Row<Gate>
  let costs: Row<CostRow>
  let effects: Row<EffectRow>
  let trustRows: Row<TrustRow>
  let marks: Row<MarkRow>
  let treatments: Row<TreatmentRow>
  let pledges: Row<PledgeRow>
  let groups: Row<Int32>
  let terms: Row<TermRow>
  let defects: Row<DefectRow>
  let factions: Row<FactionRow>
  let appellants: Row<Int32>
  let tests: Row<Test>
  let code: Row<CodeStep>
  let watched: Row<Stretch>
  let watches: Row<WatchRow>
  let order: Row<Int32>
  let leans: Row<Int8>
  let slopes: Row<Pair>
  let processSlope: Row<Pair>
  let people: Row<Pair>
  let voices: Row<Pair>
  let near: Row<Pair>
  let seats: Row<Pair>
  let bestKeys: Row<Pair>
  let worstKeys: Row<Pair>
  let spans: PlayoutTables.Spans
  let counts: Counts

  // The state.
  let heads: Row<Head>
  let facts: Row<UInt64>
  let undrawn: Row<UInt64>
  let happened: Row<UInt64>
  let missed: Row<Bool>
  let resources: Row<Int32>
  let calm: Row<SIMD2<Int32>>
  let criteria: Row<Int32>
  let worth: Row<Int32>
  let visibility: Row<Int32>
  let phaseWeeks: Row<Int32>
  let dice: Row<Int32>
  let trust: Row<Double>
  let process: Row<Double>
  let trustPairs: Row<Pair>
  let processPairs: Row<Pair>
  let substance: Row<Pair>
  let support: Row<Double>
  let supportPairs: Row<Pair>
  let promisedCount: Row<Int32>
  let promisedTo: Row<Int32>
  let blockRow: Row<SIMD2<UInt64>>
  let opening: Row<SIMD2<UInt64>>
  let keptBlock: Row<SIMD2<UInt64>>
  let keys: Row<SIMD2<UInt64>>
  let choosingKeys: Row<SIMD2<UInt64>>
  let open: Row<Int32>
  let possible: Row<Int32>
  let liking: Row<Double>
  let theta: Row<Double>
  let values: Row<Int64>
  let errors: Row<Bool>
  let opened: Row<Int>
  let chosen: Row<Int>
  let decisions: Row<Int>
  let diary: Row<SIMD2<Int32>>
  let due: Row<SIMD2<Int32>>
  let choices: Row<Int32>

  /// How many there are of what is walked through.
  struct Counts {
    var groups: Int
    var scenes: Int
    var endings: Int
    var terms: Int
    var defects: Int
    var factions: Int
    var appellants: Int
    var eventWords: Int
    var resources: Int
    var criteria: Int
    var pairs: Int
    /// Values of the compass.
    var values: Int
    var block: Int
    var widestPromise: Int
    var choices: Int
    var diary: Int
    var mostLaters: Int
  }

  /// What the state holds once.
  var head: Head {
    @inline(__always) get { heads[0] }
    @inline(__always) nonmutating _modify { yield &heads[0] }
  }

  /// Whether a bit of the facts is set.
  @inline(__always)
  func isSo(_ bit: Int32) -> Bool { facts[bit >> 6] >> UInt64(bit & 63) & 1 != 0 }

  /// Makes a bit of the facts so, or not so.
  @inline(__always)
  func mark(_ bit: Int32, _ isSo: Bool) {
    let place = UInt64(1) &<< UInt64(bit & 63)
    if isSo { facts[bit >> 6] |= place } else { facts[bit >> 6] &= ~place }
  }
}
