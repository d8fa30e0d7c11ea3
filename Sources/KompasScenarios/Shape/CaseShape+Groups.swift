internal import KompasEngine

/// Resources, criteria, stakeholders and promises.
extension CaseShape {
  func resources(_ root: Fields) -> [AuthoredResource] {
    let entries = root.mapping("resources", required: true, limit: 20)
    return entries.compactMap { entry in
      guard let fields = named(entry) else { return nil }
      defer { fields.finish() }
      return AuthoredResource(
        id: entry.key,
        name: fields.text("name"),
        unit: fields.textIfAny("unit"),
        start: fields.integer("start", in: 0...1_000_000_000)?.value ?? 0
      )
    }
  }

  func criteria(_ root: Fields) -> [AuthoredCriterion] {
    root.mapping("criteria", required: true, limit: 100).compactMap { entry in
      guard let fields = named(entry) else { return nil }
      defer { fields.finish() }
      let name = fields.text("name")
      let unit = fields.textIfAny("unit")
      let range = range(fields)
      let words = [("higher", true), ("lower", false)]
      let better = fields.choice("better", from: words, required: true)
      return AuthoredCriterion(
        id: entry.key,
        name: name,
        unit: unit,
        range: range,
        isHigherBetter: better?.value ?? true,
        better: Text(better?.value == false ? "lower" : "higher", at: better?.span ?? fields.span),
        start: fields.hundredths("start") ?? Located(range.value.min() ?? 0, at: fields.span),
        knots: knots(fields)
      )
    }
  }

  /// Two different numbers; an empty list if they are not that.
  private func range(_ fields: Fields) -> Located<[Int]> {
    guard let entry = fields.required("range") else { return Located([], at: fields.span) }
    let ends = entry.value.list ?? []
    let numbers = ends.compactMap { Scalars.hundredths($0, name: "range", findings)?.value }
    if ends.count == 2, numbers.count < 2 { return Located([], at: entry.value.span) }
    guard numbers.count == 2, ends.count == 2, numbers[0] != numbers[1] else {
      findings.report(.rangeMalformed, at: entry.value.span)
      return Located([], at: entry.value.span)
    }
    return Located(numbers, at: entry.value.span)
  }

  private func knots(_ fields: Fields) -> [Located<Criterion.Knot>] {
    guard let entry = fields.entry("value") else { return [] }
    let pairs = entry.value.list ?? []
    guard pairs.count >= 2 else {
      findings.report(.knotMalformed, at: entry.value.span)
      return []
    }
    return pairs.compactMap { pair in
      guard let numbers = pair.list, numbers.count == 2,
        let level = numbers[0].scalar.flatMap({ Scalars.hundredths($0.text) }),
        let value = numbers[1].scalar.flatMap({ Scalars.hundredths($0.text) })
      else {
        findings.report(.knotMalformed, at: pair.span)
        return nil
      }
      return Located(Criterion.Knot(at: Int32(level), value: Int32(value)), at: numbers[0].span)
    }
  }

  func stakeholders(_ root: Fields) -> [AuthoredStakeholder] {
    root.mapping("stakeholders", required: true, limit: 200).compactMap { entry in
      guard let fields = named(entry) else { return nil }
      defer { fields.finish() }
      let kinds = StakeholderKind.allCases.map { ("\($0)", $0) }
      var result = AuthoredStakeholder(
        id: entry.key,
        name: fields.text("name"),
        short: fields.shortName(),
        kind: fields.choice("kind", from: kinds, required: true)?.value ?? .organisation,
        people: fields.integer("people", in: 0...20_000_000, required: false),
        seats: fields.integer("seats", in: 0...1_000, required: false),
        coalition: fields.boolean("coalition"),
        isNear: fields.boolean("near")?.value ?? false,
        interested: fields.boolean("interested"),
        voice: percent(fields, "voice"),
        interests: interests(fields),
        wants: wants(fields),
        expects: fields.choice("expects", from: Self.levels, required: false)?.value,
        procedure: percent(fields, "procedure"),
        trust: percent(fields, "trust"),
        text: fields.textIfAny("text"),
        face: face(fields)
      )
      if let says = fields.fields("says") {
        result.against = says.textIfAny("against")
        result.torn = says.textIfAny("torn")
        result.inFavor = says.textIfAny("for")
        says.finish()
      }
      return result
    }
  }

  static var levels: [(String, ParticipationLevel)] {
    ParticipationLevel.allCases.map { ("\($0)", $0) }
  }

  private func percent(_ fields: Fields, _ key: String) -> Int? {
    fields.integer(key, in: 0...100, required: false)?.value
  }

  private func interests(_ fields: Fields) -> [AuthoredAmount] {
    fields.mapping("interests", required: true).compactMap { entry in
      guard let found = Scalars.hundredths(entry.value, name: entry.key.value, findings) else {
        return nil
      }
      guard found.value > 0 else {
        findings.report(.interestNotPositive, at: found.span, entry.key.value)
        return nil
      }
      return AuthoredAmount(target: entry.key, amount: found.value, span: found.span)
    }
  }

  private func wants(_ fields: Fields) -> [(criterion: Text, isHigherBetter: Bool)] {
    fields.mapping("wants").compactMap { entry in
      let words = [("higher", true), ("lower", false)]
      return Scalars.choice(entry.value, name: entry.key.value, from: words, findings)
        .map { (entry.key, $0.value) }
    }
  }

  private func face(_ fields: Fields) -> Text? {
    guard let face = fields.textIfAny("face") else { return nil }
    let width = Columns.width(of: face.value)
    if width > 9 || face.value.contains("\n") {
      findings.report(.faceTooWide, at: face.span, "\(width)")
    }
    return face
  }

  func promises(_ root: Fields) -> [AuthoredPromise] {
    root.mapping("promises").compactMap { entry in
      guard let fields = named(entry) else { return nil }
      defer { fields.finish() }
      return AuthoredPromise(id: entry.key, text: fields.text("text"), to: fields.texts("to"))
    }
  }
}

extension Fields {
  /// A short name for a group, if there is one; one that is too long is reported.
  package func shortName() -> Text? {
    guard let short = textIfAny("short") else { return nil }
    let width = Columns.width(of: short.value)
    if width > 16 || short.value.contains("\n") {
      findings.report(.shortTooLong, at: short.span, "\(width)")
    }
    return short
  }
}
