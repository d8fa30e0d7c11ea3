/// A case as a playout reads it: made once, never changed.
struct PlayoutTables: Sendable {
  /// Where the tables lie in the slab.
  struct Layout: Sendable {
    var scenes: Place<SceneRow>
    var options: Place<OptionRow>
    var events: Place<EventRow>
    var laters: Place<LaterRow>
    var criteria: Place<CriterionRow>
    var knots: Place<Criterion.Knot>
    var endings: Place<Gate>
    var costs: Place<CostRow>
    var effects: Place<EffectRow>
    var trust: Place<TrustRow>
    var marks: Place<MarkRow>
    var treatments: Place<TreatmentRow>
    var pledges: Place<PledgeRow>
    var groups: Place<Int32>
    var terms: Place<TermRow>
    var defects: Place<DefectRow>
    var factions: Place<FactionRow>
    /// Groups that may go to court.
    var appellants: Place<Int32>
    var tests: Place<Test>
    var code: Place<CodeStep>
    /// Per resource: bits that follow it, into `watches`.
    var watched: Place<Stretch>
    var watches: Place<WatchRow>
    /// Where each phase stands in the procedure.
    var order: Place<Int32>
    /// How each option leans, options × values.
    var leans: Place<Int8>
    var lanes: Lanes
  }

  /// Numbers per group, padded to pairs.
  struct Lanes: Sendable {
    /// Pairs of groups.
    var pairs: Int
    /// Criteria × groups: what one hundredth of value adds to support, in millionths of a hundredth.
    var slopes: Place<Double>
    /// What one hundredth of treatment adds to support, in millionths of a hundredth.
    var processSlope: Place<Double>
    /// People.
    var people: Place<Double>
    /// People times voice.
    var voices: Place<Double>
    /// People who live near.
    var near: Place<Double>
    /// Seats.
    var seats: Place<Double>
    /// Added to support times `rankStep`: the largest is the best served, the earlier of equals.
    var bestKeys: Place<Double>
    /// Added to support times `rankStep`: the smallest is the worst served, the earlier of equals.
    var worstKeys: Place<Double>
    /// Support, in millionths, of every group while every criterion is worth nothing, trust and treatment are
    /// nothing, and a quarter more, so that halves are rounded up.
    var empty: [SIMD2<Double>]
    /// Pairs with people, near people, seats, and groups that are ranked.
    var spans: Spans
  }

  /// Which pairs matter for what.
  struct Spans: Sendable {
    var people: Stretch
    var near: Stretch
    var seats: Stretch
    var ranked: Stretch
  }

  /// Room between two values of support when groups are ranked: more groups than this there cannot be.
  static let rankStep = 1_048_576.0
  /// Added where a key must never be the largest or smallest.
  static let outOfRank = 1e14

  /// The tables.
  var slab: Slab
  /// Where they lie.
  var layout: Layout
  /// What is the same throughout, as the machine needs it.
  var constants: Constants
  /// The facts by bit.
  var facts: [Fact]
  /// The bit of each flag.
  var flagBits: [Int]
  /// The bits of each promise.
  var promiseBits: [PromiseBits]
  /// The bit of each defect.
  var defectBits: [Int]

  /// What is the same throughout.
  struct Constants: Sendable {
    var groups: Int
    /// Words of facts.
    var words: Int
    var hasCouncilScene: Bool
    var hasCourtScene: Bool
    var hasCourtPhase: Bool
    /// The bits of the vote's outcomes, one behind the other.
    var voteBit: Int
    /// The bits of the court's outcomes, one behind the other.
    var courtBit: Int
    /// The bit of the defect of a decision without reasons; -1 if the procedure does not know it.
    var reasonsBit: Int
    /// Heads, heads nearby, and seats in all.
    var people: Double
    var near: Double
    var seats: Double
    /// Whether there are two groups of residents.
    var hasRanks: Bool
    /// Whether everything that is added up stays below 2⁵³.
    var isExact: Bool
    /// The most options a scene has.
    var widestScene: Int
    /// The most groups a promise is made to.
    var widestPromise: Int
    /// The most steps of a condition for the stack machine.
    var deepestCode: Int
    /// How many later effects one decision can put down at most.
    var mostLaters: Int
  }
}
