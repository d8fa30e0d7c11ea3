extension AssetLibrary {
  /// Reads every entry of every file of the game, and holds what they name against what there is.
  ///
  /// A case reads no more than it needs, and takes the names in it as they are.
  ///
  /// - Returns: what is wrong, with its place in the files, which are named from the folder `Assets`.
  public func review() -> CaseReading {
    let findings = Findings()
    let files = AssetFiles(self, findings: findings, isReview: true)
    for file in AssetFiles.File.allCases {
      for key in files.keys(of: file) { _ = files.entry(key, of: file) }
    }
    let sources = files.used.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    return CaseReading(
      loaded: nil,
      diagnostics: findings.sorted,
      sources: Dictionary(uniqueKeysWithValues: sources)
    )
  }
}
