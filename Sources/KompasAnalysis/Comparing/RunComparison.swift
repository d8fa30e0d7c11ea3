import KompasEngine

/// Runs of one case beside each other.
public struct RunComparison: Sendable, Equatable {
  /// How many runs can be compared at once.
  public static let limits = 2...12

  /// The runs, in the order in which they were asked for.
  public var runs: [ComparisonSide]
  /// Where they part first; `nil` if they make the same choices from beginning to end.
  public var parting: Parting?
  /// The number of the first choice, from 0, before which the cases stood differently, all choices being the same.
  ///
  /// As many as there are choices: at the end. `nil` if that never was so, or if the runs are of different versions, whose
  /// states cannot be laid beside each other.
  public var otherwise: Int?

  /// Where runs part.
  public struct Parting: Sendable, Equatable {
    /// What differs.
    public enum Kind: Sendable, Equatable {
      /// In the same scene they choose otherwise.
      case option
      /// They come to different scenes.
      case scene
      /// At least one stops there, and at least one goes on.
      case length
    }

    /// The number of the choice, from 0.
    public var choice: Int
    /// What differs.
    public var kind: Kind
  }

  /// Compares runs of one case.
  ///
  /// - Parameter runs: two to twelve runs of a case with one id; its version may differ. Then scenes, options and
  ///   groups are the same if their ids are.
  public init(_ runs: [ComparisonSide]) {
    self.runs = runs
    parting = Self.parting(runs)
    otherwise = Self.otherwise(runs, until: parting?.choice)
  }

  /// Whether all runs began with the same seed.
  public var isSameSeed: Bool { Set(runs.map(\.seed)).count < 2 }

  /// Whether all runs were played with the same case, to the letter.
  public var isSameCase: Bool { Set(runs.map(\.rules.digest)).count < 2 }

  private static func parting(_ runs: [ComparisonSide]) -> Parting? {
    let most = runs.map(\.choices.count).max() ?? 0
    for index in 0..<most {
      let choices = runs.map { $0.choices.indices.contains(index) ? $0.choices[index] : nil }
      let scenes = zip(runs, choices).map { run, choice in
        choice.map { run.rules.scenes[$0.scene].id }
      }
      let options = zip(runs, choices).map { run, choice in
        choice.map { run.rules.options[$0.option].id }
      }
      if Set(scenes.compactMap(\.self)).count > 1 { return Parting(choice: index, kind: .scene) }
      if Set(options.compactMap(\.self)).count > 1 { return Parting(choice: index, kind: .option) }
      if choices.contains(where: { $0 == nil }) { return Parting(choice: index, kind: .length) }
    }
    return nil
  }

  private static func otherwise(_ runs: [ComparisonSide], until choice: Int?) -> Int? {
    guard let first = runs.first, Set(runs.map(\.rules.digest)).count == 1 else { return nil }
    let shortest = runs.map(\.states.count).min() ?? 0
    // The last states are only comparable if all runs stand at an end.
    let isOver = runs.allSatisfy { $0.ending >= 0 && $0.states.count == shortest }
    for index in 0..<(isOver ? shortest : shortest - 1) {
      if let choice, index > choice { return nil }
      if runs.contains(where: { $0.states[index] != first.states[index] }) { return index }
    }
    return nil
  }

  /// The place of a stakeholder of the first run in another run; `nil` if that case does not have it.
  public func place(ofGroup group: Int, in run: Int) -> Int? {
    let id = runs[0].rules.stakeholders[group].id
    return runs[run].rules.stakeholders.firstIndex { $0.id == id }
  }
}
