package import KompasStandards
package import KompasView

/// The three needles in words.
extension Language {
  package func needleName(_ tension: Tension) -> String { phrase("needle.name.\(tension)") }
  package func needleCaption(_ points: Int, within band: Int) -> String {
    phrase("needle.caption", ["points": points, "band": band])
  }
  package func needleTitle(_ tension: Tension) -> String { phrase("needle.title.\(tension)") }
  package func pole(_ tension: Tension, isLeft: Bool) -> String {
    phrase("needle.pole.\(tension)", ["isLeft": isLeft])
  }
  package func side(_ tension: Tension, isLeft: Bool) -> String {
    phrase("needle.side.\(tension)", ["isLeft": isLeft])
  }
  package func groupsApart(best: String, worst: String) -> String {
    phrase("needle.groupsApart", ["best": best, "worst": worst])
  }
  package func groupsEqual(_ first: String, _ second: String) -> String {
    phrase("needle.groupsEqual", ["first": first, "second": second])
  }
  package func councilApart(by points: Int) -> String {
    switch points {
    case 0: phrase("needle.councilEqual")
    case ..<0: phrase("needle.areaAhead")
    case _: phrase("needle.councilAhead")
    }
  }
  package func audibleApart(by points: Int) -> String {
    switch points {
    case 0: phrase("needle.audibleEqual")
    case ..<0: phrase("needle.silentAhead")
    case _: phrase("needle.audibleAhead")
    }
  }
  package func gap(_ points: Int, within band: Int) -> String {
    if points == 0 { return band > 0 ? phrase("needle.margin", ["band": band]) : "" }
    return phrase("needle.gap", ["points": points, "band": band, "isUnsure": band > points])
  }
  package func moved(_ points: Int, to pole: String) -> String {
    phrase("needle.moved", ["points": self.points(points), "pole": pole])
  }
  package func slid(from: String, to: String) -> String {
    phrase("needle.slid", ["from": from, "to": to])
  }
  package var onlySight: String { phrase("needle.onlySight") }
  func zone(_ tension: Tension, _ zone: NeedleZone, left: String, right: String) -> String {
    switch tension {
    case .groups:
      phrase("needle.zone.groups", ["zone": "\(zone)", "left": left, "right": right])
    case .council, .audible: phrase("needle.zone.\(tension)", ["zone": "\(zone)"])
    }
  }
  package var notMoved: String { phrase("needle.notMoved") }
}
