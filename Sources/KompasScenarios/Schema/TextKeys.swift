/// Every key of a translation, `texts.en.yaml` say.
public enum TextKeys {
  private static func text(_ name: String) -> CaseKey {
    CaseKey(name, .translation, "De vertaling van `\(name)`.", "The translation of `\(name)`.")
  }

  private static func byId(_ name: String, _ keys: [CaseKey]) -> CaseKey {
    CaseKey(
      name,
      .map(.keys(keys), isFilled: false, limit: 1_000, namesAreIds: false),
      "Vertalingen, onder dezelfde id's als in de casus.",
      "Translations, under the same ids as in the case."
    )
  }

  private static let someTexts = KeyShape.list(.translation, count: 0...1_000)

  private static let later = CaseKey(
    "later",
    someTexts,
    "De teksten van wat later komt, op volgorde.",
    "The texts of what comes later, in order."
  )

  /// The keys at the top of the file.
  public static let top: [CaseKey] = [
    CaseKey(
      "kompas",
      .only(1),
      required: true,
      "De versie van het formaat: altijd 1.",
      "The version of the format: always 1."
    ),
    CaseKey(
      "language",
      .text,
      required: true,
      "De taal van de vertaling, zoals in de naam van het bestand.",
      "The language of the translation, as in the file's name."
    ),
    text("title"), text("summary"),
    CaseKey(
      "waives",
      .keys(CaseKeys.waivers.map { text($0.name) }),
      "Waarom een punt van het certificaat niet past.",
      "Why a claim of the certificate does not fit."
    ),
    text("briefing"),
    CaseKey("map", .text, "Een eigen kaart voor deze taal.", "A map of its own for this language."),
    CaseKey(
      "precedents",
      someTexts,
      "Wat er van elke echte zaak te leren is, op volgorde.",
      "What can be learned from each real case, in order."
    ),
    CaseKey("role", .keys([text("name"), text("text")]), "De rol.", "The role."),
    byId("resources", [text("name"), text("unit")]),
    byId("criteria", [text("name"), text("unit")]),
    byId(
      "stakeholders",
      [
        text("name"),
        CaseKey(
          "short",
          .line(16),
          "Een korte naam in deze taal.",
          "A short name in this language."
        ),
        text("text"),
        CaseKey(
          "says",
          .keys([text("against"), text("torn"), text("for")]),
          "Wat zij zeggen.",
          "What they say."
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
          "De vragen, op volgorde.",
          "The questions, in order."
        )
      ]),
      "Het gesprek na afloop.",
      "The talk afterwards."
    ),
    CaseKey(
      "sources",
      .map(.text, isFilled: false, limit: 10_000, namesAreIds: false),
      "Waaraan Kompas ziet wat er is veranderd; `kompas translate` schrijft het.",
      "By this Kompas sees what has changed; `kompas translate` writes it."
    ),
  ]
}
