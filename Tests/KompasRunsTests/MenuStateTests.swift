import KompasAnalysis
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasRuns
import KompasStandards
import KompasTestSupport
import Testing

/// The menu, and what is opened from it.
@Suite struct MenuStateTests {
  private let sitting = Sitting()
  private var small: SessionHost.PlayableCase {
    SessionHost.PlayableCase(.small, language: "nl")
  }

  /// Opens the menu, and there the list of cases.
  private func openCases() throws {
    try sitting.begin(MenuState(sitting.host, .dutch, seed: 11))
    try sitting.act(.chose(1))
  }

  @Test func `a game that was played to its end leads back to a menu that knows it`() throws {
    try openCases()
    let cases = sitting.page
    try sitting.act(.chose(0))
    #expect(sitting.page != cases)
    #expect(try sitting.lastRun().header.seed == 11)
    #expect(try sitting.play { self.sitting.page.title == self.sitting.shown[0].title })
    #expect(!sitting.isOver)
    let run = try sitting.lastRun()
    #expect(run.isFinished)
    #expect(sitting.host.farewell.reports == ["/reports/11"])
    #expect(!sitting.host.farewell.isUnfinished)
    #expect(
      try sitting.store.figures(RunFilter(), form: RunFigures.form).first?.figures != nil,
      "the figures of a finished run are kept"
    )
    try sitting.act(.chose(3))
    #expect(sitting.page.offered.count == 1, "the run is in the list")
  }

  @Test
  func
    `after a game that was played to its end the menu offers another case, not one that was broken off`()
    throws
  {
    // Of the same case a game was broken off, and goes on existing.
    _ = try Playthrough.start(.small, header: header(seed: 3), store: sitting.store)
    try sitting.begin(MenuState(sitting.host, .dutch, playing: small, seed: 5))
    let menu = MenuScreens(phrases: .dutch, languages: [], cases: [], runs: []).page
    #expect(try sitting.play { self.sitting.page.ask.prompt == menu.ask.prompt })
    let page = sitting.page
    #expect(page.focus == 1 && page.offered[1].label == "Een zaak spelen")
    let told = page.main.contains { block in
      if case .prose(let text) = block { text.contains("‘stuk’") } else { false }
    }
    #expect(told, "\(page.main)")
    try sitting.act(.chose(1))
    let other = try #require(sitting.page.focus)
    #expect(sitting.page.offered[other].label == "stuk")
    // Whoever wants the one that was broken off still finds it.
    try sitting.act(.back)
    #expect(sitting.page.offered[0].closed == nil)
  }

  @Test func `whoever stops in a game finds it in the menu, and goes on where it was`() throws {
    try openCases()
    try sitting.act(.chose(0))
    #expect(try sitting.play { try self.sitting.state().stage == .choosing })
    let before = sitting.page
    try sitting.act(.stop)
    #expect(sitting.isOver && sitting.host.farewell.isUnfinished)
    #expect(sitting.host.farewell.askedAgain == nil, "all that was answered is kept")
    let again = Sitting(sitting.store)
    try again.begin(MenuState(again.host, .dutch))
    try again.act(.chose(0))
    #expect(again.page == before)
  }

  @Test func `a case that is broken is told, and one that is gone is not opened`() throws {
    try openCases()
    try sitting.act(.chose(1))
    #expect(sitting.page.headings == ["Dit lukte niet"])
    try sitting.act(.proceed)
    #expect(sitting.page.offered.count == 3, "the list of cases is still open")
    let cases = sitting.page
    try sitting.act(.chose(2))
    #expect(sitting.page == cases)
    #expect(try sitting.store.runs().isEmpty)
  }

  @Test func `a run that cannot be begun is told, and leads to the menu`() throws {
    try openCases()
    sitting.troubles.add(.full(path: "/"))
    try sitting.act(.chose(0))
    #expect(sitting.page.headings == ["Dit lukte niet"])
    try sitting.act(.proceed)
    #expect(sitting.page == sitting.shown[0])
    #expect(try sitting.store.runs().isEmpty)
  }

  @Test func `another language holds for the menu, the faces and the next run`() throws {
    let menu = MenuState(sitting.host, .dutch)
    try sitting.begin(menu)
    try sitting.act(.chose(5))
    try sitting.act(.chose(1))
    #expect(sitting.words == [.english] && menu.language.code == "en")
    try sitting.act(.back)
    try sitting.act(.chose(1))
    try sitting.act(.chose(0))
    #expect(try sitting.lastRun().header.language == "en")
    #expect(try sitting.lastRun().header.title == "A small case")
  }

  @Test
  func
    `looking back at a run ends at its page, and behind that is the list with what was looked for`()
    throws
  {
    for seed in [3, 4] as [UInt64] { try playRun(seed: seed) }
    try sitting.begin(MenuState(sitting.host, .dutch))
    try sitting.act(.chose(3))
    try sitting.act(.wrote("1"))
    let list = sitting.page
    #expect(list.search == "1" && !list.offered.isEmpty)
    try sitting.act(.chose(0))
    let run = sitting.page
    try sitting.act(.chose(1))
    let first = sitting.page
    #expect(first.headings != run.headings)
    try sitting.act(.back)
    #expect(sitting.page == run)
    try sitting.act(.chose(1))
    try sitting.act(.proceed)
    try sitting.act(.back)
    #expect(sitting.page == first)
    #expect(try sitting.play { self.sitting.page == run })
    // The replay is left the same way.
    try sitting.act(.chose(0))
    #expect(sitting.page != run)
    try sitting.act(.back)
    #expect(sitting.page == run)
    try sitting.act(.back)
    #expect(sitting.page == list)
    try sitting.act(.back)
    #expect(sitting.page == sitting.shown[0])
    #expect(!sitting.isOver)
  }

  @Test(arguments: [Language.dutch, .english])
  func `a page of the report says where Enter leads, and names no key that does nothing`(
    language: Language
  )
    throws
  {
    try playRun(seed: 3)
    try sitting.begin(MenuState(sitting.host, language))
    for index in [3, 0, 1] { try sitting.act(.chose(index)) }
    var labels: [String] = []
    while case .proceed(let label) = sitting.page.ask {
      labels.append(label)
      let page = sitting.page
      for command in page.commands {
        try sitting.act(.command(command.key))
        #expect(sitting.page != page, "\(command.key)")
        try sitting.act(.back)
      }
      try sitting.act(.proceed)
    }
    #expect(labels.count > 5)
    #expect(Set(labels.dropLast()) == [language.next])
    #expect(labels.last == language.back)
  }

  /// Keeps a run that was played to its end.
  private func playRun(seed: UInt64) throws {
    var play = try Playthrough.start(.small, header: header(seed: seed), store: sitting.store)
    var player = RandomPlayer(seed: seed)
    while let decision = player.decide(play.timeline) { try play.submit(decision) }
  }

  // MARK: A case that was asked for

  @Test func `a case that is asked for is played at once`() throws {
    try sitting.begin(MenuState(sitting.host, .dutch, playing: small, seed: 5))
    #expect(try sitting.lastRun().header.seed == 5)
    #expect(sitting.shown.count == 1)
    #expect(try sitting.play { self.sitting.page.offered.count == 8 }, "then comes the menu")
  }

  @Test func `an unfinished run of a case that is asked for is offered first`() throws {
    _ = try Playthrough.start(.small, header: header(seed: 5), store: sitting.store)
    try sitting.begin(MenuState(sitting.host, .dutch, playing: small, seed: 5))
    try sitting.act(.chose(0))
    #expect(try sitting.store.runs().count == 1, "it goes on")
    let other = Sitting(sitting.store)
    try other.begin(MenuState(other.host, .dutch, playing: small, seed: 5))
    try other.act(.chose(1))
    #expect(try sitting.store.runs().map(\.header.seed) == [5, 5], "it begins anew")
  }

  @Test func `an unfinished run of other throws of the dice is not offered`() throws {
    _ = try Playthrough.start(.small, header: header(seed: 4), store: sitting.store)
    try sitting.begin(MenuState(sitting.host, .dutch, playing: small, seed: 5))
    #expect(try sitting.store.runs().map(\.header.seed) == [5, 4])
  }

  // MARK: The end of input

  @Test func `the end of input ends a session at every page, and loses nothing`() throws {
    var stages: Set<Stage> = []
    for depth in 0..<200 where !stages.contains(.finished) {
      let sitting = Sitting()
      try sitting.begin(MenuState(sitting.host, .dutch, seed: 2))
      try sitting.act(.chose(1))
      try sitting.act(.chose(0))
      for _ in 0..<depth where !sitting.isOver { try sitting.act(sitting.page.usualAnswer) }
      let state = try sitting.state()
      stages.insert(state.stage)
      try sitting.act(.stop)
      #expect(sitting.isOver)
      #expect(try sitting.state() == state)
      #expect(sitting.host.farewell.isUnfinished == (state.stage != .finished))
    }
    #expect(stages.isSuperset(of: [.declaring, .briefing, .choosing, .motivating, .finished]))
  }
}

extension Ask {
  /// What is asked, where one is chosen.
  fileprivate var prompt: String? {
    if case .choose(let prompt, _) = self { prompt } else { nil }
  }
}
