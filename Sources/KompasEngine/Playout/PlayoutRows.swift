// The rows of a case as a playout reads them: whole numbers next to each other, nothing to look up.

/// A scene.
struct SceneRow: BitwiseCopyable, Sendable {
  var gate: Gate
  var options: Stretch
  var phase: Int32
  /// Whether no option has a condition.
  var isPlain: Bool
  /// The most weeks an option takes.
  var mostWeeks: Int32
  /// The most an option takes of each other resource, into `PlayoutTables.costs`.
  var mostNeeds: Stretch
  /// Whether the council or the court may speak after it, or the decision is taken.
  var maySpeak: Bool
  var hasCouncilVote: Bool
  var hasCourt: Bool
}

/// An option.
struct OptionRow: BitwiseCopyable, Sendable {
  /// The option's `next` when it is `following`.
  static let following: Int32 = -1
  /// The option's `next` when it is `end`.
  static let end: Int32 = -2

  var gate: Gate
  /// What it takes of each resource but weeks, into `PlayoutTables.costs`; only what is more than nothing.
  var needs: Stretch
  /// How many weeks it takes in all.
  var weeks: Int32
  /// The scene it leads to, `following` or `end`.
  var next: Int32
  /// Layers of trust and of treatment, by turns, into `PlayoutTables.layers`; more than one of each
  /// for a group that is named more than once.
  var layers: Stretch
  /// What more is known of groups, into `PlayoutTables.reveals`.
  var reveals: Stretch
  /// Whether it makes, keeps or breaks promises.
  var hasPromises: Bool
  /// Into `PlayoutTables.pledges`.
  var makes: Stretch
  /// Into `PlayoutTables.pledges`.
  var keeps: Stretch
  /// Into `PlayoutTables.pledges`.
  var breaks: Stretch
  /// Whether it itself mends the defect of a decision without reasons.
  var givesReasons: Bool
  /// Whether it withdraws the proposal.
  var withdraws: Bool
}

/// What an option, an event or a later effect brings about.
struct OutcomeRow: BitwiseCopyable, Sendable {
  var costs: Stretch
  var effects: Stretch
  /// Layers of trust, into `PlayoutTables.layers`; an option's are in its own.
  var trust: Stretch
  var marks: Stretch
  var laters: Stretch
}

/// A payment.
struct CostRow: BitwiseCopyable, Sendable {
  var resource: Int32
  var amount: Int32
}

/// A change of a criterion.
struct EffectRow: BitwiseCopyable, Sendable {
  var criterion: Int32
  var change: Int32
  var spread: Int32
}

/// Bits of one word of facts that become one, and then those that become zero.
struct MarkRow: BitwiseCopyable, Sendable {
  var set: UInt64
  var kept: UInt64
  var word: Int32
}

/// The bits of a promise.
struct PromiseBits: BitwiseCopyable, Sendable {
  var made: Int32
  var kept: Int32
  var broken: Int32
}

/// A promise that is made, kept or broken, and to whom when it is made.
struct PledgeRow: BitwiseCopyable, Sendable {
  var promise: Int32
  var bits: PromiseBits
  /// Into `PlayoutTables.groups`.
  var groups: Stretch
}

/// An event.
struct EventRow: BitwiseCopyable, Sendable {
  var gate: Gate
  var chance: Int32
}

/// How much more is known of a group.
struct RevealRow: BitwiseCopyable, Sendable {
  var group: Int32
  var points: Int32
}

/// A criterion.
struct CriterionRow: BitwiseCopyable, Sendable {
  var low: Int32
  var high: Int32
  /// Into `PlayoutTables.knots`.
  var knots: Stretch
}

/// A term of the procedure; one that is not the authority's has no bounds.
struct TermRow: BitwiseCopyable, Sendable {
  var from: Int32
  /// Where the phase with which it ends stands in the procedure.
  var end: Int32
  var min: Int32
  /// With the extension; -1 if there is none.
  var max: Int32
  /// The bit of its defect; -1 if there is none.
  var defect: Int32
}

/// A defect.
struct DefectRow: BitwiseCopyable, Sendable {
  var bit: Int32
  /// Running totals of the chances in percent.
  var chances: SIMD4<Int32>
}

/// A faction.
struct FactionRow: BitwiseCopyable, Sendable {
  var group: Int32
  var seats: Int32
  var isCoalition: Bool
}

/// Values of a resource between which no bit that follows it changes: from, up to, and how the bits are there.
struct CalmRow: BitwiseCopyable, Sendable {
  var from: Int32
  var until: Int32
  var marks: Stretch
}
