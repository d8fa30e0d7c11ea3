/// Every key of a translation, `texts.en.yaml` say.
public enum TextKeys {
  private static func text(_ name: String) -> CaseKey {
    CaseKey(name, .translation, nil)
  }

  private static func byId(_ name: String, _ keys: [CaseKey]) -> CaseKey {
    CaseKey(
      name,
      .map(.keys(keys), isFilled: false, limit: 1_000, namesAreIds: false),
      "texts"
    )
  }

  private static let someTexts = KeyShape.list(.translation, count: 0...1_000)

  private static let later = CaseKey(
    "later",
    someTexts,
    "texts.later"
  )

  /// The keys at the top of the file.
  public static let top: [CaseKey] = [
    CaseKey(
      "kompas",
      .only(1),
      required: true,
      "texts.kompas"
    ),
    CaseKey(
      "language",
      .text,
      required: true,
      "texts.language"
    ),
    text("title"), text("summary"),
    CaseKey(
      "waives",
      .keys(CaseKeys.waivers.map { text($0.name) }),
      "texts.waives"
    ),
    text("briefing"),
    CaseKey("map", .text, "texts.map"),
    CaseKey(
      "precedents",
      someTexts,
      "texts.precedents"
    ),
    CaseKey("role", .keys([text("name"), text("text")]), "texts.role"),
    byId("resources", [text("name"), text("unit")]),
    byId("criteria", [text("name"), text("unit")]),
    byId(
      "stakeholders",
      [
        text("name"),
        CaseKey(
          "short",
          .line(16),
          "texts.short"
        ),
        text("text"),
        CaseKey(
          "says",
          .keys([text("against"), text("torn"), text("for")]),
          "texts.says"
        ),
      ]
    ),
    byId("promises", [text("text")]),
    byId(
      "scenes",
      [
        text("title"), text("text"), text("question"),
        byId(
          "options",
          [text("label"), text("text"), text("unless_text"), text("outcome"), later]
        ),
      ]
    ),
    byId("events", [text("title"), text("text"), later]),
    byId("endings", [text("title"), text("text"), text("years_on")]),
    CaseKey(
      "debrief",
      .keys([
        CaseKey(
          "questions",
          someTexts,
          "texts.questions"
        )
      ]),
      "texts.debrief"
    ),
    CaseKey(
      "sources",
      .map(.text, isFilled: false, limit: 10_000, namesAreIds: false),
      "texts.sources"
    ),
  ]
}
