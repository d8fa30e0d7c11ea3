public import KompasAnalysis
public import KompasEngine
import KompasPlay
import KompasScoring
public import KompasStandards

/// The graph of a case with the words to show it; each way of drawing is a function of this.
public struct GraphView {
  let graph: CaseGraph
  let notes: CaseNotes
  let texts: CaseTexts
  let shared: Language
  let words: GraphPhrases
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
    phrases: Language,
    seed: UInt64,
    showsFlags: Bool
  ) {
    self.graph = graph
    self.notes = notes
    self.texts = texts
    shared = phrases
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

  /// The conditions of an event or an ending, if flags are shown; empty if it always holds.
  func conditions(_ conditions: [CaseNotes.Condition]?) -> String {
    let texts = showsFlags ? (conditions ?? []).map(\.text.trimmed) : []
    return texts.isEmpty ? "" : words.only(texts.joined(separator: "; "))
  }

  /// The flags that a place sets or clears and somebody asks for, if flags are shown; empty if there are none.
  func sets(_ place: CaseGraph.Place) -> String {
    guard showsFlags else { return "" }
    func names(_ isClearing: Bool) -> String {
      let bonds = graph.bonds.filter { $0.from == place && $0.isClearing == isClearing }
      return Set(bonds.compactMap(\.flag)).sorted().compactMap { notes.flags.at($0) }
        .joined(separator: ", ")
    }
    let (set, cleared) = (names(false), names(true))
    return [set.isEmpty ? "" : words.sets(set), cleared.isEmpty ? "" : words.clears(cleared)]
      .filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Who asks for what somebody else sets, as far as arrows for it stay readable; else it is only told in words.
  var drawnBonds: [CaseGraph.Bond] {
    showsFlags && graph.bonds.count <= Self.mostBonds ? graph.bonds : []
  }

  private static var mostBonds: Int { 24 }

  /// What a bond is called: the flag; nothing where the thing itself is asked for.
  func label(_ bond: CaseGraph.Bond) -> String {
    bond.flag.flatMap { notes.flags.at($0) } ?? ""
  }

  // MARK: Shares

  /// A share in whole percents; only none is "0%" and only all is "100%".
  static func share(_ part: Int, of whole: Int) -> String {
    percent((part * 200 + max(1, whole)) / (max(1, whole) * 2), part, of: whole)
  }

  /// The shares of parts in whole percents that add up to a hundred.
  static func shares(_ parts: [Int]) -> [String] {
    let whole = parts.reduce(0, +)
    guard whole > 0 else { return parts.map { _ in "0%" } }
    return zip(apportion(parts, total: 100), parts).map { percent($0, $1, of: whole) }
  }

  private static func percent(_ rounded: Int, _ part: Int, of whole: Int) -> String {
    if part == 0 { return "0%" }
    if part == whole { return "100%" }
    return rounded == 0 ? "<1%" : rounded >= 100 ? ">99%" : "\(rounded)%"
  }

  /// The share of all runs in which a scene was played; `nil` without figures.
  func played(_ scene: Int) -> String? {
    flow.map { Self.share($0.played[scene], of: $0.runs) }
  }

  /// The share of the times that its scene was played in which an option was chosen; `nil` without figures.
  func chosen(_ option: Int) -> String? {
    guard let flow else { return nil }
    let options = rules.scenes[Int(rules.options[option].scene)].options
    return Self.shares(options.map { flow.chosen[$0] })[option - options.lowerBound]
  }

  /// The shares of the times that an option was chosen in which each of its roads was gone; `nil` without figures.
  func gone(from option: Int) -> [String?] {
    let runs = graph.roads[option].map { $0.runs ?? 0 }
    return Self.shares(runs).map { flow == nil ? nil : $0 }
  }

  /// The shares of endings; `nil` without figures.
  var endingShares: [String?] {
    guard let flow else { return rules.endings.map { _ in nil } }
    return Self.shares(flow.endings)
  }

  /// Where all options of a scene lead, if that is one and the same place.
  func commonTarget(_ scene: Int) -> CaseGraph.Target? {
    let targets = Set(rules.scenes[scene].options.flatMap { graph.roads[$0].map(\.target) })
    return targets.count == 1 ? targets.first : nil
  }

  /// Roads in bundles, so that a picture stays clear: what always leads to one place, where not all do, has a road of its own; all
  /// else in a scene goes along.
  ///
  /// - Returns: per road the option that it starts from, or `nil` for all of the scene that have none of their own.
  func bundles(_ scene: Int) -> [(option: Int?, road: CaseGraph.Road)] {
    let options = Array(rules.scenes[scene].options)
    let isCommon = commonTarget(scene) != nil
    let own = isCommon ? [] : options.filter { graph.roads[$0].count == 1 }
    var bundled: [CaseGraph.Road] = []
    for road in options.filter({ !own.contains($0) }).flatMap({ graph.roads[$0] }) {
      if let index = bundled.firstIndex(where: { $0.target == road.target }) {
        bundled[index].runs = road.runs.map { $0 + (bundled[index].runs ?? 0) }
        bundled[index].isConditional = bundled[index].isConditional || road.isConditional
      } else {
        bundled.append(road)
      }
    }
    return own.flatMap { option in graph.roads[option].map { (option, $0) } }
      + bundled.sorted { $0.target < $1.target }.map { (nil, $0) }
  }
}
