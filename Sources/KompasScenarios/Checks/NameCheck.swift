internal import KompasEngine
/// Names that conditions would not be able to tell apart, and flags that nothing sets.
enum NameCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    for resource in context.authored.resources {
      if ConditionNames.reserved.contains(resource.id.value) {
        findings.report(.nameTaken, at: resource.id.span, resource.id.value)
      }
    }
    var reported: Set<String> = []
    for flag in context.authored.allConsequences.flatMap({ $0[.sets] }) {
      let isTaken =
        ConditionNames.reserved.contains(flag.value) || context.names.resources[flag.value] != nil
      if isTaken, reported.insert(flag.value).inserted {
        findings.report(.nameTaken, at: flag.span, flag.value)
      }
    }
    let cleared = context.authored.allConsequences.flatMap { $0[.clears] }
    for flag in cleared + context.authored.stakeholders.flatMap(\.nearIf)
    where context.names.flags[flag.value] == nil {
      findings.report(
        .flagNeverSet,
        at: flag.span,
        flag.value,
        suggestion: Suggestion.id(nearest: flag.value, in: context.flags)
      )
    }
  }
}
