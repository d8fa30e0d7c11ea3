import Foundation
import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPages
import KompasRuns
import KompasStandards
import KompasTerminal

/// A run as a recording of a terminal, with a marker per decision.
enum CastRecording {
  /// The recording of a run, as asciicast v2.
  ///
  /// - Parameters:
  ///   - opened: the run.
  ///   - notes: the names of the flags, if they are known.
  ///   - speed: how many times as quickly as it is read.
  ///   - language: of the screens.
  /// - Returns: the file's text; the same for the same run, speed and language.
  static func text(
    _ opened: ReplayMaterial,
    _ notes: CaseNotes,
    speed: Double,
    _ language: Language
  ) -> String {
    let size = TerminalRecording.usualSize
    let layout = PageLayout(words: FacePhrases(language))
    var screens = opened.screens(language, notes: notes, canLeave: false, isSpoken: false)
    var recording = TerminalRecording(
      title: "\(opened.texts(language).title) · \(opened.summary.id)".sanitized(),
      width: size.width,
      height: size.height,
      timestamp: (try? Date(opened.summary.header.started, strategy: .iso8601))
        .map { Int($0.timeIntervalSince1970) }
    )
    var before = ""
    for frame in frames(screens.recording(), layout) {
      recording.show(frame.view.canvas)
      if let marker = frame.marker { recording.mark(marker) }
      let text = frame.view.canvas.plainText
      recording.wait(Int((Double(readingTime(text, after: before)) / speed).rounded()))
      before = text
    }
    recording.end()
    return recording.text
  }

  /// How quickly a screen may be shown, as a multiple of how quickly it is read.
  static let speeds = 0.1...100.0

  /// How many milliseconds a word takes: 200 of them are read in a minute.
  static let wordTime = 60_000 / 200
  /// How long a screen stays at least, in milliseconds.
  static let leastTime = 1_000

  private struct Frame {
    var view: PageView
    var marker: String?
  }

  /// What is shown of each page: from its beginning, as far down as the main column goes.
  private static func frames(
    _ pages: [(page: Page, marker: String?)],
    _ layout: PageLayout
  ) -> [Frame] {
    let size = TerminalRecording.usualSize
    var frames: [Frame] = []
    for (page, marker) in pages {
      var cursor = PageCursor(on: page)
      var view = layout.view(of: page, cursor: cursor, width: size.width, height: size.height)
      cursor.settle(in: view)
      frames.append(Frame(view: view, marker: marker))
      while view.main.hasMoreBelow {
        _ = cursor.handle(.pageDown, on: page, in: view)
        view = layout.view(of: page, cursor: cursor, width: size.width, height: size.height)
        cursor.settle(in: view)
        frames.append(Frame(view: view, marker: nil))
      }
    }
    return frames
  }

  /// How long it takes to read what a screen shows that the one before did not, in milliseconds.
  static func readingTime(_ text: String, after before: String) -> Int {
    let known = Set(before.split(separator: "\n"))
    let words = text.split(separator: "\n").filter { !known.contains($0) }
      .flatMap { $0.split(separator: " ") }
      .count { $0.contains(where: { $0.isLetter || $0.isNumber }) }
    return max(leastTime, words * wordTime)
  }
}
