import KompasAnalysis
public import KompasEngine
public import KompasPages
import KompasPlay
import KompasStandards

/// By what people tell which run a report or a card is of.
public struct RunTag: Sendable, Equatable {
  /// The number of the run in its archive.
  public var number: Int64
  /// What a facilitator calls it, if anything.
  public var label: String?
  /// When it began, as the clock on the wall shows it.
  public var started: String

  /// Makes a tag.
  public init(number: Int64, label: String?, started: String) {
    self.number = number
    self.label = label
    self.started = started
  }
}

/// What the report says: the same as the screens, in the order of reading.
extension RunScreens {
  private var said: ReportPhrases { words.report }

  /// The report's title.
  public var reportTitle: String { said.title(texts.title) }

  /// Short lines below the title: which run it is, the place, the day, the law, the seed.
  ///
  /// - Parameters:
  ///   - timeline: the run.
  ///   - tag: which one it is.
  /// - Returns: the lines, none of them empty.
  public func reportFacts(_ timeline: Timeline, _ tag: RunTag) -> [String] {
    [
      said.run(tag), texts.municipality, texts.roleName, said.played(words.day(tag.started)),
      said.law(words.day(texts.legalDate)),
    ]
    .filter { !$0.isEmpty }
      + (timeline.state.ending < 0 ? [said.unfinished(timeline.turns.count)] : [])
      + [said.seed(timeline.state.seed)] + (texts.isFictional ? [said.fictional] : [])
  }

  /// What the role knows of a run that is over, with the words to tell it.
  func worded(_ run: LookBack) -> WordedView {
    WordedView(
      run.timeline.view(for: .player),
      of: CaseOutline(run.timeline.game.rules),
      texts: texts,
      words: words
    )
  }

  /// The pages of the report, to be leafed through: no key but those for going on and back does anything there.
  public func reportPages(_ run: LookBack) -> [Page] {
    let view = worded(run)
    let told: [[Block]] =
      [
        summary(view, run), ended(view), compass(view, run.debriefing), view.momentsPart(run),
        choices(view, run),
      ]
      + view.completeParts(run) + [notes(run.timeline)]
    let parts = told.filter { !$0.isEmpty }
    return parts.indices.map { index in
      let isLast = index == parts.count - 1
      var page = view.page(parts[index], ask: .proceed(label: isLast ? words.back : words.next))
      page.commands = []
      return page
    }
  }

  private func ended(_ view: WordedView) -> [Block] {
    guard let ending = texts.endings.at(view.seen.ending ?? -1) else { return [] }
    return [.heading(said.howItEnded, level: 1), .heading(ending.title, level: 2)]
      + view.prose(ending.text) + view.yearsOn
  }

  /// Each choice with why it was made, what it cost, whom, and how firmly it stood.
  private func choices(_ view: WordedView, _ run: LookBack) -> [Block] {
    let timeline = run.timeline
    var blocks: [Block] = [.heading(said.choices, level: 1)]
    var told: [String] = []
    var turn = -1
    func close() {
      guard turn >= 0 else { return }
      blocks.append(.lines(told))
      blocks += account(view, run.debriefing, turn)
    }
    if !timeline.turns.isEmpty {
      blocks += [
        .prose(said.choicesIntro), .prose(view.back.compared), .prose(view.back.robustIntro),
      ]
    }
    for position in timeline.counting {
      switch timeline.events[position] {
      case .chose(let scene, let option):
        close()
        turn += 1
        blocks.append(.heading("\(turn + 1). \(view.scene(scene))", level: 2))
        told = [
          said.chose(view.option(option)),
          said.cost(view.cost(timeline.game.rules.costs(ofOption: option))),
        ]
      case .motivated(let criteria, let text):
        if !criteria.isEmpty {
          told.append(said.weighed(words.list(criteria.map { view.criterion($0).lowered })))
        }
        if !text.isEmpty { told.append(said.because(text)) }
      default: break
      }
    }
    close()
    return blocks
  }

  /// What a choice did to the groups, beside what was not chosen, and how firmly it stood.
  private func account(_ view: WordedView, _ debriefing: Debriefing, _ turn: Int) -> [Block] {
    var blocks: [Block] = []
    if let cost = debriefing.costs.first(where: { $0.turn == turn }) {
      let (effect, others) = view.told(cost, debriefing)
      blocks += [.prose(effect)] + view.bullets(others)
    }
    return blocks + (view.verdict(debriefing, atTurn: turn).map { [.prose($0)] } ?? [])
  }

  private func notes(_ timeline: Timeline) -> [Block] {
    let notes = timeline.counting.compactMap { position -> String? in
      guard case .noted(let text) = timeline.events[position] else { return nil }
      return text
    }
    return notes.isEmpty ? [] : [.heading(said.notes, level: 1), .lines(notes)]
  }

  /// What was said, what the choices showed and what was said at the end, beside each other.
  private func compass(_ view: WordedView, _ debriefing: Debriefing) -> [Block] {
    let now = view.seen.recalibrated
    return [
      .heading(said.compass, level: 1), .prose(said.compassIntro),
      .rose(view.compasses(debriefing)),
    ] + view.revealedSentences(debriefing)
      + (now.isEmpty
        ? [] : (now == view.seen.declared ? [] : [.prose(said.shifts)]) + view.shifts)
  }
}
