import KompasPages
import KompasStandards

extension MenuScreens {
  private func page(
    _ main: [Block],
    _ ask: Ask,
    commands: [Command] = [],
    canGoBack: Bool = true
  ) -> Page {
    Page(
      title: words.menuTitle,
      canGoBack: canGoBack,
      main: main,
      ask: ask,
      commands: commands
    )
  }

  var menuPage: Page {
    let intro = another.map { words.menuAnother($0.title.orElse($0.id)) } ?? words.menuIntro
    var page = page(
      [.prose(intro)],
      .choose(prompt: words.menuPrompt, Item.allCases.map(choice)),
      commands: [Command(key: Overlay.help.key, label: words.commandHelp)],
      canGoBack: false
    )
    page.isCover = true
    if another != nil { page.focus = Item.allCases.firstIndex(of: .play) }
    return page
  }

  private func choice(_ item: Item) -> Choice {
    switch item {
    case .resume:
      Choice(
        label: words.menuContinue,
        detail: unfinished.count == 1 ? unfinished.first?.title ?? "" : "",
        text: words.menuContinueText,
        closed: unfinished.isEmpty
          ? words.menuNothingOpen
          : unfinished.allSatisfy(\.hasOtherRules) ? words.menuOtherRules : nil
      )
    case .play:
      Choice(
        label: words.menuPlay,
        text: words.menuPlayText,
        closed: cases.isEmpty ? words.menuNoCases : nil
      )
    case .playTogether:
      Choice(
        label: words.menuTogether,
        text: words.menuTogetherText,
        closed: cases.isEmpty ? words.menuNoCases : nil
      )
    case .lookBack:
      Choice(
        label: words.menuLookBack,
        text: words.menuLookBackText,
        closed: runs.isEmpty ? words.menuNothingFinished : nil
      )
    case .facilitators:
      Choice(label: words.menuFacilitators, text: words.menuFacilitatorsText)
    case .settings: Choice(label: words.menuSettings, text: words.menuSettingsText)
    case .help: Choice(label: words.menuHelp, text: words.menuHelpText)
    case .quit: Choice(label: words.menuQuit)
    }
  }

  /// The cases; how long one takes is that of who plays alone.
  func casesPage(isOfTable: Bool) -> Page {
    var page = page(
      isOfTable
        ? [.heading(words.menuTogether, level: 1), .prose(words.menuTogetherText)]
        : [.heading(words.menuPlay, level: 1)],
      .choose(
        prompt: words.casesPrompt,
        cases.map { listing in
          Choice(
            label: listing.title.orElse(listing.id),
            detail: listing.minutes > 0 && !isOfTable
              ? words.caseDetail(minutes: listing.minutes, themes: listing.themes) : "",
            text: ([listing.summary.trimmed] + listing.notes).filter { !$0.isEmpty }
              .joined(separator: "\n\n"),
            closed: listing.problem.map(words.broken)
          )
        }
      )
    )
    page.focus = another.flatMap { cases.firstIndex(of: $0) }
    return page
  }

  /// The runs of which something fits what is looked for.
  func runsPage(_ runs: [RunListing], isToGoOn: Bool = false) -> Page {
    let found = found(in: runs)
    let told: Block =
      search.isEmpty
      ? .prose(words.runsSearch) : .notice(.info, words.runsFound(search, found.count))
    var page = page(
      [.heading(words.runsTitle, level: 1)] + (runs.count > 1 ? [told] : []),
      .choose(
        prompt: words.runsPrompt,
        found.map { run in
          Choice(
            label: run.title.orElse(run.caseID),
            detail: words.runDetail(run),
            closed: isToGoOn && run.hasOtherRules ? words.runOtherRules : nil,
            number: Int(run.id)
          )
        }
      )
    )
    if runs.count > 1 { page.search = search }
    if !search.isEmpty { page.focus = found.firstIndex { !isToGoOn || !$0.hasOtherRules } }
    return page
  }

  /// The runs of which what is told has the words that are looked for, one after the other; else those that have each of them somewhere.
  ///
  /// Capitals and punctuation do not count, and the last word may still be in the making.
  func found(in runs: [RunListing]) -> [RunListing] {
    func told(_ run: RunListing) -> String {
      "\(run.id) \(run.title.orElse(run.caseID)) \(words.runDetail(run))".lowercased()
    }
    func parts(_ text: String) -> [Substring] {
      text.split { !$0.isLetter && !$0.isNumber }
    }
    let wanted = parts(search.lowercased())
    guard let last = wanted.last else { return runs }
    let together = runs.filter { run in
      let parts = parts(told(run))
      return parts.indices.dropLast(wanted.count - 1).contains { start in
        parts[start...].starts(with: wanted.dropLast())
          && parts[start + wanted.count - 1].hasPrefix(last)
      }
    }
    guard together.isEmpty else { return together }
    return runs.filter { run in
      let told = told(run)
      return wanted.allSatisfy { told.contains($0) }
    }
  }

  /// What would be revealed of a run without an ending, before it is.
  func revealPage(_ run: RunListing) -> Page {
    var page = page(
      [
        .heading(words.revealTitle, level: 1),
        .prose(words.runNamed(run)),
        .prose(words.reveals),
      ],
      .choose(
        prompt: words.offerPrompt,
        [
          Choice(
            label: words.offerContinue,
            closed: run.hasOtherRules ? words.runOtherRules : nil
          ),
          Choice(label: words.revealYes),
        ]
      )
    )
    page.focus = run.hasOtherRules ? nil : 0
    return page
  }

  func runPage(_ run: RunListing) -> Page {
    let ways = [words.runReplay, words.runReport]
    return page(
      [
        .heading(words.runTitle, level: 1),
        .prose(words.runNamed(run)),
      ] + (run.hasOtherRules ? [.notice(.info, words.lookBackOtherRules)] : []),
      .choose(
        prompt: words.runPrompt,
        ways.map { Choice(label: $0.label, text: $0.text) }
      )
    )
  }

  func offerPage(_ run: RunListing) -> Page {
    page(
      [
        .heading(words.offerTitle, level: 1),
        .prose(words.offerIntro(run.title, started: run.started)),
      ],
      .choose(
        prompt: words.offerPrompt,
        [
          Choice(
            label: words.offerContinue,
            detail: words.runDetail(run),
            closed: run.hasOtherRules ? words.runOtherRules : nil
          ),
          Choice(label: words.offerAnew, text: words.offerAnewText),
        ]
      )
    )
  }

  var settingsPage: Page {
    page(
      [.heading(words.menuSettings, level: 1), .prose(words.settingsFace)],
      .choose(
        prompt: words.settingsPrompt,
        languages.map { header in
          Choice(
            label: header.name,
            detail: [
              header.code == words.code ? words.languageNow : "",
              header.isSample ? words.sampleLanguage : "",
            ]
            .filter { !$0.isEmpty }.joined(separator: " · ")
          )
        }
      )
    )
  }

  var helpPage: Page {
    page(
      [
        .heading(words.menuHelp, level: 1), .prose(words.menuHelpProse),
        words.keys(andThen: [words.helpStop]),
        .heading(words.needlesTitle, level: 2),
        .prose(words.helpNeedles.map { "- \($0)" }.joined(separator: "\n")),
        .notice(.info, words.helpLimits),
      ],
      .proceed(label: words.back),
      canGoBack: false
    )
  }

  func textPage(_ title: String, _ prose: String) -> Page {
    page([.heading(title, level: 1), .prose(prose)], .proceed(label: words.back), canGoBack: false)
  }
}
