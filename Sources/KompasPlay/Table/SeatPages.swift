package import KompasPages
import KompasStandards
package import KompasView

/// What goes round: passing the keyboard on, and what a seat sees alone.
extension WordedView {
  /// The key that lets the seat before answer once more.
  package static let takeBackKey: Character = "t"
  /// The key that passes a seat over.
  package static let passOverKey: Character = "s"

  /// Gives the keyboard to a seat.
  ///
  /// - Parameters:
  ///   - seat: to whom, from 1.
  ///   - last: the seat that answered just before and may answer once more; `nil` if there is none.
  ///   - canPassOver: whether the seat can be passed over.
  ///   - canGoBack: whether nobody answered yet, so that there is a way back to what is asked.
  /// - Returns: the page.
  package func passPage(
    to seat: Int,
    after last: Int?,
    canPassOver: Bool = false,
    canGoBack: Bool = false
  ) -> Page {
    var page = tablePage(
      answered(last) + [
        .heading(words.table.seat(seat), level: 1), .prose(words.table.pass(to: seat)),
      ],
      ask: .proceed(label: words.table.iAm(seat)),
      commands: takeBack(last)
        + (canPassOver ? [Command(key: Self.passOverKey, label: words.table.passOver)] : [])
    )
    page.canGoBack = canGoBack
    page.isHandover = true
    return page
  }

  /// Between the last seat and the split; or all cards were keyed in.
  ///
  /// That somebody answered twice is told to all, without a number: whoever has the keyboard could answer for the seat before.
  ///
  /// - Parameters:
  ///   - last: the seat whose answer can be taken back, if any.
  ///   - count: how many seats answered.
  ///   - areKeyed: whether cards were keyed in.
  ///   - retaken: how often a seat answered once more.
  /// - Returns: the page.
  package func allAnsweredPage(last: Int?, of count: Int, areKeyed: Bool, retaken: Int) -> Page {
    tablePage(
      (areKeyed || count == 1 ? [] : answered(last)) + [
        .heading(words.table.allAnswered(areKeyed: areKeyed, isOne: count == 1), level: 1),
        .prose(words.table.allAnsweredText),
      ] + (retaken > 0 ? [.notice(.info, words.table.retaken(retaken))] : []),
      ask: .proceed(label: words.table.showSplit),
      commands: takeBack(last)
    )
  }

  private func answered(_ seat: Int?) -> [Block] {
    seat.map { [.lines([words.table.answered($0)])] } ?? []
  }

  private func takeBack(_ seat: Int?) -> [Command] {
    seat.map { [Command(key: Self.takeBackKey, label: words.table.takeBack($0))] } ?? []
  }

  /// How many values a compass names.
  package static let compassAnswers = 3

  /// Asks a seat for one value of its own compass, or that it gives none: which takes as many keys.
  ///
  /// - Parameters:
  ///   - seat: whose, from 1.
  ///   - named: the values that it named; `nil` where it would give none.
  ///   - order: in which order they are offered: see `ownValues`.
  /// - Returns: the page.
  package func ownCompassPage(_ seat: Int, named: [CompassValue?], order: [Int]) -> Page {
    let intro =
      named.isEmpty
      ? words.table.ownCompassIntro
      : named.contains(nil) ? words.table.compassPassed(Self.compassAnswers - named.count) : ""
    var page = privatePage(
      [.heading(words.table.ownCompass(seat), level: 1)] + prose(intro),
      ask: .choose(
        prompt: words.namingPrompt(named.count),
        ownValues(named, order).map {
          $0.map { Choice(label: words.value($0), detail: named.isEmpty ? words.meaning($0) : "") }
            ?? Choice(label: words.table.withoutCompass)
        }
      )
    )
    page.canGoBack = !named.isEmpty
    return page
  }

  /// The values that can still be named, in the order in which they are offered; `nil` for to give none.
  ///
  /// - Parameters:
  ///   - named: what was answered so far.
  ///   - order: places among `valueOrder`; what lies behind the last is to give none.
  /// - Returns: the answers.
  package func ownValues(_ named: [CompassValue?], _ order: [Int]) -> [CompassValue?] {
    order.map(view.valueOrder.at).filter { $0 == nil || !named.contains($0) }
  }

