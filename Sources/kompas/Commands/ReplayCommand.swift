import ArgumentParser
import Foundation
import KompasJournal
import KompasLookBack
import KompasPages
import KompasRuns
import KompasStandards
import KompasStorage

/// `kompas replay`: a run that was played, moment by moment, with what the player could not see.
struct ReplayCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "replay",
      abstract: Language.told.phrase("help.replay.about"),
      discussion: Language.told.phrase("help.replay.more")
    )
  }

  @Argument(
    help: .phrase("help.replay.number")
  )
  var number: Int64

  @Option(
    help: .phrase(
      "help.replay.at"
    )
  )
  var at: Int?

  @Option(help: .phrase("help.replay.cast"))
  var cast: String?

  @Option(
    name: .language,
    help: .phrase("help.any.languages")
  )
  var lang: Language?

  @OptionGroup var face: FaceOptions

  @Option(help: .phrase("help.any.archive"))
  var archive: String?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    let location: ArchiveLocation
    let store: (any RunArchive)?
    do {
      location = try Compose.location(archive)
      store = try Compose.storeForReading(location, language)
    } catch let error as StoreError { throw Compose.fail(error, language) }
    guard let store else { throw Compose.fail(.notFound(run: number), language) }
    let opened: ReplayMaterial
    do throws(ResumeError) { opened = try ReplayMaterial(number, in: store) } catch {
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
    let face = Compose.face(face, language)
    defer { face.close() }
    host.isSpoken = face.isSpoken
    var session = Session(ReplayState(opened, host, language, at: at, canLeave: false))
    try Compose.run(&session, on: face)
  }

  private func check(_ opened: ReplayMaterial, _ language: Language) throws {
    let count = opened.run.choices.count
    guard let at, !(1...max(1, count)).contains(at) || count == 0 else { return }
    complain(
      language.phrase("replay.command.at", ["at": at, "count": count])
    )
    throw ExitCode.validationFailure
  }
}
