package import KompasStandards
package import KompasView

/// Words that many screens share.
extension Language {
  package func count(_ number: Int) -> String { self.number(number) }
  package func quoted(_ text: String) -> String { phrase("common.quoted", ["text": text]) }
  package func weeks(_ number: Int) -> String { phrase("common.weeks", ["number": number]) }
  package func points(_ number: Int) -> String { phrase("common.points", ["number": number]) }
  package func people(_ number: Int) -> String { phrase("common.people", ["number": number]) }
  package func seats(_ number: Int) -> String { phrase("common.seats", ["number": number]) }
  package func phase(_ phase: Phase, afterDecision: Bool) -> String {
    let isLate = phase == .objections && afterDecision
    return isLate ? phrase("common.phase.late") : phrase("common.phase.\(phase)")
  }
  package func value(_ value: CompassValue) -> String { phrase("common.value.\(value)") }
  package func meaning(_ value: CompassValue) -> String { phrase("common.meaning.\(value)") }
  package func mood(_ mood: Mood) -> String { phrase("common.mood.\(mood)") }
  package func level(_ level: ParticipationLevel) -> String { phrase("common.level.\(level)") }
  package func authority(_ key: String) -> String {
    phrase(ifKnown: "common.authority.\(key)") ?? key
  }
  package func day(_ iso: String) -> String {
    guard let day = CalendarDay(iso.prefix(10)) else { return iso }
    let month = phrase("common.month.\(day.month)")
    return phrase("common.day", ["day": day.day, "month": month, "year": day.year])
  }
  package func weekContext(_ week: Int, of weeks: Int) -> String {
    switch week {
    case ...0: phrase("common.weeksToGo", ["weeks": self.weeks(weeks)])
    case ...weeks: phrase("common.weekOf", ["week": week, "weeks": weeks])
    case _: phrase("common.weeksLate", ["week": week, "late": self.weeks(week - weeks)])
    }
  }
  package func pageContext(_ page: Int, of pages: Int) -> String {
    phrase("common.pageContext", ["page": page, "pages": pages])
  }
  package var preparation: String { phrase("common.preparation") }
  package var lookingBack: String { phrase("common.lookingBack") }
  package var next: String { phrase("common.next") }
  package var back: String { phrase("common.back") }
  package var commandWhy: String { phrase("common.commandWhy") }
  package var commandWho: String { phrase("common.commandWho") }
  package var commandCompass: String { phrase("common.commandCompass") }
  package var commandLaw: String { phrase("common.commandLaw") }
  package var commandNote: String { phrase("common.commandNote") }
  package var commandMotive: String { phrase("common.commandMotive") }
  package var commandUndo: String { phrase("common.commandUndo") }
  package var commandHelp: String { phrase("common.commandHelp") }
  package var commandReport: String { phrase("common.commandReport") }
}
