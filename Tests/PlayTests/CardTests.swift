import Foundation
import Testing

/// The card to take home: what it says, and where it can be brought.
@Suite struct CardTests {
  private let folder: URL

  init() throws { folder = try Program.temporaryFolder() }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    return path(name)
  }

  /// A program that takes note of what it was asked to open, and ends so.
  private func makeOpener(status: Int = 0) throws {
    let opener = try makeFolder("bin") + "/xdg-open"
    let script = "#!/bin/sh\nprintf %s \"$1\" > \"\(path("opened"))\"\nexit \(status)\n"
    try Data(script.utf8).write(to: URL(fileURLWithPath: opener))
    chmod(opener, 0o755)
  }

  /// Plays to the end and types these lines on the last page.
  private func play(_ last: [String], _ environment: [String: String]) throws -> Program.Outcome {
    var driver = Driver(try Library.load(Sitting.caseID), seed: 7, whims: 3)
    try driver.finish()
    return try Program.run(
      ["play", Sitting.caseID, "--plain", "--seed", "7", "--archive", path("archief")],
      input: (driver.lines.dropLast() + last + ["q"]).map { $0 + "\n" }.joined(),
      environment: ["HOME": path("thuis"), "KOMPAS_STICKS": path("sticks")]
        .merging(environment) { $1 }
    )
  }

  private var card: String {
    get throws {
      let names = try FileManager.default.contentsOfDirectory(atPath: path("archief/reports"))
      return try path("archief/reports/" + #require(names.first { $0.hasSuffix("-kaart.html") }))
    }
  }

  @Test func `it is one page with the compass, the moments and the sentence for Monday`() throws {
    _ = try makeFolder("thuis")
    let played = try play([], [:])
    #expect(played.status == 0)
    let page = try String(contentsOfFile: card, encoding: .utf8)
    for part in ["Kompas: Windpark Oosterbrink", "Hoe het afliep", "Uw kompas"] {
      #expect(page.contains(part), "\(part)")
    }
    // Without this a browser takes the paper that it was made for.
    #expect(page.contains("size: A4"))
    // What the driver writes where it may.
    #expect(page.contains("Omdat het dorp wacht, en de stad ook: één keer goed."))
    let again = try Program.run(["report", "1", "--summary", "--archive", path("archief")])
    #expect(again.output == page)
    for form in ["csv", "json"] {
      let refused = try Program.run(
        ["report", "1", "--summary", "--format", form, "--out", path("x")]
          + ["--archive", path("archief")]
      )
      #expect(refused.status == 64 && refused.errors.contains("--format html"))
    }
  }

  @Test func `a template that is not right leaves text, and is named on a line`() throws {
    _ = try makeFolder("thuis")
    let own = try makeFolder("sjablonen")
    try Data("<p>\n{{#text}}\n</p>{{/other}}".utf8)
      .write(to: URL(fileURLWithPath: own + "/heading.mustache"))
    let played = try play([], ["KOMPAS_TEMPLATES": own])
    #expect(played.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: path("archief/reports"))
    #expect(names.count == 2 && names.allSatisfy { $0.hasSuffix(".md") })
    let told = played.errors.split(separator: "\n")
    try #require(told.count == 3)
    #expect(told[0].hasSuffix(".md") && told[2].hasSuffix(".md"))
    #expect(told[1].hasPrefix("\(own)/heading.mustache:3: dit sjabloon klopt niet"))
  }

  @Test func `only what the machine has is offered`() throws {
    _ = try makeFolder("thuis")
    let without = try play([], ["DISPLAY": "", "WAYLAND_DISPLAY": ""])
    for words in ["kaart openen", "kaart naar bureaublad", "kaart naar stick"] {
      #expect(!without.output.contains(words))
    }
  }

  @Test func `it is opened, and copied to the desktop and to a stick`() throws {
    let desktop = try makeFolder("thuis/Werkblad")
    let settings = try makeFolder("thuis/.config") + "/user-dirs.dirs"
    try Data("# x\nXDG_DESKTOP_DIR=\"$HOME/Werkblad\"\n".utf8)
      .write(to: URL(fileURLWithPath: settings))
    let stick = try makeFolder("sticks/BLAUW")
    try makeOpener()
    let played = try play(
      ["o", "d", "s"],
      ["DISPLAY": ":9", "PATH": path("bin") + ":/usr/bin:/bin"]
    )
    #expect(played.status == 0)
    let name = try String(#require(card.split(separator: "/").last))
    for place in [desktop, stick] {
      #expect(played.output.contains("De kaart staat nu ook hier:\n\(place)/\(name)\n"))
      #expect(
        FileManager.default.contents(atPath: "\(place)/\(name)")
          == FileManager.default.contents(atPath: try card)
      )
    }
    #expect(played.output.contains("De kaart gaat open"))
    let deadline = Date.now + 10
    while FileManager.default.contents(atPath: path("opened"))?.isEmpty ?? true,
      Date.now < deadline
    { usleep(20_000) }
    #expect(try String(contentsOfFile: path("opened"), encoding: .utf8) == card)
  }

  @Test func `a card that could not be opened is told`() throws {
    _ = try makeFolder("thuis")
    try makeOpener(status: 4)
    let played = try play(["o"], ["DISPLAY": ":9", "PATH": path("bin") + ":/usr/bin:/bin"])
    #expect(played.output.contains("De kaart is niet meegegaan"))
    #expect(!played.output.contains("De kaart gaat open"))
  }

  @Test func `a desktop that cannot be written on is told, and the card stays`() throws {
    _ = try makeFolder("thuis")
    let place = try makeFolder("thuis/Desktop")
    // A folder stands where the copy would come.
    var driver = Driver(try Library.load(Sitting.caseID), seed: 7, whims: 3)
    try driver.finish()
    let first = try play([], [:])
    #expect(first.status == 0)
    let name = try String(#require(card.split(separator: "/").last))
    _ = try makeFolder("thuis/Desktop/\(name)/x")
    try FileManager.default.removeItem(atPath: path("archief"))
    let played = try play(["d"], [:])
    #expect(played.output.contains("De kaart is niet meegegaan"))
    #expect(FileManager.default.fileExists(atPath: try card))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place) == [name])
  }
}
