import KompasScoring

/// What is said on an evening of the council: a line belongs to its vote.
extension Timeline {
  /// The vote of the last turn, with what each faction says; `nil` if there was none.
  var councilEvening: CouncilEvening? {
    guard var state = turns.last?.state else { return nil }
    for event in lastTurn {
      guard case .voted(let inFavor, let against, let yes, let no) = event else {
        game.apply(event, to: &state)
        continue
      }
      let moved = promiseMoves
      let factions = game.factions.map { faction in
        let chance = game.chanceInFavor(faction, support: game.figures(state).support[faction])
        return FactionVote(
          faction: faction,
          inFavor: inFavor.contains(faction),
          line: game.line(
            of: faction,
            inFavor: inFavor.contains(faction),
            in: state,
            moved[faction]
          ),
          weighing: Self.open.contains(chance)
            ? game.line(at: .weighing(faction: faction), in: state) : nil
        )
      }
      return CouncilEvening(
        seatsFor: Int(yes),
        seatsAgainst: Int(no),
        result: game.result(Int(yes), Int(no), against: against, in: state),
        factions: factions
      )
    }
    return nil
  }

  /// Between which chances of a vote in favor a faction has not made up its mind.
  private static let open = 0.35...0.65

  /// What promises that were kept or broken did to each group in this run: how it feels treated, and its trust, in hundredths.
  private var promiseMoves: [(process: Int32, trust: Int32)] {
    var moves = game.rules.stakeholders.map { _ in (process: Int32(0), trust: Int32(0)) }
    for index in counting {
      switch events[index] {
      case .processMoved(let group, let by, let cause) where cause.isPromise:
        moves[group].process += by
      case .trustMoved(let group, let by, let cause) where cause.isPromise:
        moves[group].trust += by
      case _: break
      }
    }
    return moves
  }
}

extension Cause {
  /// Whether a promise was kept or broken.
  fileprivate var isPromise: Bool {
    switch self {
    case .promiseKept, .promiseBroken, .witnessed: true
    case .option, .involved, .leftOut, .later, .event, .drift, .term, .notMotivated, .ending: false
    }
  }
}

extension Game {
  /// What a faction says with its vote: by the largest part that has the sign of the vote; what the plan brings where no line of
  /// that part fits.
  fileprivate func line(
    of faction: Int,
    inFavor: Bool,
    in state: RunState,
    _ promises: (process: Int32, trust: Int32)
  ) -> Int? {
    let parts = parts(of: faction, in: state, promises)
      .filter { inFavor ? $0.by > 0 : $0.by < 0 }
    let named = parts.max { abs($0.by) < abs($1.by) }.map(\.part) ?? .support
    func line(_ part: VotePart) -> Int? {
      self.line(at: .vote(faction: faction, inFavor: inFavor, part), in: state)
    }
    return line(named) ?? line(.support)
  }

  /// What a vote is made of: how far each part takes support from where it would be even, in hundredths of a hundredth of a point.
  private func parts(
    of faction: Int,
    in state: RunState,
    _ promises: (process: Int32, trust: Int32)
  ) -> [(part: VotePart, by: Int64)] {
    let stakeholder = rules.stakeholders[faction]
    let share = Int64(stakeholder.procedure)
    func treated(_ by: Int32) -> Int64 { share * Int64(by) }
    func trusted(_ by: Int32) -> Int64 { Int64(RuleNumbers.trustShare) * Int64(by) }
    let substance = ledger(of: faction, in: state).reduce(Int64(0)) { sum, entry in
      if case .criterion = entry.source { sum + entry.millionths / 10_000 } else { sum }
    }
    let trust = trusted(state.trust[faction] - RuleNumbers.middle - promises.trust)
    let process = treated(state.process[faction] - RuleNumbers.middle - promises.process)
    let bonus = Int64(RuleNumbers.middle - evenSupport(of: faction)) * 100
    return [
      (.support, substance - (100 - share) * Int64(RuleNumbers.middle)),
      (.process, process + (stakeholder.isCoalition ? 0 : trust)),
      (.promise, treated(promises.process) + trusted(promises.trust)),
    ]
      + (stakeholder.isCoalition
        ? [(bonus + trust > 0 ? .coalition : .credit, bonus + trust)] : [])
  }

  /// How an evening ended.
  fileprivate func result(_ yes: Int, _ no: Int, against: [Int], in state: RunState) -> CouncilText
  {
    switch yes - no {
    case 0: return .tie
    case 1: return .wonByOne
    case -1: return .lostByOne
    case 1... where no == 0: return isAnyoneElseAgainst(state) ? .wonWithoutThePayer : .wonByAll
    case 1...: return .won
    case _:
      let own = against.filter { rules.stakeholders[$0].isCoalition }
        .reduce(0) { $0 + Int(rules.stakeholders[$1].seats) }
      return yes + own > no - own ? .lostByOwn : .lost
    }
  }

  /// Whether a group of people is known to be against.
  private func isAnyoneElseAgainst(_ state: RunState) -> Bool {
    let seen = estimates(state)
    return rules.stakeholders.indices.contains { group in
      rules.stakeholders[group].people > 0 && state.visibility[group] >= RuleNumbers.heardFrom
        && seen[group].mood == .against
    }
  }
}
