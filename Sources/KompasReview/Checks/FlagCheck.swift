import KompasEngine
import KompasScenarios

/// Flags that are set and never asked for.
enum FlagCheck: CaseReview {
  static func check(_ review: ReviewContext, _ findings: Findings) {
    var asked = Set<Int32>()
    for case .flag(let index) in review.rules.conditionCode { asked.insert(index) }
    for stakeholder in review.rules.stakeholders { asked.formUnion(stakeholder.nearIf ?? []) }
    let names = review.context.names
    var reported = Set<String>()
    for flag in review.context.authored.allConsequences.flatMap({ $0[.sets] }) {
      guard let index = names.flags[flag.value], !asked.contains(index),
        reported.insert(flag.value).inserted
      else { continue }
      findings.report(.flagNeverAsked, at: flag.span, flag.value)
    }
  }
}
