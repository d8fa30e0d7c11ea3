import KompasAnalysis
import KompasEngine
import KompasPages
import KompasPlay

/// The choices of a run that are worth another look: the turning point, and those that stood least firmly.
extension ReplayScreens {
  /// A choice worth another look.
  struct Mark: Sendable, Equatable {
    /// The choice, from 1.
    var choice: Int
    /// Whether the case turned on it; else it stood least firmly.
    var isTurningPoint: Bool
  }

  /// How many of the least firm choices are marked.
  static let weakest = 2
  /// From how many percent of all ways of weighing on a choice is not among them.
  static let firm = 50

  /// Whether there is something to mark: only of a run that came to an ending.
  var canHaveMarks: Bool { run.whole.state.ending >= 0 && !run.choices.isEmpty }

  /// The marks, the turning point first; none before looking back was worked out.
  var marks: [Mark] {
    guard let debriefing, canHaveMarks else { return [] }
    // Turns are counted without what was taken back.
    let counting = run.choices.indices.filter { !run.isTakenBack($0 + 1) }
    func choice(_ turn: Int) -> Int? { counting.at(turn).map { $0 + 1 } }
    let turning = debriefing.turningPoint.flatMap { choice($0.turn) }
    let weak = debriefing.robustness
      .map { (turn: $0.turn, percent: $0.firstRank.at($0.chosen) ?? 100) }
      .filter { $0.percent < Self.firm }
      .sorted { ($0.percent, $0.turn) < ($1.percent, $1.turn) }
      .compactMap { choice($0.turn) }.filter { $0 != turning }.prefix(Self.weakest)
    return [turning].compactMap { $0 }.map { Mark(choice: $0, isTurningPoint: true) }
      + weak.map { Mark(choice: $0, isTurningPoint: false) }
  }

  /// What is said of a choice in the list; `nil` if it is not marked.
  func markWord(ofChoice choice: Int) -> String? {
    marks.first { $0.choice == choice }
      .map { $0.isTurningPoint ? replay.isTurningPoint : replay.isWeakest }
  }

  /// The mark to go to next: the first, or the one after that of the choice that is open.
  var nextMark: Mark? {
    let marks = marks
    guard run.choices.contains(moment + 1), step == 0,
      let here = marks.firstIndex(where: { $0.choice == run.choice(at: moment) })
    else { return marks.first }
    return marks[(here + 1) % marks.count]
  }
}
