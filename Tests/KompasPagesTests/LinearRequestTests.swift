import KompasPages
import KompasTestSupport
import Testing

/// What can be asked of plain lines themselves.
@Suite struct LinearRequestTests {
  private let scene = Samples.scene

  private func request(_ line: String, on page: Page? = nil) -> LinearRequest? {
    LinearRequest(line, on: page ?? scene, words: .dutch)
  }

  @Test func `letters and words are understood, in either case`() {
    #expect(request("r") == .again && request(" R ") == .again && request("opnieuw") == .again)
    #expect(request("o") == .options && request("Opties") == .options)
    #expect(request("s") == .place && request("waar") == .place)
    #expect(request("kort") == .short && request("lang") == .long)
    #expect(request("1") == nil && request("") == nil && request("korter") == nil)
    #expect(LinearRequest("short", on: scene, words: .english) == .short)
  }

  @Test func `the letters and words of a page go first, and what is written is text`() {
    var page = scene
    page.commands.append(Command(key: "r", label: "waar"))
    #expect(request("r", on: page) == nil && request("waar", on: page) == nil)
    #expect(request("opnieuw", on: page) == .again && request("s", on: page) == .place)
    #expect(request("kort", on: Samples.line) == nil)
  }

  @Test func `again is the whole page, with all that can be typed`() {
    let transcript = LinearTranscript(words: .dutch)
    #expect(transcript.lines(for: .again, on: scene) == transcript.lines(of: scene))
  }

  @Test func `options are the question and the choices, and short leaves out what they mean`() {
    var transcript = LinearTranscript(words: .dutch)
    let long = transcript.lines(for: .options, on: scene)
    #expect(long.first == "Hoe begint u?" && long.count == 6)
    #expect(long[1].contains("Iedereen mag komen."))
    transcript.isShort = true
    let short = transcript.lines(for: .options, on: scene)
    #expect(short[1] == "1: Een open inloopavond in het dorpshuis; 4 weken, 10 k€.")
    // Why something cannot be chosen is never left out.
    #expect(short[4].contains("de wet vraagt"))
    #expect(!transcript.lines(of: scene).contains { $0.contains("Iedereen mag komen.") })
    let none = transcript.lines(for: .options, on: Samples.figures)
    #expect(none == [FacePhrases.dutch.noChoices, "Enter voor verder:"])
  }

  @Test func `where the player is has the place, the moment, the heading and what is left`() {
    var page = scene
    page.main.append(.gauges([Gauge(words: "66 weken", percent: 80)]))
    let lines = LinearTranscript(words: .dutch).lines(for: .place, on: page)
    #expect(
      lines.dropLast() == [
        "Windpark Oosterbrink, Waterrijk. verkenning. week 12 van 78.", "De eerste stap.",
        "66 weken.",
      ]
    )
  }

  @Test func `a page is not read whole again after a page over it`() {
    let transcript = LinearTranscript(words: .dutch)
    var said = LinearTranscript.Said()
    let first = transcript.lines(of: scene, after: &said)
    var help = Page(title: scene.title, main: [.prose("Hulp.")], ask: .proceed(label: "terug"))
    help.isPopup = true
    _ = transcript.lines(of: help, after: &said)
    let again = transcript.lines(of: scene, after: &said)
    #expect(again == ["De eerste stap.", FacePhrases.dutch.backHere, again.last ?? ""])
    #expect(again.count == 3 && first.count > 6)
    // Without a page over it, it is read whole.
    #expect(transcript.lines(of: scene, after: &said).count > 6)
    // Another page is another page.
    _ = transcript.lines(of: help, after: &said)
    var other = scene
    other.main.append(.prose("Er kwam iets bij."))
    #expect(transcript.lines(of: other, after: &said).count > 6)
  }

  @Test func `what is for one pair of eyes is read whole to the next`() {
    let transcript = LinearTranscript(words: .dutch)
    var said = LinearTranscript.Said()
    var page = scene
    page.isPrivate = true
    var help = Page(title: scene.title, main: [.prose("Hulp.")], ask: .proceed(label: "terug"))
    help.isPopup = true
    for seen in [page, help] { _ = transcript.lines(of: seen, after: &said) }
    #expect(transcript.lines(of: page, after: &said).count > 6)
  }

  @Test func `each face tells its own keys`() {
    var page = scene
    page.main = [.keys(drawn: "- Met pijltjes.", spoken: "- Typ r.")]
    page.side = []
    let lines = LinearTranscript(words: .dutch).lines(of: page)
    #expect(lines.contains("Typ r.") && !lines.contains { $0.contains("pijltjes") })
    let drawn = gridText(of: page, words: .dutch, width: 80, height: 24)
    #expect(drawn.contains("Met pijltjes.") && !drawn.contains("Typ r."))
  }

  @Test func `a dot in a row is no sound`() {
    let page = Page(title: "A · B", context: ["1 · 2"], main: [], ask: .proceed(label: "verder"))
    #expect(LinearTranscript(words: .dutch).lines(of: page)[0] == "A, B. 1, 2.")
    #expect(page.facts == ["A", "B", "1", "2", "verder"])
  }
}
