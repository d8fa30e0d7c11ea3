package import KompasPages
import KompasScoring
import KompasStandards
package import KompasView

/// Why the needles moved: whole points per cause that add up exactly to what is seen.
extension WordedView {
  /// The needles that exist, each with how it moved and why.
  package func needles(_ move: Move) -> [Block] {
    guard hasMoved(move) else { return needles + [.prose(words.needlesStill)] }
    return Tension.allCases.flatMap { tension -> [Block] in
      let new = seen.needles[tension.rawValue]
      return new.exists ? blocks(tension, move, new) : []
    }
  }

  private func blocks(
    _ tension: Tension,
    _ move: Move,
    _ new: Observation.NeedleView
  ) -> [Block] {
    let from = Int(wholePoints(move.before[tension.rawValue]))
    let to = Int(wholePoints(move.after[tension.rawValue]))
    let sides = sides(tension, new)
    var needle = needle(tension, new)
    needle.previous = -from
    let story =
      to == from
      ? words.notMoved : words.moved(abs(to - from), to: to > from ? sides.left : sides.right)
    needle.words = "\(needle.words) \(story)"
    needle.caption = "\(caption(new).capitalized). \(story)"
    let lines = causes(of: tension, move).map {
      words.causeLine(
        abs($0.points),
        to: $0.points > 0 ? sides.left : sides.right,
        because: $0.because
      )
    }
    return [.needle(needle)] + bullets(lines)
  }

  /// A cause of a needle's move, as it is told.
  struct ToldCause {
    /// How far it moved the needle, in whole points; to the left if positive.
    var points: Int
    var because: String
    /// Whether it is only that more is known.
    var isSight = false
    /// Whether it is that the plan fell.
    var isFall = false
    /// Whether it is one cause that has a name, and not what is left of several.
    var isNamed = true
  }

  /// The causes of one needle's move, largest first; they add up to how far it is seen to move.
  private func causes(of tension: Tension, _ move: Move) -> [ToldCause] {
    let total =
      Int(wholePoints(move.after[tension.rawValue]))
      - Int(wholePoints(move.before[tension.rawValue]))
    let strands = strands(of: move, tension)
    let parts = strands.map(\.hundredths) + [move.hidden[tension.rawValue]]
    let whole = roundToWhole(parts, total: total)
    let ranked = strands.indices.filter { whole[$0] != 0 }.sorted {
      abs(whole[$0]) != abs(whole[$1]) ? abs(whole[$0]) > abs(whole[$1]) : $0 < $1
    }
    let shown = ranked.prefix(4).map {
      ToldCause(
        points: whole[$0],
        because: because(strands[$0]),
        isSight: strands[$0].isSight,
        isFall: strands[$0].isFall,
        isNamed: strands[$0].option == nil || hasMore(strands[$0])
      )
    }
    let other = ranked.dropFirst(4).reduce(0) { $0 + whole[$1] }
    let hidden = whole[strands.count]
    return shown
      + (other != 0 ? [ToldCause(points: other, because: words.causeOther, isNamed: false)] : [])
      + (hidden != 0 ? [ToldCause(points: hidden, because: words.causeHidden)] : [])
  }

  /// How many points a cause takes at least to be told as what moved the needles most.
  static let leastTold = 2

  /// The largest of all causes that the page of causes lists; `nil` if that is none, a small one, or one of which no more can be said.
  func mainCause(of move: Move) -> ToldCause? {
    // The first of equals.
    let most = listed(of: move).max { abs($0.points) < abs($1.points) }
    guard let most, most.isNamed, abs(most.points) >= Self.leastTold else { return nil }
    return most
  }

  /// Whether a needle moved because the plan fell, by enough to be told.
  func tellsFall(_ move: Move) -> Bool {
    listed(of: move).contains { $0.isFall && abs($0.points) >= Self.leastTold }
  }

  /// All causes that the page of causes lists.
  private func listed(of move: Move) -> [ToldCause] {
    Tension.allCases.flatMap { tension -> [ToldCause] in
      let exists = seen.needles.at(tension.rawValue)?.exists == true
      return exists && hasMoved(tension, move) ? causes(of: tension, move) : []
    }
  }

