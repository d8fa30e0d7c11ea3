import ArgumentParser
import Foundation
import KompasAnalysis
import KompasStandards
import struct KompasEngine.CompiledCase
import KompasScenarios
import KompasScoring

/// `kompas weigh`: how options fare under every way of weighing the interests.
struct WeighCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "weigh",
      abstract: Language.told.phrase("help.weigh.about"),
      discussion: Language.told.phrase("help.weigh.more")
    )
  }

  @Argument(help: .phrase("help.any.case"))
  var caseName: String?

  @Option(help: .phrase("help.weigh.scene"))
  var scene: String?

  @Option(help: .phrase("help.weigh.seed"))
  var seed: UInt64 = 0

  @Option(help: .phrase("help.weigh.matrix"))
  var matrix: String?

  @Option(
    help: .phrase("help.weigh.order")
  )
  var order: [String] = []

  @Option(help: .phrase("help.weigh.samples"))
  var samples = 10_000

  @Option(help: .phrase("help.weigh.jobs"))
  var jobs = 1

  @Option(help: .phrase("help.any.format"))
  var format = OutputFormat.text

  @Option(name: .language, help: .phrase("help.any.language"))
  var lang: Language?

  func validate() throws {
    if (caseName == nil) == (matrix == nil) {
      throw ValidationError(Language.told.phrase("weigh.which"))
    }
    if (caseName == nil) != (scene == nil) {
      throw ValidationError(Language.told.phrase("weigh.together"))
    }
    if !(1...1_000_000_000).contains(samples) {
      throw ValidationError(Language.told.phrase("weigh.samples"))
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
      let loaded = try CaseLookup.readOrTake(caseName ?? "", language).loaded
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
    let data: Data
    do throws(FileProblem) { data = Data(try InputFile.bytes(path, limit: 64 << 20)) } catch {
      throw noInput(error, language)
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
