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
    _ opened: OpenedRecord,
    _ name: String,
    _ run: FiledRun,
    seal: String,
    _ installed: InstalledCase
  ) -> [String] {
    let isDutch = language == .nl
    let place = run.line > 0 ? (isDutch ? ", regel \(run.line)" : ", line \(run.line)") : ""
    let steps = opened.submissions.compactMap(\.decision)
    let decisions = steps.count(where: \.isChoice)
    let verdict =
      opened.header.hasOtherRules
      ? (isDutch ? "heel" : "whole") : (isDutch ? "klopt" : "correct")
    let size =
      isDutch
      ? "besluiten: \(decisions), stappen: \(steps.count)"
      : "decisions: \(decisions), steps: \(steps.count)"
    var lines = ["\(name)\(place): \(verdict) (\(opened.header.caseID), \(size))."]
    if opened.header.hasOtherRules {
      let rules = RulesWords.name(opened.header.rules, language)
      lines.append(
        isDutch
          ? "  Gespeeld volgens \(rules). Opnieuw besluiten kan daarom niet; de keten klopt, en alles past bij de zaak."
          : "  Played by \(rules). So it cannot be decided again; the chain is right, and everything fits the case."
      )
    }
    lines.append((isDutch ? "  Zegel: " : "  Seal: ") + seal)
    lines.append("  " + installed.words(language))
    return lines
  }

  /// What verifying proves, and what it does not.
  ///
  /// - Parameter isDecidedAgain: whether everything could be decided again.
  /// - Returns: a few sentences.
  func limits(isDecidedAgain: Bool) -> String {
    switch language.either {
    case .nl:
      "Dit bewijst dat de keten heel is, en dat alles "
        + (isDecidedAgain
          ? "volgt uit de zaak, het toeval en de keuzes. Data"
          : "past bij de zaak. Wat er is besloten, data")
        + ", wat mensen schreven en de woorden van de zaak bewaakt alleen het zegel: wie de hele keten opnieuw maakt, kan die "
        + "veranderen. Vergelijk het zegel met dat wat u toen opschreef."
    case .en:
      "This proves that the chain is whole, and that everything "
        + (isDecidedAgain
          ? "follows from the case, the seed and the choices. Dates"
          : "fits the case. What was decided, dates")
        + ", what people wrote and the words of the case are guarded by the seal alone: whoever makes the whole chain anew can "
        + "change those. Compare the seal with the one you wrote down."
    }
  }
}
