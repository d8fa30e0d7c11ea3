import Foundation

/// The folders with cases.
public struct ScenarioLibrary: Sendable {
  /// A case in the library.
  public struct Entry: Sendable, Equatable {
    /// The name of its folder, which is its id.
    public var id: String
    /// The path of its folder.
    public var path: String
    /// What a list shows of it; `nil` if the case is broken.
    public var header: CaseHeader?
  }

  /// The folders that hold a folder per case; of two cases with the same id, the earlier folder's counts.
  public let roots: [String]

  /// Takes the folder that holds the cases; it need not exist.
  public init(root: String) {
    roots = [root]
  }

  /// Takes the folders that hold the cases, the first one first; they need not exist.
  public init(roots: [String]) {
    self.roots = roots
  }

  /// The cases by id, broken ones included; their titles in a language where they have it.
  public func entries(language: String) -> [Entry] {
    ids().compactMap { id in
      folder(of: id).map { path in
        Entry(id: id, path: path, header: CaseHeader(folder: path, language: language))
      }
    }
  }

  /// The folder of a case, by its folder's path, the path of its `case.yaml` or its id: a folder at that path goes before an id.
  ///
  /// `nil` if there is none; `suggestion(for:)` knows what was probably meant.
  public func find(_ idOrPath: String) -> String? { Self.here(idOrPath) ?? installed(idOrPath) }

  /// The folder of a case at a path, or at the path of its `case.yaml`; `nil` if there is none.
  public static func here(_ path: String) -> String? {
    guard !path.isEmpty else { return nil }
    let folder = CaseFolder(path).path
    return isCase(folder) ? folder : nil
  }

  /// The id nearest to a mistyped one, or else the only one that holds what was typed.
  public func suggestion(for id: String) -> String? {
    let ids = ids()
    if let nearest = Suggestion.nearest(to: id, in: ids) { return nearest }
    let holding = ids.filter { id.count >= 3 && $0.contains(id.lowercased()) }
    return holding.count == 1 ? holding[0] : nil
  }

  /// The folder of the case with an id; `nil` if there is none.
  public func installed(_ id: String) -> String? {
    Scalars.isId(id) ? folder(of: id) : nil
  }

  /// Every folder of a case with an id; of those, people find the first.
  public func all(_ id: String) -> [String] {
    Scalars.isId(id) ? roots.map { $0 + "/" + id }.filter(Self.isCase) : []
  }

  private func folder(of name: String) -> String? {
    roots.lazy.map { $0 + "/" + name }.first(where: Self.isCase)
  }

  private func ids() -> [String] {
    let names = roots.flatMap { root in
      ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
        .filter { !$0.hasPrefix(".") && Self.isCase(root + "/" + $0) }
    }
    return Set(names).sorted()
  }

  private static func isCase(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + CaseFolder.main)
  }
}
