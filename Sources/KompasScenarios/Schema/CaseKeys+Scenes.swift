/// The keys of scenes, options, events and endings.
extension CaseKeys {
  static let when = CaseKey(
    "when",
    someTexts,
    "scene.when"
  )

  static let scene: [CaseKey] = sceneKeys + sceneLines

  private static let sceneKeys: [CaseKey] = [
    CaseKey(
      "id",
      .id,
      required: true,
      "scene.id"
    ),
    CaseKey(
      "phase",
      .words(phases),
      required: true,
      "scene.phase"
    ),
    when,
    CaseKey("title", .text, required: true, "scene.title").translated.wide(60),
    CaseKey("text", .text, required: true, "scene.text").prose,
    CaseKey(
      "law",
      someTexts,
      "scene.law"
    ),
    CaseKey(
      "council",
      .boolean,
      "scene.council"
    ),
    CaseKey(
      "court",
      .boolean,
      "scene.court"
    ),
    CaseKey("weigh", .boolean, "scene.weigh"),
    CaseKey("table", .boolean, "scene.table"),
    CaseKey(
      "question",
      .text,
      "scene.question"
    ).prose.limited(to: 25),
    CaseKey(
      "options",
      .list(.keys(option), count: optionCount),
      required: true,
      "scene.options"
    ),
  ]

  static let option: [CaseKey] =
    [
      CaseKey(
        "id",
        .id,
        required: true,
        "option.id"
      ),
      CaseKey(
        "label",
        .text,
        required: true,
        "option.label"
      ).translated.wide(60),
      CaseKey("text", .text, "option.text").prose,
      when,
      CaseKey(
        "unless_text",
        .text,
        "option.unless_text"
      ).prose,
    ] + optionTexts + consequences + [
      later,
      CaseKey(
        "involves",
        .map(.words(levels), isFilled: false, limit: 1_000, namesAreIds: false),
        "option.involves"
      ),
      CaseKey(
        "method",
        .text,
        "option.method"
      ),
      CaseKey("promises", someIds, "option.promises"),
      CaseKey("keeps", someIds, "option.keeps"),
      CaseKey("breaks", someIds, "option.breaks"),
      CaseKey("tells", .boolean, "option.tells"),
      CaseKey("waits", someIds, "option.waits"),
      CaseKey(
        "compass",
        .keys(compass),
        "option.compass"
      ),
      CaseKey(
        "withdraws",
        .boolean,
        "option.withdraws"
      ),
      CaseKey("refuses", someIds, "option.refuses"),
      CaseKey("skips_council", .boolean, "option.skips_council"),
      CaseKey("outcome", .text, "option.outcome").prose,
      CaseKey(
        "next",
        .text,
        "option.next"
      ),
    ]

  static let consequences: [CaseKey] = [
    CaseKey("undoes", someTexts, "consequences.undoes"),
    CaseKey(
      "effects",
      .map(.effect, isFilled: false, limit: 1_000, namesAreIds: false),
      "consequences.effects"
    ),
    CaseKey(
      "trust",
      .map(.number(-100...100), isFilled: false, limit: 1_000, namesAreIds: false),
      "consequences.trust"
    ),
    CaseKey(
      "visibility",
      .map(.integer(-100...100), isFilled: false, limit: 1_000, namesAreIds: false),
      "consequences.visibility"
    ),
    CaseKey(
      "cost",
      .map(
        .integer(-1_000_000_000...1_000_000_000),
        isFilled: false,
        limit: 1_000,
        namesAreIds: false
      ),
      "consequences.cost"
    ),
    CaseKey("sets", someIds, "consequences.sets"),
    CaseKey("clears", someIds, "consequences.clears"),
    CaseKey(
      "defects",
      someTexts,
      "consequences.defects"
    ),
    CaseKey("repairs", someTexts, "consequences.repairs"),
  ]

  static let later = CaseKey(
    "later",
    .list(.keys([after, laterText] + consequences), count: 0...1_000),
    "consequences.later"
  ).translated(
    order: 1,
    "texts.later"
  ).prose
  private static let after = CaseKey(
    "after",
    .integer(0...5_200),
    required: true,
    "later.after"
  )
  private static let laterText = CaseKey("text", .text, "later.text")
    .prose

  static let compass: [CaseKey] = values.map {
    CaseKey(
      $0,
      .integer(-3...3),
      "compass"
    )
  }

  static let event: [CaseKey] =
    [
      CaseKey("title", .text, required: true, "event.title").translated.wide(60),
      when,
      CaseKey(
        "chance",
        .integer(0...100),
        "event.chance"
      ),
      CaseKey("text", .text, "event.text").prose,
    ] + consequences + [later]

  static let ending: [CaseKey] = [
    CaseKey("id", .id, required: true, "ending.id"),
    when,
    CaseKey("undoes", someTexts, "ending.undoes"),
    CaseKey("keeps", someTexts, "ending.keeps"),
    CaseKey("title", .text, required: true, "ending.title").translated.wide(60),
    CaseKey("text", .text, required: true, "ending.text").prose,
    CaseKey("years_on", .text, "ending.years_on")
      .prose,
  ]
}
