import ArgumentParser
import Foundation
import KompasJournal
import KompasStandards
import KompasStorage

/// What every command about the archive has in common.
struct ArchiveOptions: ParsableArguments {
  @Option(help: .phrase("help.any.archive"))
  var archive: String?

  @Option(
    name: .language,
    help: .phrase("help.any.language")
  )
  var lang: Language?

  var language: Language {
    Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
  }

  /// Where the archive is; says what went wrong, and throws the exit code, if there is no place for it.
  func location() throws -> ArchiveLocation {
    do throws(StoreError) { return try Compose.location(archive) } catch {
      throw Compose.fail(error, language)
    }
  }

  /// Works with the archive; says what went wrong, and throws the exit code, if that fails.
  ///
  /// Without an archive there is no run, so every number is unknown.
  func reading<Value>(
    _ work: ((any RunArchive)?) throws -> Value
  ) throws -> Value {
    do {
      return try work(try Compose.storeForReading(try Compose.location(archive), language))
    } catch let error as StoreError {
      throw Compose.fail(error, language)
    }
  }

  /// What says that a place that somebody gave has no archive: one that was mistyped looks like an empty one.
  ///
  /// - Returns: the exit code; `nil` where no place was given, and there is nothing yet.
  func noArchive() -> ExitCode? {
    guard let archive else { return nil }
    complain(printable(language.phrase("runs.noArchive", ["place": archive])))
    return ExitStatus.noInput
  }

  /// Works with the archive, which is made if it is not there.
  func writing<Value>(_ work: (any RunArchive) throws -> Value) throws -> Value {
    do {
      return try work(try Compose.store(try Compose.location(archive)))
    } catch let error as StoreError {
      throw Compose.fail(error, language)
    }
  }

  /// Works with the archive that must be there already.
  func changing<Value>(run: Int64, _ work: (any RunArchive) throws -> Value) throws -> Value {
    try reading { store in
      guard store != nil else { throw StoreError.notFound(run: run) }
    }
    return try writing(work)
  }
}

/// Asks for a yes; anything else is a no.
func isConfirmed(_ question: String, _ language: Language) -> Bool {
  write(printable(language.phrase("archive.yesOrNo", ["question": question])))
  let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased()
  if answer.isEmpty { write("\n") }
  return ["j", "ja", "y", "yes"].contains(answer)
}
