import KompasPages
import KompasTerminal
import KompasTestSupport
import Testing

@Suite struct RecordingTests {
  private func view(_ text: String, width: Int = 80) -> Canvas {
    let page = Page(
      title: "Titel",
      main: [.prose(text), .notice(.failure, "stuk")],
      ask: .proceed(label: "verder")
    )
    return PageLayout(words: .dutch)
      .view(of: page, cursor: PageCursor(on: page), width: width, height: 24).canvas
  }

  @Test func `a canvas is painted whole once, and afterwards only where it changed`() {
    var painter = CanvasPainter()
    let first = painter.paint(view("een"))
    #expect(first.contains("\u{1B}[2J"))
    #expect(first.contains("\u{1B}[3;2H\u{1B}[0meen") || first.contains("een"))
    #expect(first.contains("\u{1B}[0;1;38;5;231;48;5;160m"), "what went wrong is white on red")
    #expect(painter.paint(view("een")) == "")
    let second = painter.paint(view("twee"))
    #expect(second.contains("twee") && !second.contains("Titel") && !second.contains("\u{1B}[2J"))
    #expect(painter.paint(view("twee", width: 100)).contains("\u{1B}[2J"))
  }

  @Test func `times are counted in thousandths, and text is written as JSON`() {
    var recording = TerminalRecording(
      title: "“Een” \"twee\" \\ drie",
      width: 80,
      height: 24,
      timestamp: nil
    )
    recording.wait(1_007)
    recording.mark("besluit 1: \u{1B}[2J\"kies\"")
    recording.wait(-5)
    recording.end()
    let lines = recording.text.split(separator: "\n")
    #expect(
      lines[0]
        == #"{"version":2,"width":80,"height":24,"#
        + #""title":"“Een” \"twee\" \\ drie","env":{"TERM":"xterm-256color"}}"#
    )
    #expect(lines[1] == #"[1.007,"m","besluit 1: �[2J\"kies\""]"#)
    #expect(lines[2] == #"[1.007,"o","\u001b[?25h"]"#)
  }
}
