/// Every condition parses, fits its types and can be both true and false.
enum ConditionCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    for condition in context.authored.allConditions {
      _ = ConditionCompiler.compile(condition, names: context.names, findings: findings)
    }
  }
}
