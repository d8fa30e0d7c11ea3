import KompasEngine
import KompasPages

@testable import KompasAnalysis
@testable import KompasLookBack
@testable import KompasPlay
@testable import KompasStudio
import KompasStandards
import KompasTestSupport

/// The pages of a run that was played to its end, as they are read, and what was wrong with them.
struct FinishedRun {
  let timeline: Timeline
  let view: WordedView
  let phrases: Phrasebook
  /// The pages of the report.
  let report: [ReadPart]
  /// The pages of looking back, on the screen.
  let screens: [ReadPart]
  /// What recalibrating says of each value.
  let recalibrating: [String]
  /// How often each sentence was read.
  private(set) var read: [String: Int] = [:]
  /// What does not agree.
  private(set) var wrong: [String] = []

  init(
    _ timeline: Timeline,
    _ debriefing: Debriefing,
    texts: CaseTexts,
    language: String
  ) {
    self.timeline = timeline
    let phrases = Language.shipped(language)
    let screens = RunScreens(timeline.game.rules, texts: texts, phrases: phrases)
    let back = LookBack(timeline, debriefing)
    view = WordedView(
      timeline.view(for: .player),
      of: CaseOutline(timeline.game.rules),
      texts: texts,
      words: phrases
    )
    self.phrases = language == "en" ? .english : .dutch
    report = screens.reportPages(back).map(ReadPart.init)
    // What can be opened besides is in the report too, but for these.
    let more = [
      view.becausePart(debriefing), view.groupsPart(debriefing), view.costsPart(debriefing),
      view.robustPart(debriefing), view.allCostsPart(debriefing),
      view.allRobustPart(debriefing),
    ].map {
      Page(title: "", main: $0, ask: .proceed(label: ""))
    }
    self.screens =
      (view.debriefingPages(back, read: []) + more
      + [view.finishedPage(back, .withheld(""), nil)]).map(ReadPart.init)
    if case .allot(let allotment) = view.recalibratingPage(back).ask {
      recalibrating = allotment.items.map { "\($0.label): \($0.detail)" }
    } else {
      recalibrating = []
    }
  }

  /// All pages with this title.
  func parts(_ title: String) -> [ReadPart] { (report + screens).filter { $0.title == title } }

  /// Notes that a sentence was read, and whether it agrees with the figures.
  mutating func check(_ kind: String, _ isTrue: Bool, _ text: @autoclosure () -> String) {
    read[kind, default: 0] += 1
    if !isTrue { wrong.append("\(kind): \(text())") }
  }

  /// The turns whose chosen option is quoted in a text.
  func turns(quotedIn text: String) -> [Int] {
    timeline.state.choices.indices.filter { turn in
      text.contains(view.words.quoted(view.option(timeline.state.choices[turn])))
    }
  }

  /// What the chosen option of a turn leans to a value, and how far that is beyond the mean of the open ones.
  func lean(_ turn: Int, _ value: CompassValue) -> (own: Double, beyond: Double) {
    let rules = timeline.game.rules
    func lean(_ option: Int) -> Double { Double(rules.options[option].compass[value.rawValue]) }
    let open = timeline.game.openOptions(in: timeline.turns[turn].state)
    let own = lean(timeline.state.choices[turn])
    return (own, own - open.reduce(0) { $0 + lean($1) } / Double(open.count))
  }

  /// The value of the compass with this name.
  func value(_ name: String) -> CompassValue? {
    CompassValue.allCases.first { view.words.value($0).lowercased() == name.lowercased() }
  }

  /// Reads everything.
  mutating func readAll() {
    readCompass()
    readRoses()
    readNeedles()
    readGroups()
    readRoads()
    readFirmness()
    readAccounts()
    readCouncil()
    readFrontier()
    readStyle()
    for part in report + screens {
      for sentence in phrases.forbidden {
        check("never said", !part.text.contains(sentence), "\(part.title): \(sentence)")
      }
    }
  }
}
