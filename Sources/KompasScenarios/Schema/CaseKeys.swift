internal import KompasEngine

/// Every key of `case.yaml`.
public enum CaseKeys {
  static let phases = Phase.allCases.map { "\($0)" }
  static let kinds = StakeholderKind.allCases.map { "\($0)" }
  static let levels = ParticipationLevel.allCases.map { "\($0)" }
  static let values = CompassValue.allCases.map { "\($0)" }
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
      .words(["nl", "en"]),
      required: true,
      "case.language"
    ),
    CaseKey(
      "license",
      .text,
      "case.license"
    ),
    CaseKey("title", .text, required: true, "case.title"),
    CaseKey(
      "summary",
      .text,
      "case.summary"
    ),
    CaseKey(
      "minutes",
      .integer(5...240),
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
    ),
    CaseKey(
      "precedents",
      .list(.keys(precedent), count: 0...1_000),
      "case.precedents"
    ),
    CaseKey("role", .keys(role), required: true, "case.role"),
    CaseKey(
      "authority",
      .words(["college", "raad", "waterschap", "provincie", "rijk"]),
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
    ),
    CaseKey(
      "briefing",
      .text,
      required: true,
      "case.briefing"
    ),
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
    ),
  ]

  static let waivers = CaseClaim.allCases.filter(\.canBeWaived).map { claim in
    CaseKey(
      claim.rawValue,
      .text,
      "waivers"
    )
  }

  static let precedent: [CaseKey] = [
    CaseKey("title", .text, required: true, "precedent.title"),
    CaseKey("place", .text, "precedent.place"),
    CaseKey("years", .text, "precedent.years"),
    CaseKey("source", .text, "precedent.source"),
    CaseKey("lesson", .text, "precedent.lesson"),
  ]

  static let role: [CaseKey] = [
    CaseKey("id", .id, required: true, "role.id"),
    CaseKey(
      "name",
      .text,
      required: true,
      "role.name"
    ),
    CaseKey("text", .text, "role.text"),
  ]

  static let place: [CaseKey] = [
    CaseKey("municipality", .text, "place.municipality"),
    CaseKey(
      "inhabitants",
      .integer(0...20_000_000),
      "place.inhabitants"
    ),
  ]

  static let resource: [CaseKey] = [
    CaseKey("name", .text, required: true, "resource.name"),
    CaseKey("unit", .text, "resource.unit"),
    CaseKey(
      "start",
      .integer(0...1_000_000_000),
      required: true,
      "resource.start"
    ),
  ]

  static let criterion: [CaseKey] = [
    CaseKey("name", .text, required: true, "criterion.name"),
    CaseKey("unit", .text, "criterion.unit"),
    CaseKey(
      "range",
      .ends,
      required: true,
      "criterion.range"
    ),
    CaseKey(
      "better",
      .words(["higher", "lower"]),
      required: true,
      "criterion.better"
    ),
    CaseKey(
      "start",
      .number(-10_000_000...10_000_000),
      required: true,
      "criterion.start"
    ),
    CaseKey(
      "value",
      .knots,
      "criterion.value"
    ),
  ]

  static let stakeholder: [CaseKey] = [
    CaseKey("name", .text, required: true, "stakeholder.name"),
    CaseKey(
      "short",
      .line(16),
      "stakeholder.short"
    ),
    CaseKey(
      "kind",
      .words(kinds),
      required: true,
      "stakeholder.kind"
    ),
    CaseKey(
      "people",
      .integer(0...20_000_000),
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
      .map(.words(["higher", "lower"]), isFilled: false, limit: 1_000, namesAreIds: false),
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
    CaseKey("text", .text, "stakeholder.text"),
    CaseKey(
      "face",
      .line(9),
      "stakeholder.face"
    ),
    CaseKey("says", .keys(says), "stakeholder.says"),
  ]

  static let says: [CaseKey] = [
    CaseKey("against", .text, "says.against"),
    CaseKey("torn", .text, "says.torn"),
    CaseKey("for", .text, "says.for"),
  ]

  static let promise: [CaseKey] = [
    CaseKey("text", .text, required: true, "promise.text"),
    CaseKey(
      "to",
      someTexts,
      "promise.to"
    ),
  ]

  static let debrief: [CaseKey] = [
    CaseKey(
      "questions",
      someTexts,
      "debrief.questions"
    ),
    CaseKey(
      "experiments",
      someTexts,
      "debrief.experiments"
    ),
  ]
}
