import Foundation
import KompasEngine
import KompasPages
import KompasScenarios
import KompasTerminal
import KompasTestSupport
import KompasView
import Testing

/// The recording in docs/pictures: an evening in a minute, with each kind of page once, drawn by the program.
///
/// `make pictures` makes it anew.
@Suite struct EveningCastTests {
  /// A recording, and how long it takes.
  private struct Evening {
    private let size = TerminalRecording.usualSize
    private let layout: PageLayout
    private var recording: TerminalRecording
    private(set) var milliseconds = 0

    init(_ title: String, _ language: String) {
      layout = PageLayout(words: language == "nl" ? .dutch : .english)
      recording = TerminalRecording(
        title: title,
        width: size.width,
        height: size.height,
        timestamp: nil
      )
    }

    var text: String { recording.text }

    mutating func show(_ page: Page, _ cursor: PageCursor, for time: Int) {
      let view = layout.view(of: page, cursor: cursor, width: size.width, height: size.height)
      recording.show(view.canvas)
      recording.wait(time)
      milliseconds += time
    }

    /// What there is to see of a page: what can be chosen one after the other, and a vote seat by seat.
    mutating func show(_ page: Page, isScene: Bool) {
      var cursor = PageCursor(on: page)
      guard page.frames.count < 2 else {
        for _ in page.frames {
          show(page, cursor, for: 600)
          _ = cursor.handle(.enter, on: page)
        }
        return
      }
      show(page, cursor, for: isScene ? 5_000 : 3_200)
      guard isScene else { return }
      for _ in 0..<3 {
        _ = cursor.handle(.down, on: page)
        show(page, cursor, for: 1_500)
      }
    }

    mutating func end() { recording.end() }
  }

  @Test(arguments: [("nl", "evening"), ("en", "evening.en")])
  func `the recording shows an evening in a minute`(language: String, name: String) throws {
    let loaded = try Library.load("windpark_oosterbrink")
    var driver = Driver(loaded, seed: 7, whims: 7, language: language)
    var evening = Evening(loaded.words(in: language).title, language)
    var seen: [Stage: Int] = [:]
    try driver.finish { page, timeline in
      let stage = timeline.state.stage
      let most = stage == .declaring ? 2 : 1
      guard seen[stage, default: 0] < most, stage != .interlude, stage != .pause else { return }
      // Of the council the vote is seen, seat by seat.
      guard stage != .council || page.frames.count > 1 else { return }
      seen[stage, default: 0] += 1
      evening.show(page, isScene: stage == .choosing)
    }
    evening.end()
    #expect(seen.count > 9 && seen[.council] == 1)
    #expect(evening.milliseconds <= 60_000, "\(evening.milliseconds) ms")
    #expect(evening.text.utf8.count < 200_000)
    let path = Program.root.path + "/docs/pictures/\(name).cast"
    #expect(try differenceFromGolden(evening.text, path) == nil)
  }
}
