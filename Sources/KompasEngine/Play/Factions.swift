import KompasScoring

/// The council as it would vote.
extension Game {
  /// The factions: stakeholders with seats, ascending.
  public var factions: [Int] {
    rules.stakeholders.indices.filter { rules.stakeholders[$0].seats > 0 }
  }

  /// The support from which a faction rather votes in favor than against: 50 points, and less for a coalition partner.
  ///
  /// - Parameter faction: a stakeholder with seats.
  /// - Returns: 0 … 10,000; with exactly this the chance is a half.
  public func evenSupport(of faction: Int) -> Int32 {
    RuleNumbers.middle - (rules.stakeholders[faction].isCoalition ? RuleNumbers.coalitionBonus : 0)
  }

  /// The chance that a faction with this support votes in favor, exactly as the vote is drawn.
  ///
  /// - Parameters:
  ///   - faction: a stakeholder with seats.
  ///   - support: its support, 0 … 10,000.
  /// - Returns: 0 … 1, a multiple of 2⁻³².
  public func chanceInFavor(_ faction: Int, support: Int32) -> Double {
    let isCoalition = rules.stakeholders[faction].isCoalition
    return Double(yesChance(support: support, isCoalition: isCoalition)) / 4_294_967_296
  }
}
