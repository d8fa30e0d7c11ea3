import Foundation
import KompasAnalysis
import KompasEngine
import KompasReview
import KompasScenarios
import Testing

/// `check`, `certify` and `simulate` judge a case by one survey, and say the same of it.
@Suite struct AgreementTests {
  /// What the three say of a case.
  private struct Judged {
    var rules: CompiledCase
    var found: [Diagnostic]
    var certificate: Certificate
    var simulated: SimulationFindings

    func option(_ name: String) -> Int? {
      rules.options.firstIndex { "\(rules.scenes[Int($0.scene)].id).\($0.id)" == name }
    }
  }

  private func judged(_ name: String) throws -> Judged {
    let doubtful = try #require(BrokenCase.doubtful.first { $0.name == name })
    let folder = try TemporaryFolder(named: "klein", ["case.yaml": doubtful.data])
    let read = Place.reader.read(folder.url.path)
    let loaded = try #require(read.loaded)
    let game = Game(loaded.compiled)
    let texts = loaded.words(in: "nl")
    let plan = RunPlan(playouts: 2_000, seed: 1, jobs: 2)
    var survey = CaseSurvey(game)
    let quick = read.reviewed(by: survey).diagnostics
    let isPlayed = survey.play(plan)
    #expect(isPlayed)
    let found = Place.reader.read(folder.url.path).reviewed(by: survey).diagnostics
    #expect(found.map(\.code) == quick.map(\.code), "certify lets check say the same")
    let runs = simulate(game, playouts: 1_000, policy: .random, seed: 1)
    return Judged(
      rules: loaded.compiled,
      found: found,
      certificate: try #require(
        certify(survey, texts: texts, findings: found.count, plan: plan)
      ),
      simulated: SimulationFindings(runs.totals, loaded.compiled, survey)
    )
  }

  private func failing(_ kind: CaseClaim, _ judged: Judged) -> [Int]? {
    judged.certificate.claims.first { $0.kind == kind }?.failing
  }

  @Test func `a promise that no road keeps is found, and the case is not sound`() throws {
    let judged = try judged("promise_never_kept")
    #expect(judged.found.map(\.code) == [.promiseNeverKept])
    #expect(judged.found.first?.arguments.first == "woord")
    #expect(failing(.sound, judged) == [0])
    #expect(judged.simulated.promisesNeverKept == [0])
  }

  @Test func `an option that is better for everybody only later is found by all three`() throws {
    let judged = try judged("option_worse_in_the_end")
    let gold = try #require(judged.option("drie.a"))
    let other = try #require(judged.option("drie.b"))
    #expect(judged.found.map(\.code) == [.optionWorseInTheEnd])
    #expect(judged.found.first?.arguments.prefix(2) == ["b", "a"])
    let points = try #require((judged.found.first?.arguments.last).flatMap { Int($0) })
    #expect((20...40).contains(points), "\(points)")
    #expect(failing(.notBestForAll, judged) == [gold])
    #expect(failing(.bestForSomebody, judged) == [other])
    #expect(judged.simulated.optionsWorse.map(\.option) == [other])
    #expect(judged.simulated.optionsWorse.map(\.better) == [gold])
  }

  @Test func `an option that is good at once and ruinous later is worse, and not the best`() throws
  {
    let judged = try judged("option_good_now_and_ruinous_later")
    let ruinous = try #require(judged.option("drie.a"))
    #expect(judged.found.map(\.code) == [.optionDominated])
    #expect(judged.certificate.standings[ruinous].isBestForAll, "right after the choice")
    #expect(failing(.notBestForAll, judged) == [])
    #expect(failing(.bestForSomebody, judged) == [ruinous])
    #expect(judged.simulated.optionsWorse.map(\.option) == [ruinous])
  }

  @Test(arguments: ["sportveld_overlinde", "windpark_oosterbrink"])
  func `of a case that leaves nothing to be desired all three say so`(name: String) throws {
    let path = Place.root.appendingPathComponent("Scenarios/\(name)").path
    let loaded = try #require(Place.reader.load(path).loaded)
    let survey = CaseSurvey(Game(loaded.compiled))
    #expect(survey.verdicts.allSatisfy { $0 == nil } && !survey.isBestForAll.contains(true))
    #expect(survey.promisesNeverKept.isEmpty)
    #expect(survey.trials.most.allSatisfy { $0 >= Certificate.served })
  }
}
