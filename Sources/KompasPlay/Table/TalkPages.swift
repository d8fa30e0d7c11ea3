package import KompasPages
import KompasScoring
import KompasStandards
package import KompasView

/// What the whole table sees of a turn: the scene, how it came out, a minute.
extension WordedView {
  /// The scene, to be read aloud and talked about.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - dealt: the roles that were dealt.
  /// - Returns: the page.
  package func talkPage(_ table: SeenTable, dealt: [Int] = []) -> Page {
    let knowing = (texts.roles ?? []).indices.filter {
      dealt.contains($0) && texts.roles?[$0].scene == seen.scene
    }
    var page = page(
      [.heading(scene(seen.scene), level: 1), .lines([words.table.reads(table.reader)])]
        + releasedBlocks + line(view.told.opening) + prose(texts.scenes.at(seen.scene)?.text ?? "")
        + line(view.told.callback) + [.heading(words.table.optionsTitle, level: 2)]
        + bullets(seen.options.map(told))
        + (knowing.isEmpty
          ? [] : [.notice(.info, words.table.someoneKnows(knowing.compactMap(roleName)))])
        + [
          status,
          .prose(
            table.isWhole
              ? words.table.talk(chair: table.chair) : words.table.shortTurn(chair: table.chair)
          ),
        ],
      ask: .proceed(label: words.table.toVote)
    )
    page.commands.append(Command(key: Self.peopleKey, label: words.table.people))
    if table.isWhole { page.timer = Self.talkSeconds }
    page.canGoBack = false
    return page
  }

  private func roleName(_ index: Int) -> String? { texts.roles?.at(index)?.name }

  /// An option to be read aloud: its letter, what it costs, what it means, or why it is closed.
  private func told(_ option: Observation.OptionView) -> String {
    let choice = choice(option)
    let rest =
      choice.closed.map { [words.table.closed($0)] }
      ?? [choice.detail, choice.text].filter { !$0.isEmpty }
    return words.table.readOption(lettered(option.option), rest)
  }

  /// How the last vote came out, and what the minute after it is for.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - isTold: whether the counts are shown.
  /// - Returns: the page.
  package func splitPage(_ table: SeenTable, isTold: Bool) -> Page {
    guard let poll = table.polls.last else { return talkPage(table) }
    if case .consent(let option) = poll.question { return consentPage(option, poll, table) }
    let tally = tally(poll)
    let isAgain = poll.question == .again
    var main: [Block] = [.heading(headline(tally, isTold: isTold), level: 1)]
    if isTold {
      let options = openOptions
      main.append(
        .bars(
          Bars(
            series: [words.table.votes],
            rows: options.indices.map {
              Bars.Row(label: lettered(options[$0]), values: [poll.votes.at($0)])
            },
            scale: table.setup.present.count,
            unknownWord: ""
          )
        )
      )
      if poll.passes > 0 { main.append(.lines([words.table.passed(poll.passes)])) }
    }
    if let moved = poll.moved, isTold { main.append(.prose(words.table.moved(moved))) }
    main += isAgain ? [] : minute(tally, table, isTold: isTold)
    var page = page(main, ask: .proceed(label: words.table.toDecision))
    if !isAgain { page.timer = Self.minuteSeconds }
    page.canGoBack = false
    return page
  }

  /// What came of the question whether anybody objects: never how many do.
  private func consentPage(_ option: Int, _ poll: PollCount, _ table: SeenTable) -> Page {
    let isObjected = poll.objections > 0
    if poll.votes.count == noAnswers.count { return noPage(option, isHeld: isObjected) }
    let isConcerned = (poll.votes.at(1) ?? 0) > 0
    let text =
      isObjected
      ? words.table.objected(lettered(option))
      : isConcerned
        ? words.table.concerned(lettered(option)) : words.table.consented(lettered(option))
    var page = page(
      [
        .heading(isObjected ? words.table.objectedTitle : words.table.consentedTitle, level: 1),
        .prose(text),
      ],
      ask: isObjected ? asksWhetherExplained : .proceed(label: words.table.toDecision)
    )
    if isObjected || isConcerned { page.timer = Self.minuteSeconds }
    page.canGoBack = false
    return page
  }

