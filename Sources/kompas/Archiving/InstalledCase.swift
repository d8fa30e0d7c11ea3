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
  init(_ stored: StoredCase, _ language: Language) {
    self = .absent
    guard LibraryRoot.find() != nil, let library = try? Compose.library(language),
      let reader = try? Compose.reader(language)
    else { return }
    for path in library.all(stored.compiled.id) {
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
    switch (self, language.either) {
    case (.same, .nl): "De zaak is dezelfde als in uw bibliotheek."
    case (.same, .en): "The case is the same as in your library."
    case (.otherWords, .nl):
      "De zaak draagt het kenmerk van die in uw bibliotheek, en is door een andere Kompas gelezen of veranderd."
    case (.otherWords, .en):
      "The case carries the digest of the one in your library, and was read by another Kompas or changed."
    case (.otherVersion, .nl):
      "In uw bibliotheek staat een andere versie van de zaak, dus die is niet vergeleken; --against zegt wat er verschilt."
    case (.otherVersion, .en):
      "There is another version of the case in your library, so they were not compared; --against tells what differs."
    case (.unreadable, .nl):
      "De zaak in uw bibliotheek is niet te lezen, dus die is niet vergeleken; `kompas check` zegt wat eraan mankeert."
    case (.unreadable, .en):
      "The case in your library cannot be read, so it was not compared; `kompas check` says what is wrong with it."
    case (.absent, .nl): "De zaak staat niet in uw bibliotheek, dus die is niet vergeleken."
    case (.absent, .en): "The case is not in your library, so it was not compared."
    }
  }
}
