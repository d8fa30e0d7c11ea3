public import KompasEngine

extension RunDocument {
  /// The document of a run.
  ///
  /// - Parameters:
  ///   - origin: where the run comes from.
  ///   - game: the case, as it was when the run began.
  ///   - submitted: everything that was recorded, in order; the opening first.
  ///   - texts: the words of the case, for precedents, experiments and questions.
  ///   - engine: the version of the program that makes the document.
  public init(
    _ origin: Origin,
    of game: Game,
    submitted: [Submitted],
    texts: CaseTexts,
    engine: String
  ) {
    let timeline = Timeline(game, events: submitted.flatMap(\.events))
    let found = debrief(timeline)
    let ids = RunIDs(game.rules)
    let (state, rules) = (timeline.state, game.rules)
    self.engine = engine
    `case` = CaseKey(id: rules.id, version: rules.version, digest: rules.digest)
    run = RunKey(
      id: origin.id,
      seed: state.seed,
      lang: origin.language,
      started: origin.started,
      engine: origin.engine,
      rules: origin.rules,
      finished: state.stage == .finished,
      ending: ids.ending(state.ending),
      weeks: Int(state.week),
      choices: state.choices.count,
      undone: state.undone
    )
    compass = CompassValue.allCases.map { value in
      let range = found.revealedRange(value)
      return Value(
        id: "\(value)",
        declared: state.declared.at(value.rawValue).map(Int.init),
        revealed: found.revealed.at(value.rawValue)?.points,
        low: range?.lowerBound,
        high: range?.upperBound,
        recalibrated: state.recalibrated.at(value.rawValue).map(Int.init)
      )
    }
    (decisions, steps) = RunSteps(timeline, submitted, found).walked
    turningPoint = found.turningPoint.map { ids.turning($0) }
    legal = Legal(
      decision: "\(state.decision)",
      court: "\(state.court)",
      vote: "\(state.vote)",
      seatsFor: Int(state.seats.at(0) ?? 0),
      seatsAgainst: Int(state.seats.at(1) ?? 0),
      defects: rules.defects.indices.filter { state.defects[$0] }.map { rules.defects[$0].id },
      missedTerms: rules.procedure.terms.indices.filter { state.missedTerms[$0] }
        .map { rules.procedure.terms[$0].id }
    )
    democratic = Democratic(
      council: points(found.truth.raad),
      neighborhood: points(found.truth.wijk),
      worst: ids.group(found.truth.worst),
      gini: share(found.truth.gini),
      neverHeard: found.neverHeard.compactMap(ids.group),
      promises: Dictionary(
        zip(
          rules.promises.map(\.id),
          // After the end nothing is open anymore.
          state.promises.map { $0 == .open && state.ending >= 0 ? "unsettled" : "\($0)" }
        ),
        uniquingKeysWith: { $1 }
      )
    )
    contradictions = found.contradictions.map {
      Contradiction(value: "\($0.value)", toward: $0.toward + 1, away: $0.away + 1)
    }
    council = found.council.map(ids.council)
    frontier = found.frontier.map(ids.frontier)
    style = found.style.map {
      Style(direct: share($0.direct), integrative: share($0.integrative))
    }
    precedents = texts.precedents.map {
      Precedent(
        title: $0.title,
        place: $0.place,
        years: $0.years,
        lesson: $0.lesson,
        source: $0.source
      )
    }
    experiments = texts.experiments.map {
      Experiment(
        name: $0.name,
        text: $0.text,
        figures: $0.figures,
        lesson: $0.lesson,
        source: $0.source
      )
    }
    questions = texts.questions
  }
}

/// The ids that indices of a case stand for; `nil` for an index that is none.
struct RunIDs {
  let rules: CompiledCase

  init(_ rules: CompiledCase) { self.rules = rules }

  func scene(_ index: Int) -> String { rules.scenes.at(index)?.id ?? "" }
  func ending(_ index: Int) -> String? { rules.endings.at(index)?.id }
  func group(_ index: Int) -> String? { rules.stakeholders.at(index)?.id }
  func criterion(_ index: Int) -> String { rules.criteria.at(index)?.id ?? "" }

  func option(_ index: Int) -> String {
    guard let option = rules.options.at(index) else { return "" }
    return "\(scene(Int(option.scene))).\(option.id)"
  }

  /// Hundredths of a point for each group.
  func byGroup(_ hundredths: [Int32]) -> [String: Double] {
    Dictionary(
      zip(rules.stakeholders.map(\.id), hundredths.map(points)),
      uniquingKeysWith: { $1 }
    )
  }

  func council(_ view: Debriefing.CouncilView) -> RunDocument.Council {
    RunDocument.Council(
      majority: share(view.majority),
      factions: view.factions.indices.map { index in
        RunDocument.Faction(
          id: group(view.factions[index]) ?? "",
          seats: view.seats.at(index) ?? 0,
          chance: share(view.chances.at(index) ?? 0),
          power: share(view.power.at(index) ?? 0)
        )
      }
    )
  }

  func frontier(_ frontier: Debriefing.Frontier) -> RunDocument.Frontier {
    func end(_ end: Debriefing.Frontier.End) -> RunDocument.End {
      RunDocument.End(
        council: points(end.raad),
        neighborhood: points(end.wijk),
        worst: points(end.worst),
        ending: ending(end.ending)
      )
    }
    return RunDocument.Frontier(
      playouts: frontier.playouts,
      better: frontier.better,
      worse: frontier.worse,
      run: end(frontier.run),
      front: frontier.front.map(end)
    )
  }

  func turning(_ point: Debriefing.TurningPoint) -> RunDocument.Turning {
    RunDocument.Turning(
      turn: point.turn + 1,
      scene: scene(point.scene),
      roads: ([point.played] + point.alternatives).map { road in
        RunDocument.Road(
          option: option(road.option),
          chosen: road.option == point.option,
          ending: ending(road.ending),
          support: byGroup(road.support)
        )
      }
    )
  }
}

/// Hundredths as points.
func points(_ hundredths: Int32) -> Double { Double(hundredths) / 100 }

/// A share to six decimals; nought has no sign.
func share(_ value: Double) -> Double {
  let millionths = (value * 1_000_000).rounded()
  return millionths == 0 ? 0 : millionths / 1_000_000
}

extension Array {
  /// The element at an index; `nil` if there is none.
  func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
