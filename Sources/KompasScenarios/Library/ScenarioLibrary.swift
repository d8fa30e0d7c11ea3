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

  /// The folder that holds a folder per case.
  public let root: String

  /// Takes the folder that holds the cases; it need not exist.
  public init(root: String) {
    self.root = root
  }

  /// The cases by id, broken ones included; their titles in a language where they have it.
  public func entries(language: String) -> [Entry] {
    ids().map { id in
      let path = root + "/" + id
      return Entry(
        id: id,
        path: path,
        header: CaseHeader(folder: path, language: language)
      )
    }
  }

  /// The folder of a case, by its id, its folder's path or the path of its `case.yaml`.
  ///
  /// `nil` if there is none; `suggestion(for:)` knows what was probably meant.
  public func find(_ idOrPath: String) -> String? {
    if Scalars.isId(idOrPath), Self.isCase(root + "/" + idOrPath) { return root + "/" + idOrPath }
    guard !idOrPath.isEmpty else { return nil }
    let folder = CaseFolder(idOrPath).path
    return Self.isCase(folder) ? folder : nil
  }

  /// The id nearest to a mistyped one.
  public func suggestion(for id: String) -> String? {
    Suggestion.nearest(to: id, in: ids())
  }

  private func ids() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.filter { !$0.hasPrefix(".") && Self.isCase(root + "/" + $0) }.sorted()
  }

  private static func isCase(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/case.yaml")
  }
}
