package import KompasPages
import KompasScoring
import KompasStandards
package import KompasView

/// The decision of a turn: what the rule makes of the votes, and what is asked before it is final.
extension WordedView {
  /// Asks what the table does: decide as its rule says, or, after the first vote, vote again.
  ///
  /// The choices are the options of `decisions`, then to vote again where that is possible.
  package func decidePage(_ table: SeenTable, canVoteAgain: Bool) -> Page {
    var page = page(
      [
        .heading(words.table.decideTitle(isProposal: table.isProposing), level: 1),
        .prose(decision(table)), status,
      ],
      ask: .choose(
        prompt: words.table.decidePrompt,
        table.decisions.map { decisionChoice($0, table) }
          + (table.canDraw ? [Choice(label: words.table.drawHere)] : [])
          + (canVoteAgain ? [Choice(label: words.table.voteAgain)] : [])
      )
    )
    page.canGoBack = false
    return page
  }

  /// An option that can be taken: what it costs, and how many chose it where the table sees that.
  private func decisionChoice(_ option: Int, _ table: SeenTable) -> Choice {
    var choice = letteredChoice(option)
    let votes = table.isWhole && table.setup.showsCounts ? votes(for: option, table) : ""
    choice.detail = [choice.detail, votes].filter { !$0.isEmpty }.joined(separator: " · ")
    return choice
  }

  /// How many chose an option in the last vote on all of them.
  private func votes(for option: Int, _ table: SeenTable) -> String {
    guard let poll = table.polls.last(where: { !$0.isProposal }),
      let count = openOptions.firstIndex(of: option).flatMap({ poll.votes.at($0) })
    else { return "" }
    return words.table.votesFor(count)
  }

  /// What the rule makes of the votes, and why: true of the count, and of no vote that the table does not see.
  private func decision(_ table: SeenTable) -> String {
    switch table.outcome {
    case .taken(let option)?: return words.table.ruleTakes(lettered(option))
    case .chair(let among)?: return chairDecides(table, among)
    case .proposed(let among)?:
      return among.count == 1
        ? words.table.proposes(
          lettered(among[0]),
          isFirst: table.proposals.isEmpty,
          table.setup.rule
        )
        : words.table.chairProposes(
          table.chair,
          among.map(lettered),
          table.setup.rule,
          isTold: table.setup.showsCounts
        )
    case .lot(let among)?:
      return words.table.lotDecides(
        among.map(lettered),
        isSilent: isSilent(table),
        isTold: table.setup.showsCounts
      )
    case nil: return ""
    }
  }

  private func chairDecides(_ table: SeenTable, _ among: [Int]) -> String {
    // In a short turn the chair sees nothing of the count.
    guard table.isWhole, let rule = VotingRule(rawValue: table.setup.rule), rule != .chair else {
      return words.table.chairDecides(table.chair, .turn)
    }
    if isSilent(table) { return words.table.chairDecides(table.chair, .silent) }
    switch rule {
    case .oneNo:
      return among.count < openOptions.count
        ? words.table.chairLeft(table.chair) : words.table.chairDecides(table.chair, .held)
    case .consent: return words.table.chairDecides(table.chair, .objected)
    case .chair, .majority, .lot:
      return words.table.chairBreaksTie(
        table.chair,
        among.map(lettered),
        isTold: table.setup.showsCounts
      )
    }
  }

  /// Whether nobody chose anything in the last vote on the choices.
  private func isSilent(_ table: SeenTable) -> Bool {
    table.polls.last { !$0.isProposal }.map { tally($0).cast == 0 } ?? false
  }

  /// What the lot of the machine picked.
  package func drawnPage(_ option: Int) -> Page {
    tablePage(
      [
        .heading(words.table.drawnTitle, level: 1), .prose(words.table.drawn(lettered(option))),
      ],
      ask: .proceed(label: words.next)
    )
  }

  /// Whether an option must be confirmed: it cannot be undone, or breaks a promise; if so, the page that asks, the second answer yes.
  package func confirmation(of option: Int) -> Page? {
    guard let view = seen.options.first(where: { $0.option == option }),
      view.isFinal || !view.breaks.isEmpty
    else { return nil }
    return surePage(view)
  }

  /// What an answer after the second one of that page asks: to be let off a promise; `nil` where that is shut.
  package func release(_ answer: Int, for option: Int) -> Decision? {
    guard let view = seen.options.first(where: { $0.option == option }),
      let release = releases(view).at(answer - 2), release.closed == nil
    else { return nil }
    return .release(promise: release.promise)
  }
}

extension SeenTable {
  /// The options among which is decided.
  package var decisions: [Int] {
    switch outcome {
    case .taken(let option)?: [option]
    case .chair(let among)?, .proposed(let among)?, .lot(let among)?: among
    case nil: []
    }
  }

  /// Whether what is chosen is put to the table once more: then it is no decision yet.
  fileprivate var isProposing: Bool { if case .proposed? = outcome { true } else { false } }

  /// The questions whether a choice can go through, in order.
  var proposals: [PollCount] { polls.filter(\.isProposal) }

  /// Whether the machine can draw a lot among them.
  package var canDraw: Bool { if case .lot? = outcome { true } else { false } }
}

extension PollCount {
  /// Whether it was asked if a choice can go through.
  fileprivate var isProposal: Bool { if case .consent = question { true } else { false } }
}

/// Why the chair decides between all choices.
package enum ChairReason: String, Sendable, Equatable {
  /// It does so in every turn of this kind.
  case turn
  /// Nobody chose anything.
  case silent
  /// There was a grave objection to each proposal.
  case objected
  /// Each choice was held back.
  case held
}
