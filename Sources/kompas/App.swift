import Foundation
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasRuns
import KompasScenarios
import KompasStandards
import KompasStorage

/// The program while somebody plays: a session on a face, and what is said when it is over.
struct App {
  private let language: Language
  private let options: FaceOptions
  private let host: SessionHost
  /// The archive that was asked for, as a word of a command.
  private let archive: String

  /// Opens the archive.
  init(_ options: PlayOptions) throws {
    language = Language.chosen(options.lang, environment: ProcessInfo.processInfo.environment)
    self.options = options.face
    archive = archiveOption(options.archive)
    do throws(StoreError) {
      let location = try Compose.location(options.archive)
      let store = try Compose.store(location)
      host = Compose.host(location) { store }
    } catch { throw Compose.fail(error, language) }
  }

  /// Shows the menu until the player leaves: the cases for a table if there is a plan for one.
  func menu(seed: UInt64?, table: TablePlan? = nil) throws {
    try run { MenuState($0, language, seed: seed, table: table) }
  }

  /// Plays a case by its name, or goes on with an unfinished run of it; at a table if there is a plan for one.
  func play(_ name: String, seed: UInt64?, table: TablePlan? = nil) throws {
    let loaded = try CaseLookup.load(name, language)
    try run {
      MenuState(
        $0,
        language,
        playing: SessionHost.PlayableCase(loaded),
        seed: seed,
        table: table
      )
    }
  }

  private func run(_ first: (SessionHost) -> MenuState) throws {
    do { try play(first) } catch let error as StoreError { throw Compose.fail(error, language) }
  }

  private func play(_ first: (SessionHost) -> MenuState) throws {
    let face = Compose.face(options, language)
    var host = host
    host.isSpoken = face.isSpoken
    let menu = first(host)
    defer {
      face.close()
      tell(host.farewell, menu.language)
    }
    var session = Session(menu)
    try Compose.run(&session, on: face)
  }

  /// Tells what is saved, and where: a path that can be copied.
  private func tell(_ farewell: Farewell, _ language: Language) {
    for path in farewell.reports {
      complain(printable(language.phrase("play.report", ["path": path])))
    }
    if farewell.reports.contains(where: { $0.hasSuffix(".md") }) {
      Compose.tellOfTemplates(language)
    }
    for path in farewell.cards {
      complain(printable(language.phrase("play.card", ["path": path])))
    }
    if let run = farewell.heldRun {
      inform(language.phrase("play.heldRun", ["run": run, "archive": archive]))
    }
    if farewell.isUnfinished {
      inform(language.phrase("play.saved", ["archive": archive]))
      if let asked = farewell.askedAgain {
        inform(language.phrase("play.askedAgain.\(asked.rawValue)"))
      }
      if farewell.isDraftLost {
        inform(language.phrase("play.draftLost"))
      } else if let draft = farewell.draft {
        inform(language.phrase("play.draft.\(draft.rawValue)"))
      }
    }
  }
}
