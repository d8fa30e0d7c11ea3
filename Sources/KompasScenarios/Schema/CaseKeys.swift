internal import KompasEngine

/// Every key of `case.yaml`.
public enum CaseKeys {
  static let phases = Phase.allCases.map { "\($0)" }
  static let kinds = StakeholderKind.allCases.map { "\($0)" }
  static let levels = ParticipationLevel.allCases.map { "\($0)" }
  static let values = CompassValue.allCases.map { "\($0)" }
  static let languages = ["nl", "en"]
  static let authorities = ["college", "raad", "waterschap", "provincie", "rijk"]
  static let directions = ["higher", "lower"]
  static let optionCount = 2...6
  static let minutes = 5...240
  /// How many people a group or a municipality can have.
  static let people = 0...20_000_000
  /// The numbers that a case can hold.
  package static let numbers = -10_000_000...10_000_000
  static let someTexts = KeyShape.list(.text, count: 0...1_000)
  static let someIds = KeyShape.list(.id, count: 0...1_000)

  /// The keys at the top of the file.
  public static let top: [CaseKey] = [
    CaseKey(
      "kompas",
      .only(1),
      required: true,
      "case.kompas"
    ),
    CaseKey("id", .id, required: true, "case.id"),
    CaseKey(
      "version",
      .text,
      required: true,
      "case.version"
    ),
    CaseKey(
      "legal_date",
      .day,
      required: true,
      "case.legal_date"
    ),
    CaseKey(
      "language",
      .words(languages),
      required: true,
      "case.language"
    ),
    CaseKey(
      "license",
      .text,
      "case.license"
    ),
    CaseKey("title", .text, required: true, "case.title").translated(order: -2).wide(
      60
    ),
    CaseKey(
      "summary",
      .text,
      "case.summary"
    ).translated(order: -2).prose,
    CaseKey(
      "minutes",
      .integer(minutes),
      required: true,
      "case.minutes"
    ),
    CaseKey(
      "themes",
      someTexts,
      "case.themes"
    ),
    CaseKey(
      "fictional",
      .boolean,
      required: true,
      "case.fictional"
    ),
    CaseKey(
      "shows",
      .list(.words(values), count: 0...6),
      "case.shows"
    ),
    CaseKey(
      "waives",
      .keys(waivers),
      "case.waives"
    ).translated(
      order: -2,
      "texts.waives"
    ),
    CaseKey(
      "precedents",
      .list(.keys(precedent), count: 0...1_000),
      "case.precedents"
    ).translated(
      "texts.precedents"
    ),
    CaseKey("role", .keys(role), required: true, "case.role")
      .translated("texts.role"),
    CaseKey(
      "authority",
      .words(authorities),
      required: true,
      "case.authority"
    ),
    CaseKey(
      "procedure",
      .text,
      required: true,
      "case.procedure"
    ),
    CaseKey(
      "map",
      .text,
      "case.map"
    ).translated(
      order: -1,
      isOwn: true,
      "texts.map"
    ),
    CaseKey(
      "briefing",
      .text,
      required: true,
      "case.briefing"
    ).translated(order: -2).prose,
    CaseKey("place", .keys(place), "case.place"),
    CaseKey(
      "undo",
      .boolean,
      "case.undo"
    ),
    CaseKey(
      "resources",
      .map(.keys(resource), isFilled: true, limit: 20, namesAreIds: true),
      required: true,
      "case.resources"
    ),
    CaseKey(
      "criteria",
      .map(.keys(criterion), isFilled: true, limit: 100, namesAreIds: true),
      required: true,
      "case.criteria"
    ),
    CaseKey(
      "stakeholders",
      .map(.keys(stakeholder), isFilled: true, limit: 200, namesAreIds: true),
      required: true,
      "case.stakeholders"
    ),
    CaseKey("needles", .keys(needles), "case.needles"),
    CaseKey(
      "promises",
      .map(.keys(promise), isFilled: false, limit: 1_000, namesAreIds: true),
      "case.promises"
    ),
    CaseKey(
      "scenes",
      .list(.keys(scene), count: 1...1_000),
      required: true,
      "case.scenes"
    ),
    CaseKey(
      "events",
      .map(.keys(event), isFilled: false, limit: 1_000, namesAreIds: true),
      "case.events"
    ),
    CaseKey(
      "endings",
      .list(.keys(ending), count: 1...1_000),
      required: true,
      "case.endings"
    ),
    CaseKey(
      "debrief",
      .keys(debrief),
      "case.debrief"
    ).translated("texts.debrief"),
    opening,
    council,
    CaseKey("roles", .list(.keys(dealtRole), count: 0...24), "case.roles"),
  ]

  static let waivers = CaseClaim.allCases.filter(\.canBeWaived).map { claim in
    CaseKey(
      claim.rawValue,
      .text,
      "waivers"
    ).translated
  }

