/// Every number of a rule, once: what plays a case, simulates it, checks it and explains it reads it here.
///
/// Points are hundredths unless said otherwise. docs/scoring.md says where each number comes from.
public enum RuleNumbers {
  // The scale of support, treatment, trust and the value of a criterion.

  /// The top of the scale; the bottom is 0.
  @inlinable public static var top: Int32 { 10_000 }
  /// The middle of the scale: how a group feels treated at the start, and support where nobody has any.
  @inlinable public static var middle: Int32 { 5_000 }
  /// From the bottom to the top.
  @inlinable public static var scale: ClosedRange<Int32> { 0...top }
  /// The most that can be known of a group, in points.
  @inlinable public static var mostVisible: Int32 { 100 }

  // Support, and how loud it sounds.

  /// How much of its distance from the middle trust adds to support, in percent.
  @inlinable public static var trustShare: Int32 { 20 }
  /// How strongly a group in the middle of the scale is heard, in percent.
  @inlinable public static var quietest: Int32 { 25 }
  /// How much more strongly a group at an end of the scale is heard, in percent.
  @inlinable public static var loudestRise: Int32 { 75 }
  /// Trust goes this part of the way to support each scene: one tenth.
  @inlinable public static var driftPart: Int32 { 10 }

  // How a group feels treated.

  /// What being reached on or above the expected rung adds, per rung.
  @inlinable public static var processGain: Int32 { 400 }
  /// What each rung below the expected one takes: bad process hurts twice as much as good process helps.
  ///
  /// Source: Schmidt 2013, DOI 10.1111/j.1467-9248.2012.00962.x.
  @inlinable public static var processLoss: Int32 { 800 }
  /// A group is touched by a criterion that has at least this part of its weights, of 10,000.
  @inlinable public static var touchedWeight: Int32 { 2_500 }
  /// What keeping a promise does to those it was made to.
  @inlinable public static var wordKept: (process: Int32, trust: Int32) { (400, 300) }
  /// What breaking a promise does to those it was made to.
  @inlinable public static var wordBroken: (process: Int32, trust: Int32) { (-2_500, -1_500) }

  /// What breaking a promise does to each faction that sees it.
  @inlinable public static var wordWitnessed: (process: Int32, trust: Int32) { (-1_000, -500) }
  /// What breaking a promise does to those whom the case names as its witnesses, instead.
  @inlinable public static var wordWitnessedByName: (process: Int32, trust: Int32) {
    (-2_000, -1_000)
  }

  /// What going to tell that a promise was broken costs, in weeks.
  @inlinable public static var tellingWeeks: Int32 { 1 }
  /// Going to tell gives back this part of what breaking took: one half.
  @inlinable public static var toldPart: Int32 { 2 }

  /// What the next talk costs more, in weeks, after a promise was broken and the player did not come to tell.
  @inlinable public static var waitWeeks: Int32 { 2 }

  /// From this trust on, those to whom a promise was made let the player off it.
  @inlinable public static var releaseFrom: Int32 { 6_000 }
  /// What asking to be let off a promise costs, in weeks.
  @inlinable public static var releaseWeeks: Int32 { 2 }

  // What the player sees.

  /// Half the width of the interval around an estimate of which nothing is known, in points.
  @inlinable public static var widestHalf: Int32 { 30 }
  /// Below this visibility a group counts as not heard, in points.
  @inlinable public static var heardFrom: Int32 { 10 }

  // What a way to involve people shows of a group, of what it can show, in percent.

  /// Of a group without any voice, where who comes by themselves is heard best.
  @inlinable public static var quietReach: Int { 30 }
  /// How much more of a group with all of its voice there.
  @inlinable public static var loudReachRise: Int { 70 }
  /// Of a group that lives elsewhere, where who lives near is heard best.
  @inlinable public static var farReach: Int { 25 }

  // What involving a group without such a way shows of it, in points; informing it shows nothing.

  /// Where it is asked.
  @inlinable public static var shownByAsking: Int { 10 }
  /// Where it advises.
  @inlinable public static var shownByAdvice: Int { 20 }
  /// Where it makes the plan too, or decides.
  @inlinable public static var shownByMaking: Int { 30 }

  // The council and the court.

  /// How much support is one unit of the logistic function by which a faction votes.
  @inlinable public static var voteSpread: Int32 { 800 }
  /// From this chance on, in percent, a faction is as good as sure of its vote.
  @inlinable public static var sureFrom: UInt64 { 85 }
  /// What a coalition partner's support counts for more when it votes: one unit.
  @inlinable public static var coalitionBonus: Int32 { 800 }
  /// How much support is one unit of the logistic function by which the people of a group say yes: within a group they differ more than
  /// a faction that votes as a block.
  @inlinable public static var peopleSpread: Int32 { 1_200 }
  /// Who may go to court does so below this support.
  @inlinable public static var appealBelow: Int32 { 4_000 }

  // The player, and the checks.

  /// The points that are divided over the values of the compass.
  @inlinable public static var compassPoints: Int { 60 }
  /// The points of each value where all weigh the same.
  @inlinable public static var evenPoints: Int { compassPoints / 6 }
  /// A group counts as served from this support on.
  @inlinable public static var served: Int32 { 5_000 }
}
