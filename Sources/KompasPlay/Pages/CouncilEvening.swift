package import KompasPages
import KompasStandards
import KompasView

/// The evening of the council: the hall before the speech; then the debate, the roll call and the result.
extension WordedView {
  /// Whether the council votes after what is chosen now.
  package var isCouncilScene: Bool {
    seen.stage == .choosing && outline.scenes.at(seen.scene)?.hasCouncilVote == true
  }

  /// Who sits where, and how it stands.
  package var hallPage: Page {
    var hall = seats(inFavor: nil)
    hall.isHall = true
    for (index, faction) in (view.odds?.factions ?? []).enumerated() {
      hall.parties[index].note = words.stance(faction.stance)
      hall.parties[index].leaning = faction.stance.leaning
    }
    let total = factions.reduce(0) { $0 + outline.stakeholders[$1].seats }
    hall.words = words.hallSeats(total, needed: total / 2 + 1)
    let evenings = evenings
    var page = page(
      [.heading(words.hallTitle, level: 1), .seats(hall)] + evenings,
      ask: .proceed(label: words.next)
    )
    // What it says itself it does not say once more beside it.
    page.beside.removeAll(where: evenings.contains)
    return page
  }

  var councilPages: [Page] {
    guard let evening = view.lastTurn?.council else {
      return [page([.heading(words.voteTitle, level: 1)], ask: .proceed(label: words.next))]
    }
    return [debatePage(evening), rollPage(evening), resultPage(evening)]
  }

  // MARK: The debate

  /// Who is sure says its line, against and in favor in turn; who weighs asks something and does not say what it does; the doubter last.
  private func debatePage(_ evening: CouncilEvening) -> Page {
    var page = page(
      [
        .heading(words.debateTitle, level: 1), .lines(debaters(evening).map(contribution)),
      ],
      ask: .proceed(label: words.toVote)
    )
    page.below = [.seats(debating(evening))]
    return page
  }

  /// Who sits where, with what each says of its vote.
  private func debating(_ evening: CouncilEvening) -> Seats {
    var hall = seats(inFavor: nil)
    (hall.isHall, hall.words) = (true, "")
    for (index, faction) in factions.enumerated() {
      guard let vote = evening.factions.first(where: { $0.faction == faction }) else { continue }
      let stance =
        vote.weighs ? words.stance(.weighs) : (vote.inFavor ? words.inFavor : words.against)
      hall.parties[index].note = stance
      hall.parties[index].leaning = vote.weighs ? .torn : vote.inFavor ? .inFavor : .against
    }
    return hall
  }

  /// Who sits where, with how all of them voted.
  func voted(_ evening: CouncilEvening) -> Seats {
    var hall = seats(inFavor: evening.factions.filter(\.inFavor).map(\.faction))
    (hall.isHall, hall.words) = (true, "")
    return hall
  }

  private func debaters(_ evening: CouncilEvening) -> [FactionVote] {
    let doubter = evening.factions.filter { $0.faction == evening.roll.last }
    let others = evening.factions.filter { $0.faction != evening.roll.last }
    let sure = [false, true].map { side in others.filter { !$0.weighs && $0.inFavor == side } }
    let inTurn = (0..<max(sure[0].count, sure[1].count)).flatMap { index in
      sure.compactMap { $0.at(index) }
    }
    return inTurn + others.filter(\.weighs) + doubter
  }

  private func contribution(_ vote: FactionVote) -> String {
    let seats = outline.stakeholders[vote.faction].seats
    guard vote.weighs else {
      let text = said(vote) ?? words.votesSo(vote.inFavor)
      return words.contribution(
        words.voter(group(vote.faction), seats: seats, isFor: vote.inFavor),
        text
      )
    }
    let text = vote.weighing.flatMap { texts.lines?.at($0) } ?? words.stillWeighs
    return words.contribution(words.weigher(group(vote.faction), seats: seats), text)
  }

  /// What a faction says with its vote; without words for that, what it says in its mood, and in two minds if vote and mood differ.
  func said(_ vote: FactionVote) -> String? {
    if let own = vote.line.flatMap({ texts.lines?.at($0) }) { return own }
    let mood = vote.inFavor ? Mood.inFavor : .against
    let known = seen.groups[vote.faction].estimate?.mood
    return says(vote.faction, known == nil || known == mood ? mood : .torn)
  }

