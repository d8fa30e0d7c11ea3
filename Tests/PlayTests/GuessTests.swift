import Foundation
import Testing

/// What people type who guess: each guess leads to a command that there is.
@Suite struct GuessTests {
  @Test(arguments: [
    ("start", "kompas play"), ("Speel", "kompas play"), ("tabel", "kompas table"),
    ("lijst", "kompas runs"), ("verslag", "kompas report"), ("hulp", "kompas --help"),
    ("versie", "kompas --version"), ("chek", "kompas check"), ("Table", "kompas table"),
  ])
  func `a word of daily life is answered with a command`(word: String, meant: String) throws {
    let outcome = try Program.run([word])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("Bedoelde u \(meant)?"), "\(outcome.errors)")
  }

  @Test func `who wants to stop is not led to something to play`() throws {
    for word in ["stop", "stoppen", "quit", "exit"] {
      #expect(!(try Program.run([word]).errors.contains("Bedoelde u")), "\(word)")
    }
  }

  @Test(arguments: ["nl", "en"])
  func `every guess names a command, or what the program knows without one`(code: String) throws {
    let table = try String(
      contentsOf: Program.root.appendingPathComponent("Assets/Language/\(code)/parser.csv"),
      encoding: .utf8
    )
    let line = try #require(table.split(separator: "\n").first { $0.hasPrefix("parser.guesses,") })
    let text = line.split(separator: ",", omittingEmptySubsequences: false)[1]
    let commands = try Program.run(["help", "--lang", "en"]).output
    for pair in text.split(separator: " ") {
      let parts = pair.split(separator: "=")
      #expect(parts.count == 2, "\(pair)")
      let meant = parts[parts.count - 1]
      #expect(meant.hasPrefix("--") || commands.contains("  \(meant) "), "\(pair)")
      #expect(!commands.contains("  \(parts[0]) "), "\(pair): that is a command")
    }
  }

  @Test func `part of the name of a case leads to it`() throws {
    let outcome = try Program.run(["play", "windpark", "--plain"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("Bedoelde u windpark_oosterbrink?"), "\(outcome.errors)")
    #expect(try Program.run(["play", "ark", "--plain"]).errors.contains("Bedoelde u windpark"))
    #expect(!(try Program.run(["play", "rk", "--plain"]).errors.contains("Bedoelde u")))
  }

  @Test(arguments: [
    ["--lang", "en", "help"], ["help", "--lang", "en"], ["help", "--lang=en"],
    ["--lang", "en", "--help"], ["--language", "en", "-h"],
  ])
  func `the list of commands can be had in the other language`(words: [String]) throws {
    let outcome = try Program.run(words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("certify"))
  }

  @Test func `help on what is no command says so`() throws {
    let outcome = try Program.run(["help", "verslagg"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("verslagg"))
    #expect(try Program.run(["--lang", "en", "help", "report"]).output.contains("kompas report"))
  }
}
