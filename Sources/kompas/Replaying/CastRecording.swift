import Foundation
import KompasEngine
import KompasJournal
import KompasPages
import KompasScreens
import KompasTerminal

/// A run as a recording of a terminal, with a marker per decision.
enum CastRecording {
  /// The recording of a run, as asciicast v2.
  ///
  /// - Parameters:
  ///   - opened: the run.
  ///   - language: of the screens.
  /// - Returns: the file's text; the same for the same run and language.
  static func text(_ opened: OpenedRun, _ language: Language) -> String {
    let size = TerminalRecording.usualSize
    let layout = PageLayout(words: language == .nl ? .dutch : .english)
    var screens = opened.screens(language, canLeave: false, isSpoken: false)
    var recording = TerminalRecording(
      title: "\(opened.texts(language).title) · \(opened.summary.id)".sanitized(),
      width: size.width,
      height: size.height,
      timestamp: (try? Date(opened.summary.header.started, strategy: .iso8601))
        .map { Int($0.timeIntervalSince1970) },
      idle: 5
    )
    for (page, marker) in screens.recording() {
      var cursor = PageCursor(on: page)
      var view = layout.view(of: page, cursor: cursor, width: size.width, height: size.height)
      cursor.settle(in: view)
      recording.show(view.canvas)
      if let marker { recording.mark(marker) }
      recording.wait(readingTime(view))
      while view.main.hasMoreBelow || view.side?.hasMoreBelow == true {
        _ = cursor.handle(.pageDown, on: page, in: view)
        view = layout.view(of: page, cursor: cursor, width: size.width, height: size.height)
        cursor.settle(in: view)
        recording.show(view.canvas)
        recording.wait(readingTime(view))
      }
    }
    recording.end()
    return recording.text
  }

  /// How long a screen stays, in milliseconds: short enough for a run of a few minutes.
  private static func readingTime(_ view: PageView) -> Int {
    let letters = view.canvas.plainText.count { !$0.isWhitespace }
    return min(4_000, 1_000 + 3 * letters)
  }
}
