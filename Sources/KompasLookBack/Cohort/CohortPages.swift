public import KompasAnalysis
public import KompasEngine
public import KompasPages
import KompasPlay
import KompasScoring
public import KompasStandards

/// A cohort as pages: the text and the page with pictures say the same.
public struct CohortPages {
  private let cohort: Cohort
  private let rules: CompiledCase
  private let texts: CaseTexts
  private let versions: Int
  private let since: String?
  private let until: String?
  private let hasOtherRules: Bool
  private let isMoreShown: Bool
  private let shared: Language
  private let words: CohortPhrases

  /// The pages of a cohort.
  ///
  /// - Parameters:
  ///   - cohort: the cohort.
  ///   - rules: the case, in its newest version.
  ///   - texts: the words of that version.
  ///   - versions: of how many versions the runs are.
  ///   - since: the first day, as it was asked for.
  ///   - until: the last day, as it was asked for.
  ///   - hasOtherRules: whether some of the runs were played by other rules.
  ///   - isMoreShown: whether the smallest group that may be asked for would show more.
  ///   - phrases: the words.
  public init(
    _ cohort: Cohort,
    of rules: CompiledCase,
    texts: CaseTexts,
    versions: Int,
    since: String?,
    until: String?,
    hasOtherRules: Bool = false,
    isMoreShown: Bool = false,
    phrases: Language
  ) {
    self.cohort = cohort
    self.rules = rules
    self.texts = texts
    self.versions = versions
    self.since = since
    self.until = until
    self.hasOtherRules = hasOtherRules
    self.isMoreShown = isMoreShown
    shared = phrases
    words = phrases.cohort
  }

  /// The title of all of it.
  public var title: String { words.title(texts.title.orElse(rules.id)) }

  /// Short lines below the title: how many runs, since when.
  public var facts: [String] {
    [words.runs(cohort.runs)] + (since.map { [words.since(shared.day($0))] } ?? [])
      + (until.map { [words.until(shared.day($0))] } ?? []) + [words.version(rules.version)]
  }

  /// The pages, in order.
  public var pages: [Page] {
    [counted, choices, endings, compass, turning, needles].filter { !$0.isEmpty }
      .map { Page(title: title, main: $0, ask: .proceed(label: "")) }
  }

  private var counted: [Block] {
    [
      .heading(words.counted, level: 1), .prose(words.countedIntro),
      .notice(.info, words.privacy(cohort.minimum)), .prose(words.blocks),
    ] + (cohort.isAnythingHidden ? [] : [.prose(words.nothingHidden)])
      + (isMoreShown ? [.prose(words.moreShown(Cohort.leastMinimum))] : [])
      + (hasOtherRules ? [.notice(.warning, words.otherRules)] : [])
      + (versions > 1 ? [.notice(.warning, words.versions(versions))] : [])
  }

  // MARK: How runs divide

  private var choices: [Block] {
    [.heading(words.choices, level: 1), .prose(words.choicesIntro)]
      + rules.scenes.indices.flatMap { scene -> [Block] in
        let options = rules.scenes[scene].options
        let counts = cohort.scenes[scene].counts
        let heading = Block.heading(self.scene(scene), level: 2)
        // Nothing but "did not come here".
        guard counts.dropLast().contains(where: { $0 != 0 }) else {
          return [heading, .prose(words.nobodyThere)]
        }
        return [
          heading,
          table(
            words.choicesHead,
            options.map(option) + [words.goneOptions, words.notReached],
            counts,
            optional: options.count
          ),
        ]
      }
  }

  private var endings: [Block] {
    [
      .heading(words.endings, level: 1),
      table(
        words.endingsHead,
        rules.endings.indices.map(ending) + [words.goneEndings],
        cohort.endings.counts,
        optional: rules.endings.count
      ),
      .heading(words.council, level: 2),
      table(
        words.councilHead,
        VoteOutcome.allCases.map {
          $0 == .none ? words.noVote : words.vote(isAdopted: $0 == .adopted)
        },
        cohort.votes.counts,
        optional: 0
      ),
      .heading(words.court, level: 2),
      table(
        words.courtHead,
        CourtOutcome.allCases.map(shared.shortRuling),
        cohort.court.counts,
        optional: 0
      ),
    ]
  }

