public import KompasAnalysis
public import KompasEngine

/// The graph of a case with the words to show it; each way of drawing is a function of this.
public struct GraphView {
  let graph: CaseGraph
  let notes: CaseNotes
  let texts: CaseTexts
  let shared: any Wording
  let words: any GraphWording
  let seed: UInt64
  /// Whether it is shown who sets flags and who asks for them.
  let showsFlags: Bool

  /// A graph with its words.
  ///
  /// - Parameters:
  ///   - graph: where everything leads.
  ///   - notes: what the author wrote of flags and conditions.
  ///   - texts: the words of the case; where they are silent, ids are shown.
  ///   - phrases: the words of the drawing.
  ///   - seed: from which the figures come.
  ///   - showsFlags: whether it is shown who sets flags and who asks for them.
  public init(
    _ graph: CaseGraph,
    notes: CaseNotes,
    texts: CaseTexts,
    phrases: Phrases,
    seed: UInt64,
    showsFlags: Bool
  ) {
    self.graph = graph
    self.notes = notes
    self.texts = texts
    shared = phrases.words
    words = phrases.graph
    self.seed = seed
    self.showsFlags = showsFlags
  }

  var rules: CompiledCase { graph.rules }
  var flow: CaseFlow? { graph.flow }
  var title: String { texts.title.orElse(rules.id) }

  /// Where the figures come from.
  var source: String {
    flow.map { words.figures(runs: shared.count($0.runs), seed: seed) } ?? words.noFigures
  }

  // MARK: Names

  func scene(_ index: Int) -> String {
    (texts.scenes.at(index)?.title ?? "").orElse(rules.scenes[index].id)
  }

  func option(_ index: Int) -> String {
    (texts.options.at(index)?.label ?? "").orElse(rules.options[index].id)
  }

  func event(_ index: Int) -> String {
    (texts.events.at(index)?.title ?? "").orElse(rules.events[index].id)
  }

  func ending(_ index: Int) -> String {
    (texts.endings.at(index)?.title ?? "").orElse(rules.endings[index].id)
  }

  func name(of target: CaseGraph.Target) -> String {
    switch target {
    case .scene(let index): scene(index)
    case .end: words.end
    }
  }

  func phase(_ phase: Phase) -> String {
    let phases = rules.procedure.phases
    let decision = phases.firstIndex(of: .decision) ?? phases.count
    let objections = phases.firstIndex(of: .objections) ?? -1
    return shared.phase(phase, afterDecision: objections > decision)
  }

  /// The scenes in stretches of one phase, in order.
  var stretches: [(phase: Phase, scenes: Range<Int>)] {
    var stretches: [(phase: Phase, scenes: Range<Int>)] = []
    for (index, scene) in rules.scenes.enumerated() {
      if let last = stretches.last, last.phase == scene.phase {
        stretches[stretches.count - 1].scenes = last.scenes.lowerBound..<(index + 1)
      } else {
        stretches.append((scene.phase, index..<(index + 1)))
      }
    }
    return stretches
  }

  /// The conditions of a scene as the author wrote them; empty if it can always come.
  func conditions(_ scene: Int) -> String {
    let texts = (notes.scenes.at(scene) ?? []).map(\.text.trimmed)
    return texts.isEmpty ? "" : words.only(texts.joined(separator: "; "))
  }

  /// After how many weeks something still follows from an option; empty if nothing does.
  func later(_ option: Int) -> String {
    let weeks = rules.laters[rules.options[option].consequences.laters].map { Int($0.after) }
    return weeks.isEmpty ? "" : words.later(weeks.sorted())
  }

  /// What a bond is called: the flag; nothing where the thing itself is asked for.
  func label(_ bond: CaseGraph.Bond) -> String {
    bond.flag.flatMap { notes.flags.at($0) } ?? ""
  }

  // MARK: Shares

  /// A share in whole percents; only none is "0%" and only all is "100%".
  static func share(_ part: Int, of whole: Int) -> String {
    if part == 0 { return "0%" }
    if part == whole { return "100%" }
    let rounded = (part * 200 + whole) / (whole * 2)
    return rounded == 0 ? "<1%" : rounded >= 100 ? ">99%" : "\(rounded)%"
  }

  /// The share of all runs in which a scene was played; `nil` without figures.
  func played(_ scene: Int) -> String? {
    flow.map { Self.share($0.played[scene], of: $0.runs) }
  }

  /// The share of the times that its scene was played in which an option was chosen.
  func chosen(_ option: Int) -> String? {
    guard let flow else { return nil }
    let scene = Int(rules.options[option].scene)
    return Self.share(flow.chosen[option], of: max(1, flow.played[scene]))
  }

  /// The share of the times that an option was chosen in which this road was gone.
  func gone(_ road: CaseGraph.Road, from option: Int) -> String? {
    guard let flow, let runs = road.runs else { return nil }
    return Self.share(runs, of: max(1, flow.chosen[option]))
  }

  /// Where all options of a scene lead, if that is one and the same place.
  func commonTarget(_ scene: Int) -> CaseGraph.Target? {
    let targets = Set(rules.scenes[scene].options.flatMap { graph.roads[$0].map(\.target) })
    return targets.count == 1 ? targets.first : nil
  }
}
