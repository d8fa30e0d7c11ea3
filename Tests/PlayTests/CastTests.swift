import Foundation
import KompasLookBack
import KompasPages
import KompasPlay
import KompasTestSupport
import Testing

@testable import kompas

/// `kompas replay --cast`: a recording for players of asciicast v2.
@Suite struct CastTests {
  private let played: PlayedRun
  private let cast: String

  init() throws {
    played = try PlayedRun()
    let file = played.folder.appendingPathComponent("spel.cast")
    let outcome = try Program.run(played.arguments + ["--cast", file.path])
    try #require(outcome.status == 0, "\(outcome.errors)")
    cast = try String(contentsOf: file, encoding: .utf8)
  }

  private struct Event {
    var time: Double
    var code: String
    var data: String
  }

  private func read() throws -> (header: [String: Any], events: [Event]) {
    let lines = try cast.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
    let events = try lines.dropFirst().map { line in
      let parts = try #require(line as? [Any])
      try #require(parts.count == 3)
      return Event(
        time: try #require(parts[0] as? Double),
        code: try #require(parts[1] as? String),
        data: try #require(parts[2] as? String)
      )
    }
    return (try #require(lines.first as? [String: Any]), events)
  }

  /// The screens that the pages lay out where decisions are made, with their markers.
  private func expected() throws -> [(marker: String, lines: [String])] {
    let layout = PageLayout(words: .dutch)
    var screens = try played.screens()
    return screens.recording().compactMap { page, marker in
      guard let marker else { return nil }
      let view = layout.view(of: page, cursor: PageCursor(on: page), width: 80, height: 24)
      let lines = view.canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false)
      return (marker, lines.map(String.init))
    }
  }

  @Test func `the header and the times are those of asciicast v2`() throws {
    let (header, events) = try read()
    #expect(header["version"] as? Int == 2)
    #expect(header["width"] as? Int == 80)
    #expect(header["height"] as? Int == 24)
    #expect(header["idle_time_limit"] == nil, "a player cuts no reading short")
    #expect((header["title"] as? String)?.contains("Windpark") == true)
    #expect(zip(events, events.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(Set(events.map(\.code)) == ["o", "m"])
    #expect(events.filter { $0.code == "m" }.count == (try played.run()).choices.count)
  }

  /// How long each screen stays, and how many words it shows that the one before did not.
  private func stays() throws -> [(seconds: Double, words: Int)] {
    var screen = Screen(columns: 80, rows: 24)
    var before: Set<String> = []
    var stays: [(Double, Int)] = []
    let shown = try read().events.filter { $0.code == "o" }
    for (event, next) in zip(shown, shown.dropFirst()) {
      screen.feed(event.data)
      let lines = screen.lines.filter { !before.contains($0) }
      let words = lines.flatMap { $0.split(separator: " ") }
        .count { $0.contains { $0.isLetter || $0.isNumber } }
      stays.append((next.time - event.time, words))
      before = Set(screen.lines)
    }
    return stays
  }

  @Test func `each screen stays for as long as it takes to read what is new on it`() throws {
    let stays = try stays()
    #expect(stays.count > 100)
    for stay in stays {
      #expect(abs(stay.seconds - max(1, Double(stay.words) * 60 / 200)) < 0.002, "\(stay)")
    }
    #expect(stays.allSatisfy { $0.seconds >= 1 } && stays.contains { $0.seconds > 20 })
  }

  @Test func `a screen with next to nothing new stays for a second`() {
    for (words, time) in [(0, 1_000), (3, 1_000), (4, 1_200), (5, 1_500)] {
      let added = (0..<words).map { "woord\($0)" }.joined(separator: " ")
      #expect(CastRecording.readingTime("oud\n\(added)", after: "oud\nweg") == time)
    }
  }

  @Test func `it can be sped up and slowed down`() throws {
    let end = try #require(try read().events.last).time
    for (speed, status) in [
      ("2", 0), ("0.5", 0), ("0.1", 0), ("100", 0), ("0.09", 64), ("101", 64), ("-1", 64),
      ("snel", 64),
    ] as [(String, Int32)] {
      let outcome = try Program.run(played.arguments + ["--cast", "-", "--cast-speed=" + speed])
      #expect(outcome.status == status, "\(speed) \(outcome.errors)")
      guard status == 0, let factor = Double(speed) else { continue }
      let last = try #require(outcome.output.split(separator: "\n").last)
      let found = try #require(Double(last.dropFirst().prefix { $0 != "," }))
      #expect(abs(found * factor - end) < end * 0.01 + 1, "\(speed): \(found) \(end)")
    }
    let alone = try Program.run(played.arguments + ["--cast-speed", "2"])
    #expect(alone.status == 64 && alone.errors.contains("--cast"))
  }

  @Test func `the same run gives the same bytes`() throws {
    let again = played.folder.appendingPathComponent("nog_eens.cast")
    let link = played.folder.appendingPathComponent("koppeling.cast")
    try Data().write(to: again)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: again)
    #expect(try Program.run(played.arguments + ["--cast", link.path]).status == 0)
    #expect(try String(contentsOf: again, encoding: .utf8) == cast)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: link.path)
    #expect(target == again.path, "a link stays a link")
    let english = try Program.run(
      played.arguments + ["--cast", "/proc/self/fd/1", "--lang", "en"]
    )
    #expect(english.output.hasPrefix("{\"version\":2"))
    #expect(english.output.contains("decision 1 of"))
  }

  @Test func `at each marker the screen is the page that the game lays out`() throws {
    var screen = Screen(columns: 80, rows: 24)
    var found: [(marker: String, lines: [String])] = []
    for event in try read().events {
      if event.code == "o" {
        screen.feed(event.data)
      } else {
        found.append((event.data, screen.lines))
      }
    }
    let expected = try expected()
    #expect(found.map(\.marker) == expected.map(\.marker))
    for (found, expected) in zip(found, expected) { #expect(found.lines == expected.lines) }
    #expect(screen.unknown.isEmpty)
    #expect(screen.isCursorVisible)
  }

  @Test(.enabled(if: Pyte.isThere, "Run `make validators` for this test"))
  func `pyte shows at each marker the page that the game lays out`() throws {
    let file = played.folder.appendingPathComponent("spel.cast")
    let found = try Pyte.screens(of: file)
    let expected = try expected()
    #expect(found.map(\.marker) == expected.map(\.marker))
    for (found, expected) in zip(found, expected) { #expect(found.lines == expected.lines) }
  }

  @Test func `a place that cannot be written to is told, and nothing is left there`() throws {
    let outcome = try Program.run(
      played.arguments + ["--cast", played.archive + "/er/niet/spel.cast"]
    )
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("die map is er niet"))
  }
}

/// The terminal emulator pyte, if `make validators` has put it there.
enum Pyte {
  private static let python = Program.root.appendingPathComponent(".build/validators/bin/python3")
  private static let player = Program.root.appendingPathComponent("Tests/Validators/play_cast.py")

  struct Shown: Decodable {
    var marker: String
    var lines: [String]
  }

  static var isThere: Bool {
    guard FileManager.default.isExecutableFile(atPath: python.path) else { return false }
    return (try? run(["-c", "import pyte"]).status) == 0
  }

  static func screens(of cast: URL) throws -> [Shown] {
    let (status, output) = try run([player.path, cast.path])
    try #require(status == 0)
    return try JSONDecoder().decode([Shown].self, from: output)
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = python
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
