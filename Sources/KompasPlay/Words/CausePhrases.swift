package import KompasStandards

/// Why a needle moved.
extension Language {
  package func causeLine(_ points: Int, to pole: String, because: String) -> String {
    phrase("cause.line", ["points": self.points(points), "pole": pole, "because": because])
  }
  package func causeOption(_ label: String?, criteria: [String]) -> String {
    phrase(
      "cause.option",
      [
        "isNamed": label != nil, "label": label ?? "",
        "hasCriteria": !criteria.isEmpty, "criteria": list(criteria),
      ]
    )
  }
  package func causeInvolved(_ label: String?) -> String {
    label.map { phrase("cause.involvedIn", ["label": $0]) } ?? phrase("cause.involved")
  }
  package func causeNear(_ groups: [String], isNear: Bool) -> String {
    phrase("cause.near", ["groups": list(groups), "isNear": isNear])
  }
  package var causeSight: String { phrase("cause.sight") }
  package func causeLeftOut(_ label: String?) -> String {
    label.map { phrase("cause.leftOutOf", ["label": $0]) } ?? phrase("cause.leftOut")
  }
  package func causeKept(_ promise: String) -> String { phrase("cause.kept", ["promise": promise]) }
  package func causeBroken(_ promise: String) -> String {
    phrase("cause.broken", ["promise": promise])
  }
  package func causeWitnessed(_ promise: String) -> String {
    phrase("cause.witnessed", ["promise": promise])
  }
  package func causeTold(_ promise: String) -> String {
    phrase("cause.told", ["promise": promise])
  }
  package func causeReleased(_ promise: String) -> String {
    phrase("cause.released", ["promise": promise])
  }
  package func causeEnding(_ title: String) -> String { phrase("cause.ending", ["title": title]) }
  package func causeLater(_ origin: String) -> String { phrase("cause.later", ["origin": origin]) }
  package func causeEvent(_ title: String) -> String { phrase("cause.event", ["title": title]) }
  package var causePlanGone: String { phrase("cause.planGone") }
  package var causeDrift: String { phrase("cause.drift") }
  package func causeTerm(_ term: String) -> String { phrase("cause.term", ["term": term]) }
  package var causeNotMotivated: String { phrase("cause.notMotivated") }
  package var causeOther: String { phrase("cause.other") }
  package var causeHidden: String { phrase("cause.hidden") }
}
