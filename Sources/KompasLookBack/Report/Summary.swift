import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay
import KompasStandards

/// A run on one page: how it ended, the compass, three sentences, the turning point and one question.
extension RunScreens {
  /// The first page of the report; nothing of a run without an ending.
  func summary(_ view: WordedView, _ run: LookBack) -> [Block] {
    guard let ending = texts.endings.at(view.seen.ending ?? -1) else { return [] }
    return [.heading(words.report.summary, level: 1), .heading(ending.title, level: 2)]
      + outcome(view, run) + [.rose(view.compasses(run.debriefing))] + view.inShort(run.debriefing)
  }

  /// What the council and the court said, if they did, and why the court annulled the decision.
  func outcome(_ view: WordedView, _ run: LookBack) -> [Block] {
    let decision = view.decisionOnCard + view.groundsInShort(run.debriefing)
    guard view.seen.vote != .none else { return decision }
    let seats = run.timeline.state.seats
    let vote = view.back.voteResult(
      view.seen.vote == .adopted,
      yes: Int(seats.at(0) ?? 0),
      no: Int(seats.at(1) ?? 0)
    )
    return [.prose(vote)] + decision
  }
}

extension WordedView {
  /// Three sentences, the turning point and a question, of a run that is over.
  func inShort(_ debriefing: Debriefing) -> [Block] {
    [.heading(words.report.inShort, level: 2)]
      + bullets([compassInShort(debriefing), gainsInShort(debriefing), hearingInShort(debriefing)])
      + turningInShort(debriefing)
      + [.heading(words.report.question, level: 2), .prose(question(debriefing))]
  }

  /// The values on which choices and words differ.
  func compassInShort(_ debriefing: Debriefing) -> String {
    guard isAnythingRevealed(debriefing) else { return back.nothingRevealed }
    return apart(seen.declared, debriefing.revealed, debriefing.revealedRange)
  }

  /// On which values choices and words differ, most first, or that they fit, in a sentence.
  ///
  /// - Parameters:
  ///   - declared: what was said, in points per value.
  ///   - revealed: what choices showed, per value.
  ///   - range: between which points they place a value; `nil` where they say too little.
  /// - Returns: the sentence.
  func apart(
    _ declared: [UInt8],
    _ revealed: [Debriefing.RevealedValue],
    _ range: (CompassValue) -> ClosedRange<Int>?
  ) -> String {
    let apart = CompassValue.allCases.compactMap { value -> (value: CompassValue, by: Int)? in
      guard let range = range(value), let points = revealed.at(value.rawValue)?.points,
        let said = declared.at(value.rawValue).map(Int.init), !range.contains(said)
      else { return nil }
      return (value, points - said)
    }
    guard !apart.isEmpty else { return words.report.saidIsShown }
    let mostFirst = apart.sorted { abs($0.by) > abs($1.by) }
    let named = { (isMore: Bool) in
      mostFirst.filter { ($0.by > 0) == isMore }.map { words.value($0.value).lowered }
    }
    return words.report.saidAndShown(more: named(true), less: named(false))
  }

  /// The two groups that came out best and worst, beside the start.
  private func gainsInShort(_ debriefing: Debriefing) -> String {
    let changes = people.compactMap { group -> (group: Int, by: Int)? in
      guard let before = debriefing.supportBefore.at(group),
        let after = debriefing.supportAfter.at(group)
      else { return nil }
      return (group, Int(wholePoints(after)) - Int(wholePoints(before)))
    }
    let (better, worse) = outstanding(changes.filter { abs($0.by) >= 3 })
    return better.isEmpty && worse.isEmpty
      ? back.nobodyMoved : back.gainsAndLosses(better: better, worse: worse)
  }

  private func hearingInShort(_ debriefing: Debriefing) -> String {
    debriefing.neverHeard.isEmpty
      ? back.everyoneHeard : back.neverHeard(debriefing.neverHeard.map(mention))
  }

  /// The turning point, and an option there that leads to another ending if there is one.
  private func turningInShort(_ debriefing: Debriefing) -> [Block] {
    guard let point = debriefing.turningPoint, !point.alternatives.isEmpty else { return [] }
    let other = point.alternatives.first { $0.ending != point.played.ending }
    let road = other.map {
      back.alternative(option($0.option), ending: ending($0.ending), isSame: false)
    }
    return [
      .heading(back.turningTitle, level: 2),
      .prose(
        [back.turning(scene(point.scene), option(point.option)), road].compactMap(\.self)
          .joined(separator: " ")
      ),
    ]
  }

  /// One question to take home: whom the player did not hear, if there is somebody; else what is hard to explain.
  private func question(_ debriefing: Debriefing) -> String {
    debriefing.neverHeard.isEmpty ? back.mondayExplain : back.mondayHeard
  }
}
