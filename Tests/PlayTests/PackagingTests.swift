import Foundation
import Testing

/// What goes along in a package besides the program: manual pages, completions, the version, and the words where it cannot be built.
@Suite struct PackagingTests {
  /// A command with its options, as the program knows them.
  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        var kind: String
        var name: String

        var spelled: String { (kind == "long" ? "--" : "-") + name }
      }

      var names: [Name]?
      var valueName: String
      var abstract: String?
    }

    var commandName: String
    var abstract: String?
    var subcommands: [Command]?
    var arguments: [Argument]?

    /// Every command below this one with its full name, but for `help`, which the page tells once.
    func all(below path: [String] = []) -> [(name: String, command: Command)] {
      let here = path + [commandName]
      return (subcommands ?? []).filter { $0.commandName != "help" }.flatMap {
        [((here + [$0.commandName]).joined(separator: " "), $0)] + $0.all(below: here)
      }
    }
  }

  private static let locales = ["nl": "nl_NL.UTF-8", "en": "en_US.UTF-8"]

  private func commands(_ language: String) throws -> [(name: String, command: Command)] {
    struct Tool: Decodable {
      var command: Command
    }
    let locale = ["LC_ALL": try #require(Self.locales[language])]
    let dump = try Program.run(["--experimental-dump-help"], environment: locale).output
    return try JSONDecoder().decode(Tool.self, from: Data(dump.utf8)).command.all()
  }

  /// Runs a script of the project.
  private func run(_ script: String, _ arguments: [String] = []) throws -> Program.Outcome {
    let path = Program.root.appendingPathComponent(script).path
    return try Program.run(arguments, in: Program.root, program: path)
  }

  private static let python = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  @Test(.enabled(if: python, "Run `make deps-python` for this test"), arguments: ["nl", "en"])
  func `the manual page has every command and every option`(language: String) throws {
    let made = try run("Packaging/manual/page.py", [Program.path, language])
    try #require(made.status == 0, "\(made.errors)")
    // A hyphen and a backslash are written with a backslash; letters of the face are not text.
    let page = made.output.replacing("\\-", with: "-").replacing("\\e", with: "\\")
      .replacing("\\fB", with: "").replacing("\\fI", with: "").replacing("\\fR", with: "")
    let sections = page.components(separatedBy: "\n.SS ")
    let commands = try commands(language)
    #expect(commands.count > 25)
    for (name, command) in commands {
      let section = try #require(sections.first { $0.hasPrefix("\"\(name)\"\n") }, "\(name)")
      #expect(section.contains(try #require(command.abstract)), "\(name)")
      for argument in command.arguments ?? []
      where !["help", "version"].contains(argument.valueName) {
        for option in argument.names ?? [] {
          let lines = section.split(separator: "\n").filter { $0.hasPrefix("-") }
          let names = lines.flatMap { $0.split { $0 == " " || $0 == "," } }
          #expect(names.contains(option.spelled[...]), "\(name) \(option.spelled)")
        }
        if argument.names == nil { #expect(section.contains("\n\(argument.valueName)"), "\(name)") }
        if let text = argument.abstract {
          #expect(section.contains(text.replacing("`", with: "")), "\(name): \(text)")
        }
      }
    }
    #expect(sections.count == commands.count + 1)
    #expect(page.contains(language == "nl" ? ".SH NAAM" : ".SH NAME"))
    #expect(!page.contains("@"), "a place that was not filled in")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `the completions of a shell know every command`(shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for (_, command) in try commands("nl") {
      #expect(script.output.contains(command.commandName), "\(shell): \(command.commandName)")
    }
  }

  @Test func `what cannot be built is told in words, and what is installed is told first`() throws {
    let outcome = try run("Tests/Packages/needs")
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  @Test func `documents name the version that the program says`() throws {
    let version = try Program.run(["--version"]).output.trimmingCharacters(in: .newlines)
    func text(_ file: String) throws -> String {
      try String(contentsOf: Program.root.appendingPathComponent(file), encoding: .utf8)
    }
    let heading = try #require(
      text("CHANGELOG.md").split(separator: "\n").first { $0.hasPrefix("## ") }
    )
    #expect(heading.hasPrefix("## [\(version)]"))
    #expect(try text("docs/accessibility.nl.md").contains("versie \(version)."))
    #expect(try text("docs/accessibility.en.md").contains("version \(version)."))
  }
}
