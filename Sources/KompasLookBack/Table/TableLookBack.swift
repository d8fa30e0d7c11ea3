package import KompasAnalysis
import KompasEngine
package import KompasPages
package import KompasPlay
import KompasScoring
import KompasStandards

/// Looking back as a table: where it parted, what only one knew, a card for each, and letting go.
extension WordedView {
  /// Where the table parted: by count, and nobody's vote.
  ///
  /// - Parameters:
  ///   - figures: what the votes came to.
  ///   - showsCounts: whether the table wanted counts to be shown; if not, no number of people is.
  /// - Returns: the page.
  package func partedPage(_ figures: TableFigures, showsCounts: Bool) -> Page {
    let isAgain = figures.turns.contains { $0.again != nil }
    let rows = figures.turns.map { turn in
      [scene(turn.scene), split(turn.first, showsCounts)]
        + (isAgain ? [split(turn.again, showsCounts)] : []) + [option(turn.option)]
    }
    let moves = figures.turns.compactMap { $0.again?.moved }.filter { $0 > 0 }
    let table = Table(
      columns: [words.tableBack.sceneColumn, words.tableBack.firstColumn]
        + (isAgain ? [words.tableBack.againColumn] : []) + [words.tableBack.chosenColumn],
      rows: rows
    )
    // With a row that says "divided" once, how often somebody stood alone would be a count of that row.
    let people =
      [words.tableBack.alone(figures.alone)]
      + (isAgain
        ? [words.tableBack.moved(moves.reduce(0, +), times: moves.count)] : [])
    return tablePage(
      [
        .heading(words.tableBack.partedTitle, level: 1), .table(table),
      ] + (showsCounts ? [.lines(people)] : []) + bullets(fallen(figures))
        + [.prose(words.tableBack.partedQuestion)],
      ask: .proceed(label: words.next)
    )
  }

  /// What was put to the table and did not go through, by scene: nobody's answer, and no number.
  private func fallen(_ figures: TableFigures) -> [String] {
    let isNo = view.table.flatMap { VotingRule(rawValue: $0.setup.rule) }?.holdsBack == true
    return figures.turns.filter { !$0.fallen.isEmpty }.map { turn in
      let options = turn.fallen.map { words.quoted(option($0)) }
      return words.tableBack.fell(scene(turn.scene), options, isNo: isNo)
    }
  }

  private func split(_ poll: PollCount?, _ showsCounts: Bool) -> String {
    guard let poll else { return "–" }
    guard showsCounts, poll.tally.unity == .divided else {
      return words.table.unity(poll.tally.unity.rawValue).lowered
    }
    return poll.votes.filter { $0 > 0 }.sorted(by: >).map(String.init).joined(separator: "–")
  }

  /// A fact that only one role knew, turned over.
  ///
  /// - Parameters:
  ///   - role: an index into the roles of the case.
  ///   - number: which of them this is, from 1.
  ///   - count: how many were dealt.
  /// - Returns: the page.
  package func factPage(_ role: Int?, _ number: Int, of count: Int) -> Page {
    let role = role.flatMap { texts.roles?.at($0) }
    var page = tablePage(
      [.heading(words.tableBack.factTitle, level: 1)]
        + (role.map {
          [
            .heading($0.name, level: 2), .prose($0.front), .prose($0.back),
            .prose(words.tableBack.factQuestion(scene($0.scene))),
          ]
        } ?? []),
      ask: .proceed(label: words.next)
    )
    page.context.append(words.pageContext(number, of: count))
    return page
  }

  private func card(_ seat: Int, _ figures: SeatFigures?, isSaved: Bool = false) -> [Block] {
    guard let figures else {
      return [
        .heading(words.tableBack.cardTitle(seat), level: 1), .prose(words.tableBack.cardUnknown),
      ]
    }
    let ranges = CompassValue.allCases.map(figures.range)
    let isAnything = ranges.contains { $0 != nil }
    let most = (ranges.compactMap { $0?.upperBound } + (figures.declared ?? []).map(Int.init)).max()
    let rim = Rose.rim(of: most)
    var shown = compass(
      words.tableBack.shownSeries,
      CompassValue.allCases.map { figures.revealed.at($0.rawValue)?.points },
      rim,
      unknown: back.tooLittle
    )
    shown.ranges = ranges
    let said = figures.declared.map {
      compass(words.tableBack.saidSeries, $0.map(Int.init), rim)
    }
    return [
      .heading(words.tableBack.cardTitle(seat), level: 1),
      .lines(
        [
          words.tableBack.cardVotes(figures.votes), alone(figures),
        ] + (tellsMostAlone(figures) && !isSaved ? [words.tableBack.mostAlone] : [])
      ),
    ] + news(figures, isAnything: isAnything) + known(said, shown, isAnything: isAnything)
  }

