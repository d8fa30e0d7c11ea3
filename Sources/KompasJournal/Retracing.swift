public import KompasEngine

/// A run played again in a changed case: the same choices, by their ids, as far as they can still be made.
public struct Retracing: Sendable {
  /// How near it came to where the run stood.
  public enum Outcome: Sendable, Equatable {
    /// The run stands at the same screen of the same scene.
    case same
    /// This choice cannot be made any more: the run stands where it would have been made, or as near as it gets.
    case choiceGone(scene: String, option: String)
    /// All choices were made again, but lead elsewhere than to this scene.
    case elsewhere(scene: String)
    /// All choices were made again, and the run stands at another screen than it did.
    case otherStage
  }

  /// The run in the changed case.
  public let timeline: Timeline
  /// How near it came.
  public let outcome: Outcome

  /// Plays a run again in a changed case.
  ///
  /// Choices are found by the ids of scene and option, reasons by those of the criteria; notes are kept. What comes between
  /// them is gone through. Without a change of the case, and with the same beginning, this gives the same run.
  ///
  /// - Parameters:
  ///   - old: the run.
  ///   - start: how many of its events were there before anyone played; those are not played again.
  ///   - game: the changed case.
  ///   - beginning: the events with which the run begins in it.
  public init(_ old: Timeline, after start: Int, in game: Game, beginning: [Event]) {
    var walk = Walk(timeline: Timeline(game, events: beginning), old: old.game.rules)
    let goal = Goal(old)
    var missed: Outcome?
    for position in old.counting where position >= start && missed == nil {
      missed = walk.repeats(old.events[position])
    }
    if missed == nil { walk.goOn(to: goal) }
    timeline = walk.timeline
    outcome = missed ?? goal.outcome(timeline)
  }
}

/// Where the old run stood.
private struct Goal {
  let stage: Stage
  let scene: String?

  init(_ timeline: Timeline) {
    stage = timeline.state.stage
    let scenes = timeline.game.rules.scenes
    let index = timeline.state.scene
    scene = scenes.indices.contains(index) ? scenes[index].id : nil
  }

  func outcome(_ timeline: Timeline) -> Retracing.Outcome {
    let now = Goal(timeline)
    if let scene, now.scene != scene { return .elsewhere(scene: scene) }
    return now.stage == stage ? .same : .otherStage
  }
}

/// Playing again.
private struct Walk {
  var timeline: Timeline
  let old: CompiledCase

  private var rules: CompiledCase { timeline.game.rules }

  /// Decides what is known to be possible.
  private mutating func decide(_ decision: Decision) {
    timeline.append(timeline.game.consequences(of: decision, in: timeline.state))
  }

  /// Does once more what an event of the old run tells of; what it cannot do, if so.
  mutating func repeats(_ event: Event) -> Retracing.Outcome? {
    switch event.decision {
    case .choose(let index):
      let option = old.options[index]
      let scene = old.scenes[Int(option.scene)].id
      goOn { $0.stage == .choosing }
      let place = timeline.state.scene
      guard timeline.state.stage == .choosing, rules.scenes[place].id == scene,
        let same = rules.scenes[place].options.first(where: { rules.options[$0].id == option.id }),
        timeline.game.openOptions(in: timeline.state).contains(same)
      else { return .choiceGone(scene: scene, option: option.id) }
      decide(.choose(option: same))
    case .motivate(let criteria, let text):
      let ids = criteria.map { old.criteria[$0].id }
      let now = rules.criteria.indices.filter { ids.contains(rules.criteria[$0].id) }
      let isAsked = timeline.state.stage == .motivating
      if isAsked || timeline.game.mayStillSayWhy(timeline.state) {
        decide(.motivate(criteria: now, text: text))
      }
    case .recalibrate(let points):
      goOn { $0.stage == .recalibrating }
      if timeline.state.stage == .recalibrating { decide(.recalibrate(points)) }
    case .release(let promise):
      let id = old.promises[promise].id
      if let same = rules.promises.firstIndex(where: { $0.id == id }),
        timeline.game.releases(in: timeline.state).contains(where: {
          $0.promise == same && $0.closed == nil
        })
      {
        decide(.release(promise: same))
      }
    case .tell: if !timeline.game.toTell(timeline.state).isEmpty { decide(.tell) }
    case .note(let text): decide(.note(text))
    case .reconsider, .resolve:
      // The moments of another case are other moments.
      break
    // A table is not asked anew what it chose.
    case .declare, .proceed, .undo, .seat, .count, nil: break
    }
    return nil
  }

  /// Goes on to the screen where the old run stood, or where that would have come.
  mutating func goOn(to goal: Goal) {
    goOn { $0.stage.place >= goal.stage.place }
  }

  /// Goes on past screens that only wait, until it is so or something must be decided.
  private mutating func goOn(until isThere: (RunState) -> Bool) {
    while !isThere(timeline.state), timeline.state.stage.waitsFor == .goingOn { decide(.proceed) }
  }
}
