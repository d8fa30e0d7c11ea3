/// The few phrases that only the report has.
struct ReportWords: Sendable {
  var title: @Sendable (String) -> String
  var fictional: String
  var played: @Sendable (String) -> String
  var seed: @Sendable (UInt64) -> String
  var law: @Sendable (String) -> String
  var howItEnded: String
  var choices: String
  var chose: @Sendable (String) -> String
  var weighed: @Sendable (String) -> String
  var because: @Sendable (String) -> String
  var notes: String
  var compass: String
  var compassIntro: String
  var shifts: String
  var choicesIntro: String
  var cost: @Sendable (String) -> String
  var roseCaption: @Sendable (Int) -> String
  var unfinished: @Sendable (Int) -> String
  var difference: String
  var truly: String
  var seen: String
  var needlePicture: String
  var supportTitle: String
  var supportIntro: String
  var supportPicture: String
  var supportStory: @Sendable (Int, Int) -> String

  static func of(_ language: String) -> ReportWords { language == "en" ? english : dutch }

  private static let dutch = ReportWords(
    title: { "Verslag: \($0)" },
    fictional:
      "De plaats en de mensen zijn verzonnen. De wet is echt, maar dit is geen juridisch advies.",
    played: { "Gespeeld op \($0)" },
    seed: { "Getal voor het toeval: \($0). Met hetzelfde getal valt het toeval hetzelfde uit." },
    law: { "De wet zoals die gold op \($0)" },
    howItEnded: "Hoe het afliep",
    choices: "Uw keuzes",
    chose: { "U koos: \($0)" },
    weighed: { "Wat meewoog: \($0)" },
    because: { "Waarom: \($0)" },
    notes: "Uw aantekeningen",
    compass: "Uw kompas",
    compassIntro:
      "Wat u vooraf zei, wat uw keuzes lieten zien, en wat u nu zegt. Een verschil is geen fout.",
    shifts: "Na afloop stelde u uw kompas zo bij:",
    choicesIntro: """
      Bij elke keuze staat wat zij meteen met de steun deed, en wat een andere keuze bij hetzelfde toeval \
      had gedaan. Steun loopt van 0 tot 100.
      """,
    cost: { "Tijd en middelen: \($0)" },
    roseCaption: { rim in
      "De buitenste rand is \(rim) punten. Een brede streep is de marge van wat u koos."
    },
    unfinished: { choices in
      choices == 1
        ? "Dit spel is nog niet af: het verslag gaat tot en met uw eerste keuze."
        : "Dit spel is nog niet af: het verslag gaat over uw keuzes tot nu toe (\(choices))."
    },
    difference: "verschil",
    truly: "hoe het werkelijk was",
    seen: "wat u toen zag",
    needlePicture: """
      Lijnen van links naar rechts: 0 is het begin, daarna uw keuzes op volgorde. In het midden is het gelijk. \
      De cijfers staan in de tabel hieronder.
      """,
    supportTitle: "De steun in de tijd",
    supportIntro:
      "Hoe de steun van elke groep werkelijk was, na elke keuze. U zag daar tijdens het spel maar een deel van.",
    supportPicture: """
      Een lijn voor elke groep, van links naar rechts: 0 is het begin, daarna uw keuzes op volgorde. \
      Onderaan is geen steun, bovenaan volle steun, de streep in het midden is 50. De cijfers staan in de tabel hieronder.
      """,
    supportStory: { from, to in
      from == to ? "Begon en eindigde op \(from)." : "Van \(from) naar \(to)."
    }
  )

  private static let english = ReportWords(
    title: { "Report: \($0)" },
    fictional:
      "The place and the people are made up. The law is real, but this is no legal advice.",
    played: { "Played on \($0)" },
    seed: { "Seed: \($0). The same seed gives the same luck." },
    law: { "The law as it stood on \($0)" },
    howItEnded: "How it ended",
    choices: "Your choices",
    chose: { "You chose: \($0)" },
    weighed: { "What weighed: \($0)" },
    because: { "Why: \($0)" },
    notes: "Your notes",
    compass: "Your compass",
    compassIntro:
      "What you said, what your choices showed, and what you say now. A difference is no mistake.",
    shifts: "In the end you adjusted your compass:",
    choicesIntro: """
      With each choice stands what it did to support right away, and what another choice would have done \
      with the same luck. Support runs from 0 to 100.
      """,
    cost: { "Time and means: \($0)" },
    roseCaption: { rim in
      "The outer rim is \(rim) points. A broad bar is the margin of what you chose."
    },
    unfinished: { choices in
      choices == 1
        ? "This game is not finished: the report goes as far as your first choice."
        : "This game is not finished: the report is about your choices so far (\(choices))."
    },
    difference: "difference",
    truly: "how it really was",
    seen: "what you saw then",
    needlePicture: """
      Lines from left to right: 0 is the beginning, then your choices in order. In the middle it is even. \
      The figures are in the table below.
      """,
    supportTitle: "Support over time",
    supportIntro:
      "How the support of each group really was, after each choice. During play you saw only a part of it.",
    supportPicture: """
      A line for each group, from left to right: 0 is the beginning, then your choices in order. \
      At the bottom is no support, at the top full support, the line in the middle is 50. The figures are in the table below.
      """,
    supportStory: { from, to in
      from == to ? "Began and ended at \(from)." : "From \(from) to \(to)."
    }
  )
}
