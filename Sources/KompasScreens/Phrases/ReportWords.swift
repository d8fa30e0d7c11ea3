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
    shifts: "Na afloop stelde u uw kompas zo bij:"
  )

  private static let english = ReportWords(
    title: { "Report: \($0)" },
    fictional:
      "The place and the people are made up. The law is real, but this is no legal advice.",
    played: { "Played on \($0)" },
    seed: { "Number for chance: \($0). The same number gives the same chance." },
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
    shifts: "In the end you adjusted your compass:"
  )
}
