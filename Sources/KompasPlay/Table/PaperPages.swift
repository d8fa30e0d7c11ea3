package import KompasPages
import KompasStandards
package import KompasView

/// Who counts cards in piles.
package enum PileCounter: Sendable, Equatable, CaseIterable {
  /// The first person.
  case first
  /// Another one, who does not see what the first counted.
  case second
  /// Both, aloud, after they differed too often.
  case together
}

/// Answers on paper: keyed in card by card, or counted in piles.
extension WordedView {
  /// Which card a compass is keyed in from.
  package enum CompassCard: Sendable, Equatable {
    /// That of a seat.
    case seat(Int)
    /// One of so many without a number, from 1.
    case oneOf(Int, Int)
  }

  /// Keys in one tick of a compass card; at first it can be left out.
  ///
  /// - Parameters:
  ///   - card: which.
  ///   - named: the ticks that were keyed in.
  ///   - last: the seat whose card can be keyed in once more; `nil` if there is none.
  /// - Returns: the page.
  package func keyedCompassPage(_ card: CompassCard, named: [CompassValue?], last: Int?) -> Page {
    let title =
      switch card {
      case .seat(let seat): words.table.compassCard(seat)
      case .oneOf(let card, let count): words.table.compassCardOf(card, count)
      }
    let values = ownValues(named, Array(view.valueOrder.indices)).compactMap(\.self)
    var page = keyedPage(
      [.heading(title, level: 1)] + (named.isEmpty ? [.prose(words.table.keyCompass)] : []),
      prompt: words.namingPrompt(named.count),
      values.map { Choice(label: words.value($0)) }
        + (named.isEmpty ? [Choice(label: words.table.noCard)] : []),
      takesBack: last != nil && named.isEmpty
    )
    page.canGoBack = !named.isEmpty
    return page
  }

  /// Keys in the answer on the card of a seat; the last choice is that it passed.
  ///
  /// - Parameters:
  ///   - seat: whose card, from 1.
  ///   - question: what was asked.
  ///   - answers: what can be answered.
  ///   - last: the seat whose card can be keyed in once more; `nil` if there is none.
  /// - Returns: the page.
  package func keyedVotePage(
    _ seat: Int,
    _ question: PollCount.Question,
    _ answers: [Choice],
    last: Int?
  ) -> Page {
    let asked =
      if case .consent(let option) = question {
        words.table.keyAnswer(lettered(option))
      } else { words.table.keyVote }
    return keyedPage(
      [.heading(words.table.voteCard(seat), level: 1), .prose(asked)],
      prompt: words.table.keyPrompt,
      answers + [Choice(label: words.table.noCard)],
      takesBack: last != nil
    )
  }

  private func keyedPage(
    _ main: [Block],
    prompt: String,
    _ choices: [Choice],
    takesBack: Bool
  ) -> Page {
    privatePage(
      main,
      ask: .choose(prompt: prompt, choices),
      commands: takesBack
        ? [Command(key: Self.takeBackKey, label: words.table.cardBefore)] : []
    )
  }

  /// The piles of a vote: one for each answer, and the last one of who passed.
  package func piles(_ answers: [Choice]) -> [String] {
    answers.map(\.label) + [words.table.blankPile]
  }

  /// Gives the cards to who counts them.
  package func countingPage(
    by counter: PileCounter,
    _ question: PollCount.Question,
    _ trouble: String?
  ) -> Page {
    let asked: [Block] =
      if case .consent(let option) = question, counter == .first {
        [.prose(words.table.consentCards(lettered(option)))]
      } else { [] }
    return tablePage(
      told(trouble) + [.heading(words.table.counting(counter), level: 1)] + asked
        + [.prose(words.table.countingText(counter))],
      ask: .proceed(label: words.table.countOn)
    )
  }

  /// Asks how many cards lie on the next pile.
  ///
  /// - Parameters:
  ///   - piles: what they are.
  ///   - counts: what was counted of the first ones.
  ///   - cards: how many cards there are.
  ///   - counter: who counts.
  ///   - trouble: what was wrong with what was keyed in last; `nil` if nothing was.
  ///   - isSpoken: whether pages are read line by line.
  /// - Returns: the page.
  package func pilePage(
    _ piles: [String],
    counted counts: [Int],
    of cards: Int,
    by counter: PileCounter,
    _ trouble: String?,
    isSpoken: Bool
  ) -> Page {
    let left = cards - counts.reduce(0, +)
    let lines = zip(piles, counts).map(words.table.pile)
    var page = tablePage(
      [.heading(words.table.counting(counter), level: 1)] + told(trouble)
        + (lines.isEmpty
          ? [] : [.lines(lines + [words.table.pilesLeft(left, of: cards)])]),
      ask: .write(
        prompt: words.table.pilePrompt(piles.at(counts.count) ?? ""),
        placeholder: words.table.pilePlaceholder(left, saysBack: isSpoken)
      )
    )
    // Where lines are typed 0 is a number, so that a word goes back.
    page.canGoBack = !isSpoken
    page.isPrivate = true
    return page
  }

  private func told(_ trouble: String?) -> [Block] {
    trouble.map { [.notice(.warning, $0)] } ?? []
  }
}
