package import KompasPages
import KompasStandards
package import KompasView

/// The needles in words that are complete by themselves.
extension WordedView {
  /// The needles that exist in this case, as they stand, with a caption for beside a scene.
  package var needles: [Block] {
    Tension.allCases.compactMap { tension in
      let view = seen.needles[tension.rawValue]
      guard view.exists else { return nil }
      var needle = needle(tension, view)
      needle.caption = caption(view)
      return .needle(needle)
    }
  }

  /// The same, with where each stood before, on the page that tells what followed.
  var needlesAsTheyCame: [Block] {
    guard seen.stage == .consequences, let move = view.lastTurn?.move else { return needles }
    let moved = Tension.allCases.filter { seen.needles[$0.rawValue].exists }
    return zip(needles, moved).map { block, tension in
      guard case .needle(var needle) = block else { return block }
      needle.previous = -Int(wholePoints(move.before[tension.rawValue]))
      return .needle(needle)
    }
  }

  /// What a needle says in a few words.
  package func caption(_ view: Observation.NeedleView) -> String {
    words.needleCaption(
      abs(Int(wholePoints(view.value))),
      within: Int(wholePoints(view.band))
    )
  }

  package func needle(_ tension: Tension, _ view: Observation.NeedleView) -> Needle {
    let poles = poles(tension, view)
    return Needle(
      name: words.needleName(tension),
      left: poles.left,
      right: poles.right,
      position: -Int(wholePoints(view.value)),
      band: min(100, Int(wholePoints(view.band))),
      words: sentence(tension, view)
    )
  }

  /// The short names of the poles.
  package func poles(_ tension: Tension, _ view: Observation.NeedleView) -> (
    left: String, right: String
  ) {
    guard let pair = view.pair else {
      return (words.pole(tension, isLeft: true), words.pole(tension, isLeft: false))
    }
    return (shortName(ofGroup: pair.first), shortName(ofGroup: pair.second))
  }

  /// The poles as they stand in a sentence: "de raad".
  package func sides(_ tension: Tension, _ view: Observation.NeedleView) -> (
    left: String, right: String
  ) {
    guard let pair = view.pair else {
      return (words.side(tension, isLeft: true), words.side(tension, isLeft: false))
    }
    return (mention(pair.first), mention(pair.second))
  }

  private func sentence(_ tension: Tension, _ view: Observation.NeedleView) -> String {
    let points = Int(wholePoints(view.value))
    let band = Int(wholePoints(view.band))
    let difference = difference(tension, view, points)
    let gap = words.gap(abs(points), within: band)
    return "\(words.needleTitle(tension)): \(difference).\(gap.isEmpty ? "" : " " + gap)"
  }

  private func difference(
    _ tension: Tension,
    _ view: Observation.NeedleView,
    _ points: Int
  ) -> String {
    switch tension {
    case .council: return words.councilApart(by: points)
    case .audible: return words.audibleApart(by: points)
    case .groups:
      let (left, right) = sides(tension, view)
      guard points != 0 else { return words.groupsEqual(left, right) }
      return words.groupsApart(
        best: points > 0 ? left : right,
        worst: points > 0 ? right : left
      )
    }
  }
}

extension Observation.NeedleView {
  /// The two groups of the first tension; `nil` for the others.
  fileprivate var pair: (first: Int, second: Int)? {
    groups.count == 2 ? (groups[0], groups[1]) : nil
  }
}
