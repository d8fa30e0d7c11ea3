/// Brings the files of a case from an older version of the format to the present one, with everything the author wrote around it.
public struct Migration: Sendable {
  /// The present version.
  public static let current = 1

  /// Why a case stays as it is.
  public enum Problem: Error, Sendable {
    /// A file cannot be read: what is wrong, in these files.
    case unreadable([Diagnostic], sources: [String: String])
    /// A file does not say which version it is of.
    case versionMissing(file: String)
    /// A file is of a version that this program does not know yet.
    case newer(file: String, version: Int)
    /// A file is of a version from which no road leads.
    case unknown(file: String, version: Int)
    /// A step made something of a file that cannot be read.
    case broken(file: String, from: Int)
    /// A file could not be written; it is as it was.
    case system(FileProblem)
  }

  /// What happens to a file.
  public struct Change: Sendable {
    /// Its name.
    public var file: String
    /// The version it is of.
    public var from: Int
    /// The steps it takes.
    public var steps: [MigrationStep]
    /// What it becomes.
    public var text: String
  }

  private let folder: CaseFolder
  private let steps: [MigrationStep]

  /// Takes the folder of a case.
  public init(_ path: String) {
    self.init(path, steps: MigrationStep.all)
  }

  /// Takes the folder of a case, and other steps than there are.
  package init(_ path: String, steps: [MigrationStep]) {
    folder = CaseFolder(path)
    self.steps = steps
  }

  /// What is to be done, file by file; nothing if the case is up to date.
  ///
  /// - Throws: `Migration.Problem`.
  public func plan() throws(Problem) -> [Change] {
    var changes: [Change] = []
    for name in folder.translations() + [CaseFolder.main] {
      if let change = try change(of: name) { changes.append(change) }
    }
    return changes
  }

  /// Writes the files, each in one go and `case.yaml` last.
  ///
  /// Every file carries its own version: what is stopped halfway goes on where it was.
  ///
  /// - Throws: `Migration.Problem`.
  public func carryOut(_ changes: [Change]) throws(Problem) {
    let files = changes.map { (folder.path + "/" + $0.file, Array($0.text.utf8)) }
    do throws(FileProblem) { try WholeFile.write(files) } catch { throw .system(error) }
  }

  private func change(of name: String) throws(Problem) -> Change? {
    let findings = Findings()
    guard let bytes = folder.bytes(of: name, namedAt: nil, findings: findings),
      let first = SourceText(file: name, bytes: bytes, findings: findings),
      let root = YAMLReader.read(first, findings: findings), !findings.hasErrors
    else {
      let text = (try? folder.bytes(of: name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw .unreadable(findings.sorted, sources: [name: text])
    }
    guard let from = root["kompas"]?.integer else { throw .versionMissing(file: name) }
    guard from <= Self.current else { throw .newer(file: name, version: from) }
    if from == Self.current { return nil }
    var (source, value) = (first, root)
    var taken: [MigrationStep] = []
    for version in from..<Self.current {
      guard let step = steps.first(where: { $0.from == version }) else {
        throw .unknown(file: name, version: from)
      }
      (source, value) = try take(step, name, source, value)
      taken.append(step)
    }
    return Change(file: name, from: from, steps: taken, text: source.text)
  }

  private func take(
    _ step: MigrationStep,
    _ name: String,
    _ source: SourceText,
    _ root: YAMLValue
  ) throws(Problem) -> (SourceText, YAMLValue) {
    var edits = step.edits(name, root)
    if let version = root["kompas"], let written = version.scalar?.text {
      edits.append(TextEdit(at: version.span, length: written.count, by: "\(step.from + 1)"))
    }
    let findings = Findings()
    let text = TextEdit.apply(edits, to: source)
    guard let next = SourceText(file: name, bytes: Array(text.utf8), findings: findings),
      let value = YAMLReader.read(next, findings: findings), !findings.hasErrors,
      value["kompas"]?.integer == step.from + 1
    else { throw .broken(file: name, from: step.from) }
    return (next, value)
  }
}
