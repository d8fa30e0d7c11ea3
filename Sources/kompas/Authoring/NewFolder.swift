import Foundation
import KompasScenarios
import KompasStandards

/// Writes a folder at once: it is there with everything in it, or not at all.
enum NewFolder {
  /// Why it could not be written.
  enum Problem: Error, Equatable {
    case exists
    case noParent
    case notAllowed
    case full
    case other(Int32)
  }

  /// Writes files into a new folder.
  ///
  /// Everything is written into a hidden folder beside it first, which is then renamed. ^C waits until that is done.
  ///
  /// - Parameters:
  ///   - name: the name of the folder.
  ///   - parent: the folder it comes in, which must be there.
  ///   - files: what is in it.
  ///   - isSound: looks at the folder before it gets its place; if it says no, nothing is left of it.
  /// - Returns: whether it was sound, and so is there.
  /// - Throws: why it could not be written.
  static func write(
    _ name: String,
    in parent: String,
    _ files: [(name: String, bytes: [UInt8])],
    isSound: (String) -> Bool
  ) throws(Problem) -> Bool {
    guard !isThere(parent + "/" + name) else { throw .exists }
    return try holdingSignals { () throws(Problem) in
      try place(name, in: parent, files, isSound: isSound)
    }
  }

  private static func place(
    _ name: String,
    in parent: String,
    _ files: [(name: String, bytes: [UInt8])],
    isSound: (String) -> Bool
  ) throws(Problem) -> Bool {
    Leftovers.sweep(parent)
    let scratch = parent + "/" + Leftovers.name("new")
    guard mkdir(scratch, 0o777) == 0 else { throw problem() }
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let folder = scratch + "/" + name
    guard mkdir(folder, 0o777) == 0 else { throw problem() }
    do throws(FileProblem) {
      for file in files { try WholeFile.create(folder + "/" + file.name, file.bytes) }
    } catch { throw problem(error.code) }
    guard isSound(folder) else { return false }
    // This replaces nothing but an empty folder that somebody made in between.
    guard rename(folder, parent + "/" + name) == 0 else { throw problem() }
    return true
  }

  /// Whether there is something of this name, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func problem(_ code: Int32 = errno) -> Problem {
    switch code {
    case EEXIST, ENOTEMPTY: .exists
    case ENOENT, ENOTDIR: .noParent
    case EACCES, EPERM, EROFS: .notAllowed
    case ENOSPC, EDQUOT, EFBIG: .full
    case let number: .other(number)
    }
  }
}

extension NewFolder.Problem {
  /// What is wrong and how to mend it, in words.
  func words(_ name: String, in parent: String, _ language: Language) -> String {
    switch self {
    case .exists: Interview.taken(parent + "/" + name, language)
    case .noParent:
      language.phrase("authoring.folder.noParent", ["parent": parent])
    case .notAllowed:
      language.phrase("authoring.folder.notAllowed", ["parent": parent])
    case .full:
      language.phrase("authoring.folder.full")
    case .other(let code):
      language.phrase(
        "authoring.folder.other",
        ["parent": parent, "reason": ErrorNumber.words(code, language)]
      )
    }
  }
}
