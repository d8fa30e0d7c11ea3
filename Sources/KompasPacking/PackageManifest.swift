import Foundation

/// What a package says of itself: which case it holds, under which licence, and a digest of every file.
public struct PackageManifest: Sendable, Equatable, Codable {
  /// A file of the case.
  public struct File: Sendable, Equatable, Codable {
    /// Its name inside the folder of the case.
    public var name: String
    /// How long it is, in bytes.
    public var size: Int
    /// The SHA-256 of its bytes, in hexadecimal.
    public var sha256: String
  }

  /// The version of packages that this program writes.
  public static let format = 1

  /// The version of the package's own format.
  public var format: Int
  /// The case's id, which is the name of its folder.
  public var id: String
  /// The case's version, as its author counts.
  public var version: String
  /// The title, in the case's own language.
  public var title: String
  /// The case's own language.
  public var language: String
  /// Under which licence others may use the case.
  public var license: String
  /// The files, by name.
  public var files: [File]

  enum CodingKeys: String, CodingKey {
    case format = "kompas_package"
    case id, version, title, language, license, files
  }

  /// The bytes in the package: JSON with sorted keys, so that they are always the same.
  package func bytes() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// Reads a manifest; a newer one is told from a broken one.
  package static func read(_ bytes: [UInt8]) throws(PackageProblem) -> PackageManifest {
    struct Head: Decodable {
      var kompas_package: Int
    }
    let data = Data(bytes)
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: data), head.kompas_package >= 1 else {
      throw .manifestUnreadable
    }
    guard head.kompas_package <= format else { throw .newer(head.kompas_package) }
    guard let manifest = try? decoder.decode(PackageManifest.self, from: data) else {
      throw .manifestUnreadable
    }
    return manifest
  }
}
