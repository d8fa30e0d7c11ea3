import KompasEngine
import KompasScoring

/// Finds the moments of a run that are worth meeting again: facts of the run, never the estimated compass.
struct Encounters {
  private let timeline: Timeline
  private let choices: [OpenChoice]
  private let costs: [Debriefing.ChoiceCost]
  private var rules: CompiledCase { timeline.game.rules }

  /// From how far above or below the mean of the open options a choice pulls a value.
  private static let pull = 1.5
  /// A group of which less than this is known, in points, was hardly heard.
  private static let hardlyHeard: Int32 = 40
  /// A choice is a bill to a group from this much support on, in hundredths.
  private static let bill: Int32 = 600

  init(_ timeline: Timeline, _ choices: [OpenChoice], _ costs: [Debriefing.ChoiceCost]) {
    self.timeline = timeline
    self.choices = choices
    self.costs = costs
  }

  /// At most three, in order of play: a withdrawal if there was one; of the player's own words, of two ways and of a bill one each, at
  /// different choices and if possible of different values; where one is missing, one that held on.
  ///
  /// At least one comes before the council's vote, if there is one.
  var chosen: [Debriefing.Encounter] {
    let kinds = [withdrawals, ownWords, twoWays, bills].map(sorted)
    var picked: [Debriefing.Encounter] = []
    for kind in kinds where picked.count < 3 {
      if let next = next(kind, after: picked) { picked.append(next) }
    }
    for held in sorted(held) where picked.count < 3 {
      if picked.allSatisfy({ $0.told.isDisjoint(with: held.told) }) { picked.append(held) }
    }
    if let vote = timeline.turns.firstIndex(where: { $0.state.vote != .none }), picked.count == 3,
      !picked.contains(where: { $0.turn < vote }),
      let early = kinds.joined().first(where: { $0.turn < vote })
    {
      picked[2] = early
    }
    return picked.sorted { $0.turn < $1.turn }
  }

  private func next(_ kind: [Debriefing.Encounter], after picked: [Debriefing.Encounter])
    -> Debriefing.Encounter?
  {
    let free = kind.filter { one in !picked.contains { $0.turn == one.turn } }
    // Rather choices that no other moment tells of, then other values.
    let apart = free.filter { one in picked.allSatisfy { $0.told.isDisjoint(with: one.told) } }
    func other(_ moments: [Debriefing.Encounter]) -> Debriefing.Encounter? {
      moments.first { one in !picked.contains { $0.value == one.value } } ?? moments.first
    }
    return other(apart) ?? other(free)
  }

  /// The strongest first; of equals the one with the heavier declared value, then the later choice.
  private func sorted(_ all: [Debriefing.Encounter]) -> [Debriefing.Encounter] {
    all.sorted { one, other in
      if one.strength != other.strength { return one.strength > other.strength }
      return (declared(one.value), one.turn) > (declared(other.value), other.turn)
    }
  }

  private func declared(_ value: CompassValue) -> Int {
    Int(timeline.state.declared.at(value.rawValue) ?? 0)
  }

  private func encounter(
    _ turn: Int,
    _ reason: Debriefing.Encounter.Reason,
    _ value: CompassValue,
    isAgainst: Bool = true,
    strength: Double
  ) -> Debriefing.Encounter {
    Debriefing.Encounter(
      turn: turn,
      reason: reason,
      value: value,
      isAgainst: isAgainst,
      served: best(turn, besides: value),
      strength: strength
    )
  }

  /// The value to which a choice pulled most, of equals the heavier declared one; `nil` if it pulled to none.
  private func best(_ turn: Int, besides stake: CompassValue? = nil) -> CompassValue? {
    guard let choice = choices.first(where: { $0.turn == turn }) else { return nil }
    let pulls = CompassValue.allCases.filter { $0 != stake }.map { value in
      (value: value, pull: RevealedCompass.pull(choice, rules, value.rawValue))
    }
    let best = pulls.max {
      ($0.pull, declared($0.value)) < ($1.pull, declared($1.value))
    }
    return best.flatMap { $0.pull > 0 ? $0.value : nil }
  }
}

// MARK: - The kinds

extension Encounters {
  /// The choice that withdrew the plan.
  private var withdrawals: [Debriefing.Encounter] {
    timeline.state.choices.indices
      .filter { rules.options[timeline.state.choices[$0]].withdraws }
      .compactMap { turn in
        best(turn).map { encounter(turn, .withdrew, $0, isAgainst: false, strength: 1) }
      }
  }

  /// For each value the pair of choices that pull it both ways most; the later one is met again.
  private var twoWays: [Debriefing.Encounter] {
    CompassValue.allCases.compactMap { value in
      let scores = choices.filter { $0.isLawful(rules) }.map {
        ($0.turn, RevealedCompass.pull($0, rules, value.rawValue))
      }
      guard let pair = contradiction(value, scores)?.pair else { return nil }
      let pulls = Dictionary(scores, uniquingKeysWith: { $1 })
      let strength = abs(pulls[pair.toward] ?? 0) + abs(pulls[pair.away] ?? 0)
      return encounter(
        max(pair.toward, pair.away),
        .twoWays(earlier: min(pair.toward, pair.away)),
        value,
        isAgainst: pair.away > pair.toward,
        strength: strength + Double(declared(value)) / 6
      )
    }
  }

