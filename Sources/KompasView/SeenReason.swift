/// Why a group's support moved most in a turn, as far as a role may know.
public struct SeenReason: Sendable, Equatable, Codable {
  /// Which group: a stakeholder.
  public var group: Int
  /// Whether its support rose.
  public var isUp: Bool
  /// The largest cause in that direction.
  public var cause: SeenCause

  /// The option that it comes from; `nil` if it comes from none.
  public var option: Int? {
    switch cause {
    case .option(let option), .involved(let option), .leftOut(let option),
      .laterOfOption(let option):
      option
    case .promiseKept, .promiseBroken, .witnessed, .told, .released, .laterOfEvent, .event, .drift,
      .term,
      .notMotivated, .ending, .planGone:
      nil
    }
  }

  /// Makes a reason.
  package init(group: Int, isUp: Bool, cause: SeenCause) {
    self.group = group
    self.isUp = isUp
    self.cause = cause
  }
}