  /// Whether any needle is seen to move.
  func hasMoved(_ move: Move) -> Bool { Tension.allCases.contains { hasMoved($0, move) } }

  /// Whether a needle is seen to move.
  private func hasMoved(_ tension: Tension, _ move: Move) -> Bool {
    guard let before = move.before.at(tension.rawValue), let after = move.after.at(tension.rawValue)
    else { return false }
    return wholePoints(before) != wholePoints(after)
  }

  /// Contributions that are told as one cause.
  private struct Strand {
    var cause: String
    var option: Int?
    var hundredths: Int32
    var criteria: [Int: Int32]
    /// Whether it is only that more is known.
    var isSight: Bool
    /// Whether it is that the plan fell.
    var isFall: Bool
  }

  private func strands(of move: Move, _ tension: Tension) -> [Strand] {
    var strands: [Strand] = []
    for part in move.causes {
      let told = told(part.cause, part.target)
      let hundredths = part.needles[tension.rawValue]
      let index = strands.firstIndex { $0.cause == told.cause } ?? strands.count
      if index == strands.count {
        strands.append(
          Strand(
            cause: told.cause,
            option: told.option,
            hundredths: 0,
            criteria: [:],
            isSight: part.isKnowing,
            isFall: part.cause == .planGone
          )
        )
      }
      strands[index].hundredths += hundredths
      if case .criterion(let criterion) = part.target {
        strands[index].criteria[criterion, default: 0] += hundredths
      }
    }
    return strands
  }

  private func because(_ strand: Strand) -> String {
    guard let option = strand.option else { return strand.cause }
    return words.causeOption(
      label(ofCause: option),
      criteria: largestCriteria(strand).prefix(2).map { criterion($0).lowered }
    )
  }

  /// The criteria by which an option moved a needle by half a point or more, the largest first.
  private func largestCriteria(_ strand: Strand) -> [Int] {
    strand.criteria.filter { abs($0.value) >= 50 }.sorted {
      abs($0.value) != abs($1.value) ? abs($0.value) > abs($1.value) : $0.key < $1.key
    }.map(\.key)
  }

  /// Whether more can be said of an option as a cause than that it is the choice itself.
  private func hasMore(_ strand: Strand) -> Bool {
    strand.option.flatMap(label(ofCause:)) != nil || !largestCriteria(strand).isEmpty
  }

  /// What an option is called among causes; `nil` for the last choice, which the player has just made.
  private func label(ofCause index: Int) -> String? {
    index == view.choices.last?.option ? nil : option(index)
  }

  private func told(_ cause: SeenCause, _ target: Move.Target) -> (cause: String, option: Int?) {
    if case .visibility = target { return (words.causeSight, nil) }
    if case .near(let groups, let isNear) = target {
      return (words.causeNear(groups.map(mention), isNear: isNear), nil)
    }
    return switch cause {
    case .option(let index): (words.causeOption(label(ofCause: index), criteria: []), index)
    case .involved(let index): (words.causeInvolved(label(ofCause: index)), nil)
    case .leftOut(let index): (words.causeLeftOut(label(ofCause: index)), nil)
    case .promiseKept(let index): (words.causeKept(promise(index)), nil)
    case .promiseBroken(let index): (words.causeBroken(promise(index)), nil)
    case .witnessed(let index): (words.causeWitnessed(promise(index)), nil)
    case .told(let index): (words.causeTold(promise(index)), nil)
    case .released(let index): (words.causeReleased(promise(index)), nil)
    case .laterOfOption(let index): (words.causeLater(option(index)), nil)
    case .laterOfEvent(let index): (words.causeLater(event(index)), nil)
    case .event(let index): (words.causeEvent(event(index)), nil)
    case .drift: (words.causeDrift, nil)
    case .term(let index): (words.causeTerm(term(index)), nil)
    case .notMotivated: (words.causeNotMotivated, nil)
    case .planGone: (words.causePlanGone, nil)
    case .ending(let index): (words.causeEnding(texts.endings.at(index)?.title ?? ""), nil)
    }
  }
}