  private var turning: [Block] {
    [
      .heading(words.turning, level: 1), .prose(words.turningIntro),
      table(
        words.turningHead,
        rules.scenes.indices.map(scene) + [words.noTurning],
        cohort.turning.counts,
        optional: 0
      ),
    ]
  }

  /// How runs divide over rows; of the rows from `optional` on, those that never came are left out.
  private func table(
    _ head: [String],
    _ names: [String],
    _ counts: [Int?],
    optional: Int
  ) -> Block {
    if counts.allSatisfy({ $0 == nil }) { return .prose(words.allHidden) }
    let rows = zip(names, counts).enumerated().compactMap { index, row -> [String]? in
      let (name, count) = row
      if index >= optional, count == 0 { return nil }
      guard let count else { return [name, words.hidden, "–"] }
      return [name, "\(count)", percent(count)]
    }
    return .table(Table(columns: head, rows: rows, numeric: [1, 2]))
  }

  /// A part of all runs in whole percents; only none is "0%" and only all is "100%".
  private func percent(_ count: Int) -> String {
    if count == 0 { return "0%" }
    if count == cohort.runs { return "100%" }
    let rounded = (count * 200 + cohort.runs) / (cohort.runs * 2)
    return rounded == 0 ? "<1%" : rounded >= 100 ? ">99%" : "\(rounded)%"
  }

  // MARK: Means

  private var compass: [Block] {
    let rows = CompassValue.allCases.map { value in
      [
        shared.value(value), told(cohort.declared[value.rawValue]),
        told(cohort.revealed[value.rawValue]), told(cohort.recalibrated[value.rawValue]),
      ]
    }
    return [
      .heading(words.compass, level: 1), .prose(words.compassIntro), .rose(rose),
      .heading(words.spreads, level: 2), .prose(words.spreadsIntro),
      .table(Table(columns: words.compassHead, rows: rows, numeric: [1, 2, 3])),
    ]
  }

  private var rose: Rose {
    let series = [
      (words.declared, cohort.declared, []),
      (words.revealed, cohort.revealed, cohort.revealedRanges),
      (words.recalibrated, cohort.recalibrated, []),
    ]
    let means = series.flatMap(\.1).compactMap { $0.map { rounded($0.mean) } }
    let most = (means + cohort.revealedRanges.compactMap { $0?.upperBound }).max()
    return Rose(
      axes: CompassValue.allCases.map(shared.value),
      series: series.map { name, spreads, ranges in
        var series = Rose.Series(
          name: name,
          values: spreads.map { $0.map { rounded($0.mean) } },
          scale: RuleNumbers.compassPoints,
          rim: Rose.rim(of: most),
          unknownWord: words.tooFewKnown
        )
        series.ranges = ranges
        return series
      }
    )
  }

  private var needles: [Block] {
    let rows = Tension.allCases.compactMap { tension -> [String]? in
      guard let spread = cohort.needles[tension.rawValue] else { return nil }
      return [
        shared.needleTitle(tension), shared.lookBack.lean(tension, rounded(spread.mean)),
        "± \(rounded(spread.deviation))",
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(words.needles, level: 1), .prose(words.needlesIntro),
      .table(Table(columns: words.needlesHead, rows: rows, numeric: [1, 2])),
    ]
  }

  /// In whole points: with more digits, one who knows all but one could work that one out.
  private func told(_ spread: Cohort.Spread?) -> String {
    guard let spread else { return words.tooFewKnown }
    return words.spread(
      "\(rounded(spread.deviation))",
      runs: spread.count < cohort.runs ? spread.count : nil
    )
  }

  private func rounded(_ value: Double) -> Int { Int(value.rounded()) }

  // MARK: Names

  private func scene(_ index: Int) -> String {
    (texts.scenes.at(index)?.title ?? "").orElse(rules.scenes.at(index)?.id ?? "")
  }

  private func option(_ index: Int) -> String {
    (texts.options.at(index)?.label ?? "").orElse(rules.options.at(index)?.id ?? "")
  }

  private func ending(_ index: Int) -> String {
    (texts.endings.at(index)?.title ?? "").orElse(rules.endings.at(index)?.id ?? "")
  }
}
