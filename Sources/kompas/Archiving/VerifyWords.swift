import KompasStandards
import enum KompasEngine.Decision
import KompasJournal

/// What `kompas verify` says to people of a run in which nothing is wrong.
struct VerifyWords {
  let language: Language

  /// That it is right, by which rules, its seal, and how its case compares.
  ///
  /// - Parameters:
  ///   - opened: the run.
  ///   - name: what it is in: a file or the archive.
  ///   - run: the run, to find the line.
  ///   - seal: the last link of its chain.
  ///   - installed: how its case compares with the library.
  /// - Returns: lines.
  func lines(
    _ opened: RecordContents,
    _ name: String,
    _ run: RecordInFile,
    seal: String,
    _ installed: InstalledCase
  ) -> [String] {
    let steps = opened.submissions.compactMap(\.decision)
    let place =
      run.line > 0 ? language.phrase("verify.place", ["name": name, "line": run.line]) : name
    let hasOtherRules = opened.header.hasOtherRules
    var lines = [
      language.phrase(
        "verify.right",
        [
          "place": place, "isWhole": hasOtherRules, "case": opened.header.caseID,
          "decisions": steps.count(where: \.isChoice), "steps": steps.count,
        ]
      )
    ]
    if hasOtherRules {
      let rules = RulesWords.name(opened.header.rules, language)
      lines.append(language.phrase("verify.otherRules", ["rules": rules]))
    }
    lines.append(language.phrase("verify.seal", ["seal": seal]))
    lines.append("  " + installed.words(language))
    return lines
  }

  /// What verifying proves, and what it does not.
  ///
  /// - Parameter isDecidedAgain: whether everything could be decided again.
  /// - Returns: a few sentences.
  func limits(isDecidedAgain: Bool) -> String {
    language.phrase("verify.limits", ["isDecidedAgain": isDecidedAgain])
  }
}