  static let precedent: [CaseKey] = [
    CaseKey("title", .text, required: true, "precedent.title").listed(
      as: "precedent_titles",
      "texts.precedent_titles"
    ),
    CaseKey("place", .text, "precedent.place"),
    CaseKey("years", .text, "precedent.years"),
    CaseKey("source", .text, "precedent.source"),
    CaseKey("lesson", .text, "precedent.lesson").prose,
  ]

  static let role: [CaseKey] = [
    CaseKey("id", .id, required: true, "role.id"),
    CaseKey(
      "name",
      .text,
      required: true,
      "role.name"
    ).translated.wide(60),
    CaseKey("text", .text, "role.text").prose,
  ]

  static let place: [CaseKey] = [
    CaseKey("municipality", .text, "place.municipality"),
    CaseKey(
      "inhabitants",
      .integer(people),
      "place.inhabitants"
    ),
  ]

  static let resource: [CaseKey] = [
    CaseKey("name", .text, required: true, "resource.name").translated.wide(
      20
    ),
    CaseKey("unit", .text, "resource.unit").translated.wide(24),
    CaseKey(
      "start",
      .integer(0...1_000_000_000),
      required: true,
      "resource.start"
    ),
    empty,
    meaning,
  ]

  static let criterion: [CaseKey] = [
    CaseKey("name", .text, required: true, "criterion.name").translated.wide(
      32
    ),
    CaseKey("unit", .text, "criterion.unit").translated.wide(24),
    CaseKey(
      "range",
      .ends,
      required: true,
      "criterion.range"
    ),
    CaseKey(
      "better",
      .words(directions),
      required: true,
      "criterion.better"
    ),
    CaseKey(
      "start",
      .number(numbers),
      required: true,
      "criterion.start"
    ),
    CaseKey("without", .number(numbers), "criterion.without"),
    CaseKey(
      "value",
      .knots,
      "criterion.value"
    ),
  ]

  static let stakeholder: [CaseKey] = [
    CaseKey("name", .text, required: true, "stakeholder.name")
      .translated.wide(24),
    CaseKey(
      "short",
      .line(16),
      "stakeholder.short"
    ).translated(
      isOwn: true,
      "texts.short"
    ),
    CaseKey(
      "kind",
      .words(kinds),
      required: true,
      "stakeholder.kind"
    ),
    CaseKey(
      "people",
      .integer(people),
      "stakeholder.people"
    ),
    CaseKey(
      "seats",
      .integer(0...1_000),
      "stakeholder.seats"
    ),
    CaseKey(
      "coalition",
      .boolean,
      "stakeholder.coalition"
    ),
    CaseKey(
      "near",
      .boolean,
      "stakeholder.near"
    ),
    CaseKey(
      "near_if",
      someIds,
      "stakeholder.near_if"
    ),
    CaseKey(
      "interested",
      .boolean,
      "stakeholder.interested"
    ),
    CaseKey(
      "voice",
      .integer(0...100),
      "stakeholder.voice"
    ),
    CaseKey(
      "interests",
      .map(.positive, isFilled: true, limit: 1_000, namesAreIds: false),
      required: true,
      "stakeholder.interests"
    ),
    CaseKey(
      "wants",
      .map(.words(directions), isFilled: false, limit: 1_000, namesAreIds: false),
      "stakeholder.wants"
    ),
    CaseKey(
      "expects",
      .words(levels),
      "stakeholder.expects"
    ),
    CaseKey(
      "procedure",
      .integer(0...100),
      "stakeholder.procedure"
    ),
    CaseKey(
      "trust",
      .integer(0...100),
      "stakeholder.trust"
    ),
    CaseKey("text", .text, "stakeholder.text").prose,
    CaseKey(
      "face",
      .line(9),
      "stakeholder.face"
    ),
    CaseKey("says", .keys(says), "stakeholder.says"),
    speakers,
    votes,
  ]

  static let says: [CaseKey] =
    [
      CaseKey("against", .text, "says.against").prose,
      CaseKey("torn", .text, "says.torn").prose,
      CaseKey("for", .text, "says.for").prose,
    ] + said

  static let needles: [CaseKey] = [
    CaseKey("groups", .list(.text, count: 2...2), "needles.groups"),
    CaseKey("loud", .list(.text, count: 1...1_000), "needles.loud"),
    CaseKey("silent", .list(.text, count: 1...1_000), "needles.silent"),
    zones,
  ]

  static let promise: [CaseKey] =
    [
      CaseKey("text", .text, required: true, "promise.text").prose,
      CaseKey(
        "to",
        someTexts,
        "promise.to"
      ),
      CaseKey("witness", someTexts, "promise.witness"),
    ] + promiseTexts

  static let debrief: [CaseKey] = [
    CaseKey(
      "questions",
      someTexts,
      "debrief.questions"
    ).translated("texts.questions").prose,
    CaseKey(
      "experiments",
      someTexts,
      "debrief.experiments"
    ),
  ]
}
