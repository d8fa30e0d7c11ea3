import SystemPackage

/// A path that somebody typed, taken apart.
///
/// Nothing is looked up: see `FilePath` of swift-system, which knows the odd ones (empty, one letter, `.`, slashes at the end).
package struct PathName {
  private let path: FilePath

  /// Takes a path; the system reads no further than a zero in it.
  package init(_ text: String) {
    path = FilePath(String(Substring(text.unicodeScalars.prefix { $0 != "\0" })))
  }

  /// The folder that it is in: `.` for a name alone, `/` for what has no folder above it.
  package var folder: String {
    let folder = path.removingLastComponent().string
    return folder.isEmpty ? "." : folder
  }

  /// Its last part; empty where there is none, as in `/`.
  package var name: String { path.lastComponent?.string ?? "" }

  /// What comes behind the last dot of its name, in small letters; empty if nothing does.
  package var ending: String { path.extension?.lowercased() ?? "" }
}
