import KompasPages
import KompasTestSupport
import Testing

/// A page that shows its parts bit by bit.
@Suite struct FrameTests {
  private let page = Page(
    title: "Raad",
    main: [.prose("Hoofdelijk.")],
    frames: [[.prose("Een.")], [.prose("Twee.")], [.prose("Drie.")]],
    ask: .proceed(label: "verder")
  )

  private func press(_ keys: [Key]) -> (action: Action?, text: String) {
    let layout = PageLayout(words: .dutch)
    var cursor = PageCursor(on: page)
    var action: Action?
    for key in keys where action == nil {
      let view = layout.view(of: page, cursor: cursor, width: 80, height: 24)
      action = cursor.handle(key, on: page, in: view)
    }
    let view = layout.view(of: page, cursor: cursor, width: 80, height: 24)
    return (action, view.canvas.plainText)
  }

  @Test func `Enter shows one part more, and goes on after the last`() {
    let parts = ["Een.", "Twee.", "Drie."]
    for count in 0..<3 {
      let (action, text) = press(Array(repeating: .enter, count: count))
      #expect(action == nil && text.contains("Hoofdelijk."))
      #expect(parts.filter(text.contains) == [parts[count]])
    }
    #expect(press([.enter, .enter, .enter]).action == .proceed)
  }

  @Test func `the space bar shows the last part at once, and does not go on`() {
    let (action, text) = press([.character(" "), .character(" ")])
    #expect(action == nil && text.contains("Drie.") && !text.contains("Een."))
    #expect(press([.character(" "), .enter]).action == .proceed)
  }

  @Test func `the keys say what they do as long as there is more`() {
    #expect(press([]).text.contains("volgende") && press([]).text.contains("spatie alles"))
    let text = press([.character(" ")]).text
    #expect(!text.contains("volgende") && text.contains("⏎ verder"))
  }

  @Test func `Escape and stop work on any part`() {
    #expect(press([.escape]).action == .back && press([.enter, .escape]).action == .back)
    #expect(press([.character("q")]).action == .stop)
  }

  @Test func `who listens hears the last part only, and is asked once`() {
    let lines = LinearTranscript(words: .dutch).lines(of: page)
    #expect(lines.filter { ["Een.", "Twee.", "Drie."].contains($0) } == ["Drie."])
    #expect(page.told == [.prose("Hoofdelijk."), .prose("Drie.")])
  }
}
