import Foundation
import KompasTestSupport
import Testing

/// What is said of a command line that is not right, and in help: in the language of whoever reads it, of every command.
@Suite struct ParserWordsTests {
  private static let english = [
    "OVERVIEW", "USAGE", "ARGUMENTS", "SUBCOMMANDS", "OPTIONS:", "default", "(values", "Show ",
    "See '", "Usage:", "Error:", "Help:", "Missing", "Unknown", "Unexpected", "invalid", "Please",
    "<archive>", "<lang>", "<case-name>", "<format>",
  ]

  /// The names of the commands, with those below them.
  private static let commands = Result {
    func paths(_ command: Dump.Command) -> [[String]] {
      [[]]
        + (command.subcommands ?? []).flatMap { below in
          paths(below).map { [below.commandName] + $0 }
        }
    }
    return paths(try Dump.read()).filter { $0.first != "help" }
  }

  /// What the parser knows of the commands.
  private struct Dump: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable { var name: String }
        var names: [Name]?
      }
      var commandName: String
      var arguments: [Argument]?
      var subcommands: [Command]?
    }
    var command: Command

    static func read() throws -> Command {
      let dump = try Program.run(["--experimental-dump-help"]).output
      return try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
    }
  }

  /// An option that several commands have means the same in each: so the README says it once, with all of them.
  @Test func `the README tells each option that several commands have, with all of them`() throws {
    var having: [String: Set<String>] = [:]
    var all: Set<String> = []
    for command in try Dump.read().subcommands ?? [] where command.commandName != "help" {
      all.insert(command.commandName)
      for part in [command] + (command.subcommands ?? []) {
        for name in (part.arguments ?? []).flatMap({ $0.names ?? [] }) {
          having["--" + name.name, default: []].insert(command.commandName)
        }
      }
    }
    for own in ["--help", "--h", "--version"] { having[own] = nil }
    let readme = try String(
      contentsOfFile: Program.root.appendingPathComponent("README.md").path,
      encoding: .utf8
    )
    var told: [String: Set<String>] = [:]
    for line in readme.split(separator: "\n") where line.hasPrefix("| `--") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let commands = Set(cells[1].split(separator: ", ").map(String.init))
      for option in cells[0].matches(of: /--[a-z-]+/) {
        told[String(option.output)] = commands == ["all"] ? all : commands
      }
    }
    #expect(told == having.filter { $0.value.count > 1 })
  }

  @Test func `the help of every command is in one language, and no line is too long`() throws {
    let commands = try Self.commands.get()
    #expect(commands.count > 30)
    for path in commands {
      let name = path.joined(separator: " ")
      let dutch = try Program.run(path + ["--help", "--lang", "nl"])
      #expect(dutch.status == 0 && dutch.errors.isEmpty, "\(name)")
      for word in Self.english where dutch.output.contains(word) {
        Issue.record("\(name): \(word) in \(dutch.output)")
      }
      #expect(dutch.output.contains("GEBRUIK: kompas"), "\(name)")
      let english = try Program.run(path + ["--help", "--lang", "en"])
      #expect(english.output.contains("USAGE: kompas") && !english.output.contains("GEBRUIK"))
      for line in (dutch.output + english.output).split(separator: "\n")
      where !line.contains("USAGE:") && !line.contains("GEBRUIK:") && !line.hasPrefix("       ") {
        #expect(line.count <= 82, "\(name): \(line)")
      }
    }
  }

  @Test(
    arguments: [
      (["runz"], "Fout: Kompas kent geen opdracht runz. Bedoelde u kompas runs?"),
      (["zzzzzz"], "Fout: Kompas kent geen opdracht zzzzzz."),
      (["Table"], "Fout: Kompas kent geen opdracht Table. Bedoelde u kompas table?"),
      (["--versie"], "Fout: Er is hier geen optie --versie. Bedoelde u --version?"),
      (["runs", "--cas", "x"], "Fout: Er is hier geen optie --cas. Bedoelde u --case?"),
      (["runs", "--zzzzzzzz"], "Fout: Er is hier geen optie --zzzzzzzz."),
      (["runs", "--since"], "Fout: Achter --since <dag> hoort een waarde."),
      (["runs", "--finished=ja"], "Fout: Achter --finished hoort niets, en er staat ja."),
      (["runs", "a", "b"], "Fout: Dit hoort er niet bij: a b"),
      (["play", "a", "b"], "Fout: Dit hoort er niet bij: b"),
      (["simulate"], "Fout: Hier ontbreekt nog iets: <zaak>"),
      (["runs", "--format", "xml"], "Fout: xml past niet bij --format <vorm>. Wel: text, json."),
      (
        ["report", "--format", "x"],
        "Fout: x past niet bij --format <vorm>. Wel: html, md, csv, json."
      ),
      (["runs", "--since", "31-2-2026"], "Fout: 31-2-2026 past niet bij --since <dag>."),
      (["simulate", "x", "--seed", "-5"], "Fout: -5 past niet bij --seed <getal>."),
      (["forget", "--older-than", "-1d"], "Fout: -1d past niet bij --older-than <tijd>."),
      (["--generate-completion-script", "tcsh"], "Fout: Voor tcsh is er geen script"),
    ] as [([String], String)]
  )
  func `what is wrong with a command line is told in Dutch`(words: [String], told: String) throws {
    let outcome = try Program.run(words, environment: ["LANG": "nl_NL.UTF-8"])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix(told), "\(outcome.errors)")
    #expect(
      outcome.errors.split(separator: "\n").count > 1,
      "what it is about has a line of its own"
    )
    for word in Self.english where outcome.errors.contains(word) {
      Issue.record("\(word) in \(outcome.errors)")
    }
    let english = try Program.run(words, environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.errors.hasPrefix("Error: ") && english.status == 64)
  }

  @Test func `the language may stand in front of the command`() throws {
    for words in [
      ["--lang", "en", "cases"], ["--language=en", "cases"], ["cases", "--lang", "en"],
    ] {
      let outcome = try Program.run(words, environment: ["LANG": "nl_NL.UTF-8"])
      #expect(outcome.status == 0 && outcome.output.contains("minutes"), "\(words): \(outcome)")
    }
    let settings = try Program.run(["--lang", "en", "settings", "show"])
    #expect(settings.status == 0 && settings.output.contains("language:"))
  }

  @Test(
    arguments: [("1-9-2026", 0), ("01/09/2026", 0), ("2026-09-01", 0), ("9-31-2026", 64)]
      as [(String, Int32)]
  )
  func `a day may be written as the Dutch do`(day: String, status: Int32) throws {
    let folder = try Program.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Program.run(
      ["runs", "--since", day],
      environment: ["XDG_DATA_HOME": folder.path]
    )
    #expect(outcome.status == status)
  }
}
