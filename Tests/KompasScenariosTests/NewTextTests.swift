import Foundation
import KompasEngine
import KompasScenarios
import KompasTestSupport
import Testing

/// A second run reads differently: of the story text of a run in which everything is chosen otherwise, two fifths or more is new.
@Suite struct NewTextTests {
  @Test(arguments: ["sportveld_overlinde", "windpark_oosterbrink"])
  func `two fifths of the story of an opposite run is new`(id: String) throws {
    let path = Place.root.appendingPathComponent("Scenarios/\(id)").path
    let loaded = try #require(Place.reader.load(path).loaded)
    var shares: [Int] = []
    var lengths: [Int] = []
    for seed in UInt64(0)..<40 {
      let first = Self.play(loaded, seed: seed, otherThan: [])
      let second = Self.play(loaded, seed: seed + 1_000, otherThan: Set(first.choices))
      let known = Set(first.texts)
      let words = second.texts.reduce(0) { $0 + Self.words($1) }
      let new = second.texts.filter { !known.contains($0) }.reduce(0) { $0 + Self.words($1) }
      shares.append(new * 100 / words)
      lengths.append(words)
    }
    let median = shares.sorted()[shares.count / 2]
    print("\(id): \(median) of 100 words are new, of \(lengths.sorted()[lengths.count / 2])")
    #expect(median >= 40)
  }

  private static func words(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count
  }

  /// The story of a run without undoing: what is read in its scenes, and what came of it.
  private static func play(_ loaded: LoadedCase, seed: UInt64, otherThan choices: Set<Int>) -> (
    texts: [String], choices: [Int]
  ) {
    let (game, words) = (Game(loaded.compiled), loaded.words(in: loaded.language))
    var timeline = Timeline(game, events: game.opening(seed: seed))
    var numbers = SplitMix(seed: seed)
    var texts: [String] = []
    while !timeline.state.stage.isLookingBack {
      let view = timeline.view(for: .player)
      texts += Story(words: words, view: view).texts
      var decisions = game.legalDecisions(in: timeline.state)
      let others = decisions.filter {
        if case .choose(let option) = $0 { !choices.contains(option) } else { true }
      }
      if !others.isEmpty { decisions = others }
      guard let decision = decisions.randomElement(using: &numbers) else { break }
      timeline.append(game.consequences(of: decision, in: timeline.state))
    }
    return (texts, timeline.state.choices)
  }

  /// What stands on the pages of a moment of what an author wrote.
  private struct Story {
    let words: CaseTexts
    let view: PlayerView

    var texts: [String] {
      switch view.seen.stage {
      case .choosing: scene
      case .consequences: consequences
      case .interlude: came
      case .council: council
      case .ended: came + ending
      case .declaring, .briefing, .motivating, .court, .pause, .reconsidering, .debriefing,
        .recalibrating,
        .finished:
        []
      }
    }

    private func line(_ index: Int?) -> [String] {
      index.map { [words.lines?[$0] ?? ""] } ?? []
    }

    private var scene: [String] {
      let text = words.scenes[view.seen.scene]
      let options = view.seen.options.flatMap { option in
        let text = words.options[option.option]
        return [text.label, text.line ?? text.text]
      }
      return [text.title] + line(view.told.opening) + [text.text] + line(view.told.callback)
        + options
    }

    private var consequences: [String] {
      guard let last = view.lastTurn else { return [] }
      let moments = last.happened.compactMap { happening -> String? in
        switch happening {
        case .promised(let promise): words.promisesTold?[promise].made
        case .promiseKept(let promise): words.promisesTold?[promise].kept
        case .promiseBroken(let promise): words.promisesTold?[promise].broken
        case .promiseTold(let promise): words.promisesTold?[promise].told
        case .promiseReturned(let promise): words.promisesTold?[promise].returned
        case _: nil
        }
      }
      let why = last.reason?.option.flatMap { words.options[$0].because }
      return [words.options[view.seen.option].outcome] + line(last.voice?.line) + [why ?? ""]
        + moments
    }

    private var came: [String] {
      (view.lastTurn?.arrival ?? []).flatMap { happening -> [String] in
        switch happening {
        case .event(let event): [words.events[event].title, words.events[event].text]
        case .laterOfOption(let later, _), .laterOfEvent(let later, _): [words.laters[later]]
        case _: []
        }
      }
    }

    private var council: [String] {
      guard let evening = view.lastTurn?.council else { return [] }
      return [words.council?[Int(evening.result.rawValue)] ?? ""]
        + evening.factions.flatMap { line($0.line) }
    }

    private var ending: [String] {
      guard let ending = view.seen.ending else { return [] }
      return [words.endings[ending].title, words.endings[ending].text, words.endings[ending].more]
        + view.yearsOn.flatMap(line)
    }
  }
}
