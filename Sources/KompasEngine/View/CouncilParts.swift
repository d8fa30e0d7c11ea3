import KompasScoring

/// What a vote is made of, and which part of it weighs most.
extension Timeline {
  /// What promises that were kept or broken did to each group in this run: how it feels treated, and its trust, in hundredths.
  var promiseMoves: [(process: Int32, trust: Int32)] {
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
    case .promiseKept, .promiseBroken, .witnessed, .told: true
    case .released, .option, .involved, .leftOut, .later, .event, .drift, .term, .notMotivated,
      .ending:
      false
    }
  }
}

extension Game {
  /// The largest part of what speaks for a vote; `nil` if nothing does.
  func part(
    of faction: Int,
    inFavor: Bool,
    in state: RunState,
    _ promises: (process: Int32, trust: Int32)
  ) -> VotePart? {
    parts(of: faction, in: state, promises)
      .filter { inFavor ? $0.by > 0 : $0.by < 0 }
      .max { abs($0.by) < abs($1.by) }?.part
  }

  /// The interest that speaks most for a vote; `nil` if none does.
  func criterion(of faction: Int, inFavor: Bool, in state: RunState) -> Int? {
    let row = faction * rules.criteria.count
    func pull(_ index: Int) -> Int64 {
      let worth = rules.criteria[index].value(at: state.criteria[index])
      let value = rules.isMirrored[row + index] ? RuleNumbers.top - worth : worth
      return Int64(rules.weights[row + index]) * Int64(value - RuleNumbers.middle)
    }
    return rules.criteria.indices.filter { inFavor ? pull($0) > 0 : pull($0) < 0 }
      .max { abs(pull($0)) < abs(pull($1)) }
  }

  /// What weighs most for a faction, whichever way; `nil` if nothing weighs.
  func weightiest(
    of faction: Int,
    in state: RunState,
    _ promises: (process: Int32, trust: Int32)
  ) -> VotePart? {
    parts(of: faction, in: state, promises)
      .filter { $0.by != 0 }
      .max { abs($0.by) < abs($1.by) }?.part
  }

  /// What a faction says with its vote, by what weighed most; what the plan brings where no line of that part fits.
  func line(of faction: Int, inFavor: Bool, _ part: VotePart?, in state: RunState) -> Int? {
    func line(_ part: VotePart) -> Int? {
      self.line(at: .vote(faction: faction, inFavor: inFavor, part), in: state)
    }
    return part.flatMap(line) ?? line(.support)
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
}
