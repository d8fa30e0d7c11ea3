import KompasPages
import KompasStandards
import KompasView

/// The roll call: seat by seat as the factions sit, begun so that the doubter comes last; once it is decided, the rest at once.
extension WordedView {
  func rollPage(_ evening: CouncilEvening) -> Page {
    let votes = evening.roll.compactMap { faction in
      evening.factions.first { $0.faction == faction }
    }
    var count = RollCount(needed: evening.needed, total: evening.seatsFor + evening.seatsAgainst)
    var frames = [[Block.seats(hall(evening, cast: [:], count))]]
    var minutes: [String] = []
    for vote in votes {
      if vote.faction == evening.roll.last, !count.isDecided {
        let doubter = told(.doubter, evening).orElse(words.doubter(group(vote.faction)))
        frames[frames.count - 1] += prose(doubter)
        minutes.append(doubter)
      }
      let wasDecided = count.isDecided
      frames += self.frames(vote, evening, &count)
      minutes.append(minute(vote, count))
      if count.isDecided, !wasDecided, !count.isOver {
        minutes.append(decided(evening, count))
      }
    }
    var page = page(
      [.heading(words.rollTitle, level: 1)]
        + prose(told(.open, evening).orElse(words.rollOpens)),
      frames: frames + [[.lines(minutes)]],
      ask: .proceed(label: words.toResult)
    )
    page.below = [.seats(voted(evening))]
    return page
  }

  /// A frame for each seat of a faction until it is decided.
  private func frames(
    _ vote: FactionVote,
    _ evening: CouncilEvening,
    _ count: inout RollCount
  ) -> [[Block]] {
    let seats = outline.stakeholders[vote.faction].seats
    var frames: [[Block]] = []
    for seat in 1...max(1, seats) where seat <= seats {
      let isShown = !count.isDecided
      count.add(vote, seat)
      guard isShown else { continue }
      var frame: [Block] = [.seats(hall(evening, cast: count.cast, count))]
      frame.append(.lines([words.seatVotes(group(vote.faction), seat, of: seats, vote.inFavor)]))
      if vote.weighs, seat == seats, let text = said(vote) {
        frame.append(.quote(speaker: group(vote.faction), text: text))
      }
      if count.isDecided, !count.isOver { frame += prose(decided(evening, count)) }
      frames.append(frame)
    }
    return frames
  }

  private func hall(_ evening: CouncilEvening, cast: [Int: Int], _ count: RollCount) -> Seats {
    var hall = seats(inFavor: evening.factions.filter(\.inFavor).map(\.faction))
    hall.isHall = true
    for (index, faction) in factions.enumerated() {
      hall.parties[index].cast = cast[faction] ?? 0
      if cast[faction] == nil { hall.parties[index].isFor = nil }
    }
    // A filled or an empty seat says how it voted.
    (hall.forWord, hall.againstWord) = ("", "")
    hall.words = words.tally(count.yes, count.no, needed: count.needed)
    return hall
  }

  /// What stands in the minutes of a faction's vote; who weighed says now why.
  private func minute(_ vote: FactionVote, _ count: RollCount) -> String {
    let line = words.minute(
      group(vote.faction),
      outline.stakeholders[vote.faction].seats,
      isFor: vote.inFavor,
      count.yes,
      count.no
    )
    guard vote.weighs, let text = said(vote) else { return line }
    return "\(line) \(words.quoted(text))"
  }

  private func decided(_ evening: CouncilEvening, _ count: RollCount) -> String {
    let isFor = count.yes >= count.needed
    return told(isFor ? .decidedFor : .decidedAgainst, evening).orElse(words.decided(isFor))
  }
}

/// The votes that were cast so far.
private struct RollCount {
  let needed: Int
  let total: Int
  var yes = 0
  var no = 0
  /// How many seats of each faction voted.
  var cast: [Int: Int] = [:]

  init(needed: Int, total: Int) { (self.needed, self.total) = (needed, total) }

  /// Whether a majority is reached, or cannot be reached any more.
  var isDecided: Bool { yes >= needed || total - no < needed }
  /// Whether everybody voted.
  var isOver: Bool { yes + no == total }

  mutating func add(_ vote: FactionVote, _ seat: Int) {
    if vote.inFavor { yes += 1 } else { no += 1 }
    cast[vote.faction] = seat
  }
}
