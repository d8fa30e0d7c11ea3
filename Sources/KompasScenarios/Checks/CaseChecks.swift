/// One thing that can be wrong with the meaning of a case.
///
/// Each has a file of its own.
package protocol CaseCheck: Sendable {
  /// Reports what is wrong.
  static func check(_ context: CaseContext, _ findings: Findings)
}

/// The checks of meaning; a new one is a file beside this one and a line here.
package enum CaseChecks {
  package static let all: [any CaseCheck.Type] = [
    IdentityCheck.self,
    NameCheck.self,
    CriterionCheck.self,
    StakeholderCheck.self,
    CouncilCheck.self,
    ReferenceCheck.self,
    PolesCheck.self,
    PromiseCheck.self,
    SceneOrderCheck.self,
    EndingCheck.self,
    LawCheck.self,
    ConditionCheck.self,
  ]
}
