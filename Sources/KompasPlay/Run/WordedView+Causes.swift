package import KompasPages
import KompasScoring
import KompasStandards
package import KompasView

/// Why the needles moved: whole points per cause that add up exactly to what is seen.
extension WordedView {
  /// The needles that exist, each with how it moved and why.
  package func needles(_ move: Move) -> [Block] {
    guard zip(move.before, move.after).contains(where: { wholePoints($0) != wholePoints($1) })
    else { return needles + [.prose(words.needlesStill)] }
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
    let lines = causes(of: tension, move, total: to - from).map {
      words.causeLine(
        abs($0.points),
        to: $0.points > 0 ? sides.left : sides.right,
        because: $0.because
      )
    }
    return [.needle(needle)] + bullets(lines)
  }

  /// The causes of one needle's move, largest first; they add up to `total`.
  private func causes(
    of tension: Tension,
    _ move: Move,
    total: Int
  ) -> [(points: Int, because: String)] {
    let strands = strands(of: move, tension)
    let parts = strands.map(\.hundredths) + [move.hidden[tension.rawValue]]
    let whole = roundToWhole(parts, total: total)
    let ranked = strands.indices.filter { whole[$0] != 0 }.sorted {
      abs(whole[$0]) != abs(whole[$1]) ? abs(whole[$0]) > abs(whole[$1]) : $0 < $1
    }
    let shown = ranked.prefix(4).map { (points: whole[$0], because: because(strands[$0])) }
    let other = ranked.dropFirst(4).reduce(0) { $0 + whole[$1] }
    let hidden = whole[strands.count]
    return shown + (other != 0 ? [(other, words.causeOther)] : [])
      + (hidden != 0 ? [(hidden, words.causeHidden)] : [])
  }

  /// What moved a needle most, of what really happened; `nil` if nothing moved one by a point, or if it was only the choice itself, of
  /// which no more can be said.
  ///
  /// That more is known is no cause of anything.
  func mainCause(of move: Move) -> String? {
    var most: (size: Int32, because: String)?
    for tension in Tension.allCases where seen.needles.at(tension.rawValue)?.exists == true {
      var causes = strands(of: move, tension).filter { !$0.isSight }
        .map { (size: abs($0.hundredths), because: because($0)) }
      causes.append((abs(move.hidden.at(tension.rawValue) ?? 0), words.causeHidden))
      for cause in causes where cause.size > most?.size ?? 99 { most = cause }
    }
    return most?.because == words.causeOption(nil, criteria: []) ? nil : most?.because
  }

  /// Contributions that are told as one cause.
  private struct Strand {
    var cause: String
    var option: Int?
    var hundredths: Int32
    var criteria: [Int: Int32]
    /// Whether it is only that more is known.
    var isSight: Bool
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
            isSight: part.isKnowing
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
    let criteria = strand.criteria.filter { abs($0.value) >= 50 }.sorted {
      abs($0.value) != abs($1.value) ? abs($0.value) > abs($1.value) : $0.key < $1.key
    }
    return words.causeOption(
      label(ofCause: option),
      criteria: criteria.prefix(2).map { criterion($0.key).lowered }
    )
  }

  /// What an option is called among causes; `nil` for the last choice, which the player has just made.
  private func label(ofCause index: Int) -> String? {
    index == view.choices.last?.option ? nil : option(index)
  }

  private func told(_ cause: SeenCause, _ target: Move.Target) -> (cause: String, option: Int?) {
    if case .visibility = target { return (words.causeSight, nil) }
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
    case .ending(let index): (words.causeEnding(texts.endings.at(index)?.title ?? ""), nil)
    }
  }
}
