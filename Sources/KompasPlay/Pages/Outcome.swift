package import KompasPages
import KompasScoring
import KompasStandards
import KompasView

/// The court, the end.
extension WordedView {
  var courtPage: Page {
    var main: [Block] = [.heading(words.courtTitle, level: 1)]
    var isJudged = false
    var isAppealed = false
    for happening in arrival {
      if case .appealed(let groups) = happening {
        isAppealed = !groups.isEmpty
        main.append(
          .prose(
            isAppealed
              ? words.appealed(groups.map(mention))
              : words.nobodyAppealed(isRefused: seen.isRefused)
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
    main += [
      .heading(words.democraticTitle, level: 2), .lines(estimatedSupport),
      .prose([neighborhoodMeant, words.supportMeans].compactMap(\.self).joined(separator: " ")),
    ]
    return page(main, ask: .proceed(label: words.next))
  }

  /// Who the neighborhood is: those whom the case puts near, where the plan goes now; `nil` if nobody is.
  var neighborhoodMeant: String? {
    seen.near.isEmpty ? nil : words.neighborhoodIs(seen.near.map(mention))
  }

  /// Support in the neighborhood and the worst-off group, as far as is known.
  private var estimatedSupport: [String] {
    var lines: [String] = []
    if let known = seen.neighborhood?.estimate {
      lines.append(words.support(words.neighborhood, words.range(known.low, known.high)))
    } else {
      lines.append(words.supportUnknown(words.neighborhood))
    }
    if let worst = seen.worstOff {
      lines.append(words.worstOff(mention(worst)))
      let least = seen.groups.at(worst)?.estimate.map { wholePoints($0.middle) }
      let others = evenWorseOff { group in
        guard let least, let known = seen.groups.at(group)?.estimate else { return false }
        return wholePoints(known.middle) < least
      }
      if !others.isEmpty { lines.append(words.evenWorseOff(others.map(mention))) }
    }
    return lines
  }

  /// The groups of people that are no residents, as farmers and firms, and yet fare worse than the worst-off residents.
  package func evenWorseOff(_ isWorse: (Int) -> Bool) -> [Int] {
    people.filter { group in
      let party = outline.stakeholders[group]
      return party.people > 0 && party.kind != .residents && isWorse(group)
    }
  }

  /// How it ended; before it, on pages of their own, what of what still came does not go with it on one page.
  var endPages: [Page] {
    let spreads = spreads
    let before = spreads.dropLast().map { spread in
      page([.heading(words.stillCame, level: 1)] + spread, ask: .proceed(label: words.next))
    }
    return before + [endPage(after: spreads.last ?? [])]
  }

  private func endPage(after late: [Block]) -> Page {
    let ending = texts.endings.at(seen.ending ?? -1)
    var main: [Block] = [
      .heading((ending?.title ?? "").orElse(words.endTitle), level: 1)
    ]
    if !late.isEmpty { main += [.heading(words.stillCame, level: 2)] + late }
    if !late.isEmpty { main.append(.heading(words.endTitle, level: 2)) }
    main += prose((ending?.text ?? "").orElse(legalOutcome))
    main += lastPromises
    return page(main + yearsOn, ask: .proceed(label: words.toDebriefing))
  }

  /// How it went on: years later, and what came of what was chosen.
  package var yearsOn: [Block] {
    let told = prose(texts.endings.at(seen.ending ?? -1)?.more ?? "") + view.yearsOn.flatMap(line)
    return told.isEmpty ? [] : [.heading(words.yearsOn, level: 2)] + told
  }
}
