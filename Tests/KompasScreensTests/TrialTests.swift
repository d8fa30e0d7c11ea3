import KompasEngine
import KompasPages
import KompasStandards
import KompasStudio
import KompasTestSupport
import Testing

@testable import KompasScenarios

/// A trial in a session, while the case changes under it.
@Suite struct TrialTests {
  /// What the folder has; `nil` while nothing changed.
  private final class Folder {
    var reading: CaseReading?

    func take() -> CaseReading? {
      defer { reading = nil }
      return reading
    }
  }

  private let folder = Folder()
  private let loaded = LoadedCase(
    compiled: Village.game.rules,
    texts: ["nl": Village.texts],
    language: "nl",
    notes: CaseNotes(),
    license: ""
  )

  private func begin() throws -> (session: Session, page: Page) {
    let wish = TrialBeginning.Wish(scene: nil, settings: [], seed: 3)
    guard case .begun(let beginning) = TrialBeginning.begin(loaded, wish) else {
      throw TrialProblem.notASetting("")
    }
    var session = Session(Trial(loaded, wish, beginning, .dutch, reading: folder.take))
    let page = try #require(shown(session.start()))
    return (session, page)
  }

  private func shown(_ outputs: [SessionOutput]) -> Page? {
    for case .show(let page, _) in outputs { return page }
    return nil
  }

  /// Saves a case; its mistakes if there are any.
  private func save(_ case: LoadedCase?, _ diagnostics: [Diagnostic] = []) {
    folder.reading = CaseReading(loaded: `case`, diagnostics: diagnostics, sources: [:])
  }

  private func notices(_ page: Page?) -> [NoticeKind] {
    (page?.main ?? []).compactMap { if case .notice(let kind, _) = $0 { kind } else { nil } }
  }

  @Test func `the folder is looked at twice a second, and shows nothing where nothing changed`()
    throws
  {
    var (session, _) = try begin()
    #expect(session.patience == .milliseconds(500))
    #expect(try session.handle(.waited) == [])
    save(loaded)
    #expect(try session.handle(.waited) == [], "saved without a change")
  }

  @Test func `a changed text shows on the page that is open`() throws {
    var (session, page) = try begin()
    var changed = loaded
    changed.texts["nl"]?.title = "Een ander dorp"
    save(changed)
    let now = try #require(shown(session.handle(.waited)))
    #expect(now.title.contains("Een ander dorp"))
    #expect(now.ask == page.ask && notices(now) == [.info])
    page = try #require(shown(session.handle(.acted(.command("t"), .only))))
    #expect(notices(page).isEmpty, "what was told goes with the next key")
  }

  @Test func `a mistake is told once, play goes on, and its end is told`() throws {
    var (session, page) = try begin()
    let mistake = Diagnostic(.missingKey, at: Span(file: "case.yaml", line: 3, column: 1), ["x"])
    save(nil, [mistake])
    let told = try #require(shown(session.handle(.waited)))
    #expect(notices(told) == [.failure] && told.ask == page.ask)
    save(nil, [mistake])
    #expect(try session.handle(.waited) == [], "the same mistake once more")
    page = try #require(shown(session.handle(.acted(.chose(0), .only))))
    #expect(notices(page).isEmpty && page.ask != told.ask)
    save(loaded)
    #expect(notices(shown(try session.handle(.waited))) == [.info])
  }

  @Test func `a choice that is gone is told, and the trial stands where it was made`() throws {
    var (session, page) = try begin()
    let scene = page.ask
    page = try #require(shown(session.handle(.acted(.chose(0), .only))))
    #expect(page.ask != scene)
    var changed = loaded
    changed.compiled.options[0].id = "iets_anders"
    save(changed)
    page = try #require(shown(session.handle(.waited)))
    #expect(page.ask == scene && notices(page) == [.warning])
  }

  @Test func `a trial begins anew where it began, and ends with its input`() throws {
    var (session, page) = try begin()
    let first = page.ask
    _ = try session.handle(.acted(.chose(0), .only))
    page = try #require(shown(session.handle(.acted(.command("h"), .only))))
    #expect(page.ask == first && notices(page) == [.info])
    #expect(try session.handle(.acted(.stop, .only)) == [.ended])
  }
}
