import ArgumentParser
import Foundation
import KompasAnalysis
import KompasStandards
import struct KompasEngine.Game
import KompasPages
import KompasPlay
import KompasScenarios
import KompasStudio
import KompasTerminal

/// `kompas graph`: where every choice of a case leads, and how often.
struct GraphCommand: ParsableCommand {
  /// How a graph is drawn.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case dot
    case mermaid
  }

  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw a case: scenes, options, events and endings, and how often each road is taken.",
    discussion: """
      The figures come from runs without a player, every open option equally likely. Picture: \
      `kompas graph CASE --format dot | dot -Tsvg > case.svg`.
      Exit code 0: done. 64: the command is not right. 65: the case is not right. 66: there is no such case. \
      73: the file cannot be written.
      """
  )

  @Argument(help: "The id of a case in the library, or the path of a folder with a case.")
  var caseName: String

  @Option(
    help:
      "For a terminal (text), for Graphviz (dot) or for Mermaid; if left out, what the file of --out ends in, or text."
  )
  var format: Format?

  @Option(help: "From how many runs the figures come; 0 for none.")
  var playouts = 2_000

  @Option(help: "Which throws of the dice: the same number gives the same figures.")
  var seed: UInt64 = 1

  @Flag(help: "Also show who sets flags, and who asks for them.")
  var flags = false

  @Option(help: "A file to write to.", completion: .file())
  var out: String?

  @Option(name: [.customLong("lang"), .customLong("language")], help: "The language: nl or en.")
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    guard playouts >= 0 else {
      complain(
        language.phrase("graph.playouts", ["playouts": playouts])
      )
      throw ExitCode.validationFailure
    }
    let loaded = try CaseLookup.load(caseName, language)
    let flow =
      playouts == 0
      ? nil : CaseFlow(of: Game(loaded.compiled), playouts: playouts, seed: seed)
    let view = GraphView(
      CaseGraph(loaded.compiled, loaded.notes, flow: flow),
      notes: loaded.notes,
      texts: loaded.words(in: language.code),
      phrases: language,
      seed: seed,
      showsFlags: flags
    )
    try deliver(drawn(view), to: out, for: .everyone, language)
  }

  private func drawn(_ view: GraphView) -> String {
    switch format ?? Self.format(of: out) {
    case .dot: view.dot
    case .mermaid: view.mermaid
    case .text:
      // A file is UTF-8, whatever the terminal can show.
      GraphDrawing(
        view,
        glyphs: OutputFile.isFile(out) ? .unicode : localeGlyphs(),
        width: OutputFile.isFile(out) ? 80 : terminalWidth()
      )
      .text
    }
  }

  private static func format(of path: String?) -> Format {
    switch path.map({ PathName($0).ending }) {
    case "dot", "gv": .dot
    case "mmd", "mermaid": .mermaid
    default: .text
    }
  }
}
