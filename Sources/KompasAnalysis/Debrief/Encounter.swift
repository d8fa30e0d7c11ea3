public import KompasEngine

extension Debriefing {
  /// A choice of the run that the player meets again, to say whether it would be made again.
  public struct Encounter: Sendable, Equatable {
    /// Why it is this choice.
    public enum Reason: Sendable, Equatable {
      /// It pulled a value one way, and an earlier choice (an index into `Timeline.turns`) the other way.
      case twoWays(earlier: Int)
      /// It cost a group of which little was known: another open option (`other`) gave it so much more support (hundredths).
      case bill(group: Int, other: Int, support: Int32)
      /// It broke a promise that was made with an earlier choice.
      case promise(Int, earlier: Int)
      /// It kept a promise that was made with an earlier choice.
      case keptPromise(Int, earlier: Int)
      /// It withdrew the plan, so that nothing was decided.
      case withdrew
      /// It went against an interest (a criterion) that weighed at an earlier choice; `text` is what the player wrote there, maybe empty.
      case interest(Int, earlier: Int, text: String)
      /// It held on to the heaviest value, and took so many weeks more than the quickest open option.
      case held(weeks: Int32)
    }

    /// Which choice: an index into `Timeline.turns`.
    public var turn: Int
    /// Why it is met again.
    public var reason: Reason
    /// The value at stake.
    public var value: CompassValue
    /// Whether the choice went against that value; otherwise it served it.
    public var isAgainst: Bool
    /// The value that the choice served most, other than the one at stake; `nil` if it served none.
    public var served: CompassValue?
    /// How strongly it speaks, among those with the same kind of reason.
    var strength: Double
  }

  /// Points that go from one value to another because of an answer.
  public struct Shift: Sendable, Equatable {
    /// The choice that was met again.
    public var turn: Int
    /// What was answered.
    public var again: Again
    /// The value that gives.
    public var from: CompassValue
    /// The value that gets.
    public var to: CompassValue
    /// How many, at least 1.
    public var points: Int
  }

  /// What the answers make of a compass: small steps, each with its reason, at most six points in all.
  ///
  /// Who would choose against a value again gives two of its points to what the choice served; who would not gives it one back. Who would
  /// hold on to a value again gives it a point of the heaviest other; who would not takes one from it. Who does not know moves nothing.
  /// No value goes below 0 or above 30 by it.
  ///
  /// - Parameters:
  ///   - points: the declared compass, six numbers.
  ///   - answers: by choice (an index into `Timeline.turns`).
  /// - Returns: the compass that follows, and each shift in the order of the moments.
  public func proposal(_ points: [Int], _ answers: [Int: Again]) -> (
    points: [Int], shifts: [Shift]
  ) {
    var compass = points
    var shifts: [Shift] = []
    var left = 6
    for encounter in encounters {
      guard let again = answers[encounter.turn],
        let way = encounter.way(again, compass)
      else { continue }
      let most = min(way.points, left, compass[way.from.rawValue], 30 - compass[way.to.rawValue])
      guard most > 0 else { continue }
      compass[way.from.rawValue] -= most
      compass[way.to.rawValue] += most
      left -= most
      shifts.append(
        Shift(turn: encounter.turn, again: again, from: way.from, to: way.to, points: most)
      )
    }
    return (compass, shifts)
  }
}

extension Debriefing.Encounter {
  /// The choices that it tells of: indices into `Timeline.turns`.
  var told: Set<Int> {
    switch reason {
    case .twoWays(let earlier), .promise(_, let earlier), .keptPromise(_, let earlier),
      .interest(_, let earlier, _):
      [turn, earlier]
    case .bill, .held, .withdrew: [turn]
    }
  }

  /// From which value to which an answer moves how many points.
  fileprivate func way(_ again: Again, _ compass: [Int]) -> (
    from: CompassValue, to: CompassValue, points: Int
  )? {
    // The heaviest other value; of equals the first.
    let other = CompassValue.allCases.filter { $0 != value }
      .max { compass[$0.rawValue] < compass[$1.rawValue] }
    switch (again, isAgainst) {
    case (.unsure, _): return nil
    case (.yes, true): return served.map { (value, $0, 2) }
    case (.no, true): return served.map { ($0, value, 1) }
    case (.yes, false): return other.map { ($0, value, 1) }
    case (.no, false): return other.map { (value, $0, 1) }
    }
  }
}

extension Timeline {
  /// What was answered to each choice that was met again, the last answer counting; by index into `turns`.
  public var answers: [Int: Again] { remarks.mapValues(\.again) }

  /// What was answered where choices were met again, by choice, with what was written beside it: empty if nothing was.
  package var remarks: [Int: (again: Again, text: String)] {
    counting.reduce(into: [:]) { remarks, position in
      if case .reconsidered(let turn, let again, let text) = events[position] {
        remarks[turn] = (again, text)
      }
    }
  }
}
