import Foundation
import KompasStorage

/// Where the cases are that somebody installed: beside the archive.
enum UserLibrary {
  /// The folder `cases` in that of the archive; `nil` if `HOME` names none.
  static func path(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String? {
    ArchiveLocation.dataFolder(environment).map { $0 + "/cases" }
  }
}