  /// Whether anybody explained the objection, said aloud and written nowhere: only then it counts.
  private var asksWhetherExplained: Ask {
    .choose(
      prompt: words.table.explainedPrompt,
      [
        Choice(label: words.table.explained, text: words.table.explainedText),
        Choice(label: words.table.unexplained, text: words.table.unexplainedText),
      ]
    )
  }

  /// Whether a choice was held back: never by whom, nor by how many.
  private func noPage(_ option: Int, isHeld: Bool) -> Page {
    var page = page(
      [
        .heading(isHeld ? words.table.heldTitle : words.table.passedTitle, level: 1),
        .prose(
          isHeld ? words.table.held(lettered(option)) : words.table.wentThrough(lettered(option))
        ),
      ],
      ask: .proceed(label: words.table.toDecision)
    )
    page.canGoBack = false
    return page
  }

  private func headline(_ tally: VoteTally, isTold: Bool) -> String {
    guard isTold, tally.unity != .silent else { return words.table.unity(tally.unity.rawValue) }
    if tally.cast == 1 { return words.table.oneChose }
    if tally.unity == .together { return words.table.together(somePassed: tally.passes > 0) }
    if tally.isScattered { return words.table.scattered(somePassed: tally.passes > 0) }
    return words.table.against(tally.votes.filter { $0 > 0 }.sorted(by: >))
  }

  /// What the minute is for: an argument, and never a person.
  private func minute(_ tally: VoteTally, _ table: SeenTable, isTold: Bool) -> [Block] {
    // The letters stand beside the counts.
    let leaders = isTold ? tally.leaders.compactMap(openOptions.at).map(letter) : []
    let asked: [Block] =
      switch tally.unity {
      case .silent: [.prose(words.table.minuteSilent)]
      case .together:
        [.prose(words.table.minuteTogether(leaders, somePassed: tally.passes > 0))]
      case .divided:
        if table.setup.present.count == 2 {
          [.prose(words.table.minuteTwo)]
        } else if isTold {
          minuteForSmallest(tally, table)
        } else {
          // Which options were chosen would tell the count at a small table.
          [.prose(words.table.minuteUnnamed)]
        }
      }
    return [.heading(words.table.minuteTitle, level: 2)] + asked
  }

  /// The minute of the smallest groups, with what can be read aloud for each; where all are as large, of every group.
  private func minuteForSmallest(_ tally: VoteTally, _ table: SeenTable) -> [Block] {
    let options = tally.smallest.compactMap(openOptions.at)
    let areAll = tally.smallest == tally.chosen
    let arguments = options.compactMap { option in
      texts.options.at(option)?.argument.map { words.table.argument(for: letter(option), $0) }
    }
    return [
      .prose(
        areAll
          ? words.table.minuteEven
          : words.table.minuteSmallest(
            options.map(letter),
            each: tally.smallest.first.map { tally.votes[$0] } ?? 0
          )
      )
    ]
      + (arguments.isEmpty ? [] : [.prose(words.table.readArguments(table.reader))])
      + bullets(arguments)
      + (table.setup.present.count >= Self.seatsThatAnswer && !areAll
        ? [.prose(words.table.largestAnswers)] : [])
  }

  func tally(_ poll: PollCount) -> VoteTally { VoteTally(votes: poll.votes, passes: poll.passes) }

  /// How long reading a scene aloud and talking about it, and the minute for the smallest group, are meant to take; the phrases say so in words.
  private static let talkSeconds = 90 + 120
  private static let minuteSeconds = 60
  /// From how many seats the largest group is asked for an answer.
  private static let seatsThatAnswer = 8
}
