public import KompasAnalysis
public import KompasEngine
public import KompasPages
import KompasPlay
public import KompasStandards

/// Ways of playing a case beside each other, in lines for an author to read, at most 80 columns wide: where each leads, and what it chooses.
public struct PolicyReport {
  private var report: SimulationReport
  private let simulations: [Simulation]
  private let roads: [Certificate.Road]
  private let rules: CompiledCase
  private let claims: CertificatePhrases

  /// The report of simulations of one case.
  ///
  /// - Parameters:
  ///   - simulations: one for each way of playing, at least one.
  ///   - game: the case.
  ///   - texts: its words; where they are silent, ids are shown.
  ///   - phrases: the words of the report.
  ///   - glyphs: what the output can show.
  public init(
    _ simulations: [Simulation],
    of game: Game,
    texts: CaseTexts,
    phrases: Language,
    glyphs: Glyphs
  ) {
    self.simulations = simulations
    rules = game.rules
    roads = simulations.map { Certificate.Road($0.policy, $0.totals, game.rules) }
    claims = phrases.certificate
    report = SimulationReport(
      blank: simulations[0],
      of: game,
      texts: texts,
      phrases: phrases,
      glyphs: glyphs
    )
    write()
  }

  /// All of it, ending in a line break.
  public var text: String { report.text }

  private mutating func write() {
    let (shared, words) = (report.shared, report.words)
    let least = simulations.map(\.totals.runs).min() ?? 0
    report.wrap(words.together(report.texts.title.orElse(rules.id), runs: shared.count(least)))
    report.wrap(words.seed(simulations[0].seed))
    guard least > 0 else { return }
    writeEndings()
    writePicks()
  }

  /// A letter for each column, in the order of the alphabet.
  private func letter(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < letters.count ? String(letters[index]) : "\(index + 1)"
  }

  /// A share as a whole number; only none is "·" and only all is "100".
  private func cell(_ part: Int, of whole: Int, isMarked: Bool = false) -> String {
    let share = part == 0 ? "·" : report.share(part, of: max(1, whole)).filter { $0 != "%" }
    return report.column((isMarked ? "!" : "") + share, 5, isRight: true)
  }

  private mutating func writeEndings() {
    report.head(report.words.policies)
    report.wrap(report.words.policiesKey, before: "  ")
    report.add("")
    // Columns in which nothing ever comes are left out.
    let shown = rules.endings.indices.filter { ending in
      roads.contains { $0.endings[ending] > 0 }
    }
    for (place, ending) in shown.enumerated() {
      report.wrap(report.ending(ending), before: "  \(letter(place))  ")
    }
    report.wrap(report.words.lawful, before: "  +  ")
    report.wrap(report.words.undecided, before: "  -  ")
    for start in stride(from: 0, to: shown.count, by: Self.most) {
      let places = start..<min(start + Self.most, shown.count)
      writeEndings(places.map { (letter($0), shown[$0]) })
    }
  }

  /// How many endings stand beside each other at most.
  private static let most = 10

  private mutating func writeEndings(_ columns: [(letter: String, ending: Int)]) {
    report.add("")
    let head = columns.map(\.letter) + ["+", "-"]
    report.add(
      "  " + report.column("", 18) + head.map { report.column($0, 5, isRight: true) }.joined()
    )
    for road in roads {
      let value = road.policy.onlyValue
      let cells =
        columns.map { column in
          let isMost = value != nil && road.isOneWay && column.ending == road.usual
          return cell(road.endings[column.ending], of: road.runs, isMarked: isMost)
        } + [
          cell(road.runs - road.annulled, of: road.runs, isMarked: value != nil && road.isUnlawful),
          cell(road.undecided, of: road.runs),
        ]
      let name = value.map(report.shared.value) ?? name(road.policy)
      report.add("  " + report.column(name, 18) + cells.joined())
    }
  }

  private func name(_ policy: SimulationPolicy) -> String {
    claims.player(policy, value: report.shared.value)
  }

  private mutating func writePicks() {
    report.head(report.words.picks)
    report.wrap(report.words.picksKey, before: "  ")
    report.add("")
    for (place, road) in roads.enumerated() {
      report.wrap(name(road.policy), before: "  \(letter(place))  ")
    }
    let common = Certificate.commonPicks(roads, rules)
    for scene in rules.scenes.indices {
      report.add("")
      report.wrap(report.scene(scene), before: "  ")
      report.add(
        "  " + report.column("", 18)
          + roads.indices.map { report.column(letter($0), 5, isRight: true) }.joined()
      )
      for option in rules.scenes[scene].options {
        let mark = common.contains(option) ? "!" : " "
        let cells = roads.map { road in
          cell(Int((road.chosen[option] * 1_000).rounded()), of: 1_000)
        }
        report.add("  " + mark + report.column(rules.options[option].id, 17) + cells.joined())
      }
    }
  }
}
