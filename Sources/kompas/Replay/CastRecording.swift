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
  ///   - language: of the screens.
  /// - Returns: the file's text; the same for the same run and language.
  static func text(_ opened: ReplayMaterial, _ notes: CaseNotes, _ language: Language) -> String {
    let size = TerminalRecording.usualSize
    let layout = PageLayout(words: FacePhrases(language))
    var screens = opened.screens(language, notes: notes, canLeave: false, isSpoken: false)
    var recording = TerminalRecording(
      title: "\(opened.texts(language).title) · \(opened.summary.id)".sanitized(),
      width: size.width,
      height: size.height,
      timestamp: (try? Date(opened.summary.header.started, strategy: .iso8601))
        .map { Int($0.timeIntervalSince1970) },
      idle: 5
    )
    let frames = frames(screens.recording(), layout)
    let total = frames.reduce(0) { $0 + $1.time }
    for frame in frames {
      recording.show(frame.view.canvas)
      if let marker = frame.marker { recording.mark(marker) }
      recording.wait(total > longest ? frame.time * longest / total : frame.time)
    }
    recording.end()
    return recording.text
  }

  /// The longest that a recording takes, in milliseconds.
  private static let longest = 300_000

  private struct Frame {
    var view: PageView
    var marker: String?
    var time: Int
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
      frames.append(Frame(view: view, marker: marker, time: readingTime(view)))
      while view.main.hasMoreBelow {
        _ = cursor.handle(.pageDown, on: page, in: view)
        view = layout.view(of: page, cursor: cursor, width: size.width, height: size.height)
        cursor.settle(in: view)
        frames.append(Frame(view: view, marker: nil, time: readingTime(view)))
      }
    }
    return frames
  }

  /// How long a screen stays, in milliseconds: short enough for a run of a few minutes.
  private static func readingTime(_ view: PageView) -> Int {
    let letters = view.canvas.plainText.count { !$0.isWhitespace }
    return min(4_000, 1_000 + 3 * letters)
  }
}
