/// The case's own id, its date of law, and the weeks it needs.
enum IdentityCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    let authored = context.authored
    let id = authored.id
    if !id.value.isEmpty, id.value != context.folderName {
      findings.report(.folderNameDiffers, at: id.span, id.value, context.folderName)
    }
    if let today = context.today, let date = CalendarDay(authored.legalDate.value),
      date.isOverAYear(before: today)
    {
      findings.report(.legalDateOld, at: authored.legalDate.span, authored.legalDate.value)
    }
    if let first = authored.resources.first, !authored.resources.contains(where: \.isWeeks) {
      findings.report(.weeksMissing, at: first.id.span)
    }
  }
}

extension AuthoredResource {
  fileprivate var isWeeks: Bool { id.value == "weeks" }
}
