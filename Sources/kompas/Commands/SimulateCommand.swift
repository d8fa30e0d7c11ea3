import ArgumentParser
import Foundation
import KompasAnalysis
import KompasStandards
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

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "simulate",
      abstract: Language.told.phrase("help.simulate.about"),
      discussion: Language.told.phrase("help.simulate.more")
    )
  }

  @Argument(help: .phrase("help.any.case"))
  var caseName: String

  @Option(help: .phrase("help.simulate.playouts"))
  var playouts = 1_000

  @Option(
    help: .phrase("help.simulate.policy")
  )
  var policy = "random"

  @Option(help: .phrase("help.any.seed"))
  var seed: UInt64 = 1

  @Option(help: .phrase("help.simulate.jobs"))
  var jobs: Int?

  @Option(help: .phrase("help.simulate.format"))
  var format = Format.text

  @Flag(help: .phrase("help.any.semicolons"))
  var semicolons = false

  @Option(name: .language, help: .phrase("help.any.languages"))
  var lang: Language?

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    try check(language)
    let policies = policy == "all" ? SimulationPolicy.all : [try chosenPolicy(language)]
    let loaded = try CaseLookup.readOrTake(caseName, language).loaded
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
        texts: loaded.words(in: language.code),
        phrases: language,
        glyphs: localeGlyphs()
      )
      write(report.text)
    case .json: write(try json(SimulationDocument(simulation, game)) + "\n")
    case .csv: write(SimulationDocument(simulation, game).csv(form))
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
        texts: loaded.words(in: language.code),
        phrases: language,
        glyphs: localeGlyphs()
      )
      write(report.text)
    case .json: write(try json(["policies": documents]) + "\n")
    case .csv:
      let named = zip(simulations, documents).map { (policy: $0.policy.name, document: $1) }
      write(SimulationDocument.csv(named, form))
    }
  }

  private var form: CSVWriter.Form { semicolons ? .dutch : .international }

  private func check(_ language: Language) throws {
    if playouts < 1 {
      complain(
        language.phrase("simulate.playouts", ["playouts": playouts])
      )
      throw ExitCode.validationFailure
    }
    if semicolons, format != .csv {
      complain(language.phrase("command.semicolons"))
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
        if case .unreadable(let problem)? = problems.first { throw noInput(problem, language) }
        for problem in problems { complain(printable("\(path): \(problem.words(language))")) }
        throw ExitStatus.badData
      }
    }
    if let named = SimulationPolicy.all.first(where: { $0.name == policy }) { return named }
    let names = SimulationPolicy.all.map(\.name) + ["compass=FILE", "all"]
    let meant = Suggestion.nearest(to: policy, in: names)
    let list = names.joined(separator: ", ")
    complain(
      printable(
        language.phrase(
          "simulate.policy",
          [
            "policy": policy,
            "hint": language.hint(
              meant,
              else: language.phrase("simulate.policyElse", ["list": list])
            ),
          ]
        )
      )
    )
    throw ExitCode.validationFailure
  }
}
