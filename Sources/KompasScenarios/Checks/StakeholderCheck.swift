internal import KompasEngine

/// Factions have seats, all others people.
enum StakeholderCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    for stakeholder in context.authored.stakeholders where !stakeholder.isMisread {
      checkInterested(stakeholder, context, findings)
      guard stakeholder.kind != .faction else {
        if (stakeholder.seats?.value ?? 0) < 1 {
          let place = stakeholder.seats?.span ?? stakeholder.id.span
          findings.report(.factionWithoutSeats, at: place, stakeholder.id.value)
        }
        if let people = stakeholder.people, people.value > 0 {
          findings.report(.factionWithPeople, at: people.span)
        }
        continue
      }
      if let seats = stakeholder.seats {
        findings.report(.seatsWithoutFaction, at: seats.span, "seats", "\(stakeholder.kind)")
      }
      if let coalition = stakeholder.coalition {
        findings.report(
          .seatsWithoutFaction,
          at: coalition.span,
          "coalition",
          "\(stakeholder.kind)"
        )
      }
    }
  }

  /// A faction and who cannot speak are no parties; an authority only where the procedure says so.
  private static func checkInterested(
    _ stakeholder: AuthoredStakeholder,
    _ context: CaseContext,
    _ findings: Findings
  ) {
    guard let interested = stakeholder.interested, interested.value else { return }
    switch stakeholder.kind {
    case .residents, .business, .organisation: return
    case .authority where context.procedure?.municipalityMayAppeal != false: return
    case .authority, .faction, .voiceless:
      findings.report(.noInterestedParty, at: interested.span, "\(stakeholder.kind)")
    }
  }
}
