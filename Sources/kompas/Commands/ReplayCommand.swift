import ArgumentParser
import Foundation
import KompasJournal
import KompasLookBack
import KompasPages
import KompasRuns
import KompasStorage

/// `kompas replay`: a run that was played, moment by moment, with what the player could not see.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Look back at a run step by step: what was seen, what was hidden, and what if.",
    discussion: """
      The run itself never changes; remarks and branches are kept beside it. Keys: left and right step, Home and End, g goes \
      to a decision, the space bar plays on, w why, v what if, a a remark, x removes one, t hides what the player could not see. \
      --cast writes a recording for asciinema, with a marker per decision.
      Exit code 64: --at is not right. 65: the run is damaged. 66: there is no such run. 73: the file cannot be written.
      """
  )

  @Argument(
    help: ArgumentHelp("The number of the run, as `kompas runs` shows it.", valueName: "run")
  )
  var number: Int64

  @Option(
    help: ArgumentHelp(
      "Begin at this decision: the choices at scenes, counted from 1.",
      valueName: "n"
    )
  )
  var at: Int?

  @Option(help: ArgumentHelp("Write a recording (asciicast v2) instead.", valueName: "file"))
  var cast: String?

  @Option(name: [.customLong("lang"), .customLong("language")], help: "The language: nl or en.")
  var lang: Language?

  @Flag(help: "Plain lines instead of a full screen: for screen readers and scripts.")
  var plain = false

  @Option(help: "A folder (or database file) to use as the archive.")
  var archive: String?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let location: ArchiveLocation
    let store: (any RunArchive)?
    do throws(StoreError) {
      location = try Compose.location(archive)
      store = try Compose.storeForReading(location)
    } catch { throw Compose.fail(error, language) }
    guard let store else { throw Compose.fail(.notFound(run: number), language) }
    let opened: OpenedRun
    do throws(ResumeError) { opened = try OpenedRun(number, in: store) } catch {
      if case .store(let error) = error { throw Compose.fail(error, language) }
      complain(printable(error.words(language)))
      throw ExitStatus.badData
    }
    try check(opened, language)
    var host = Compose.host(location) { () throws(StoreError) in try Compose.store(location) }
    if let cast {
      let notes = host.notes(opened.played.storedCase)
      let recording = CastRecording.text(opened, notes, language)
      if !OutputFile.isFile(cast) { return write(recording) }
      return try OutputFile.write(recording, to: cast, language, option: "--cast")
    }
    let face = Compose.face(isPlainAsked: plain, language)
    defer { face.close() }
    host.isSpoken = face.isSpoken
    var session = Session(ReplayState(opened, host, language.rawValue, at: at, canLeave: false))
    try session.run(on: face)
  }

  private func check(_ opened: OpenedRun, _ language: Language) throws {
    let count = opened.run.choices.count
    guard let at, !(1...max(1, count)).contains(at) || count == 0 else { return }
    complain(
      language == .nl
        ? count == 0
          ? "--at \(at): in dit spel is nog geen besluit genomen. Laat --at weg."
          : "--at \(at): dit spel heeft \(count) besluiten. Geef een getal van 1 tot en met \(count)."
        : count == 0
          ? "--at \(at): no decision was made in this run yet. Leave --at out."
          : "--at \(at): this run has \(count) decisions. Give a number from 1 up to \(count)."
    )
    throw ExitCode.validationFailure
  }
}
