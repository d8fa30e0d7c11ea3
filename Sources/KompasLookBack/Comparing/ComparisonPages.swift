public import KompasAnalysis
public import KompasEngine
public import KompasPages
import KompasPlay
public import KompasStandards

/// Runs beside each other as pages: the text and the page with pictures say the same.
public struct ComparisonPages {
  /// What is said about a run, besides what it did.
  public struct Run {
    /// Its number in the archive.
    public var number: Int64
    /// What a facilitator calls it, if anything.
    public var label: String?
    /// When it began, ready to be read.
    public var started: String
    /// Of a branch: where it left its parent.
    public var leaving: ChoicePlace?
    /// The words of its case.
    public var texts: CaseTexts

    /// Makes it.
    public init(
      number: Int64,
      label: String?,
      started: String,
      leaving: ChoicePlace?,
      texts: CaseTexts
    ) {
      self.number = number
      self.label = label
      self.started = started
      self.leaving = leaving
      self.texts = texts
    }
  }

  let comparison: RunComparison
  let runs: [Run]
  let shared: Language
  let words: ComparisonPhrases

  /// The pages of a comparison.
  ///
  /// - Parameters:
  ///   - comparison: the comparison.
  ///   - runs: for each of its runs what else is said about it.
  ///   - phrases: the words.
  public init(_ comparison: RunComparison, runs: [Run], phrases: Language) {
    self.comparison = comparison
    self.runs = runs
    shared = phrases
    words = phrases.comparison
  }

  /// The title of all of it.
  public var title: String {
    words.title((runs.first?.texts.title ?? "").orElse(comparison.runs.first?.rules.id ?? ""))
  }

  /// Short lines below the title: which runs.
  public var facts: [String] { [words.runs(indices.map(fullName))] }

  /// The pages, in order.
  public var pages: [Page] {
    [partingPart, choicesPart, needlesPart, compassPart, endingsPart, supportPart]
      .filter { !$0.isEmpty }
      .map { Page(title: title, main: $0, ask: .proceed(label: "")) }
  }

  // MARK: Where they part

  private var partingPart: [Block] {
    var told: [Block] = [.heading(words.parting, level: 1), .prose(first)]
    if !parted.isEmpty {
      told.append(
        .prose(
          parted.map { "- \($0.prefix(1).uppercased())\($0.dropFirst())." }.joined(separator: "\n")
        )
      )
    }
    told.append(.prose(comparison.isSameSeed ? words.sameSeed : words.otherSeeds))
    if let otherwise = comparison.otherwise {
      let isByChance = !comparison.isSameSeed
      let isAtTheEnd = comparison.parting == nil && otherwise == longest
      told.append(
        .prose(
          isAtTheEnd
            ? words.otherwiseAtTheEnd(isByChance: isByChance)
            : words.otherwise(before: otherwise + 1, isByChance: isByChance)
        )
      )
    }
    if !comparison.isSameCase { told.append(.notice(.warning, words.otherCases)) }
    let open = indices.filter { comparison.runs[$0].ending < 0 }
    if !open.isEmpty { told.append(.notice(.info, words.unfinished(open.map(name)))) }
    let rows = indices.map { index in
      let run = comparison.runs[index]
      return [
        shortName(index), runs[index].started, "\(run.seed)",
        comparison.isSameCase
          ? run.rules.version : "\(run.rules.version) (\(run.rules.digest.prefix(8)))",
        "\(run.choices.count)",
      ]
    }
    told.append(.table(Table(columns: words.runHead, rows: rows, numeric: [2, 4])))
    return told
  }

  /// Where they part, in a sentence.
  private var first: String {
    guard let parting = comparison.parting else { return words.never(longest) }
    switch parting.kind {
    case .option:
      let scene = indices.lazy.compactMap { choice(parting.choice, of: $0) }.first?.scene ?? ""
      return parting.choice == 0
        ? words.fromTheStart(scene) : words.parts(after: parting.choice, scene: scene)
    case .scene: return words.partsByScene(after: parting.choice)
    case .length: return words.partsByLength(after: parting.choice)
    }
  }

  /// What each run did there.
  private var parted: [String] {
    guard let parting = comparison.parting else { return [] }
    return indices.map { index in
      guard let choice = choice(parting.choice, of: index) else {
        return comparison.runs[index].ending < 0
          ? words.stopped(name(index)) : words.ended(name(index))
      }
      return parting.kind == .option
        ? words.chose(name(index), choice.option) : words.came(name(index), choice.scene)
    }
  }
}

// MARK: - Names

extension ComparisonPages {
  var indices: Range<Int> { comparison.runs.indices }

  /// How many choices the longest run has.
  var longest: Int { comparison.runs.map(\.choices.count).max() ?? 0 }

  /// What a run is called in a sentence.
  func name(_ index: Int) -> String { words.run(runs[index].number, label: runs[index].label) }

  /// What a run is called in a column of runs.
  func shortName(_ index: Int) -> String {
    "\(runs[index].number)" + (runs[index].label.map { " (\($0))" } ?? "")
  }

  /// What a run is called in a sentence, with what it is a branch of.
  func fullName(_ index: Int) -> String {
    runs[index].leaving.map { words.branch(name(index), shared.place($0)) }
      ?? name(index)
  }

  /// A choice of a run in words; `nil` if it has fewer.
  func choice(_ number: Int, of index: Int) -> (scene: String, option: String)? {
    comparison.runs[index].choices.at(number).map {
      (scene($0.scene, of: index), option($0.option, of: index))
    }
  }

  func scene(_ scene: Int, of index: Int) -> String {
    (runs[index].texts.scenes.at(scene)?.title ?? "")
      .orElse(comparison.runs[index].rules.scenes.at(scene)?.id ?? "")
  }

  func option(_ option: Int, of index: Int) -> String {
    (runs[index].texts.options.at(option)?.label ?? "")
      .orElse(comparison.runs[index].rules.options.at(option)?.id ?? "")
  }

  func ending(of index: Int) -> String? {
    let run = comparison.runs[index]
    guard run.ending >= 0 else { return nil }
    return (runs[index].texts.endings.at(run.ending)?.title ?? "")
      .orElse(run.rules.endings.at(run.ending)?.id ?? "")
  }

  /// A group of the first run.
  func group(_ group: Int) -> String {
    (runs[0].texts.stakeholders.at(group)?.name ?? "")
      .orElse(comparison.runs[0].rules.stakeholders.at(group)?.id ?? "")
  }
}
