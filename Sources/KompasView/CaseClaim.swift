/// What a certificate claims of a case; docs/certify.md says when each holds.
///
/// It stands here because a case may waive a claim by its id.
public enum CaseClaim: String, Sendable, CaseIterable, Codable {
  /// `kompas check` finds nothing.
  case sound
  /// Every scene comes up.
  case scenesReached = "scenes_reached"
  /// Every option can be chosen.
  case optionsReached = "options_reached"
  /// Every event happens.
  case eventsReached = "events_reached"
  /// Every ending comes up.
  case endingsReached = "endings_reached"
  /// Every option is the best for somebody.
  case bestForSomebody = "best_for_somebody"
  /// No option is the best for everybody.
  case notBestForAll = "not_best_for_everybody"
  /// Every group can be served.
  case groupsServed = "groups_served"
  /// Every tension can be measured.
  case tensionsMeasured = "tensions_measured"
  /// Every value of the compass is at stake in some choice, and some run can say something of it.
  case valuesMeasured = "values_measured"
  /// The ending depends on the choices.
  case choicesMatter = "choices_matter"
  /// Simulated players with a known compass are measured well.
  case measures
  /// A player led by one value alone comes to more than one ending, and often enough within the law.
  case roads = "every_compass_has_a_road"
  /// No option is the first pick of every policy that plays for somebody.
  case noFirstPick = "no_first_pick_for_all"
  /// What runs out is nearly used up.
  case scarcity
  /// The council can say no, and not always does.
  case votesCanBeLost = "votes_can_be_lost"
  /// Each needle swings over a large part of its width, to both sides of where it begins.
  case needlesSwing = "needles_swing"
  /// Breaking a promise makes a majority no likelier than what else can be chosen.
  case breakingNeverPays = "breaking_never_pays"
  /// Every promise is kept in some runs, and broken in others.
  case promisesBothWays = "promises_go_both_ways"
  /// Every mistake in the procedure can be avoided.
  case defectsAvoidable = "defects_can_be_avoided"
  /// A run takes no longer than the case says, within a fifth.
  case lasts = "takes_the_time_it_says"
  /// What the case says to show of a compass is what it shows.
  case shows = "shows_what_it_says"

  /// Whether a case may waive it: nothing makes right what `kompas check` finds.
  public var canBeWaived: Bool { self != .sound }
}
