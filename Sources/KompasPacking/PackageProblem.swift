public import KompasScenarios

/// Why something is not packed, or a package not installed.
///
/// Codes and values; the words are the program's.
public enum PackageProblem: Error, Equatable, Sendable {
  /// It is no zip file, or one that is cut off or damaged.
  case unreadable
  /// The package is larger than allowed, in bytes.
  case packageTooLarge(limit: Int)
  /// More files than allowed.
  case tooManyFiles(limit: Int)
  /// A file is larger than allowed.
  case fileTooLarge(String, limit: Int)
  /// All files together are larger than allowed.
  case totalTooLarge(limit: Int)
  /// A name that leads out of the folder, or that some machine cannot write.
  case name(String)
  /// Two names that some machine would take for the same.
  case collision(String)
  /// A link, a folder or whatever else is not a file with text.
  case special(String)
  /// A file behind a password.
  case encrypted(String)
  /// A file packed in a way that Kompas does not read.
  case method(String)
  /// There is no list of files: it is not a package of Kompas.
  case manifestMissing
  /// The list of files cannot be read.
  case manifestUnreadable
  /// The package is of a newer format than this program knows.
  case newer(Int)
  /// A file that the list does not name.
  case unlisted(String)
  /// A file that the list names is not there.
  case missing(String)
  /// A file is not what the list says it should be.
  case digest(String)
  /// A file that is of no use to the case.
  case foreign(String)
  /// The list and the case disagree: about this key of the case.
  case disagreement(String)
  /// A file names a folder of its author's machine, on this line.
  case machinePath(String, line: Int)
  /// The case has no licence.
  case licenseMissing
  /// The case has another licence than the one that was given.
  case licenseDiffers(String)
  /// The case has errors: these, in these files.
  case unsound([Diagnostic], sources: [String: String])
  /// Another case of this name is there already, in this folder; its version, if it can be read.
  case occupied(path: String, version: String?)
  /// The system would not read or write.
  case system(FileProblem)
  /// Somebody pressed ^C.
  case interrupted
}
