package import KompasAnalysis
package import KompasEngine
import KompasLookBack
import KompasPages
import KompasPlay
package import KompasStandards

extension Certificate.Pace {
  /// How many runs are read, where so many are played: looking back at one takes longer than playing a thousand.
  package static func runsRead(of playouts: Int) -> Int { min(15, max(3, playouts / 20)) }

  /// Reads runs by chance page by page, as a player does who opens nothing beside the pages; `nil` if it was stopped.
  ///
  /// - Parameters:
  ///   - game: the case.
  ///   - texts: its words.
  ///   - words: the words of the interface, in the same language.
  ///   - plan: with how many playouts the case is certified, the seed of the runs, and on how many threads they are read.
  package init?(
    _ game: Game,
    _ texts: CaseTexts,
    _ words: Language,
    plan: RunPlan
  ) {
    let counts = plan.unseen.inParallel(Self.runsRead(of: plan.playouts)) {
      (game, texts, words)
    } each: { read, number in
      let run = RunByChance(game, seed: plan.seed, number: number)
      var reader = PaceReader(read.0, read.1, read.2, run)
      return reader.read()
    }
    guard let counts else { return nil }
    self.init(counts)
  }
}

/// Reads one run, and counts what stands on its pages.
private struct PaceReader {
  private let layout: PageLayout
  private let transcript: LinearTranscript
  private var screens: RunScreens
  private var moments = RunMoments()
  private var timeline: Timeline
  private var choices: ArraySlice<Int>
  private var said = LinearTranscript.Said()
  private var screen = Certificate.Pace.Count()
  private var plain = Certificate.Pace.Count()

  /// A grid that is high enough for the page.
  private static let (width, height) = (80, 200)

  init(_ game: Game, _ texts: CaseTexts, _ words: Language, _ run: RunByChance) {
    let face = FacePhrases(words)
    (layout, transcript) = (PageLayout(words: face), LinearTranscript(words: face))
    screens = RunScreens(game.rules, texts: texts, phrases: words)
    timeline = Timeline(game, events: game.opening(seed: run.dice))
    choices = run.choices[...]
  }

  mutating func read() -> (screen: Certificate.Pace.Count, plain: Certificate.Pace.Count) {
    while true {
      let moment = moments.now(timeline)
      let page = screens.page(moment)
      count(page)
      switch screens.handle(answer(page, at: moment.view), moment) {
      case nil, .writeReport, .bring: break
      case .stop, .toMenu: return (screen, plain)
      case .submit(let decision):
        if decision != .proceed { decide() }
        timeline.append(timeline.game.consequences(of: decision, in: timeline.state))
      }
    }
  }

  private mutating func decide() {
    screen.decisions += 1
    plain.decisions += 1
  }

  private mutating func count(_ page: Page) {
    let view = layout.view(
      of: page,
      cursor: PageCursor(on: page),
      width: Self.width,
      height: Self.height
    )
    let content = view.content
    screen.add([content] + page.ask.choices.map(\.text).filter { !content.contains($0) })
    plain.add(transcript.lines(of: page, after: &said))
  }

  /// The choice of the run in a scene, and elsewhere what goes on soonest.
  private mutating func answer(_ page: Page, at view: PlayerView) -> Action {
    switch page.ask {
    case .proceed: return .proceed
    case .explain: return .explained([], "")
    case .allot(let allotment): return .allotted(allotment.start)
    case .write: return .wrote("")
    case .choose(_, let options):
      let seen = view.seen
      // What is asked once more is meant: of that page the second answer is yes.
      if page.focus != nil, options.count == 2 || seen.stage == .choosing { return .chose(1) }
      guard seen.stage == .choosing, let choice = choices.first,
        let place = seen.options.firstIndex(where: { $0.option == choice })
      else { return .chose(options.firstIndex { $0.closed == nil } ?? 0) }
      choices.removeFirst()
      return .chose(place)
    }
  }
}

extension Certificate.Pace.Count {
  /// Adds a page with these texts on it.
  fileprivate mutating func add(_ texts: [String]) {
    pages += 1
    for text in texts { words += text.unicodeScalars.wordCount }
  }
}

extension String.UnicodeScalarView {
  /// How many runs of letters and digits there are.
  fileprivate var wordCount: Int {
    var (count, isWithin) = (0, false)
    for scalar in self {
      // Most of a page is spaces, lines and plain letters, of which the tables of Unicode need not be asked.
      let isPart =
        switch scalar.value {
        case 48...57, 65...90, 97...122: true
        case 0..<0xAA, 0x2000...0x206F, 0x2190...0x25FF: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
      if isPart, !isWithin { count += 1 }
      isWithin = isPart
    }
    return count
  }
}
