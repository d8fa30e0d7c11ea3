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
