import ArgumentParser
import Foundation
import KompasEngine
import KompasJournal
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
import KompasStorage
import KompasStudio
import KompasTerminal

/// The program while somebody plays: the menu, and the runs that are started from it.
struct App {
  private var language: Language
  private let isPlain: Bool
  private let location: ArchiveLocation
  private let store: any RunArchive
  private let farewell = RunLoop.Farewell()

  /// Opens the archive.
  init(_ options: PlayOptions) throws {
    language = Language.chosen(options.lang, environment: ProcessInfo.processInfo.environment)
    isPlain = options.plain
    do throws(StoreError) {
      location = try Compose.location(options.archive)
      store = try Compose.store(location)
    } catch { throw Compose.fail(error, language) }
  }

  /// Shows the menu until the player leaves.
  mutating func menu(seed: UInt64?) throws {
    let face = Compose.face(isPlainAsked: isPlain, language)
    defer { leave(face) }
    try menu(try freshMenu(), on: face, seed: seed)
  }

  /// Plays a case by its name, or goes on with an unfinished run of it.
  mutating func play(_ name: String, seed: UInt64?) throws {
    let loaded = try CaseLookup.load(name, language)
    let unfinished: [RunSummary]
    do throws(StoreError) {
      unfinished = try store.unfinished(case: loaded.compiled.id, seed: seed)
    } catch { throw Compose.fail(error, language) }
    let face = Compose.face(isPlainAsked: isPlain, language)
    defer { leave(face) }
    var outcome = RunLoop.Outcome.toMenu
    if let run = unfinished.first(where: { !$0.header.hasOtherRules }) ?? unfinished.first {
      var menu = try freshMenu()
      menu.offer(listing(run))
      switch try ask(&menu, on: face) {
      case .resume: outcome = try resume(run.id, on: face)
      case .play: outcome = try start(loaded, seed: seed, on: face)
      case .replay, .lookBack, .speak, .quit: outcome = .stopped
      }
    } else {
      outcome = try start(loaded, seed: seed, on: face)
    }
    if outcome == .toMenu { try self.menu(try freshMenu(), on: face, seed: nil) }
  }

  /// Gives the terminal back, and tells what is saved, and where: a path that can be copied.
  private func leave(_ face: any Face) {
    face.close()
    for path in farewell.reports {
      complain(printable(language.phrase("play.report", ["path": path])))
    }
    if farewell.isUnfinished {
      say(
        language.phrase("play.saved")
      )
    }
  }

  private mutating func menu(_ menu: MenuScreens, on face: any Face, seed: UInt64?) throws {
    var menu = menu
    while true {
      var outcome = RunLoop.Outcome.toMenu
      switch try ask(&menu, on: face) {
      case .quit: return
      case .speak(let code):
        language = Languages.named(code) ?? language
        menu.speak(language)
        face.speak(words)
        continue
      case .play(let id):
        guard let loaded = try loadInMenu(id, on: face) else { continue }
        outcome = try start(loaded, seed: seed, on: face)
      case .resume(let id): outcome = try resume(Int64(id) ?? 0, on: face)
      case .replay(let id): outcome = try replay(Int64(id) ?? 0, on: face)
      case .lookBack(let id): outcome = try lookBack(Int64(id) ?? 0, on: face)
      }
      if outcome == .stopped { return }
      menu = try freshMenu()
    }
  }

  private func ask(_ menu: inout MenuScreens, on face: any Face) throws -> MenuIntent {
    while true {
      if let intent = menu.handle(try face.ask(menu.page)) { return intent }
    }
  }
}

// MARK: - Runs

extension App {
  private func start(
    _ loaded: LoadedCase,
    seed: UInt64?,
    on face: any Face
  ) throws -> RunLoop.Outcome {
    let stored = StoredCase(compiled: loaded.compiled, texts: loaded.texts)
    let header = RunHeader(
      of: stored,
      title: loaded.words(in: language.code).title.sanitized(),
      seed: seed ?? UInt64.random(in: 0..<1_000_000),
      language: language.code,
      started: Date.now.formatted(.iso8601),
      engineVersion: Kompas.version
    )
    let playthrough: Playthrough
    do throws(StoreError) {
      playthrough = try Playthrough.start(stored, header: header, store: store)
    } catch { return try trouble(error.words(language), on: face) }
    return try play(playthrough, on: face)
  }

