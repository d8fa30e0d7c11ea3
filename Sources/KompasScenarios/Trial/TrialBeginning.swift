public import KompasEngine

/// How a trial begins: a run that stands at a scene of the author's choice, with what the author set.
///
/// The run has a past like any other, of events from the first one on, so that everything that looks at runs can look at
/// it. What was set is a fact and brings nothing about: an option set as chosen has no consequences. All phases up to the one of
/// the scene begin now, so terms count from here.
public struct TrialBeginning: Sendable {
  /// What happened before the trial, from the first event on.
  public var events: [Event]
  /// What the author should know of it.
  public var remarks: [TrialRemark]

  /// What was asked for, as it was written.
  public struct Wish: Sendable, Equatable {
    /// The id of the scene; `nil`: the first after the briefing, or after what was set as chosen.
    public var scene: String?
    /// Settings: "weeks=20", "support.dorp=30", "flag".
    public var settings: [String]
    /// Of the dice of the case.
    public var seed: UInt64

    /// Makes a wish.
    public init(scene: String?, settings: [String], seed: UInt64) {
      self.scene = scene
      self.settings = settings
      self.seed = seed
    }
  }

  /// What came of a wish: a beginning, or everything that is wrong with it.
  public enum Outcome: Sendable {
    /// The trial can begin.
    case begun(TrialBeginning)
    /// Something is wrong.
    case wrong([TrialProblem])
  }

  /// Begins a trial of a case.
  ///
  /// - Parameters:
  ///   - loaded: the case.
  ///   - wish: what was asked for.
  /// - Returns: the beginning, or all problems in the order of the wish.
  public static func begin(_ loaded: LoadedCase, _ wish: Wish) -> Outcome {
    let rules = loaded.compiled
    let reader = TrialSettingReader(rules: rules, flags: loaded.notes.flags)
    var problems: [TrialProblem] = []
    var scene: Int?
    if let id = wish.scene {
      let ids = rules.scenes.map(\.id)
      scene = ids.firstIndex(of: id)
      if scene == nil {
        problems.append(.unknown(.scene, id, among: ids))
      }
    }
    var settings: [TrialSetting] = []
    var names: Set<String> = []
    for text in wish.settings {
      do throws(TrialProblem) {
        let setting = try reader.read(text)
        if let name = setting.onlyOnce(rules), !names.insert(name).inserted {
          throw .twice(String(text.prefix { $0 != "=" }))
        }
        settings.append(setting)
      } catch { problems.append(error) }
    }
    problems += wrongChoices(settings, before: scene, rules)
    guard problems.isEmpty else { return .wrong(problems) }
    var builder = TrialBuilder(loaded, seed: wish.seed)
    do throws(TrialProblem) { try builder.apply(settings) } catch { return .wrong([error]) }
    builder.enter(scene)
    return .begun(TrialBeginning(events: builder.events, remarks: builder.remarks))
  }

  /// Begins a trial of a case that was changed meanwhile: what does not fit any more is left out, and said.
  ///
  /// - Parameters:
  ///   - loaded: the case as it is now.
  ///   - wish: what was asked for of an earlier version.
  ///   - earlier: the ids of the scenes of the earlier version; if the scene is gone, the nearest one before it that is
  ///     still there is taken.
  /// - Returns: the beginning.
  public static func begin(
    again loaded: LoadedCase,
    _ wish: Wish,
    earlier: [String]
  ) -> TrialBeginning {
    var (wish, remarks) = (wish, [TrialRemark]())
    let ids = loaded.compiled.scenes.map(\.id)
    if let scene = wish.scene, !ids.contains(scene) {
      let before = earlier.prefix { $0 != scene }
      wish.scene = earlier.contains(scene) ? before.last(where: ids.contains) : nil
      remarks.append(.sceneGone(scene))
    }
    // Each by itself first, then together with those before it.
    var kept: [String] = []
    for setting in wish.settings {
      var trial = wish
      trial.settings = kept + [setting]
      if case .wrong = begin(loaded, trial) {
        remarks.append(.leftOut(setting: setting))
      } else {
        kept.append(setting)
      }
    }
    wish.settings = kept
    switch begin(loaded, wish) {
    case .begun(var beginning):
      beginning.remarks = remarks + beginning.remarks
      return beginning
    case .wrong:
      // A wish for nothing is never wrong.
      var builder = TrialBuilder(loaded, seed: wish.seed)
      builder.enter(nil)
      return TrialBeginning(events: builder.events, remarks: remarks)
    }
  }

  /// Options that cannot have been chosen before the trial begins.
  private static func wrongChoices(
    _ settings: [TrialSetting],
    before scene: Int?,
    _ rules: CompiledCase
  ) -> [TrialProblem] {
    var scenes: Set<Int32> = []
    return settings.compactMap { setting in
      guard case .chosen(let index) = setting else { return nil }
      let option = rules.options[index]
      let own = rules.scenes[Int(option.scene)].id
      if !scenes.insert(option.scene).inserted { return .chosenTwice(scene: own) }
      guard let scene, Int(option.scene) >= scene else { return nil }
      return .chosenTooLate(option: "\(own).\(option.id)", scene: rules.scenes[scene].id)
    }
  }
}

extension TrialSetting {
  /// What may be set once, by a name of its own; `nil` for what has another check.
  fileprivate func onlyOnce(_ rules: CompiledCase) -> String? {
    switch self {
    case .resource(let index, _): "resource \(index)"
    case .criterion(let index, _): "criterion \(index)"
    case .trust(let index, _): "trust \(index)"
    case .support(let index, _): "support \(index)"
    case .flag(let index, _): "flag \(index)"
    case .happened(let index): "event \(index)"
    case .promise(let index, _): "promise \(index)"
    case .defect(let index): "defect \(index)"
    case .decision: "decision"
    case .vote, .yesSeats: "vote"
    case .court: "court"
    case .chosen: nil
    }
  }
}
