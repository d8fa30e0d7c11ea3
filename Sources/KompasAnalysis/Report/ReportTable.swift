import KompasStandards

/// The tables of a run, each a file, with what their columns mean.
enum ReportTable: String, CaseIterable {
  case runs
  case decisions
  case supports
  case needles
  case compass

  /// A column: its name, what is in it, and what it means in Dutch and in English.
  struct Column {
    var name: String
    var kind: String
    var dutch: String
    var english: String

    init(_ name: String, _ kind: String, _ dutch: String, _ english: String) {
      self.name = name
      self.kind = kind
      self.dutch = dutch
      self.english = english
    }
  }

  /// The codebook: every column of every file.
  static func codebook(_ form: CSVWriter.Form) -> String {
    var rows = CSVWriter(["file", "column", "type", "meaning_nl", "meaning_en"], form)
    for table in allCases {
      for column in table.columns {
        rows.add(
          ["\(table.rawValue).csv", column.name, column.kind, column.dutch, column.english]
            .map(CSVWriter.Cell.made)
        )
      }
    }
    return rows.text
  }

  var columns: [Column] {
    switch self {
    case .runs: Self.run
    case .decisions: Self.decision
    case .supports: Self.step + Self.support
    case .needles: Self.step + Self.needle
    case .compass: Self.value
    }
  }

  private static let number = Column(
    "run",
    "integer",
    "nummer van het spel in het archief",
    "number of the run in its archive"
  )

  private static let run = [
    number, Column("case", "id", "de zaak", "the case"),
    Column("case_version", "text", "versie van de zaak", "version of the case"),
    Column("case_digest", "text", "vingerafdruk van de zaak", "fingerprint of the case"),
    Column("seed", "integer", "getal voor het toeval", "number for chance"),
    Column("lang", "BCP 47", "taal waarin het begon", "language in which it began"),
    Column("started", "ISO 8601", "begin, in UTC", "start, in UTC"),
    Column("engine", "text", "versie van Kompas die het begon", "version of Kompas that began it"),
    Column("finished", "0 or 1", "of het helemaal is uitgespeeld", "whether all of it was played"),
    Column("ending", "id", "de afloop; leeg zolang die er niet is", "the ending; empty before it"),
    Column("weeks", "integer", "weken die voorbijgingen", "weeks that passed"),
    Column("choices", "integer", "keuzes die gelden", "choices that count"),
    Column("undone", "integer", "keuzes die werden teruggenomen", "choices that were taken back"),
    Column(
      "court",
      "none, upheld, repaired, effectsKept or annulled",
      "wat de rechter deed",
      "what the court did"
    ),
    Column("vote", "none, adopted or rejected", "wat de raad deed", "what the council did"),
    Column("seats_for", "integer", "zetels voor bij de laatste stemming", "seats in favour"),
    Column("seats_against", "integer", "zetels tegen", "seats against"),
    Column("defects", "integer", "zwakke plekken in het besluit", "legal defects"),
    Column("missed_terms", "integer", "termijnen die niet zijn gehaald", "terms that were missed"),
    Column("council", "0 to 100", "werkelijke steun in de raad", "true support in the council"),
    Column(
      "neighborhood",
      "0 to 100",
      "werkelijke steun in de wijk",
      "true support in the neighbourhood"
    ),
  ]

  private static let place = [
    number,
    Column(
      "step",
      "integer",
      "stap: 0 is de opening, n is het n-de dat de speler deed; verdergaan telt ook",
      "step: 0 is the opening, n the n-th thing that the player did; going on counts too"
    ),
    Column("position", "integer", "eerste gebeurtenis, vanaf 0", "first event, from 0"),
  ]

  private static let counts = Column(
    "counts",
    "0 or 1",
    "1 als het aan het eind nog geldt; 0 als het is teruggenomen, en voor het terugnemen zelf",
    "1 if it counts in the end; 0 if it was taken back, and for the taking back itself"
  )

  private static let turn = Column(
    "turn",
    "integer",
    "keuzes die toen golden",
    "choices that counted then"
  )

  private static let step =
    place + [
      counts, turn, Column("week", "integer", "week, na deze stap", "week, after this step"),
    ]

  private static let decision =
    place + [
      Column(
        "kind",
        "declare, proceed, choose, motivate, undo, note, reconsider, resolve or recalibrate",
        "wat de speler deed",
        "what the player did"
      ), counts, turn, Column("week", "integer", "week, ervoor", "week, before it"),
      Column("phase", "id", "fase van de procedure, ervoor", "phase of the procedure, before it"),
      Column("scene", "id", "scène, ervoor", "scene, before it"),
      Column("option", "id", "de keuze: scène.optie", "the choice: scene.option"),
      Column("open", "ids", "keuzes die konden", "choices that were open"),
      Column("interests", "ids", "belangen die meewogen", "interests that weighed"),
      Column("points", "id=number", "punten per waarde, samen 60", "points per value, 60 in all"),
      Column(
        "cost",
        "id=number",
        "wat de keuze kostte; min is opbrengst",
        "what the choice cost; negative is gained"
      ),
      Column(
        "best_in",
        "0 to 100",
        "bij hoeveel procent van de wegingen de keuze de beste was",
        "in what percentage of weightings the choice was the best"
      ),
      Column(
        "again",
        "yes, no or unsure",
        "of de speler een keuze weer zo zou doen",
        "whether the player would make a choice again"
      ),
      Column(
        "text",
        "text",
        "wat de speler erbij schreef; met ' ervoor als een rekenblad er een formule in zou zien",
        "what the player wrote with it; with ' in front where a spreadsheet would see a formula"
      ),
    ]

  private static let support = [
    Column("group", "id", "de groep", "the group"),
    Column(
      "kind",
      "residents, faction, business, organisation, authority or voiceless",
      "soort groep",
      "kind of group"
    ),
    Column("support", "0 to 100", "werkelijke steun", "true support"),
    Column(
      "hearing",
      "voiceless, unheard or heard",
      "of de speler de groep hoorde",
      "whether the player heard the group"
    ),
    Column("low", "0 to 100", "laagste steun die de speler zag", "lowest support the player saw"),
    Column("high", "0 to 100", "hoogste steun die de speler zag", "highest support the player saw"),
    Column("estimate", "0 to 100", "schatting van de speler", "the player's estimate"),
  ]

  private static let needle = [
    Column("needle", "groups, council or audible", "de naald", "the needle"),
    Column("exists", "0 or 1", "of de zaak deze naald heeft", "whether the case has this needle"),
    Column(
      "truth",
      "-100 to 100",
      "werkelijke stand; plus is naar de eerstgenoemde kant",
      "true position; positive leans to the first-named side"
    ),
    Column("seen", "-100 to 100", "stand die de speler zag", "position that the player saw"),
    Column("band", "0 to 200", "halve marge van wat de speler zag", "half the margin of it"),
  ]

  private static let value = [
    number, Column("value", "id", "waarde van het kompas", "value of the compass"),
    Column("declared", "0 to 60", "punten vooraf", "points before"),
    Column(
      "revealed",
      "0 to 60",
      "punten die uit de keuzes bleken; leeg bij te weinig gegevens",
      "points that the choices showed; empty with too little data"
    ),
    Column("low", "0 to 60", "ondergrens van 90%", "lower end of 90%"),
    Column("high", "0 to 60", "bovengrens van 90%", "upper end of 90%"),
    Column("recalibrated", "0 to 60", "punten na afloop", "points afterwards"),
  ]
}
