package import KompasStandards
package import KompasView

/// The council: how it would vote, and its evening.
extension Language {
  package var eveningsCounted: String { phrase("council.eveningsCounted") }
  package func odds(_ seats: String) -> String { phrase("council.odds", ["seats": seats]) }
  package func needed(_ seats: Int) -> String { phrase("council.needed", ["seats": seats]) }
  package func stance(_ stance: Stance) -> String {
    phrase("council.stance", ["stance": stance.wire])
  }
  package func stance(_ stance: Stance, seats: Int) -> String {
    phrase("council.stanceOf", ["stance": stance.wire, "seats": seats])
  }
  package func evenings(_ count: Int) -> String {
    phrase("council.evenings", ["count": count, "isLikely": count >= 5])
  }
  package func hinge(_ name: String, _ seats: Int, _ stance: Stance, _ part: VotePart?) -> String {
    phrase(
      "council.hinge",
      [
        "name": name, "seats": self.seats(seats), "stance": self.stance(stance),
        "hasPart": part != nil, "part": part.map(self.part) ?? "",
      ]
    )
  }
  private func part(_ part: VotePart) -> String { phrase("council.part", ["part": part.wire]) }
  package var hallTitle: String { phrase("council.hallTitle") }
  package func hallSeats(_ total: Int, needed: Int) -> String {
    phrase("council.hallSeats", ["total": seats(total), "needed": needed])
  }
  package var debateTitle: String { phrase("council.debateTitle") }
  package var toVote: String { phrase("council.toVote") }
  package func votesSo(_ isFor: Bool) -> String { phrase("council.votesSo", ["isFor": isFor]) }
  package func weigher(_ name: String, seats: Int) -> String {
    phrase(
      "outcome.voter",
      ["name": name, "seats": self.seats(seats), "vote": stance(.weighs)]
    )
  }
  package func contribution(_ speaker: String, _ text: String) -> String {
    phrase("council.contribution", ["speaker": speaker, "text": quoted(text)])
  }
  package var stillWeighs: String { phrase("council.stillWeighs") }
  package var rollTitle: String { phrase("council.rollTitle") }
  package var rollOpens: String { phrase("council.rollOpens") }
  package func tally(_ yes: Int, _ no: Int, needed: Int) -> String {
    phrase("council.tally", ["yes": yes, "no": no, "needed": needed])
  }
  package func seatVotes(_ name: String, _ seat: Int, of seats: Int, _ isFor: Bool) -> String {
    phrase("council.seatVotes", ["name": name, "seat": seat, "seats": seats, "isFor": isFor])
  }
  package func doubter(_ name: String) -> String { phrase("council.doubter", ["name": name]) }
  package func decided(_ isFor: Bool) -> String { phrase("council.decided", ["isFor": isFor]) }
  package func minute(_ name: String, _ seats: Int, isFor: Bool, _ yes: Int, _ no: Int) -> String {
    phrase(
      "council.minute",
      ["name": name, "seats": seats, "isFor": isFor, "yes": yes, "no": no]
    )
  }
  package var toResult: String { phrase("council.toResult") }
  package var resultTitle: String { phrase("council.resultTitle") }
  package func result(_ evening: CouncilEvening) -> String {
    phrase(
      "council.result",
      [
        "yes": evening.seatsFor, "no": evening.seatsAgainst,
        "isAdopted": evening.seatsFor > evening.seatsAgainst,
      ]
    )
  }
  package func whyVoted(_ names: [String], isFor: Bool) -> String {
    phrase("council.why", ["isFor": isFor, "names": list(names), "count": names.count])
  }
  /// What weighed most for some factions: part of a sentence.
  package func whyPart(_ part: VotePart, _ interest: String?, of whose: [String]) -> String {
    phrase(
      "council.whyPart",
      [
        "whose": list(whose), "part": self.part(part), "hasInterest": interest != nil,
        "interest": interest ?? "",
      ]
    )
  }
  /// The parts as one sentence.
  package func mostCounted(_ parts: [String]) -> String {
    phrase("council.mostCounted", ["parts": parts.joined(separator: "; ")])
  }
  package func wouldHaveWon(_ names: [String]) -> String {
    phrase("council.wouldHaveWon", ["names": list(names), "count": names.count])
  }
  package func turned(_ vote: TurnedVote, faction: String) -> String {
    phrase(
      "council.turned",
      [
        "isPromise": vote.by == .turnedByPromise, "faction": faction, "yes": vote.seatsFor,
        "no": vote.seatsAgainst,
      ]
    )
  }
  package func stillOpen(_ promise: String) -> String {
    phrase("council.stillOpen", ["promise": promise])
  }
}
