import KompasStandards

/// The case's own id, its date of law, and the weeks it needs.
enum IdentityCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    let authored = context.authored
    let id = authored.id
    if !id.value.isEmpty, id.value != context.folderName {
      let kind = Scalars.isId(context.folderName) ? "id" : "other"
      findings.report(.folderNameDiffers, at: id.span, id.value, context.folderName, kind)
    }
    checkDate(authored.legalDate, context.today, findings)
    if let first = authored.resources.first, !authored.resources.contains(where: \.isWeeks) {
      findings.report(.weeksMissing, at: first.id.span)
    }
  }

  /// The day on which the Omgevingswet, which all procedures rest on, came into force.
  private static let omgevingswet = CalendarDay("2024-01-01")

  private static func checkDate(_ text: Text, _ today: CalendarDay?, _ findings: Findings) {
    guard let date = CalendarDay(text.value) else { return }
    if let omgevingswet, date < omgevingswet {
      findings.report(.legalDateBeforeLaw, at: text.span, text.value)
    } else if let today, today < date {
      findings.report(.legalDateFuture, at: text.span, text.value)
    } else if let today, date.isOverAYear(before: today) {
      findings.report(.legalDateOld, at: text.span, text.value)
    }
  }
}

extension AuthoredResource {
  fileprivate var isWeeks: Bool { id.value == "weeks" }
}
