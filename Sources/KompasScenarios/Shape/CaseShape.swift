internal import KompasEngine
internal import KompasStandards

/// Turns a `YAMLValue` into an `AuthoredCase`: the second stage, the shape.
package struct CaseShape {
  let source: SourceText
  let findings: Findings

  package static func read(
    _ value: YAMLValue,
    source: SourceText,
    findings: Findings
  ) -> AuthoredCase? {
    CaseShape(source: source, findings: findings).read(value)
  }

  private func read(_ value: YAMLValue) -> AuthoredCase? {
    let top = Span(file: source.file)
    guard let root = Fields(value, name: source.file, owner: top, findings: findings) else {
      return nil
    }
    if let version = root.integer("kompas", in: 0...Int.max), version.value != 1 {
      findings.report(.formatVersion, at: version.span)
    }
    let id = root.id()
    let version = root.text("version")
    let legalDate = root.text("legal_date")
    if !legalDate.value.isEmpty, CalendarDay(legalDate.value) == nil {
      findings.report(.dateMalformed, at: legalDate.span, legalDate.value)
    }
    let languages = ["nl", "en"].map { ($0, $0) }
    let result = AuthoredCase(
      id: id,
      version: version,
      legalDate: legalDate,
      language: root.choice("language", from: languages, required: true) ?? Text("nl", at: top),
      license: root.textIfAny("license"),
      title: root.text("title"),
      summary: root.textIfAny("summary"),
      minutes: root.integer("minutes", in: 5...240)?.value ?? 5,
      themes: root.texts("themes"),
      isFictional: root.boolean("fictional", required: true)?.value ?? true,
      shows: shows(root),
      waivers: waivers(root),
      precedents: precedents(root),
      role: role(root),
      authority: authority(root),
      procedure: root.text("procedure"),
      map: root.textIfAny("map"),
      briefing: root.text("briefing"),
      municipality: nil,
      inhabitants: 0,
      allowsUndo: root.boolean("undo")?.value ?? true,
      resources: resources(root),
      criteria: criteria(root),
      stakeholders: stakeholders(root),
      promises: promises(root),
      scenes: scenes(root),
      events: events(root),
      endings: endings(root),
      questions: [],
      experiments: []
    )
    let complete = withPlace(root, withDebrief(root, result))
    root.finish()
    return complete
  }

  private func withPlace(_ root: Fields, _ authored: AuthoredCase) -> AuthoredCase {
    guard let place = root.fields("place") else { return authored }
    var result = authored
    result.municipality = place.textIfAny("municipality")
    result.inhabitants =
      place.integer("inhabitants", in: 0...20_000_000, required: false)?.value ?? 0
    place.finish()
    return result
  }

  private func withDebrief(_ root: Fields, _ authored: AuthoredCase) -> AuthoredCase {
    guard let debrief = root.fields("debrief") else { return authored }
    var result = authored
    result.questions = debrief.texts("questions")
    result.experiments = debrief.texts("experiments")
    debrief.finish()
    return result
  }

  private func authority(_ root: Fields) -> Text {
    let words = ["college", "raad", "waterschap", "provincie", "rijk"].map { ($0, $0) }
    return root.choice("authority", from: words, required: true) ?? Text("college", at: root.span)
  }

  private func shows(_ root: Fields) -> [CompassValue]? {
    let values = CompassValue.allCases.map { ("\($0)", $0) }
    let shown = root.list("shows").compactMap {
      Scalars.choice($0, name: "shows", from: values, findings)?.value
    }
    return root.has("shows") ? CompassValue.allCases.filter(shown.contains) : nil
  }

  private func waivers(_ root: Fields) -> [(claim: CaseClaim, reason: Text)] {
    guard let fields = root.fields("waives") else { return [] }
    defer { fields.finish() }
    return CaseClaim.allCases.filter(\.canBeWaived).compactMap { claim in
      fields.textIfAny(claim.rawValue).map { (claim, $0) }
    }
  }

  private func role(_ root: Fields) -> AuthoredRole {
    guard let fields = root.fields("role", required: true) else {
      let none = Text("", at: root.span)
      return AuthoredRole(id: none, name: none, text: nil)
    }
    defer { fields.finish() }
    return AuthoredRole(id: fields.id(), name: fields.text("name"), text: fields.textIfAny("text"))
  }

  private func precedents(_ root: Fields) -> [AuthoredPrecedent] {
    root.list("precedents").compactMap { value in
      guard let fields = item(value, of: "precedents") else { return nil }
      defer { fields.finish() }
      return AuthoredPrecedent(
        title: fields.text("title"),
        place: fields.textIfAny("place"),
        years: fields.textIfAny("years"),
        source: fields.textIfAny("source"),
        lesson: fields.textIfAny("lesson")
      )
    }
  }

  /// The fields of an item of a list.
  func item(_ value: YAMLValue, of name: String) -> Fields? {
    Fields(value, name: name, owner: value.span, findings: findings)
  }

  /// The fields of an entry of a mapping, whose key must be an id.
  func named(_ entry: YAMLValue.Entry) -> Fields? {
    Scalars.checkId(entry.key, findings)
    return Fields(
      entry.value,
      name: entry.key.value,
      owner: entry.key.span,
      findings: findings
    )
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
      guard let text = Scalars.text(value, name: "when", findings), let scalar = value.scalar else {
        return nil
      }
      return AuthoredCondition(text: text, scalar: scalar, source: source)
    }
  }
}
