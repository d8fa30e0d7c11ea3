internal import KompasEngine
import Foundation
public import KompasScenarios

/// A case as one file: what it says of itself, and its files.
public struct CasePackage: Sendable {
  /// What the package says of itself.
  public let manifest: PackageManifest
  /// The files of the case, by name.
  let files: [(name: String, bytes: [UInt8])]

  /// Files that belong to a case, apart from those that it is read from.
  private static let companions = [
    "playthrough.txt", "LICENSE", "LICENSE.txt", "LICENSE.md", "README.md",
  ]

  /// Whether a file is of use to the case that was read.
  static func belongs(_ name: String, to reading: CaseReading) -> Bool {
    reading.sources[name] != nil || companions.contains(name)
  }

  // MARK: Making

  /// Takes the files of a case that is sound.
  ///
  /// - Parameters:
  ///   - path: the folder of the case.
  ///   - reading: what came of reading it.
  ///   - license: under which licence others may use it, if the case does not say so itself.
  ///   - secret: folders of the author's machine that no file may name, besides that of the case.
  /// - Throws: `PackageProblem`.
  public init(
    of path: String,
    reading: CaseReading,
    license: String?,
    secret: [String] = []
  ) throws(PackageProblem) {
    guard let loaded = reading.loaded else {
      throw .unsound(reading.diagnostics, sources: reading.sources)
    }
    let folder = CaseFolder(path)
    var files: [(name: String, bytes: [UInt8])] = []
    for name in Set(reading.sources.keys).union(Self.companions).sorted() {
      let isCompanion = reading.sources[name] == nil
      do throws(CaseFolder.Problem) {
        let bytes = try folder.bytes(of: name)
        files.append(
          (name, name.hasSuffix(".yaml") ? MachinePaths.withoutEditorLine(bytes) : bytes)
        )
      } catch {
        if isCompanion, error == .missing { continue }
        throw .system(FileProblem(folder.path + "/" + name))
      }
    }
    try Self.check(files.map { ($0.name, $0.bytes.count) }, PackageLimits())
    let machine = MachinePaths(secret + [folder.path, folder.resolvedPath])
    for file in files {
      if let line = machine.line(in: file.bytes) { throw .machinePath(file.name, line: line) }
    }
    self.files = files
    manifest = PackageManifest(
      format: PackageManifest.format,
      id: loaded.compiled.id,
      version: loaded.compiled.version,
      title: loaded.words(in: loaded.language).title,
      language: loaded.language,
      license: try Self.license(of: loaded, or: license),
      files: files.map {
        PackageManifest.File(name: $0.name, size: $0.bytes.count, sha256: Self.digest($0.bytes))
      }
    )
  }

  private static func license(
    of loaded: LoadedCase,
    or given: String?
  ) throws(PackageProblem) -> String {
    func line(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let (own, given) = (line(loaded.license), line(given ?? ""))
    guard own.isEmpty || given.isEmpty || own == given else { throw .licenseDiffers(own) }
    guard !(own + given).isEmpty else { throw .licenseMissing }
    return own.isEmpty ? given : own
  }

  /// The package: the same bytes for the same case, on every machine.
  ///
  /// - Throws: `PackageProblem`.
  public func bytes() throws(PackageProblem) -> [UInt8] {
    try ZipWriting.bytes(of: [(PackageName.manifest, manifest.bytes())] + files)
  }

  // MARK: Reading

  /// Takes a package apart in memory, and believes nothing of it that it has not checked.
  ///
  /// - Throws: `PackageProblem`.
  public init(_ bytes: [UInt8], limits: PackageLimits = PackageLimits()) throws(PackageProblem) {
    let archive = try ZipReading(bytes, limits: limits)
    let entries = try archive.entries()
    guard let first = entries.first(where: { $0.name == PackageName.manifest }) else {
      throw .manifestMissing
    }
    manifest = try PackageManifest.read(try archive.bytes(of: first))
    guard Scalars.isId(manifest.id) else { throw .name(manifest.id) }
    try Self.check(manifest.files.map { ($0.name, $0.size) }, limits)
    let listed = Dictionary(manifest.files.map { ($0.name, $0) }) { first, _ in first }
    var files: [(name: String, bytes: [UInt8])] = []
    for entry in entries where entry.name != PackageName.manifest {
      guard let file = listed[entry.name] else { throw .unlisted(entry.name) }
      guard file.size == entry.size else { throw .digest(entry.name) }
      let bytes = try archive.bytes(of: entry)
      guard Self.digest(bytes) == file.sha256 else { throw .digest(entry.name) }
      files.append((entry.name, bytes))
    }
    let given = Set(files.map(\.name))
    if let file = manifest.files.first(where: { !given.contains($0.name) }) {
      throw .missing(file.name)
    }
    guard given.contains(CaseFolder.main) else { throw .missing(CaseFolder.main) }
    self.files = files.sorted { $0.name < $1.name }
  }

  private static func check(
    _ files: [(name: String, size: Int)],
    _ limits: PackageLimits
  ) throws(PackageProblem) {
    guard files.count <= limits.files else { throw .tooManyFiles(limit: limits.files) }
    var total = 0
    for file in files {
      guard PackageName.isPortable(file.name) else { throw .name(file.name) }
      guard (0...limits.fileBytes).contains(file.size) else {
        throw .fileTooLarge(file.name, limit: limits.fileBytes)
      }
      total += file.size
    }
    guard total <= limits.totalBytes else { throw .totalTooLarge(limit: limits.totalBytes) }
    if let name = PackageName.collision(in: files.map(\.name) + [PackageName.manifest]) {
      throw .collision(name)
    }
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexadecimal
  }
}
