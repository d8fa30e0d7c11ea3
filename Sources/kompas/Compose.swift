import ArgumentParser
import Foundation
import KompasEngine
import KompasJournal

import KompasStorage

/// The one place that chooses implementations: which store, which library.
enum Compose {
  /// Where the archive is: the path that was asked for, or the usual place.
  static func location(_ path: String?) throws(StoreError) -> ArchiveLocation {
    if let path { return ArchiveLocation(path: path) }
    return try .default(environment: ProcessInfo.processInfo.environment)
  }

  /// Opens the archive for playing; makes it if it is not there.
  static func store(_ location: ArchiveLocation) throws(StoreError) -> SQLiteRunStore {
    try SQLiteRunStore(location)
  }

  /// Opens the archive for looking; `nil` if there is none yet.
  static func storeForReading(_ location: ArchiveLocation) throws(StoreError) -> SQLiteRunStore? {
    do throws(StoreError) { return try SQLiteRunStore(location, access: .readOnly) } catch {
      if case .unavailable(_, .absent) = error { return nil }
      throw error
    }
  }

  /// Says what is wrong with an archive, and ends the program.
  static func fail(_ error: StoreError, _ language: Language) -> ExitCode {
    complain(printable(error.words(language)))
    return switch error {
    case .corrupt, .newer, .conflict: ExitStatus.badData
    case .notFound: ExitStatus.noInput
    case .unavailable, .readOnly, .full, .locked: ExitStatus.cannotCreate
    }
  }
}
