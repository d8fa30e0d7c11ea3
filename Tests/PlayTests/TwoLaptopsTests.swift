import Foundation
import Testing

/// Runs of two laptops put together: found, told apart, and nothing twice.
@Suite final class TwoLaptopsTests {
  private let folder: URL
  private static let klein = Program.root.path + "/Tests/KompasScenariosTests/Fixtures/klein"

  init() throws { folder = try Program.temporaryFolder() }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func kompas(_ arguments: String..., on laptop: String) throws -> Program.Outcome {
    try Program.run(arguments + ["--archive", path(laptop)])
  }

  /// Plays the small case on a laptop; only its beginning if it is to be left open.
  private func play(seed: Int, on laptop: String, toItsEnd: Bool = true) throws {
    let outcome = try Program.run(
      ["play", Self.klein, "--plain", "--seed", "\(seed)", "--archive", path(laptop)],
      input: String(repeating: "\n1\n", count: toItsEnd ? 60 : 2)
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private struct Listed: Decodable {
    var id: Int
    var seed: Int
    var label: String?
  }

  private struct List: Decodable { var runs: [Listed] }

  private func runs(_ conditions: String..., on laptop: String) throws -> [Listed] {
    let outcome = try Program.run(
      ["runs", "--format", "json", "--archive", path(laptop)] + conditions
    )
    return try JSONDecoder().decode(List.self, from: Data(outcome.output.utf8)).runs
  }

  @Test func `tables that are called alike on two laptops stay apart`() throws {
    try play(seed: 1, on: "een")
    try play(seed: 2, on: "twee")
    for laptop in ["een", "twee"] {
      #expect(try kompas("label", "latest", "tafel 1", on: laptop).status == 0)
    }
    let file = path("twee.kompas-run")
    let exported = try kompas("export", "--all", "--out", file, on: "twee")
    #expect(exported.status == 0 && exported.output.hasPrefix("1 spel geschreven"))
    // A file can be looked into as it is, labels and all.
    #expect(try kompas("runs", on: "twee.kompas-run").output.contains("tafel 1"))

    let clash = try kompas("import", file, on: "een")
    #expect(clash.status == 65 && clash.output.isEmpty)
    #expect(clash.errors.contains("hier heeft spel 1 het al") && clash.errors.contains("--label"))
    #expect(try runs(on: "een").count == 1, "nothing was taken")

    let taken = try kompas("import", file, "--label", "laptop 2", on: "een")
    #expect(taken.output == "Spel 2 is toegevoegd, met het label ‘laptop 2 / tafel 1’.\n")
    #expect(try runs("--label", "tafel 1", on: "een").map(\.seed).sorted() == [1, 2])
    #expect(try runs("--label", "laptop 2", on: "een").map(\.id) == [2])
    // Once more adds nothing and changes nothing, with another label or without.
    for more in [[], ["--label", "laptop 9"], ["--same-labels"]] {
      let again = try Program.run(["import", file, "--archive", path("een")] + more)
      let named =
        more.contains("--label")
        ? " Het label bleef zoals het was. Veranderen kan met: kompas label 2 --archive "
          + path("een") : ""
      #expect(again.status == 0 && again.output == "Spel 2 was er al.\(named)\n", "\(again)")
    }
    #expect(try runs(on: "een").map(\.label).contains("laptop 2 / tafel 1"))
    #expect(try runs(on: "een").count == 2)
  }

  @Test func `who says that a label means the same gets it as it is`() throws {
    try play(seed: 1, on: "een")
    try play(seed: 2, on: "twee")
    for laptop in ["een", "twee"] { _ = try kompas("label", "1", "Tafel 1", on: laptop) }
    let file = path("f")
    #expect(try kompas("export", "--label", "tafel 1", "--out", file, on: "twee").status == 0)
    #expect(try kompas("import", file, "--same-labels", on: "een").status == 0)
    #expect(try runs("--label", "tafel 1", on: "een").count == 2)
    let english = try kompas("import", file, "--lang", "en", on: "drie")
    #expect(english.output == "Run 1 was added, labelled “Tafel 1”.\n")
  }

  @Test func `what is exported is chosen by what is known of it`() throws {
    try play(seed: 1, on: "een")
    try play(seed: 2, on: "een", toItsEnd: false)
    _ = try kompas("label", "2", "tafel 2", on: "een")
    for (conditions, count) in [
      (["--all"], 2), (["--case", "klein"], 2), (["--label", "tafel 2"], 1),
      (["--since", "2026-01-01"], 2), (["--all", "--finished"], 1), (["--unfinished"], 1),
      (["latest"], 1), (["2", "1"], 2),
    ] {
      let outcome = try Program.run(
        ["export", "--out", path("f"), "--archive", path("een")] + conditions
      )
      #expect(outcome.status == 0, "\(conditions): \(outcome.errors)")
      #expect(try runs(on: "f").count == count, "\(conditions)")
    }
    #expect(
      try kompas("export", "--all", "--without-texts", "--out", path("f"), on: "een").status == 0
    )
    #expect(try runs(on: "f").allSatisfy { $0.label == nil }, "a label is what somebody wrote")
    for (conditions, status) in [
      ([], 64), (["1", "--all"], 64), (["1", "--case", "klein"], 64), (["x"], 64), (["9"], 66),
      (["--case", "groot"], 66), (["--label", "tafel"], 66), (["--since", "2999-01-01"], 66),
    ] as [([String], Int32)] {
      let place = path("geen")
      let outcome = try Program.run(
        ["export", "--out", place, "--archive", path("een")] + conditions
      )
      #expect(outcome.status == status && !outcome.errors.isEmpty, "\(conditions)")
      #expect(!FileManager.default.fileExists(atPath: place))
    }
    #expect(try kompas("export", "--all", "--out", path("geen"), on: "leeg").status == 66)
  }

  @Test func `labels that are too long are refused before anything is taken`() throws {
    try play(seed: 1, on: "een")
    func label(_ count: Int) -> String { String(repeating: "x", count: count) }
    #expect(try kompas("label", "1", label(80), on: "een").status == 0)
    for wrong in [label(81), "", " ", "a\nb"] {
      #expect(try kompas("label", "1", wrong, on: "een").status == 64)
    }
    #expect(try kompas("export", "1", "--out", path("0"), on: "een").status == 0)
    // Each laptop that it comes by puts a label in front: 80, 163, 246, 329, and then more than 400.
    for step in 1...4 {
      let mark = "\(step)" + label(79)
      let outcome = try kompas("import", path("\(step - 1)"), "--label", mark, on: "l\(step)")
      #expect(outcome.status == (step < 4 ? 0 : 65), "\(step): \(outcome.errors)")
      guard step < 4 else { break }
      #expect(try kompas("export", "--all", "--out", path("\(step)"), on: "l\(step)").status == 0)
    }
    #expect(try runs(on: "l3").first?.label?.count == 329)
    #expect(!FileManager.default.fileExists(atPath: path("l4")))
  }

  @Test func `the newest run with an ending is meant everywhere, by when it was played`() throws {
    try play(seed: 1, on: "een")
    // A run of later on, that comes in first here.
    sleep(1)
    try play(seed: 2, on: "een")
    #expect(try kompas("export", "2", "--out", path("laat"), on: "een").status == 0)
    #expect(try kompas("export", "1", "--out", path("vroeg"), on: "een").status == 0)
    for name in ["laat", "vroeg"] {
      #expect(try kompas("import", path(name), on: "samen").status == 0)
    }
    try play(seed: 3, on: "samen", toItsEnd: false)
    #expect(try runs(on: "samen").map(\.id) == [3, 1, 2], "the newest first, whatever its number")
    for word in ["latest", "laatste"] {
      #expect(try kompas("verify", word, on: "samen").output.hasPrefix("spel 1:"))
      let report = try kompas("report", word, "--format", "json", on: "samen")
      #expect(report.output.contains(#""seed" : 2"#))
      let compared = try kompas("compare", word, "2", "--format", "json", on: "samen")
      #expect(compared.status == 0 && compared.output.contains(#""run" : 1"#))
      let cast = try kompas("replay", word, "--cast", "-", on: "samen")
      #expect(cast.status == 0 && cast.output.prefix(400).contains(" · 1"))
    }
    #expect(try kompas("compare", "latest", "1", on: "samen").status == 64, "it is there twice")
    for command in ["report", "verify", "replay", "label"] {
      let words = [command, "latest"] + (command == "label" ? ["x"] : [])
      let outcome = try Program.run(words + ["--archive", path("leeg")])
      #expect(outcome.status == 66, "\(command)")
    }
  }

  @Test(arguments: ["nl", "en"])
  func `a run without an ending is revealed only to who asks for it`(language: String) throws {
    try play(seed: 1, on: "een")
    try play(seed: 2, on: "een", toItsEnd: false)
    try play(seed: 3, on: "een", toItsEnd: false)
    let commands = [
      ["report", "2", "--format", "md"], ["replay", "2", "--plain"],
      ["replay", "2", "--cast", "-"],
      ["compare", "1", "2"], ["compare", "3", "2"],
    ]
    for command in commands {
      let arguments = command + ["--archive", path("een"), "--lang", language]
      let kept = try Program.run(arguments)
      #expect(kept.status == 65 && kept.output.isEmpty, "\(command)")
      #expect(kept.errors.contains("--reveal"))
      #expect(kept.errors.contains(language == "nl" ? "hoe elke groep er echt" : "what each group"))
      let shown = try Program.run(arguments + ["--reveal"], input: "q\n")
      #expect(shown.status == 0 && !shown.output.isEmpty, "\(command): \(shown.errors)")
    }
    let both = try Program.run(commands[4] + ["--archive", path("een"), "--lang", language])
    #expect(both.errors.contains(language == "nl" ? "spellen 3 en 2 zijn" : "Runs 3 and 2 are"))
    for command in [["report", "1", "--format", "md"], ["compare", "1", "1"]] {
      let outcome = try Program.run(command + ["--archive", path("een"), "--lang", language])
      #expect(!outcome.errors.contains("--reveal"))
    }
  }
}
