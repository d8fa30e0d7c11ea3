internal import KompasEngine

/// Who stands at the ends of the needles, and who sees promises: groups that exist, are counted there, and stand on one side.
enum PolesCheck: CaseCheck {
  static func check(_ context: CaseContext, _ findings: Findings) {
    let known = context.names.stakeholders
    /// The group of this id; `nil` if there is none, which is reported.
    func group(_ id: Text) -> AuthoredStakeholder? {
      if let index = known[id.value] { return context.authored.stakeholders[Int(index)] }
      // With no groups at all that is the mistake, and has been reported.
      guard !known.isEmpty else { return nil }
      findings.report(
        .unknownStakeholder,
        at: id.span,
        id.value,
        suggestion: Suggestion.id(nearest: id.value, in: known.keys)
      )
      return nil
    }
    for id in context.authored.promises.flatMap({ $0.witnesses ?? [] }) {
      guard let witness = group(id), !witness.isMisread, witness.kind != .faction
      else { continue }
      findings.report(.witnessWithoutSeats, at: id.span, id.value)
    }
    guard let needles = context.authored.needles else { return }
    for id in needles.groups { _ = group(id) }
    if needles.groups.count == 2, needles.groups[0].value == needles.groups[1].value {
      findings.report(.needleBothSides, at: needles.groups[1].span, needles.groups[1].value)
    }
    for id in needles.loud + needles.silent {
      guard let group = group(id), !group.isMisread,
        group.kind == .faction || (group.people?.value ?? 0) < 1
      else { continue }
      findings.report(.needleWithoutPeople, at: id.span, id.value)
    }
    for id in needles.silent where needles.loud.contains(where: { $0.value == id.value }) {
      findings.report(.needleBothSides, at: id.span, id.value)
    }
    if needles.loud.isEmpty != needles.silent.isEmpty {
      findings.report(.needleOneSide, at: needles.span)
    }
  }
}
