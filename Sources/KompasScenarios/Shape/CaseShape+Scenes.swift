internal import KompasEngine

/// Scenes, options, events and endings.
extension CaseShape {
  func scenes(_ root: Fields) -> [AuthoredScene] {
    var count = 0
    let scenes = root.items("scenes").enumerated().map { index, fields in
      let (options, optionLines) = options(fields, from: count)
      count += options.count
      return AuthoredScene(
        id: fields.id(),
        phase: fields.choice("phase", from: Phase.allCases),
        when: conditions(fields),
        title: fields.text("title"),
        text: fields.text("text"),
        law: fields.texts("law"),
        council: fields.boolean("council"),
        court: fields.boolean("court"),
        weigh: fields.boolean("weigh"),
        table: fields.boolean("table"),
        question: fields.textIfAny("question"),
        options: options,
        lines: lines(fields, LineKey.scene(index)) + optionLines
      )
    }
    checkUnique(scenes.map(\.id))
    return scenes
  }

  /// The options of a scene, with the lines that are told of them; the first is the `first` of the case.
  private func options(_ scene: Fields, from first: Int) -> ([AuthoredOption], [AuthoredLines]) {
    guard let entry = scene.entry("options") else { return ([], []) }
    guard let values = scene.list(in: entry) else { return ([], []) }
    if !CaseKeys.optionCount.contains(values.count) {
      findings.report(.optionCount, at: entry.key.span, "\(values.count)")
    }
    let items = values.prefix(20).compactMap { scene.item(of: "options", $0) }
    let options = items.map(option)
    checkUnique(options.map(\.id))
    let told = items.enumerated().flatMap { lines($1, LineKey.option(first + $0)) }
    return (options, told)
  }

  private func option(_ fields: Fields) -> AuthoredOption {
    AuthoredOption(
      id: fields.id(),
      label: fields.text("label"),
      text: fields.textIfAny("text"),
      when: conditions(fields),
      unlessText: fields.textIfAny("unless_text"),
      line: fields.textIfAny("line"),
      argument: fields.textIfAny("for"),
      because: fields.textIfAny("because"),
      consequences: consequences(fields, laters: fields.items("later")),
      involves: fields.choices("involves", from: ParticipationLevel.allCases).map { ($0, $1) },
      hasInvolves: fields.has("involves"),
      method: fields.textIfAny("method"),
      promises: fields.ids("promises"),
      keeps: fields.ids("keeps"),
      breaks: fields.ids("breaks"),
      tells: fields.boolean("tells"),
      waits: fields.ids("waits"),
      compass: compass(fields),
      withdraws: fields.boolean("withdraws"),
      refuses: fields.ids("refuses"),
      skipsCouncil: fields.boolean("skips_council"),
      outcome: fields.textIfAny("outcome"),
      next: fields.textIfAny("next")
    )
  }

  private func consequences(_ fields: Fields, laters: [Fields] = []) -> AuthoredConsequences {
    var result = AuthoredConsequences()
    result.effects = fields.amounts("effects")
    result.groups = GroupFigure.allCases.flatMap { figure in
      fields.amounts(figure.rawValue).map { (figure, $0) }
    }
    result.costs = fields.amounts("cost")
    for effect in NamedEffect.allCases {
      // Flags are named here; everything else has its name elsewhere.
      let isNaming = effect.kind == .flag
      result[effect] = isNaming ? fields.ids(effect.rawValue) : fields.texts(effect.rawValue)
    }
    result.laters = laters.map { later in
      AuthoredLater(
        after: later.integer("after")?.value ?? 0,
        text: later.textIfAny("text"),
        consequences: consequences(later)
      )
    }
    return result
  }

  private func compass(_ fields: Fields) -> [Int8] {
    let compass = fields.fields("compass")
    return CompassValue.allCases.map { Int8(compass?.integer("\($0)")?.value ?? 0) }
  }

  func events(_ root: Fields) -> [AuthoredEvent] {
    root.named("events").map { id, fields in
      AuthoredEvent(
        id: id,
        title: fields.text("title"),
        when: conditions(fields),
        chance: fields.integer("chance")?.value ?? 100,
        text: fields.textIfAny("text"),
        consequences: consequences(fields, laters: fields.items("later"))
      )
    }
  }

  func endings(_ root: Fields) -> [AuthoredEnding] {
    let endings = root.items("endings").map { fields in
      AuthoredEnding(
        id: fields.id(),
        when: conditions(fields),
        undoes: fields.texts("undoes"),
        keeps: fields.texts("keeps"),
        title: fields.text("title"),
        text: fields.text("text"),
        yearsOn: fields.textIfAny("years_on")
      )
    }
    checkUnique(endings.map(\.id))
    return endings
  }
}
