/// The keys of scenes, options, events and endings.
extension CaseKeys {
  static let when = CaseKey(
    "when",
    someTexts,
    "Voorwaarden die alle moeten gelden; anders altijd.",
    "Conditions that must all hold; always if left out."
  )

  static let scene: [CaseKey] = [
    CaseKey(
      "id",
      .id,
      required: true,
      "Een korte naam, om naar te verwijzen.",
      "A short name, to refer to."
    ),
    CaseKey(
      "phase",
      .words(phases),
      required: true,
      "De fase van de procedure.",
      "The phase of the procedure."
    ),
    when,
    CaseKey("title", .text, required: true, "De titel.", "The title.").translated.wide(60),
    CaseKey("text", .text, required: true, "Wat er aan de hand is.", "What is going on.").prose,
    CaseKey(
      "law",
      someTexts,
      "Artikelen uit Assets/Law/articles.yaml.",
      "Articles of Assets/Law/articles.yaml."
    ),
    CaseKey(
      "council",
      .boolean,
      "Of de raad na deze keuze stemt.",
      "Whether the council votes after this choice."
    ),
    CaseKey(
      "court",
      .boolean,
      "Of na deze keuze de rechter aan bod kan komen.",
      "Whether the court may come in after this choice."
    ),
    CaseKey(
      "question",
      .text,
      "Een vraag om bij stil te staan.",
      "A question to stop and think about."
    ).prose,
    CaseKey(
      "options",
      .list(.keys(option), count: optionCount),
      required: true,
      "Twee tot zes keuzes.",
      "Two to six choices."
    ),
  ]

  static let option: [CaseKey] =
    [
      CaseKey(
        "id",
        .id,
        required: true,
        "Een korte naam, om naar te verwijzen.",
        "A short name, to refer to."
      ),
      CaseKey(
        "label",
        .text,
        required: true,
        "De keuze, in een paar woorden.",
        "The choice, in a few words."
      ).translated.wide(60),
      CaseKey("text", .text, "Wat u dan doet.", "What you would be doing.").prose,
      when,
      CaseKey(
        "unless_text",
        .text,
        "Waarom de keuze dicht is als zij dicht is.",
        "Why the choice is closed when it is."
      ).prose,
    ] + consequences + [
      later,
      CaseKey(
        "involves",
        .map(.words(levels), isFilled: false, limit: 1_000, namesAreIds: false),
        "Wie u erbij betrekt, en op welke trede.",
        "Whom you involve, and on which rung."
      ),
      CaseKey(
        "method",
        .text,
        "De manier van betrekken, uit Assets/Methods.",
        "The method, a key of Assets/Methods."
      ),
      CaseKey("promises", someIds, "Beloften die u doet.", "Promises you make."),
      CaseKey("keeps", someIds, "Beloften die u houdt.", "Promises you keep."),
      CaseKey("breaks", someIds, "Beloften die u breekt.", "Promises you break."),
      CaseKey(
        "compass",
        .keys(compass),
        "Wat de keuze zegt over elke waarde, van -3 tot 3.",
        "What the choice says about each value, from -3 to 3."
      ),
      CaseKey(
        "withdraws",
        .boolean,
        "Of u het voorstel intrekt: dan komt er geen besluit, geen beroep en geen rechter.",
        "Whether the proposal is withdrawn: then there is no decision, no appeal and no court."
      ),
      CaseKey("outcome", .text, "Wat er gebeurde.", "What happened.").prose,
      CaseKey(
        "next",
        .text,
        "De scène erna, of `end`; anders de volgende die kan.",
        "The scene after it, or `end`; else the next that can."
      ),
    ]

  static let consequences: [CaseKey] = [
    CaseKey(
      "effects",
      .map(.effect, isFilled: false, limit: 1_000, namesAreIds: false),
      "Wat er in de criteria verandert.",
      "What changes in the criteria."
    ),
    CaseKey(
      "trust",
      .map(.number(-100...100), isFilled: false, limit: 1_000, namesAreIds: false),
      "Wat er in het vertrouwen van groepen verandert.",
      "What changes in the trust of groups."
    ),
    CaseKey(
      "cost",
      .map(
        .integer(-1_000_000_000...1_000_000_000),
        isFilled: false,
        limit: 1_000,
        namesAreIds: false
      ),
      "Wat het kost.",
      "What it costs."
    ),
    CaseKey("sets", someIds, "Vlaggen die worden gezet.", "Flags that are set."),
    CaseKey("clears", someIds, "Vlaggen die worden gewist.", "Flags that are cleared."),
    CaseKey(
      "defects",
      someTexts,
      "Gebreken die ontstaan, uit Assets/Law/defects.yaml.",
      "Defects that arise, keys of Assets/Law/defects.yaml."
    ),
    CaseKey("repairs", someTexts, "Gebreken die worden hersteld.", "Defects that are mended."),
  ]

  static let later = CaseKey(
    "later",
    .list(.keys([after, laterText] + consequences), count: 0...1_000),
    "Wat er weken later komt.",
    "What comes weeks later."
  ).translated(
    order: 1,
    "De teksten van wat later komt, op volgorde.",
    "The texts of what comes later, in order."
  ).prose
  private static let after = CaseKey(
    "after",
    .integer(0...5_200),
    required: true,
    "Hoeveel weken later.",
    "How many weeks later."
  )
  private static let laterText = CaseKey("text", .text, "Wat er dan gebeurt.", "What happens then.")
    .prose

  static let compass: [CaseKey] = values.map {
    CaseKey(
      $0,
      .integer(-3...3),
      "Hoe de keuze op deze waarde leunt.",
      "How the choice leans on this value."
    )
  }

  static let event: [CaseKey] =
    [
      CaseKey("title", .text, required: true, "De titel.", "The title.").translated.wide(60),
      when,
      CaseKey(
        "chance",
        .integer(0...100),
        "De kans in procenten; anders 100.",
        "The chance in percent; 100 if left out."
      ),
      CaseKey("text", .text, "Wat er gebeurt.", "What happens.").prose,
    ] + consequences + [later]

  static let ending: [CaseKey] = [
    CaseKey("id", .id, required: true, "Een korte naam.", "A short name."),
    when,
    CaseKey("title", .text, required: true, "De titel.", "The title.").translated.wide(60),
    CaseKey("text", .text, required: true, "Hoe het afloopt.", "How it ends.").prose,
    CaseKey("years_on", .text, "Hoe het er jaren later voor staat.", "How things stand years on.")
      .prose,
  ]
}
