package import KompasStandards
package import KompasView

/// The council, the court, the end.
extension Language {
  package var voteTitle: String { phrase("outcome.voteTitle") }
  package func votes(_ yes: Int, of total: Int) -> String {
    phrase("outcome.votes", ["yes": yes, "total": total])
  }
  package var adopted: String { phrase("outcome.adopted") }
  package var rejected: String { phrase("outcome.rejected") }
  package var voteDecides: String { phrase("outcome.voteDecides") }
  package func voteBinds(_ authority: String) -> String {
    phrase("outcome.voteBinds", ["authority": authority])
  }
  package func voteAdvises(_ authority: String) -> String {
    phrase("outcome.voteAdvises", ["authority": authority])
  }
  package func voter(_ name: String, seats: Int, isFor: Bool) -> String {
    phrase(
      "outcome.voter",
      ["name": name, "seats": self.seats(seats), "vote": isFor ? inFavor : against]
    )
  }
  package var courtTitle: String { phrase("outcome.courtTitle") }
  package func appealed(_ groups: [String]) -> String {
    phrase("outcome.appealed", ["groups": list(groups)])
  }
  package func nobodyAppealed(isRefused: Bool) -> String {
    phrase("outcome.nobodyAppealed", ["isRefused": isRefused])
  }
  package var noDefects: String { phrase("outcome.noDefects") }
  package func judged(_ outcome: CourtOutcome) -> String {
    phrase("outcome.judged.\(outcome == .none ? .upheld : outcome)")
  }
  package func ruling(_ outcome: CourtOutcome, isRefused: Bool) -> String {
    outcome == .none
      ? phrase("outcome.noRuling")
      : phrase("outcome.ruling.\(outcome)", ["isRefused": isRefused])
  }
  package func withoutDecision(_ outcome: DecisionOutcome) -> String {
    phrase("outcome.withoutDecision", ["isWithdrawn": outcome == .withdrawn])
  }
  package var supportMeans: String { phrase("outcome.supportMeans") }
  package func neighborhoodIs(_ groups: [String]) -> String {
    phrase("outcome.neighborhoodIs", ["groups": list(groups)])
  }
  package func shortRuling(_ outcome: CourtOutcome) -> String {
    phrase("outcome.shortRuling.\(outcome)")
  }
  package var courtEstimate: String { phrase("outcome.courtEstimate") }
  package var legalTitle: String { phrase("outcome.legalTitle") }
  package var democraticTitle: String { phrase("outcome.democraticTitle") }
  package func support(_ name: String, _ range: String) -> String {
    phrase("outcome.support", ["name": name, "range": range])
  }
  package func supportUnknown(_ name: String) -> String {
    phrase("outcome.supportUnknown", ["name": name])
  }
  package var neighborhood: String { phrase("outcome.neighborhood") }
  package func worstOff(_ name: String) -> String { phrase("outcome.worstOff", ["name": name]) }
  package func evenWorseOff(_ groups: [String]) -> String {
    phrase("outcome.evenWorseOff", ["groups": list(groups)])
  }
  package func range(_ low: Int, _ high: Int) -> String {
    low == high ? "\(low)" : phrase("outcome.range", ["low": low, "high": high])
  }
  package var endTitle: String { phrase("outcome.endTitle") }
  package var stillCame: String { phrase("outcome.stillCame") }
  package var yearsOn: String { phrase("outcome.yearsOn") }
  package var toDebriefing: String { phrase("outcome.toDebriefing") }
}
