package import KompasPages
import KompasScoring
import KompasStandards
package import KompasView

/// Sitting down: how many there are, how they decide, and how it goes.
extension WordedView {
  /// Asks how many seats there are.
  ///
  /// - Parameter isAgain: whether what was written was no number that a table can have.
  /// - Returns: the page.
  package func seatsPage(isAgain: Bool) -> Page {
    let (least, most) = (TableSetup.seatRange.lowerBound, TableSetup.seatRange.upperBound)
    return tablePage(
      [
        .heading(words.table.title, level: 1), .prose(words.table.intro),
      ] + (isAgain ? [.notice(.warning, words.table.seatsWrong(least, most))] : []),
      ask: .write(
        prompt: words.table.seatsPrompt,
        placeholder: words.table.seatsPlaceholder(least, most)
      )
    )
  }

  /// Asks how the table answers unseen: one of these ways.
  package func wayPage(_ ways: [BallotWay]) -> Page {
    tablePage(
      [.heading(words.table.wayTitle, level: 1), .prose(words.table.wayIntro)]
        + bullets(ways.map { words.table.wayText($0.rawValue) }),
      ask: .choose(
        prompt: words.table.wayPrompt,
        ways.map { Choice(label: words.table.wayName($0.rawValue)) }
      )
    )
  }

  /// The rules by which a table can decide, by name.
  package static let rules = VotingRule.allCases.map(\.rawValue)

  /// Asks by which rule the table decides, one of `rules`.
  package var rulePage: Page {
    tablePage(
      [.heading(words.table.ruleTitle, level: 1), .prose(words.table.ruleIntro)]
        + bullets(Self.rules.map(words.table.ruleSentence)),
      ask: .choose(
        prompt: words.table.rulePrompt,
        Self.rules.map {
          Choice(label: words.table.ruleName($0))
        }
      )
    )
  }

  /// Asks what is shown of a vote, for all votes: first counts, then only whether they agree.
  ///
  /// - Parameter seats: how many sit at the table.
  /// - Returns: the page.
  package func tellingPage(_ seats: Int) -> Page {
    tablePage(
      [
        .heading(words.table.tellingTitle, level: 1),
        .prose(words.table.tellingIntro(secrecy(of: seats))),
      ],
      ask: .choose(
        prompt: words.table.tellingPrompt,
        [
          Choice(label: words.table.tellingCounts, detail: words.table.tellingCountsText),
          Choice(label: words.table.tellingWords, detail: words.table.tellingWordsText),
        ]
      )
    )
  }

  /// Asks whether roles are dealt: first yes, then no.
  package var rolesPage: Page {
    tablePage(
      [.heading(words.table.rolesTitle, level: 1), .prose(words.table.rolesIntro)],
      ask: .choose(
        prompt: words.table.rolesPrompt,
        [Choice(label: words.table.rolesYes), Choice(label: words.table.rolesNo)]
      )
    )
  }

  /// The key that chooses between a short evening and a whole one.
  package static let lengthKey: Character = "k"

  /// How it goes, for a table that sits down so.
  ///
  /// - Parameters:
  ///   - setup: how.
  ///   - minutes: how long it is meant to take.
  ///   - canGoBack: whether something of it was asked, and can be asked again.
  /// - Returns: the page.
  package func toldPage(_ setup: TableSetup, minutes: Int, canGoBack: Bool) -> Page {
    let length = words.table.toldLength(
      hours: minutes / 60,
      minutes: minutes % 60,
      isShort: setup.isShort
    )
    var page = tablePage(
      [.heading(words.table.toldTitle, level: 1)] + howItGoes(setup, length),
      ask: .proceed(label: words.table.toldOn),
      commands: [
        Command(
          key: Self.lengthKey,
          label: setup.isShort ? words.table.playLong : words.table.playShort
        )
      ]
    )
    page.canGoBack = canGoBack
    return page
  }

  /// A turn, the rule, what is secret and what is kept; between them how long it takes, if that is told.
  func howItGoes(_ setup: TableSetup, _ length: String = "") -> [Block] {
    let way = setup.way.rawValue
    return [
      .prose(words.table.toldTurn(way)), .prose(words.table.ruleSentence(setup.rule)),
    ] + prose(length) + [
      .notice(.info, secrecy(of: setup.present.count)), .prose(words.table.toldKept(way)),
      .prose(words.table.toldFree(way)),
    ]
  }

  /// What a count tells of so many, whatever the screen shows.
  private func secrecy(of seats: Int) -> String {
    switch seats {
    case ...2: words.table.noSecret
    case ...4: words.table.smallTable
    default: words.table.withoutNames
    }
  }

  /// What it is about, in one sentence, and whom the table plays.
  package var openingPage: Page {
    tablePage(prose(texts.summary) + role, ask: .proceed(label: words.table.toCompasses))
  }

  /// The place, before roles are dealt or the first scene comes.
  ///
  /// - Parameter hasRoles: whether roles come next.
  /// - Returns: the page.
  package func placePage(hasRoles: Bool) -> Page {
    var page = briefingPages[0]
    page.canGoBack = false
    if hasRoles { page.ask = .proceed(label: words.table.toRoles) }
    return page
  }

  /// The points of the table, given together.
  ///
  /// They begin at the mean of the compasses of the seats, where there are so many that it tells on nobody; else even.
  ///
  /// - Parameter compasses: those of the seats that gave one, each in the order of the values.
  /// - Returns: the page.
  package func commonPage(_ compasses: [[UInt8]]) -> Page {
    let sums = CompassValue.allCases.indices.map { value in
      compasses.reduce(0) { $0 + Int($1.at(value) ?? 0) }
    }
    let isMean = compasses.count >= Self.leastForMean
    let start = isMean ? apportion(sums, total: 60) : sums.map { _ in 10 }
    var page = pointsPage(start: start.map { UInt8(clamping: $0) })
    page.main = [
      .heading(words.table.commonTitle, level: 1), .prose(words.table.commonIntro(isMean: isMean)),
    ]
    page.commands = []
    page.canGoBack = false
    // A mean is what the seats said; all alike is what nobody said.
    if case .allot(var allotment) = page.ask, !isMean {
      allotment.isStartAnswer = false
      page.ask = .allot(allotment)
    }
    return page
  }

  /// A page of the table, without the keys of the game.
  package func tablePage(_ main: [Block], ask: Ask, commands: [Command] = []) -> Page {
    var page = page(main, ask: ask)
    page.commands = commands
    page.canGoBack = false
    return page
  }

  /// From how many compasses on their mean is shown.
  private static let leastForMean = 5

  /// A page for one pair of eyes.
  func privatePage(_ main: [Block], ask: Ask, commands: [Command] = []) -> Page {
    var page = tablePage(main, ask: ask, commands: commands)
    page.isPrivate = true
    return page
  }
}
