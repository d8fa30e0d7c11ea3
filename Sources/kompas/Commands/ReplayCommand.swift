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
  var number: String

  @Option(
    help: .phrase(
      "help.replay.at"
    )
  )
  var at: Int?

  @Option(help: .phrase("help.replay.cast"))
  var cast: String?

  @Option(help: .phrase("help.replay.castSpeed"))
  var castSpeed: Double?

  func validate() throws {
    guard let castSpeed else { return }
    if cast == nil { throw ValidationError(Language.told.phrase("replay.command.castSpeedAlone")) }
    if !CastRecording.speeds.contains(castSpeed) {
      throw ValidationError(Language.told.phrase("replay.command.castSpeed"))
    }
  }

  @OptionGroup var face: FaceOptions

  @OptionGroup var revealing: RevealOptions

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let language = options.language
    let location = try options.location()
    let opened = try open(language)
    try check(opened, language)
    var host = Compose.host(location) { () throws(StoreError) in try Compose.store(location) }
    if let cast {
      let notes = host.notes(opened.played.storedCase)
      let recording = CastRecording.text(opened, notes, speed: castSpeed ?? 1, language)
      if !OutputFile.isFile(cast) { return write(recording) }
      return try OutputFile.write(recording, to: cast, language, option: "--cast")
    }
    let face = Compose.face(face, language)
    defer { face.close() }
    host.isSpoken = face.isSpoken
    var session = Session(ReplayState(opened, host, language, at: at, canLeave: false))
    try Compose.run(&session, on: face)
  }

  private func open(_ language: Language) throws -> ReplayMaterial {
    try options.reading { store in
      let run = try options.run(number, in: store)
      try revealing.check([run], language)
      guard let store else { throw StoreError.notFound(run: run.id) }
      do throws(ResumeError) { return try ReplayMaterial(run.id, in: store) } catch {
        if case .store(let error) = error { throw error }
        complain(printable(error.words(language)))
        throw ExitStatus.badData
      }
    }
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
