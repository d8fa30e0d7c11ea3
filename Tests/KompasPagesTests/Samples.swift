import KompasPages

/// Pages like those of the game, to look at.
enum Samples {
  static let commands = [
    Command(key: "w", label: "waarom"), Command(key: "b", label: "wie"),
    Command(key: "k", label: "kompas"), Command(key: "l", label: "wet"),
    Command(key: "?", label: "hulp"),
  ]

  static let choices = [
    Choice(
      label: "Een open inloopavond in het dorpshuis",
      detail: "4 weken · 10 k€",
      text: "Iedereen mag komen. Wie komt, is meestal *tegen*."
    ),
    Choice(
      label: "Met honderd gelote inwoners om tafel",
      detail: "10 weken · 45 k€",
      text: "Het lot bepaalt wie meepraat. Dat kost tijd en geld, maar u hoort ook de rest."
    ),
    Choice(label: "Eerst met de fracties", detail: "2 weken"),
    Choice(
      label: "De initiatiefnemer het zelf laten doen",
      detail: "0 weken · hij belooft inspraak",
      closed: "de wet vraagt dat u zelf laat zien hoe er is gesproken"
    ),
  ]

  static let scene = Page(
    title: "Windpark Oosterbrink · Waterrijk",
    context: ["verkenning", "week 12 van 78"],
    main: [
      .heading("De eerste stap", level: 1),
      .prose(
        """
        De aanvraag is er nog niet, maar over de dorpsstraat hangt al een spandoek. De
        initiatiefnemer vraagt hoe u het gesprek wilt voeren. Dwingen kunt u hem **niet**.

        De raad kijkt mee.
        """
      ),
    ],
    side: [
      .needle(
        Needle(
          name: "groep ↔ groep",
          left: "Oosterbrink",
          right: "stad",
          position: -60,
          band: 5,
          words: "Oosterbrink wordt slechter bediend dan de stad, verschil 34 van 100."
        )
      ),
      .needle(
        Needle(
          name: "lastig ↔ stil",
          left: "lastig",
          right: "stil",
          position: 12,
          band: 18,
          words: "Onzeker, tussen -5 en 30. U hebt de stad niet gehoord.",
          previous: -40
        )
      ),
      .heading("Wat u weet", level: 2),
      .meter(Meter(label: "Oosterbrink", interval: 30...40, words: "boos")),
      .meter(Meter(label: "Boeren", interval: 35...70, words: "verdeeld")),
      .meter(Meter(label: "De stad", interval: nil, words: "niet gehoord")),
      .gap, .lines(["Tijd: 66 weken", "Geld: 120 k€"]),
    ],
    ask: .choose(prompt: "Hoe begint u?", choices),
    commands: commands
  )

  static let figures = Page(
    title: "Terugblik",
    context: ["einde"],
    main: [
      .seats(
        Seats(
          parties: [
            .init(name: "Dorpsbelang Waterrijk", count: 9, isFor: true),
            .init(name: "Groen & Rood", count: 7, isFor: false),
            .init(name: "De Vrije Lijst", count: 1, isFor: nil),
          ],
          forWord: "voor",
          againstWord: "tegen",
          words: "Het haalt het met 9 tegen 7."
        )
      ),
      .bars(
        Bars(
          series: ["wat u zei", "wat u koos"],
          rows: [
            .init(label: "Gelijkheid", values: [10, 22]),
            .init(label: "Zorgvuldigheid", values: [30, nil], note: "te weinig gegevens"),
          ],
          scale: 60,
          unknownWord: "onbekend"
        )
      ),
      .table(
        Table(
          columns: ["week", "besluit", "gevolg"],
          rows: [
            ["4", "Inloopavond", "De zaal was vol en boos; men vroeg om uitstel."],
            ["12", "Loting", "Honderd mensen praatten mee."],
          ],
          numeric: [0]
        )
      ),
      .quote(speaker: "Anneke Visser", text: "U komt toch pas als alles al vaststaat?"),
      .notice(.warning, "Dit is verzonnen."),
    ],
    ask: .proceed(label: "verder")
  )

  static let rose = Page(
    title: "Uw kompas",
    context: ["terugblik"],
    main: [
      .heading("Wat u zei en wat u koos", level: 1),
      .prose("De rand staat voor 30 van de 60 punten."),
      .rose(
        Rose(
          axes: [
            "Inclusie", "Zeggenschap", "Beraadslaging", "Transparantie", "Checks & balances",
            "Daadkracht",
          ],
          series: [
            Rose.Series(
              name: "wat u zei",
              values: [20, 5, 15, 5, 8, 7],
              scale: 60,
              rim: 30,
              unknownWord: "onbekend"
            ),
            Rose.Series(
              name: "wat u koos",
              values: [9, 12, nil, 5, 14, 40],
              scale: 60,
              rim: 30,
              unknownWord: "te weinig gegevens"
            ),
            Rose.Series(
              name: "Nederland",
              values: [89, 62, 94, nil, 95, nil],
              scale: 100,
              unknownWord: "geen vergelijkbare maat"
            ),
          ]
        )
      ),
    ],
    ask: .proceed(label: "verder")
  )

  /// A compass that is being given, beside one with margins and without one of its values.
  static let giving: Page = {
    var page = rose
    guard case .rose(var rose) = rose.main[2] else { return rose }
    rose.series[1].values = [9, 12, nil, 5, 14, 16]
    rose.series[1].ranges = [6...13, 8...17, nil, 2...9, 10...20, 8...24]
    rose.series[2] = Rose.Series(
      name: "wat u nu wilt",
      values: [10, 10, 10, 10, 10, 10],
      scale: 60,
      rim: 30,
      unknownWord: ""
    )
    rose.series[2].isAnswer = true
    page.main = [.heading("Wat u nu wilt", level: 1)]
    page.side = [.rose(rose)]
    page.ask = .allot(
      Allotment(
        prompt: "Verdeel zestig punten.",
        items: rose.axes.map { Choice(label: $0) },
        start: [20, 5, 15, 5, 8, 7],
        total: 60
      )
    )
    return page
  }()

  static let points = Page(
    title: "Uw kompas",
    main: [],
    ask: .allot(
      Allotment(
        prompt: "Verdeel de punten.",
        items: ["Gelijkheid", "Zorg", "Snelheid", "Draagvlak", "Recht", "Vrijheid"].map {
          Choice(label: $0, text: "Wat \($0.lowercased()) betekent.")
        },
        start: [10, 10, 10, 10, 10, 10],
        total: 60
      )
    ),
    commands: commands
  )

  static let picks = Page(
    title: "Motiveren",
    main: [],
    ask: .explain(
      Explanation(
        prompt: "Welke belangen wogen mee?",
        choices: choices,
        linePrompt: "Waarom, in één zin?",
        placeholder: "Mag leeg blijven"
      )
    )
  )

  static let line = Page(
    title: "Motiveren",
    main: [],
    ask: .write(prompt: "Eén zin waarom.", placeholder: "omdat de wijk het vroeg"),
    commands: commands
  )
}
