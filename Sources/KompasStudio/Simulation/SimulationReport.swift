package import KompasAnalysis
package import KompasEngine
package import KompasPages
import KompasPlay
import KompasScoring
package import KompasStandards

/// A simulation in lines for an author to read, at most 80 columns wide.
public struct SimulationReport {
  let totals: SimulationTotals
  let simulation: Simulation
  let game: Game
  let survey: CaseSurvey?
  let texts: CaseTexts
  let shared: Language
  let words: SimulationPhrases
  let glyphs: Glyphs
  private var lines: [String] = []

  /// The report of a simulation.
  ///
  /// - Parameters:
  ///   - simulation: what was played.
  ///   - game: the case it was played with.
  ///   - survey: what `check` and `certify` judge the case by, if that is to be told.
  ///   - texts: the words of the case; where they are silent, ids are shown.
  ///   - phrases: the words of the report.
  ///   - glyphs: what the output can show.
  package init(
    _ simulation: Simulation,
    of game: Game,
    survey: CaseSurvey? = nil,
    texts: CaseTexts,
    phrases: Language,
    glyphs: Glyphs
  ) {
    self.init(
      blank: simulation,
      of: game,
      survey: survey,
      texts: texts,
      phrases: phrases,
      glyphs: glyphs
    )
    write()
  }

  /// A report without a line, to be written by another.
  init(
    blank simulation: Simulation,
    of game: Game,
    survey: CaseSurvey? = nil,
    texts: CaseTexts,
    phrases: Language,
    glyphs: Glyphs
  ) {
    self.simulation = simulation
    totals = simulation.totals
    self.game = game
    self.survey = survey
    self.texts = texts
    self.glyphs = glyphs
    shared = phrases
    words = phrases.simulation
  }

  /// All of it, ending in a line break.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func write() {
    writeOpening()
    guard totals.runs > 0 else { return }
    writeEndings()
    writeNeedles()
    writeSupport()
    writeCouncilAndCourt()
    writeChoices()
    writeFindings()
  }

  private mutating func writeOpening() {
    let title = texts.title.orElse(rules.id)
    wrap(words.title(title, runs: shared.count(totals.runs)))
    if simulation.isStopped {
      wrap(
        words.stopped(runs: shared.count(totals.runs), of: shared.count(simulation.asked))
      )
    }
    var compass = ""
    if case .compass(let points) = simulation.policy {
      compass = shared.list(
        zip(CompassValue.allCases, points).map { "\(shared.value($0)) \($1)" }
      )
    }
    wrap(words.played(simulation.policy, compass: compass))
    wrap(words.seed(simulation.seed))
  }
}

// MARK: - Lines

extension SimulationReport {
  /// How many lines there are.
  var count: Int { lines.count }

  /// How wide a line may be.
  static let width = 80

  var rules: CompiledCase { game.rules }

  /// Adds an empty line and a heading.
  mutating func head(_ text: String) {
    lines += ["", plain(text).uppercased()]
  }

  /// Adds a line as it is; what may not be broken in it is of no more use.
  mutating func add(_ line: String) {
    var line = String(line.map { $0 == "\u{A0}" ? " " : $0 })
    while line.last == " " { line.removeLast() }
    lines.append(line)
  }

  /// Adds text broken between words; after the first line it stands as far in as what comes `before` it is wide.
  mutating func wrap(_ text: String, before: String = "") {
    var line = plain(before)
    let margin = String(repeating: " ", count: displayWidth(of: line))
    var isEmpty = true
    for word in plain(text).split(separator: " ") {
      if !isEmpty, displayWidth(of: line) + 1 + displayWidth(of: String(word)) > Self.width {
        add(line)
        (line, isEmpty) = (margin, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    add(line)
  }

  /// This text, safe and in signs that can be shown.
  func plain(_ text: String) -> String { glyphs.plain(text.sanitized()) }

  /// This text in a column: cut or filled up to a width.
  func column(_ text: String, _ width: Int, isRight: Bool = false) -> String {
    var text = plain(text)
    while displayWidth(of: text) > width { text.removeLast() }
    let space = String(repeating: " ", count: width - displayWidth(of: text))
    return isRight ? space + text : text + space
  }

  /// A share in whole percents; only none is "0%" and only all is "100%".
  func share(_ part: Int, of whole: Int) -> String {
    percent((part * 200 + max(1, whole)) / (max(1, whole) * 2), part, of: whole)
  }

  /// The shares of all runs in whole percents that add up to a hundred.
  func shares(_ parts: [Int]) -> [String] {
    let whole = parts.reduce(0, +)
    return zip(apportion(parts, total: 100), parts).map { percent($0, $1, of: whole) }
  }

  private func percent(_ rounded: Int, _ part: Int, of whole: Int) -> String {
    if part == 0 { return "0%" }
    if part == whole { return "100%" }
    return rounded == 0 ? "<1%" : rounded >= 100 ? ">99%" : "\(rounded)%"
  }

  /// A strip of 41 places for values from `low` to `high`: the middle, and what lies around it.
  func strip(
    _ counted: Histogram,
    _ percents: ClosedRange<Int>,
    low: Int,
    high: Int,
    center: Int? = nil
  ) -> String {
    func place(_ value: Int) -> Int {
      (min(max(value, low), high) - low) * 40 / (high - low)
    }
    var signs = [Character](repeating: "·", count: 41)
    if let center { signs[place(center)] = "│" }
    guard let from = counted.percentile(percents.lowerBound), let middle = counted.percentile(50),
      let to = counted.percentile(percents.upperBound)
    else { return String(signs) }
    for index in place(from)...place(to) { signs[index] = "▒" }
    signs[place(middle)] = "█"
    return String(signs)
  }
}
