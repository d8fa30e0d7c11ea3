import ArgumentParser
import Foundation
import KompasEngine
import KompasJournal
import KompasPages
import KompasReports
import KompasScenarios
import KompasStandards
import KompasStorage
import KompasTerminal

/// The one place that chooses implementations: which store, which library, which assets.
enum Compose {
  /// Removes what programs of ours left half done in somebody's own folders when they were killed.
  static func sweep() {
    let location = try? ArchiveLocation.default(environment: ProcessInfo.processInfo.environment)
    for folder in [location?.reports, UserLibrary.path()].compactMap({ $0 }) {
      Leftovers.sweep(folder)
    }
  }

  /// Where the archive is: the path that was asked for, or the usual place.
  static func location(_ path: String?) throws(StoreError) -> ArchiveLocation {
    if path == InputFile.standardInput { return standardInput }
    if let path {
      let location = ArchiveLocation(path: path)
      Leftovers.sweep(location.reports)
      return location
    }
    return try .default(environment: ProcessInfo.processInfo.environment)
  }

  /// What stands for a file of runs on standard input, which can be looked into, and no more.
  private static let standardInput = ArchiveLocation(path: "/dev/stdin")

  /// Opens the archive for playing; makes it if it is not there.
  static func store(_ location: ArchiveLocation) throws(StoreError) -> any RunArchive {
    guard location != standardInput else {
      throw .corrupt(.notADatabase(path: InputFile.standardInput))
    }
    return try SQLiteRunStore(location)
  }

  /// Opens the archive for looking; `nil` if there is none yet.
  ///
  /// An archive of an earlier version is brought up to date first. A file of runs can be looked into as it is.
  /// - Throws: `StoreError`; the exit code, if it is a file of runs that is not right, which is said.
  static func storeForReading(
    _ location: ArchiveLocation,
    _ language: Language
  ) throws -> (any RunArchive)? {
    if location == standardInput { return try RunFiles.store(InputFile.standardInput, language) }
    do throws(StoreError) { return try SQLiteRunStore(location, access: .readOnly) } catch {
      switch error {
      case .corrupt(.notADatabase(let path)) where RunFiles.isOne(path):
        return try RunFiles.store(path, language)
      case .unavailable(_, .absent): return nil
      case .older:
        try SQLiteRunStore(location).close()
        return try SQLiteRunStore(location, access: .readOnly)
      case .unavailable, .readOnly, .full, .locked, .newer, .corrupt, .conflict, .notFound,
        .noStep, .notWiped:
        throw error
      }
    }
  }

  /// The face for whoever plays: as the command line asks, else as the environment does, else as it is set.
  static func face(_ options: FaceOptions, _ language: Language) -> any Face {
    let settings = Settings.current
    let isPlain = isPlainInEnvironment(language) ?? (settings.face == .plain)
    var wishes = GridWishes()
    wishes.theme = options.theme ?? settings.theme
    wishes.isPresented = options.present
    wishes.hasMotion = !options.noMotion && settings.hasMotion
    wishes.hasMouse = settings.hasMouse
    wishes.columns = settings.width
    return openFace(
      isPlainAsked: options.plain || isPlain,
      words: FacePhrases(language),
      wishes: wishes
    )
  }

  /// Whether the environment asks for plain lines; `nil` if it says nothing of it, or nothing that is known, which is told.
  private static func isPlainInEnvironment(_ language: Language) -> Bool? {
    guard let word = ProcessInfo.processInfo.environment[PlainVariable.name], !word.isEmpty
    else { return nil }
    if let isPlain = PlainVariable.read(word) { return isPlain }
    complain(
      printable(
        language.phrase(
          "settings.plainVariable",
          ["name": PlainVariable.name, "value": word, "allowed": PlainVariable.allowed]
        )
      )
    )
    return nil
  }

  /// Lets one seat play on a face until it is over.
  /// - Throws: what the session or the face cannot go on after; that a signal stopped it, as ^C does.
  static func run(_ session: inout Session, on face: any Face) throws {
    try session.run(on: face)
    if let signal = face.endedBy { throw ExitCode(ExitStatus.ended(by: signal)) }
  }

  /// The cases that somebody installed, and those that came with the program.
  static func library() -> ScenarioLibrary {
    let shipped = Languages.root.appendingPathComponent("Scenarios").path
    return ScenarioLibrary(roots: [UserLibrary.path(), shipped].compactMap { $0 })
  }

  /// A reader of cases, with the law and the methods that came with the program.
  static func reader() -> CaseReader {
    let today = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: .now)
    let day = "\(today.year ?? 0)-\(twoDigits(today.month))-\(twoDigits(today.day))"
    return CaseReader(assets: Languages.assets, today: CalendarDay(day))
  }

  /// The templates of reports: somebody's own where there are any, otherwise those that came with the program.
  static func templates(_ language: Language, own: String? = nil) throws -> HTMLTemplates {
    let folders = TemplateFolders(shipped: shippedTemplates, own: own)
    do throws(TemplateFolders.Problem) { return try folders.read() } catch {
      complain(printable(error.words(language)))
      throw error.exitCode
    }
  }

  /// The same while somebody plays, when nothing can be said: `nil` if there are none that can be used.
  static func templatesIfAny() -> HTMLTemplates? {
    try? TemplateFolders(shipped: shippedTemplates, own: nil).read()
  }

  /// Says after a game why its report is no page but text, if the templates are why.
  static func tellOfTemplates(_ language: Language) {
    do throws(TemplateFolders.Problem) {
      _ = try TemplateFolders(shipped: shippedTemplates, own: nil).read()
    } catch { complain(printable(error.words(language))) }
  }

  private static var shippedTemplates: String { Languages.assets.root + "/Templates" }

  private static func twoDigits(_ number: Int?) -> String {
    let digits = String(number ?? 1)
    return digits.count < 2 ? "0" + digits : digits
  }

  /// Says what is wrong with an archive; the exit code that goes with it.
  static func fail(_ error: StoreError, _ language: Language) -> ExitCode {
    complain(printable(error.words(language)))
    return switch error {
    case .corrupt, .newer, .conflict: ExitStatus.badData
    case .notFound, .noStep: ExitStatus.noInput
    case .unavailable, .readOnly, .full, .locked, .older, .notWiped: ExitStatus.cannotCreate
    }
  }
}
