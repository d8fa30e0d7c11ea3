import Foundation
import KompasEngine
import KompasJournal
import KompasPages
import KompasPlay
import KompasRuns
import KompasScenarios
import KompasStandards
import KompasTestSupport
import Testing

/// A table that plays a case of the library in memory, and writes down each answer as a line for the plain face.
final class TableScript {
  /// The answers so far.
  private(set) var lines: [String] = []
  /// The page before each answer.
  private(set) var pages: [Page] = []
  /// What was chosen on each page for one pair of eyes, by how it begins: its number is another one in each program.
  private(set) var unseen: [String?] = []
  /// What was done on each page.
  private(set) var actions: [Action] = []
  private(set) var isOver = false
  /// Whether each seat saves its own card.
  var savesCards = false
  /// Whether nobody has a keyboard: nothing is written.
  var isMute = false
  let store: InMemoryStore
  private let host: SessionHost
  let run: Int64
  private var numbers: SplitMix
  private var session: Session
  private let language: Language
  private var page: Page?

  /// A table that sits down.
  ///
  /// - Parameters:
  ///   - name: the case.
  ///   - plan: how it sits down.
  ///   - seed: of the run.
  ///   - whims: of what is answered.
  /// - Throws: what keeps the case from being read.
  convenience init(_ name: String, _ plan: TablePlan, seed: UInt64, whims: UInt64) throws {
    try self.init(Library.load(name), plan, seed: seed, whims: whims)
  }

  /// A table that sits down to a case, in a language.
  init(
    _ loaded: LoadedCase,
    _ plan: TablePlan,
    seed: UInt64,
    whims: UInt64,
    language: Language = .dutch
  ) throws {
    numbers = SplitMix(seed: whims)
    self.language = language
    let stored = StoredCase(compiled: loaded.compiled, texts: loaded.texts)
    let store = InMemoryStore()
    self.store = store
    var host = SessionHost(
      version: "test",
      archive: { () throws(StoreError) in store },
      languages: [Language.dutch.header],
      language: { _ in .dutch },
      cases: { _ in [] },
      load: { _, _ in .absent },
      notes: { _ in CaseNotes() },
      report: { (_, _, _, _) throws(StoreError) in .init(place: "verslag", path: "verslag") },
      words: { _, _ in "" }
    )
    var deals = SplitMix(seed: whims)
    host.deal = { Array(0..<$0).shuffled(using: &deals) }
    self.host = host
    let header = RunHeader(
      of: stored,
      seed: seed,
      language: language.header.code,
      started: "2026-01-02T03:04:05Z",
      engineVersion: "test"
    )
    let playthrough = try Playthrough.start(stored, header: header, store: store)
    run = playthrough.run
    session = Session(TableState(playthrough, plan, host, language))
    take(try session.start())
  }

  /// Goes on as after the program was killed; the answers begin anew.
  func goOn() throws {
    (lines, pages, unseen, actions) = ([], [], [], [])
    let playthrough = try Playthrough.resume(run: run, store: store)
    session = Session(TableState(playthrough, TablePlan(), host, language))
    take(try session.start())
  }

  /// Answers pages until one is as wanted; whether it came to that.
  func play(until isThere: (Page) -> Bool) throws -> Bool {
    for _ in 0..<5_000 {
      guard !isOver, let page else { return false }
      if isThere(page) { return true }
      let (action, line) = answer(page)
      pages.append(page)
      lines.append(line)
      // Where there is only one answer its number is known.
      let isDealt = page.isPrivate && page.ask.choices.count > 1
      unseen.append(isDealt ? Int(line).flatMap { page.choice($0) } : nil)
      try act(action)
    }
    return false
  }

  /// Does what another table did, and reads what stands there in this one's language.
  func follow(_ other: TableScript) throws {
    for action in other.actions {
      pages.append(try #require(page))
      try act(action)
    }
  }

  private func act(_ action: Action) throws {
    actions.append(action)
    take(try session.handle(.acted(action, .only)))
  }

  private func take(_ outputs: [SessionOutput]) {
    for output in outputs {
      switch output {
      case .show(let page, _): self.page = page
      case .ended: isOver = true
      case .speak: break
      }
    }
  }

  private func answer(_ page: Page) -> (Action, String) {
    if savesCards, page.commands.contains(where: { $0.key == "c" }) { return (.command("c"), "c") }
    switch page.ask {
    case .proceed: return (.proceed, "")
    case .choose(_, let choices):
      // Whether it is meant: the second answer is yes.
      if page.focus == 0, page.commands.isEmpty, choices.count == 2 { return (.chose(1), "2") }
      if choices.first?.label == "Loslaten" { return (.chose(0), "1") }
      let open = choices.indices.filter { choices[$0].closed == nil }
      let chosen = open.randomElement(using: &numbers) ?? 0
      return (.chose(chosen), "\(chosen + 1)")
    case .explain where isMute: return (.explained([0], ""), "1")
    case .explain:
      return (.explained([0], "Omdat wij het zo zeiden."), "1 Omdat wij het zo zeiden.")
    case .allot(let allotment):
      return (.allotted(allotment.start), "")
    case .write where isMute: return (.wrote(""), "")
    case .write(let prompt, let placeholder):
      let text = pile(prompt, placeholder, page).map(String.init) ?? "Omdat wij het zo zeiden."
      return (.wrote(text), text)
    }
  }

  /// What was counted on each pile by who counted first.
  private var counted: [String: Int] = [:]

  /// How many cards lie on a pile, if that is asked.
  private func pile(_ prompt: String, _ placeholder: String, _ page: Page) -> Int? {
    guard placeholder.hasPrefix("een getal van 0 tot "),
      let left = Int(placeholder.dropFirst(20))
    else { return nil }
    if page.facts.contains("Een ander telt na") { return counted[prompt] }
    // The first page has nothing counted yet.
    if !page.facts.contains(where: { $0.hasSuffix(" kaarten") }) { counted = [:] }
    counted[prompt] =
      prompt.contains("leeg of geen kaart") ? left : Int.random(in: 0...left, using: &numbers)
    return counted[prompt]
  }
}

extension Page {
  /// How the choice with this number begins, in so few characters that it stands on one line.
  func choice(_ number: Int) -> String? {
    guard case .choose(_, let choices) = ask, choices.indices.contains(number - 1) else {
      return nil
    }
    return String(choices[number - 1].label.prefix(16))
  }
}