  /// What a choice cost a group of which little was known then, beside the option that was best for it.
  private var bills: [Debriefing.Encounter] {
    costs.compactMap { cost in
      let before = timeline.turns[cost.turn].state
      let unheard = rules.stakeholders.indices.filter {
        rules.stakeholders[$0].people > 0 && before.visibility[$0] < Self.hardlyHeard
          && !wasMet($0, before: cost.turn)
      }
      let losses = unheard.compactMap { group -> (group: Int, other: Int, support: Int32)? in
        guard
          let best = cost.others.max(by: { $0.change[group] < $1.change[group] })
        else { return nil }
        return (group, best.option, best.change[group] - cost.change[group])
      }
      // Of equal losses the one of more people counts.
      let largest = losses.max {
        ($0.support, rules.stakeholders[$0.group].people)
          < ($1.support, rules.stakeholders[$1.group].people)
      }
      guard let largest, largest.support >= Self.bill else { return nil }
      return encounter(
        cost.turn,
        .bill(group: largest.group, other: largest.other, support: largest.support),
        .inclusie,
        strength: Double(largest.support)
      )
    }
  }

  /// Whether an earlier choice reached a group at least as it expects: then nobody can say that it was not asked.
  private func wasMet(_ group: Int, before turn: Int) -> Bool {
    let expected = rules.stakeholders[group].expects ?? .consult
    return timeline.state.choices.prefix(turn).contains { option in
      rules.involvements[rules.options[option].involves].contains {
        Int($0.stakeholder) == group && $0.level.rawValue >= expected.rawValue
      }
    }
  }

  /// Choices that went against what the player promised, or said that weighed.
  private var ownWords: [Debriefing.Encounter] {
    var made: [Int: Int] = [:]
    var weighed: [(turn: Int, criteria: [Int], text: String)] = []
    var found: [Debriefing.Encounter] = []
    for (turn, moment) in timeline.turns.enumerated() {
      for earlier in weighed {
        guard let criterion = earlier.criteria.first(where: { isAgainst($0, turn) }),
          let value = best(earlier.turn)
        else { continue }
        found.append(
          encounter(
            turn,
            .interest(criterion, earlier: earlier.turn, text: earlier.text),
            value,
            strength: earlier.text.isEmpty ? 1 : 2
          )
        )
      }
      let end = timeline.turns.at(turn + 1)?.counting ?? timeline.counting.count
      for position in timeline.counting[moment.counting..<end] {
        switch timeline.events[position] {
        case .promised(let promise, _): made[promise] = turn
        case .promiseBroken(let promise):
          guard let earlier = made[promise], earlier < turn, let value = best(earlier) else {
            continue
          }
          // Of several broken promises the first: that one was heard longest.
          let strength = 3 + 1 / Double(turn + 1)
          found.append(
            encounter(turn, .promise(promise, earlier: earlier), value, strength: strength)
          )
        case .promiseKept(let promise):
          // Kept by a choice, not as it turned out at the end.
          let keeps = rules.indices[rules.options[timeline.state.choices[turn]].keeps]
          guard keeps.contains(Int32(promise)), let earlier = made[promise], earlier < turn,
            let value = best(turn)
          else { continue }
          found.append(
            encounter(
              turn,
              .keptPromise(promise, earlier: earlier),
              value,
              isAgainst: false,
              strength: 2.5
            )
          )
        case .motivated(let criteria, let text): weighed.append((turn, criteria, text))
        default: break
        }
      }
    }
    return found
  }

  /// Whether the option that was chosen is worse for a criterion, while an open one served it.
  private func isAgainst(_ criterion: Int, _ turn: Int) -> Bool {
    guard let choice = choices.first(where: { $0.turn == turn }) else { return false }
    let effects = choice.options.map { option in
      rules.effects[rules.options[option].consequences.effects].reduce(0) {
        $0 + (Int($1.criterion) == criterion ? Int($1.change) : 0)
      }
    }
    let sign = rules.criteria[criterion].isHigherBetter ? 1 : -1
    return sign * effects[choice.chosen] < 0 && effects.contains { sign * $0 > 0 }
  }

  /// Choices for the heaviest declared value that took more weeks than the quickest open option.
  private var held: [Debriefing.Encounter] {
    let heaviest = CompassValue.allCases.map(declared).max() ?? 0
    let values = CompassValue.allCases.filter { declared($0) == heaviest }
    guard values.count < CompassValue.allCases.count else { return [] }
    return choices.flatMap { choice in
      let lasting = choice.options.map(weeks)
      let more = lasting[choice.chosen] - (lasting.min() ?? 0)
      return values.filter {
        more > 0 && RevealedCompass.pull(choice, rules, $0.rawValue) >= Self.pull
      }
      .map {
        encounter(choice.turn, .held(weeks: more), $0, isAgainst: false, strength: Double(more))
      }
    }
  }

  private func weeks(of option: Int) -> Int32 {
    Int32(rules.costs(ofOption: option).first ?? 0)
  }
}
