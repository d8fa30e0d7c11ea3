/// What is wrong with how a trial should begin.
///
/// The words are with the command.
public enum TrialProblem: Error, Sendable, Equatable {
  /// What a name should have been the name of.
  public enum Kind: Sendable, Equatable, CaseIterable {
    /// Anything that can be set.
    case name
    /// A scene.
    case scene
    /// A criterion.
    case criterion
    /// A stakeholder.
    case stakeholder
    /// An option, as "scene.option".
    case option
    /// An event.
    case event
    /// A promise.
    case promise
    /// A legal defect.
    case defect
  }

  /// This is not a name, an equals sign and a value.
  case notASetting(String)
  /// The case knows no such thing; `meant` is what was probably meant, and if nothing was, `known` is what there is.
  case unknown(Kind, String, meant: String?, known: [String] = [])
  /// This follows from other things, and cannot be set by itself.
  case derived(String)
  /// The value is no number, or not one from `low` to `high`.
  case notInRange(String, value: String, low: Int, high: Int)
  /// The value is neither true nor false.
  case notATruth(String, value: String)
  /// The value is none of these words.
  case unknownOutcome(String, value: String, known: [String], meant: String?)
  /// The case has no council that could vote.
  case noCouncil(String)
  /// No vote of the factions gives so many seats.
  case impossibleSeats(Int, nearest: Int)
  /// It was set twice.
  case twice(String)
  /// Two options of this scene cannot both have been chosen.
  case chosenTwice(scene: String)
  /// This option belongs to the scene where the trial begins, or to a later one.
  case chosenTooLate(option: String, scene: String)
}

/// What an author should know of how a trial begins.
public enum TrialRemark: Sendable, Equatable {
  /// The support of a group did not become what was asked, in hundredths of a point.
  case support(stakeholder: Int, wanted: Int32, became: Int32)
  /// In a real run this scene would not come now, for these conditions do not hold.
  case sceneWouldNotCome(scene: Int, because: [String])
  /// The scene where the trial should begin is not there any more.
  case sceneGone(String)
  /// A setting does not fit the case any more, and was left out.
  case leftOut(setting: String)
}

extension TrialProblem {
  /// That a case knows no such thing, with what was probably meant or else all there is.
  static func unknown(_ kind: Kind, _ word: String, among known: [String]) -> TrialProblem {
    let meant = Suggestion.nearest(to: word, in: known)
    return .unknown(kind, word, meant: meant, known: meant == nil ? known : [])
  }
}
