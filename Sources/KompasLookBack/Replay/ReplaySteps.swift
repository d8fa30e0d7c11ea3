public import KompasAnalysis
public import KompasEngine
import KompasPlay

/// A run that was played, to be looked at moment by moment.
///
/// Moment `n` is the run after step `n`; step 0 is the opening, every other one decision with what followed from it.
public struct ReplaySteps: Sendable {
  /// A decision and what followed from it.
  public struct Step: Sendable, Equatable {
    /// What the player wanted; `nil` only for the opening.
    public var decision: Decision?
    /// What followed, in order.
    public var events: [Event]

    /// Makes a step.
    public init(decision: Decision?, events: [Event]) {
      self.decision = decision
      self.events = events
    }
  }

  /// The case as it was when the run began.
  public let game: Game
  /// What was decided, in order; also what was taken back.
  public let steps: [Step]
  /// The steps in which an option was chosen: choice 1 is the first.
  public let choices: [Int]
  /// The whole run.
  public let whole: Timeline

  /// Makes a run to look at.
  ///
  /// - Parameters:
  ///   - game: the case.
  ///   - steps: the opening, and every decision; not empty, and made by this case.
  public init(_ game: Game, _ steps: [Step]) {
    self.game = game
    self.steps = steps
    choices = steps.indices.filter {
      if case .choose = steps[$0].decision { true } else { false }
    }
    whole = Timeline(game, events: steps.flatMap(\.events))
  }

  /// The run at a moment.
  ///
  /// Cost: linear in the events before it.
  public func timeline(at moment: Int) -> Timeline {
    Timeline(game, events: steps.prefix(moment + 1).flatMap(\.events))
  }

  /// What the player did at a moment; `nil` where the run stopped.
  public func decision(at moment: Int) -> Decision? {
    steps.indices.contains(moment + 1) ? steps[moment + 1].decision : nil
  }

  /// The choice (from 1) that a moment belongs to: the one that is made there, else the last one made; 0 before the first.
  func choice(at moment: Int) -> Int { choices.filter { $0 <= moment + 1 }.count }

  /// How many events there were before a step.
  func position(of step: Int) -> Int { steps.prefix(step).reduce(0) { $0 + $1.events.count } }

  /// Whether a choice (from 1) was taken back later.
  func isTakenBack(_ choice: Int) -> Bool {
    !whole.counting.contains(position(of: choices[choice - 1]))
  }

  /// What to begin a branch from, at a choice (from 1).
  public func whatIf(_ choice: Int) -> WhatIf {
    let step = choices[choice - 1]
    return WhatIf(
      before: timeline(at: step - 1),
      decisions: steps[step...].compactMap(\.decision),
      run: whole
    )
  }
}
