import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// The pages of a replay.
extension ReplayScreens {
  private var title: String {
    let head =
      setting.parent.map { replay.title(branch: setting.run, of: $0) }
      ?? replay.title(run: setting.run)
    return "\(head) · \(texts.title)"
  }

  /// The remarks at a moment, as they were written.
  func remarks(at moment: Int) -> [ReplayRemark] {
    let position = run.position(of: moment + 1)
    return remarks.filter { $0.position == position }
  }

  /// The page of a moment that is open.
  func page(of view: WordedView) -> Page {
    let pages = pages(of: view)
    let index = min(step, pages.count - 1)
    var page = view.answered(
      pages[index],
      run.decision(at: moment),
      isLast: index == pages.count - 1,
      isBranch: setting.isBranch,
      replay
    )
    if moment + 1 == run.steps.count, index == pages.count - 1 { end(&page) }
    let choice = run.choice(at: moment)
    let place =
      choice == 0 ? replay.beforeChoices : replay.count(choice, of: run.choices.count)
    page.title = title
    page.context =
      [place] + page.context + (isPlaying ? [replay.playing(seconds: Self.paces[pace])] : [])
    page.canGoBack = setting.canLeave
    page.main += remarks(at: moment).map { .notice(.info, replay.remark($0.text)) }
    if isHiddenShown, view.hasHidden {
      let seen = page.side
      page.side = view.hidden(timeline(at: moment), setting.notes, replay)
      if !seen.isEmpty { page.side += [.heading(replay.seenTitle, level: 2)] + seen }
      if case .choose(let option) = run.decision(at: moment) {
        page.side.insert(.lines([replay.choice(label(ofOption: option))]), at: 0)
      }
    }
    page.commands = commands(view)
    return page
  }

  /// Where the run stops there is nothing to answer: Enter leaves, or goes to the beginning.
  private func end(_ page: inout Page) {
    if case .choose(let prompt, let choices) = page.ask {
      page.main += [.prose(prompt), .lines(choices.map(\.label))]
    }
    page.ask = .proceed(label: setting.canLeave ? words.back : replay.toBegin)
  }

  private func commands(_ view: WordedView) -> [Command] {
    var commands = [
      Command(key: ReplayKey.previous, label: replay.previous, press: .left),
      Command(key: ReplayKey.next, label: replay.next, press: .right),
    ]
    if !run.choices.isEmpty { commands.append(Command(key: ReplayKey.goTo, label: replay.goTo)) }
    if canHaveMarks { commands.append(Command(key: ReplayKey.mark, label: replay.mark)) }
    if !view.view.choices.isEmpty || firmHere(view) != nil {
      commands.append(Command(key: ReplayKey.why, label: replay.why))
    }
    if run.choice(at: moment) > 0 {
      commands.append(Command(key: ReplayKey.whatIf, label: replay.whatIf))
    }
    commands.append(Command(key: ReplayKey.annotate, label: replay.annotate))
    if !remarks(at: moment).isEmpty {
      commands.append(Command(key: ReplayKey.remove, label: replay.removeRemark))
    }
    if view.hasHidden {
      let label = isHiddenShown ? replay.hide : replay.show
      commands.append(Command(key: ReplayKey.hidden, label: label))
    }
    let space = Key.character(" ")
    if isPlaying {
      commands += [
        Command(key: ReplayKey.play, label: replay.pause, press: space),
        Command(key: ReplayKey.faster, label: replay.faster),
        Command(key: ReplayKey.slower, label: replay.slower),
      ]
    } else {
      commands.append(Command(key: ReplayKey.play, label: replay.play, press: space))
    }
    return commands + [
      Command(key: ReplayKey.begin, label: replay.begin, press: .home),
      Command(key: ReplayKey.end, label: replay.end, press: .end),
      Command(key: ReplayKey.help, label: replay.help),
    ]
  }

  /// Why the needles stand as they do; where a choice is open, first how firmly that one stood.
  private func whyPage(_ view: WordedView) -> Page {
    var page = view.page(over: .why, firmness: debriefing.flatMap(view.firmness))
    guard run.choices.contains(moment + 1) else { return page }
    // All the rest is of what was chosen before.
    page.main = page.main.map { block in
      block == .heading(words.firmTitle, level: 2) ? .heading(replay.firmBefore, level: 2) : block
    }
    if let here = firmHere(view) {
      page.main =
        [.heading(words.firmTitle, level: 1), .prose(here)]
        + (view.view.choices.isEmpty ? [] : page.main)
    }
    return page
  }

  /// How firmly the choice stood that is open; `nil` if none is, or it was taken back, or looking back was not worked out.
  private func firmHere(_ view: WordedView) -> String? {
    guard let debriefing, run.choices.contains(moment + 1),
      !run.isTakenBack(run.choice(at: moment))
    else { return nil }
    return view.firmSentence(debriefing, atTurn: view.view.choices.count)
  }

  func page(over overlay: Overlay, _ view: WordedView) -> Page {
    var page =
      switch overlay {
      case .why: whyPage(view)
      case .part(let part): view.page(ofPart: part, back)
      case .list: listPage
      case .rest: restPage
      case .remark: remarkPage
      case .help: helpPage
      case .option(let choice): optionPage(choice)
      case .player(let choice, let option): playerPage(choice, option)
      case .comparison(let page): page
      case .removal: removalPage
      case .confirmation(let remark): confirmationPage(remark)
      case .notKept(_, let text, let trouble): notKeptPage(text, trouble)
      }
    page.title = title
    page.commands = []
    return page
  }

  private func page(_ main: [Block], _ ask: Ask) -> Page {
    Page(title: title, main: main, ask: ask)
  }

