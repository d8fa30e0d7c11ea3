/// What a new version of the format asks of a case: the road from one version to the next.
///
/// The phrase `migrate.step.1` says what the step from version 1 changes.
public struct MigrationStep: Sendable {
  /// The version it starts from; it leads to the next.
  public var from: Int
  /// The changes in a file: its name and its content.
  package var edits: @Sendable (_ file: String, _ root: YAMLValue) -> [TextEdit]

  /// Makes a step; the number behind `kompas:` changes by itself.
  package init(
    from: Int,
    edits: @escaping @Sendable (_ file: String, _ root: YAMLValue) -> [TextEdit]
  ) {
    self.from = from
    self.edits = edits
  }

  /// The steps there are, one for each version before the present one.
  ///
  /// The first version is 1, so there is none yet.
  package static let all: [MigrationStep] = []
}
