import KompasEngine
import KompasJournal
import KompasScenarios
import KompasStandards

/// How the case that was kept with a run compares with the one in the library.
enum InstalledCase: String {
  /// The very same case is there.
  case same
  /// A case of the same digest is there, with other rules or words in it.
  case otherWords
  /// The case is there in another version.
  case otherVersion
  /// The case is there, and cannot be read.
  case unreadable
  /// There is no such case.
  case absent

  /// Compares a case with what is installed: one's own cases, and those that came with the program.
  init(_ stored: StoredCase) {
    self = .absent
    let reader = Compose.reader()
    for path in Compose.library().all(stored.compiled.id) {
      guard let loaded = reader.load(path).loaded else {
        if self == .absent { self = .unreadable }
        continue
      }
      guard loaded.compiled.digest == stored.compiled.digest else {
        self = .otherVersion
        continue
      }
      let isSame = loaded.compiled == stored.compiled && loaded.texts == stored.texts
      self = isSame ? .same : .otherWords
      return
    }
  }

  /// What is said of it.
  func words(_ language: Language) -> String {
    language.phrase("archive.installed.\(self)")
  }
}
