import ArgumentParser
import Foundation
import Glibc

/// Writes a file whole or not at all: first beside its place, then there by one rename.
enum OutputFile {
  /// Writes text; says what is wrong, and throws the exit code, if that fails.
  static func write(_ text: String, to path: String, _ language: Language) throws {
    // ^C waits until the file is there.
    let before = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, before) }
    let scratch = path + ".\(getpid()).part"
    guard let code = put(Array(text.utf8), scratch, path) else { return }
    complain(printable(words(code, path, language)))
    throw ExitStatus.cannotCreate
  }

  /// Writes several files in a folder, which is made if it is not there: all of them beside their places first, then there.
  ///
  /// Other files in it stay. Says what is wrong, and throws the exit code, if that fails; then no file was changed, unless the
  /// disk itself gave way halfway.
  static func write(
    _ files: [(name: String, text: String)],
    into folder: String,
    _ language: Language
  ) throws {
    let before = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, before) }
    let isNew = mkdir(folder, 0o755) == 0
    var trouble: Int32? = isNew || errno == EEXIST ? nil : errno
    let places = files.map { file -> (place: String, scratch: String) in
      let place = folder + "/" + file.name
      return (place, place + ".\(getpid()).part")
    }
    for (file, place) in zip(files, places) where trouble == nil {
      trouble = fill(place.scratch, Array(file.text.utf8))
    }
    for place in places where trouble == nil {
      if rename(place.scratch, place.place) != 0 { trouble = errno }
    }
    guard let trouble else { return }
    for place in places { unlink(place.scratch) }
    if isNew { rmdir(folder) }
    complain(printable(words(trouble, folder, language)))
    throw ExitStatus.cannotCreate
  }

  /// The number of what the system refused; `nil` if it is written.
  private static func put(_ bytes: [UInt8], _ scratch: String, _ path: String) -> Int32? {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return EISDIR }
    // What is no file, or where the system keeps its own, is written to as it is: a rename would take its place.
    let isOther = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    if isOther || path.hasPrefix("/dev/") || path.hasPrefix("/proc/") {
      let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
      guard file >= 0 else { return errno }
      defer { close(file) }
      return fill(file, bytes)
    }
    // Of a link, the file that it leads to is written.
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let target = realpath(path, nil)
    {
      defer { free(target) }
      let place = String(cString: target)
      return put(bytes, place + ".\(getpid()).part", place)
    }
    var trouble = fill(scratch, bytes)
    if trouble == nil, rename(scratch, path) != 0 { trouble = errno }
    if trouble != nil { unlink(scratch) }
    return trouble
  }

  /// Makes a file and fills it.
  private static func fill(_ path: String, _ bytes: [UInt8]) -> Int32? {
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
    guard file >= 0 else { return errno }
    var trouble = fill(file, bytes)
    if trouble == nil, fsync(file) != 0 { trouble = errno }
    if close(file) != 0, trouble == nil { trouble = errno }
    return trouble
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8]) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(written)
    }
    return nil
  }

  private static func words(_ code: Int32, _ path: String, _ language: Language) -> String {
    let isDutch = language == .nl
    let reason =
      switch code {
      case ENOENT, ENOTDIR: isDutch ? "die map is er niet" : "there is no such folder"
      case EISDIR: isDutch ? "dat is een map" : "that is a folder"
      case EACCES, EPERM: isDutch ? "u mag daar niet schrijven" : "you may not write there"
      case EROFS: isDutch ? "daar is alleen te lezen" : "that place can only be read"
      case ENOSPC, EDQUOT: isDutch ? "de schijf is vol" : "the disk is full"
      case EEXIST: isDutch ? "er staat nog een half bestand" : "a half file is still there"
      case ENAMETOOLONG: isDutch ? "die naam is te lang" : "that name is too long"
      case _: isDutch ? "het systeem weigert (\(code))" : "the system refuses (\(code))"
      }
    return isDutch
      ? "\(path) is niet geschreven: \(reason). Kies met --out een andere plek."
      : "\(path) was not written: \(reason). Choose another place with --out."
  }
}
