import KompasPages
import KompasScoring
import KompasStandards
import KompasView

/// What a turn did, each in one line: why, what a needle says now, and what is left.
extension WordedView {
  /// What is left of what runs out, and how many promises are open.
  var status: Block {
    var gauges = seen.resources.enumerated().map { index, left in
      let start = outline.starts.at(index) ?? 0
      return Gauge(
        words: left < 0 ? resourceLines[index] : amount(left, of: index),
        percent: start > 0 ? max(0, left) * 100 / start : nil
      )
    }
    let open = seen.promises.count { $0 == .open }
    if open > 0 { gauges.append(Gauge(words: words.promisesOpen(open))) }
    return .gauges(gauges)
  }

  /// What moved the needles most, and what one of them says now; nothing if nothing moved.
  func gist(of move: Move) -> [Block] {
    let why = mainCause(of: move).map(words.why)
    let lines = [why, needleLine(move)].compactMap(\.self)
    return lines.isEmpty ? [] : [.lines(lines)]
  }

  /// One sentence: the needle that came into another zone, else the one that really moved most if that is much.
  ///
  /// That more is known moves a needle too, and nobody changed their mind: that is said apart.
  private func needleLine(_ move: Move) -> String? {
    let moves = Tension.allCases.compactMap { slide($0, move) }
    let largest = moves.max { abs($0.real) < abs($1.real) }
    let crossed = moves.filter(\.hasCrossed).max { abs($0.real) < abs($1.real) }
    if let crossed { return zoneSentence(crossed.tension) }
    if let largest, abs(largest.real) >= Self.much {
      let sides = sides(largest.tension, seen.needles[largest.tension.rawValue])
      return words.slid(
        from: largest.real > 0 ? sides.right : sides.left,
        to: largest.real > 0 ? sides.left : sides.right
      )
    }
    return moves.contains { abs($0.sight) >= Self.much } ? words.onlySight : nil
  }

  /// How far a needle must move for it to be told, in hundredths.
  private static let much: Int32 = 500

  /// How a needle moved: what really moved it, and what only showed better, in hundredths.
  private struct Slide {
    var tension: Tension
    var real: Int32
    var sight: Int32
    var hasCrossed: Bool
  }

  private func slide(_ tension: Tension, _ move: Move) -> Slide? {
    let index = tension.rawValue
    guard let after = seen.needles.at(index), after.exists, let old = move.needles.at(index) else {
      return nil
    }
    guard let real = move.real.at(index), let sight = move.known.at(index) else { return nil }
    let zone = NeedleZone(old.value)
    let hasCrossed = zone != NeedleZone(after.value) && zone != NeedleZone(old.value + real)
    return Slide(tension: tension, real: real, sight: sight, hasCrossed: hasCrossed)
  }

  /// What a needle says, in words that go with its zone.
  private func zoneSentence(_ tension: Tension) -> String {
    let view = seen.needles[tension.rawValue]
    let sides = sides(tension, view)
    return words.zone(tension, NeedleZone(view.value), left: sides.left, right: sides.right)
  }
}

/// The five parts of a needle’s scale.
enum NeedleZone: Int, Sendable, CaseIterable {
  case farRight = -2
  case right
  case even
  case left
  case farLeft

  /// Where the middle ends, in hundredths.
  private static let evenBelow: Int32 = 1_000
  /// Where the outer parts begin, in hundredths.
  private static let farFrom: Int32 = 4_000

  /// The part in which a value lies, -10,000 … 10,000; positive leans to the left pole.
  init(_ value: Int32) {
    let side = abs(value) < Self.evenBelow ? 0 : abs(value) < Self.farFrom ? 1 : 2
    self = Self(rawValue: value < 0 ? -side : side) ?? .even
  }
}
