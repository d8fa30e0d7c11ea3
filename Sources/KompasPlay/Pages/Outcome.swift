import KompasPages
import KompasStandards
import KompasView

/// The council, the court, the end.
extension WordedView {
  var councilPage: Page {
    var main: [Block] = [.heading(words.voteTitle, level: 1)]
    for happening in arrival {
      guard case .voted(let inFavor) = happening else { continue }
      main.append(.seats(seats(inFavor: inFavor)))
      if !meaningOfVote.isEmpty { main.append(.prose(meaningOfVote)) }
      main += factions.compactMap { voice(of: $0, isFor: inFavor.contains($0)) }
    }
    if arrival.contains(.notAdopted) {
      main.append(.notice(.info, words.withoutDecision(.notAdopted)))
    }
    return page(main, ask: .proceed(label: words.next))
  }

  private var meaningOfVote: String {
    if texts.authority == "raad" {
      return arrival.contains(.notAdopted) ? "" : words.voteDecides
    }
    let authority = words.authority(texts.authority.orElse("college"))
    return outline.hasCouncilAdvice
      ? words.voteBinds(authority) : words.voteAdvises(authority)
  }

  /// What a faction says with its vote; in two minds if vote and mood differ.
  private func voice(of faction: Int, isFor: Bool) -> Block? {
    let known = seen.groups[faction].estimate
    let vote = isFor ? Mood.inFavor : .against
    let mood = known.map { $0.mood == vote ? vote : .torn } ?? vote
    return says(faction, mood).map {
      .quote(
        speaker: words.voter(
          group(faction),
          seats: outline.stakeholders[faction].seats,
          isFor: isFor
        ),
        text: $0
      )
    }
  }

  var courtPage: Page {
    var main: [Block] = [.heading(words.courtTitle, level: 1)]
    var isJudged = false
    var isAppealed = false
    for happening in arrival {
      if case .appealed(let groups) = happening {
        isAppealed = !groups.isEmpty
        main.append(
          .prose(
            isAppealed ? words.appealed(groups.map(mention)) : words.nobodyAppealed
          )
        )
      }
      if case .judged(let judgment) = happening {
        isJudged = true
        main.append(.heading(defect(judgment.defect), level: 2))
        main += prose(texts.defects.at(judgment.defect)?.text ?? "")
        main.append(.prose(words.judged(judgment.outcome)))
      }
    }
    if isAppealed {
      if !isJudged { main.append(.prose(words.noDefects)) }
      main.append(.notice(.info, words.courtEstimate))
    }
    main += [.heading(words.legalTitle, level: 2), .prose(legalOutcome)]
    main += [.heading(words.democraticTitle, level: 2), .lines(estimatedSupport)]
    main.append(.prose(words.apart))
    return page(main, ask: .proceed(label: words.next))
  }

  /// Support in the neighborhood and the worst-off group, as far as is known.
  private var estimatedSupport: [String] {
    var lines: [String] = []
    if let known = seen.neighborhood?.estimate {
      lines.append(words.support(words.neighborhood, words.range(known.low, known.high)))
    } else {
      lines.append(words.supportUnknown(words.neighborhood))
    }
    if let worst = seen.worstOff { lines.append(words.worstOff(mention(worst))) }
    return lines
  }

  var endPage: Page {
    let ending = texts.endings.at(seen.ending ?? -1)
    var main: [Block] = [
      .heading((ending?.title ?? "").orElse(words.endTitle), level: 1)
    ]
    let late = cameToPass
    if !late.isEmpty { main += [.heading(words.stillCame, level: 2)] + late }
    if !late.isEmpty { main.append(.heading(words.endTitle, level: 2)) }
    main += prose((ending?.text ?? "").orElse(legalOutcome))
    let more = prose(ending?.more ?? "")
    if !more.isEmpty { main += [.heading(words.yearsOn, level: 2)] + more }
    return page(main, ask: .proceed(label: words.toDebriefing))
  }
}
