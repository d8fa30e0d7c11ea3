import Foundation
import Glibc
import Testing

/// An archive that cannot be used: a clear word, an exit code, and nothing is touched.
@Suite final class ArchiveTroubleTests {
  private let folder: URL

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func place(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Expects that every command that needs the archive fails so, in both languages and both faces.
  private func expectRefused(
    _ archive: String,
    status: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for command in [["play", "windpark_oosterbrink", "--plain"], ["--plain"], ["runs"]] {
      for language in ["nl", "en"] {
        let outcome = try Program.run(command + ["--archive", archive, "--lang", language])
        #expect(outcome.status == status, "\(command)", sourceLocation: sourceLocation)
        #expect(!outcome.wasKilled, sourceLocation: sourceLocation)
        #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
        #expect(outcome.errors.contains("--archive"), sourceLocation: sourceLocation)
        #expect(outcome.errors.contains(archive), sourceLocation: sourceLocation)
        #expect(!outcome.errors.contains("Fatal"), sourceLocation: sourceLocation)
      }
    }
    // On a terminal too, which is not taken over for it.
    let terminal = try PseudoTerminal(["--archive", archive])
    #expect(terminal.waitForEnd() == .exit(status), sourceLocation: sourceLocation)
    #expect(!terminal.bytes.contains(0x1B), sourceLocation: sourceLocation)
    #expect(terminal.isSane, sourceLocation: sourceLocation)
  }

  @Test func `a device is no archive, nor is a place below one`() throws {
    for path in ["/dev/full", "/dev/null"] { try expectRefused(path, status: 73) }
    try expectCannotPlay("/dev/full/archief", naming: "/dev/full")
  }

  @Test func `a place where not even the superuser can make a folder`() throws {
    try expectCannotPlay("/proc/kompas/archief", naming: "/proc/kompas")
  }

  /// Expects that nothing can be played with this archive, and that there is nothing to list.
  private func expectCannotPlay(_ archive: String, naming place: String) throws {
    for command in [["play", "windpark_oosterbrink", "--plain"], ["--plain"]] {
      let outcome = try Program.run(command + ["--archive", archive])
      #expect(outcome.status == 73)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(place) && outcome.errors.contains("--archive"))
    }
    #expect(try Program.run(["runs", "--archive", archive]).status == 66)
  }

  @Test func `a folder that is not for us`() throws {
    guard geteuid() != 0 else {
      print("SKIPPED: to the superuser every folder is open")
      return
    }
    let closed = place("dicht")
    try FileManager.default.createDirectory(
      atPath: closed,
      withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o500]
    )
    for path in [closed, closed + "/archief"] { try expectCannotPlay(path, naming: closed) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: closed).isEmpty)
  }

  @Test func `a text file is no archive, and stays as it was`() throws {
    for text in ["Beste wethouder,\n", String(repeating: "brief ", count: 4_000)] {
      let file = place("brief.txt")
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      try expectRefused(file, status: 65)
      #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["brief.txt"])
  }

  @Test func `looking does not make an archive`() throws {
    // A place that was mistyped looks like an empty one: it is named, and there is no such input.
    for format in ["json", "text"] {
      let outcome = try Program.run(["runs", "--archive", place("geen"), "--format", format])
      #expect(outcome.status == 66)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors == "Er zijn nog geen spellen: in \(place("geen")) staat geen archief.\n"
      )
    }
    let usual = try Program.run(
      ["runs", "--format", "json"],
      environment: ["HOME": place("thuis")]
    )
    #expect(
      usual.status == 0 && usual.output.filter { !$0.isWhitespace } == #"{"format":1,"runs":[]}"#
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `an archive that does not fit on the disk is told as a full disk`() throws {
    for command in [["play", "windpark_oosterbrink", "--plain"], ["--plain"]] {
      // No file grows beyond 2 KiB: not even an empty archive fits.
      let outcome = try Program.run(
        ["-c", #"trap "" XFSZ; ulimit -f 4; exec "$0" "$@""#, Program.path] + command
          + ["--archive", place("vol")],
        program: "/bin/sh"
      )
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("De schijf is vol") && outcome.errors.contains("Maak ruimte"))
    }
  }

  @Test func `without a home, it asks for a folder`() throws {
    for home in ["", "ergens"] {
      let outcome = try Program.run(["--plain"], environment: ["HOME": home])
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("HOME") && outcome.errors.contains("--archive"))
    }
  }

  @Test(arguments: ["play", "table"])
  func `a run that cannot begin ends as an archive that cannot be written`(command: String) throws {
    let arguments = [command, "windpark_oosterbrink", "--plain", "--archive", place("klein")]
    for input in ["", "q\n"] {
      // No file grows beyond 200 KiB: the archive is there, and a run does not fit in it.
      let outcome = try Program.run(
        ["-c", #"trap "" XFSZ; ulimit -f 400; exec "$0" "$@""#, Program.path] + arguments,
        input: input,
        program: "/bin/sh"
      )
      #expect(outcome.output.contains("Dit lukte niet"))
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("De schijf is vol") && outcome.errors.contains("--archive"))
    }
  }

  @Test func `when the disk is full, the player is told, and goes on when there is room`() throws {
    let sitting = try Sitting()
    // No file grows beyond 32 KiB, which is soon too little for what SQLite writes ahead.
    let terminal = try sitting.open(shell: #"trap "" XFSZ; ulimit -f 64; exec "$0" "$@""#)
    var notes = 0
    while notes < 20, !terminal.text.contains("Dit lukte niet") {
      terminal.type("n")
      try #require(terminal.wait(for: sitting.heading(behind: "n")))
      terminal.type(String(repeating: "lang ", count: 600) + "\r")
      let (again, note) = (sitting.heading, sitting.heading(behind: "n"))
      try #require(
        terminal.wait {
          $0.text.contains("Dit lukte niet") || ($0.text.contains(again) && !$0.text.contains(note))
        },
        "\(terminal.current.lines)"
      )
      notes += 1
    }
    #expect(terminal.text.contains("Dit lukte niet"))
    let position = try sitting.position()
    // Trying again says it again; stopping leaves, and loses nothing that was recorded.
    for answer in ["1", "2"] {
      #expect(terminal.answerAgain("Dit lukte niet", with: answer))
    }
    // What was decided last is not on the disk: a script must not take that for a run that was kept.
    #expect(terminal.waitForEnd() == .exit(73))
    #expect(terminal.isLeftClean)
    #expect(try sitting.position() == position)
    let later = try sitting.open()
    later.type("1\r")
    #expect(later.wait { !$0.text.contains(sitting.heading) })
    later.type("q")
    #expect(later.waitForEnd() == .exit(0))
    #expect(try sitting.position() > position)
  }
}
