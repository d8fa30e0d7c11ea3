import Foundation
import KompasEngine
import KompasJournal
import KompasPages
import KompasScenarios
import KompasScreens
import KompasStorage
import KompasTerminal

/// Shows a run page by page, records what the player decides, and writes the report.
struct RunLoop {
  /// How the loop was left.
  enum Outcome {
    /// The player wants the menu.
    case toMenu
    /// The player stopped; everything is saved.
    case stopped
  }

  /// What is told once more when the program ends.
  final class Farewell {
    /// Reports that were written since it started.
    var reports: [String] = []
    /// Whether the player stopped in the middle of a run.
    var isUnfinished = false
  }

  let face: any Face
  let location: ArchiveLocation
  let language: Language
  let farewell: Farewell

  /// Plays until the player leaves.
  func play(_ playthrough: consuming Playthrough) throws -> Outcome {
    var playthrough = playthrough
    let texts = playthrough.texts(language.rawValue)
    var screens = RunScreens(texts: texts, phrases: Phrases(language: language.rawValue))
    while true {
      if screens.isReportDue(playthrough.timeline) { writeReport(&screens, playthrough) }
      let action = try face.ask(screens.page(playthrough.timeline))
      switch screens.handle(action, playthrough.timeline) {
      case nil: continue
      case .stop:
        farewell.isUnfinished = playthrough.timeline.state.stage != .finished
        return .stopped
      case .toMenu: return .toMenu
      case .writeReport: writeReport(&screens, playthrough)
      case .submit(let decision):
        if try !submit(decision, to: &playthrough) { return .stopped }
      }
    }
  }

  /// Records a decision; on trouble tells the player, who may try again.
  ///
  /// False: the player stops.
  func submit(_ decision: Decision, to playthrough: inout Playthrough) throws -> Bool {
    while true {
      do throws(SubmitError) {
        try playthrough.submit(decision)
        return true
      } catch {
        switch error {
        case .rejected: return true
        case .notRecorded(let trouble):
          let page = TroublePage.page(trouble.words(language), language)
          var answer = try face.ask(page)
          // Going back is no answer here: either try again, or stop.
          while answer == .back { answer = try face.ask(page) }
          if answer != .chose(0) { return false }
        }
      }
    }
  }

  /// Shows what the report of a run says, page by page.
  func lookBack(_ run: RecordedRun) throws -> Outcome {
    let texts = run.texts(language.rawValue)
    let pages = RunScreens(texts: texts, phrases: Phrases(language: language.rawValue))
      .reportPages(run.timeline)
    var index = 0
    while pages.indices.contains(index) {
      switch try face.ask(pages[index]) {
      case .stop: return .stopped
      case .back: index -= 1
      case .proceed: index += 1
      case .chose, .picked, .allotted, .wrote, .command: break
      }
    }
    return .toMenu
  }

  /// Writes the report beside the archive: as Markdown, and as a page to open and print; the page is the one that is named.
  private func writeReport(_ screens: inout RunScreens, _ playthrough: borrowing Playthrough) {
    let header = playthrough.header
    let report = PageDocument(screens, playthrough.timeline, started: header.started, language)
    let name = ReportFiles.stem(header, digest: playthrough.timeline.state.digest)
    do throws(StoreError) {
      let folder = try location.makeReportsFolder()
      var saved = try write(report.markdown, as: name + ".md", in: folder)
      // Without templates there is still the text.
      if let templates = Compose.templatesIfAny() {
        saved = try write(report.html(templates), as: name + ".html", in: folder)
      }
      screens.report(saved: "reports/" + saved)
      let path = folder + "/" + saved
      if !farewell.reports.contains(path) { farewell.reports.append(path) }
    } catch {
      screens.report(failed: error.words(language))
    }
  }

  /// Writes a file that only its owner may read; its name if that went well.
  private func write(
    _ text: String,
    as name: String,
    in folder: String
  ) throws(StoreError) -> String {
    let path = folder + "/" + name
    do throws(FileProblem) {
      try WholeFile.write(Array(text.utf8), to: path, mode: 0o600)
      return name
    } catch { throw .refused(path, errno: error.code) }
  }
}

/// The page that says that something could not be recorded.
enum TroublePage {
  /// - Parameters:
  ///   - words: what went wrong, and what can be done.
  ///   - language: of the page.
  ///   - isSaved: whether this is about a choice that could not be saved; then the player can try again.
  /// - Returns: the page.
  static func page(_ words: String, _ language: Language, isSaved: Bool = true) -> Page {
    let isDutch = language == .nl
    guard isSaved else {
      return Page(
        title: "Kompas",
        main: [
          .heading(isDutch ? "Dit lukte niet" : "That did not work", level: 1), .prose(words),
        ],
        ask: .proceed(label: isDutch ? "naar het menu" : "to the menu")
      )
    }
    return Page(
      title: "Kompas",
      main: [
        .heading(isDutch ? "Dit lukte niet" : "That did not work", level: 1),
        .notice(.failure, words),
        .prose(
          isDutch
            ? "Uw laatste keuze is nog niet vastgelegd. Wat u eerder koos, staat veilig op schijf."
            : "Your last choice has not been recorded yet. What you chose before is safe on disk."
        ),
      ],
      ask: .choose(
        prompt: isDutch ? "Wat wilt u doen?" : "What do you want to do?",
        [
          Choice(label: isDutch ? "Nog eens proberen" : "Try again"),
          Choice(label: isDutch ? "Stoppen" : "Stop"),
        ]
      )
    )
  }
}
