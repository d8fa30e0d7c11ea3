/// The last ending always holds, the others do not.
enum EndingCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    let endings = context.authored.endings
    for ending in endings.dropLast() where ending.when.isEmpty {
      findings.report(.earlierEndingUnconditional, at: ending.id.span)
    }
    if let condition = endings.last?.when.first {
      findings.report(.lastEndingConditional, at: condition.text.span)
    }
  }
}