  private func resume(_ run: Int64, on face: any Face) throws -> RunLoop.Outcome {
    let playthrough: Playthrough
    do throws(ResumeError) {
      playthrough = try Playthrough.resume(run: run, store: store)
    } catch { return try trouble(error.words(language), on: face) }
    return try play(playthrough, on: face)
  }

  private func play(
    _ playthrough: consuming Playthrough,
    on face: any Face
  ) throws -> RunLoop.Outcome {
    let run = playthrough.run
    let outcome = try loop(on: face).play(playthrough)
    // Figures that are not kept now are worked out when somebody asks for them.
    do throws(StoreError) { try FigureCache.ofRuns.keep(of: run, in: store) } catch {}
    return outcome
  }

  private func lookBack(_ run: Int64, on face: any Face) throws -> RunLoop.Outcome {
    let played: RecordedRun
    do throws(ResumeError) { played = try RecordedRun(run, in: store) } catch {
      return try trouble(error.words(language), on: face)
    }
    return try loop(on: face).lookBack(played)
  }

  private func replay(_ run: Int64, on face: any Face) throws -> RunLoop.Outcome {
    let opened: OpenedRun
    do throws(ResumeError) { opened = try OpenedRun(run, in: store) } catch {
      return try trouble(error.words(language), on: face)
    }
    return try Replayer(face: face, location: location, language: language)
      .show(opened, canLeave: true)
  }

  private func loop(on face: any Face) -> RunLoop {
    RunLoop(face: face, location: location, language: language, farewell: farewell)
  }

  private func trouble(_ text: String, on face: any Face) throws -> RunLoop.Outcome {
    try face.ask(TroublePage.page(text, language, nil)) == .stop ? .stopped : .toMenu
  }
}

// MARK: - Cases

extension App {
  /// Loads a case from the menu; a page says what is wrong with a broken one.
  private func loadInMenu(_ id: String, on face: any Face) throws -> LoadedCase? {
    let library = try Compose.library(language)
    guard let path = library.find(id) else { return nil }
    let reading = try Compose.reader(language).load(path)
    if let loaded = reading.loaded { return loaded }
    let writer = DiagnosticText(
      sources: reading.sources,
      folder: id,
      language: language
    )
    _ = try trouble(
      writer.render(reading.diagnostics.filter { $0.severity == .error }),
      on: face
    )
    return nil
  }

  private func freshMenu() throws -> MenuScreens {
    let entries = try Compose.library(language).entries(language: language.code)
    let runs: [RunSummary]
    do throws(StoreError) { runs = try store.runs() } catch {
      throw Compose.fail(error, language)
    }
    return MenuScreens(
      phrases: language,
      languages: Languages.headers,
      cases: entries.map(listing),
      runs: runs.map(listing)
    )
  }

  private func listing(_ entry: ScenarioLibrary.Entry) -> CaseListing {
    guard let header = entry.header else {
      return CaseListing(
        id: entry.id,
        title: entry.id,
        summary: "",
        minutes: 0,
        themes: [],
        problem: language.phrase("play.unreadable")
      )
    }
    return CaseListing(
      id: entry.id,
      title: header.title,
      summary: header.summary,
      minutes: header.minutes,
      themes: header.themes,
      notes: language.notes(
        shows: header.shows,
        waivers: header.waivers
      )
    )
  }

  private func listing(_ run: RunSummary) -> RunListing {
    RunListing(
      id: String(run.id),
      caseID: run.header.caseID,
      title: run.header.title ?? run.header.caseID,
      started: day(run.header.started),
      scene: "",
      isFinished: run.isFinished,
      hasOtherRules: run.header.hasOtherRules
    )
  }

  /// The day of a moment as people read it; whatever else it is, as it stands.
  private func day(_ moment: String) -> String {
    guard let date = try? Date(moment, strategy: .iso8601) else { return moment }
    let parts = Calendar(identifier: .gregorian)
      .dateComponents([.year, .month, .day], from: date)
    return language.phrase(
      "command.day",
      ["day": parts.day ?? 0, "month": parts.month ?? 1, "year": parts.year ?? 0]
    )
  }

  private var words: FaceWords { language == .nl ? .dutch : .english }
}
