import ArgumentParser
import Foundation
import KompasAnalysis
import KompasStandards
import struct KompasEngine.CompiledCase
import KompasScenarios
import KompasScoring

/// `kompas weigh`: how options fare under every way of weighing the interests.
struct WeighCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weigh",
    abstract: "See which option is best under which way of weighing the interests.",
    discussion: """
      Either the options of a scene, weighed by the groups' support right after each (CASE --scene ID); or a table of \
      your own (--matrix FILE): criteria on the first line, an alternative on each next one, values from 0 to 1.
      Source: SMAA-2, Lahdelma & Salminen 2001.
      Exit code 65: the input is not right. 66: no such file, case or scene.
      """
  )

  @Argument(help: "The id of a case in the library, or the path of a folder with a case.")
  var caseName: String?

  @Option(help: "Which scene of the case.")
  var scene: String?

  @Option(help: "From which throws of the dice on to look for a run that comes to the scene.")
  var seed: UInt64 = 0

  @Option(help: "A table of alternatives and criteria, as CSV.")
  var matrix: String?

  @Option(
    help: "An order that the weights must fit, such as \"residents > businesses\"; may be repeated."
  )
  var order: [String] = []

  @Option(help: "How many weightings are tried.")
  var samples = 10_000

  @Option(help: "How many threads work at it; the answer is the same.")
  var jobs = 1

  @Option(help: "For people (text) or for programs (json).")
  var format = OutputFormat.text

  @Option(help: "The language of the interface.")
  var lang: Language?

  func validate() throws {
    if (caseName == nil) == (matrix == nil) {
      throw ValidationError("Give either a case or --matrix.")
    }
    if (caseName == nil) != (scene == nil) {
      throw ValidationError("A case and --scene go together.")
    }
    if !(1...1_000_000_000).contains(samples) {
      throw ValidationError("--samples is a number from 1 to 1000000000.")
    }
  }

  func run() throws {
    let language = Language.chosen(lang, environment: ProcessInfo.processInfo.environment)
    try Jobs.check(jobs, language)
    let sheet: WeighingSheet
    var names: [[String]]
    var moment: Weighing.Moment?
    if let matrix {
      sheet = try read(matrix, language)
      names = sheet.criteria.map { [$0] }
    } else {
      let loaded = try CaseLookup.load(caseName ?? "", language)
      let (index, id) = try find(in: loaded, language)
      guard loaded.compiled.stakeholders.contains(where: { $0.people > 0 }) else {
        complain(
          language.phrase("weigh.noGroups")
        )
        throw ExitStatus.badData
      }
      guard let found = SceneWeighing(loaded, scene: index, from: seed, language) else {
        throw unreached(id, language)
      }
      sheet = found.sheet
      names = found.names
      moment = Weighing.Moment(
        caseID: loaded.compiled.id,
        scene: id,
        title: loaded.words(in: language.code).scenes[index].title,
        seed: found.seed
      )
    }
    var weighing = try weigh(sheet, names, language)
    weighing.moment = moment
    switch format {
    case .json: write(try json(weighing) + "\n")
    case .text: write(weighing.text(language))
    }
  }

  private func weigh(
    _ sheet: WeighingSheet,
    _ names: [[String]],
    _ language: Language
  ) throws -> Weighing {
    do throws(OrderReading.Problem) {
      let orders = try OrderReading.read(order, names: names)
      do throws(WeighingProblem) {
        return try Weighing(sheet, orders: orders, samples: samples, jobs: jobs)
      } catch {
        switch error {
        case .cycle(let circle): throw .cycle(circle.map { sheet.criteria[$0] })
        case .tooManyOrders(let members): throw .tooMany(members.map { sheet.criteria[$0] })
        case .noAlternatives, .noCriteria, .ragged, .value, .tooMany, .noSamples,
          .unknownAlternative, .unknownCriterion:
          throw .notAnOrder("\(error)")
        }
      }
    } catch {
      complain(printable(error.words(language)))
      throw ExitStatus.badData
    }
  }

  private func read(_ path: String, _ language: Language) throws -> WeighingSheet {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw noInput(path, language)
    }
    do throws(WeighingSheet.Problem) { return try WeighingSheet(data) } catch {
      complain(printable(error.words(path, language)))
      throw ExitStatus.badData
    }
  }

  private func find(in loaded: LoadedCase, _ language: Language) throws -> (Int, String) {
    let ids = loaded.compiled.scenes.map(\.id)
    let asked = scene ?? ""
    if let index = ids.firstIndex(of: asked) { return (index, asked) }
    let meant = Suggestion.nearest(to: asked, in: ids)
    let list = ids.joined(separator: ", ")
    complain(
      printable(
        language.phrase(
          "weigh.noScene",
          ["asked": asked, "hint": language.hint(meant), "list": list]
        )
      )
    )
    throw ExitStatus.noInput
  }

  private func unreached(_ id: String, _ language: Language) -> ExitCode {
    complain(
      printable(
        language.phrase("weigh.unreached", ["runs": Int(FirstArrival.runs), "id": id])
      )
    )
    return ExitStatus.badData
  }
}
