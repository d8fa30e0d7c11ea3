internal import KompasEngine

/// Resources, criteria, stakeholders and promises.
extension CaseShape {
  func resources(_ root: Fields) -> [AuthoredResource] {
    root.named("resources").map { id, fields in
      AuthoredResource(
        id: id,
        name: fields.text("name"),
        unit: fields.textIfAny("unit"),
        start: fields.integer("start")?.value ?? 0,
        empty: fields.textIfAny("empty"),
        meaning: fields.textIfAny("meaning")
      )
    }
  }

  func criteria(_ root: Fields) -> [AuthoredCriterion] {
    root.named("criteria").map { id, fields in
      let name = fields.text("name")
      let unit = fields.textIfAny("unit")
      let range = range(fields)
      let better = fields.choice("better", from: CaseKeys.directions)
      return AuthoredCriterion(
        id: id,
        name: name,
        unit: unit,
        range: range,
        isHigherBetter: better?.value != "lower",
        better: better ?? Text("higher", at: fields.span),
        start: fields.hundredths("start") ?? Located(range.value.min() ?? 0, at: fields.span),
        without: fields.hundredths("without"),
        knots: knots(fields)
      )
    }
  }

  /// Two different numbers; an empty list if they are not that.
  private func range(_ fields: Fields) -> Located<[Int]> {
    guard let entry = fields.entry("range") else { return Located([], at: fields.span) }
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
    root.named("stakeholders").enumerated().map { index, group in
      let (id, fields) = group
      var result = AuthoredStakeholder(
        id: id,
        name: fields.text("name"),
        short: fields.line("short", orElse: .shortTooLong),
        kind: fields.choice("kind", from: StakeholderKind.allCases)?.value ?? .organisation,
        people: fields.integer("people"),
        seats: fields.integer("seats"),
        coalition: fields.boolean("coalition"),
        isNear: fields.boolean("near")?.value ?? false,
        nearIf: fields.texts("near_if"),
        interested: fields.boolean("interested"),
        voice: fields.integer("voice")?.value,
        interests: fields.amounts("interests"),
        wants: fields.choices("wants", from: CaseKeys.directions).map { ($0, $1 == "higher") },
        expects: fields.choice("expects", from: ParticipationLevel.allCases)?.value,
        procedure: fields.integer("procedure")?.value,
        trust: fields.integer("trust")?.value,
        text: fields.textIfAny("text"),
        face: fields.line("face", orElse: .faceTooWide)
      )
      if let says = fields.fields("says") {
        result.against = says.textIfAny("against")
        result.torn = says.textIfAny("torn")
        result.inFavor = says.textIfAny("for")
        result.lines = lines(says, LineKey.says(index))
      }
      result.isMisread =
        (fields.has("people") && result.people == nil)
        || (fields.has("seats") && result.seats == nil)
        || (fields.has("kind") && !fields.isChoice("kind", from: StakeholderKind.allCases))
      result.speakers = fields.texts("speakers")
      result.lines += lines(fields, LineKey.votes(index))
      return result
    }
  }

  func needles(_ root: Fields) -> AuthoredNeedles? {
    root.fields("needles").map { fields in
      let groups = fields.texts("groups")
      if fields.has("groups"), groups.count != 2 {
        findings.report(.needleGroups, at: fields.place(of: "groups"), "\(groups.count)")
      }
      return AuthoredNeedles(
        span: fields.span,
        groups: groups,
        loud: fields.texts("loud"),
        silent: fields.texts("silent"),
        zones: zones(fields)
      )
    }
  }

  func promises(_ root: Fields) -> [AuthoredPromise] {
    root.named("promises").map { id, fields in
      AuthoredPromise(
        id: id,
        text: fields.text("text"),
        to: fields.texts("to"),
        witnesses: fields.has("witness") ? fields.texts("witness") : nil,
        holder: fields.textIfAny("holder"),
        thing: fields.textIfAny("thing"),
        sentence: fields.textIfAny("sentence"),
        made: fields.textIfAny("made"),
        kept: fields.textIfAny("kept"),
        broken: fields.textIfAny("broken"),
        told: fields.textIfAny("told"),
        returned: fields.textIfAny("returned"),
        released: fields.textIfAny("released"),
        asks: fields.textIfAny("asks"),
        asksCosts: fields.amounts("asks_cost")
      )
    }
  }
}