  /// How often a seat stood alone; only whether, where the table chose words.
  private func alone(_ figures: SeatFigures) -> String {
    view.table?.setup.showsCounts == false
      ? words.tableBack.ownAloneInWords(isEver: figures.alone > 0)
      : words.tableBack.ownAlone(figures.alone)
  }

  /// Whether a seat is told that it stood alone most often: of one time, or where the table chose no counts, it says too much of the others.
  private func tellsMostAlone(_ figures: SeatFigures) -> Bool {
    figures.isMostOftenAlone && figures.alone > 1 && view.table?.setup.showsCounts == true
  }

  /// On which value a seat's votes and words differ most, before any picture; nothing where one of them is not known.
  private func news(_ figures: SeatFigures, isAnything: Bool) -> [Block] {
    guard isAnything, let declared = figures.declared else { return [] }
    return [.prose(apart(declared, figures.revealed, figures.range))]
  }

  /// What is known of a seat's compass: what it gave itself and what its votes showed, or that one of these is not known, or neither.
  private func known(_ said: Rose.Series?, _ shown: Rose.Series, isAnything: Bool) -> [Block] {
    if let said {
      return [
        .rose(rose([said, shown])), .prose(isAnything ? back.rangeMeaning : back.nothingRevealed),
      ]
    }
    guard isAnything else { return [.prose(words.tableBack.noCompassNorVotes)] }
    return [
      .prose(words.tableBack.noCompass), .rose(rose([shown])), .prose(back.rangeMeaning),
    ]
  }

  /// A seat's own card: its compass, what its own votes showed of it, and how to keep it.
  package func cardPage(_ seat: Int, _ figures: SeatFigures?, _ own: OwnCard) -> Page {
    let keeping: [Block] = own.saved.map(told) ?? [.prose(words.tableBack.cardKeep)]
    let trouble: [Block] =
      own.trouble.map { [.notice(.failure, words.tableBack.cardNotSaved($0.clause))] } ?? []
    var page = tablePage(
      card(seat, figures) + monday(own) + keeping + trouble,
      ask: once(words.tableBack.cardSeen),
      commands: (own.saved.map(commands)
        ?? [Command(key: Self.saveKey, label: words.tableBack.cardSave)])
        + [Command(key: Self.mondayKey, label: words.tableBack.cardMonday)]
    )
    page.isPrivate = true
    return page
  }

  /// The same as a file, on one page.
  package func savedCardPage(_ seat: Int, _ figures: SeatFigures?, _ own: OwnCard) -> Page {
    tablePage(card(seat, figures, isSaved: true) + monday(own), ask: .proceed(label: ""))
  }

  private func monday(_ own: OwnCard) -> [Block] {
    own.monday.isEmpty ? [] : [.heading(back.cardMonday, level: 2), .prose(own.monday)]
  }

  /// Asks a seat for one sentence for its own card; it begins with what was written before.
  package func ownMondayPage(_ own: OwnCard) -> Page {
    var page = tablePage(
      [
        .heading(words.tableBack.ownMondayTitle, level: 1),
        .prose(words.tableBack.ownMondayIntro),
      ],
      ask: .write(prompt: words.tableBack.ownMondayPrompt, placeholder: "")
    )
    page.draft.text = own.monday
    page.canGoBack = true
    page.isPrivate = true
    return page
  }

  /// The key that saves a card as a file, and the one that adds a sentence to it.
  package static let (saveKey, mondayKey): (Character, Character) = ("c", "m")

  /// Tells that it was let go who voted what.
  package var letGoPage: Page {
    tablePage(
      [.heading(words.tableBack.letGoTitle, level: 1), .prose(words.tableBack.letGoText)],
      ask: .proceed(label: words.next)
    )
  }

  /// Asks once more before it is let go; the answer that does nothing has the focus.
  package var sureToLetGoPage: Page {
    var page = tablePage(
      [
        .heading(words.tableBack.lettingGoTitle, level: 1),
        .prose(words.tableBack.lettingGoYesText),
      ],
      ask: .choose(
        prompt: words.undoPrompt,
        [Choice(label: words.sureLook), Choice(label: words.tableBack.lettingGoYes)]
      )
    )
    page.focus = 0
    return page
  }

  /// Asks whether it is let go who voted what: first yes, then not yet.
  package var lettingGoPage: Page {
    tablePage(
      [
        .heading(words.tableBack.lettingGoTitle, level: 1),
        .prose(words.tableBack.lettingGoIntro),
      ],
      ask: .choose(
        prompt: words.tableBack.lettingGoPrompt,
        [
          Choice(
            label: words.tableBack.lettingGoYes,
            text: words.tableBack.lettingGoYesText
          ),
          Choice(
            label: words.tableBack.lettingGoLater,
            text: words.tableBack.lettingGoLaterText
          ),
        ]
      )
    )
  }
}
