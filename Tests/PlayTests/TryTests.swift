import Foundation
import Glibc
import KompasEngine
import KompasScenarios
import KompasTestSupport
import Testing

/// `kompas try`, as an author has it beside an editor.
@Suite final class TryTests {
  private let folder: URL
  private let place: URL
  private let home: URL

  init() throws {
    folder = try Program.temporaryFolder()
    place = folder.appendingPathComponent("klein_dorp")
    home = folder.appendingPathComponent("thuis")
    let village = Program.root
      .appendingPathComponent("Tests/KompasScenariosTests/Fixtures/klein_dorp")
    try FileManager.default.copyItem(at: village, to: place)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: false)
    try save("title: Klein Dorp\n", "title: Klein Dorp\n")
  }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func save(_ old: String, _ new: String) throws {
    let file = place.appendingPathComponent("case.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  private func open(_ arguments: [String] = []) throws -> PseudoTerminal {
    try PseudoTerminal(["try", place.path] + arguments, environment: ["HOME": home.path])
  }

  private func plain(_ arguments: [String], input: String = "") throws -> Program.Outcome {
    try Program.run(["try"] + arguments, input: input, environment: ["HOME": home.path])
  }

  /// Whether anything at all was written where the archive would be.
  private var isUntouched: Bool {
    get throws { try FileManager.default.contentsOfDirectory(atPath: home.path).isEmpty }
  }

  // MARK: Saving

  @Test func `what is saved shows without a key, a mistake is told, and play goes on`() throws {
    let terminal = try open()
    #expect(terminal.wait(inMain: "Proef: niets wordt bewaard · Klein Dorp"))
    #expect(terminal.wait(inMain: "Het begin"))
    try save("title: Het begin", "title: Het nieuwe begin")
    #expect(terminal.wait(inMain: "Het nieuwe begin"))
    #expect(terminal.wait(inMain: "U staat waar u stond."))
    try save("minutes: 10", "minutes: tien")
    #expect(terminal.wait(inMain: "case.yaml, regel 9:"))
    #expect(terminal.wait(inMain: "U speelt verder met de vorige versie."))
    terminal.type("2\r")
    #expect(terminal.wait(inMain: "U koos: ‘Niets’."))
    terminal.restAndEnter()
    #expect(terminal.wait(inMain: "Waarom, in één zin?"))
    terminal.type("want dit")
    try save("minutes: tien", "minutes: 10")
    #expect(terminal.wait(inMain: "U staat waar u stond."))
    #expect(terminal.wait(inMain: "❯ want dit"), "What was being typed is still there")
    terminal.type("q\u{3}")
    #expect(terminal.waitForEnd() == .exit(130))
    #expect(terminal.isLeftClean)
    #expect(try isUntouched)
  }

  @Test func `a choice or a scene that is gone is told, and the trial stands nearby`() throws {
    try FileManager.default.removeItem(at: place.appendingPathComponent("texts.en.yaml"))
    let terminal = try open()
    #expect(terminal.wait(inMain: "Niets"))
    terminal.type("2\r")
    #expect(terminal.wait(inMain: "U koos: ‘Niets’."))
    try save("- id: niets", "- id: iets_anders")
    #expect(terminal.wait(inMain: "Uw keuze ‘Niets’ bij ‘Het begin’ kan niet meer."))
    #expect(terminal.wait(inMain: "Wat doet u?"))
    terminal.type("h")
    #expect(terminal.wait(inMain: "De proef is opnieuw begonnen."))
    terminal.type("1\r")
    #expect(terminal.wait(inMain: "U koos: ‘Een avond"))
    terminal.restAndEnter()
    #expect(terminal.wait(inMain: "Waarom, in één zin?"))
    terminal.restAndEnter()
    #expect(terminal.wait(inMain: "Het was druk."))
    try save("title: Het begin", "title: Het oude begin")
    #expect(terminal.wait(inMain: "U staat waar u stond."))
    try FileManager.default.moveItem(at: place, to: folder.appendingPathComponent("weg"))
    #expect(terminal.wait(inMain: "Er is geen bestand `case.yaml`"))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(try isUntouched)
  }

  @Test func `a scene that is removed sends the trial where its choices lead`() throws {
    try FileManager.default.removeItem(at: place.appendingPathComponent("texts.en.yaml"))
    let terminal = try open(["--scene", "middelste", "--set", "weeks=55"])
    #expect(terminal.wait(inMain: "week 5 van 60"))
    #expect(terminal.wait(inMain: "U tekent."))
    let file = place.appendingPathComponent("case.yaml")
    var text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "  - id: middelste"))
    let end = try #require(text.range(of: "  - id: besluit\n"))
    text.removeSubrange(start.lowerBound..<end.lowerBound)
    try text.write(to: file, atomically: true, encoding: .utf8)
    #expect(terminal.wait(inMain: "De scène middelste, waar de proef begon, is er niet meer."))
    #expect(terminal.wait(inMain: "Wat doet u eerst?"), "The scene before it")
    #expect(terminal.wait(inMain: "week 5 van 60"), "What was set still holds")
    terminal.signal(SIGTERM)
    #expect(terminal.waitForEnd() == .exit(128 + SIGTERM))
    #expect(terminal.isLeftClean)
  }

  @Test func `editors' own files and a save without a change say nothing`() throws {
    let terminal = try open()
    #expect(terminal.wait(inMain: "Het begin"))
    try "x".write(
      to: place.appendingPathComponent(".case.yaml.swp"),
      atomically: false,
      encoding: .utf8
    )
    try "x".write(
      to: place.appendingPathComponent("case.yaml~"),
      atomically: false,
      encoding: .utf8
    )
    try save("minutes: 10", "minutes: 10")
    // Once this one shows, the others were seen and passed over.
    try save("title: Het begin", "title: Het tweede begin")
    #expect(terminal.wait(inMain: "Het tweede begin"))
    #expect(!terminal.output.contains("Fout"))
    terminal.type("q")
    #expect(terminal.waitForEnd() == .exit(0))
  }

  @Test func `in plain lines the case is read again at the next line`() throws {
    let terminal = try open(["--plain"])
    #expect(terminal.wait(written: "of q voor stop:"))
    try save("title: Het begin", "title: Het late begin")
    terminal.type("1\n")
    #expect(terminal.wait(written: "Uw antwoord telt niet mee"))
    #expect(terminal.wait(written: "Het late begin."))
    terminal.type("1\n")
    #expect(terminal.wait(written: "Welke belangen"))
    terminal.type("q\n")
    #expect(terminal.waitForEnd() == .exit(0))
    #expect(try isUntouched)
  }

  // MARK: The command line

  @Test func `plain play to the end keeps nothing, writes no report, and can begin anew`() throws {
    let lines = ["2", "", "", "", "", "", "1", "", ""] + Array(repeating: "", count: 60)
    let outcome = try plain(
      [place.path, "--plain", "--seed", "4"],
      input: lines.joined(separator: "\n") + "\nq\n"
    )
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.contains("Proef: niets wordt bewaard"))
    #expect(!outcome.output.contains("reports/"))
    #expect(try isUntouched)
  }

  @Test func `wrong wishes are told all at once, and nothing is opened`() throws {
    let outcome = try plain(
      [place.path, "--scene", "besluiten", "--set", "weeks=99", "--set", "suport.plein=3"]
    )
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains(
        "--scene besluiten: de zaak kent geen scène besluiten. Bedoelde u besluit?"
      )
    )
    #expect(outcome.errors.contains("--set weeks=99: geef een getal van 0 tot en met 60."))
    #expect(outcome.errors.contains("Bedoelde u support.plein?"))
    let english = try plain([place.path, "--set", "vote=yes", "--language", "en"])
    #expect(english.errors.contains("that cannot be. Choose one of: none, for, against."))
    #expect(try plain(["klein_drop"]).status == 66)
    try save("minutes: 10", "minutes: tien")
    #expect(try plain([place.path]).status == 65)
  }

  /// Every scene of every case, with a state of any kind, plays to its end without a refusal.
  @Test(arguments: Library.names, 0..<6)
  func `from any scene with any state a trial plays to its end`(name: String, seed: UInt64) throws {
    let loaded = try Library.load(name)
    let rules = loaded.compiled
    let game = Game(rules)
    var numbers = SplitMix(seed: seed)
    for scene in rules.scenes.indices {
      var settings = rules.criteria.map { row in
        "criteria.\(row.id)=\(Int.random(in: Int(row.low / 100)...Int(row.high / 100), using: &numbers))"
      }
      settings += rules.stakeholders.map {
        "\(Bool.random(using: &numbers) ? "support" : "trust").\($0.id)=\(Int.random(in: 0...100, using: &numbers))"
      }
      settings += loaded.notes.flags.filter { _ in Bool.random(using: &numbers) }
      settings += rules.events.map(\.id).filter { _ in Bool.random(using: &numbers) }
        .map { "happened=\($0)" }
      settings += rules.promises.map {
        "\(["promised", "kept", "broken"][Int.random(in: 0..<3, using: &numbers)])=\($0.id)"
      }
      settings += rules.defects.map(\.id).filter { _ in Bool.random(using: &numbers) }
        .map { "defect=\($0)" }
      for earlier in rules.scenes[..<scene] where Bool.random(using: &numbers) {
        let option = try #require(earlier.options.randomElement(using: &numbers))
        settings.append("chosen=\(earlier.id).\(rules.options[option].id)")
      }
      settings.append("weeks=\(Int.random(in: 0...Int(rules.resources[0].start), using: &numbers))")
      settings.append("vote=\(["none", "for", "against"][Int.random(in: 0..<3, using: &numbers)])")
      settings.append(
        "court=\(["none", "upheld", "annulled"][Int.random(in: 0..<3, using: &numbers)])"
      )
      let wish = TrialBeginning.Wish(
        scene: Bool.random(using: &numbers) ? rules.scenes[scene].id : nil,
        settings: settings,
        seed: seed
      )
      guard case .begun(let beginning) = TrialBeginning.begin(loaded, wish) else {
        Issue.record("refused: \(wish)")
        continue
      }
      var timeline = Timeline(game, events: beginning.events)
      #expect(timeline.turns.count == timeline.state.choices.count)
      var player = RandomPlayer(seed: seed)
      for _ in 0..<500 {
        guard let decision = player.decide(timeline) else { break }
        timeline.append(try timeline.decide(decision))
      }
      // Nothing open at all is the one place where a trial can stay.
      #expect(
        timeline.state.stage == .finished
          || (timeline.state.stage == .choosing && game.openOptions(in: timeline.state).isEmpty)
      )
    }
  }
}

extension PseudoTerminal {
  /// Waits until this text shows in the main column, wherever its lines break there.
  fileprivate func wait(inMain text: String) -> Bool {
    wait { screen in
      let lines = screen.lines.map { $0.split(separator: "│", omittingEmptySubsequences: false) }
      let words = lines.flatMap { $0.first?.split(separator: " ") ?? [] }
      return words.joined(separator: " ").contains(text)
    }
  }

  /// Waits until the program has written this text, wherever the terminal broke its lines.
  fileprivate func wait(written text: String) -> Bool {
    wait { _ in self.output.contains(text) }
  }
}

extension PseudoTerminal {
  /// Presses Enter after a moment without keys: where something is decided, it counts only then.
  fileprivate func restAndEnter() {
    usleep(1_200_000)
    type("\r")
  }
}
