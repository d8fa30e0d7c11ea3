internal import KompasEngine
internal import KompasStandards

/// Turns a `YAMLValue` into an `AuthoredCase`: the second stage, the shape.
package struct CaseShape {
  /// The text of the case and of what stands beside it.
  let sources: [SourceText]
  let findings: Findings

  /// Reads `value`, of which the parts stand in these files; the first is that of the case.
  package static func read(
    _ value: YAMLValue,
    sources: [SourceText],
    findings: Findings
  ) -> AuthoredCase? {
    CaseShape(sources: sources, findings: findings).read(value)
  }

  private func read(_ value: YAMLValue) -> AuthoredCase? {
    let file = sources.first?.file ?? ""
    let top = Span(file: file)
    let root = Fields(
      value,
      name: file,
      keys: CaseKeys.top,
      owner: top,
      findings: findings
    )
    guard let root else { return nil }
    root.checkFormat("kompas")
    let id = root.id()
    let version = root.text("version")
    let legalDate = root.text("legal_date")
    if !legalDate.value.isEmpty, CalendarDay(legalDate.value) == nil {
      findings.report(.dateMalformed, at: legalDate.span, legalDate.value)
    }
    let result = AuthoredCase(
      id: id,
      version: version,
      legalDate: legalDate,
      language: root.choice("language", from: CaseKeys.languages) ?? Text("nl", at: top),
      license: root.textIfAny("license"),
      title: root.text("title"),
      summary: root.textIfAny("summary"),
      minutes: root.integer("minutes")?.value ?? 5,
      themes: root.texts("themes"),
      isFictional: root.boolean("fictional")?.value ?? true,
      shows: shows(root),
      waivers: waivers(root),
      precedents: precedents(root),
      role: role(root),
      authority: root.choice("authority", from: CaseKeys.authorities) ?? Text("college", at: top),
      procedure: root.text("procedure"),
      map: root.textIfAny("map"),
      briefing: root.text("briefing"),
      municipality: nil,
      inhabitants: 0,
      allowsUndo: root.boolean("undo")?.value ?? true,
      resources: resources(root),
      criteria: criteria(root),
      stakeholders: stakeholders(root),
      needles: needles(root),
      promises: promises(root),
      scenes: scenes(root),
      events: events(root),
      endings: endings(root),
      questions: [],
      experiments: []
    )
    return withStory(root, withPlace(root, withDebrief(root, result)))
  }

  private func withPlace(_ root: Fields, _ authored: AuthoredCase) -> AuthoredCase {
    guard let place = root.fields("place") else { return authored }
    var result = authored
    result.municipality = place.textIfAny("municipality")
    result.inhabitants = place.integer("inhabitants")?.value ?? (place.has("inhabitants") ? nil : 0)
    return result
  }

  private func withDebrief(_ root: Fields, _ authored: AuthoredCase) -> AuthoredCase {
    guard let debrief = root.fields("debrief") else { return authored }
    var result = authored
    result.questions = debrief.texts("questions")
    result.experiments = debrief.texts("experiments")
    return result
  }

  private func shows(_ root: Fields) -> [CompassValue]? {
    let shown = root.list("shows").compactMap {
      Scalars.choice($0, name: "shows", from: CompassValue.allCases, findings)?.value
    }
    return root.has("shows") ? CompassValue.allCases.filter(shown.contains) : nil
  }

  private func waivers(_ root: Fields) -> [(claim: CaseClaim, reason: Text)] {
    guard let fields = root.fields("waives") else { return [] }
    return CaseClaim.allCases.filter(\.canBeWaived).compactMap { claim in
      fields.textIfAny(claim.rawValue).map { (claim, $0) }
    }
  }

  private func role(_ root: Fields) -> AuthoredRole {
    guard let fields = root.fields("role") else {
      let none = Text("", at: root.span)
      return AuthoredRole(id: none, name: none, text: nil)
    }
    return AuthoredRole(id: fields.id(), name: fields.text("name"), text: fields.textIfAny("text"))
  }

  private func precedents(_ root: Fields) -> [AuthoredPrecedent] {
    root.items("precedents").map {
      AuthoredPrecedent(
        title: $0.text("title"),
        place: $0.textIfAny("place"),
        years: $0.textIfAny("years"),
        source: $0.textIfAny("source"),
        lesson: $0.textIfAny("lesson")
      )
    }
  }

  /// Reports ids that were used before.
  func checkUnique(_ ids: [Text]) {
    var lines: [String: Int] = [:]
    for id in ids where !id.value.isEmpty {
      if let line = lines[id.value] {
        findings.report(.duplicateId, at: id.span, id.value, "\(line)")
      } else {
        lines[id.value] = id.span.line
      }
    }
  }

  func conditions(_ fields: Fields) -> [AuthoredCondition] {
    fields.list("when").compactMap { value in
      guard let text = Scalars.text(value, name: "when", findings), let scalar = value.scalar,
        let source = sources.first(where: { $0.file == text.span.file })
      else { return nil }
      return AuthoredCondition(text: text, scalar: scalar, source: source)
    }
  }
}
