internal import KompasEngine

/// Scenes, options, events and endings.
extension CaseShape {
  func scenes(_ root: Fields) -> [AuthoredScene] {
    let scenes = root.list("scenes", required: true).compactMap { value -> AuthoredScene? in
      guard let fields = item(value, of: "scenes") else { return nil }
      defer { fields.finish() }
      let id = fields.id()
      let phases = Phase.allCases.map { ("\($0)", $0) }
      return AuthoredScene(
        id: id,
        phase: fields.choice("phase", from: phases, required: true),
        when: conditions(fields),
        title: fields.text("title"),
        text: fields.text("text"),
        law: fields.texts("law"),
        council: fields.boolean("council"),
        court: fields.boolean("court"),
        question: fields.textIfAny("question"),
        options: options(fields)
      )
    }
    checkUnique(scenes.map(\.id))
    return scenes
  }

  private func options(_ scene: Fields) -> [AuthoredOption] {
    guard let entry = scene.required("options") else { return [] }
    guard let values = entry.value.list else {
      findings.report(.expectedList, at: entry.value.span, "options")
      return []
    }
    if !(2...6).contains(values.count) {
      findings.report(.optionCount, at: entry.key.span, "\(values.count)")
    }
    let options = values.prefix(20).compactMap(option)
    checkUnique(options.map(\.id))
    return options
  }

  private func option(_ value: YAMLValue) -> AuthoredOption? {
    guard let fields = item(value, of: "options") else { return nil }
    defer { fields.finish() }
    return AuthoredOption(
      id: fields.id(),
      label: fields.text("label"),
      text: fields.textIfAny("text"),
      when: conditions(fields),
      unlessText: fields.textIfAny("unless_text"),
      consequences: consequences(fields, of: .option),
      involves: fields.mapping("involves").compactMap { entry in
        Scalars.choice(entry.value, name: entry.key.value, from: Self.levels, findings)
          .map { (entry.key, $0.value) }
      },
      method: fields.textIfAny("method"),
      promises: ids(fields, "promises"),
      keeps: ids(fields, "keeps"),
      breaks: ids(fields, "breaks"),
      compass: compass(fields),
      withdraws: fields.boolean("withdraws"),
      outcome: fields.textIfAny("outcome"),
      next: fields.textIfAny("next")
    )
  }

  /// What consequences belong to; it decides which keys they may have.
  enum Owner {
    case option, event, later
  }

  func consequences(_ fields: Fields, of owner: Owner) -> AuthoredConsequences {
    var result = AuthoredConsequences()
    result.effects = fields.mapping("effects").compactMap {
      Scalars.effect($0.value, of: $0.key, findings)
    }
    result.trust = fields.mapping("trust").compactMap { entry in
      guard let found = Scalars.hundredths(entry.value, name: entry.key.value, findings) else {
        return nil
      }
      guard (-10_000...10_000).contains(found.value) else {
        findings.report(
          .outOfRange,
          at: found.span,
          entry.key.value,
          Figures.text(found.value),
          "-100",
          "100"
        )
        return nil
      }
      return AuthoredAmount(target: entry.key, amount: found.value, span: found.span)
    }
    result.costs = fields.mapping("cost").compactMap { entry in
      let range = -1_000_000_000...1_000_000_000
      return Scalars.integer(entry.value, name: entry.key.value, in: range, findings)
        .map { AuthoredAmount(target: entry.key, amount: $0.value, span: $0.span) }
    }
    result.sets = ids(fields, "sets")
    result.clears = ids(fields, "clears")
    result.defects = fields.texts("defects")
    result.repairs = fields.texts("repairs")
    if owner != .later { result.laters = laters(fields) }
    return result
  }

  private func laters(_ owner: Fields) -> [AuthoredLater] {
    owner.list("later").compactMap { value in
      guard let fields = item(value, of: "later") else { return nil }
      defer { fields.finish() }
      return AuthoredLater(
        after: fields.integer("after", in: 0...5_200)?.value ?? 0,
        text: fields.textIfAny("text"),
        consequences: consequences(fields, of: .later)
      )
    }
  }

  private func ids(_ fields: Fields, _ key: String) -> [Text] {
    let ids = fields.texts(key)
    for id in ids { Scalars.checkId(id, findings) }
    return ids.filter { Scalars.isId($0.value) }
  }

  private func compass(_ fields: Fields) -> [Int8] {
    var result: [Int8] = [0, 0, 0, 0, 0, 0]
    let names = CompassValue.allCases.map { "\($0)" }
    for entry in fields.mapping("compass") {
      guard let index = names.firstIndex(of: entry.key.value) else {
        findings.report(
          .unknownKey,
          at: entry.key.span,
          entry.key.value,
          names.joined(separator: ", "),
          suggestion: Suggestion.nearest(to: entry.key.value, in: names)
        )
        continue
      }
      let found = Scalars.integer(entry.value, name: entry.key.value, in: -3...3, findings)
      result[index] = Int8(found?.value ?? 0)
    }
    return result
  }

  func events(_ root: Fields) -> [AuthoredEvent] {
    root.mapping("events").compactMap { entry in
      guard let fields = named(entry) else { return nil }
      defer { fields.finish() }
      return AuthoredEvent(
        id: entry.key,
        title: fields.text("title"),
        when: conditions(fields),
        chance: fields.integer("chance", in: 0...100, required: false)?.value ?? 100,
        text: fields.textIfAny("text"),
        consequences: consequences(fields, of: .event)
      )
    }
  }

  func endings(_ root: Fields) -> [AuthoredEnding] {
    let endings = root.list("endings", required: true).compactMap { value -> AuthoredEnding? in
      guard let fields = item(value, of: "endings") else { return nil }
      defer { fields.finish() }
      return AuthoredEnding(
        id: fields.id(),
        when: conditions(fields),
        title: fields.text("title"),
        text: fields.text("text"),
        yearsOn: fields.textIfAny("years_on")
      )
    }
    checkUnique(endings.map(\.id))
    return endings
  }
}
