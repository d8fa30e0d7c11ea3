public import KompasEngine
import KompasPlay
public import KompasStandards

extension Language {
  /// What the list of cases says of one beside its summary: what it shows of a compass, and which claims do not fit it.
  ///
  /// - Parameters:
  ///   - shows: the values that the case says to show; `nil` if it does not say.
  ///   - waivers: the claims that do not fit, with their reasons.
  /// - Returns: a sentence or two each.
  public func notes(shows: [CompassValue]?, waivers: [CaseTexts.Waiver]) -> [String] {
    let all = CompassValue.allCases
    func names(_ values: [CompassValue]) -> String {
      list(values.map { value($0).lowercased() })
    }
    let seen = shows.map { shows in
      certificate.listed(
        names(all.filter(shows.contains)),
        hardly: names(all.filter { !shows.contains($0) })
      )
    }
    let waived = waivers.map { waiver in
      let claim = certificate.claim(waiver.claim).filter { $0 != "`" }
      return certificate.listed(waived: claim, reason: waiver.reason)
    }
    return [seen ?? certificate.listedNothing] + waived
  }
}
