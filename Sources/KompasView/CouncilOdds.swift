/// How the council would vote, as far as its factions told.
public struct CouncilOdds: Sendable, Equatable, Codable {
  /// The seats that make a majority.
  public var needed: Int
  /// What each faction told, in the order of the case.
  public var factions: [FactionOdds]

  /// Makes odds.
  package init(needed: Int, factions: [FactionOdds]) {
    self.needed = needed
    self.factions = factions
  }
}

/// How a faction would vote, as far as it told.
public struct FactionOdds: Sendable, Equatable, Codable {
  /// Which faction: a stakeholder.
  public var faction: Int
  /// How sure its vote is.
  @Named public var stance: Stance
  /// What weighs most for it; `nil` if it was not asked, or if nothing weighs.
  @Named public var turnsOn: VotePart?

  /// Makes odds.
  package init(faction: Int, stance: Stance, turnsOn: VotePart?) {
    self.faction = faction
    self.stance = stance
    self.turnsOn = turnsOn
  }
}

/// How sure the vote of a faction is.
public enum Stance: Sendable, Equatable, CaseIterable, WireNamed {
  /// In favor, as good as sure.
  case sureFor
  /// It can go either way.
  case weighs
  /// Against, as good as sure.
  case sureAgainst
  /// Nobody asked it.
  case notAsked
}
