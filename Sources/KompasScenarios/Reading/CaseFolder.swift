import Foundation

/// The folder of a case.
///
/// Reads regular files only, so that no pipe or device can hang it.
package struct CaseFolder: Sendable {
  /// The folder's path.
  package let path: String
  /// The folder's own name, which is the case's id.
  package let name: String
  /// The bytes of the `case.yaml` that stands by itself, in no folder; `nil` for a folder.
  private let alone: [UInt8]?

  /// The name of the file that makes a folder a case.
  package static let main = "case.yaml"

  /// The largest file that is read.
  package static let sizeLimit = 4 << 20

  /// Takes a folder, or the path of the `case.yaml` in it.
  package init(_ path: String) {
    var url = URL(fileURLWithPath: path).standardizedFileURL
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    if url.lastPathComponent == Self.main || (exists && !isFolder.boolValue) {
      url.deleteLastPathComponent()
    }
    self.path = url.path
    name = url.lastPathComponent
    alone = nil
  }

  /// Takes a `case.yaml` that stands by itself: a case of one file, which is called as it calls itself.
  package init(alone bytes: [UInt8]) {
    path = ""
    alone = bytes
    let text = String(decoding: bytes.prefix(Self.sizeLimit), as: UTF8.self)
    name = text.firstMatch(of: /(?m)^id:[ ]*["']?([a-z0-9_]+)/).map { String($0.output.1) } ?? ""
  }

  package enum Problem: Error, Equatable {
    case missing, irregular, tooLarge, outside, unreadable
  }

  /// The bytes of a file in the folder; `name` may not lead out of it, not by a link either.
  package func bytes(of name: String) throws(Problem) -> [UInt8] {
    if let alone {
      guard name == Self.main else { throw .missing }
      guard alone.count <= Self.sizeLimit else { throw .tooLarge }
      return alone
    }
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      throw .outside
    }
    let file = path + "/" + name
    if let real = Self.resolved(file), let folder = Self.resolved(path),
      !real.hasPrefix(folder == "/" ? folder : folder + "/")
    {
      throw .outside
    }
    return try Self.bytes(at: file)
  }

  /// The bytes of a regular file of at most `limit`.
  package static func bytes(
    at path: String,
    limit: Int = sizeLimit
  ) throws(Problem) -> [UInt8] {
    guard !path.utf8.contains(0) else { throw .missing }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG { throw .missing }
      throw errno == ENXIO ? .irregular : .unreadable
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .irregular }
    guard status.st_size <= limit else { throw .tooLarge }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while result.count <= limit {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable }
      if count == 0 { return result }
      result.append(contentsOf: chunk[..<count])
    }
    throw .tooLarge
  }

  /// The names of the translations in the folder, sorted: `texts.en.yaml` and the like.
  package func translations() -> [String] {
    guard alone == nil else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasPrefix("texts.") && $0.hasSuffix(".yaml") }.sorted()
  }

  /// A file that probably should have been called `case.yaml`: `case.yaml.txt`, `case.yml`, `case.docx`.
  private var almostNamed: String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let endings = ["yaml", "yml", "txt", "docx", "doc", "odt", "rtf"]
    let texts = names.filter { endings.contains(PathName($0).ending) && !$0.hasPrefix(".") }
    let known = [Self.story] + translations()
    return texts.filter { !known.contains($0) }.sorted().first {
      let name = $0.lowercased()
      return name.hasPrefix("case.") || name.hasPrefix("zaak") || texts.count == 1
    }
  }

  /// The name of the file that holds what is told, if it does not stand in `case.yaml` itself.
  package static let story = "story.yaml"

  /// Whether there is such a file.
  package var hasStory: Bool {
    alone == nil && FileManager.default.fileExists(atPath: path + "/" + Self.story)
  }

  /// Its path without links.
  package var resolvedPath: String { Self.resolved(path) ?? path }

  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The bytes of a file of the folder; what is wrong is reported at `span` or in the file.
  package func bytes(of name: String, namedAt span: Span?, findings: Findings) -> [UInt8]? {
    let place = span ?? Span(file: name)
    do throws(Problem) {
      return try bytes(of: name)
    } catch {
      switch error {
      case .missing where span == nil:
        findings.report(.caseFileMissing, at: place, self.name, almostNamed ?? "none")
      case .missing: findings.report(.mapMissing, at: place, name)
      case .irregular: findings.report(.notARegularFile, at: place, name)
      case .tooLarge: findings.report(.fileTooLarge, at: place, name)
      case .outside: findings.report(.outsideFolder, at: place, name)
      case .unreadable: findings.report(.unreadableFile, at: place, name)
      }
      return nil
    }
  }
}
