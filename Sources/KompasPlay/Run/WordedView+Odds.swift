import KompasPages
import KompasStandards
import KompasView

/// How the council would vote, as far as its factions told.
extension WordedView {
  /// The seats that are sure, that weigh and that were not asked, in one text; nothing before that is known.
  var odds: [String] {
    guard let odds = view.odds else { return [] }
    func seats(_ stance: Stance) -> Int {
      odds.factions.filter { $0.stance == stance }
        .reduce(0) { $0 + outline.stakeholders[$1.faction].seats }
    }
    let parts = [Stance.sureFor, .weighs, .sureAgainst, .notAsked].compactMap { stance in
      let count = seats(stance)
      return count > 0 ? words.stance(stance, seats: count) : nil
    }
    return [words.odds((parts + [words.needed(odds.needed)]).joined(separator: " · "))]
  }

  /// Of how many evenings like this one it would be adopted; nothing as long as a faction was not asked.
  var evenings: [Block] {
    guard let chance = seen.councilChance, let odds = view.odds,
      odds.factions.allSatisfy({ $0.stance != .notAsked })
    else { return [] }
    return [.prose(words.evenings((chance + 5) / 10))]
  }

  /// On what each faction turns that was asked.
  var hinges: [Block] {
    let asked = (view.odds?.factions ?? []).filter { $0.stance != .notAsked }
    guard !asked.isEmpty else { return [] }
    return [.heading(words.councilTitle, level: 2)]
      + bullets(
        asked.map { faction in
          words.hinge(
            group(faction.faction),
            outline.stakeholders[faction.faction].seats,
            faction.stance,
            faction.turnsOn
          )
        }
      )
      + (evenings.isEmpty ? [] : [.prose(words.eveningsCounted)])
  }
}
