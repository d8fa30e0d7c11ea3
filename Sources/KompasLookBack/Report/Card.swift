import KompasAnalysis
import KompasEngine
public import KompasPages
public import KompasPlay
import KompasStandards

/// The card to take home, where it is, and where it was brought.
public struct Card: Sendable, Equatable {
  /// Where it is, in full.
  public let path: String
  /// The ways to bring it somewhere that this machine has.
  public let outlets: [CardOutlet]
  /// What came of the last way that was taken; `nil` before.
  var outcome: Outcome?

  /// What came of bringing it somewhere.
  public enum Outcome: Sendable, Equatable {
    /// It was opened.
    case opened
    /// It was copied to this path.
    case copied(String)
    /// It did not work, for this reason.
    case failed(String)
  }

  /// A card that was written.
  public init(path: String, outlets: [CardOutlet]) {
    self.path = path
    self.outlets = outlets
  }

  /// Tells what came of bringing it somewhere.
  package mutating func came(_ outcome: Outcome) { self.outcome = outcome }
}

extension RunScreens {
  /// The card's title.
  public var cardTitle: String { words.report.cardTitle(texts.title) }

  /// Short lines below the title: which run it is, the place and the day.
  public func cardFacts(_ tag: RunTag) -> [String] {
    [words.report.run(tag), texts.municipality, words.report.played(words.day(tag.started))]
      .filter { !$0.isEmpty }
  }

  /// What the card to take home says, on one page: how it ended, the compass said, shown and wanted, the moments, the sentence for Monday,
  /// three sentences about the run, the turning point and one question.
  public func cardPage(_ run: LookBack) -> Page {
    let view = worded(run)
    var main: [Block] = [.heading(words.report.howItEnded, level: 1)]
    if let ending = texts.endings.at(view.seen.ending ?? -1) { main.append(.prose(ending.title)) }
    main += outcome(view, run)
    main += [.heading(words.report.compass, level: 1), .rose(view.compasses(run.debriefing))]
    let isOver = run.timeline.state.ending >= 0
    return view.page(
      main + view.takenHome(run) + (isOver ? view.inShort(run.debriefing) : []),
      ask: .proceed(label: "")
    )
  }

  /// Tells where the card is; the last page shows it, with the ways to bring it somewhere.
  public mutating func card(saved card: Card) { self.card = card }

  /// Tells what came of bringing the card somewhere.
  public mutating func card(came outcome: Card.Outcome) { card?.came(outcome) }
}

extension WordedView {
  /// What was decided and what the court said of it, or why there is no decision; nothing before that.
  var decisionOnCard: [Block] {
    switch seen.decision {
    case .none: return []
    case .withdrawn, .notAdopted: return [.prose(words.withoutDecision(seen.decision))]
    case .taken:
      let choice = view.choices.last { outline.scenes.at($0.scene)?.phase == .decision }
      let decided = choice.map { Block.prose(words.report.cardDecision(option($0.option))) }
      let court =
        seen.court == .none
        ? words.report.cardNobody : words.report.cardCourt(words.shortRuling(seen.court))
      return [decided, .prose(court)].compactMap(\.self)
    }
  }

  /// Where the card is, and what came of bringing it somewhere.
  func told(_ card: Card) -> [Block] {
    let outcome: [Block] =
      switch card.outcome {
      case .opened: [.notice(.info, back.cardOpened)]
      case .copied(let path): [.notice(.info, back.cardCopied), .path(path)]
      case .failed(let reason): [.notice(.failure, back.cardFailed(reason.clause))]
      case nil: []
      }
    return [.notice(.info, back.cardSaved), .path(card.path)] + outcome
  }

  /// The keys that bring it there.
  func commands(for card: Card) -> [Command] {
    card.outlets.map { Command(key: $0.key, label: back.outlet($0)) }
  }
}
