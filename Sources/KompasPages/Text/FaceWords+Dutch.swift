extension FaceWords {
  /// Dutch, in plain words.
  public static let dutch = FaceWords(
    more: "meer",
    readOn: "lees verder",
    moreAbove: "meer",
    pageDown: "PgDn",
    pageUp: "PgUp",
    move: "kies",
    decide: "bevestig",
    done: "klaar",
    spaceBar: "spatie",
    toggle: "aan of uit",
    onePoint: "één punt",
    fivePoints: "vijf punten",
    even: "gelijk",
    back: "terug",
    stop: "stop",
    tooSmall: """
      Dit venster is te klein. Kompas heeft {columns} kolommen en {rows} regels nodig. \
      Nu zijn het er {width} en {height}. Maak het venster groter, of de letters kleiner. \
      Er gaat niets verloren.
      """,
    pointsLeft: "Nog te verdelen: {n} van {total}",
    shared: "op dezelfde plek",
    timeLeft: "nog {time}",
    timeUp: "de tijd is om",
    addMinute: "minuut erbij",
    closed: "Kan niet",
    info: "",
    warning: "Let op",
    failure: "Fout",
    seats: "{n} zetels",
    oneSeat: "1 zetel",
    noRows: "Hier staat nog niets.",
    contents: "Inhoud",
    figuresBelow: "De cijfers staan in de tabel hieronder.",
    closedChoice: "{n} kan niet: {reason}",
    invalidChoice: "Dat nummer is er niet. Kies een nummer van 1 tot en met {n}.",
    nothingPicked: "Kies er minstens één.",
    pointsRemain: "U hebt nog {n} punten. Verdeel ze eerst allemaal.",
    onePointRemains: "U hebt nog 1 punt. Geef het eerst een plek.",
    noPointsLeft: "Alle punten zijn verdeeld. Haal eerst ergens punten weg met ←.",
    onlyOne: "U kunt er maar één kiezen.",
    wrongCount: "Typ {n} getallen, met spaties ertussen. Het waren er {given}.",
    wrongNumber: "Typ hele getallen van 0 tot en met 9999.",
    notUnderstood: "“{line}” begrijp ik niet.",
    lineCut: "De regel was te lang. Het einde is weggelaten.",
    outdated: "Intussen is er iets veranderd. Uw antwoord telt niet mee: geef het zo nog eens.",
    between: "tussen {from} en {to} van 100",
    exactly: "{n} van 100",
    range: "{from} tot {to}",
    ofScale: "van {n}",
    points: "{n} punten",
    point: "1 punt",
    askEnter: "Enter voor {label}",
    askOne: "Uw keuze, 1 tot en met {n}",
    askOnly: "Uw keuze, alleen 1",
    askSeveral: "Uw keuzes, nummers van 1 tot en met {n} met spaties ertussen",
    noneIsAllowed: "of alleen Enter voor geen",
    askPoints: """
      Typ {n} getallen met spaties ertussen. Samen worden ze omgerekend naar {total}. \
      Alleen Enter laat het zoals het er staat
      """,
    askLine: """
      Typ uw regel en dan Enter. Leeg mag. Alleen q is stoppen, alleen 0 is terug; \
      \\q en \\0 schrijven die tekens
      """,
    keyFor: "{key} voor {label}",
    or: "of",
    backWords: ["terug", "back"],
    crashed: "Er ging iets mis in Kompas. Wat u hebt besloten, is bewaard.",
    unknownTerminal: "Deze terminal ({terminal}) ken ik niet. Kompas gaat verder in gewone regels."
  )
}
