import Foundation

/// Where the cases are that somebody installed: beside the archive.
enum UserLibrary {
  /// `$XDG_DATA_HOME/kompas/cases` if that is an absolute path, else `$HOME/.local/share/kompas/cases`.
  ///
  /// `nil` if `HOME` is no absolute path either. Source: XDG Base Directory Specification 0.8.
  static func path(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String? {
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      return data + "/kompas/cases"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/share/kompas/cases"
  }
}
