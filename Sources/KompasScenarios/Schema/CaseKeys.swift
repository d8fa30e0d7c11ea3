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
      "De versie van het formaat: altijd 1.",
      "The version of the format: always 1."
    ),
    CaseKey("id", .id, required: true, "De naam van de map.", "The name of the folder."),
    CaseKey(
      "version",
      .text,
      required: true,
      "De versie van uw casus, zoals 1.0.0.",
      "The version of your case, 1.0.0 say."
    ),
    CaseKey(
      "legal_date",
      .day,
      required: true,
      "De dag waarop u naar de wet keek.",
      "The day on which you looked at the law."
    ),
    CaseKey(
      "language",
      .words(languages),
      required: true,
      "De taal waarin u schrijft.",
      "The language you write in."
    ),
    CaseKey(
      "license",
      .text,
      "Onder welke licentie anderen uw casus mogen gebruiken, zoals CC BY 4.0.",
      "Under which licence others may use your case, CC BY 4.0 say."
    ),
    CaseKey("title", .text, required: true, "De titel.", "The title.").translated(order: -2).wide(
      60
    ),
    CaseKey(
      "summary",
      .text,
      "Eén of twee zinnen voor de lijst met zaken.",
      "One or two sentences for the list of cases."
    ).translated(order: -2).prose,
    CaseKey(
      "minutes",
      .integer(minutes),
      required: true,
      "Hoe lang het spelen duurt, in minuten.",
      "How long it takes to play, in minutes."
    ),
    CaseKey(
      "themes",
      someTexts,
      "Waar het over gaat, in losse woorden.",
      "What it is about, in single words."
    ),
    CaseKey(
      "fictional",
      .boolean,
      required: true,
      "Of de plaats verzonnen is.",
      "Whether the place is made up."
    ),
    CaseKey(
      "shows",
      .list(.words(values), count: 0...6),
      "Welke waarden van het kompas uw casus laat zien; `kompas certify` kijkt of het klopt.",
      "Which values of the compass your case shows; `kompas certify` sees whether it is so."
    ),
    CaseKey(
      "waives",
      .keys(waivers),
      "Welke punten van het certificaat niet bij uw casus passen, elk met de reden.",
      "Which claims of the certificate do not fit your case, each with the reason."
    ).translated(
      order: -2,
      "Waarom een punt van het certificaat niet past.",
      "Why a claim of the certificate does not fit."
    ),
    CaseKey(
      "precedents",
      .list(.keys(precedent), count: 0...1_000),
      "Echte zaken waar deze van leerde.",
      "Real cases that this one learned from."
    ).translated(
      "Wat er van elke echte zaak te leren is, op volgorde.",
      "What can be learned from each real case, in order."
    ),
    CaseKey("role", .keys(role), required: true, "Wie de speler is.", "Whom the player plays.")
      .translated("De rol.", "The role."),
    CaseKey(
      "authority",
      .words(authorities),
      required: true,
      "Wie er uiteindelijk beslist.",
      "Who decides in the end."
    ),
    CaseKey(
      "procedure",
      .text,
      required: true,
      "De procedure, een naam uit Assets/Law/procedures.yaml.",
      "The procedure, a key of Assets/Law/procedures.yaml."
    ),
    CaseKey(
      "map",
      .text,
      "Een tekstbestand met een kaart, hooguit 76 bij 30 tekens.",
      "A text file with a map, 76 by 30 characters at most."
    ).translated(
      order: -1,
      isOwn: true,
      "Een eigen kaart voor deze taal.",
      "A map of its own for this language."
    ),
    CaseKey(
      "briefing",
      .text,
      required: true,
      "Wat de speler vooraf moet weten.",
      "What the player must know beforehand."
    ).translated(order: -2).prose,
    CaseKey("place", .keys(place), "De gemeente.", "The municipality."),
    CaseKey(
      "undo",
      .boolean,
      "Of een keuze kan worden teruggenomen; anders ja.",
      "Whether a choice can be taken back; yes if left out."
    ),
    CaseKey(
      "resources",
      .map(.keys(resource), isFilled: true, limit: 20, namesAreIds: true),
      required: true,
      "Wat er opraakt; `weeks` moet erbij zijn.",
      "What runs out; `weeks` must be among them."
    ),
    CaseKey(
      "criteria",
      .map(.keys(criterion), isFilled: true, limit: 100, namesAreIds: true),
      required: true,
      "De belangen in de leefomgeving, in gewone eenheden.",
      "The interests of the physical environment, in natural units."
    ),
    CaseKey(
      "stakeholders",
      .map(.keys(stakeholder), isFilled: true, limit: 200, namesAreIds: true),
      required: true,
      "Wie er iets te winnen of te verliezen heeft.",
      "Who has something at stake."
    ),
    CaseKey(
      "promises",
      .map(.keys(promise), isFilled: false, limit: 1_000, namesAreIds: true),
      "Hoe beloften heten, en aan wie ze zijn.",
      "What promises are called, and to whom they are made."
    ),
    CaseKey(
      "scenes",
      .list(.keys(scene), count: 1...1_000),
      required: true,
      "De momenten van keuze, op volgorde.",
      "The moments of choice, in order."
    ),
    CaseKey(
      "events",
      .map(.keys(event), isFilled: false, limit: 1_000, namesAreIds: true),
      "Wat er tussen scènes kan gebeuren.",
      "What can happen between scenes."
    ),
    CaseKey(
      "endings",
      .list(.keys(ending), count: 1...1_000),
      required: true,
      "De einden; het eerste dat geldt, is het. Het laatste heeft geen `when`.",
      "The endings; the first that holds is it. The last has no `when`."
    ),
    CaseKey(
      "debrief",
      .keys(debrief),
      "Wat er na afloop te bespreken is.",
      "What there is to discuss afterwards."
    ).translated("Het gesprek na afloop.", "The talk afterwards."),
  ]

  static let waivers = CaseClaim.allCases.filter(\.canBeWaived).map { claim in
    CaseKey(
      claim.rawValue,
      .text,
      "Waarom dit punt van het certificaat niet past.",
      "Why this claim of the certificate does not fit."
    ).translated
  }

  static let precedent: [CaseKey] = [
    CaseKey("title", .text, required: true, "Hoe de zaak heet.", "What the case is called.").listed(
      as: "precedent_titles",
      "Hoe elke echte zaak heet, op volgorde.",
      "What each real case is called, in order."
    ),
    CaseKey("place", .text, "Waar het was.", "Where it was."),
    CaseKey("years", .text, "Wanneer het was.", "When it was."),
    CaseKey("source", .text, "Waar erover te lezen is.", "Where to read about it."),
    CaseKey("lesson", .text, "Wat ervan te leren is.", "What can be learned from it.").prose,
  ]

  static let role: [CaseKey] = [
    CaseKey("id", .id, required: true, "Een korte naam voor de rol.", "A short name for the role."),
    CaseKey(
      "name",
      .text,
      required: true,
      "De rol, zoals de speler haar ziet.",
      "The role, as the player sees it."
    ).translated.wide(60),
    CaseKey("text", .text, "Wat die rol inhoudt.", "What that role is like.").prose,
  ]

  static let place: [CaseKey] = [
    CaseKey("municipality", .text, "De naam van de gemeente.", "The name of the municipality."),
    CaseKey(
      "inhabitants",
      .integer(people),
      "Hoeveel mensen er wonen.",
      "How many people live there."
    ),
  ]

  static let resource: [CaseKey] = [
    CaseKey("name", .text, required: true, "Hoe het heet.", "What it is called.").translated.wide(
      20
    ),
    CaseKey("unit", .text, "De eenheid.", "The unit.").translated.wide(24),
    CaseKey(
      "start",
      .integer(0...1_000_000_000),
      required: true,
      "Hoeveel er bij het begin is.",
      "How much there is at the start."
    ),
  ]

  static let criterion: [CaseKey] = [
    CaseKey("name", .text, required: true, "Hoe het heet.", "What it is called.").translated.wide(
      32
    ),
    CaseKey("unit", .text, "De eenheid.", "The unit.").translated.wide(24),
    CaseKey(
      "range",
      .ends,
      required: true,
      "Het slechtste en het beste getal.",
      "The worst and the best number."
    ),
    CaseKey(
      "better",
      .words(directions),
      required: true,
      "Of meer beter is, of minder.",
      "Whether more is better, or less."
    ),
    CaseKey(
      "start",
      .number(numbers),
      required: true,
      "Waar het begint.",
      "Where it starts."
    ),
    CaseKey(
      "value",
      .knots,
      "Wat een stand waard is, van 0 tot 100; anders een rechte lijn.",
      "What a level is worth, from 0 to 100; a straight line if left out."
    ),
  ]

  static let stakeholder: [CaseKey] = [
    CaseKey("name", .text, required: true, "Hoe de groep heet.", "What the group is called.")
      .translated.wide(24),
    CaseKey(
      "short",
      .line(16),
      "Een korte naam, waar weinig plaats is.",
      "A short name, for where there is little room."
    ).translated(
      isOwn: true,
      "Een korte naam in deze taal.",
      "A short name in this language."
    ),
    CaseKey(
      "kind",
      .words(kinds),
      required: true,
      "Wat voor groep het is.",
      "What kind of group it is."
    ),
    CaseKey(
      "people",
      .integer(people),
      "Hoeveel mensen het zijn.",
      "How many people they are."
    ),
    CaseKey(
      "seats",
      .integer(0...1_000),
      "Zetels in de raad; alleen voor een fractie.",
      "Seats in the council; for a faction only."
    ),
    CaseKey(
      "coalition",
      .boolean,
      "Of de fractie in de coalitie zit.",
      "Whether the faction is in the coalition."
    ),
    CaseKey(
      "near",
      .boolean,
      "Of de groep dichtbij woont: zij telt mee voor de buurt.",
      "Whether they live near: they count for the neighbourhood."
    ),
    CaseKey(
      "interested",
      .boolean,
      "Of de groep volgens de wet belanghebbende is en in beroep kan; anders: bewoners als ze dichtbij wonen, bedrijven en organisaties wel, anderen niet.",
      "Whether they are an interested party by law, who can appeal; if left out: residents if they live near, firms and organisations yes, others no."
    ),
    CaseKey(
      "voice",
      .integer(0...100),
      "Hoe goed te horen is wat zij vinden, zonder dat u ernaar vraagt.",
      "How well one hears what they think, without asking."
    ),
    CaseKey(
      "interests",
      .map(.positive, isFilled: true, limit: 1_000, namesAreIds: false),
      required: true,
      "Hoe zwaar elk criterium voor hen weegt.",
      "How much each criterion weighs for them."
    ),
    CaseKey(
      "wants",
      .map(.words(directions), isFilled: false, limit: 1_000, namesAreIds: false),
      "Wat zij andersom waarderen dan anderen.",
      "What they value the other way round."
    ),
    CaseKey(
      "expects",
      .words(levels),
      "Op welke trede zij verwachten mee te doen.",
      "On which rung they expect to take part."
    ),
    CaseKey(
      "procedure",
      .integer(0...100),
      "Welk deel van hun steun rust op hoe zij worden behandeld, in procenten.",
      "What part of their support rests on how they are treated, in percent."
    ),
    CaseKey(
      "trust",
      .integer(0...100),
      "Hun vertrouwen bij het begin.",
      "Their trust at the start."
    ),
    CaseKey("text", .text, "Wie zij zijn, in een zin.", "Who they are, in a sentence.").prose,
    CaseKey(
      "face",
      .line(9),
      "Een gezicht van hooguit negen tekens.",
      "A face of nine characters at most."
    ),
    CaseKey("says", .keys(says), "Wat zij zeggen.", "What they say."),
  ]

  static let says: [CaseKey] = [
    CaseKey("against", .text, "Als zij tegen zijn.", "When they are against it.").prose,
    CaseKey("torn", .text, "Als zij twijfelen.", "When they are torn.").prose,
    CaseKey("for", .text, "Als zij voor zijn.", "When they are for it.").prose,
  ]

  static let promise: [CaseKey] = [
    CaseKey("text", .text, required: true, "Wat er is beloofd.", "What was promised.").prose,
    CaseKey(
      "to",
      someTexts,
      "Aan wie; anders aan wie de optie betrekt.",
      "To whom; else to those the option involves."
    ),
  ]

  static let debrief: [CaseKey] = [
    CaseKey(
      "questions",
      someTexts,
      "Vragen voor het gesprek na afloop.",
      "Questions for the talk afterwards."
    ).translated("De vragen, op volgorde.", "The questions, in order.").prose,
    CaseKey(
      "experiments",
      someTexts,
      "Namen uit Assets/Experiments.",
      "Keys of Assets/Experiments."
    ),
  ]
}
