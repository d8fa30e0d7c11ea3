import Foundation
import Glibc
import Testing

/// `kompas pack`, `install`, `translate` and `migrate`, as somebody with a case starts them.
@Suite final class AuthoringTests {
  private let folder: URL

  init() throws {
    folder = try Program.temporaryFolder()
    try FileManager.default.copyItem(
      at: Self.village,
      to: folder.appendingPathComponent("klein_dorp")
    )
  }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let village = Program.root.appendingPathComponent(
    "Tests/KompasScenariosTests/Fixtures/klein_dorp"
  )

  private func run(_ arguments: [String], data: String = "data") throws -> Program.Outcome {
    try Program.run(
      arguments,
      environment: ["XDG_DATA_HOME": folder.appendingPathComponent(data).path],
      in: folder
    )
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func pack() throws {
    let packed = try run([
      "pack", "klein_dorp", "--license", "CC BY 4.0", "--out", "dorp.kompas-case",
    ])
    #expect(packed.status == 0, "\(packed.errors)")
  }

  // MARK: Pack and install

  @Test func `a case that was packed here is installed there, and can be played by its name`()
    throws
  {
    try pack()
    let installed = try run(["install", "dorp.kompas-case"], data: "elders")
    #expect(installed.status == 0 && installed.output.contains("Klein Dorp"))
    let cases = try run(["cases"], data: "elders")
    #expect(cases.output.contains("klein_dorp: Klein Dorp") && cases.output.contains("windpark"))
    let elsewhere = try Program.run(
      ["simulate", "klein_dorp", "--playouts", "5"],
      environment: ["XDG_DATA_HOME": folder.appendingPathComponent("elders").path]
    )
    #expect(elsewhere.status == 0, "\(elsewhere.errors)")
    let menu = try Program.run(
      ["--plain"],
      input: "2\n",
      environment: ["XDG_DATA_HOME": folder.appendingPathComponent("elders").path]
    )
    #expect(menu.output.contains("Klein Dorp"))
    let again = try run(["install", "dorp.kompas-case", "--lang", "en"], data: "elders")
    #expect(again.status == 0 && again.output.contains("Nothing has changed"))
  }

  @Test func `another case with the same name asks to be put in its place`() throws {
    try pack()
    #expect(try run(["install", "dorp.kompas-case"]).status == 0)
    try write(
      try text("klein_dorp/case.yaml").replacing("title: Klein Dorp", with: "title: Anders"),
      to: "klein_dorp/case.yaml"
    )
    try pack()
    let refused = try run(["install", "dorp.kompas-case"])
    #expect(refused.status == 65 && refused.errors.contains("--replace"))
    #expect(try run(["cases"]).output.contains("klein_dorp: Klein Dorp"))
    #expect(try run(["install", "dorp.kompas-case", "--replace"]).status == 0)
    #expect(try run(["cases"]).output.contains("klein_dorp: Anders"))
    let library = folder.appendingPathComponent("data/kompas/cases").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: library) == ["klein_dorp"])
  }

  @Test func `every way to go wrong says so, and leaves nothing behind`() throws {
    try write("Beste wethouder,", to: "brief")
    let broken = folder.appendingPathComponent("stuk/klein_dorp")
    try FileManager.default.createDirectory(at: broken, withIntermediateDirectories: true)
    try write("kompas: 1\n", to: "stuk/klein_dorp/case.yaml")
    let expectations: [(Int32, [String])] = [
      (65, ["pack", "klein_dorp"]), (65, ["pack", "stuk/klein_dorp", "--license", "x"]),
      (66, ["pack", "nergens"]), (64, ["pack"]), (64, ["install"]),
      (
        73,
        ["pack", "klein_dorp", "--license", "x", "--out", "nergens/dorp.kompas-case"]
      ),
      (65, ["install", "brief"]), (66, ["install", "nergens"]), (66, ["install", "klein_dorp"]),
      (66, ["install", "/dev/zero"]), (66, ["translate", "nergens", "--to", "en"]),
      (64, ["translate", "klein_dorp"]), (64, ["translate", "klein_dorp", "--to", "EN"]),
      (65, ["translate", "klein_dorp", "--to", "nl"]),
      (64, ["translate", "klein_dorp", "--to", "en", "--check", "--csv-out", "-"]),
      (66, ["translate", "klein_dorp", "--to", "en", "--csv-in", "nergens"]),
      (65, ["translate", "klein_dorp", "--to", "en", "--csv-in", "brief"]),
      (65, ["translate", "stuk2", "--to", "en"]), (66, ["migrate", "nergens"]),
      (65, ["migrate", "stuk2"]), (0, ["migrate", "klein_dorp"]),
      (0, ["migrate", "klein_dorp", "--check"]),
    ]
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("stuk2"),
      withIntermediateDirectories: true
    )
    try write("kompas: 7\n", to: "stuk2/case.yaml")
    let before = FileManager.default.subpaths(atPath: folder.path)?.sorted()
    for (status, arguments) in expectations {
      for language in ["nl", "en"] {
        let outcome = try run(arguments + ["--lang", language])
        #expect(outcome.status == status, "\(arguments): \(outcome.errors)")
        #expect(outcome.errors.isEmpty == (status == 0))
      }
    }
    #expect(FileManager.default.subpaths(atPath: folder.path)?.sorted() == before)
    #expect(try run(["migrate", "stuk2"]).errors.contains("nieuwere Kompas (vorm 7"))
  }

  @Test func `what is no file is written to, and a link stays a link`() throws {
    let place = folder.appendingPathComponent("link").path
    #expect(symlink("/proc/self/fd/1", place) == 0)
    let commands = [
      ["pack", "klein_dorp", "--license", "x", "--out"],
      ["graph", "klein_dorp", "--playouts", "0", "--format", "dot", "--out"],
      ["certify", "klein_dorp", "--playouts", "50", "--format", "json", "--out"],
      ["translate", "klein_dorp", "--to", "fr", "--csv-out"],
    ]
    for command in commands {
      for out in ["link", "/proc/self/fd/1"] {
        let outcome = try run(command + [out])
        #expect(!outcome.output.isEmpty && outcome.errors.isEmpty, "\(command): \(outcome.errors)")
        #expect(outcome.status == (command[0] == "certify" ? 1 : 0))
        #expect(
          try FileManager.default.destinationOfSymbolicLink(atPath: place) == "/proc/self/fd/1"
        )
      }
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["klein_dorp", "link"])
  }

  // MARK: Translate

  private let english = ["translate", "klein_dorp", "--to", "en"]

  @Test func `whether a translation is finished can be asked without a file that changes`() throws {
    let before = try text("klein_dorp/texts.en.yaml")
    let unfinished = try run(english + ["--check"])
    #expect(unfinished.status == 1 && unfinished.errors.isEmpty)
    #expect(unfinished.output.contains("1 nieuw") && unfinished.output.contains("niets veranderd"))
    #expect(try text("klein_dorp/texts.en.yaml") == before)
    let finished = before + "precedent_titles:\n  - A real square\n"
    try write(finished, to: "klein_dorp/texts.en.yaml")
    for arguments in [english + ["--check"], english, english + ["--csv-out", "en.csv"]] {
      let outcome = try run(arguments)
      #expect(outcome.status == 0 && outcome.output.contains("De vertaling is af."))
      #expect(try text("klein_dorp/texts.en.yaml") == finished)
    }
    #expect(try run(["translate", "klein_dorp", "--to", "fr", "--check"]).status == 1)
    #expect(throws: (any Error).self) { try text("klein_dorp/texts.fr.yaml") }
    // What a translation lacks is told apart from what is wrong with the case, and does not undo a certificate.
    try write(before.replacing("title: Small Village\n", with: ""), to: "klein_dorp/texts.en.yaml")
    #expect(try run(["check", "klein_dorp"]).output.contains("waarschuwingen: 7"))
    let sound = try run(["certify", "klein_dorp", "--playouts", "10"])
    #expect(sound.output.contains("Er zijn 6 dingen gevonden"))
    #expect(sound.output.contains("Aan de vertaling is nog 1 ding te doen."))
  }

  @Test func `a table goes to a translator and comes back, also as a Dutch spreadsheet writes it`()
    throws
  {
    for semicolons in [[], ["--semicolons"]] {
      let french = ["translate", "klein_dorp", "--to", "fr"]
      let out = try run(french + ["--csv-out", "fr.csv"] + semicolons)
      #expect(out.status == 0 && out.output.contains("nieuw"))
      let table = try text("fr.csv")
      let bytes = try Data(contentsOf: folder.appendingPathComponent("fr.csv"))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let separator = semicolons.isEmpty ? "," : ";"
      #expect(
        table.hasPrefix("key\(separator)source\(separator)translation\(separator)state\r\n")
      )
      let row = "title\(separator)Klein Dorp\(separator)\(separator)nieuw"
      #expect(table.contains(row))
      let filled = row.replacing(
        "\(separator)nieuw",
        with: "\"Petit \"\"Village\"\", ici; là\"\(separator)nieuw"
      )
      try write(table.replacing(row, with: filled), to: "fr.csv")
      #expect(try run(french + ["--csv-in", "fr.csv"]).status == 0)
      #expect(
        try text("klein_dorp/texts.fr.yaml").contains("title: \"Petit \\\"Village\\\", ici; là\"\n")
      )
      try FileManager.default.removeItem(
        at: folder.appendingPathComponent("klein_dorp/texts.fr.yaml")
      )
    }
  }

  @Test func `what a spreadsheet would run as a formula goes out harmless and comes back the same`()
    throws
  {
    try write(
      try text("klein_dorp/texts.en.yaml").replacing(
        "title: Small Village",
        with: "title: \"=HYPERLINK(1)\""
      )
      .replacing("title: The start", with: "title: \"'=x\"").replacing(
        "title: The draft",
        with: "title: \"'s avonds\""
      ),
      to: "klein_dorp/texts.en.yaml"
    )
    #expect(try run(english + ["--csv-out", "en.csv"]).status == 0)
    let table = try text("en.csv")
    #expect(
      table.contains(",'=HYPERLINK(1),") && table.contains(",''=x,")
        && table.contains(",'s avonds,")
    )
    let before = try text("klein_dorp/texts.en.yaml")
    #expect(try run(english + ["--csv-in", "en.csv"]).status == 0)
    #expect(try text("klein_dorp/texts.en.yaml") == before)
  }

  @Test func `a table with mistakes names every line, and changes nothing`() throws {
    #expect(try run(english).status == 0)
    let before = try text("klein_dorp/texts.en.yaml")
    try write(
      "key,source,translation,state\ntitel,x,y,\ntitle,x\ntitle,x,y\u{7},\nsummary,x,y,\nsummary,x,y,\n",
      to: "en.csv"
    )
    let outcome = try run(english + ["--csv-in", "en.csv", "--lang", "en"])
    #expect(outcome.status == 65)
    for part in [
      "Line 2: the case has no text `titel`. Did you mean `title`?",
      "Line 3: 2 fields instead of 4",
      "Line 4: the translation of `title`", "Line 6: `summary` is there twice",
      "Nothing has changed.",
    ] {
      #expect(outcome.errors.contains(part), "\(part): \(outcome.errors)")
    }
    for (table, part) in [
      ("sleutel,translation\n", "`key`"), ("key,vertaling\n", "`translation`"), ("", "`key`"),
      ("key,translation\n\"title,x\n", "Line 2, character 1"),
      ("key,translation\ntitle,#NAAM?\n", "Line 2: the translation of `title` says #NAAM?."),
      ("key,translation\ntitle,#NAME?\n", "took it for a formula"),
      ("key,translation\ntitle,Vil\u{AD}lage\n", "Line 2: the translation of `title` holds"),
      ("PK\u{3}\u{4}rest", "is a workbook of Excel"),
    ] {
      try write(table, to: "en.csv")
      let outcome = try run(english + ["--csv-in", "en.csv", "--lang", "en"])
      #expect(outcome.status == 65 && outcome.errors.contains(part), "\(outcome.errors)")
    }
    #expect(try text("klein_dorp/texts.en.yaml") == before)
  }

  @Test func `tabs between the columns are understood`() throws {
    try write(
      "key\tsource\ttranslation\ttoestand\ntitle\tKlein Dorp\tHamlet, small\t\n",
      to: "en.csv"
    )
    #expect(try run(english + ["--csv-in", "en.csv"]).status == 0)
    #expect(try text("klein_dorp/texts.en.yaml").contains("title: Hamlet, small\n"))
  }

  @Test func `a translation behind #> is told by the command`() throws {
    #expect(try run(["translate", "klein_dorp", "--to", "fr"]).status == 0)
    let path = "klein_dorp/texts.fr.yaml"
    try write(text(path).replacing("#>   Klein Dorp\n", with: "#>   Petit Village\n"), to: path)
    let outcome = try run(["translate", "klein_dorp", "--to", "fr", "--lang", "en"])
    #expect(
      outcome.output.contains("One translation stood behind #>, where Kompas does not read: title.")
    )
    #expect(try text(path).contains("title: Petit Village\n"))
  }

  @Test func `a translation made from an older source is stale`() throws {
    try write("key,source,translation\ntitle,Oud Dorp,Old Village\n", to: "en.csv")
    let outcome = try run(english + ["--csv-in", "en.csv", "--lang", "en"])
    #expect(outcome.status == 0 && outcome.output.contains("1 maybe stale"))
    #expect(try text("klein_dorp/texts.en.yaml").contains("#>   Klein Dorp\ntitle: Old Village\n"))
  }
}
