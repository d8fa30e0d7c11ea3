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

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "graph",
      abstract: Language.told.phrase("help.graph.about"),
      discussion: Language.told.phrase("help.graph.more")
    )
  }

  @Argument(help: .phrase("help.any.case"))
  var caseName: String

  @Option(
    help: .phrase("help.graph.format")
  )
  var format: Format?

  @Option(help: .phrase("help.graph.playouts"))
  var playouts = 2_000

  @Option(help: .phrase("help.any.seed"))
  var seed: UInt64 = 1

  @Flag(help: .phrase("help.graph.flags"))
  var flags = false

  @Option(help: .phrase("help.graph.out"), completion: .file())
  var out: String?

  @Option(
    name: .language,
    help: .phrase("help.any.languages")
  )
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    guard playouts >= 0 else {
      complain(
        language.phrase("graph.playouts", ["playouts": playouts])
      )
      throw ExitCode.validationFailure
    }
    let loaded = try CaseLookup.readOrTake(caseName, language).loaded
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
