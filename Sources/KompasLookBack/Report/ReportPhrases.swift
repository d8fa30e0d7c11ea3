import KompasStandards

/// The few phrases that only the report has.
struct ReportPhrases: Phrases {
  let language: Language

  func title(_ name: String) -> String { phrase("report.title", ["name": name]) }
  var cardNobody: String { phrase("report.cardNobody") }
  func cardCourt(_ ruling: String) -> String { phrase("report.cardCourt", ["ruling": ruling]) }
  func cardDecision(_ label: String) -> String {
    phrase("report.cardDecision", ["label": label])
  }
  func cardTitle(_ name: String) -> String { phrase("report.cardTitle", ["name": name]) }
  var fictional: String { phrase("report.fictional") }
  func played(_ day: String) -> String { phrase("report.played", ["day": day]) }
  func run(_ tag: RunTag) -> String {
    phrase(
      "report.run",
      ["run": tag.number, "label": tag.label ?? "", "isLabelled": tag.label != nil]
    )
  }
  func seed(_ seed: UInt64) -> String { phrase("report.seed", ["seed": "\(seed)"]) }
  func law(_ day: String) -> String { phrase("report.law", ["day": day]) }
  var summary: String { phrase("report.summary") }
  var inShort: String { phrase("report.inShort") }
  var question: String { phrase("report.question") }
  var saidIsShown: String { phrase("report.saidIsShown") }
  func saidAndShown(more: [String], less: [String]) -> String {
    phrase(
      "report.saidAndShown",
      [
        "more": language.list(more), "less": language.list(less),
        "ways": more.isEmpty ? "less" : less.isEmpty ? "more" : "both",
      ]
    )
  }
  var howItEnded: String { phrase("report.howItEnded") }
  var choices: String { phrase("report.choices") }
  func chose(_ option: String) -> String { phrase("report.chose", ["option": option]) }
  func weighed(_ interests: String) -> String { phrase("report.weighed", ["interests": interests]) }
  func because(_ reason: String) -> String { phrase("report.because", ["reason": reason]) }
  var notes: String { phrase("report.notes") }
  var compass: String { phrase("report.compass") }
  var compassIntro: String { phrase("report.compassIntro") }
  var shifts: String { phrase("report.shifts") }
  var choicesIntro: String { phrase("report.choicesIntro") }
  func cost(_ amounts: String) -> String { phrase("report.cost", ["amounts": amounts]) }
  func roseCaption(_ rim: Int) -> String { phrase("report.roseCaption", ["rim": rim]) }
  func unfinished(_ choices: Int) -> String { phrase("report.unfinished", ["choices": choices]) }
  var difference: String { phrase("report.difference") }
  var truly: String { phrase("report.truly") }
  var seen: String { phrase("report.seen") }
  var needlePicture: String { phrase("report.needlePicture") }
  var supportTitle: String { phrase("report.supportTitle") }
  var supportIntro: String { phrase("report.supportIntro") }
  var supportPicture: String { phrase("report.supportPicture") }
  func supportStory(_ from: Int, _ to: Int) -> String {
    from == to
      ? phrase("report.supportStory.still", ["from": from])
      : phrase("report.supportStory", ["from": from, "to": to])
  }
}

extension Language {
  /// What only the report says.
  var report: ReportPhrases { ReportPhrases(language: self) }
}
