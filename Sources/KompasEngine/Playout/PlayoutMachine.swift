internal import CPlayoutKernels
import KompasScoring

/// The transitions of `Game` over flat memory, without events: `Game` stays the rule, and tests hold this to it.
///
/// It lives in the closure that lends it the memory; nothing in it makes a list or counts a reference.
struct PlayoutMachine {
  typealias Head = PlayoutMemory.Head

  // The case.
  let constants: PlayoutTables.Constants
  let scenes: Row<SceneRow>
  let options: Row<OptionRow>
  let events: Row<EventRow>
  let laters: Row<Int32>
  let criterionRows: Row<CriterionRow>
  let knots: Row<Criterion.Knot>
  let outcomes: Row<OutcomeRow>
  let reveals: Row<RevealRow>
  let endings: Row<Gate>
  let costs: Row<CostRow>
  let effects: Row<EffectRow>
  let layers: Row<Float>
  let marks: Row<MarkRow>
  let pledges: Row<PledgeRow>
  let groups: Row<Int32>
  let terms: Row<TermRow>
  let defects: Row<DefectRow>
  let factions: Row<FactionRow>
  let appellants: Row<Int32>
  let tests: Row<Test>
  let code: Row<CodeStep>
  let watched: Row<Stretch>
  let calms: Row<CalmRow>
  let eventFacts: Row<UInt64>
  let waiting: Row<Stretch>
  let waiters: Row<Int32>
  let order: Row<Int32>
  let leans: Row<Int8>
  let groupLanes: Row<kompas_groups>
  let worstKeys: Row<Float>
  let people: Row<Double>
  let voices: Row<Double>
  let near: Row<Double>
  let seats: Row<Double>
  let slopes: Row<Double>
  let empty: Row<Double>
  let instructions: Int32
  let counts: Counts

  // The state.
  let heads: Row<Head>
  let facts: Row<UInt64>
  let undrawn: Row<UInt64>
  let happened: Row<UInt64>
  let missed: Row<Bool>
  let resources: Row<Int32>
  let calm: Row<SIMD2<Int32>>
  let calmAt: Row<Int32>
  let criteria: Row<Int32>
  let worth: Row<Int32>
  let phaseWeeks: Row<Int32>
  let trust: Row<Float>
  let process: Row<Float>
  let visibility: Row<Int32>
  let support: Row<Float>
  let substance: Row<Double>
  let figures: Row<kompas_figures>
  let ready: Row<UInt64>
  let promisedCount: Row<Int32>
  let promisedTo: Row<Int32>
  let blockRow: Row<SIMD2<UInt64>>
  let opening: Row<SIMD2<UInt64>>
  let keptBlock: Row<SIMD2<UInt64>>
  let keys: Row<SIMD2<UInt64>>
  let choosingKeys: Row<SIMD2<UInt64>>
  let choiceWords: Row<UInt64>
  let open: Row<Int32>
  let liking: Row<Double>
  let theta: Row<Double>
  let values: Row<Int64>
  let errors: Row<Bool>
  let opened: Row<Int>
  let openedAll: Row<Int>
  let chosen: Row<Int>
  let decisions: Row<Int>
  let diary: Row<SIMD2<Int32>>
  let due: Row<SIMD2<Int32>>
  let choices: Row<Int32>

  /// How many there are of what is walked through.
  struct Counts {
    var groups: Int
    var scenes: Int
    var options: Int
    var events: Int
    var endings: Int
    var terms: Int
    var defects: Int
    var factions: Int
    var appellants: Int
    var eventWords: Int
    var resources: Int
    var criteria: Int
    var lanes: Int
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
    let word = facts[bit >> 6]
    put(bit >> 6, isSo ? word | place : word & ~place)
  }

  /// Makes bits of the facts so, and then others not so.
  @inline(__always)
  func mark(_ rows: Stretch) {
    var place = rows.start
    while place < rows.end {
      let row = marks[place]
      put(row.word, (facts[row.word] | row.set) & row.kept)
      place &+= 1
    }
  }

  /// Changes a word of facts, and tells the events that wait for what changed.
  @inline(__always)
  private func put(_ word: Int32, _ new: UInt64) {
    let changed = (facts[word] ^ new) & eventFacts[word]
    facts[word] = new
    if changed != 0 { tell(word, changed) }
  }

  @inline(never)
  private func tell(_ word: Int32, _ changed: UInt64) {
    var left = changed
    while left != 0 {
      let bit = Int(word) &* 64 &+ left.trailingZeroBitCount
      left &= left &- 1
      var place = waiting[bit].start
      let end = waiting[bit].end
      while place < end {
        let index = waiters[place]
        let (group, event) = (Int(index &>> 6), UInt64(1) &<< UInt64(index & 63))
        let isOpen = passes(events[index].gate)
        ready[group] = isOpen ? ready[group] | (event & undrawn[group]) : ready[group] & ~event
        place &+= 1
      }
    }
  }
}
