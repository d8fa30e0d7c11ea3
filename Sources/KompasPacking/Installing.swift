internal import CZip
import Foundation
import KompasEngine
public import KompasScenarios

/// Puts the case of a package in a library.
///
/// The case is written to a folder of its own beside its place, read there as every case is, and only then moved to its place in
/// one go. Whatever happens, the library has the case as it was or as it becomes.
public struct Installing {
  /// What came of it.
  public enum Outcome: Equatable, Sendable {
    /// The case is in this folder now.
    case installed(String)
    /// It came in the place of another.
    case replaced(String)
    /// This very case was there already, in this folder.
    case present(String)
  }

  private let package: CasePackage
  private let root: String
  private let reader: CaseReader
  private let isInterrupted: () -> Bool

  /// Takes a package and the folder of the library; it is made if it is not there.
  public init(
    _ package: CasePackage,
    into root: String,
    reader: CaseReader,
    isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.package = package
    self.root = root
    self.reader = reader
    self.isInterrupted = isInterrupted
  }

  /// Installs the case.
  ///
  /// - Parameters:
  ///   - present: the folder of a case with the same id that people find now, if there is one.
  ///   - replaces: whether another case with the same id may go.
  /// - Returns: what came of it.
  /// - Throws: `PackageProblem`; then the library is as it was.
  public func install(present: String?, replaces: Bool) throws(PackageProblem) -> Outcome {
    try Self.makeFolder(root)
    Leftovers.sweep(root)
    var template = Array((root + "/" + Leftovers.name("XXXXXX")).utf8CString)
    guard mkdtemp(&template) != nil else { throw .system(FileProblem(root)) }
    template.removeLast()
    let workshop = String(decoding: template.map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: workshop) }
    let folder = workshop + "/" + package.manifest.id
    try write(to: folder)
    let loaded = try check(folder)
    if let present {
      let other = reader.load(present).loaded
      if other?.compiled.digest == loaded.compiled.digest { return .present(present) }
      guard replaces else { throw .occupied(path: present, version: other?.compiled.version) }
    }
    if isInterrupted() { throw .interrupted }
    let place = root + "/" + package.manifest.id
    // Where nothing stands, nothing may have come meanwhile.
    if Self.rename(folder, place, KOMPAS_RENAME_NOREPLACE) { return .installed(place) }
    switch errno {
    case EEXIST where replaces:
      try exchange(folder, place, by: workshop)
      return .replaced(place)
    case EEXIST: throw .occupied(path: place, version: nil)
    case EINVAL, ENOSYS:
      try move(folder, place)
      return .installed(place)
    default: throw .system(FileProblem(place))
    }
  }

  private func write(to folder: String) throws(PackageProblem) {
    try Self.makeFolder(folder)
    for file in package.files {
      if isInterrupted() { throw .interrupted }
      let path = folder + "/" + file.name
      try Self.makeFolder(PathName(path).folder)
      do throws(FileProblem) {
        try WholeFile.create(path, file.bytes)
      } catch { throw .system(FileProblem(root, code: error.code)) }
    }
  }

  /// Reads the case as every case is read; it must be what the package says.
  private func check(_ folder: String) throws(PackageProblem) -> LoadedCase {
    let reading = reader.load(folder)
    guard let loaded = reading.loaded else {
      let errors = reading.diagnostics.filter { $0.severity == .error }
      throw .unsound(errors, sources: reading.sources)
    }
    guard loaded.compiled.version == package.manifest.version else {
      throw .disagreement("version")
    }
    guard loaded.license.isEmpty || loaded.license == package.manifest.license else {
      throw .disagreement("license")
    }
    if let file = package.files.first(where: { !CasePackage.belongs($0.name, to: reading) }) {
      throw .foreign(file.name)
    }
    return loaded
  }

  /// Puts the new folder in the place of the old one, which ends in the workshop and goes with it.
  private func exchange(_ new: String, _ old: String, by workshop: String) throws(PackageProblem) {
    if Self.rename(new, old, KOMPAS_RENAME_EXCHANGE) { return }
    guard errno == EINVAL || errno == ENOSYS else { throw .system(FileProblem(old)) }
    // A file system that cannot exchange: the old one goes back if the new one does not come.
    let aside = workshop + "/old"
    try move(old, aside)
    do throws(PackageProblem) { try move(new, old) } catch {
      _ = Foundation.rename(aside, old)
      throw error
    }
  }

  private static func rename(_ from: String, _ to: String, _ how: some BinaryInteger) -> Bool {
    renameat2(AT_FDCWD, from, AT_FDCWD, to, UInt32(how)) == 0
  }

  private func move(_ from: String, _ to: String) throws(PackageProblem) {
    guard Foundation.rename(from, to) == 0 else { throw .system(FileProblem(to)) }
  }

  /// Makes a folder and those above it that are missing; only their owner may enter them.
  private static func makeFolder(_ path: String) throws(PackageProblem) {
    if FileManager.default.fileExists(atPath: path) { return }
    let above = PathName(path).folder
    if above != path { try makeFolder(above) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .system(FileProblem(path)) }
  }
}
