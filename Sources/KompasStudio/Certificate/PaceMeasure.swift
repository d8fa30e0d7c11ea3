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
  ///   - runs: how many.
  ///   - seed: the seed of the runs.
  ///   - isStopped: whether to give up.
  package init?(
    _ game: Game,
    _ texts: CaseTexts,
    _ words: Language,
    runs: Int,
    seed: UInt64,
    isStopped: () -> Bool = { false }
  ) {
    var counts: [(screen: Count, plain: Count)] = []
    for number in 0..<runs {
      guard !isStopped() else { return nil }
      var reader = PaceReader(game, texts, words, RunByChance(game, seed: seed, number: number))
      counts.append(reader.read())
    }
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
    for text in texts { words += text.split { !$0.isLetter && !$0.isNumber }.count }
  }
}