  /// Choices in the order in which they are offered; what lies behind the last is to pass, which has no place of its own.
  private func dealt(_ choices: [Choice], _ order: [Int]) -> [Choice] {
    order.map { choices.at($0) ?? Choice(label: words.table.passVote) }
  }

  /// Shows a seat its role: what it may say it knows about, and what only it knows.
  package func rolePage(_ seat: Int, role index: Int?) -> Page {
    guard let role = index.flatMap({ texts.roles?.at($0) }) else {
      return privatePage(
        [.heading(words.table.seat(seat), level: 1), .prose(words.table.noRole)],
        ask: once(words.table.readIt)
      )
    }
    return privatePage(
      [
        .heading(words.table.youPlay(role.name), level: 1),
        .heading(words.table.forEveryone, level: 2), .prose(role.front),
        .heading(words.table.forYou, level: 2), .prose(role.back),
        .prose(words.table.roleRule(scene(role.scene))),
      ],
      ask: once(words.table.readIt)
    )
  }

  /// What does not come back is left by a choice: an Enter too many does not close it unread.
  package func once(_ label: String) -> Ask {
    .choose(prompt: words.table.oncePrompt, [Choice(label: label)])
  }

  /// Asks a seat for its vote.
  ///
  /// - Parameters:
  ///   - seat: whose, from 1.
  ///   - order: in which order the open options, and to pass behind them, are offered.
  /// - Returns: the page.
  package func ballotPage(_ seat: Int, order: [Int]) -> Page {
    privatePage(
      [
        .heading(words.table.ownVote(seat), level: 1), .prose(words.table.ballotIntro),
      ],
      ask: .choose(
        prompt: words.table.ballotPrompt,
        dealt(optionAnswers, order)
      )
    )
  }

  /// Asks a seat whether an option can go through.
  ///
  /// - Parameters:
  ///   - seat: whose answer, from 1.
  ///   - option: which.
  ///   - answers: what can be answered: `consentAnswers` or `noAnswers`.
  ///   - order: in which order the answers, and to pass behind them, are offered.
  /// - Returns: the page.
  package func consentPage(_ seat: Int, to option: Int, _ answers: [Choice], order: [Int]) -> Page {
    privatePage(
      [
        .heading(words.table.ownVote(seat), level: 1),
        .prose(
          answers.count == noAnswers.count
            ? words.table.noIntro(lettered(option)) : words.table.consentIntro(lettered(option))
        ),
      ],
      ask: .choose(
        prompt: words.table.ballotPrompt,
        dealt(answers, order)
      )
    )
  }

  /// The open options, as answers.
  package var optionAnswers: [Choice] { openOptions.map(letteredChoice) }
  /// What can be answered by consent.
  package var consentAnswers: [Choice] {
    [words.table.canLive, words.table.hasConcern, words.table.objects].map { Choice(label: $0) }
  }
  /// What can be answered where each seat has one no.
  package var noAnswers: [Choice] {
    [words.table.letsThrough, words.table.holdsBack].map { Choice(label: $0) }
  }

  /// The options that can be chosen, in the order of the scene.
  package var openOptions: [Int] { seen.options.filter { $0.closed == nil }.map(\.option) }

  /// The letter of an option, as the scene is read aloud.
  func letter(_ option: Int) -> String {
    let place = seen.options.firstIndex { $0.option == option } ?? 0
    return String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: place)))
  }

  /// An option as a choice that is called by its letter, with what it costs.
  func letteredChoice(_ option: Int) -> Choice {
    let costs = seen.options.first { $0.option == option }.map { cost($0.costs) } ?? ""
    return Choice(label: lettered(option), detail: costs, letter: letter(option).first).priced
  }

  /// An option with its letter.
  func lettered(_ option: Int) -> String {
    words.table.lettered(letter(option), self.option(option))
  }
}
