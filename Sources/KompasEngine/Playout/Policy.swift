/// How a playout chooses among the open options.
public enum Policy: Sendable, Equatable {
  /// Every open option equally likely.
  case random
  /// By chance, in proportion to exp(β · θ·φ): θ per value in the order of `CompassValue`, φ the option's leans.
  ///
  /// Source: multinomial logit, McFadden 1974; Luce 1959.
  case compass([Double])
  /// The option that this θ likes best; the earliest of equals. No chance is involved.
  case favorite([Double])
  /// The option after which the council's support is highest; the earliest of equals.
  case greedyCouncil
  /// The option after which support nearby is highest; the earliest of equals.
  case greedyNeighborhood
  /// The option after which the worst-off group of residents fares best; the earliest of equals.
  case worstFirst

  /// β: how strongly one point of lean weighs.
  public static let sharpness = 0.5
}
