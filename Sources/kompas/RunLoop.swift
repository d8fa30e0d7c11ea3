import Foundation
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStandards
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
    let texts = playthrough.texts(language.code)
    var screens = screens(playthrough.timeline, texts)
    var moments = RunMoments()
    while true {
      let moment = moments.now(playthrough.timeline)
      if screens.isReportDue(playthrough.timeline) { writeReport(&screens, playthrough, moment) }
      let action = try face.ask(screens.page(moment))
      switch screens.handle(action, moment) {
      case nil: continue
      case .stop:
        farewell.isUnfinished = playthrough.timeline.state.stage != .finished
        return .stopped
      case .toMenu: return .toMenu
      case .writeReport: writeReport(&screens, playthrough, moment)
      case .submit(let decision):
        switch try submit(decision, to: &playthrough) {
        case .decided: break
        case .reloaded:
          screens = self.screens(playthrough.timeline, texts)
          moments = RunMoments()
        case .stopped: return .stopped
        }
      }
    }
  }

  /// The screens of a run.
  func screens(_ timeline: Timeline, _ texts: CaseTexts) -> RunScreens {
    RunScreens(
      timeline.game.rules,
      texts: texts,
      phrases: language
    )
  }

  /// What came of a decision.
  enum Submitted {
    /// It was recorded, or could not be made.
    case decided
    /// The run had gone on elsewhere, and is now shown as it is.
    case reloaded
    /// It could not be recorded, and the player stops.
    case stopped
  }

  /// Records a decision; on trouble tells the player, who may try again.
  ///
  /// Where the run was played on elsewhere, trying again would never work: the player may go on from there.
  func submit(_ decision: Decision, to playthrough: inout Playthrough) throws -> Submitted {
    while true {
      do throws(SubmitError) {
        try playthrough.submit(decision)
        return .decided
      } catch {
        guard case .notRecorded(let trouble) = error else { return .decided }
        guard try isTriedAgain(after: trouble) else { return .stopped }
        guard case .conflict = trouble else { continue }
        if try reload(&playthrough) { return .reloaded }
        return .stopped
      }
    }
  }

  /// Says what went wrong; whether the player wants what is offered, and does not stop.
  private func isTriedAgain(after trouble: StoreError) throws -> Bool {
    let remedy: TroublePage.Remedy =
      if case .conflict = trouble { .openAgain } else { .tryAgain }
    let page = TroublePage.page(trouble.words(language), language, remedy)
    var answer = try face.ask(page)
    // Going back is no answer here: either do it, or stop.
    while answer == .back { answer = try face.ask(page) }
    return answer == .chose(0)
  }

  /// Opens the run as it is now; says so and answers no if that cannot be.
  private func reload(_ playthrough: inout Playthrough) throws -> Bool {
    do throws(ResumeError) {
      try playthrough.reload()
      return true
    } catch {
      _ = try face.ask(TroublePage.page(error.words(language), language, nil))
      return false
    }
  }

  /// Shows what the report of a run says, page by page.
  func lookBack(_ run: RecordedRun) throws -> Outcome {
    let pages = screens(run.timeline, run.texts(language.code))
      .reportPages(LookBack(run.timeline))
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
  private func writeReport(
    _ screens: inout RunScreens,
    _ playthrough: borrowing Playthrough,
    _ moment: RunMoment
  ) {
    let header = playthrough.header
    let back = moment.back ?? LookBack(playthrough.timeline)
    let report = PageDocument(screens, back, started: header.started, language)
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
  /// What a player can do about a choice that was not saved, besides stopping.
  enum Remedy {
    case tryAgain
    case openAgain
  }

  /// - Parameters:
  ///   - words: what went wrong, and what can be done.
  ///   - language: of the page.
  ///   - remedy: what can be done about a choice that could not be saved; `nil` if it is not about a choice.
  /// - Returns: the page.
  static func page(_ words: String, _ language: Language, _ remedy: Remedy?) -> Page {
    guard let remedy else {
      return Page(
        title: "Kompas",
        main: [
          .heading(language.phrase("play.trouble"), level: 1), .prose(words),
        ],
        ask: .proceed(label: language.phrase("play.trouble.menu"))
      )
    }
    let label =
      switch remedy {
      case .tryAgain: language.phrase("play.trouble.again")
      case .openAgain: language.phrase("play.trouble.open")
      }
    return Page(
      title: "Kompas",
      main: [
        .heading(language.phrase("play.trouble"), level: 1),
        .notice(.failure, words),
        .prose(
          language.phrase("play.trouble.unsaved")
        ),
      ],
      ask: .choose(
        prompt: language.phrase("play.trouble.question"),
        [
          Choice(label: label),
          Choice(label: language.phrase("play.trouble.stop")),
        ]
      )
    )
  }
}
