/// What a new version of the format asks of a case: the road from one version to the next.
public struct MigrationStep: Sendable {
  /// The version it starts from; it leads to the next.
  public var from: Int
  /// What changes, in Dutch.
  public var dutch: String
  /// What changes, in English.
  public var english: String
  /// The changes in a file: its name and its content.
  package var edits: @Sendable (_ file: String, _ root: YAMLValue) -> [TextEdit]

  /// Makes a step; the number behind `kompas:` changes by itself.
  package init(
    from: Int,
    dutch: String,
    english: String,
    edits: @escaping @Sendable (_ file: String, _ root: YAMLValue) -> [TextEdit]
  ) {
    self.from = from
    self.dutch = dutch
    self.english = english
    self.edits = edits
  }

  /// The steps there are, one for each version before the present one.
  ///
  /// The first version is 1, so there is none yet.
  package static let all: [MigrationStep] = []
}
