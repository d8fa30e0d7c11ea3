/// One choice out of alternatives, as a multinomial logit sees it.
public struct LogitChoice: Sendable, Equatable {
  /// What each alternative offers: alternatives × dimensions.
  public var alternatives: [[Double]]
  /// Which one was chosen: an index into `alternatives`.
  public var chosen: Int

  /// Makes a choice.
  public init(alternatives: [[Double]], chosen: Int) {
    self.alternatives = alternatives
    self.chosen = chosen
  }
}

/// Why choices cannot be read.
public enum LogitError: Error, Equatable, Sendable {
  /// The dimension is not 1 … 16.
  case dimension(Int)
  /// The sharpness is not above zero, or not finite.
  case sharpness
  /// What was chosen is not among the alternatives of this choice.
  case noSuchAlternative(choice: Int)
  /// An alternative does not have one number per dimension.
  case width(choice: Int, alternative: Int)
  /// An alternative holds what is not a number, or more than 10⁶ after the sharpness is counted.
  case outOfRange(choice: Int, alternative: Int)
}
