import KompasEngine
import KompasLookBack
import KompasPlay

/// What a trial says, beside the words that it shares with the screens of a run.
protocol TrialWording: Sendable {
  var title: String { get }
  var commandHidden: String { get }
  var commandRestart: String { get }
  var help: [String] { get }
  var noReport: String { get }
  var again: String { get }
  var nothingOpen: String { get }

  var hiddenTitle: String { get }
  var hiddenIntro: String { get }
  var needles: String { get }
  func toward(_ points: Int, _ side: String) -> String
  var even: String { get }
  func together(raad: Int, wijk: Int) -> String
  var groups: String { get }
  var groupColumns: [String] { get }
  var unheard: String { get }
  var criteria: String { get }
  var criterionColumns: [String] { get }
  var facts: String { get }
  func flags(_ ids: String, areSet: Bool) -> String
  func happened(_ ids: String) -> String
  func notHappened(_ ids: String) -> String
  func defects(_ ids: String) -> String
  func vote(_ word: String, yes: Int, no: Int) -> String
  func court(_ word: String) -> String
  func promise(_ id: String, _ state: PromiseState) -> String
  func diary(week: Int, from origin: String) -> String
  var nothing: String { get }
  var closed: String { get }
  func doesNotHold(_ conditions: String) -> String
  func costs(_ needed: String, left: String) -> String

  func words(_ notice: TrialNotice, group: (Int) -> String, scene: (Int) -> String) -> String
}

extension Phrases {
  /// What a trial says.
  var trial: any TrialWording { language == "en" ? EnglishTrial() : DutchTrial() }
}

/// Something that an author who tries a case must know.
public enum TrialNotice: Sendable, Equatable {
  /// The case was read again, and the trial stands where it stood.
  case same
  /// The case was read again, and this choice, by the titles of scene and option, cannot be made any more.
  case choiceGone(scene: String, option: String)
  /// The case was read again, and the choices made do not lead to this scene any more.
  case elsewhere(scene: String)
  /// The case was read again, and the trial stands at another screen.
  case otherStage
  /// The case was saved and is not sound: the first mistake with its place, how to mend it, and how many more there are.
  case broken(mistake: String, mend: String, more: Int)
  /// The trial began anew.
  case restarted
  /// The support of a group (an index) is not what was asked; in hundredths of a point.
  case support(group: Int, wanted: Int32, became: Int32)
  /// A real run would not come to this scene (an index), for these conditions do not hold.
  case sceneWouldNotCome(scene: Int, because: [String])
  /// The scene with this id, where the trial should begin, is gone.
  case sceneGone(String)
  /// This setting does not fit any more.
  case leftOut(String)
}
