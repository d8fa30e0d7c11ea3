public import KompasEngine
import KompasScoring

/// The council as it stood before its last vote; `nil` if it never voted.
func councilView(_ timeline: Timeline) -> Debriefing.CouncilView? {
  let game = timeline.game
  var state = game.blank
  var last: (before: RunState, inFavor: [Int])?
  for position in timeline.counting {
    let event = timeline.events[position]
    if case .voted(let inFavor, _, _, _) = event { last = (state, inFavor) }
    game.apply(event, to: &state)
  }
  return last.flatMap { councilView(game, $0.before, inFavor: $0.inFavor) }
}

/// The council as it would vote in a state, whether or not it is about to.
///
/// - Returns: `nil` without factions, and with more than 64 of them.
public func councilView(_ game: Game, _ state: RunState) -> Debriefing.CouncilView? {
  councilView(game, state, inFavor: nil)
}

private func councilView(
  _ game: Game,
  _ state: RunState,
  inFavor: [Int]?
) -> Debriefing.CouncilView? {
  let factions = game.factions
  let seats = factions.map { Int(game.rules.stakeholders[$0].seats) }
  let support = game.truth(state).support
  // A faction asks what it lacks to rather vote in favor.
  let prices = factions.map { Int(max(0, game.evenSupport(of: $0) - support[$0])) }
  guard let power = BanzhafIndex(seats: seats),
    let cheapest = cheapestCoalition(seats: seats, prices: prices)
  else { return nil }
  let chances = factions.map { game.chanceInFavor($0, support: support[$0]) }
  let votes = inFavor.map { yes in factions.map(yes.contains) } ?? chances.map { $0 >= 0.5 }
  return Debriefing.CouncilView(
    factions: factions,
    seats: seats,
    chances: chances,
    distribution: seatDistribution(seats: seats, probabilities: chances),
    majority: majorityProbability(seats: seats, probabilities: chances),
    power: power.normalized,
    cheapest: cheapest.factions.map { factions[$0] },
    missing: cheapest.price,
    decisive: decisiveProbabilities(seats: seats, probabilities: chances),
    pivotal: pivotalFactions(seats: seats, inFavor: votes).map { factions[$0] },
    powerless: power.dummies.map { factions[$0] }
  )
}
