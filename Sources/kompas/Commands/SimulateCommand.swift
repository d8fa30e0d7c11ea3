import ArgumentParser
import Foundation
import KompasAnalysis
import struct KompasEngine.Game
import KompasPlay
import KompasReview
import KompasScenarios
import KompasStudio
import KompasTerminal

/// `kompas simulate`: plays a case many times over, and tells what came of it.
struct SimulateCommand: ParsableCommand {
  /// For whom a simulation is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case csv
  }

  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Play a case many times without a player: endings, needles, support, choices.",
    discussion: """
      Nothing is kept in the archive. ^C stops, and shows what was done so far.
      Exit code 0: done. 130: stopped. 64: the command is not right. 65: the case or the compass is not right. \
      66: there is no such case or file.
      """
  )

  @Argument(help: "The id of a case in the library, or the path of a folder with a case.")
  var caseName: String

  @Option(help: "How many times it is played.")
  var playouts = 1_000

  @Option(
    help:
      """
      How is chosen: random, declared, greedy_council, greedy_neighborhood, worst_first, a value of the compass \
      (daadkracht: all sixty points on it) or compass=FILE; all: each of these beside the others.
      """
  )
  var policy = "random"

  @Option(help: "Which throws of the dice: the same number gives the same figures.")
  var seed: UInt64 = 1

  @Option(help: "On how many processors; the figures are the same. All of them if left out.")
  var jobs: Int?

  @Option(help: "For people (text), for programs (json) or for a spreadsheet (csv).")
  var format = Format.text

  @Option(help: "The language: nl or en.")
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    try check(language)
    let policies = policy == "all" ? SimulationPolicy.all : [try chosenPolicy(language)]
    let loaded = try CaseLookup.load(caseName, language)
    let game = Game(loaded.compiled)
    let line = ProgressLine(total: playouts * policies.count, language)
    Interruption.watch()
    let simulations = policies.enumerated().map { index, policy in
      simulate(
        game,
        playouts: playouts,
        policy: policy,
        seed: seed,
        jobs: jobs ?? Jobs.usual,
        progress: { line.show(index * playouts + $0) },
        isStopped: { Interruption.isAsked }
      )
    }
    line.clear()
    Interruption.unwatch()
    if policy == "all" {
      try show(simulations, game, loaded, language)
    } else {
      try show(simulations[0], game, loaded, language)
    }
    if simulations.contains(where: \.isStopped) { throw ExitStatus.interrupted }
  }

  private func show(
    _ simulation: Simulation,
    _ game: Game,
    _ loaded: LoadedCase,
    _ language: Language
  ) throws {
    // Whoever reads may leave before the end.
    signal(SIGPIPE, SIG_IGN)
    switch format {
    case .text:
      let report = SimulationReport(
        simulation,
        of: game,
        survey: CaseSurvey(game),
        texts: loaded.words(in: language.rawValue),
        phrases: Phrases(language: language.rawValue),
        glyphs: localeGlyphs()
      )
      write(report.text)
    case .json: write(try json(SimulationDocument(simulation, game)) + "\n")
    case .csv: write(SimulationDocument(simulation, game).csv)
    }
  }

  /// Ways of playing beside each other.
  private func show(
    _ simulations: [Simulation],
    _ game: Game,
    _ loaded: LoadedCase,
    _ language: Language
  ) throws {
    // Whoever reads may leave before the end.
    signal(SIGPIPE, SIG_IGN)
    let documents = simulations.map { SimulationDocument($0, game) }
    switch format {
    case .text:
      let report = PolicyReport(
        simulations,
        of: game,
        texts: loaded.words(in: language.rawValue),
        phrases: Phrases(language: language.rawValue),
        glyphs: localeGlyphs()
      )
      write(report.text)
    case .json: write(try json(documents) + "\n")
    case .csv:
      let named = zip(simulations, documents).map { (policy: $0.policy.name, document: $1) }
      write(SimulationDocument.csv(named))
    }
  }

  private func check(_ language: Language) throws {
    let isDutch = language == .nl
    if playouts < 1 {
      complain(
        isDutch
          ? "--playouts is \(playouts): geef een getal van 1 of hoger."
          : "--playouts is \(playouts): give a number of 1 or more."
      )
      throw ExitCode.validationFailure
    }
    try Jobs.check(jobs, language)
  }

  private func chosenPolicy(_ language: Language) throws -> SimulationPolicy {
    if policy.hasPrefix("compass=") {
      let path = String(policy.dropFirst("compass=".count))
      switch CompassFile.read(path) {
      case .points(let points): return .compass(points: points)
      case .wrong(let problems):
        for problem in problems { complain(printable("\(path): \(problem.words(language))")) }
        throw problems == [.unreadable] ? ExitStatus.noInput : ExitStatus.badData
      }
    }
    if let named = SimulationPolicy.all.first(where: { $0.name == policy }) { return named }
    let names = SimulationPolicy.all.map(\.name) + ["compass=FILE", "all"]
    let meant = Suggestion.nearest(to: policy, in: names)
    let list = names.joined(separator: ", ")
    complain(
      printable(
        language == .nl
          ? "--policy \(policy) bestaat niet."
            + (meant.map { " Bedoelde u \($0)?" } ?? " U kunt kiezen uit: \(list).")
          : "There is no --policy \(policy)."
            + (meant.map { " Did you mean \($0)?" } ?? " Choose one of: \(list).")
      )
    )
    throw ExitCode.validationFailure
  }
}
