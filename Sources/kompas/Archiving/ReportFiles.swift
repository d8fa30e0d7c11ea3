import Foundation
import KompasJournal
import KompasStorage

/// The files in the folder for reports that belong to a run.
enum ReportFiles {
  /// What the name of a report begins with.
  ///
  /// - Parameters:
  ///   - header: of the run.
  ///   - digest: of the state that the report is about.
  /// - Returns: the case, the seed, and some digits of the state.
  static func stem(_ header: RunHeader, digest: UInt64) -> String {
    "\(header.caseID)-\(header.seed)-\(String(digest, radix: 16).prefix(6))"
  }

  /// The reports of a run, whatever state of it they are about: paths.
  static func of(
    _ run: RunSummary,
    in store: SQLiteRunStore
  ) throws(StoreError) -> [String] {
    let folder = store.location.reports
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let stems = try store.digests(of: run.id).compactMap { UInt64($0, radix: 16) }
      .map { stem(run.header, digest: $0) }
    let own = names.filter { name in
      stems.contains { name.hasPrefix($0 + ".") || name.hasPrefix($0 + "-") }
    }
    return own.sorted().map { folder + "/" + $0 }
  }

  /// Removes files; answers those that could not be removed.
  static func remove(_ paths: [String]) -> [String] {
    paths.filter { path in unlink(path) != 0 && errno != ENOENT }
  }
}
