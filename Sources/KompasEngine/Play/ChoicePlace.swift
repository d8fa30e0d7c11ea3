/// Where in a run something stands, in decisions as people count them: the choices at scenes, also those taken back.
///
/// Going on, giving reasons and the like are steps too, and are not counted.
public enum ChoicePlace: Sendable, Hashable, Codable {
  /// At this choice, from 1.
  case at(Int)
  /// After this choice and before the next; 0 before the first.
  case after(Int)

  /// Where a step stands.
  ///
  /// - Parameters:
  ///   - step: the number of the step, from 1: every decision of the engine is one; 0 is the opening.
  ///   - isChoice: for each step from 1 on whether it is a choice; those after the step do not matter.
  public init(step: Int, isChoice: some Sequence<Bool>) {
    var (number, choices) = (0, 0)
    self = .after(0)
    for isChoice in isChoice where number < step {
      number += 1
      if isChoice { choices += 1 }
      self = isChoice && number == step ? .at(choices) : .after(choices)
    }
  }

  /// The choice that something stands at or after; 0 before the first.
  public var choice: Int {
    switch self {
    case .at(let choice), .after(let choice): choice
    }
  }
}

extension Decision {
  /// Whether an option is chosen.
  public var isChoice: Bool {
    if case .choose = self { true } else { false }
  }
}