  // MARK: The result

  private func resultPage(_ evening: CouncilEvening) -> Page {
    var main: [Block] = [.heading(words.resultTitle, level: 1)]
    main += prose(told(evening.result, evening).orElse(words.result(evening)))
    main.append(.lines(account(evening)))
    main += moments(arrival)
    if arrival.contains(.notAdopted) {
      main.append(.notice(.info, words.withoutDecision(.notAdopted)))
    } else if !meaningOfVote.isEmpty {
      main.append(.prose(meaningOfVote))
    }
    var page = page(main, ask: .proceed(label: words.next))
    page.below = [.seats(voted(evening))]
    return page
  }

  /// Why it was adopted or not, what would have turned it, and what is still open; what the evening cost was told with the choice.
  private func account(_ evening: CouncilEvening) -> [String] {
    let turned = evening.turnedBy.map { vote in
      told(vote.by, vote.seatsFor, vote.seatsAgainst, vote.faction)
        .orElse(words.turned(vote, faction: vote.faction.map(group) ?? ""))
        + (vote.won.isEmpty ? "" : " " + words.wouldHaveWon(vote.won.map(group)))
    }
    let stillOpen: [String] = seen.promises.indices.filter { seen.promises[$0] == .open }
      .map { words.stillOpen(promise($0)) }
    return [why(evening)] + [turned].compactMap(\.self) + stillOpen
  }

  /// Who decided it, and what weighed most for each of them: the reason that decided most seats first.
  private func why(_ evening: CouncilEvening) -> String {
    let isAdopted = evening.seatsFor > evening.seatsAgainst
    let deciding = evening.factions.filter { $0.inFavor == isAdopted }
    var reasons: [(vote: FactionVote, whose: [Int])] = []
    for vote in deciding where vote.part != nil {
      if let place = reasons.firstIndex(where: {
        $0.vote.part == vote.part && $0.vote.criterion == vote.criterion
      }) {
        reasons[place].whose.append(vote.faction)
      } else {
        reasons.append((vote, [vote.faction]))
      }
    }
    func seats(_ whose: [Int]) -> Int { whose.reduce(0) { $0 + outline.stakeholders[$1].seats } }
    let told = reasons.enumerated()
      .sorted { (-seats($0.element.whose), $0.offset) < (-seats($1.element.whose), $1.offset) }
      .compactMap { _, reason in
        reason.vote.part.map { part in
          words.whyPart(
            part,
            reason.vote.criterion.map { criterion($0).lowered },
            of: reason.whose.map(group)
          )
        }
      }
    let why = words.whyVoted(deciding.map { group($0.faction) }, isFor: isAdopted)
    return told.isEmpty ? why : "\(why) \(words.mostCounted(told))"
  }

  private var meaningOfVote: String {
    if texts.authority == "raad" { return words.voteDecides }
    let authority = words.authority(texts.authority.orElse("college"))
    return outline.hasCouncilAdvice
      ? words.voteBinds(authority) : words.voteAdvises(authority)
  }

  // MARK: The author's words

  /// What the author says of a moment of the evening; empty if nothing.
  func told(_ moment: CouncilText, _ evening: CouncilEvening) -> String {
    told(moment, evening.seatsFor, evening.seatsAgainst, evening.roll.last)
  }

  private func told(_ moment: CouncilText, _ yes: Int, _ no: Int, _ faction: Int?) -> String {
    (texts.council?.at(Int(moment.rawValue)) ?? "")
      .replacing("{for}", with: words.count(yes))
      .replacing("{against}", with: words.count(no))
      .replacing("{faction}", with: faction.map(group) ?? "")
      .trimmed
  }
}

extension Stance {
  /// Which way a faction leans that was asked; `nil` if it was not.
  fileprivate var leaning: Meter.Leaning? {
    switch self {
    case .sureFor: .inFavor
    case .weighs: .torn
    case .sureAgainst: .against
    case .notAsked: nil
    }
  }
}