  private var helpPage: Page {
    var page = page(
      [
        .heading(replay.helpTitle, level: 1),
        .prose(replay.helpLines.map { "- \($0)" }.joined(separator: "\n")),
      ],
      .proceed(label: words.back)
    )
    page.canGoBack = false
    return page
  }

  private var listPage: Page {
    let remarked = Set(remarks.map(\.position))
    let choices = run.choices.indices.map { index -> Choice in
      let step = run.choices[index]
      guard case .choose(let option) = run.steps[step].decision else { return Choice(label: "") }
      let timeline = run.timeline(at: step - 1)
      var details = [replay.chose(label(ofOption: option)), replay.week(Int(timeline.state.week))]
      if let mark = markWord(ofChoice: index + 1) { details.append(mark) }
      if run.isTakenBack(index + 1) { details.append(replay.takenBack) }
      if remarked.contains(run.position(of: step)) { details.append(replay.hasRemark) }
      return Choice(
        label: title(ofScene: timeline.state.scene),
        detail: details.joined(separator: " · ")
      )
    }
    var page = page(
      [.heading(replay.listTitle, level: 1)],
      .choose(prompt: replay.listPrompt, choices)
    )
    page.focus = max(0, run.choice(at: moment) - 1)
    return page
  }

  /// All that is left of the run, for whoever listens: what each page says, what it asks, and where it is.
  private var restPage: Page {
    var main: [Block] = [.heading(replay.restTitle, level: 1)]
    var place: [String] = []
    for page in rest() {
      let new = page.context.filter { !place.contains($0) }
      if !new.isEmpty { main.append(.lines(new)) }
      place = page.context
      main += page.told + page.side
      switch page.ask {
      case .choose(let prompt, let choices):
        main.append(.prose(prompt))
        main += choices.flatMap(told)
      case .proceed, .allot, .explain, .write: break
      }
    }
    return page(main, .proceed(label: words.back))
  }

  /// A choice that was offered, in words.
  private func told(_ choice: Choice) -> [Block] {
    let head = [choice.label, choice.detail, choice.closed ?? ""].filter { !$0.isEmpty }
    return [.lines([head.joined(separator: "; ")])]
      + (choice.text.trimmed.isEmpty ? [] : [.prose(choice.text)])
  }

  private var remarkPage: Page {
    let earlier = remarks(at: moment).map(\.text)
    return page(
      [.heading(replay.remarkTitle, level: 1), .prose(replay.remarkIntro)]
        + (earlier.isEmpty ? [] : [.lines(earlier.map(replay.remark))]),
      .write(prompt: replay.remarkPrompt, placeholder: replay.remarkPlaceholder)
    )
  }

  private var removalPage: Page {
    var page = page(
      [.heading(replay.removalTitle, level: 1)],
      .choose(
        prompt: replay.removalPick,
        remarks(at: moment).map { Choice(label: $0.text) }
      )
    )
    page.canGoBack = true
    return page
  }

  private func confirmationPage(_ remark: ReplayRemark) -> Page {
    var page = page(
      [
        .heading(replay.removalTitle, level: 1), .lines([replay.remark(remark.text)]),
        .prose(replay.removalIntro),
      ],
      .choose(
        prompt: replay.removalPrompt,
        [Choice(label: replay.removalNo), Choice(label: replay.removalYes)]
      )
    )
    page.canGoBack = true
    return page
  }

  private func notKeptPage(_ text: String, _ trouble: String) -> Page {
    var page = page(
      [
        .heading(replay.failedTitle, level: 1), .notice(.failure, trouble),
        .prose(replay.remarkNotKept), .lines([replay.remark(text)]),
      ],
      .choose(
        prompt: replay.failedPrompt,
        [Choice(label: replay.tryAgain), Choice(label: replay.leaveIt)]
      )
    )
    page.canGoBack = false
    return page
  }

  private func optionPage(_ choice: Int) -> Page {
    let view = view(at: run.choices[choice - 1] - 1)
    guard let scene = view.pages.last else { return helpPage }
    var page = view.answered(
      scene,
      run.steps[run.choices[choice - 1]].decision,
      isLast: false,
      isBranch: setting.isBranch,
      replay
    )
    page.main = [
      .heading(replay.whatIfTitle(choice), level: 1), .prose(replay.whatIfIntro),
      .heading(view.scene(view.seen.scene), level: 2),
    ]
    page.side = []
    page.context = []
    page.canGoBack = true
    if case .choose(_, let choices) = page.ask {
      page.ask = .choose(prompt: replay.whatIfPrompt, choices)
      page.focus = choices.indices.first { $0 != page.focus && choices[$0].closed == nil }
    }
    return page
  }

  private func playerPage(_ choice: Int, _ option: Int) -> Page {
    let before = run.timeline(at: run.choices[choice - 1] - 1).state
    let closed = before.declared.isEmpty ? replay.nothingDeclared : nil
    let players = [
      (replay.byHand, nil), (replay.bySame, nil), (replay.byRevealed, nil),
      (replay.byDeclared, closed), (replay.byChance, nil),
    ]
    return page(
      [
        .heading(replay.whatIfTitle(choice), level: 1),
        .prose(replay.playerIntro(label(ofOption: option))),
      ],
      .choose(
        prompt: replay.playerPrompt,
        players.map { Choice(label: $0.0.label, text: $0.0.text, closed: $0.1) }
      )
    )
  }

  func view(at moment: Int) -> WordedView { view(of: run.timeline(at: moment)) }

  func label(ofOption index: Int) -> String {
    (texts.options.at(index)?.label ?? "").orElse(run.game.rules.options.at(index)?.id ?? "")
  }

  func title(ofScene index: Int) -> String {
    (texts.scenes.at(index)?.title ?? "").orElse(run.game.rules.scenes.at(index)?.id ?? "")
  }
}
