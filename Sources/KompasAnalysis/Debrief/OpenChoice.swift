import KompasEngine

/// A choice of a run that still counts, with what else could have been chosen.
struct OpenChoice {
  /// Which choice: an index into `Timeline.turns`.
  var turn: Int
  /// The options that were open.
  var options: [Int]
  /// The chosen one's place in `options`.
  var chosen: Int

  /// Whether what was chosen makes no defect by itself: a fault of law is not the other side of a value.
  func isLawful(_ rules: CompiledCase) -> Bool {
    rules.options[options[chosen]].consequences.defects.isEmpty
  }

  /// How far the chosen one lies above the mean of the open ones, on some scale.
  ///
  /// Somebody who chooses blindly gets nought on average; who could not choose gets nought always.
  ///
  /// - Parameter scores: what each open option scores.
  /// - Returns: above nought for more than the mean.
  func centered(_ scores: [Double]) -> Double {
    scores[chosen] - scores.reduce(0, +) / Double(scores.count)
  }

  /// The choices of a run, in order of play.
  static func all(of timeline: Timeline) -> [OpenChoice] {
    zip(timeline.turns, timeline.state.choices).enumerated().compactMap { turn, pair in
      let options = timeline.game.openOptions(in: pair.0.state)
      return options.firstIndex(of: pair.1).map {
        OpenChoice(turn: turn, options: options, chosen: $0)
      }
    }
  }

  /// Each time that the player could go and tell that a promise was broken, in order: whether that was done.
  static func tellings(of timeline: Timeline) -> [Bool] {
    timeline.turns.indices.compactMap { turn in
      let events = timeline.events(ofTurn: turn)
      if events.contains(where: { if case .promiseTold = $0 { true } else { false } }) {
        return true
      }
      var state = timeline.turns[turn].state
      for event in events {
        timeline.game.apply(event, to: &state)
        if !timeline.game.toTell(state).isEmpty { return false }
      }
      return nil
    }
  }
}
