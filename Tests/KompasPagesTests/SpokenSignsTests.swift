import KompasTestSupport
import Testing

@testable import KompasPages

/// What a voice would pass over, or say twice.
@Suite struct SpokenSignsTests {
  private let transcript = LinearTranscript(words: .dutch)

  @Test(arguments: [
    ("boeren (-34)", "boeren (min 34)"), ("+22 en \u{2212}3", "plus 22 en min 3"),
    ("verschil: -9", "verschil: min 9"), ("-5", "min 5"),
    ("10-12", "10-12"), ("week 2 - 4", "week 2 - 4"), ("flat A-3", "flat A-3"), ("--2", "--2"),
    ("of +, of -", "of +, of -"), ("", ""),
  ])
  func `a sign before a figure is a word`(text: String, said: String) {
    #expect(text.signsSaid(.dutch) == said)
  }

  @Test func `a sign of a table is a word too`() {
    let table = Table(columns: ["groep", "verschil"], rows: [["Dorp", "-9"], ["Stad", "+8"]])
    let page = Page(title: "Kompas", main: [.table(table)], ask: .proceed(label: "verder"))
    let lines = transcript.lines(of: page)
    // What the rows are called is said once.
    #expect(lines[1...2] == ["groep: Dorp; verschil: min 9.", "Stad; verschil: plus 8."])
  }

  @Test func `a page that is called as its heading is called once`() {
    let page = Page(
      title: "Kompas",
      main: [.heading("Kompas", level: 1), .prose("Hallo.")],
      ask: .proceed(label: "verder")
    )
    var said = LinearTranscript.Said()
    #expect(transcript.lines(of: page, after: &said).prefix(2) == ["Kompas.", "Hallo."])
    // Where the title is known, the heading tells which page it is.
    #expect(transcript.lines(of: page, after: &said).prefix(2) == ["Kompas.", "Hallo."])
    #expect(transcript.lines(for: .place, on: page).first == "Kompas.")
    #expect(transcript.lines(for: .place, on: page).count == 2)
  }

  @Test func `what is left is said when it changes, and when it is asked for`() {
    func page(_ weeks: Int, _ text: String) -> Page {
      Page(
        title: "Kompas",
        main: [.prose(text), .gauges([Gauge(words: "\(weeks) weken")])],
        ask: .proceed(label: "verder")
      )
    }
    var said = LinearTranscript.Said()
    #expect(transcript.lines(of: page(9, "Een."), after: &said).contains("9 weken."))
    #expect(!transcript.lines(of: page(9, "Twee."), after: &said).contains("9 weken."))
    #expect(transcript.lines(of: page(8, "Drie."), after: &said).contains("8 weken."))
    #expect(transcript.lines(for: .place, on: page(8, "Drie.")).contains("8 weken."))
    #expect(transcript.lines(for: .again, on: page(8, "Drie.")).contains("8 weken."))
  }
}
