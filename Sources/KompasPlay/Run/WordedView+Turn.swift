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
        words: left < 0 ? words.overspent(amount(-left, of: index)) : amount(left, of: index),
        percent: start > 0 ? max(0, left) * 100 / start : nil,
        kind: index == 0 ? .time : .money
      )
    }
    let open = seen.promises.count { $0 == .open }
    if open > 0 { gauges.append(Gauge(words: words.promisesOpen(open), kind: .open)) }
    return .gauges(gauges)
  }

  /// Whom the turn moved most and why, or else what moved the needles most, and what one of them says now.
  ///
  /// That the plan fell is told before anything else. Nothing if nothing moved.
  func gist(of turn: LastTurn) -> [Block] {
    let main = mainCause(of: turn.move)
    let why =
      fall(turn) ?? reason(turn) ?? main.flatMap { $0.isSight ? nil : words.mainCause($0.because) }
    let sight = main?.isSight == true ? words.onlySight : nil
    let lines = [why, needleLine(turn.move) ?? sight].compactMap(\.self)
    return lines.isEmpty ? [] : [.lines(lines)]
  }

  /// That the plan fell between two choices, and what a needle says now; nothing if it did not.
  func fallBetween(_ turn: LastTurn) -> [Block] {
    guard tellsFall(turn.interlude) else { return [] }
    return [.lines([words.fallen, needleLine(turn.interlude)].compactMap(\.self))]
  }

  /// That the plan fell: by the group that moved most, if that is why, or else by the needles.
  private func fall(_ turn: LastTurn) -> String? {
    guard tellsFall(turn.move) else { return nil }
    guard let reason = turn.reason, reason.cause == .planGone else { return words.fallen }
    return words.why(mention(reason.group), isUp: reason.isUp, because: words.planIsGone)
  }

  /// The group that moved most, and why, if the author has words for that.
  private func reason(_ turn: LastTurn) -> String? {
    guard let reason = turn.reason, let option = reason.option,
      let because = texts.options.at(option)?.because
    else { return nil }
    return words.why(mention(reason.group), isUp: reason.isUp, because: because)
  }

  /// One sentence: the needle that came into another zone, else the one that really moved most if that is much.
  ///
  /// That more is known moves a needle too, and nobody changed their mind: that is no move here.
  private func needleLine(_ move: Move) -> String? {
    let moves = Tension.allCases.compactMap { slide($0, move) }
    let largest = moves.max { abs($0.real) < abs($1.real) }
    let crossed = moves.filter { $0.hasCrossed && isSure($0.tension) }.max {
      abs($0.real) < abs($1.real)
    }
    if let crossed { return zoneSentence(crossed.tension) }
    if let largest, abs(largest.real) >= Self.much {
      let sides = sides(largest.tension, seen.needles[largest.tension.rawValue])
      return words.slid(
        from: largest.real > 0 ? sides.right : sides.left,
        to: largest.real > 0 ? sides.left : sides.right
      )
    }
    return nil
  }

  /// Whether what a needle says holds as far as the player can know: the whole margin lies on its side, or close around the middle.
  private func isSure(_ tension: Tension) -> Bool {
    let view = seen.needles[tension.rawValue]
    let isInMiddle = NeedleZone(view.value) == .even
    return isInMiddle
      ? view.high - view.low <= Self.closeAround : (view.low > 0) == (view.high > 0)
  }

  /// How wide the margin around the middle may be, in hundredths.
  private static let closeAround: Int32 = 4_000

  /// How far a needle must move for it to be told, in hundredths.
  private static let much: Int32 = 500

  /// How a needle really moved, in hundredths.
  private struct Slide {
    var tension: Tension
    var real: Int32
    var hasCrossed: Bool
  }

  private func slide(_ tension: Tension, _ move: Move) -> Slide? {
    let index = tension.rawValue
    guard let after = seen.needles.at(index), after.exists, let old = move.needles.at(index) else {
      return nil
    }
    guard let real = move.real.at(index) else { return nil }
    let zone = zone(tension, old.value)
    let hasCrossed =
      zone != self.zone(tension, after.value) && zone != self.zone(tension, old.value + real)
    return Slide(tension: tension, real: real, hasCrossed: hasCrossed)
  }

  /// What a needle says, in words that go with its zone.
  private func zoneSentence(_ tension: Tension) -> String {
    let view = seen.needles[tension.rawValue]
    if let told = told(tension) { return told[view.zone] }
    let sides = sides(tension, view)
    return words.zone(tension, NeedleZone(view.value), left: sides.left, right: sides.right)
  }
}

extension WordedView {
  /// What the author says of a needle in each fifth of its width; `nil` without words of the author's.
  private func told(_ tension: Tension) -> [String]? {
    texts.zones?.at(tension.rawValue).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The part of a needle's scale in which a value lies: the author's fifths, or else the program's own parts.
  private func zone(_ tension: Tension, _ value: Int32) -> Int {
    told(tension) == nil
      ? NeedleZone(value).rawValue : Observation.NeedleView.zone(of: value)
  }
}

/// The five parts of a needle’s scale, where the author has no words for it.
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
